#pragma once

// A tree against the table of fields: unknown and missing fields, wrong shapes, values that cannot
// be what they should be, texts that are too long.

#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"
#include "load/schema.h"
#include "load/yaml_node.h"

namespace presspack {

struct Validation {
  const SourceFiles& sources;
  Diagnostics& diagnostics;
  std::string_view language = "en";  // of month names
  Need stage = Need::preview;  // fields needed up to here are errors when missing
  bool missing = true;  // false for a file that changes another one (`extends`)
};

void validate(const YamlNode& root, const Schema& schema, const Validation& validation);

// Only which fields are missing: for a file merged with those it extends.
void validate_missing(const YamlNode& root, const Schema& schema, const Validation& validation);

}  // namespace presspack
