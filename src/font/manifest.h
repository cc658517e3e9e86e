#pragma once

// The fonts this house owns: fonts/fonts.yaml as a value (load/ reads it).

#include <string>
#include <vector>

#include "base/source.h"

namespace presspack {

struct FontEntry {
  std::string family;
  int weight = 400;
  bool italic = false;
  std::string file;  // staged under build/fonts, "IBMPlexSans_400Regular.ttf"
  std::string sha256;  // lower-case hex
  std::vector<std::string> scripts;  // ISO 15924, for fallback: "Latn", "Arab"
  Span span = {};
};

struct FontManifest {
  std::vector<FontEntry> entries;
  std::vector<std::string> fallback;  // families, in order
};

}  // namespace presspack
