#include "layout/galley.h"

#include <algorithm>
#include <utility>

namespace presspack {

Length Galley::height() const {
  return stacked_height(*this, GalleySums(*this, 0, blocks.size()), 0, blocks.size());
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

void Galley::forbid_breaks() {
  for (std::size_t i = 1; i < blocks.size(); ++i) blocks[i].break_before = break_forbidden;
}

void place(Frame& target, Frame frame, Point at) {
  target.items.reserve(target.items.size() + frame.items.size());
  for (Item& item : frame.items) {
    item.at = item.at + at;
    target.items.push_back(std::move(item));
  }
}

void place_rules(Frame& target, const Stack& stack, Point at) {
  for (const ColumnRule& rule : stack.rules) {
    target.items.push_back({.at = rule.box.at + at,
                            .structure = std::nullopt,
                            .artifact = Artifact::layout,
                            .source = {},
                            .content = Box{.size = rule.box.size, .fill = rule.color}});
  }
}

Frame to_frame(Galley galley, Length width) {
  const Stack stack = stacked(galley, 0, galley.blocks.size());
  Frame frame{.size = {width, stack.height}, .baseline = {}, .items = {}};
  if (!galley.empty()) frame.baseline = galley.blocks.front().frame.baseline;
  for (std::size_t i = 0; i < galley.blocks.size(); ++i) {
    place(frame, std::move(galley.blocks[i].frame), stack.at[i]);
  }
  place_rules(frame, stack, {});
  return frame;
}

std::size_t blocks_that_fit(const Galley& galley, std::size_t first, Length height) {
  const GalleySums sums(galley, 0, galley.blocks.size());
  std::size_t end = first;
  while (end < galley.blocks.size() && stacked_height(galley, sums, first, end + 1) <= height) {
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
