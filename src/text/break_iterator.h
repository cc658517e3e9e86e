#pragma once

// ICU's places between lines or letters of a text, as bytes.  For text/ alone.

#include <unicode/ubrk.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace presspack {

// Ascending, without the text's begin and end.  Empty when ICU cannot be had.
std::vector<std::uint32_t> icu_breaks(UBreakIteratorType kind, std::string_view text,
                                      std::string_view language);

}  // namespace presspack
