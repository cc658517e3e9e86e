#pragma once

// Mirror: a page laid out from its left edge into one that is laid out from its right edge.

#include "paged/frame.h"

namespace presspack {

// Every item changes sides; what it shows does not, except paths that say so (a pattern pinned to
// the page's end).  Text, marks and codes stay as they are.
void mirror(Frame& frame);

}  // namespace presspack
