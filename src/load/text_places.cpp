#include "load/text_places.h"

#include <algorithm>

namespace presspack {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// How long the escape at `at` is, and whether it gives a blank.
struct Escape {
  std::size_t length;
  bool blank;
};

Escape escape_at(std::string_view file, std::size_t at) {
  const char kind = at + 1 < file.size() ? file[at + 1] : ' ';
  switch (kind) {
    case 'x':
      return {4, false};
    case 'u':
      return {6, false};
    case 'U':
      return {10, false};
    case '\n':
    case '\r':
    case 'n':
    case 't':
    case ' ':
    case 'r':
      return {2, true};
    default:
      return {2, false};
  }
}

}  // namespace

TextPlaces::TextPlaces(const YamlNode& node, std::string_view text, std::string_view file_text)
    : node_(node), size_(text.size()) {
  using Style = YamlNode::Style;
  std::size_t at = node.span.begin;
  if (node.style == Style::literal || node.style == Style::folded) {
    at = std::min(file_text.find('\n', at), file_text.size());
  } else if (node.style != Style::plain) {
    ++at;
  }
  begin_ = static_cast<std::uint32_t>(at);
  if (file_text.substr(at, text.size()) == text) {
    verbatim_ = true;
    return;
  }
  // Blanks differ between text and file (indentation, folding); every other character follows in
  // order.
  places_.reserve(text.size() + 1);
  for (std::size_t i = 0; i < text.size();) {
    if (is_blank(text[i])) {
      places_.push_back(static_cast<std::uint32_t>(at));
      ++i;
      continue;
    }
    const auto escaped = [&] {
      return node.style == Style::double_quoted && at < file_text.size() && file_text[at] == '\\';
    };
    while (at < node.span.end &&
           (is_blank(file_text[at]) || (escaped() && escape_at(file_text, at).blank))) {
      at += escaped() ? 2 : 1;
    }
    if (escaped()) {
      const std::size_t length = escape_at(file_text, at).length;
      do {  // all bytes of one character
        places_.push_back(static_cast<std::uint32_t>(at));
        ++i;
      } while (i < text.size() && (text[i] & 0xC0) == 0x80);
      at += length;
      continue;
    }
    places_.push_back(static_cast<std::uint32_t>(std::min<std::size_t>(at, node.span.end)));
    at += node.style == Style::single_quoted && text[i] == '\'' ? 2 : 1;
    ++i;
  }
  places_.push_back(static_cast<std::uint32_t>(std::min<std::size_t>(at, node.span.end)));
}

std::uint32_t TextPlaces::operator[](std::size_t offset) const {
  if (verbatim_) return begin_ + static_cast<std::uint32_t>(std::min(offset, size_));
  return places_[std::min(offset, places_.size() - 1)];
}

Span TextPlaces::span(std::size_t begin, std::size_t end) const {
  if (end <= begin) return {node_.span.file, (*this)[begin], (*this)[begin]};
  // Behind its last character, not before the next one, which may stand lines below.
  return {node_.span.file, (*this)[begin], (*this)[end - 1] + 1};
}

}  // namespace presspack
