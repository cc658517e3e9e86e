#pragma once

// Points, sizes and boxes on a page.  y grows downward from the trim's top left corner until the
// PDF writer turns it over, once.

#include <compare>

#include "base/length.h"

namespace presspack {

struct Point {
  Length x, y;
  auto operator<=>(const Point&) const = default;
};
constexpr Point operator+(Point a, Point b) {
  return {a.x + b.x, a.y + b.y};
}

struct Size {
  Length width, height;
  auto operator<=>(const Size&) const = default;
};

struct Edges {
  Length top, right, bottom, left;
  auto operator<=>(const Edges&) const = default;
};

struct Rect {
  Point at;
  Size size;
  constexpr Length right() const { return at.x + size.width; }
  constexpr Length bottom() const { return at.y + size.height; }
  auto operator<=>(const Rect&) const = default;
};

}  // namespace presspack
