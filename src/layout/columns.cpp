// Columns: where blocks come to stand, one under the other or side by side.

#include <algorithm>
#include <limits>

#include "layout/galley.h"

namespace presspack {
namespace {

// A break's cost as a length that the columns may be higher to avoid it: a lone line, five lines of
// 15 pt; a forbidden break, more than any page.
constexpr std::int64_t units_per_cost = 1000;
constexpr std::int64_t units_per_forbidden = std::int64_t{1} << 42;

std::int64_t price(const Block& block) {
  return block.break_before >= break_forbidden ? units_per_forbidden
                                               : block.break_before * units_per_cost;
}

std::size_t run_end(const Galley& galley, std::size_t first, std::size_t end) {
  const auto& columns = galley.blocks[first].columns;
  std::size_t last = first + 1;
  while (last < end && galley.blocks[last].columns == columns) ++last;
  return last;
}

// One run in columns, from `top` down.
void stack_columns(const Galley& galley, std::size_t first, std::size_t end, Stack& stack) {
  const ColumnFlow& flow = *galley.blocks[first].columns;
  const std::vector<std::size_t> ends =
      balanced_columns(galley, GalleySums(galley, first, end), first, end, flow.count);
  const Length top = stack.height;
  Length bottom = top, x;
  std::size_t from = first;
  for (std::size_t column = 0; column < ends.size(); ++column) {
    Length y = top;
    for (std::size_t i = from; i < ends[column]; ++i) {
      if (i > from) y += galley.blocks[i].space_before;
      stack.at.push_back({x, y});
      y += galley.blocks[i].frame.size.height;
    }
    bottom = std::max(bottom, y);
    from = ends[column];
    x += flow.width + flow.gap;
  }
  stack.height = bottom;
  if (flow.rule_width <= Length()) return;
  for (std::size_t column = 1; column < flow.count; ++column) {
    if (ends[column] == ends[column - 1]) continue;  // nothing stands there
    const auto number = static_cast<std::int64_t>(column);
    const Length centre = (flow.width + flow.gap) * number - flow.gap / 2;
    stack.rules.push_back(
        {.box = {{centre - flow.rule_width / 2, top}, {flow.rule_width, bottom - top}},
         .color = flow.rule});
  }
}

// Two columns, by far the most: the end of the first.  From where both are equally high it looks
// either way only as far as the higher column stays below the best cost.
std::size_t two_columns(const Galley& galley, const GalleySums& heights, std::size_t first,
                        std::size_t end) {
  std::size_t low = first, high = end;  // the least cut whose first column is the higher one
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (heights.of(first, middle) >= heights.of(middle, end)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  const auto cost = [&](std::size_t cut) {
    const Length left = heights.of(first, cut), right = heights.of(cut, end);
    const std::int64_t cut_price = cut > first && cut < end ? price(galley.blocks[cut]) : 0;
    const std::int64_t lower = std::max<std::int64_t>(0, (right - left).units()) / 8;
    return std::max(left, right).units() + cut_price + lower;
  };
  std::size_t best = end;
  std::int64_t least = cost(end);
  for (std::size_t cut = low; cut <= end && heights.of(first, cut).units() <= least; ++cut) {
    const std::int64_t own = cost(cut);
    if (own > least || (own == least && cut < best)) continue;
    least = own;
    best = cut;
  }
  for (std::size_t cut = low; cut-- > first && heights.of(cut, end).units() <= least;) {
    const std::int64_t own = cost(cut);
    if (own >= least) continue;
    least = own;
    best = cut;
  }
  return best;
}

Length run_height(const Galley& galley, const GalleySums& heights, std::size_t first,
                  std::size_t end) {
  const std::size_t count = galley.blocks[first].columns->count;
  Length highest;
  std::size_t from = first;
  if (count == 2) {
    const std::size_t cut = two_columns(galley, heights, first, end);
    return std::max(heights.of(first, cut), heights.of(cut, end));
  }
  for (const std::size_t to : balanced_columns(galley, heights, first, end, count)) {
    highest = std::max(highest, heights.of(from, to));
    from = to;
  }
  return highest;
}

}  // namespace

GalleySums::GalleySums(const Galley& galley, std::size_t first, std::size_t end)
    : galley_(galley), first_(first) {
  sums_.reserve(end - first + 1);
  Length sum;
  sums_.push_back(sum);
  for (std::size_t i = first; i < end; ++i) {
    sum += galley.blocks[i].space_before + galley.blocks[i].frame.size.height;
    sums_.push_back(sum);
  }
  alike_.resize(end - first, end);
  for (std::size_t i = end; i-- > first;) {
    const bool last = i + 1 == end;
    const bool changes = last || galley.blocks[i].columns != galley.blocks[i + 1].columns;
    alike_[i - first] = changes ? i + 1 : alike_[i + 1 - first];
    in_columns_ = in_columns_ || galley.blocks[i].columns;
  }
}

Length GalleySums::of(std::size_t begin, std::size_t end) const {
  if (begin >= end) return {};
  return sums_[end - first_] - sums_[begin - first_] - galley_.blocks[begin].space_before;
}

Length stacked_height(const Galley& galley, const GalleySums& sums, std::size_t first,
                      std::size_t end) {
  if (!sums.in_columns()) return sums.of(first, end);
  Length height;
  for (std::size_t i = first; i < end;) {
    const std::size_t to = std::min(end, sums.alike_from(i));
    if (i > first) height += galley.blocks[i].space_before;
    height += galley.blocks[i].columns ? run_height(galley, sums, i, to) : sums.of(i, to);
    i = to;
  }
  return height;
}

std::vector<std::size_t> balanced_columns(const Galley& galley, const GalleySums& heights,
                                          std::size_t first, std::size_t end, std::size_t count) {
  if (count == 2) return {two_columns(galley, heights, first, end), end};
  const std::size_t blocks = end - first;
  // best[c][n]: the first n blocks in c + 1 columns.
  struct State {
    std::int64_t cost = std::numeric_limits<std::int64_t>::max();
    Length height;
    std::int64_t breaks = 0;
    std::size_t from = 0;
  };
  std::vector<std::vector<State>> best(count, std::vector<State>(blocks + 1));
  for (std::size_t n = 0; n <= blocks; ++n) {
    const Length height = heights.of(first, first + n);
    best[0][n] = {.cost = height.units(), .height = height, .breaks = 0, .from = 0};
  }
  for (std::size_t c = 1; c < count; ++c) {
    for (std::size_t n = c + 1 == count ? blocks : 0; n <= blocks; ++n) {
      for (std::size_t cut = n + 1; cut-- > 0;) {
        const State& before = best[c - 1][cut];
        const Length own = heights.of(first + cut, first + n);
        if (own.units() > best[c][n].cost) break;  // it only grows from here
        const Length height = std::max(before.height, own);
        // An empty column is no cut; a later column had better not be the higher one.
        const std::int64_t cut_price = cut < n && cut > 0 ? price(galley.blocks[first + cut]) : 0;
        const std::int64_t lower = std::max<std::int64_t>(0, (own - before.height).units()) / 8;
        const std::int64_t breaks = before.breaks + cut_price + lower;
        const std::int64_t cost = height.units() + breaks;
        if (cost < best[c][n].cost) {
          best[c][n] = {.cost = cost, .height = height, .breaks = breaks, .from = cut};
        }
      }
    }
  }
  std::vector<std::size_t> ends(count);
  std::size_t n = blocks;
  for (std::size_t c = count; c-- > 0;) {
    ends[c] = first + n;
    n = best[c][n].from;
  }
  return ends;
}

Stack stacked(const Galley& galley, std::size_t first, std::size_t end) {
  Stack stack;
  stack.at.reserve(end - first);
  for (std::size_t i = first; i < end;) {
    const Block& block = galley.blocks[i];
    if (i > first) stack.height += block.space_before;
    if (block.columns) {
      const std::size_t last = run_end(galley, i, end);
      stack_columns(galley, i, last, stack);
      i = last;
    } else {
      stack.at.push_back({Length(), stack.height});
      stack.height += block.frame.size.height;
      ++i;
    }
  }
  return stack;
}

}  // namespace presspack
