#pragma once

// Typeset: a pack into finished pages.  Never drops a word: a thing fits, flows on, or is an error
// that names its field.

#include "base/diagnostic.h"
#include "font/font_set.h"
#include "layout/page_builder.h"
#include "model/pack.h"
#include "paged/document.h"
#include "shape/shape.h"

namespace presspack {

PagedDocument typeset(const Pack& pack, const FontSet& fonts, Diagnostics& diagnostics);

// The same with glyphs remembered from pack to pack.
PagedDocument typeset(const Pack& pack, const FontSet& fonts, ShapeCache& shapes,
                      Diagnostics& diagnostics);

// The slots as set, before pages are cut, for dumps: with the fit ladder's changes made.
std::vector<SetSlot> set_galleys(const Pack& pack, const FontSet& fonts, Diagnostics& diagnostics);

}  // namespace presspack
