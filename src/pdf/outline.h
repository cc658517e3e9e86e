#pragma once

// Outline: a document's bookmarks, and the labels of its pages.

#include <optional>
#include <string>
#include <vector>

#include "paged/document.h"
#include "pdf/haru.h"

namespace presspack::pdf {

// The outline's root, or nothing when there are no bookmarks.
std::optional<Ref> write_outline(const PagedDocument& document, const std::vector<Ref>& pages,
                                 PdfFile& file);

// The value of the catalog's /PageLabels; empty when pages are labelled by their place anyway.
std::string page_labels(const std::vector<Page>& pages);

}  // namespace presspack::pdf
