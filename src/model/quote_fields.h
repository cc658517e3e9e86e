#pragma once

// A quotation's fields: whole, split for display, its excerpt, and whose words they are.

#include <string>

#include "model/design.h"
#include "model/fields.h"
#include "model/release.h"

namespace presspack {

// `labels` has the language's quotation marks and comma.
FieldSet quote_fields(const Quote& quote, const Labels& labels);

}  // namespace presspack
