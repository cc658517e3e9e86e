#include "shape/shape.h"

#include <gtest/gtest.h>

#include "base/disk.h"

namespace presspack {
namespace {

class Shape : public ::testing::Test {
 protected:
  Shape() : disk(PRESSPACK_ROOT "/build/fonts"), fonts(manifest(), disk, HashCheck::trust) {
    fonts.load(FontId{0}, {}, diagnostics);
  }
  static FontManifest manifest() {
    FontManifest list;
    list.entries.push_back({.family = "IBM Plex Sans",
                            .weight = 400,
                            .italic = false,
                            .file = "IBMPlexSans_400Regular.ttf"});
    list.entries.push_back({.family = "Noto Sans",
                            .weight = 400,
                            .italic = false,
                            .file = "NotoSansHebrew-Regular.ttf"});
    list.fallback = {"Noto Sans"};
    return list;
  }
  std::vector<ShapedRun> run(const std::string& text, const char* script = "Latn") {
    return shape({.paragraph = text,
                  .begin = 0,
                  .end = static_cast<std::uint32_t>(text.size()),
                  .font = FontId{0},
                  .script = script,
                  .language = "en",
                  .options = {}},
                 fonts, diagnostics);
  }
  static std::int64_t width(const std::vector<ShapedRun>& runs) {
    std::int64_t sum = 0;
    for (const ShapedRun& one : runs) {
      for (const ShapedGlyph& glyph : one.glyphs) sum += glyph.advance;
    }
    return sum;
  }
  Disk disk;
  FontSet fonts;
  Diagnostics diagnostics;
};

TEST_F(Shape, MakesTheFiLigatureOfPlex) {
  const auto runs = run("fi");
  ASSERT_EQ(runs.size(), 1u);
  EXPECT_EQ(runs[0].glyphs.size(), 1u);
}

TEST_F(Shape, KernsAPair) {
  EXPECT_LT(width(run("To")), width(run("T")) + width(run("o")));
}

TEST_F(Shape, TakesACharacterThatTheFaceLacksFromTheFallback) {
  const auto runs = run("a ש b");
  ASSERT_EQ(runs.size(), 3u);
  EXPECT_EQ(runs[1].font, FontId{1});
  EXPECT_FALSE(diagnostics.has_errors());
}

TEST_F(Shape, NamesACharacterThatNoFaceHas) {
  run("Dr Nino ჰ");
  ASSERT_EQ(diagnostics.errors(), 1u);
  EXPECT_EQ(diagnostics.items().front().code, "glyph-missing");
  EXPECT_EQ(diagnostics.items().front().message,
            "no font has the character ‘ჰ’ (U+10F0, Georgian)");
}

TEST_F(Shape, RefusesATowerOfAccents) {
  std::string tower = "e";
  for (int i = 0; i < 40; ++i) tower += "\u0301";
  run(tower);
  ASSERT_EQ(diagnostics.errors(), 1u);
  EXPECT_EQ(diagnostics.items().front().code, "marks-many");
}

TEST_F(Shape, CacheGivesWhatShapingGives) {
  ShapeCache cache;
  const std::string text = "We’re delighted to share";
  const ShapeRequest request{.paragraph = text,
                             .begin = 0,
                             .end = static_cast<std::uint32_t>(text.size()),
                             .font = FontId{0},
                             .script = "Latn",
                             .language = "en",
                             .options = {}};
  const auto fresh = shape(request, fonts, diagnostics);
  for (int round = 0; round < 2; ++round) {
    const auto& kept = cache.shape(request, fonts, diagnostics);
    ASSERT_EQ(kept.size(), fresh.size());
    ASSERT_EQ(kept[0].glyphs.size(), fresh[0].glyphs.size());
    for (std::size_t i = 0; i < fresh[0].glyphs.size(); ++i) {
      EXPECT_EQ(kept[0].glyphs[i].id, fresh[0].glyphs[i].id);
      EXPECT_EQ(kept[0].glyphs[i].advance, fresh[0].glyphs[i].advance);
    }
  }
}

}  // namespace
}  // namespace presspack
