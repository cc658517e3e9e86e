#pragma once

// The comma between two parts of a line, as the labels' language writes it.

#include <string>

#include "model/design.h"

namespace presspack {

// With the space behind it.
inline std::string list_comma(const Labels& labels) {
  const auto own = labels.words.find("comma");
  return own == labels.words.end() ? ", " : own->second;
}

// At a line's end, where no space follows.
inline std::string line_end_comma(const Labels& labels) {
  std::string comma = list_comma(labels);
  if (comma.ends_with(' ')) comma.pop_back();
  return comma;
}

}  // namespace presspack
