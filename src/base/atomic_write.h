#pragma once

// Write a file so that a reader sees the old one or the whole new one, never half of it.

#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace presspack {

// Writes `.NAME.tmp` beside the target, syncs it, renames it over the target and syncs the folder;
// makes missing folders.  Reports (write-failed, fault `file`) and leaves no temporary file behind
// when that fails.  The signal handler of app/ removes the one file that may be under way.
bool atomic_write(const std::string& path, std::string_view bytes, Diagnostics& diagnostics);

// The temporary file under way in this process, or "": async-signal-safe to read.
const char* file_under_way();

}  // namespace presspack
