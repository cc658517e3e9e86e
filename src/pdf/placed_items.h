#pragma once

// Placed items: a page's items with their groups opened, each at its place on the page.

#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "font/font_set.h"
#include "paged/document.h"

namespace presspack::pdf {

struct PlacedItem {
  const Item* item = nullptr;  // never a Group
  Point at;
  std::optional<StructureId> structure;  // its own, or that of the group around it
};

// In paint order.  Groups that nest too deeply are reported and left out.
std::vector<PlacedItem> placed_items(const Frame& frame, Diagnostics& diagnostics);

// The rectangle that an item covers; for glyphs, from their font's ascent to its descent.
Rect bounds(const PlacedItem& placed, const FontSet& fonts);

}  // namespace presspack::pdf
