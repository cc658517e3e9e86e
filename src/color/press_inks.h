#pragma once

// Press inks: the inks that each colour of a document is printed with: as the brand types them,
// else converted for the press condition.

#include <utility>

#include "color/convert.h"

namespace presspack {

class PressInks {
 public:
  explicit PressInks(PressCondition condition)
      : condition_(std::move(condition)), converter_(condition_) {}

  const PressCondition& condition() const { return condition_; }
  const PressConverter& converter() const { return converter_; }
  Inks of(const Color& color) const { return color.cmyk ? *color.cmyk : converter_.inks(color); }

 private:
  PressCondition condition_;
  PressConverter converter_;
};

constexpr int total(const Inks& inks) {
  return inks[0] + inks[1] + inks[2] + inks[3];
}

}  // namespace presspack
