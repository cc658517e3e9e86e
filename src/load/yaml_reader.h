#pragma once

// Read one of our YAML files into a tree: the bytes, the gate, then yaml-cpp, whose values must be
// those that the gate saw.
//
// yaml-cpp alone accepts broken files without a word (docs/content-format.md lists what); libyaml
// alone is one parser's opinion.  A file that both read alike means what it seems to mean.

#include <optional>

#include "base/file_system.h"
#include "base/source.h"
#include "load/yaml_gate.h"
#include "load/yaml_node.h"

namespace presspack {

enum class Parsers {
  both,
  // For the design and the font manifest: yaml-cpp needs seven times as long as the gate (2.5 ms
  // for a layout, of 12 ms that a whole pack may take).  The tests read every such file of ours
  // with both.
  gate_only
};

// Takes `path` in `files`; `shown` is its name in messages.  `mention` is where the file is named.
std::optional<YamlTree> read_yaml(const FileSystem& files, std::string_view path,
                                  std::string_view shown, Span mention, Parsers parsers,
                                  SourceFiles& sources, Diagnostics& diagnostics);

// The same for a text that is in `sources` already.
std::optional<YamlTree> parse_yaml(FileId file, const SourceFiles& sources, Parsers parsers,
                                   Diagnostics& diagnostics, const YamlLimits& limits = {});

}  // namespace presspack
