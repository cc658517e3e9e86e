#pragma once

// Why a line is not YAML, in the words of the person who typed it.

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"

namespace presspack {

// Where the parser stopped, in bytes, and what it said.
struct ParserStop {
  std::string_view problem, context;
  std::uint32_t problem_at = 0, context_at = 0;
};

// One diagnostic that names the typing mistake behind a parser's stop.
Diagnostic friendly_reason(std::string_view text, FileId file, const ParserStop& stop);

// A text in the quotation marks that need the fewest changes: "a: b", 'say "x"'.
std::string in_quotes(std::string_view text);

// The text whose first character YAML takes for machinery ("@trust", "*bold*", "{name}"), from
// `begin` to the end of its line.
Diagnostic needs_quotes(std::string_view text, FileId file, std::uint32_t begin);

// `title:Words`, a field whose colon has no space behind it: the colon's offset within `line`.
std::optional<std::size_t> glued_colon(std::string_view line);

}  // namespace presspack
