// Vertical justification: what a full page has left goes between its slots.

#include <gtest/gtest.h>

#include "layout/page_builder.h"
#include "tests/support/small_design.h"

namespace presspack::testing {
namespace {

using namespace length_literals;

// Pages of 100 mm with 80 mm to fill.
Layout one_region(int spread) {
  Layout layout;
  layout.name = "small";
  PageMaster page{.name = "first", .flow = "full"};
  page.regions = {
      {.name = "full", .last_column = 2, .gap = 10_mm, .foot_gap = 10_mm, .spread = spread}};
  layout.masters = {page, page};
  return layout;
}

SetSlot slot(const std::string& name, int blocks, Length height, Length before) {
  SetSlot set{.name = name, .region = "full", .before = before};
  for (int i = 0; i < blocks; ++i) {
    Frame frame{.size = {40_mm, height}};
    GlyphRun run;
    run.text = name + std::to_string(i);
    frame.items.push_back({.at = {}, .content = run});
    set.galley.blocks.push_back({.frame = std::move(frame)});
  }
  return set;
}

std::map<std::string, Length> tops(const BuiltPage& page) {
  std::map<std::string, Length> found;
  for (const Item& item : page.frame.items) {
    found[std::get<GlyphRun>(item.content).text] = item.at.y;
  }
  return found;
}

TEST(Spread, PutsWhatIsLeftBetweenSlotsInProportion) {
  // 20 + 6 + 20 + 3 + 20 mm on page 1, 11 mm left; 4.5 mm are half of the gaps.
  Diagnostics diagnostics;
  const auto pages = build_pages(one_region(50), small_design().page,
                                 {slot("a", 1, 20_mm, {}), slot("b", 2, 10_mm, 6_mm),
                                  slot("c", 1, 20_mm, 3_mm), slot("d", 1, 60_mm, 3_mm)},
                                 diagnostics);
  ASSERT_EQ(pages.size(), 2u);
  auto y = tops(pages[0]);
  EXPECT_EQ(y["a0"], 10_mm);
  EXPECT_EQ(y["b0"], 10_mm + 20_mm + 9_mm);
  EXPECT_EQ(y["b1"], y["b0"] + 10_mm) << "never inside a slot";
  EXPECT_EQ(y["c0"], y["b1"] + 10_mm + 4.5_mm);
}

TEST(Spread, TakesNoMoreThanThereIs) {
  Diagnostics diagnostics;
  const auto pages = build_pages(
      one_region(100), small_design().page,
      {slot("a", 1, 40_mm, {}), slot("b", 1, 30_mm, 6_mm), slot("c", 1, 60_mm, 3_mm)}, diagnostics);
  ASSERT_EQ(pages.size(), 2u);
  EXPECT_EQ(tops(pages[0])["b0"], 10_mm + 40_mm + 10_mm);
}

TEST(Spread, LeavesTheLastPageAsItIs) {
  Diagnostics diagnostics;
  const auto pages = build_pages(one_region(50), small_design().page,
                                 {slot("a", 1, 20_mm, {}), slot("b", 1, 20_mm, 6_mm)}, diagnostics);
  ASSERT_EQ(pages.size(), 1u);
  EXPECT_EQ(tops(pages[0])["b0"], 36_mm);
}

}  // namespace
}  // namespace presspack::testing
