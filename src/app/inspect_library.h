#pragma once

// InspectLibrary: the module `inspect`, loaded when it is asked for, from beside the program.  It
// brings libqpdf along, whose start would cost every other command 2 ms.

#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "inspect/inspection.h"

namespace presspack {

// As inspect/inspect.h has it; reports library-missing when the module cannot be loaded.
std::optional<Inspection> load_and_inspect(std::string_view bytes, Diagnostics& diagnostics);

}  // namespace presspack
