#pragma once

// A pack as the house types it: fields in the order of the documentation, each with the comments
// above it; line ends of one kind, no blanks at the ends of lines, one empty line at most.

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/source.h"

namespace presspack {

// The pack's new text; the same when nothing is to do.  Nothing, after reporting, when the file has
// not the form of a pack, or if the new text would say anything else than the old one.
std::optional<std::string> format_pack(FileId file, SourceFiles& sources, Diagnostics& diagnostics);

}  // namespace presspack
