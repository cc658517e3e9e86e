#include "layout/page_breaks.h"

#include <gtest/gtest.h>

#include <random>

namespace presspack {
namespace {

using namespace length_literals;

Block block(Length height, Length before = {}, int cost = break_free) {
  return {.frame = {.size = {100_mm, height}}, .space_before = before, .break_before = cost};
}

Galley paragraphs(const std::vector<int>& lengths, Length height = 6_mm) {
  Galley galley;
  for (const int lines : lengths) {
    for (int i = 0; i < lines; ++i) {
      const bool lone = i == 1 || (i > 0 && i + 1 == lines);
      galley.blocks.push_back(
          block(height, i == 0 ? 3_mm : Length(), lone ? break_widow : break_free));
    }
  }
  return galley;
}

using Ends = std::vector<std::size_t>;

TEST(PageBreaks, OnePageIsOnePage) {
  EXPECT_EQ(page_breaks(paragraphs({4}), 100_mm, 100_mm), (Ends{4}));
}

TEST(PageBreaks, LeaveNoLoneLineBehind) {
  // 60 mm hold ten lines; the eleventh would stand alone.
  EXPECT_EQ(page_breaks(paragraphs({11}), 60_mm, 60_mm), (Ends{9, 11}));
}

TEST(PageBreaks, LeaveALineAloneWhereThatIsTheOnlyWay) {
  EXPECT_EQ(page_breaks(paragraphs({3}), 12_mm, 12_mm).size(), 2u);
}

TEST(PageBreaks, TakeAPageMoreBeforeALoneLine) {
  EXPECT_EQ(page_breaks(paragraphs({2, 2}), 20_mm, 20_mm), (Ends{2, 4}));
}

TEST(PageBreaks, StartOnTheNextPageWhereTheFirstHasNoRoom) {
  EXPECT_EQ(page_breaks(paragraphs({4}), 5_mm, 100_mm), (Ends{0, 4}));
}

TEST(PageBreaks, StopAtABlockHigherThanAPage) {
  Galley galley = paragraphs({2});
  galley.blocks.push_back(block(200_mm));
  EXPECT_EQ(page_breaks(galley, 100_mm, 100_mm), (Ends{2, 2}));
}

TEST(PageBreaks, LookAheadPastTheFullestPage) {
  // Filling page 1 would leave the box alone on page 3; ending it early does not.
  Galley galley = paragraphs({6});
  galley.blocks.push_back(block(30_mm));
  galley.blocks.push_back(block(30_mm, {}, break_forbidden));
  const Ends ends = page_breaks(galley, 60_mm, 60_mm);
  EXPECT_EQ(ends, (Ends{6, 8}));
}

// Every sequence of ends that keeps to the pages, by brute force.
std::int64_t least_cost(const Galley& galley, Length room, std::size_t begin, Ends& ends) {
  const std::size_t count = galley.blocks.size();
  if (begin == count) return cost_of_pages(galley, ends, room, room);
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  for (std::size_t end = begin + 1; end <= count; ++end) {
    if (stacked(galley, begin, end).height > room) break;
    ends.push_back(end);
    least = std::min(least, least_cost(galley, room, end, ends));
    ends.pop_back();
  }
  return least;
}

TEST(PageBreaks, CostNoMoreThanAnyOtherOfAThousandGalleys) {
  std::mt19937 random(20240717);
  for (int round = 0; round < 1000; ++round) {
    Galley galley;
    const int count = 4 + static_cast<int>(random() % 9);
    for (int i = 0; i < count; ++i) {
      const int costs[] = {break_free, break_free,  break_free,
                           break_poor, break_widow, break_forbidden};
      galley.blocks.push_back(block(1_mm * static_cast<int>(5 + random() % 20),
                                    1_mm * static_cast<int>(random() % 5),
                                    i == 0 ? break_free : costs[random() % 6]));
    }
    const Ends found = page_breaks(galley, 50_mm, 50_mm);
    Ends ends;
    const std::int64_t best = least_cost(galley, 50_mm, 0, ends);
    const std::int64_t own = cost_of_pages(galley, found, 50_mm, 50_mm);
    EXPECT_EQ(own, best) << round;
  }
}

Galley in_columns(Galley galley, std::size_t count = 2) {
  auto flow = std::make_shared<ColumnFlow>();
  flow->count = count;
  flow->width = 40_mm;
  flow->gap = 6_mm;
  for (Block& one : galley.blocks) one.columns = flow;
  return galley;
}

Ends columns_of(const Galley& galley, std::size_t end, std::size_t count) {
  return balanced_columns(galley, GalleySums(galley, 0, end), 0, end, count);
}

TEST(Columns, AreAsEvenAsTheirLinesAllow) {
  const Galley galley = in_columns(paragraphs({8}));
  EXPECT_EQ(columns_of(galley, 8, 2), (Ends{4, 8}));
  EXPECT_EQ(stacked(galley, 0, 8).height, 24_mm);
  EXPECT_EQ(stacked(galley, 0, 8).at[4], (Point{46_mm, Length()}));
}

TEST(Columns, MoveALoneLineToTheNext) {
  // Three lines and five: the even cut is behind the first line of the second paragraph.
  const Galley galley = in_columns(paragraphs({3, 5}));
  EXPECT_EQ(columns_of(galley, 8, 2), (Ends{3, 8}));
}

// The higher column, and an eighth of what the second stands lower; no cut costs anything here.
Length cost_of_cut(const Galley& galley, std::size_t cut, std::size_t end) {
  const Length left = stacked(galley, 0, cut).height, right = stacked(galley, cut, end).height;
  return std::max(left, right) + std::max(Length(), right - left) / 8;
}

TEST(Columns, OfTwoAreTheBestOfAllCuts) {
  std::mt19937 random(20240717);
  for (int round = 0; round < 500; ++round) {
    Galley galley;
    const std::size_t count = 1 + random() % 30;
    for (std::size_t i = 0; i < count; ++i) {
      galley.blocks.push_back(
          block(1_mm * static_cast<int>(1 + random() % 20), 1_mm * static_cast<int>(random() % 5)));
    }
    Length least = Length::max();
    for (std::size_t cut = 0; cut <= count; ++cut) {
      least = std::min(least, cost_of_cut(galley, cut, count));
    }
    const Ends found = columns_of(in_columns(galley), count, 2);
    EXPECT_EQ(cost_of_cut(galley, found.front(), count), least) << round;
  }
}

TEST(Columns, OfThreeAreEvenToo) {
  EXPECT_EQ(columns_of(in_columns(paragraphs({9}), 3), 9, 3), (Ends{3, 6, 9}));
}

TEST(Columns, StandBetweenMatterOfFullWidth) {
  Galley galley = paragraphs({1});
  galley.append(in_columns(paragraphs({4})));
  galley.append(paragraphs({1}));
  const Stack stack = stacked(galley, 0, 6);
  EXPECT_EQ(stack.height, 6_mm + 3_mm + 12_mm + 3_mm + 6_mm);
  EXPECT_EQ(stack.at[3].y, 9_mm);
  EXPECT_EQ(stack.at[3].x, 46_mm);
  EXPECT_EQ(stack.at[5].x, Length());
}

// The height that page ends are chosen by is the one that pages get.
TEST(Columns, AreAsHighAsTheyWereReckoned) {
  std::mt19937 random(20240718);
  for (int round = 0; round < 200; ++round) {
    Galley galley = paragraphs({1 + static_cast<int>(random() % 4)});
    galley.append(in_columns(paragraphs({static_cast<int>(1 + random() % 9), 5}),
                             2 + static_cast<std::size_t>(round % 2)));
    galley.append(paragraphs({2}));
    const std::size_t count = galley.blocks.size();
    const GalleySums sums(galley, 0, count);
    for (std::size_t begin = 0; begin < count; ++begin) {
      for (std::size_t end = begin; end <= count; ++end) {
        EXPECT_EQ(stacked_height(galley, sums, begin, end), stacked(galley, begin, end).height);
      }
    }
  }
}

TEST(Columns, FillPageAfterPage) {
  const Galley galley = in_columns(paragraphs({100}));
  const Ends ends = page_breaks(galley, 60_mm, 60_mm);
  ASSERT_EQ(ends.size(), 5u);
  EXPECT_EQ(ends.front(), 20u);
}

}  // namespace
}  // namespace presspack
