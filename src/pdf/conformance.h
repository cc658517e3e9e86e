#pragma once

// Conformance: what PDF/UA-1, PDF/A-2a and PDF/X-4 ask of the finished pages, before a byte is
// written. Each finding is a diagnostic at the place in the source that the thing came from.

#include <vector>

#include "base/diagnostic.h"
#include "paged/document.h"
#include "pdf/placed_items.h"
#include "pdf/write_pdf.h"

namespace presspack::pdf {

// `items` are each page's.
void check_conformance(const PagedDocument& document,
                       const std::vector<std::vector<PlacedItem>>& items, const PdfOptions& options,
                       Diagnostics& diagnostics);

// The same for PDF/X-4, when the file is for the press.
void check_press_conformance(const PagedDocument& document,
                             const std::vector<std::vector<PlacedItem>>& items,
                             const PdfOptions& options, Diagnostics& diagnostics);

// RFC 5646 as far as ISO 14289-1, 7.2 tests it: "en", "en-GB".
bool is_language_tag(std::string_view tag);

}  // namespace presspack::pdf
