#include "text/hyphenation.h"

#include <gtest/gtest.h>

#include <string>

namespace presspack {
namespace {

std::string divided(const std::string& word, std::string_view language = "en-GB") {
  std::string out = word;
  const auto points = hyphen_points(word, language);
  for (std::size_t i = points.size(); i-- > 0;) out.insert(points[i], "-");
  return out;
}

// The same points as libhyphen gives with these patterns.
TEST(Hyphenation, DividesBritishWordsAsTheirPatternsSay) {
  EXPECT_EQ(divided("hyphenation"), "hy-phen-a-tion");
  EXPECT_EQ(divided("stakeholders"), "stake-hold-ers");
  EXPECT_EQ(divided("opportunities"), "op-por-tun-it-ies");
}

TEST(Hyphenation, KnowsTheAmericanWay) {
  EXPECT_EQ(divided("hyphenation", "en-US"), "hy-phen-ation");
  EXPECT_NE(divided("opportunities", "en-US"), divided("opportunities"));
}

TEST(Hyphenation, LeavesShortWordsNamesAndOtherLanguagesWhole) {
  EXPECT_EQ(divided("after"), "after");
  EXPECT_EQ(divided("London"), "London");
  EXPECT_EQ(divided("COVID-19"), "COVID-19");
  EXPECT_EQ(divided("naïveté"), "naïveté");
  EXPECT_EQ(divided("stakeholders", "pl"), "stakeholders");
  EXPECT_EQ(divided(""), "");
  EXPECT_EQ(divided(std::string(1000, 'a')), std::string(1000, 'a'));
}

TEST(Hyphenation, KeepsTwoLettersBeforeAndThreeBehind) {
  for (const char* word : {"ability", "about", "reality", "openly", "evenly", "university"}) {
    for (const std::uint32_t at : hyphen_points(word, "en-GB")) {
      EXPECT_GE(at, 2u) << word;
      EXPECT_LE(at + 3, std::string(word).size()) << word;
    }
  }
}

TEST(Hyphenation, DividesAPossessiveAsItsWord) {
  EXPECT_EQ(hyphen_points("organisation’s", "en-GB"), hyphen_points("organisation", "en-GB"));
}

}  // namespace
}  // namespace presspack
