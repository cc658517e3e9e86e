#include <gtest/gtest.h>

#include "layout/fit_ladder.h"
#include "layout/page_builder.h"
#include "tests/support/small_design.h"

namespace presspack::testing {
namespace {

using namespace length_literals;

PartPtr part(auto value) {
  Part made;
  made.value = std::move(value);
  return std::make_shared<const Part>(std::move(made));
}

TextPart text_field(const std::string& field) {
  TextPart text;
  text.style = "body";
  text.pieces.push_back({.field = field});
  return text;
}

class Parts : public ::testing::Test {
 protected:
  Galley set(const Part& one, Length width = 80_mm) {
    const Typesetting with = house.with();
    PartSetter setter(with, house.structure, house.used);
    return setter.set(one, width, context ? *context : (context = house.root()).value());
  }
  void field(const std::string& name, const std::string& text) {
    house.fields.values[name] = SmallHouse::rich(text);
  }
  void list(const std::string& name, const std::string& item, std::vector<std::string> texts) {
    std::vector<FieldSet> items;
    for (std::string& text : texts) {
      FieldSet set{.name = item};
      set.values["text"] = SmallHouse::rich(std::move(text));
      items.push_back(std::move(set));
    }
    house.fields.values[name] = std::move(items);
  }
  SmallHouse house;
  std::optional<PartContext> context;
};

TEST_F(Parts, AnAbsentFieldMakesNothingAndNoElement) {
  EXPECT_TRUE(set(*part(text_field("nothing"))).empty());
  EXPECT_EQ(house.structure.take().size(), 1u);
}

TEST_F(Parts, APieceThatIsAbsentTakesItsSeparatorAlong) {
  field("name", "Axel");
  field("place", "London");
  TextPart text;
  text.style = "body";
  text.pieces = {
      {.field = "name", .after = ", "}, {.field = "role", .after = ", "}, {.field = "place"}};
  EXPECT_EQ(words_of(set(*part(text)).blocks.at(0).frame), "Axel, London");
  house.fields.values.erase("place");
  context.reset();
  EXPECT_EQ(words_of(set(*part(text)).blocks.at(0).frame), "Axel");
}

TEST_F(Parts, ALabelFillsItsPlacesOrIsAbsent) {
  TextPart text;
  text.style = "body";
  text.pieces = {{.label = "hello"}};
  EXPECT_TRUE(set(*part(text)).empty());
  field("name", "Axel");
  context.reset();
  EXPECT_EQ(words_of(set(*part(text)).blocks.at(0).frame), "Hello Axel");
}

TEST_F(Parts, WhenAndUnlessLookAtFields) {
  field("name", "Axel");
  Part shown;
  shown.value = text_field("name");
  shown.unless = "name";
  EXPECT_TRUE(set(shown).empty());
  shown.unless.clear();
  shown.when = "embargo";
  EXPECT_TRUE(set(shown).empty());
}

TEST_F(Parts, CardsOfARowAreEquallyHighAndALastOneSpans) {
  list("cards", "card",
       {"short", std::string(200, 'x') + " long enough for several lines", "last"});
  PanelPart panel;
  panel.fill = "tint";
  panel.padding = {3_mm, 3_mm, 3_mm, 3_mm};
  panel.child = part(text_field("card.text"));
  house.design.layout.components["card"] = part(panel);
  GridPart grid;
  grid.each = "cards";
  grid.component = grid.odd_component = "card";
  grid.gap = 4_mm;
  const Galley galley = set(*part(grid));
  ASSERT_EQ(galley.blocks.size(), 2u);
  std::vector<Size> boxes;
  for (const Block& block : galley.blocks) {
    for (const Item& item : block.frame.items) {
      if (const auto* box = std::get_if<Box>(&item.content)) boxes.push_back(box->size);
    }
  }
  ASSERT_EQ(boxes.size(), 3u);
  EXPECT_EQ(boxes[0], boxes[1]);
  EXPECT_EQ(boxes[0].width, 38_mm);
  EXPECT_EQ(boxes[2].width, 80_mm);
}

TEST_F(Parts, APanelHigherThanAPageGoesOnInAnotherBoxAndLosesNoWord) {
  std::string words;
  for (int i = 0; i < 300; ++i) words += (i ? " word" : "word") + std::to_string(i);
  field("lead", words);
  PanelPart panel;
  panel.fill = "tint";
  panel.padding = {3_mm, 3_mm, 3_mm, 3_mm};
  panel.child = part(text_field("lead"));
  context = house.root();
  context->tallest = 80_mm;
  const Galley galley = set(*part(panel));
  ASSERT_GT(galley.blocks.size(), 1u);
  std::string found;
  for (const Block& block : galley.blocks) {
    EXPECT_LE(block.frame.size.height, 80_mm);
    found += words_of(block.frame);
  }
  EXPECT_EQ(found, words);
}

TEST_F(Parts, ListsHaveALabelAndABodyForEachItem) {
  list("notes", "note", {"first", "second"});
  ListPart notes;
  notes.fields = {"notes"};
  notes.style = notes.marker_style = "body";
  notes.hang = 6_mm;
  const Galley galley = set(*part(notes));
  EXPECT_EQ(words_of(galley.blocks.at(1).frame), "2.second");
  std::vector<Role> roles;
  for (const StructureElement& element : house.structure.take()) roles.push_back(element.role);
  EXPECT_EQ(roles, (std::vector<Role>{Role::document, Role::list, Role::list_item, Role::label,
                                      Role::list_body, Role::p, Role::list_item, Role::label,
                                      Role::list_body, Role::p}));
}

TEST_F(Parts, ALinkIsAnElementWithAnAreaAndItsWords) {
  RichText text = SmallHouse::rich("write to a@b.example now");
  text.marks.push_back({Mark::Kind::link, 9, 20, "mailto:a@b.example"});
  house.fields.values["lead"] = text;
  const Galley galley = set(*part(text_field("lead")));
  int areas = 0;
  for (const Item& item : galley.blocks.at(0).frame.items) {
    if (const auto* area = std::get_if<LinkArea>(&item.content)) {
      ++areas;
      EXPECT_EQ(area->address, "mailto:a@b.example");
      EXPECT_FALSE(area->description.empty());
    }
  }
  EXPECT_EQ(areas, 1);
  EXPECT_EQ(house.structure.at(StructureId{2}).role, Role::link);
}

// ---- pages ----------------------------------------------------------------------------------

Layout two_masters() {
  Layout layout;
  layout.name = "small";
  PageMaster first{.name = "first", .flow = "full"};
  first.regions = {{.name = "top", .full_bleed = true, .fixed = true},
                   {.name = "main",
                    .last_column = 1,
                    .below = {"top"},
                    .gap = 5_mm,
                    .above = "panel",
                    .foot_gap = 2_mm},
                   {.name = "full",
                    .last_column = 2,
                    .below = {"main"},
                    .gap = 5_mm,
                    .foot_gap = 10_mm,
                    .unless_region = "panel"},
                   {.name = "panel", .full_bleed = true, .fixed = true, .at_foot = true}};
  PageMaster following{.name = "following", .flow = "full"};
  following.regions = {{.name = "full", .last_column = 2, .gap = 10_mm, .foot_gap = 10_mm}};
  layout.masters = {first, following};
  return layout;
}

SetSlot slot(const std::string& region, int blocks, Length height, const std::string& mark) {
  SetSlot set{.name = region, .region = region};
  for (int i = 0; i < blocks; ++i) {
    Frame frame{.size = {40_mm, height}};
    GlyphRun run;
    run.text = mark + std::to_string(i) + " ";
    frame.items.push_back({.at = {}, .content = run});
    set.galley.blocks.push_back({.frame = std::move(frame)});
  }
  return set;
}

TEST(PageBuilder, StandsThePanelOnTheFootAndFillsBetween) {
  Diagnostics diagnostics;
  const PageGrid grid = small_design().page;
  const auto pages = build_pages(
      two_masters(), grid,
      {slot("top", 1, 20_mm, "t"), slot("main", 3, 10_mm, "m"), slot("panel", 1, 30_mm, "p")},
      diagnostics);
  ASSERT_EQ(pages.size(), 1u);
  std::map<std::string, Length> y;
  for (const Item& item : pages[0].frame.items)
    y[std::get<GlyphRun>(item.content).text] = item.at.y;
  EXPECT_EQ(y["t0 "], Length());
  EXPECT_EQ(y["m0 "], 25_mm);
  EXPECT_EQ(y["p0 "], 70_mm);
}

TEST(PageBuilder, CarriesWhatDoesNotFitToTheNextPageBeforeAnythingElse) {
  Diagnostics diagnostics;
  const auto pages = build_pages(
      two_masters(), small_design().page,
      {slot("top", 1, 20_mm, "t"), slot("main", 9, 10_mm, "m"), slot("full", 2, 10_mm, "f")},
      diagnostics);
  std::string words;
  for (const BuiltPage& page : pages) words += words_of(page.frame) + "/";
  EXPECT_EQ(words, "t0 m0 m1 m2 m3 m4 m5 /m6 m7 m8 f0 f1 /");
}

TEST(PageBuilder, KeepsTheFullRegionFreeWhileThePanelStands) {
  Diagnostics diagnostics;
  const auto pages = build_pages(
      two_masters(), small_design().page,
      {slot("main", 1, 10_mm, "m"), slot("full", 1, 10_mm, "f"), slot("panel", 1, 10_mm, "p")},
      diagnostics);
  ASSERT_EQ(pages.size(), 2u);
  EXPECT_EQ(words_of(pages[1].frame), "f0 ");
}

TEST(PageBuilder, LeavesOutDecorationWhereThePageIsNotFull) {
  Layout layout = two_masters();
  layout.masters[0].regions.back().only_over = 50;
  for (const int lines : {2, 9}) {
    Diagnostics diagnostics;
    SetSlot panel = slot("panel", 1, 10_mm, "p");
    for (Item& item : panel.galley.blocks[0].frame.items) item.structure.reset();
    const auto pages =
        build_pages(layout, small_design().page,
                    {slot("main", lines, 5_mm, "m"), slot("full", 1, 5_mm, "f"), std::move(panel)},
                    diagnostics);
    const std::string words = words_of(pages[0].frame);
    EXPECT_EQ(words.find("p0") != std::string::npos, lines == 9) << words;
    EXPECT_EQ(words.find("f0") != std::string::npos, lines == 2) << words;
  }
}

TEST(PageBuilder, NeverLeavesOutWhatIsRead) {
  Layout layout = two_masters();
  layout.masters[0].regions.back().only_over = 100;
  Diagnostics diagnostics;
  SetSlot panel = slot("panel", 1, 10_mm, "p");
  for (Item& item : panel.galley.blocks[0].frame.items) item.structure = StructureId{1};
  const auto pages = build_pages(layout, small_design().page,
                                 {slot("main", 2, 5_mm, "m"), std::move(panel)}, diagnostics);
  EXPECT_NE(words_of(pages[0].frame).find("p0"), std::string::npos);
}

TEST(PageBuilder, NamesWhatIsHigherThanAPage) {
  Diagnostics diagnostics;
  build_pages(two_masters(), small_design().page, {slot("full", 1, 200_mm, "f")}, diagnostics);
  ASSERT_EQ(diagnostics.errors(), 1u);
  EXPECT_EQ(diagnostics.items().front().code, "too-tall");
}

TEST(FitLadder, KeepsOnlyTheStepsThatGain) {
  Layout layout = two_masters();
  layout.fit = {{.name = "useless"}, {.name = "gap", .changes = {RegionChange{"main", 1_mm, {}}}}};
  const auto fit = [](const Layout& tried) {
    return FirstPageFit{.excess = tried.masters[0].regions[1].gap - 2_mm, .room = 10_mm};
  };
  const Fitted fitted = climb(layout, fit(layout), fit);
  EXPECT_EQ(fitted.steps, (std::vector<std::string>{"gap"}));
  EXPECT_EQ(fitted.layout.masters[0].regions[1].gap, 1_mm);
}

TEST(FitLadder, LeavesTheLayoutAloneWhenNothingHelpsAndThePageHasRoom) {
  Layout layout = two_masters();
  layout.fit = {{.name = "gap", .changes = {RegionChange{"main", 1_mm, {}}}}};
  const auto fit = [](const Layout& tried) {
    return FirstPageFit{.excess = 900_mm + tried.masters[0].regions[1].gap, .room = 60_mm};
  };
  EXPECT_TRUE(climb(layout, fit(layout), fit).steps.empty());
}

}  // namespace
}  // namespace presspack::testing
