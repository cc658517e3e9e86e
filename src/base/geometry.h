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
// The rectangle with so much more on every side.
constexpr Rect grown(const Rect& rect, Length by) {
  return {{rect.at.x - by, rect.at.y - by}, {rect.size.width + by * 2, rect.size.height + by * 2}};
}

}  // namespace presspack
