#pragma once

// Rules for the press: what a print shop would send a file back for.

#include <vector>

#include "base/diagnostic.h"
#include "color/press_inks.h"
#include "model/design.h"
#include "paged/document.h"

namespace presspack {

// Warns of too much ink (ink-limit), lines that may not print (hairline), small light text on
// several inks (reversed-small) and words near the knife (safe-area); notes the colours whose inks
// nobody gave (inks-computed).
void check_print(const PagedDocument& document, const PressInks& press, const Brand& brand,
                 Diagnostics& diagnostics);

// The most ink that lies on one another on each page, marks left out, in per cent.
std::vector<int> most_ink_by_page(const PagedDocument& document, const PressInks& press);

}  // namespace presspack
