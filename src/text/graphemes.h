#pragma once

// Where a reader's letters end: extended grapheme clusters (UAX #29), as bytes of the text.

#include <cstdint>
#include <string_view>
#include <vector>

namespace presspack {

// Ascending, without the text's begin and end.
std::vector<std::uint32_t> grapheme_breaks(std::string_view text);

}  // namespace presspack
