#include "load/yaml_friendly.h"

#include <fmt/format.h>

#include <algorithm>

namespace presspack {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

// A line taken apart: `  - title: words`.  All offsets are bytes of the file.
struct Line {
  std::size_t begin = 0, end = 0;
  std::size_t first = 0;  // its first character that is no blank
  std::size_t name = 0;  // behind the dashes of list items
  std::size_t colon = npos;  // behind the name, if there is one
  std::size_t value = 0;  // first character behind `name: ` or the dashes
};

Line line_at(std::string_view text, std::size_t offset) {
  Line line;
  offset = std::min(offset, text.size());
  line.begin = offset == 0 ? npos : text.rfind('\n', offset - 1);
  line.begin = line.begin == npos ? 0 : line.begin + 1;
  line.end = std::min(text.find('\n', offset), text.size());
  if (line.end > line.begin && text[line.end - 1] == '\r') --line.end;
  const auto skip_spaces = [&](std::size_t at) {
    while (at < line.end && text[at] == ' ') ++at;
    return at;
  };
  line.first = skip_spaces(line.begin);
  line.name = line.first;
  while (line.name + 1 < line.end && text[line.name] == '-' && text[line.name + 1] == ' ') {
    line.name = skip_spaces(line.name + 1);
  }
  std::size_t at = line.name;
  while (at < line.end && is_name_character(text[at])) ++at;
  line.value = line.name;
  if (at > line.name && at < line.end && text[at] == ':') {
    line.colon = at;
    line.value = skip_spaces(at + 1);
  }
  return line;
}

std::optional<Line> line_before(std::string_view text, const Line& line) {
  if (line.begin == 0) return std::nullopt;
  return line_at(text, line.begin - 1);
}

Diagnostic report(std::string_view code, FileId file, std::size_t begin, std::size_t end,
                  std::string message, std::string hint) {
  const Span span{file, static_cast<std::uint32_t>(begin),
                  static_cast<std::uint32_t>(std::max(begin, end))};
  return {.code = code, .span = span, .message = std::move(message), .hint = std::move(hint)};
}

// The value of a line, without blanks at its end.
std::string_view value_of(std::string_view text, const Line& line, std::size_t begin) {
  std::string_view value = text.substr(begin, line.end - begin);
  while (value.ends_with(' ')) value.remove_suffix(1);
  return value;
}

// "write `title: "Impact Report: our part"`"
std::string corrected(std::string_view text, const Line& line, std::size_t begin) {
  std::string_view value = value_of(text, line, begin);
  // 'It's fine': the quotation marks were meant as such, but a letter's apostrophe closed them.
  if (value.size() > 1 && (value.front() == '\'' || value.front() == '"') &&
      value.front() == value.back()) {
    value = value.substr(1, value.size() - 2);
  }
  return fmt::format("write `{}{}`", text.substr(line.first, begin - line.first), in_quotes(value));
}

bool has(std::string_view where, std::string_view what) {
  return where.find(what) != npos;
}

std::optional<Diagnostic> glued(std::string_view text, FileId file, const Line& line) {
  const auto colon = glued_colon(text.substr(line.begin, line.end - line.begin));
  if (!colon) return std::nullopt;
  const std::size_t at = line.begin + *colon;
  return report("colon-space", file, at, at + 1, "there must be a space after the colon",
                fmt::format("write `{} {}`", text.substr(line.first, at + 1 - line.first),
                            text.substr(at + 1, line.end - at - 1)));
}

Diagnostic stray_colon(std::string_view text, FileId file, std::size_t at) {
  const Line line = line_at(text, at);
  if (line.colon != npos && line.colon != at) {
    return report("colon-in-text", file, at, at + 1, "a colon inside text needs quotation marks",
                  corrected(text, line, line.value));
  }
  if (line.colon == npos) {
    return report("colon-in-text", file, at, at + 1, "a colon inside text needs quotation marks",
                  corrected(text, line, line.value));
  }
  return report("indent", file, line.first, at,
                "this field is indented further than the one above it",
                "give both the same number of spaces");
}

// The quotation that closes just before `stop`: text-after-quote on its own line, else a mark that
// was never closed and ran on to the next one.
std::optional<Diagnostic> after_quote(std::string_view text, FileId file, std::size_t stop) {
  std::size_t close = stop;
  while (close > 0 && text[close - 1] == ' ') --close;
  if (close == 0 || (text[close - 1] != '"' && text[close - 1] != '\'')) return std::nullopt;
  const char mark = text[--close];
  const std::size_t open = close == 0 ? npos : text.rfind(mark, close - 1);
  if (open == npos) return std::nullopt;
  const Line line = line_at(text, stop);
  if (open < line.begin) {
    return report("quote-not-closed", file, open, open + 1, "this quotation mark is never closed",
                  fmt::format("add `{}` at the end of the text", mark));
  }
  return report("text-after-quote", file, stop, stop + 1,
                "there is text after the closing quotation mark",
                corrected(text, line, std::min(line.value, open)));
}

std::optional<Diagnostic> after_bracket(std::string_view text, FileId file, std::size_t stop) {
  const Line line = line_at(text, stop);
  if (line.value >= stop || (text[line.value] != '[' && text[line.value] != '{')) {
    return std::nullopt;
  }
  return needs_quotes(text, file, static_cast<std::uint32_t>(line.value));
}

Diagnostic dash_in_line(std::string_view text, FileId file, std::size_t at) {
  const Line line = line_at(text, at);
  return report(
      "indent", file, at, at + 1, "a list starts on the line below its field",
      "move it to a line of its own, or " + corrected(text, line, line.value) + " if it is a text");
}

Diagnostic no_colon(std::string_view text, FileId file, std::size_t at) {
  const Line line = line_at(text, at);
  return report("colon-missing", file, line.first, line.end, "this line has no field name",
                "write `name: text`, or indent the line if it continues the text above");
}

Diagnostic misaligned(std::string_view text, FileId file, std::size_t at) {
  const Line line = line_at(text, at);
  if (line.first != at) {
    return report("yaml-syntax", file, at, at + 1, "this cannot be read from here on",
                  "check quotation marks, brackets and indentation");
  }
  return report("indent", file, at, std::max(at + 1, line.colon == npos ? at + 1 : line.colon),
                "this line does not stand under the ones it belongs to",
                "give it the same number of spaces as the fields beside it");
}

}  // namespace

