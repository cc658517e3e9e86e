#pragma once

// Where a PDF goes: `--output` is a file, a template, a folder ending in /, or -.

#include <string>

namespace presspack {

struct OutputNames {
  std::string name, layout, edition = "standard", profile = "screen", language;
  bool embargoed = false;  // "-embargoed" before the ending
};

// Replaces {name} {layout} {edition} {profile} {lang}; an empty pattern is the default,
// out/{name}-{layout}[-{edition}][-{profile}].pdf (.txt and .html for those editions), a pattern
// ending in / the same under that folder.
std::string output_path(const std::string& pattern, const OutputNames& names);

}  // namespace presspack
