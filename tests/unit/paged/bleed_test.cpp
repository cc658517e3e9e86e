#include "paged/bleed.h"

#include <gtest/gtest.h>

namespace presspack {
namespace {

using namespace length_literals;

Item box(Point at, Size size) {
  return {.at = at, .structure = std::nullopt, .source = {}, .content = Box{size, {}, {}}};
}

Frame page(Item item) {
  return {.size = {210_mm, 297_mm}, .baseline = {}, .items = {std::move(item)}};
}

Rect of(const Item& item) {
  return {item.at, std::get<Box>(item.content).size};
}

TEST(Bleed, TakesABandOverThreeEdges) {
  Frame frame = page(box({}, {210_mm, 80_mm}));
  reach_bleed(frame, 3_mm);
  EXPECT_EQ(of(frame.items[0]), (Rect{{-3_mm, -3_mm}, {216_mm, 83_mm}}));
}

TEST(Bleed, TakesAPanelOverTheFootAndABarOverItsSide) {
  Frame frame = page(box({0_mm, 190_mm}, {210_mm, 107_mm}));
  frame.items.push_back(box({}, {6_mm, 297_mm}));
  frame.items.push_back(box({204_mm, 10_mm}, {6_mm, 10_mm}));
  reach_bleed(frame, 3_mm);
  EXPECT_EQ(of(frame.items[0]), (Rect{{-3_mm, 190_mm}, {216_mm, 110_mm}}));
  EXPECT_EQ(of(frame.items[1]), (Rect{{-3_mm, -3_mm}, {9_mm, 303_mm}}));
  EXPECT_EQ(of(frame.items[2]), (Rect{{204_mm, 10_mm}, {9_mm, 10_mm}}));
}

TEST(Bleed, LeavesWhatDoesNotTouchAnEdge) {
  Frame frame = page(box({1_mm, 1_mm}, {208_mm, 295_mm}));
  reach_bleed(frame, 3_mm);
  EXPECT_EQ(of(frame.items[0]), (Rect{{1_mm, 1_mm}, {208_mm, 295_mm}}));
}

TEST(Bleed, OpensACutPatternThatEndsAHairWithinItsPanel) {
  Paths pattern;
  pattern.clip = Rect{{80_mm, 0.3_mm}, {130_mm, 79_mm}};
  Frame frame = page({.at = {}, .structure = std::nullopt, .source = {}, .content = pattern});
  reach_bleed(frame, 3_mm);
  const Paths& open = std::get<Paths>(frame.items[0].content);
  EXPECT_EQ(*open.clip, (Rect{{80_mm, -2.7_mm}, {133_mm, 82_mm}}));
}

TEST(Bleed, ReachesIntoGroupsAndLeavesTheSharedOnesAlone) {
  auto inner = std::make_shared<Frame>(Frame{.size = {10_mm, 10_mm}, .baseline = {}, .items = {}});
  inner->items.push_back(box({}, {10_mm, 10_mm}));
  Frame frame = page(
      {.at = {200_mm, 50_mm}, .structure = std::nullopt, .source = {}, .content = Group{inner}});
  reach_bleed(frame, 3_mm);
  const Group& group = std::get<Group>(frame.items[0].content);
  EXPECT_EQ(of(group.frame->items[0]), (Rect{{}, {13_mm, 10_mm}}));
  EXPECT_EQ(of(inner->items[0]), (Rect{{}, {10_mm, 10_mm}}));
}

TEST(Bleed, IsNoneWhereNoneIsAskedFor) {
  Frame frame = page(box({}, {210_mm, 80_mm}));
  reach_bleed(frame, {});
  EXPECT_EQ(of(frame.items[0]), (Rect{{}, {210_mm, 80_mm}}));
}

}  // namespace
}  // namespace presspack
