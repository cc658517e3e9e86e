#pragma once

// Inspect: any PDF file, whoever made it, as facts and findings.
//
// libqpdf reads the file, which shares no code with the writer of pdf/.  It and what it drags in
// would cost every process 2 ms, so the program loads this module only for `presspack inspect`.

#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "inspect/inspection.h"

namespace presspack {

// Nothing when the bytes are no PDF, or none that can be read, after saying so.
std::optional<Inspection> inspect_pdf(std::string_view bytes, Diagnostics& diagnostics);

}  // namespace presspack
