#pragma once

// Where sentences end.

#include <cstdint>
#include <string_view>
#include <vector>

namespace presspack {

// Byte offsets behind each sentence and its spaces, by ICU's rules for the language (UAX #29); the
// last is text.size().
std::vector<std::uint32_t> sentence_ends(std::string_view text, std::string_view language);

}  // namespace presspack
