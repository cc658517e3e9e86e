#pragma once

// `--set title="New title"`: a field of the pack, changed from the command line.

#include <string>

#include "base/diagnostic.h"
#include "base/source.h"
#include "load/yaml_node.h"

namespace presspack {

// `name=value`, with dots into groups and lists: `report.title=…`, `highlights.2.title=…` (the
// first item is 1).  The value is a text as typed.
void apply_override(const std::string& assignment, YamlTree& tree, SourceFiles& sources,
                    Diagnostics& diagnostics);

}  // namespace presspack
