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

TEST_F(Paragraph, DividesAWideWordBetweenWhatReadersCountAsLetters) {
  std::string word;
  for (int i = 0; i < 40; ++i) word += "e\u0301\u0323";  // each with two marks
  const auto lines = set(word, 20_mm);
  EXPECT_GT(lines.size(), 2u);
  EXPECT_EQ(all(lines), word);
  for (const LineBox& line : lines) {
    EXPECT_TRUE(all({line}).starts_with("e")) << "a mark begins a line";
  }
}

TEST_F(Paragraph, RefusesOneThatIsLongerThan64KiB) {
  EXPECT_FALSE(set(std::string(65536, 'm'), 400_mm).empty());
  EXPECT_FALSE(house.diagnostics.has_errors());
  EXPECT_TRUE(set(std::string(65537, 'm'), 400_mm).empty());
  ASSERT_TRUE(house.diagnostics.has_errors());
  EXPECT_EQ(house.diagnostics.items().back().code, "paragraph-long");
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

const char* const long_text =
    "Trust colleagues actively participated in interviews and focus groups during the discovery "
    "phase, identifying key innovation opportunities with the potential for significant impact "
    "across the organisation and for the communities that it serves throughout the region.";

class Justified : public Paragraph {
 protected:
  Justified() {
    style().align = Align::justify;
    style().hyphenate = true;
    style().tracking_stretch = 14;
    style().tracking_shrink = 12;
  }
  // Where the line's last glyph ends.
  static Length end_of(const LineBox& line) {
    Length end;
    for (const Item& item : line.frame.items) {
      const auto* run = std::get_if<GlyphRun>(&item.content);
      if (run == nullptr) continue;
      Length x = item.at.x;
      for (const Glyph& glyph : run->glyphs) x += glyph.advance;
      end = std::max(end, x);
    }
    return end;
  }
};

TEST_F(Justified, FillsEveryLineButTheLastExactly) {
  for (const Length measure : {60_mm, 87_mm, 120_mm}) {
    const auto lines = set(long_text, measure);
    ASSERT_GT(lines.size(), 2u);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) EXPECT_EQ(end_of(lines[i]), measure) << i;
    EXPECT_LE(end_of(lines.back()), measure);
  }
  EXPECT_TRUE(house.diagnostics.items().empty());
}

TEST_F(Justified, DividesWordsWithASoftHyphenThatCopyingJoins) {
  const auto lines = set(long_text, 42_mm);
  std::string text = all(lines);
  int hyphens = 0;
  for (std::size_t at; (at = text.find("\u00AD")) != std::string::npos; ++hyphens) {
    text.erase(at, 2);
  }
  EXPECT_GT(hyphens, 0);
  EXPECT_EQ(text, long_text);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const bool here = words_of(lines[i].frame).ends_with("\u00AD");
    const bool next = words_of(lines[i + 1].frame).ends_with("\u00AD");
    EXPECT_FALSE(here && (next || i + 2 == lines.size())) << "line " << i;
    EXPECT_EQ(end_of(lines[i]), 42_mm) << "line " << i;
  }
}

TEST_F(Justified, SaysThatALineHasWideGapsAndKeepsItsWords) {
  style().hyphenate = false;
  const std::string text = "a characteristically internationalisation b";
  const auto lines = set(text, 45_mm);
  EXPECT_EQ(all(lines), text);
  ASSERT_EQ(house.diagnostics.warnings(), 1u);
  EXPECT_EQ(house.diagnostics.items().front().code, "loose-line");
}

TEST_F(Justified, LetsPunctuationReachIntoTheMargins) {
  style().hang_punctuation = true;
  const auto lines =
      set("“One, two, three, four, five, six, seven, eight, nine, ten, eleven,”", 30_mm);
  ASSERT_GT(lines.size(), 2u);
  EXPECT_LT(lines[0].frame.items.front().at.x, Length());
  EXPECT_GT(end_of(lines[0]), 30_mm);
  EXPECT_LT(end_of(lines[0]), 31_mm);
}

TEST_F(Paragraph, GivesEachLineItsOwnRoom) {
  const StyledText styled = house.styled(long_text);
  LineShape shape{.measure = 80_mm, .first = {{20_mm, 60_mm}, {20_mm, 60_mm}, {Length(), 50_mm}}};
  const Typesetting with = house.with();
  const auto lines = set_paragraph(styled, style(), shape, with);
  EXPECT_EQ(all(lines), long_text);
  ASSERT_GT(lines.size(), 4u);
  EXPECT_EQ(lines[0].frame.items.front().at.x, 20_mm);
  EXPECT_EQ(lines[1].frame.items.front().at.x, 20_mm);
  EXPECT_EQ(lines[2].frame.items.front().at.x, Length());
  EXPECT_LE(lines[0].width, 60_mm);
  EXPECT_LE(lines[2].width, 50_mm);
  EXPECT_LE(lines[3].width, 80_mm);
  for (const LineBox& line : lines) EXPECT_EQ(line.frame.size.width, 80_mm);
}

TEST_F(Paragraph, ShowsASoftHyphenOnlyWhereItDividesAWord) {
  const std::string text = "Llanfair\u00ADpwllgwyngyll";
  const auto one = set(text, 100_mm);
  ASSERT_EQ(one.size(), 1u);
  const Length whole = one[0].width;
  EXPECT_EQ(set("Llanfairpwllgwyngyll", 100_mm).at(0).width, whole);
  const auto two = set(text, whole - 2_mm);
  ASSERT_EQ(two.size(), 2u);
  EXPECT_EQ(words_of(two[0].frame), "Llanfair\u00AD");
  EXPECT_EQ(words_of(two[1].frame), "pwllgwyngyll");
  const auto& run = std::get<GlyphRun>(two[0].frame.items.front().content);
  EXPECT_GT(run.glyphs.back().advance, Length());
}

TEST_F(Paragraph, TakesOldStyleFiguresWhereTheFaceHasThem) {
  const auto ids = [&] {
    std::vector<std::uint16_t> list;
    const auto lines = set("2024", 100_mm);
    const auto& run = std::get<GlyphRun>(lines.at(0).frame.items.front().content);
    for (const Glyph& glyph : run.glyphs) list.push_back(glyph.id);
    return list;
  };
  const auto lining = ids();
  style().features = {"onum"};
  EXPECT_NE(ids(), lining);
  EXPECT_TRUE(house.diagnostics.items().empty());
  style().features = {"c2sc"};
  EXPECT_EQ(ids(), lining);
  ids();
  ASSERT_EQ(house.diagnostics.warnings(), 1u);  // once, however often it is set
  EXPECT_EQ(house.diagnostics.items().front().code, "feature-missing");
}

}  // namespace
}  // namespace presspack::testing
