#pragma once

// Print marks: finished pages made ready for the press: bleed, the page's boxes, and round them
// what a printer needs: where to cut, whether the plates lie on each other, how the inks come out,
// and which job this is.

#include "layout/paragraph.h"
#include "model/release.h"
#include "paged/document.h"

namespace presspack {

// Does what the design's `bleed` and `marks` ask for.
void make_ready_for_press(PagedDocument& document, const Release& release, const Typesetting& with);

}  // namespace presspack
