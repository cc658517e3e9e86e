#pragma once

// SVG path data into lines and cubic curves.

#include <string>
#include <string_view>
#include <vector>

#include "model/design.h"

namespace presspack {

struct PathText {
  std::vector<PathStep> steps;
  // Where reading stopped, as a byte of the text, and why; `why` is empty when all was read.
  std::size_t stopped_at = 0;
  std::string why;
};

// M L H V C S Q T A Z, absolute and relative (SVG 1.1, chapter 8).
PathText parse_path(std::string_view text);

}  // namespace presspack
