#pragma once

// Sample documents: pages made by hand, without the layout, for the tests of the PDF writer.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "base/disk.h"
#include "base/utf8.h"
#include "font/font_set.h"
#include "paged/document.h"
#include "pdf/write_pdf.h"

namespace presspack {

inline const std::string staged_fonts = PRESSPACK_ROOT "/build/fonts";
constexpr FontId regular{0}, bold{1}, italic{2}, arabic{3};

inline FontManifest sample_manifest() {
  const auto entry = [](std::string family, int weight, bool slanted, std::string file) {
    return FontEntry{.family = std::move(family),
                     .weight = weight,
                     .italic = slanted,
                     .file = std::move(file),
                     .sha256 = "",
                     .scripts = {}};
  };
  FontManifest manifest;
  manifest.entries = {
      entry("IBM Plex Sans", 400, false, "IBMPlexSans_400Regular.ttf"),
      entry("IBM Plex Sans", 700, false, "IBMPlexSans_700Bold.ttf"),
      entry("IBM Plex Sans", 400, true, "IBMPlexSans_400Regular_Italic.ttf"),
      entry("IBM Plex Sans Arabic", 400, false, "IBMPlexSansArabic_400Regular.ttf")};
  return manifest;
}

inline std::string icc_profile() {
  std::ifstream in("/usr/share/color/icc/sRGB.icc", std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// Fonts, and a pen that sets text without kerning.
class PdfTest : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const FontEntry& entry : fonts_.manifest().entries) {
      if (!disk_.exists(entry.file)) GTEST_SKIP() << entry.file << " is not staged in build/fonts";
    }
    for (std::uint32_t i = 0; i < fonts_.manifest().entries.size(); ++i) {
      ASSERT_NE(fonts_.load(FontId{i}, {}, diagnostics_), nullptr);
    }
    options_.icc_profile = icc_profile();
    if (options_.icc_profile.empty()) GTEST_SKIP() << "icc-profiles-free is not installed";
  }

  GlyphRun run(std::string text, Length size, FontId font = regular, Color fill = {}) const {
    GlyphRun out{.font = font,
                 .size = size,
                 .fill = fill,
                 .bidi_level = 0,
                 .text = std::move(text),
                 .glyphs = {}};
    const Font& face = fonts_.font(font);
    std::size_t shown = out.text.size();
    if (shown > 0 && out.text.back() == ' ') --shown;  // as a line break leaves it
    for (std::size_t at = 0; at < shown;) {
      const auto cluster = static_cast<std::uint32_t>(at);
      const std::uint32_t glyph = face.glyph_of(next_code_point(out.text, at));
      out.glyphs.push_back({.id = static_cast<std::uint16_t>(glyph),
                            .advance = scaled(size, face.advance(glyph), 1000),
                            .offset = {},
                            .cluster = cluster});
    }
    return out;
  }

  static Length width(const GlyphRun& run) {
    Length sum;
    for (const Glyph& glyph : run.glyphs) sum += glyph.advance;
    return sum;
  }

  std::optional<std::string> write(const PagedDocument& document) {
    return write_pdf(document, fonts_, options_, diagnostics_);
  }

  PagedDocument sample() const;

  Disk disk_{staged_fonts};
  FontSet fonts_{sample_manifest(), disk_, HashCheck::trust};
  Diagnostics diagnostics_;
  PdfOptions options_;
};

// Adds elements and items to a document.
class Composer {
 public:
  explicit Composer(PagedDocument& document) : document_(document) {}

  StructureId element(Role role, std::optional<StructureId> parent = {}, std::string title = "") {
    StructureElement element;
    element.role = role;
    element.parent = parent;
    element.title = std::move(title);
    document_.structure.push_back(element);
    return static_cast<StructureId>(document_.structure.size() - 1);
  }
  StructureElement& at(StructureId id) { return document_.structure[static_cast<std::size_t>(id)]; }
  std::size_t count() const { return document_.structure.size(); }
  void page(std::string label) {
    using namespace length_literals;
    const Rect a4{{}, {210_mm, 297_mm}};
    document_.pages.push_back(
        {.boxes = {.media = a4, .trim = a4, .bleed = {}}, .frame = {}, .label = std::move(label)});
    document_.pages.back().frame.size = a4.size;
  }
  template <class Content>
  void put(Point at, std::optional<StructureId> structure, Content content,
           Artifact artifact = Artifact::layout) {
    Item item{.at = at, .structure = structure, .artifact = artifact, .source = {}, .content = {}};
    item.content = std::move(content);
    document_.pages.back().frame.items.push_back(std::move(item));
  }

 private:
  PagedDocument& document_;
};

}  // namespace presspack
