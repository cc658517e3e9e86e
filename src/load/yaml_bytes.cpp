#include "load/yaml_bytes.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace presspack {
namespace {

// A file of one mistake repeated need not fill the screen.
constexpr int most_reports = 20;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Check {
  std::string_view bytes;
  FileId file;
  Diagnostics& diagnostics;
  int reports = 0;

  void report(std::string_view code, std::size_t begin, std::size_t length, std::string message,
              std::string hint) {
    if (++reports > most_reports) return;
    const auto at = static_cast<std::uint32_t>(begin);
    const Span span{file, at, at + static_cast<std::uint32_t>(length)};
    diagnostics.report(
        {.code = code, .span = span, .message = std::move(message), .hint = std::move(hint)});
  }
};

// Windows-1252 leaves five bytes undefined; any other high byte is one of its letters.
bool may_be_windows_1252(std::string_view bytes) {
  return std::none_of(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D ||
           byte == 0;
  });
}

bool check_encoding(Check& check) {
  if (check.bytes.starts_with("\xFF\xFE") || check.bytes.starts_with("\xFE\xFF")) {
    check.report("encoding", 0, 2, "this file is UTF-16", "save it as UTF-8");
    return false;
  }
  const bool ascii =
      std::none_of(check.bytes.begin(), check.bytes.end(), [](char c) { return (c & 0x80) != 0; });
  const auto bad = ascii ? std::nullopt : find_invalid_utf8(check.bytes);
  if (!bad) return true;
  const bool windows = may_be_windows_1252(check.bytes);
  check.report(
      "encoding", *bad, 1,
      windows ? "this file is not UTF-8; it looks like Windows-1252" : "this file is not UTF-8",
      "save it as UTF-8: in the editor, Save As, Encoding: UTF-8");
  return false;
}

// The blanks that look like spaces: no-break, figure, narrow no-break, ideographic and their kin.
bool is_other_space(char32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

// The blanks before a line's first word.
void check_indent(Check& check, std::size_t line, std::size_t end) {
  std::size_t odd = std::string_view::npos, odd_length = 0;
  char32_t odd_character = 0;
  std::size_t at = line;
  bool words = false;
  while (at < end && !words) {
    const std::size_t here = at;
    const char32_t c = next_code_point(check.bytes, at);
    if (c == ' ') continue;
    words = c != '\t' && c != '\r' && !is_other_space(c);
    if (words || c == '\r') continue;
    if (odd == std::string_view::npos) {
      odd = here;
      odd_length = at - here;
      odd_character = c;
    }
  }
  if (odd == std::string_view::npos || !words) return;
  if (odd_character == '\t') {
    check.report("tab-indent", odd, odd_length, "this line is indented with a tab",
                 "use spaces in place of the tab");
  } else {
    check.report("space-indent", odd, odd_length,
                 odd_character == 0xA0
                     ? std::string("this line is indented with a no-break space")
                     : fmt::format("this line is indented with an unusual space ({})",
                                   code_point_name(odd_character)),
                 "use plain spaces in its place");
  }
}

void check_characters(Check& check) {
  std::size_t at = check.bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  while (at < check.bytes.size()) {
    const auto byte = static_cast<unsigned char>(check.bytes[at]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++at;
      continue;
    }
    const std::size_t here = at;
    const char32_t c = next_code_point(check.bytes, at);
    if (c == '\r') {
      if (at >= check.bytes.size() || check.bytes[at] != '\n') {
        check.report("line-end", here, 1, "this line ends in a lone carriage return",
                     "save the file with usual line ends (LF or CR LF)");
      }
    } else if (!is_text_character(c)) {
      check.report("control-character", here, at - here,
                   fmt::format("this character cannot be printed ({})", code_point_name(c)),
                   "delete it");
    }
  }
}

}  // namespace

bool is_text_character(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n';
  if (c >= 0x7F && c <= 0x9F) return false;
  if (c == 0xFEFF || c == 0x2028 || c == 0x2029) return false;
  return !(c >= 0xFDD0 && c <= 0xFDEF) && (c & 0xFFFE) != 0xFFFE;
}

std::string code_point_name(char32_t code_point) {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(code_point));
}

bool check_bytes(std::string_view bytes, FileId file, Diagnostics& diagnostics) {
  Check check{bytes, file, diagnostics};
  if (!check_encoding(check)) return false;
  check_characters(check);
  for (std::size_t line = 0; line < bytes.size();) {
    std::size_t end = bytes.find('\n', line);
    if (end == std::string_view::npos) end = bytes.size();
    // Most lines open with a letter or plain spaces.
    const std::size_t first = bytes.find_first_not_of(' ', line);
    if (first < end && (bytes[first] == '\t' || (bytes[first] & 0x80) != 0)) {
      check_indent(check, line, end);
    }
    line = end + 1;
  }
  return check.reports == 0;
}

}  // namespace presspack
