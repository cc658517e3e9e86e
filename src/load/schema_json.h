#pragma once

// The table of fields as JSON Schema (draft 07), for editors that complete and check while typing.

#include <string>

namespace presspack {

enum class SchemaKind {
  pack,
  brand,
  layout
};

std::string json_schema(SchemaKind kind);

}  // namespace presspack
