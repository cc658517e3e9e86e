#include "layout/paragraph.h"

#include <gtest/gtest.h>

#include "tests/support/small_design.h"

namespace presspack::testing {
namespace {

using namespace length_literals;

class Paragraph : public ::testing::Test {
 protected:
  std::vector<LineBox> set(const std::string& text, Length measure) {
    const StyledText styled = house.styled(text);
    const Typesetting with = house.with();
    return set_paragraph(styled, style(), measure, with);
  }
  ParagraphStyle& style() { return house.design.layout.styles.at("body"); }
  static std::string all(const std::vector<LineBox>& lines) {
    std::string text;
    for (const LineBox& line : lines) text += words_of(line.frame);
    return text;
  }
  SmallHouse house;
};

TEST_F(Paragraph, KeepsEveryWordAndNoLineIsTooWide) {
  const std::string text =
      "Trust colleagues actively participated in interviews and focus groups during the discovery "
      "phase, identifying key innovation opportunities with the potential for significant impact.";
  for (const Length measure : {40_mm, 60_mm, 84_mm, 114_mm}) {
    const auto lines = set(text, measure);
    EXPECT_EQ(all(lines), text);
    for (const LineBox& line : lines) EXPECT_LE(line.width, measure);
  }
}

TEST_F(Paragraph, PutsTheBaselineInTheMiddleOfTheLeading) {
  // Plex: ascent 1.025 em, descent 0.275 em; 6 mm of leading round 12 pt.
  const auto lines = set("One line", 100_mm);
  const double expected = (6 * 72 / 25.4 - 1.3 * 12) / 2 + 1.025 * 12;
  EXPECT_NEAR(lines.at(0).frame.baseline.pt(), expected, 0.001);
}

TEST_F(Paragraph, DividesAWordThatIsWiderThanTheMeasure) {
  const std::string word(60, 'm');
  const auto lines = set(word, 40_mm);
  EXPECT_GT(lines.size(), 3u);
  EXPECT_EQ(all(lines), word);
  for (const LineBox& line : lines) EXPECT_LE(line.width, 40_mm);
  EXPECT_FALSE(house.diagnostics.has_errors());
}

TEST_F(Paragraph, SaysWhenNotEvenALetterFits) {
  set("m", 1_mm);
  ASSERT_EQ(house.diagnostics.warnings(), 1u);
  EXPECT_EQ(house.diagnostics.items().front().code, "overfull-line");
}

TEST_F(Paragraph, HangsAnOpeningQuotationMark) {
  style().hang_quotes = true;
  style().hang_gap = 1.1_mm;
  const auto lines = set("“This has been a pivotal year", 100_mm);
  const auto& first = lines.at(0).frame.items.at(0);
  const auto& second = lines.at(0).frame.items.at(1);
  EXPECT_LT(first.at.x, Length());
  EXPECT_EQ(second.at.x, Length());
  const auto& mark = std::get<GlyphRun>(first.content);
  EXPECT_EQ(first.at.x, -mark.glyphs.at(0).advance - 1.1_mm);
}

TEST_F(Paragraph, AlignsAtTheEndAndInTheMiddle) {
  style().align = Align::end;
  const auto at_end = set("words", 100_mm);
  EXPECT_EQ(at_end.at(0).frame.items.at(0).at.x + at_end.at(0).width, 100_mm);
  style().align = Align::center;
  const auto centred = set("words", 100_mm);
  EXPECT_EQ(centred.at(0).frame.items.at(0).at.x, (100_mm - centred.at(0).width) / 2);
}

TEST_F(Paragraph, TracksLettersApart) {
  const Length plain = set("Tracked", 100_mm).at(0).width;
  style().tracking = -12;
  const Length tracked = set("Tracked", 100_mm).at(0).width;
  EXPECT_EQ(plain - tracked, scaled(12_pt, 12, 1000) * 7);
}

TEST_F(Paragraph, LeavesTheSpaceOfABreakInTheText) {
  const auto lines = set("one two three four five six seven eight", 30_mm);
  ASSERT_GT(lines.size(), 1u);
  EXPECT_TRUE(words_of(lines[0].frame).ends_with(' '));
  EXPECT_FALSE(words_of(lines.back().frame).ends_with(' '));
}

}  // namespace
}  // namespace presspack::testing
