#include "layout/galley.h"

#include <gtest/gtest.h>

namespace presspack {
namespace {

using namespace length_literals;

Block block(Length height, Length before = {}, int cost = break_free) {
  return {.frame = {.size = {100_mm, height}}, .space_before = before, .break_before = cost};
}

Galley lines(int count, Length height = 6_mm) {
  Galley galley;
  for (int i = 0; i < count; ++i) {
    const bool lone = i == 1 || (i > 0 && i + 1 == count);
    galley.blocks.push_back(block(height, {}, lone ? break_widow : break_free));
  }
  return galley;
}

TEST(Galley, SpacesDoNotAddUp) {
  Galley galley = lines(1);
  galley.space_after = 4_mm;
  galley.append(lines(1), 3_mm);
  EXPECT_EQ(galley.height(), 16_mm);
}

TEST(Galley, DropsSpaceAboveItsFirstBlock) {
  Galley galley;
  galley.append(lines(1), 9_mm);
  EXPECT_EQ(galley.height(), 6_mm);
}

TEST(Galley, KeepsAHeadingWithWhatFollows) {
  Galley heading = lines(1);
  heading.keep_with_next = true;
  heading.append(lines(4));
  // Room for the heading and one line: neither may stay.
  EXPECT_EQ(blocks_that_fit(heading, 0, 13_mm), 2u)
      << "nothing better: the widow is the lesser evil";
  EXPECT_EQ(heading.blocks[1].break_before, break_forbidden);
}

TEST(BlocksThatFit, TakesAllWhenAllFits) {
  EXPECT_EQ(blocks_that_fit(lines(4), 0, 24_mm), 4u);
}

TEST(BlocksThatFit, LeavesTwoLinesForTheNextPage) {
  EXPECT_EQ(blocks_that_fit(lines(5), 0, 24_mm), 3u);
}

TEST(BlocksThatFit, LeavesNoOrphan) {
  Galley galley = lines(3);
  galley.append(lines(4));
  // Three lines and one of the next paragraph fit: the lone one moves on.
  EXPECT_EQ(blocks_that_fit(galley, 0, 24_mm), 3u);
}

TEST(BlocksThatFit, IsZeroWhenNotEvenTheFirstFits) {
  EXPECT_EQ(blocks_that_fit(lines(2, 30_mm), 0, 20_mm), 0u);
}

TEST(ToFrame, StacksBlocksWithTheirSpaces) {
  Galley galley;
  galley.blocks = {block(6_mm), block(6_mm, 3_mm)};
  galley.blocks[1].frame.items.push_back({.at = {1_mm, 2_mm}, .content = Box{}});
  const Frame frame = to_frame(galley, 100_mm);
  EXPECT_EQ(frame.size.height, 15_mm);
  EXPECT_EQ(frame.items.front().at, (Point{1_mm, 11_mm}));
}

}  // namespace
}  // namespace presspack
