#pragma once

// pack.yaml's tree into model/release.h.

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/source.h"
#include "load/yaml_node.h"
#include "model/design.h"
#include "model/release.h"

namespace presspack {

struct ReleaseSources {
  const FileSystem& pack;  // for images
  const SourceFiles& sources;
  const YamlNode* brand;  // for what the pack names by id; null when there is none
  const Labels* labels;  // for the form of dates; null when there are none
  std::string language;
};

Release read_release(const YamlNode& root, const ReleaseSources& from, Diagnostics& diagnostics);

// Rules between fields: excerpts within quotes, sources that are known and used.
void check_release(const YamlNode& root, const Release& release, const SourceFiles& sources,
                   Diagnostics& diagnostics);

}  // namespace presspack
