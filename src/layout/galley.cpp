#include "layout/galley.h"

#include <algorithm>
#include <utility>

namespace presspack {

Length Galley::height() const {
  Length total;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    total += blocks[i].frame.size.height + (i > 0 ? blocks[i].space_before : Length());
  }
  return total;
}

void Galley::append(Galley more, Length space) {
  if (more.empty()) return;
  Block& first = more.blocks.front();
  if (!empty()) first.space_before = std::max({first.space_before, space, space_after});
  if (keep_with_next && !empty()) first.break_before = break_forbidden;
  space_after = more.space_after;
  keep_with_next = more.keep_with_next;
  std::move(more.blocks.begin(), more.blocks.end(), std::back_inserter(blocks));
}

void place(Frame& target, Frame frame, Point at) {
  target.items.reserve(target.items.size() + frame.items.size());
  for (Item& item : frame.items) {
    item.at = item.at + at;
    target.items.push_back(std::move(item));
  }
}

Frame to_frame(Galley galley, Length width) {
  Frame frame{.size = {width, galley.height()}, .baseline = {}, .items = {}};
  Length y;
  bool first = true;
  for (Block& block : galley.blocks) {
    if (first) {
      frame.baseline = block.frame.baseline;
    } else {
      y += block.space_before;
    }
    first = false;
    const Length height = block.frame.size.height;
    place(frame, std::move(block.frame), {Length(), y});
    y += height;
  }
  return frame;
}

std::size_t blocks_that_fit(const Galley& galley, std::size_t first, Length height) {
  Length used;
  std::size_t end = first;
  while (end < galley.blocks.size()) {
    const Block& block = galley.blocks[end];
    const Length more = block.frame.size.height + (end > first ? block.space_before : Length());
    if (used + more > height) break;
    used += more;
    ++end;
  }
  if (end == galley.blocks.size()) return end - first;
  // Walk back from the fullest break to the first that costs nothing; a poor one is taken only
  // when none is free, a widow only when all else is forbidden.
  for (const int limit : {break_free, break_poor, break_widow}) {
    for (std::size_t cut = end; cut > first; --cut) {
      if (galley.blocks[cut].break_before <= limit) return cut - first;
    }
  }
  return end - first;
}

}  // namespace presspack
