#pragma once

// Galley: matter that is set but not yet cut into pages: blocks one under the other, each with the
// space above it and the cost of a page break there.  A flow is a galley to pour into regions.

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

struct Block {
  Frame frame;
  Length space_before;  // dropped at the top of a region
  int break_before = break_free;
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
};

// Adds `frame`'s items to `target`, moved by `at`.
void place(Frame& target, Frame frame, Point at);

// The whole galley as one frame of that width.
Frame to_frame(Galley galley, Length width);

// How many leading blocks of the galley, from `first`, fill `height` best: as many as fit, ending
// where a break is cheapest among the fullest.  0 when not even the first fits.
std::size_t blocks_that_fit(const Galley& galley, std::size_t first, Length height);

}  // namespace presspack
