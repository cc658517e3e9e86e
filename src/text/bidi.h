#pragma once

// Bidirectional order (UAX #9): FriBidi's algorithm on ICU's character classes, since FriBidi's own
// are of Unicode 10.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace presspack {

enum class Direction : std::uint8_t {
  left_to_right,
  right_to_left
};

// A stretch that keeps its own order whatever stands round it, as if between an isolate (LRI) and
// its end: a telephone number, an address, a date with slashes.  Character offsets.
struct Isolate {
  std::size_t begin, end;
};

struct BidiLevels {
  std::uint8_t paragraph = 0;
  std::vector<std::uint8_t> levels;  // one a character; odd is right to left
};

// Rules P2 to I2 and L1 but for line ends.  Without a direction the first strong character decides
// (P2, P3); `otherwise` holds when there is none.
BidiLevels bidi_levels(std::u32string_view text, std::optional<Direction> direction,
                       Direction otherwise = Direction::left_to_right,
                       const std::vector<Isolate>& isolates = {});

// L1 at a line's end: trailing spaces and isolate marks of [begin, end) get the paragraph's level.
void reset_line_end(std::u32string_view text, std::size_t begin, std::size_t end,
                    BidiLevels& levels);

// L2: indices of `levels` as the eye meets them from left to right.
std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels);

// The direction in which a language's usual script runs: right to left for "ar", "ur", "he".
Direction direction_of(std::string_view language);

// Whether a text could hold anything that does not run left to right: a quick look that may say yes
// too often.
bool may_run_right_to_left(std::string_view utf8);

}  // namespace presspack
