#pragma once

// Rules about finished pages: what the eye would catch, asserted from the items.

#include "base/diagnostic.h"
#include "model/release.h"
#include "paged/document.h"

namespace presspack {

// Text that stands outside its page (outside-page): a layout that does not fit its paper.
void check_pages(const PagedDocument& document, Diagnostics& diagnostics);

// Whether pictures are sharp enough (image-resolution): an error below 100 pixels an inch.
void check_pictures(const PagedDocument& document, Diagnostics& diagnostics);

// How the words are set: text-small, measure, title-lines.
void check_setting(const PagedDocument& document, const Release& release, Diagnostics& diagnostics);

}  // namespace presspack
