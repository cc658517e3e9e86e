#pragma once

// Prose: the texts of a pack with their marks (**strong**, _em_, [text](url), [^id]), read by
// cmark.  What a press pack's prose does not know (HTML, pictures, code, tables) is refused where
// it stands.

#include "base/diagnostic.h"
#include "base/source.h"
#include "load/yaml_node.h"
#include "model/rich_text.h"

namespace presspack {

enum class Marks {
  none,
  emphasis,  // strong and emphasis only
  all
};

// One paragraph; runs of spaces and line ends are one space.
RichText read_text(const YamlNode& node, Marks marks, const SourceFiles& sources,
                   Diagnostics& diagnostics);

// Paragraphs, headings from ## on, lists.
Prose read_prose(const YamlNode& node, const SourceFiles& sources, Diagnostics& diagnostics);

}  // namespace presspack
