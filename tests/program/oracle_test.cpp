// Glyphs and places in the finished PDF against hb-shape's on the same text and face: every
// language that we have a text in, and every kind of font file.

#include <ft2build.h>
#include <gtest/gtest.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <cmath>
#include <memory>
#include <optional>

#include "tests/program/shown_glyphs.h"
#include "tests/support/languages.h"

namespace presspack::testing {
namespace {

namespace fs = std::filesystem;

constexpr double most_error = 0.5;  // thousandths of the size

struct FaceFile {
  std::string path;
  int index = 0;
};

struct Expected {
  unsigned glyph;
  double x, y;  // thousandths of an em
};

// FreeType as the reader of both files; it shares no code with HarfBuzz.
class Faces {
 public:
  Faces() { FT_Init_FreeType(&library_); }
  ~Faces() {
    for (FT_Face face : open_) FT_Done_Face(face);
    FT_Done_FreeType(library_);
  }
  Faces(const Faces&) = delete;
  Faces& operator=(const Faces&) = delete;

  FT_Face open(const FaceFile& file) {
    FT_Face face = nullptr;
    if (FT_New_Face(library_, file.path.c_str(), file.index, &face) == 0) open_.push_back(face);
    return face;
  }
  FT_Face embedded(const std::string& bytes) {
    FT_Face face = nullptr;
    const auto* data = reinterpret_cast<const FT_Byte*>(bytes.data());
    if (FT_New_Memory_Face(library_, data, static_cast<FT_Long>(bytes.size()), 0, &face) == 0) {
      open_.push_back(face);
    }
    return face;
  }
  // By the name that a PDF calls a face, without its tag.
  const FaceFile* find(const std::string& postscript_name) {
    if (files_.empty()) read_staged();
    const auto found = files_.find(postscript_name);
    return found == files_.end() ? nullptr : &found->second;
  }
  void add(const std::string& path) {
    for (int index = 0, count = 1; index < count; ++index) {
      FT_Face face = open({path, index});
      if (face == nullptr) return;
      count = static_cast<int>(face->num_faces);
      if (const char* name = FT_Get_Postscript_Name(face)) files_[name] = {path, index};
    }
  }

 private:
  void read_staged() {
    for (const auto& entry : fs::directory_iterator(root() + "/build/fonts")) {
      const std::string ending = entry.path().extension().string();
      if (ending == ".ttf" || ending == ".ttc" || ending == ".otf") add(entry.path().string());
    }
  }
  FT_Library library_ = nullptr;
  std::vector<FT_Face> open_;
  std::map<std::string, FaceFile> files_;
};

// The glyph's outline in font units, or "" for one that shows nothing.
std::string outline_of(FT_Face face, unsigned glyph) {
  if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING) != 0) return "?";
  const FT_Outline& outline = face->glyph->outline;
  std::string out;
  for (int i = 0; i < outline.n_points; ++i) {
    out += std::to_string(outline.points[i].x) + "," + std::to_string(outline.points[i].y) + " ";
  }
  return out;
}

// hb-shape prints [glyph=cluster@x,y+advance|…].
std::vector<Expected> shape_by_oracle(const FaceFile& file, FT_Face face, const LanguageText& text,
                                      const Scratch& scratch) {
  write_file(scratch / "text.txt", text.title);
  const RunResult shaped =
      run("hb-shape --no-glyph-names --no-clusters --face-index=" + std::to_string(file.index) +
              " --language=" + text.language + " --text-file=" + (scratch / "text.txt").string() +
              " " + file.path,
          scratch);
  EXPECT_EQ(shaped.code, 0) << shaped.err;
  std::vector<Expected> glyphs;
  std::istringstream items(shaped.out.substr(1, shaped.out.rfind(']') - 1));
  const double em = face->units_per_EM / 1000.0;
  double pen = 0;
  for (std::string item; std::getline(items, item, '|');) {
    const auto at = item.find('@'), plus = item.rfind('+'), comma = item.find(',');
    double x = 0, y = 0;
    if (at != std::string::npos) {
      x = std::stod(item.substr(at + 1));
      y = std::stod(item.substr(comma + 1));
    }
    const auto glyph = static_cast<unsigned>(std::stoul(item));
    if (!outline_of(face, glyph).empty()) glyphs.push_back({glyph, (pen + x) / em, y / em});
    pen += plus == std::string::npos ? 0 : std::stod(item.substr(plus + 1));
  }
  return glyphs;
}

