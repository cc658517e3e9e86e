// Colours into inks, through the press condition that the set-up stages.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "color/convert.h"

namespace presspack {
namespace {

std::string staged(const std::string& name) {
  std::ifstream file(std::string(PRESSPACK_ROOT) + "/build/icc/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

PressCondition coated() {
  Diagnostics diagnostics;
  auto condition =
      read_press_condition(staged("FOGRA39L_coated.icc"), default_press(), diagnostics);
  EXPECT_FALSE(diagnostics.has_errors());
  return condition.value_or(PressCondition{});
}

std::string refusal(std::string icc) {
  Diagnostics diagnostics;
  EXPECT_FALSE(read_press_condition(std::move(icc), {.condition = "X"}, diagnostics));
  EXPECT_EQ(diagnostics.errors(), 1u);
  if (diagnostics.items().empty()) return {};
  EXPECT_EQ(diagnostics.items()[0].code, "press-profile");
  EXPECT_EQ(diagnostics.items()[0].fault, Fault::standard);
  return diagnostics.items()[0].message;
}

TEST(PressCondition, IsCoatedPaperWhereTheBrandSaysNothing) {
  const PressCondition condition = coated();
  EXPECT_EQ(condition.name, "FOGRA39");
  EXPECT_TRUE(condition.registered);
  EXPECT_EQ(condition.ink_limit, 300);
  EXPECT_EQ(condition.description, "FOGRA39L Coated");
}

TEST(PressCondition, KnowsItsOwnNameAndLimitWhereNobodySays) {
  Diagnostics diagnostics;
  const auto condition = read_press_condition(staged("FOGRA39L_coated.icc"), {}, diagnostics);
  ASSERT_TRUE(condition);
  EXPECT_EQ(condition->name, "FOGRA39L Coated");
  EXPECT_FALSE(condition->registered);
  EXPECT_GT(condition->ink_limit, 250);
  EXPECT_LE(condition->ink_limit, 310);
}

TEST(PressCondition, RefusesWhatCannotBeAPrintShopsProfile) {
  EXPECT_EQ(refusal("not a profile"), "the file for the press is no ICC profile");
  EXPECT_EQ(refusal(""), "the file for the press is no ICC profile");
  EXPECT_EQ(refusal(staged("sRGB.icc")), "the file for the press is not a profile for output");
  const std::string good = staged("FOGRA39L_coated.icc");
  std::string changed = good;
  changed.replace(16, 4, "RGB ");
  EXPECT_EQ(refusal(changed), "the file for the press is not for cyan, magenta, yellow and black");
  changed = good;
  changed[8] = 5;
  EXPECT_EQ(refusal(changed), "the file for the press is of ICC version 5 or later");
  // Without the table from colours to inks nothing can be converted.
  changed = good;
  for (std::size_t at = 132; at < 132 + 12 * 20; at += 12) {
    if (changed.compare(at, 3, "B2A") == 0) changed.replace(at, 2, "xx");
  }
  EXPECT_EQ(refusal(changed), "the file for the press lacks a table from colours to inks or back");
  EXPECT_NE(refusal(good.substr(0, 200)), "");
}

TEST(PressCondition, KnowsTheRegistrysNames) {
  for (const char* name : {"FOGRA39", "FOGRA52", "CGATS21_CRPC6", "CGATS TR 001", "JC200103"}) {
    EXPECT_TRUE(is_registered_condition(name)) << name;
  }
  for (const char* name : {"", "FOGRA", "FOGRA39L", "Custom", "our press"}) {
    EXPECT_FALSE(is_registered_condition(name)) << name;
  }
}

TEST(Convert, GivesTheInksThatTheDesignMeasured) {
  const PressConverter converter(coated());
  // Relative colorimetric with black-point compensation, through the same profile.
  const auto expect_near = [&](const Color& color, const Inks& measured) {
    const Inks inks = converter.inks(color);
    for (std::size_t i = 0; i < inks.size(); ++i) EXPECT_NEAR(inks[i], measured[i], 1);
  };
  expect_near({0x0A, 0x4A, 0x78, {}}, {90, 51, 4, 44});
  expect_near({0xF2, 0xA9, 0x00, {}}, {2, 36, 95, 4});
  expect_near({0x06, 0x30, 0x4F, {}}, {91, 53, 11, 67});
}

TEST(Convert, MakesGreysOfBlackInkAlone) {
  const PressConverter converter(coated());
  EXPECT_EQ(converter.inks({0, 0, 0, {}}), (Inks{0, 0, 0, 100}));
  EXPECT_EQ(converter.inks({255, 255, 255, {}}), (Inks{0, 0, 0, 0}));
  std::uint8_t before = 101;
  for (int level = 0; level < 256; level += 15) {
    const auto part = static_cast<std::uint8_t>(level);
    const Inks inks = converter.inks({part, part, part, {}});
    EXPECT_EQ(inks[0] + inks[1] + inks[2], 0);
    EXPECT_LT(inks[3], before) << level;
    before = inks[3];
  }
}

TEST(Convert, LooksOnPaperAsOnTheScreen) {
  const PressConverter converter(coated());
  for (const Color& color : {Color{0xED, 0xF3, 0xF7, {}}, Color{0x8A, 0x5A, 0x00, {}},
                             Color{0x44, 0x53, 0x5F, {}}, Color{0x80, 0x80, 0x80, {}}}) {
    const Inks inks = converter.inks(color);
    std::string cmyk;
    for (const std::uint8_t ink : inks) cmyk += static_cast<char>((ink * 255 + 50) / 100);
    // The press's black is no darker than L* 16 or so; black-point compensation lifts all darks.
    EXPECT_LT(difference(converter.look(cmyk)[0], screen_look(color)), 8) << hex(color);
  }
}

TEST(Convert, TurnsPicturesWithoutAProfile) {
  const PressConverter converter(coated());
  const std::string rgb("\x0A\x4A\x78\xFF\xFF\xFF", 6);
  const auto inks = converter.image({SampleSpace::rgb, rgb, {}});
  ASSERT_TRUE(inks);
  ASSERT_EQ(inks->size(), 8u);
  const Inks one = converter.inks({0x0A, 0x4A, 0x78, {}});
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_NEAR(static_cast<unsigned char>((*inks)[i]) / 2.55, one[i], 1.5);
    EXPECT_LT(static_cast<unsigned char>((*inks)[4 + i]), 3);
  }
  const auto gray = converter.image({SampleSpace::gray, std::string_view("\x00\x80\xFF", 3), {}});
  ASSERT_TRUE(gray);
  EXPECT_EQ(gray->substr(0, 4), std::string("\0\0\0\xFF", 4));
  EXPECT_EQ(gray->substr(8, 4), std::string(4, '\0'));
  const std::string four("\x01\x02\x03\x04", 4);
  EXPECT_EQ(converter.image({SampleSpace::cmyk, four, {}}), four);
}

TEST(Convert, TurnsPicturesThroughTheirOwnProfile) {
  const PressConverter converter(coated());
  const std::string rgb("\x0A\x4A\x78", 3), srgb = staged("sRGB.icc");
  const auto plain = converter.image({SampleSpace::rgb, rgb, {}});
  const auto own = converter.image({SampleSpace::rgb, rgb, srgb});
  ASSERT_TRUE(plain && own);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_NEAR(static_cast<unsigned char>((*plain)[i]), static_cast<unsigned char>((*own)[i]), 4);
  }
  // CMYK of the same press comes back as it was, near enough.
  const std::string cmyk("\x80\x40\x20\x10", 4), press = staged("FOGRA39L_coated.icc");
  const auto again = converter.image({SampleSpace::cmyk, cmyk, press});
  ASSERT_TRUE(again);
  EXPECT_LT(difference(converter.look(*again)[0], converter.look(cmyk)[0]), 1.5);
}

TEST(Convert, RefusesAProfileThatIsNotThePictures) {
  const PressConverter converter(coated());
  const std::string rgb("\x0A\x4A\x78", 3);
  EXPECT_FALSE(converter.image({SampleSpace::rgb, rgb, "not a profile"}));
  EXPECT_FALSE(converter.image({SampleSpace::rgb, rgb, staged("FOGRA39L_coated.icc")}));
  EXPECT_FALSE(converter.image({SampleSpace::gray, rgb, staged("sRGB.icc")}));
  EXPECT_FALSE(converter.image({SampleSpace::rgb, "ab", {}}));
}

TEST(Convert, CountsTheMostInk) {
  EXPECT_EQ(most_ink(std::string("\xFF\xFF\xFF\xFF\x00\x00\x00\x00", 8)), 400);
  EXPECT_EQ(most_ink(std::string("\x00\x00\x00\xFF\x80\x80\x80\x80", 8)), 201);
  EXPECT_EQ(most_ink(""), 0);
}

// Sharma, Wu and Dalal (2005), table 1: pairs that tell wrong formulas apart.
TEST(Difference, IsTheOneOfThePublishedTable) {
  struct Row {
    Lab one, two;
    double difference;
  };
  const Row rows[] = {
      {{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
      {{50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1.0000},
      {{50, 0, 0}, {50, -1, 2}, 2.3669},
      {{50, 2.49, -0.001}, {50, -2.49, 0.0009}, 7.1792},
      {{50, 2.49, -0.001}, {50, -2.49, 0.0011}, 7.2195},
      {{50, -0.001, 2.49}, {50, 0.0009, -2.49}, 4.8045},
      {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
      {{50, 2.5, 0}, {56, -27, -3}, 31.9030},
      {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
      {{63.0109, -31.0961, -5.8663}, {62.8187, -29.7946, -4.0864}, 1.2630},
      {{22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}, 2.0373},
      {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082},
  };
  for (const Row& row : rows) {
    EXPECT_NEAR(difference(row.one, row.two), row.difference, 0.0001);
    EXPECT_NEAR(difference(row.two, row.one), row.difference, 0.0001);
  }
}

}  // namespace
}  // namespace presspack
