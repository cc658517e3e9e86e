// Every case of Unicode's LineBreakTest.txt and GraphemeBreakTest.txt (Debian's unicode-data),
// through the functions that layout calls.

#include <gtest/gtest.h>

#include <fstream>
#include <functional>

#include "base/utf8.h"
#include "tests/unit/text/unicode_data.h"
#include "text/graphemes.h"
#include "text/line_breaks.h"

namespace presspack::testing {
namespace {

using Breaks = std::function<std::vector<std::uint32_t>(std::string_view)>;

// "÷ 0061 × 0308 ÷": a text and where it may be divided, as bytes, its end left out.
struct Case {
  std::string text, shown;
  std::vector<std::uint32_t> breaks;
};

std::vector<Case> cases_of(const std::string& name) {
  std::vector<Case> cases;
  std::ifstream file(unicode_data("auxiliary/" + name));
  for (std::string line; std::getline(file, line);) {
    line = line.substr(0, line.find('#'));
    line = line.substr(0, line.find_last_not_of(" \t") + 1);
    std::istringstream in(line);
    Case one;
    one.shown = line;
    for (std::string word; in >> word;) {
      if (word == "÷") {
        one.breaks.push_back(static_cast<std::uint32_t>(one.text.size()));
      } else if (word != "×") {
        append_utf8(one.text, static_cast<char32_t>(std::stoul(word, nullptr, 16)));
      }
    }
    if (one.text.empty()) continue;
    one.breaks.pop_back();  // the end
    if (!one.breaks.empty() && one.breaks.front() == 0) one.breaks.erase(one.breaks.begin());
    cases.push_back(one);
  }
  return cases;
}

std::vector<std::string> differing(const std::vector<Case>& cases, const Breaks& breaks) {
  std::vector<std::string> lines;
  for (const Case& one : cases) {
    if (breaks(one.text) != one.breaks) lines.push_back(one.shown);
  }
  return lines;
}

TEST(Graphemes, AreUnicodesInAllItsCases) {
  const auto cases = cases_of("GraphemeBreakTest.txt");
  if (cases.empty()) GTEST_SKIP() << "skipped: the Debian package unicode-data is not installed";
  EXPECT_EQ(cases.size(), 602u);
  EXPECT_EQ(differing(cases, grapheme_breaks), std::vector<std::string>{});
}

TEST(LineBreaks, AreUnicodesButForIcusTailorings) {
  const auto cases = cases_of("LineBreakTest.txt");
  if (cases.empty()) GTEST_SKIP() << "skipped: the Debian package unicode-data is not installed";
  EXPECT_EQ(cases.size(), 7654u);
  const auto breaks = [](std::string_view text) { return unicode_line_breaks(text, "en-GB"); };
  // ICU keeps them together: a leading hyphen with what it signs, a number with the comma or the
  // point that it begins with.
  const std::vector<std::string> tailored = {
      "× 002D ÷ 0023 ÷",
      "× 002D × 0308 ÷ 0023 ÷",
      "× 002D ÷ 00A7 ÷",
      "× 002D × 0308 ÷ 00A7 ÷",
      "× 002D ÷ 50005 ÷",
      "× 002D × 0308 ÷ 50005 ÷",
      "× 002D ÷ 0E01 ÷",
      "× 002D × 0308 ÷ 0E01 ÷",
      "× 002C ÷ 0030 ÷",
      "× 002C × 0308 ÷ 0030 ÷",
      "× 0065 × 0071 × 0075 × 0061 × 006C × 0073 × 0020 × 002E ÷ 0033 × 0035 × 0020 ÷ 0063 × 0065 "
      "× "
      "006E × 0074 × 0073 ÷",
      "× 0061 × 002E ÷ 0032 × 0020 ÷",
      "× 0061 × 002E ÷ 0032 × 0020 ÷ 0915 ÷",
      "× 0061 × 002E ÷ 0032 × 0020 ÷ 672C ÷",
      "× 0061 × 002E ÷ 0032 × 3000 ÷ 672C ÷",
      "× 0061 × 002E ÷ 0032 × 3000 ÷ 307E ÷",
      "× 0061 × 002E ÷ 0032 × 3000 ÷ 0033 ÷",
      "× 0041 × 002E ÷ 0031 × 0020 ÷ BABB ÷",
      "× BD24 ÷ C5B4 × 002E × 0020 ÷ 0041 × 002E ÷ 0032 × 0020 ÷ BCFC ÷",
      "× BD10 ÷ C694 × 002E × 0020 ÷ 0041 × 002E ÷ 0033 × 0020 ÷ BABB ÷",
      "× C694 × 002E × 0020 ÷ 0041 × 002E ÷ 0034 × 0020 ÷ BABB ÷",
      "× 0061 × 002E ÷ 0032 × 3000 ÷ 300C ÷"};
  EXPECT_EQ(differing(cases, breaks), tailored);
}

}  // namespace
}  // namespace presspack::testing
