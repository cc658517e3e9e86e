#pragma once

// Page breaks: where the pages of a whole galley end, chosen at once so that their costs together
// are least (Plass, "Optimal pagination techniques for automatic typesetting systems", 1981): no
// lone lines, no heading at a foot, few and full pages, no last page of a line or two.

#include <cstddef>
#include <vector>

#include "layout/galley.h"

namespace presspack {

// Costs of pages beside the breaks' own; break_free .. break_forbidden are priced in
// page_breaks.cpp.
struct PageCosts {
  std::int64_t page = 2000;  // one page more
  std::int64_t emptiest = 1000;  // a page that is not the last and holds nothing
  std::int64_t short_last = 100;  // a last page under short_percent full
  int short_percent = 12;
};

// The index behind each page's last block.  The first page has `first_room`, all others
// `following_room`.  The first end is 0 when its first block had better begin the next page.  Stops
// with an end equal to the one before when a block is higher than a following page.
//
// Linear in the number of blocks: only ends of at least a quarter page are tried, and less where
// nothing else is allowed.
std::vector<std::size_t> page_breaks(const Galley& galley, Length first_room, Length following_room,
                                     const PageCosts& costs = {});

// What a sequence of ends costs: the quantity that page_breaks makes least, for tests.
std::int64_t cost_of_pages(const Galley& galley, const std::vector<std::size_t>& ends,
                           Length first_room, Length following_room, const PageCosts& costs = {});

}  // namespace presspack
