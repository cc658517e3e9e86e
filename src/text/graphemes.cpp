#include "text/graphemes.h"

#include "text/break_iterator.h"

namespace presspack {

std::vector<std::uint32_t> grapheme_breaks(std::string_view text) {
  return icu_breaks(UBRK_CHARACTER, text, "");
}

}  // namespace presspack
