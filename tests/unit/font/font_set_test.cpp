#include "font/font_set.h"

#include <gtest/gtest.h>

#include "base/disk.h"
#include "base/sha256.h"

namespace presspack {
namespace {

const std::string fonts_folder = PRESSPACK_ROOT "/build/fonts";

FontEntry entry(std::string family, int weight, bool italic, std::string file) {
  return {.family = std::move(family),
          .weight = weight,
          .italic = italic,
          .file = std::move(file),
          .sha256 = "",
          .scripts = {}};
}

FontManifest plex() {
  FontManifest manifest;
  manifest.entries = {
      entry("IBM Plex Sans", 400, false, "IBMPlexSans_400Regular.ttf"),
      entry("IBM Plex Sans", 400, true, "IBMPlexSans_400Regular_Italic.ttf"),
      entry("IBM Plex Sans", 600, false, "IBMPlexSans_600SemiBold.ttf"),
      entry("IBM Plex Sans", 700, false, "IBMPlexSans_700Bold.ttf"),
      entry("IBM Plex Sans Arabic", 400, false, "IBMPlexSansArabic_400Regular.ttf"),
  };
  manifest.entries[4].scripts = {"Arab"};
  manifest.fallback = {"IBM Plex Sans Arabic", "IBM Plex Sans"};
  return manifest;
}

class FontSetTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!disk_.exists("IBMPlexSans_400Regular.ttf")) GTEST_SKIP() << "build/fonts is not staged";
  }
  Disk disk_{fonts_folder};
  Diagnostics diagnostics_;
};

TEST(Sha256, OfNothingAndOfAbcAreTheOnesOfFips180) {
  EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hex(sha256("abc"), 4), "ba7816bf");
}

TEST_F(FontSetTest, FindsTheNearestWeightAsCssDoes) {
  const FontSet fonts(plex(), disk_, HashCheck::trust);
  const auto weight = [&](int wanted) {
    return fonts.manifest()
        .entries[static_cast<std::size_t>(*fonts.find("IBM Plex Sans", wanted, false))]
        .weight;
  };
  EXPECT_EQ(weight(400), 400);
  EXPECT_EQ(weight(450), 400);
  EXPECT_EQ(weight(500), 400);
  EXPECT_EQ(weight(550), 600);
  EXPECT_EQ(weight(900), 700);
  EXPECT_EQ(weight(100), 400);
}

TEST_F(FontSetTest, PrefersTheSlantToTheWeight) {
  const FontSet fonts(plex(), disk_, HashCheck::trust);
  EXPECT_EQ(fonts.find("IBM Plex Sans", 700, true), FontId{1});
}

TEST_F(FontSetTest, FindsNothingInAFamilyItDoesNotHave) {
  const FontSet fonts(plex(), disk_, HashCheck::trust);
  EXPECT_FALSE(fonts.find("Comic Sans", 400, false).has_value());
}

TEST_F(FontSetTest, MeasuresPlexRegular) {
  const FontSet fonts(plex(), disk_, HashCheck::trust);
  const auto font = fonts.load(FontId{0}, {}, diagnostics_);
  ASSERT_NE(font, nullptr);
  EXPECT_EQ(font->postscript_name(), "IBMPlexSans-Regular");
  EXPECT_EQ(font->metrics().units_per_em, 1000);
  EXPECT_EQ(font->metrics().ascent, 1025);
  EXPECT_EQ(font->metrics().descent, -275);
  EXPECT_EQ(font->metrics().cap_height, 698);
  EXPECT_EQ(font->metrics().x_height, 516);
  EXPECT_FALSE(font->is_cff());
  EXPECT_TRUE(font->has(U'A'));
  EXPECT_FALSE(font->has(U'漢'));
  EXPECT_EQ(font->advance(font->glyph_of(U'A')), 641);
}

TEST_F(FontSetTest, SlantsTheItalicToTheRight) {
  const FontSet fonts(plex(), disk_, HashCheck::trust);
  const auto font = fonts.load(FontId{1}, {}, diagnostics_);
  ASSERT_NE(font, nullptr);
  EXPECT_LT(font->metrics().italic_angle, 0);
}

