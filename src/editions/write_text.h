#pragma once

// The text edition: the words of a document as plain UTF-8 text, 72 columns wide.

#include <string>

#include "paged/document.h"

namespace presspack {

// Headings are underlined, lists have their markers, an address stands behind its words as
// <https://…> unless it is its words.
std::string write_text(const PagedDocument& document);

}  // namespace presspack
