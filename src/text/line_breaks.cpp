#include "text/line_breaks.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>
#include <string>

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

bool looks_like_address(std::string_view word) {
  if (word.find("://") != std::string_view::npos || word.starts_with("www.")) return true;
  if (word.find('@') != std::string_view::npos) return true;
  const std::size_t dot = word.find('.');
  return dot != std::string_view::npos && dot > 0 && word.find('/', dot) != std::string_view::npos;
}

bool ends_address_part(char c) {
  return c == '/' || c == '-' || c == '_' || c == '.' || c == '?' || c == '&' || c == '=';
}

// Breaks inside an address: behind its punctuation only, never at its first or last character.
void add_address_breaks(std::string_view text, Word word, std::vector<LineBreak>& breaks) {
  for (std::size_t at = word.begin + 1; at + 1 < word.end; ++at) {
    const bool inside_mark = ends_address_part(text[at]) || text[at] == ':';
    if (ends_address_part(text[at - 1]) && !inside_mark) {
      breaks.push_back({.offset = static_cast<std::uint32_t>(at), .address = true});
    }
  }
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
      add_address_breaks(text, word, breaks);
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
