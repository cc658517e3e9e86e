#pragma once

// Layouts, brands and labels: merged trees into model/design.h, with every name that one part of
// them uses for another looked up.

#include <string_view>

#include "base/diagnostic.h"
#include "load/yaml_node.h"
#include "model/design.h"

namespace presspack {

Brand read_brand(const YamlNode& root, std::string_view name, Diagnostics& diagnostics);

Labels read_labels(const YamlNode& root);

// `paper` is looked up in the layout and reported at `mention` when there is no such one.  Lengths
// of the page's own (gutter, margin, unit) are that paper's.
struct PaperChoice {
  std::string name;
  Span mention;
};
void read_layout(const YamlNode& root, const PaperChoice& paper, Design& design,
                 Diagnostics& diagnostics);

// The names within a design: styles, components, colours, labels, shapes, regions, slots; and no
// component within itself.
// `as_written` is the layout before an edition changed it: slots may name regions of either, and
// where the page has none of that name they go with the flow.
void check_references(const YamlNode& layout, const YamlNode& as_written, const Design& design,
                      Diagnostics& diagnostics);

// Colours that carry text must be readable on what they stand on (WCAG 2.2, 1.4.3).
void check_contrast(const YamlNode& brand, const Brand& colors, Diagnostics& diagnostics);

}  // namespace presspack
