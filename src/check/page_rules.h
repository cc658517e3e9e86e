#pragma once

// Rules about finished pages: what the eye would catch, asserted from the items.

#include "base/diagnostic.h"
#include "paged/document.h"

namespace presspack {

// Text that stands outside its page (outside-page): a layout that does not fit its paper.
void check_pages(const PagedDocument& document, Diagnostics& diagnostics);

}  // namespace presspack
