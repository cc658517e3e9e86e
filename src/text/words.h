#pragma once

// Words, as a person counts them.

#include <cstdint>
#include <string_view>
#include <vector>

namespace presspack {

struct WordRange {
  std::uint32_t begin, end;  // bytes of the text
};

// Words by ICU's rules for the language (UAX #29, with dictionaries for Thai, Chinese and their
// like); a range holds letters, digits or ideographs, never only punctuation.
std::vector<WordRange> word_ranges(std::string_view text, std::string_view language);

}  // namespace presspack
