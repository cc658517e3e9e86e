#pragma once

// Where a value comes from: `presspack explain styles.title.size PACK`.  Later layers win: the
// program's default, the layout (and what it extends, and the edition over it), the brand, the
// pack, the command line.

#include <string>
#include <vector>

#include "load/load_pack.h"

namespace presspack {

struct Origin {
  std::string layer;  // "layout", "brand", "labels", "pack", "command line"
  std::string value;  // as typed; "a list of 3", "a group: size, leading"
  Span span;
};

// Every file's word on the value, the one that counts first; empty when none has it.  `path` is
// "title", "highlights.2.text", "styles.title.size", "colors.primary", "labels.publish_date".
std::vector<Origin> origins_of(const std::string& path, const PackRequest& request,
                               const PackFolders& folders, SourceFiles& sources,
                               Diagnostics& diagnostics);

}  // namespace presspack
