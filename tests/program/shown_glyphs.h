#pragma once

// Shown glyphs: what a PDF's pages show and where, read from its operators by libqpdf alone.
//
// It knows the operators of text that a page may hold (ISO 32000-1, 9.4) without vertical writing.

#define POINTERHOLDER_TRANSITION 4

#include <algorithm>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>
#include <string>
#include <vector>

namespace presspack::testing {

struct ShownGlyph {
  std::string font;  // /BaseFont of the descendant, with its tag
  unsigned glyph = 0;  // of the embedded file; of a CID-keyed one its CID
  double x = 0, y = 0, rise = 0, size = 0;  // points, from the page's lower left corner
};

class TextReader : public QPDFObjectHandle::ParserCallbacks {
 public:
  explicit TextReader(QPDFObjectHandle fonts) : fonts_(fonts) {}
  void handleObject(QPDFObjectHandle object) override {
    if (!object.isOperator()) return operands_.push_back(object);
    execute(object.getOperatorValue());
    operands_.clear();
  }
  void handleEOF() override {}
  std::vector<ShownGlyph> glyphs;

 private:
  struct Face {
    std::string name, map;
    std::map<unsigned, double> widths;
  };
  double number(std::size_t at) { return operands_.at(at).getNumericValue(); }

  void execute(const std::string& name) {
    if (name == "BT") {
      x_ = y_ = line_x_ = 0;
    } else if (name == "Td") {
      x_ = line_x_ += number(0);
      y_ += number(1);
    } else if (name == "Ts") {
      rise_ = number(0);
    } else if (name == "Tf") {
      face_ = &face(operands_.at(0).getName());
      size_ = number(1);
    } else if (name == "Tj") {
      show(operands_.at(0).getStringValue());
    } else if (name == "TJ") {
      for (QPDFObjectHandle item : operands_.at(0).aitems()) {
        if (item.isString()) {
          show(item.getStringValue());
        } else {
          x_ -= item.getNumericValue() * size_ / 1000;
        }
      }
    }
  }

  void show(const std::string& codes) {
    for (std::size_t i = 0; i + 1 < codes.size(); i += 2) {
      const unsigned code = word(codes, i);
      const unsigned glyph = face_->map.empty() ? code : word(face_->map, 2 * code);
      glyphs.push_back({face_->name, glyph, x_, y_, rise_, size_});
      x_ += face_->widths[code] * size_ / 1000;
    }
  }

  static unsigned word(const std::string& bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes.at(at)) * 256u +
           static_cast<unsigned char>(bytes.at(at + 1));
  }

  Face& face(const std::string& name) {
    const auto known = faces_.find(name);
    if (known != faces_.end()) return known->second;
    Face& face = faces_[name];
    QPDFObjectHandle font = fonts_.getKey(name).getKey("/DescendantFonts").getArrayItem(0);
    face.name = font.getKey("/BaseFont").getName().substr(1);
    if (QPDFObjectHandle map = font.getKey("/CIDToGIDMap"); map.isStream()) {
      const auto data = map.getStreamData();
      face.map.assign(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    }
    QPDFObjectHandle widths = font.getKey("/W");
    for (int i = 0; i + 1 < widths.getArrayNItems(); i += 2) {
      auto code = static_cast<unsigned>(widths.getArrayItem(i).getIntValue());
      for (QPDFObjectHandle width : widths.getArrayItem(i + 1).aitems()) {
        face.widths[code++] = width.getNumericValue();
      }
    }
    return face;
  }

  QPDFObjectHandle fonts_;
  std::vector<QPDFObjectHandle> operands_;
  std::map<std::string, Face> faces_;
  Face* face_ = nullptr;
  double x_ = 0, y_ = 0, line_x_ = 0, rise_ = 0, size_ = 0;
};

// A file's glyphs, and the font files that are embedded in it by the name of their font.
struct ShownText {
  std::vector<std::vector<ShownGlyph>> pages;
  std::map<std::string, std::string> files;
};

inline ShownText shown_text(const std::string& path) {
  ShownText text;
  QPDF pdf;
  pdf.processFile(path.c_str());
  for (QPDFObjectHandle page : pdf.getAllPages()) {
    QPDFObjectHandle fonts = page.getKey("/Resources").getKey("/Font");
    TextReader reader(fonts);
    QPDFPageObjectHelper(page).parseContents(&reader);
    text.pages.push_back(std::move(reader.glyphs));
    for (const std::string& name : fonts.getKeys()) {
      QPDFObjectHandle font = fonts.getKey(name).getKey("/DescendantFonts").getArrayItem(0);
      QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
      for (const char* key : {"/FontFile2", "/FontFile3"}) {
        QPDFObjectHandle file = descriptor.getKey(key);
        if (!file.isStream()) continue;
        const auto data = file.getStreamData();
        text.files[font.getKey("/BaseFont").getName().substr(1)].assign(
            reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
      }
    }
  }
  return text;
}

}  // namespace presspack::testing
