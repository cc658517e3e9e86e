#pragma once

// Parsed: a written file as libqpdf sees it, which shares no code with the writer.

// libqpdf's headers ask which of its two pointer types a program means: the standard one.
#define POINTERHOLDER_TRANSITION 4

#include <gtest/gtest.h>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <string>
#include <vector>

namespace presspack {

class Parsed {
 public:
  explicit Parsed(std::string bytes) : bytes_(std::move(bytes)) {
    pdf_.setSuppressWarnings(true);
    pdf_.processMemoryFile("test.pdf", bytes_.data(), bytes_.size());
  }
  QPDFObjectHandle catalog() { return pdf_.getRoot(); }
  QPDFObjectHandle trailer() { return pdf_.getTrailer(); }
  std::vector<QPDFObjectHandle> pages() { return pdf_.getAllPages(); }
  std::size_t warnings() const { return pdf_.numWarnings(); }

  // "H1(0) P(1 Link(2 obj) 3)": types with their MCIDs, in reading order.
  std::string tree() { return kids_of(catalog().getKey("/StructTreeRoot")); }

 private:
  std::string text_of(QPDFObjectHandle kid) {
    if (kid.isInteger()) return std::to_string(kid.getIntValue());
    if (!kid.isDictionary()) return "?";
    QPDFObjectHandle type = kid.getKey("/Type");
    if (type.isNameAndEquals("/MCR")) {
      return "other:" + std::to_string(kid.getKey("/MCID").getIntValue());
    }
    if (type.isNameAndEquals("/OBJR")) return "obj";
    return kid.getKey("/S").getName().substr(1) + "(" + kids_of(kid) + ")";
  }
  std::string kids_of(QPDFObjectHandle element) {
    QPDFObjectHandle kids = element.getKey("/K");
    std::string out;
    for (int i = 0; i < kids.getArrayNItems(); ++i) {
      out += (i > 0 ? " " : "") + text_of(kids.getArrayItem(i));
    }
    return out;
  }

  std::string bytes_;
  QPDF pdf_;
};

}  // namespace presspack
