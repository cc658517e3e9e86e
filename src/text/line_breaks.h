#pragma once

// Where a line may end: Unicode's UAX #14 through ICU, less the places that a careful editor ties
// together (dates, numbers with their units, initials, phone numbers), and with web addresses
// broken only behind their punctuation.  Offsets are bytes of the text.

#include <cstdint>
#include <string_view>
#include <vector>

namespace presspack {

struct LineBreak {
  std::uint32_t offset;  // the next line would start here
  bool hyphen = false;  // behind a hyphen inside a word: "mission-|led"
  bool address = false;  // inside a web or mail address
};

// UAX #14 alone, with ICU's tailorings: a decimal stays with its point, a sign with its number.
std::vector<std::uint32_t> unicode_line_breaks(std::string_view text, std::string_view language);

// Ascending; the end of the text is not among them.
std::vector<LineBreak> line_breaks(std::string_view text, std::string_view language);

}  // namespace presspack
