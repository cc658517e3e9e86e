#pragma once

// Page builder: set slots into the regions of pages.  Regions that stand fixed take their matter
// whole; the others are filled, and what is left flows on to the next page's flow region.

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "layout/galley.h"
#include "model/design.h"

namespace presspack {

// A slot's matter, set to its region's width.
struct SetSlot {
  std::string name, region;
  Length before;  // space above, when something stands above it in its region
  Galley galley;
};

// A page without its running matter.
struct BuiltPage {
  const PageMaster* master = nullptr;
  Frame frame;
};

// How far the first page is from holding what belongs to it: zero or less when it holds.
// `room` is what its tightest filled region has in all.
struct FirstPageFit {
  Length excess;
  Length room;
};

Length region_width(const RegionSpec& region, const PageGrid& grid);
const RegionSpec* region_named(const PageMaster& master, const std::string& name);

FirstPageFit first_page_fit(const Layout& layout, const PageGrid& grid,
                            const std::vector<SetSlot>& slots);

// Every block of every slot is on exactly one page.  Stops with page-limit at 5,000 pages and with
// too-tall where a block is higher than an empty page.
std::vector<BuiltPage> build_pages(const Layout& layout, const PageGrid& grid,
                                   std::vector<SetSlot> slots, Diagnostics& diagnostics);

}  // namespace presspack