// The glyphs with ink on one baseline in one size, from left to right.
using Line = std::vector<ShownGlyph>;

std::vector<Line> lines_of(const ShownText& text, std::map<std::string, FT_Face>& embedded) {
  std::map<std::pair<long, long>, Line> lines;
  for (const auto& page : text.pages) {
    for (const ShownGlyph& glyph : page) {
      if (outline_of(embedded.at(glyph.font), glyph.glyph).empty()) continue;
      lines[{std::lround(glyph.y * 100), std::lround(glyph.size * 100)}].push_back(glyph);
    }
  }
  std::vector<Line> out;
  for (auto& [place, line] : lines) out.push_back(std::move(line));
  return out;
}

// The worst distance from the oracle in thousandths of the size, with the line laid over it as well
// as can be; nothing if the glyphs are not the oracle's.
std::optional<double> distance(const Line& line, std::vector<Expected> wanted, FT_Face original,
                               FT_Face embedded) {
  if (line.size() != wanted.size() || line.empty()) return std::nullopt;
  std::vector<Expected> shown;
  for (const ShownGlyph& g : line) {
    if (g.font != line.front().font) return std::nullopt;
    shown.push_back({g.glyph, (g.x - line.front().x) / g.size * 1000, g.rise / g.size * 1000});
  }
  // Marks on one spot may come in any order: match each glyph with the nearest of its shape.
  double least_x = 1e9, most_x = -1e9, most_y = 0;
  const auto leftmost = [](std::vector<Expected>& all) {
    double least = all.front().x;
    for (const Expected& one : all) least = std::min(least, one.x);
    for (Expected& one : all) one.x -= least;
  };
  leftmost(shown);
  leftmost(wanted);
  for (const Expected& one : shown) {
    const std::string shape = outline_of(embedded, one.glyph);
    auto best = wanted.end();
    for (auto other = wanted.begin(); other != wanted.end(); ++other) {
      if (outline_of(original, other->glyph) != shape) continue;
      if (best == wanted.end() || std::abs(other->x - one.x) < std::abs(best->x - one.x)) {
        best = other;
      }
    }
    if (best == wanted.end()) return std::nullopt;
    least_x = std::min(least_x, one.x - best->x);
    most_x = std::max(most_x, one.x - best->x);
    most_y = std::max(most_y, std::abs(one.y - best->y));
    wanted.erase(best);
  }
  return std::max((most_x - least_x) / 2, most_y);
}

class Oracle : public ::testing::Test {
 protected:
  static void set_in(const std::string& family, const fs::path& house) {
    const fs::path layout = house / "layouts" / "brief.yaml";
    std::string words = read_file(layout);
    const std::string own = "Source Sans 3";
    for (std::size_t at; (at = words.find(own)) != std::string::npos;) {
      words.replace(at, own.size(), family);
    }
    write_file(layout, words);
  }
  // The worst distance of the line that shows the title in a size of its own.
  void expect_glyphs_of_oracle(const LanguageText& text, const std::string& flags,
                               const std::string& before = "") {
    const std::string pack = (scratch_ / text.language / "pack.yaml").string();
    write_file(pack, language_pack(text));
    const std::string file = (scratch_ / "oracle.pdf").string();
    const RunResult made =
        run(before + " " + program() + " build -q " + flags + " -o " + file + " " + pack, scratch_);
    ASSERT_EQ(made.code, 0) << made.err;
    const ShownText shown = shown_text(file);
    std::map<std::string, FT_Face> embedded;
    for (const auto& [name, bytes] : shown.files) embedded[name] = faces_.embedded(bytes);
    double best = 1e9;
    std::string face_name;
    for (const Line& line : lines_of(shown, embedded)) {
      const std::string name = line.front().font.substr(7);
      const FaceFile* original = faces_.find(name);
      ASSERT_NE(original, nullptr) << name;
      FT_Face face = faces_.open(*original);
      const auto wanted = shape_by_oracle(*original, face, text, scratch_);
      const auto found = distance(line, wanted, face, embedded[line.front().font]);
      if (found && *found < best) {
        best = *found;
        face_name = name;
      }
    }
    EXPECT_LE(best, most_error) << text.language << " " << flags;
    std::cout << "[  oracle  ] " << text.language << " " << flags << " " << face_name << ": "
              << std::round(best * 100) / 100 << "/1000 em\n";
  }

