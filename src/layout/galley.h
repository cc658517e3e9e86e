#pragma once

// Galley: matter that is set but not yet cut into pages: blocks one under the other, each with the
// space above it and the cost of a page break there.  A flow is a galley to pour into regions.
//
// Neighbouring blocks of one column flow are set to a column's width and stand side by side in
// columns on every page they come to.

#include <memory>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "paged/frame.h"

namespace presspack {

// Costs of a page break in front of a block.
constexpr int break_free = 0;
constexpr int break_poor = 50;  // between the items of a list
constexpr int break_widow = 5000;  // leaves a lone line behind or before it
constexpr int break_forbidden = 10000;

// Text in columns; each part of a layout that makes some has its own.
struct ColumnFlow {
  std::size_t count = 2;
  Length width, gap;  // of one column, and between two
  Length rule_width;  // of the line between them; zero: none
  Color rule = {};
};

struct Block {
  Frame frame;
  Length space_before;  // dropped at the top of a region
  int break_before = break_free;
  bool section = false;  // a slot begins here: the space above may grow where a page has room
  std::shared_ptr<const ColumnFlow> columns = {};  // absent: one under the other
};

struct Galley {
  std::vector<Block> blocks;
  Length space_after;  // asked for below the last block
  bool keep_with_next = false;  // no page break between the last block and what is added

  bool empty() const { return blocks.empty(); }
  Length height() const;
  // Adds `more` below.  Spaces do not add up: the largest of this galley's space_after, the first
  // block's own and `space` holds.
  void append(Galley more, Length space = {});
  void forbid_breaks();
};

// Adds `frame`'s items to `target`, moved by `at`.
void place(Frame& target, Frame frame, Point at);

// The whole galley as one frame of that width.
Frame to_frame(Galley galley, Length width);

// Where the blocks [first, end) come to stand under one another and in even columns.
struct ColumnRule {
  Rect box;
  Color color;
};
struct Stack {
  std::vector<Point> at;  // of each block
  std::vector<ColumnRule> rules;  // between columns
  Length height;
};
Stack stacked(const Galley& galley, std::size_t first, std::size_t end);
void place_rules(Frame& target, const Stack& stack, Point at);

// Heights of stretches of the blocks [first, end), added up once.  `galley` must not change.
class GalleySums {
 public:
  GalleySums(const Galley& galley, std::size_t first, std::size_t end);

  // One under the other, without the space above the first.
  Length of(std::size_t begin, std::size_t end) const;
  // The end of the stretch that begins there and is all in the same columns, or all in none.
  std::size_t alike_from(std::size_t begin) const { return alike_[begin - first_]; }
  bool in_columns() const { return in_columns_; }

 private:
  const Galley& galley_;
  std::size_t first_;
  std::vector<Length> sums_;
  std::vector<std::size_t> alike_;
  bool in_columns_ = false;
};

// stacked()'s height alone.
Length stacked_height(const Galley& galley, const GalleySums& sums, std::size_t first,
                      std::size_t end);

// The columns of a run [first, end) of one column flow: the index behind the last block of each.
// The least height that holds them all; among equals the cheapest breaks, then the fuller first.
std::vector<std::size_t> balanced_columns(const Galley& galley, const GalleySums& sums,
                                          std::size_t first, std::size_t end, std::size_t count);

// How many leading blocks of the galley, from `first`, fill `height` best: as many as fit, ending
// where a break is cheapest among the fullest.  0 when not even the first fits.
std::size_t blocks_that_fit(const Galley& galley, std::size_t first, Length height);

}  // namespace presspack
