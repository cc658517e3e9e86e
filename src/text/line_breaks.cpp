#include "text/line_breaks.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>
#include <string>

#include "text/addresses.h"
#include "text/ties.h"

namespace presspack {
namespace {

using Iterator = std::unique_ptr<UBreakIterator, decltype(&ubrk_close)>;

// Opening a break iterator reads ICU's rules (0.2 to 0.5 ms the first time, 20 us later), so each
// thread keeps the one of the language it used last.
UBreakIterator* iterator_for(std::string_view language) {
  thread_local std::string held_language;
  thread_local Iterator held(nullptr, &ubrk_close);
  if (!held || held_language != language) {
    UErrorCode status = U_ZERO_ERROR;
    held_language = std::string(language);
    held.reset(ubrk_open(UBRK_LINE, held_language.c_str(), nullptr, 0, &status));
    if (U_FAILURE(status)) held.reset();
  }
  return held.get();
}

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

std::vector<LineBreak> line_breaks(std::string_view text, std::string_view language) {
  std::vector<LineBreak> breaks;
  UBreakIterator* iterator = iterator_for(language);
  if (iterator == nullptr || text.empty()) return breaks;
  UErrorCode status = U_ZERO_ERROR;
  UText utf8 = UTEXT_INITIALIZER;
  utext_openUTF8(&utf8, text.data(), static_cast<std::int64_t>(text.size()), &status);
  ubrk_setUText(iterator, &utf8, &status);
  std::size_t address_done = 0;  // the end of the last address that got its own breaks
  for (std::int32_t at = ubrk_first(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
    const auto offset = static_cast<std::size_t>(at);
    if (offset == 0 || offset >= text.size() || offset < address_done) continue;
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
  utext_close(&utf8);
  return breaks;
}

}  // namespace presspack