TEST_F(FontSetTest, ReportsAChangedFileOnceAJob) {
  const FontSet fonts(plex(), disk_, HashCheck::verify);
  const Span mention{FileId{0}, 3, 9};
  EXPECT_EQ(fonts.load(FontId{0}, mention, diagnostics_), nullptr);
  EXPECT_EQ(fonts.load(FontId{0}, mention, diagnostics_), nullptr);
  ASSERT_EQ(diagnostics_.items().size(), 1u);
  EXPECT_EQ(diagnostics_.items()[0].code, "font-hash");
  EXPECT_EQ(diagnostics_.items()[0].span, mention);
  Diagnostics another_job;
  EXPECT_EQ(fonts.load(FontId{0}, mention, another_job), nullptr);
  EXPECT_EQ(another_job.items().size(), 1u);
}

TEST_F(FontSetTest, AcceptsTheFileThatTheManifestNames) {
  FontManifest manifest = plex();
  const auto bytes = disk_.read(manifest.entries[0].file, 1 << 20, {}, diagnostics_);
  ASSERT_TRUE(bytes);
  manifest.entries[0].sha256 = hex(sha256(*bytes));
  const FontSet fonts(manifest, disk_, HashCheck::verify);
  EXPECT_NE(fonts.load(FontId{0}, {}, diagnostics_), nullptr);
}

TEST_F(FontSetTest, ReportsAMissingFile) {
  FontManifest manifest = plex();
  manifest.entries[0].file = "nowhere.ttf";
  const FontSet fonts(manifest, disk_, HashCheck::trust);
  EXPECT_EQ(fonts.load(FontId{0}, {}, diagnostics_), nullptr);
  ASSERT_EQ(diagnostics_.items().size(), 1u);
  EXPECT_EQ(diagnostics_.items()[0].code, "font-missing");
  EXPECT_EQ(diagnostics_.items()[0].fault, Fault::file);
}

TEST_F(FontSetTest, FallsBackByScriptAndThenByCharacter) {
  const FontSet fonts(plex(), disk_, HashCheck::trust);
  EXPECT_EQ(fonts.fallback(U"س", {.family = "A", .weight = 400}, diagnostics_), FontId{4});
  EXPECT_EQ(fonts.fallback(U"Ж", {.family = "A", .weight = 700}, diagnostics_), FontId{3});
  EXPECT_FALSE(fonts.fallback(U"漢", {.family = "A", .weight = 400}, diagnostics_).has_value());
  EXPECT_FALSE(diagnostics_.has_errors());
}

struct Refused {
  const char* bytes;
  const char* why;
};

class RefusedFont : public testing::TestWithParam<Refused> {};

TEST_P(RefusedFont, SaysWhy) {
  std::string why;
  EXPECT_EQ(Font::load("X", 400, false, GetParam().bytes, why), nullptr);
  EXPECT_EQ(why, GetParam().why);
}

INSTANTIATE_TEST_SUITE_P(
    Bytes, RefusedFont,
    testing::Values(Refused{"", "it is not a TrueType or OpenType font"},
                    Refused{"OTTO but no more", "it is not a TrueType or OpenType font"},
                    Refused{"<html>", "it is not a TrueType or OpenType font"}));

// OS/2.fsType lies at byte 8 of its table; 2 is "restricted licence".
TEST_F(FontSetTest, RefusesAFontThatMayNotBeEmbedded) {
  auto bytes = disk_.read("IBMPlexSans_400Regular.ttf", 1 << 20, {}, diagnostics_);
  ASSERT_TRUE(bytes);
  const std::size_t record = bytes->find("OS/2");
  ASSERT_NE(record, std::string::npos);
  std::size_t offset = 0;
  for (std::size_t i = 8; i < 12; ++i) {
    offset = offset << 8 | static_cast<unsigned char>((*bytes)[record + i]);
  }
  (*bytes)[offset + 9] = 2;
  std::string why;
  EXPECT_EQ(Font::load("X", 400, false, *bytes, why), nullptr);
  EXPECT_EQ(why, forbids_embedding);
}

TEST_F(FontSetTest, RefusesAVariableFont) {
  auto bytes = disk_.read("SourceSans3VF-Upright.ttf", 4 << 20, {}, diagnostics_);
  if (!bytes) GTEST_SKIP() << "SourceSans3VF-Upright.ttf is not staged";
  std::string why;
  EXPECT_EQ(Font::load("X", 400, false, *bytes, why), nullptr);
  EXPECT_EQ(why, "it is a variable font, and PDF needs one style a file");
}

}  // namespace
}  // namespace presspack
