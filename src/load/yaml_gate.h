#pragma once

// The gate: libyaml's strict scan of a file into our tree, with a limit on everything and none of
// YAML's machinery (anchors, aliases, merge keys, tags, directives, second documents).  Its errors
// speak of fields and quotation marks, with the corrected line.

#include <optional>

#include "base/diagnostic.h"
#include "base/source.h"
#include "load/yaml_node.h"

namespace presspack {

// docs/content-format.md gives the reasons; yaml-cpp needs 56 times a file's size in memory.
struct YamlLimits {
  std::size_t bytes = std::size_t{1} << 20;
  std::size_t depth = 32;
  std::size_t nodes = 50000;
  std::size_t text = std::size_t{256} << 10;
  std::size_t key = 256;
};

// Nothing after an error that leaves no tree; duplicate keys and words lost to a `#` are reported
// and passed over.
std::optional<YamlTree> scan_yaml(FileId file, const SourceFiles& sources, const YamlLimits& limits,
                                  Diagnostics& diagnostics);

}  // namespace presspack
