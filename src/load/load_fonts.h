#pragma once

// fonts/fonts.yaml into the font manifest.

#include <optional>
#include <string_view>

#include "base/file_system.h"
#include "base/source.h"
#include "font/manifest.h"

namespace presspack {

// `path` is looked up in `files` and shown after `shown_as` in messages.
std::optional<FontManifest> load_fonts(const FileSystem& files, std::string_view path,
                                       std::string_view shown_as, SourceFiles& sources,
                                       Diagnostics& diagnostics);

}  // namespace presspack
