#pragma once

// Hyphenation: where a word may be divided, by Liang's patterns for British and American English,
// which are compiled in.

#include <cstdint>
#include <string_view>
#include <vector>

namespace presspack {

// Offsets in `word` behind which a hyphen may stand.  None in a word of fewer than six letters, in
// one with a capital, a digit or any sign but a possessive's apostrophe, and in other languages
// than English; at least two letters stay before the hyphen and three behind it.
std::vector<std::uint32_t> hyphen_points(std::string_view word, std::string_view language);

}  // namespace presspack
