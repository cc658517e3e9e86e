#pragma once

// The names that a layout may use for fields, so that a wrong one is found when the layout is read.

#include <span>
#include <string_view>

namespace presspack {

// "title", "highlights", "highlight.title", "report.link": every name that fields_of() can give, in
// alphabetical order; labels ("labels.folio") are not among them.
std::span<const std::string_view> field_names();

}  // namespace presspack