  Scratch scratch_;
  Faces faces_;
};

TEST_F(Oracle, SeesItsGlyphsInEveryLanguage) {
  NEED_TOOL("hb-shape");
  for (const LanguageText& text : language_texts()) {
    if (text.language == "zh-Hans" && faces_.find("NotoSansCJKsc-Regular") == nullptr) continue;
    expect_glyphs_of_oracle(text, "--layout brief");
    expect_glyphs_of_oracle(text, "--edition large-print");
  }
}

// 2,048 units to the em, and a space that kerns.
TEST_F(Oracle, SeesItsGlyphsOfAFontWithOtherUnits) {
  NEED_TOOL("hb-shape");
  const fs::path house = scratch_ / "house";
  fs::create_directories(house / "build");
  fs::copy(root() + "/layouts", house / "layouts", fs::copy_options::recursive);
  fs::copy(root() + "/fonts", house / "fonts", fs::copy_options::recursive);
  fs::copy(root() + "/build/icc", house / "build" / "icc");
  set_in("Liberation Sans", house);
  expect_glyphs_of_oracle(
      {.language = "en-GB", .title = "To WAVE AWAY a Yule log, Tom", .paragraph = "It is open."},
      "--layout brief --font-path " + root() + "/build/fonts", "PRESSPACK_HOME=" + house.string());
}

// Debian's fonts-urw-base35, which Ghostscript needs, are CFF with named glyphs.
TEST_F(Oracle, SeesItsGlyphsOfACffFontWithNamedGlyphs) {
  NEED_TOOL("hb-shape");
  const std::string name = "NimbusSans-Regular.otf";
  const std::string font = "/usr/share/fonts/opentype/urw-base35/" + name;
  if (!fs::exists(font)) GTEST_SKIP() << "skipped: no fonts-urw-base35";
  const fs::path house = scratch_ / "house";
  fs::create_directories(house / "build");
  fs::copy(root() + "/layouts", house / "layouts", fs::copy_options::recursive);
  fs::copy(root() + "/build/icc", house / "build" / "icc");  // no link leaves a house
  fs::create_directories(house / "fonts");
  fs::create_directories(house / "build" / "fonts");
  fs::copy_file(font, house / "build" / "fonts" / name);
  write_file(house / "fonts" / "fonts.yaml",
             "presspack: 1\nfallback: [Nimbus Sans]\npackages:\n"
             "  - {package: \"deb:fonts-urw-base35\", licence: AGPL-3.0-with-exception, text: "
             "copyright, stage: licences/urw.txt}\n"
             "families:\n  - {family: Nimbus Sans, scripts: Latn}\nfaces:\n"
             "  - {family: Nimbus Sans, weight: 400, package: \"deb:fonts-urw-base35\", path: " +
                 name + ", sha256: \"" + std::string(64, '0') + "\"}\n");
  set_in("Nimbus Sans", house);
  faces_.add(font);
  expect_glyphs_of_oracle({.language = "en-GB",
                           .title = "A garden: five affable fir trees",
                           .paragraph = "It is open."},
                          "--layout brief", "PRESSPACK_HOME=" + house.string());
}

}  // namespace
}  // namespace presspack::testing