std::string in_quotes(std::string_view text) {
  if (!has(text, "\"") && !has(text, "\\")) return fmt::format("\"{}\"", text);
  std::string out = "'";
  for (const char c : text) {
    out += c;
    if (c == '\'') out += c;
  }
  return out + "'";
}

std::optional<std::size_t> glued_colon(std::string_view line) {
  const Line parts = line_at(line, 0);
  if (parts.colon == npos || parts.colon + 1 >= parts.end || parts.value != parts.colon + 1) {
    return std::nullopt;
  }
  // An address is not a field, nor is "10:30".
  if (line.substr(parts.colon).starts_with("://")) return std::nullopt;
  const char first = line[parts.name];
  if (first >= '0' && first <= '9') return std::nullopt;
  return parts.colon;
}

Diagnostic needs_quotes(std::string_view text, FileId file, std::uint32_t begin) {
  const Line line = line_at(text, begin);
  const std::string_view value = value_of(text, line, begin);
  return report(
      "quote-needed", file, begin, begin + value.size(),
      fmt::format("a text that starts with `{}` needs quotation marks", value.substr(0, 1)),
      corrected(text, line, begin));
}

Diagnostic friendly_reason(std::string_view text, FileId file, const ParserStop& stop) {
  const Line problem = line_at(text, stop.problem_at);
  const Line context = line_at(text, stop.context_at);
  const bool key_expected = has(stop.problem, "could not find expected ':'");
  if (key_expected) {
    if (auto found = glued(text, file, context)) return *found;
  }
  if (has(stop.problem, "mapping values are not allowed")) {
    const auto before = line_before(text, problem);
    if (before && problem.colon == stop.problem_at) {
      if (auto found = glued(text, file, *before)) return *found;
    }
    return stray_colon(text, file, stop.problem_at);
  }
  if (has(stop.problem, "cannot start any token") || has(stop.context, "an alias") ||
      has(stop.context, "an anchor") || has(stop.context, "a tag") ||
      has(stop.context, "a block scalar") || has(stop.problem, "node content") ||
      has(stop.problem, "mapping keys are not allowed")) {
    const Line& line = has(stop.context, "next token") || has(stop.context, "block node") ||
                               has(stop.problem, "mapping keys")
                           ? problem
                           : context;
    if (line.value < line.end) {
      return needs_quotes(text, file, static_cast<std::uint32_t>(line.value));
    }
  }
  if (has(stop.context, "quoted scalar")) {
    if (has(stop.problem, "escape") || has(stop.problem, "hex")) {
      return report("escape", file, stop.problem_at, stop.problem_at + 1,
                    "a backslash in double quotation marks has a meaning of its own",
                    "use single quotation marks, or type the backslash twice");
    }
    return report("quote-not-closed", file, stop.context_at, stop.context_at + 1,
                  "this quotation mark is never closed",
                  fmt::format("add `{}` at the end of the text", text[stop.context_at]));
  }
  if (has(stop.context, "flow")) {
    return report("bracket-not-closed", file, stop.context_at, stop.context_at + 1,
                  "this bracket is never closed",
                  fmt::format("add `{}`; a text that starts with a bracket, or holds a colon in a "
                              "list, needs quotation marks",
                              text[stop.context_at] == '[' ? ']' : '}'));
  }
  if (has(stop.problem, "block sequence entries")) {
    return dash_in_line(text, file, stop.problem_at);
  }
  if (key_expected) return no_colon(text, file, stop.context_at);
  if (auto found = after_quote(text, file, stop.problem_at)) return *found;
  if (auto found = after_bracket(text, file, stop.problem_at)) return *found;
  if (auto found = glued(text, file, problem)) return *found;
  return misaligned(text, file, stop.problem_at);
}

}  // namespace presspack
