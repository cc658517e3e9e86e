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
  int index = 0;  // of the face, in a collection of several
  std::string package;  // "deb:fonts-noto-core"
  std::vector<std::string> scripts = {};  // ISO 15924, for fallback: "Latn", "Arab"
  std::vector<std::string> languages = {};  // BCP 47: those that prefer this family for its scripts
  std::vector<std::string> beside = {};  // families that this one is drawn to stand beside
  Span span = {};
};

struct FontManifest {
  std::vector<FontEntry> entries;
  std::vector<std::string> fallback;  // families, in order
};

}  // namespace presspack
