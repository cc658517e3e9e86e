#pragma once

// A colour as the brand gives it: sRGB for the screen and, when the brand has it, the four inks
// for the press as typed in its manual (never computed from RGB where one is given).

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace presspack {

// Per cent of cyan, magenta, yellow, black.
using Inks = std::array<std::uint8_t, 4>;

struct Color {
  std::uint8_t red = 0, green = 0, blue = 0;
  std::optional<Inks> cmyk;
  // An ink of its own in place of the four, whose look `cmyk` stands for: its place in the
  // document's list of spot inks, from 1.  0: none.
  std::uint8_t spot = 0;

  bool operator==(const Color&) const = default;
};

// "#0A4A78", upper case, for messages and dumps.
std::string hex(const Color& color);

// Relative luminance and contrast ratio of WCAG 2.2, sections "relative luminance" and
// "contrast ratio" (1.0 to 21.0).
double contrast_ratio(const Color& a, const Color& b);

}  // namespace presspack
