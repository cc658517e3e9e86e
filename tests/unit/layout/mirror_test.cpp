#include "paged/mirror.h"

#include <gtest/gtest.h>

namespace presspack {
namespace {

using namespace length_literals;

Item item(Point at, decltype(Item::content) content) {
  return {.at = at, .structure = std::nullopt, .content = std::move(content)};
}

TEST(Mirror, ChangesSidesAndKeepsWhatIsShown) {
  Frame inner{.size = {40_mm, 10_mm}, .baseline = {}, .items = {}};
  inner.items.push_back(item({5_mm, 0_mm}, Box{.size = {10_mm, 2_mm}}));
  Frame page{.size = {100_mm, 50_mm}, .baseline = {}, .items = {}};
  page.items.push_back(item({10_mm, 1_mm}, Box{.size = {30_mm, 5_mm}}));
  page.items.push_back(
      item({20_mm, 2_mm}, GlyphRun{.glyphs = {{.id = 1, .advance = 6_mm}, {.advance = 4_mm}}}));
  page.items.push_back(
      item({0_mm, 0_mm}, Group{.frame = std::make_shared<const Frame>(std::move(inner))}));
  mirror(page);
  EXPECT_EQ(page.items[0].at, (Point{60_mm, 1_mm}));
  EXPECT_EQ(page.items[1].at, (Point{70_mm, 2_mm}));
  EXPECT_EQ(std::get<GlyphRun>(page.items[1].content).glyphs.front().id, 1);
  EXPECT_EQ(page.items[2].at.x, 60_mm);
  const auto& group = std::get<Group>(page.items[2].content);
  EXPECT_EQ(group.frame->items.front().at.x, 25_mm);
}

TEST(Mirror, TurnsAPatternOverButNotAMark) {
  Paths mark{.paths = {}, .clip = std::nullopt, .width = 20_mm};
  mark.paths.push_back({.steps = {{Paths::Step::Kind::move, {}, {}, {5_mm, 1_mm}}}});
  Paths pattern = mark;
  pattern.mirrors = true;
  pattern.clip = Rect{{2_mm, 0_mm}, {6_mm, 4_mm}};
  Frame page{.size = {100_mm, 50_mm}, .baseline = {}, .items = {}};
  page.items.push_back(item({0_mm, 0_mm}, mark));
  page.items.push_back(item({0_mm, 0_mm}, pattern));
  mirror(page);
  const auto& first = std::get<Paths>(page.items[0].content);
  EXPECT_EQ(page.items[0].at.x, 80_mm);
  EXPECT_EQ(first.paths[0].steps[0].to.x, 5_mm);
  const auto& second = std::get<Paths>(page.items[1].content);
  EXPECT_EQ(second.paths[0].steps[0].to.x, 15_mm);
  EXPECT_EQ(second.clip->at.x, 12_mm);
}

}  // namespace
}  // namespace presspack
