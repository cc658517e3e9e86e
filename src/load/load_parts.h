#pragma once

// Components: trees of parts out of a layout file.

#include "base/diagnostic.h"
#include "load/yaml_node.h"
#include "model/design.h"

namespace presspack {

// Never null; reports part-count when a part is none or several of the kinds there are.
PartPtr read_part(const YamlNode& node, const PageGrid& page, Diagnostics& diagnostics);

}  // namespace presspack
