// The opening of a text, rows and panels that are divided, an element for a piece.

#include <gtest/gtest.h>

#include "tests/support/small_design.h"

namespace presspack::testing {
namespace {

using namespace length_literals;

PartPtr part_of(decltype(Part::value) value) {
  auto part = std::make_shared<Part>();
  part->value = std::move(value);
  return part;
}

PartPtr text_of(const std::string& field) {
  TextPart text{.pieces = {{.field = field}}, .style = "body"};
  return part_of(std::move(text));
}

const std::string six_lines =
    "We are delighted to share that our work with partners has been highlighted in a report, which "
    "shows what both have done together for people across the region over the whole of the year "
    "and "
    "what is to come in the next one, with a list of all that was learned by those who took part.";

class Opening : public ::testing::Test {
 protected:
  Galley set(const Part& part, Length width = 80_mm) {
    PartSetter setter(with_, house_.structure, house_.used);
    return setter.set(part, width, house_.root());
  }
  Galley prose(std::string words, std::string drop_cap = "cap", std::string lead = "") {
    house_.fields.values["lead"] = SmallHouse::rich(std::move(words));
    ParagraphStyle cap = plain_style();
    cap.size = 56_pt;
    house_.design.layout.styles["cap"] = cap;
    ParagraphStyle small = plain_style();
    small.size = 9_pt;
    house_.design.layout.styles["small"] = small;
    Part part;
    part.value = ProsePart{.field = "lead",
                           .style = "body",
                           .drop_cap = std::move(drop_cap),
                           .lead_in = std::move(lead)};
    return set(part);
  }
  SmallHouse house_;
  Typesetting with_ = house_.with();
};

const GlyphRun& run(const Item& item) {
  return std::get<GlyphRun>(item.content);
}

TEST_F(Opening, DropsACapitalOnTheBaselineOfTheThirdLine) {
  const Galley galley = prose(six_lines);
  ASSERT_GT(galley.blocks.size(), 4u);
  const Item& letter = galley.blocks[0].frame.items[0];
  EXPECT_EQ(run(letter).text, "W");
  EXPECT_EQ(run(letter).size, 56_pt);
  const Item& first = galley.blocks[0].frame.items[1];
  EXPECT_EQ(run(first).text.substr(0, 6), "e are ");
  EXPECT_EQ(letter.at.y, first.at.y + 12_mm);
  EXPECT_EQ(letter.structure, first.structure);
  for (std::size_t line = 0; line < 3; ++line) {
    EXPECT_GT(galley.blocks[line].frame.items.back().at.x, 15_mm);
  }
  EXPECT_EQ(galley.blocks[3].frame.items.front().at.x, Length());
  EXPECT_EQ(galley.blocks[1].break_before, break_forbidden);
  EXPECT_EQ(galley.blocks[2].break_before, break_forbidden);
}

TEST_F(Opening, DropsNoFigureNoQuotationMarkAndNothingInAShortText) {
  for (const std::string& words : {"300 " + six_lines, "“" + six_lines, "we" + six_lines.substr(2),
                                   std::string("We are here.")}) {
    const Galley galley = prose(words);
    EXPECT_EQ(run(galley.blocks[0].frame.items[0]).size, 12_pt) << words;
    EXPECT_EQ(galley.blocks[0].frame.items[0].at.x, Length()) << words;
  }
}

TEST_F(Opening, SetsItsFirstWordsInTheirOwnStyle) {
  const Galley galley = prose(six_lines, "", "small");
  EXPECT_EQ(run(galley.blocks[0].frame.items[0]).text, "We are delighted to");
  EXPECT_EQ(run(galley.blocks[0].frame.items[0]).size, 9_pt);
  EXPECT_EQ(run(galley.blocks[0].frame.items[1]).size, 12_pt);
}

TEST_F(Opening, IndentsAParagraphByItsStyle) {
  house_.design.layout.styles["body"].indent = 5_mm;
  const Galley galley = prose(six_lines, "");
  EXPECT_EQ(galley.blocks[0].frame.items[0].at.x, 5_mm);
  EXPECT_EQ(galley.blocks[1].frame.items[0].at.x, Length());
}

TEST_F(Opening, ARowThatDividesEndsAPageOnlyWhereNothingIsCut) {
  house_.fields.values["label"] = SmallHouse::rich("a label over some lines of its narrow column");
  house_.fields.values["text"] = SmallHouse::rich(six_lines + six_lines);
  Part part;
  part.value = RowPart{.tracks = {{.kind = Track::Kind::length, .length = 25_mm}, {}},
                       .parts = {text_of("label"), text_of("text")},
                       .gap = 3_mm,
                       .divide = true};
  const Galley galley = set(part);
  ASSERT_GT(galley.blocks.size(), 8u);
  // The label's lines stand in the first blocks, and all of its words are there.
  std::string words;
  for (const Block& block : galley.blocks) {
    for (const Item& item : block.frame.items) {
      if (item.at.x < 25_mm) words += run(item).text;
    }
  }
  EXPECT_EQ(words, "a label over some lines of its narrow column");
}

TEST_F(Opening, APanelThatDividesHasItsRuleAtEveryLine) {
  house_.fields.values["text"] = SmallHouse::rich(six_lines);
  Part part;
  PanelPart panel;
  panel.rule = EdgeRule{.side = EdgeRule::Side::start, .width = 2_mm, .color = "ink"};
  panel.padding.left = 4_mm;
  panel.divide = true;
  panel.child = text_of("text");
  part.value = panel;
  const Galley galley = set(part);
  ASSERT_GT(galley.blocks.size(), 4u);
  for (const Block& block : galley.blocks) {
    const auto& rule = std::get<Box>(block.frame.items.front().content);
    EXPECT_EQ(rule.size, (Size{2_mm, block.frame.size.height}));
  }
  EXPECT_EQ(galley.blocks[1].break_before, break_widow);
}

TEST_F(Opening, APieceMayBeAQuoteInItsParagraph) {
  house_.fields.values["intro"] = SmallHouse::rich("She said:");
  house_.fields.values["words"] = SmallHouse::rich("“Yes.”");
  Part part;
  part.value =
      TextPart{.pieces = {{.field = "intro", .after = " "}, {.field = "words", .role = "Quote"}},
               .style = "body"};
  const Galley galley = set(part);
  const auto& items = galley.blocks[0].frame.items;
  ASSERT_EQ(items.size(), 2u);
  const StructureElement& quote = house_.structure.at(*items[1].structure);
  EXPECT_EQ(quote.role, Role::quote);
  EXPECT_EQ(quote.parent, items[0].structure);
}

TEST_F(Opening, ARuleStaysWithWhatStandsBelow) {
  house_.fields.values["text"] = SmallHouse::rich(six_lines);
  Part part;
  part.value = StackPart{.parts = {part_of(RulePart{1_mm, "ink"}), text_of("text")}};
  EXPECT_EQ(set(part).blocks[1].break_before, break_forbidden);
}

}  // namespace
}  // namespace presspack::testing
