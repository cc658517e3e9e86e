#pragma once

// A quotation's fields: whole, split for display, its excerpt, and whose words they are.

#include <string>

#include "model/fields.h"
#include "model/release.h"

namespace presspack {

// `open` and `close` are the language's quotation marks.
FieldSet quote_fields(const Quote& quote, const std::string& open, const std::string& close);

}  // namespace presspack
