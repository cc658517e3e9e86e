#include <gtest/gtest.h>

#include "base/color_value.h"
#include "base/edit_distance.h"
#include "base/length.h"
#include "base/number.h"
#include "base/sha256.h"
#include "base/source.h"
#include "base/utf8.h"

namespace presspack {
namespace {

using namespace length_literals;

TEST(Length, IsExactInPointsAndMillimetres) {
  EXPECT_EQ(127_mm, 360_pt);
  EXPECT_EQ(25.4_mm, 72_pt);
  EXPECT_EQ(10.5_pt * 2, 21_pt);
  EXPECT_EQ(points(210_mm) + " " + points(297_mm), "595.2756 841.8898");
  EXPECT_EQ(millimetres(210_mm), "210");
  EXPECT_EQ(points(-(1_pt)), "-1");
}

TEST(Length, RoundsOnceHalfAwayFromZero) {
  EXPECT_EQ(scaled(Length::from_units(3), 1, 2).units(), 2);
  EXPECT_EQ(scaled(Length::from_units(-3), 1, 2).units(), -2);
  EXPECT_EQ(scaled(Length::from_units(std::int64_t{1} << 50), 1 << 20, 1 << 20).units(),
            std::int64_t{1} << 50);
}

TEST(Number, WritesTheShortestDigits) {
  const std::tuple<double, int, const char*> cases[] = {
      {0, 2, "0"},       {-0.001, 2, "0"}, {1.5, 2, "1.5"},       {1.005, 2, "1"},
      {2.345, 1, "2.3"}, {100, 0, "100"},  {-12.25, 2, "-12.25"}, {0.1, 6, "0.1"},
  };
  for (const auto& [value, decimals, expected] : cases) {
    EXPECT_EQ(fixed(value, decimals), expected);
  }
}

TEST(Number, ReadsPlainDecimalsOnly) {
  const std::pair<const char*, std::optional<std::int64_t>> thousandths[] = {
      {"10.5", 10500},          {"-3", -3000},         {"0.125", 125},        {".5", 500},
      {"0.1234", std::nullopt}, {"1e3", std::nullopt}, {"", std::nullopt},    {"-", std::nullopt},
      {"5.", std::nullopt},     {"1 0", std::nullopt}, {"nan", std::nullopt},
  };
  for (const auto& [text, value] : thousandths) EXPECT_EQ(parse_thousandths(text), value) << text;
  const std::pair<const char*, std::optional<std::int64_t>> integers[] = {
      {"012", 12},
      {"-7", -7},
      {"1.0", std::nullopt},
      {" 1", std::nullopt},
      {"99999999999999999999", std::nullopt},
      {"0x10", std::nullopt},
  };
  for (const auto& [text, value] : integers) EXPECT_EQ(parse_integer(text), value) << text;
}

TEST(Utf8, FindsWhatIsNotUtf8) {
  const std::pair<std::string, std::optional<std::size_t>> cases[] = {
      {"abc é ’ 😀", std::nullopt}, {"a\xE9", 1},     {"\xC0\xAF", 0},     {"ab\xED\xA0\x80", 2},
      {"\xF4\x90\x80\x80", 0},     {"a\xE2\x80", 1}, {"\xE0\x80\x80", 0}, {"\x80", 0},
      {"", std::nullopt},
  };
  for (const auto& [text, at] : cases) EXPECT_EQ(find_invalid_utf8(text), at) << text;
}

TEST(Utf8, GoesToUtf16AndBack) {
  const std::string text = "a é ’ 😀";
  EXPECT_EQ(to_utf8(to_utf16(text)), text);
  EXPECT_EQ(count_code_points(text), 7U);
  EXPECT_EQ(to_utf16("😀").size(), 2U);
}

TEST(EditDistance, CountsASwapAsOne) {
  const std::tuple<const char*, const char*, int> cases[] = {
      {"", "", 0},         {"abc", "", 3},           {"higlights", "highlights", 1},
      {"txet", "text", 1}, {"kitten", "sitting", 3}, {"ca", "abc", 3},
  };
  for (const auto& [a, b, distance] : cases) {
    EXPECT_EQ(edit_distance(a, b), distance) << a << " " << b;
    EXPECT_EQ(edit_distance(b, a), distance) << b << " " << a;
  }
}

TEST(EditDistance, FindsTheNearestThatIsNear) {
  EXPECT_EQ(nearest("titel", {"title", "kicker"}), "title");
  EXPECT_EQ(nearest("zzz", {"title", "kicker"}), std::nullopt);
  EXPECT_EQ(nearest("ab", {"ac", "ad"}), "ac");
}

TEST(SourceFiles, CountsCharactersInColumns) {
  SourceFiles sources;
  const FileId file = sources.add("a", "é: ü\r\nsecond\n");
  EXPECT_EQ(sources.position(file, 4), (LineColumn{1, 4}));
  EXPECT_EQ(sources.position(file, 8), (LineColumn{2, 1}));
  EXPECT_EQ(sources.line_at(file, 5), "é: ü");
  EXPECT_EQ(sources.line_at(file, 9), "second");
  EXPECT_EQ(sources.name(FileId::none), "");
}

TEST(Sha256, KnowsTheStandardsExample) {
  // FIPS 180-2, appendix B.1.
  EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Contrast, MatchesPublishedPairs) {
  const Color white{255, 255, 255, {}}, black{0, 0, 0, {}}, blue{0x00, 0x5E, 0xB8, {}};
  EXPECT_DOUBLE_EQ(contrast_ratio(black, white), 21);
  EXPECT_NEAR(contrast_ratio(blue, white), 6.38, 0.01);
  EXPECT_EQ(contrast_ratio(white, blue), contrast_ratio(blue, white));
}

}  // namespace
}  // namespace presspack
