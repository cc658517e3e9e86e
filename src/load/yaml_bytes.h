#pragma once

// The first look at a file: its bytes, before any parser sees them.  Both YAML parsers let wrong
// encodings, control characters and look-alike spaces through.

#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"

namespace presspack {

// Reports what is wrong (encoding, control-character, line-end, tab-indent, space-indent) and says
// whether a parser may go on.
bool check_bytes(std::string_view bytes, FileId file, Diagnostics& diagnostics);

// Whether a character may stand in a text: no C0 or C1 control but tab and line feed, no byte
// order mark, no line separator of Unicode's (YAML's parsers disagree on those), no noncharacter.
bool is_text_character(char32_t code_point);

// "U+0007"
std::string code_point_name(char32_t code_point);

}  // namespace presspack
