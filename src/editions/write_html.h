#pragma once

// The web edition: the words of a document as one HTML page of its own, with the brand's colours,
// readable on a telephone, printable, and safe to open (no script, nothing fetched).  WCAG 2.2 AA.

#include <string>

#include "model/design.h"
#include "paged/document.h"

namespace presspack {

std::string write_html(const PagedDocument& document, const Brand& brand);

}  // namespace presspack
