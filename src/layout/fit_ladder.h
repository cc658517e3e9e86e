#pragma once

// Fit ladder: named changes to a layout, tried in order until the first page holds what belongs to
// it.  A step that gains nothing is taken back; body size, measure and contrast never change.

#include <functional>
#include <string>
#include <vector>

#include "layout/page_builder.h"
#include "model/design.h"

namespace presspack {

// The layout with one step's changes made.
Layout with_step(const Layout& layout, const FitStep& step);

struct Fitted {
  Layout layout;
  std::vector<std::string> steps;  // the names of those kept
};

// `fit` sets the first page's slots with a layout and measures.  When no ladder holds and the page
// has room for some lines, the layout stays as it is and the matter flows on.
Fitted climb(const Layout& layout, const FirstPageFit& before,
             const std::function<FirstPageFit(const Layout&)>& fit);

}  // namespace presspack
