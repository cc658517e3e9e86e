#include "layout/total_fit.h"

#include <gtest/gtest.h>

#include <random>

namespace presspack {
namespace {

using namespace length_literals;

// Words of the given widths with spaces of 3 pt between them.
std::vector<BreakCandidate> words(const std::vector<int>& widths) {
  std::vector<BreakCandidate> list;
  Length pen;
  for (const int width : widths) {
    pen += 1_pt * width;
    list.push_back({.line_end = pen, .next_start = pen + 3_pt});
    pen += 3_pt;
  }
  return list;
}

FitRules rules(Length measure) {
  return {.measure = measure, .stretch = 36_pt};
}

// Every way to end lines, by trying all subsets: the oracle for short paragraphs.
std::int64_t least_by_force(const std::vector<BreakCandidate>& list, const FitRules& rule) {
  const std::size_t inner = list.size() - 1;
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  for (std::size_t mask = 0; mask < (std::size_t{1} << inner); ++mask) {
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < inner; ++i) {
      if (mask >> i & 1) ends.push_back(i);
    }
    ends.push_back(inner);
    // A line of several pieces that is too wide is no way at all while a break lies inside it.
    std::size_t first = 0, number = 0;
    bool allowed = true;
    for (const std::size_t end : ends) {
      const bool starts = first == 0;
      const Length start = starts ? Length() : list[first - 1].next_start;
      Length width = list[end].line_end - start;
      if (rule.justify) {
        width -= list[end].shrink_end - (starts ? Length() : list[first - 1].shrink_start);
      }
      const Length measure =
          number < rule.first_measures.size() ? rule.first_measures[number] : rule.measure;
      allowed = allowed && (end == first || width <= measure);
      first = end + 1;
      ++number;
    }
    if (allowed) least = std::min(least, demerits_of(list, ends, rule));
  }
  return least;
}

TEST(TotalFit, SetsOneLineWhenAllFits) {
  const FitResult result = total_fit(words({20, 20, 20}), rules(100_pt));
  EXPECT_EQ(result.ends, (std::vector<std::size_t>{2}));
  EXPECT_FALSE(result.overfull);
}

TEST(TotalFit, PrefersTwoEvenLinesToAFullOneAndAnEmptyOne) {
  // First fit leaves 60 pt of slack in the second line; the whole paragraph is better with one
  // word fewer on the first.
  const auto list = words({40, 40, 17, 60, 30, 30});
  const FitRules rule = rules(103_pt);
  EXPECT_EQ(first_fit(list, rule).ends.front(), 2u);
  EXPECT_EQ(total_fit(list, rule).ends.front(), 1u);
}

TEST(TotalFit, LeavesNoLoneWordInTheLastLine) {
  const auto list = words({30, 30, 30, 30, 30, 12});
  const FitResult result = total_fit(list, rules(162_pt));
  EXPECT_EQ(first_fit(list, rules(162_pt)).ends.size(), 2u);
  EXPECT_EQ(result.ends, (std::vector<std::size_t>{3, 5}));
}

TEST(TotalFit, BalancesAHeadingOverTheFewestLines) {
  FitRules rule = rules(100_pt);
  rule.balance = true;
  const FitResult result = total_fit(words({30, 30, 30, 30}), rule);
  EXPECT_EQ(result.ends, (std::vector<std::size_t>{1, 3}));
}

TEST(TotalFit, SaysThatAWordIsWiderThanTheMeasureAndKeepsIt) {
  const FitResult result = total_fit(words({20, 200, 20}), rules(100_pt));
  EXPECT_TRUE(result.overfull);
  EXPECT_EQ(result.ends.back(), 2u);
}

TEST(TotalFit, AvoidsAPenaltyWhenTheLineIsNearlyAsGood) {
  auto list = words({50, 40, 8, 50, 40});
  list[2].penalty = 500;
  const FitResult result = total_fit(list, rules(110_pt));
  EXPECT_EQ(result.ends.front(), 1u);
}

TEST(TotalFit, IsAsGoodAsTheBestOfAllWaysOnRandomParagraphs) {
  std::mt19937 random(20240717);
  for (int round = 0; round < 400; ++round) {
    std::vector<int> widths(3 + random() % 9);
    for (int& width : widths) width = 5 + static_cast<int>(random() % 60);
    auto list = words(widths);
    for (BreakCandidate& candidate : list) {
      if (random() % 7 == 0) candidate.penalty = 500;
    }
    FitRules rule = rules(1_pt * static_cast<int>(60 + random() % 120));
    rule.balance = random() % 3 == 0;
    const FitResult result = total_fit(list, rule);
    EXPECT_EQ(result.demerits, least_by_force(list, rule)) << "round " << round;
    EXPECT_EQ(result.demerits, demerits_of(list, result.ends, rule)) << "round " << round;
    EXPECT_LE(result.demerits, first_fit(list, rule).demerits) << "round " << round;
  }
}

// Words with spaces that stretch by half and shrink by a quarter, some divided by a hyphen.
std::vector<BreakCandidate> justified_words(std::mt19937& random) {
  std::vector<BreakCandidate> list;
  Length pen, stretch, shrink;
  const std::size_t count = 3 + random() % 9;
  for (std::size_t i = 0; i < count; ++i) {
    pen += 1_pt * static_cast<int>(5 + random() % 50);
    BreakCandidate candidate{.line_end = pen, .stretch_end = stretch, .shrink_end = shrink};
    if (random() % 4 == 0) {
      candidate.line_end += 4_pt;  // the hyphen
      candidate.hyphen = true;
      candidate.penalty = 50;
      candidate.words = 0;
    } else {
      pen += 4_pt;
      stretch += 2_pt;
      shrink += 1_pt;
    }
    candidate.next_start = pen;
    candidate.stretch_start = stretch;
    candidate.shrink_start = shrink;
    list.push_back(candidate);
  }
  return list;
}

TEST(TotalFit, IsAsGoodAsTheBestOfAllWaysInJustifiedLinesOfDifferentMeasures) {
  std::mt19937 random(20240718);
  int hyphens = 0, tight = 0;
  for (int round = 0; round < 600; ++round) {
    const auto list = justified_words(random);
    FitRules rule = rules(1_pt * static_cast<int>(60 + random() % 120));
    rule.justify = true;
    if (round % 2 == 0) rule.first_measures = {rule.measure - 20_pt, rule.measure - 30_pt};
    const FitResult result = total_fit(list, rule);
    EXPECT_EQ(result.demerits, least_by_force(list, rule)) << "round " << round;
    EXPECT_EQ(result.demerits, demerits_of(list, result.ends, rule)) << "round " << round;
    EXPECT_EQ(result.loosest, loosest_of(list, result.ends, rule)) << "round " << round;
    EXPECT_LE(result.demerits, first_fit(list, rule).demerits) << "round " << round;
    for (const std::size_t end : result.ends) hyphens += list[end].hyphen ? 1 : 0;
    tight += result.overfull ? 1 : 0;
  }
  EXPECT_GT(hyphens, 100);  // the rounds say something about hyphens
  EXPECT_GT(tight, 0);  // and about lines that nothing can save
}

TEST(TotalFit, NeverEndsTwoLinesInARowWithAHyphenWhileThereIsAnotherWay) {
  auto list = words({30, 30, 30, 30, 30, 30});
  list[1].hyphen = list[3].hyphen = true;
  const FitResult result = total_fit(list, rules(64_pt));
  for (std::size_t i = 0; i + 1 < result.ends.size(); ++i) {
    EXPECT_FALSE(list[result.ends[i]].hyphen && list[result.ends[i + 1]].hyphen);
  }
}

TEST(TotalFit, GivesTheFirstLinesTheirOwnMeasure) {
  FitRules rule = rules(100_pt);
  rule.first_measures = {40_pt, 40_pt};
  const FitResult result = total_fit(words({30, 30, 30, 30, 30}), rule);
  EXPECT_EQ(result.ends, (std::vector<std::size_t>{0, 1, 4}));
}

}  // namespace
}  // namespace presspack
