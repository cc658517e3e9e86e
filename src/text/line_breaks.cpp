#include "text/line_breaks.h"

#include "text/addresses.h"
#include "text/break_iterator.h"
#include "text/ties.h"

namespace presspack {
namespace {

struct Word {
  std::size_t begin, end;
};

Word word_round(std::string_view text, std::size_t offset) {
  Word word{offset, offset};
  while (word.begin > 0 && text[word.begin - 1] != ' ') --word.begin;
  while (word.end < text.size() && text[word.end] != ' ') ++word.end;
  return word;
}

}  // namespace

std::vector<std::uint32_t> unicode_line_breaks(std::string_view text, std::string_view language) {
  return icu_breaks(UBRK_LINE, text, language);
}

std::vector<LineBreak> line_breaks(std::string_view text, std::string_view language) {
  std::vector<LineBreak> breaks;
  std::size_t address_done = 0;  // the end of the last address that got its own breaks
  for (const std::uint32_t at : unicode_line_breaks(text, language)) {
    const std::size_t offset = at;
    if (offset < address_done) continue;
    if (text[offset - 1] == ' ') {
      if (!tied(text, offset)) breaks.push_back({.offset = static_cast<std::uint32_t>(offset)});
      continue;
    }
    const Word word = word_round(text, offset);
    if (looks_like_address(text.substr(word.begin, word.end - word.begin))) {
      const ByteRange range{static_cast<std::uint32_t>(word.begin),
                            static_cast<std::uint32_t>(word.end)};
      for (const std::uint32_t inside : address_breaks(text, range)) {
        breaks.push_back({.offset = inside, .address = true});
      }
      address_done = word.end;
      continue;
    }
    const bool hyphen = text[offset - 1] == '-';
    breaks.push_back({.offset = static_cast<std::uint32_t>(offset), .hyphen = hyphen});
  }
  return breaks;
}

}  // namespace presspack
