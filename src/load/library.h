#pragma once

// Find a layout, a brand or labels by name, with the files it extends merged in.

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/load_pack.h"
#include "load/schema.h"
#include "load/yaml_node.h"

namespace presspack {

// A merged tree and the files' own trees, whose texts it borrows.
struct NamedFile {
  std::deque<YamlTree> trees;
  const YamlNode* root = nullptr;
};

enum class Library {
  layouts,
  editions,  // and profiles: what changes a layout
  brands,
  labels
};

// `mention` is the word in the pack that names it.  Reports an unknown name with its nearest.
std::optional<NamedFile> find_named(Library library, const std::string& name, Span mention,
                                    const PackFolders& folders, SourceFiles& sources,
                                    Diagnostics& diagnostics);

// Lays a change over a layout: its fields are merged as those of a file that extends another.
void lay_over(NamedFile& file, NamedFile change, SourceFiles& sources, Diagnostics& diagnostics);

// The labels for a language: its own file, else that of the language without region, else the
// first of another region.
std::string labels_for(std::string_view language, const PackFolders& folders);

}  // namespace presspack
