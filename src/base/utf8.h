#pragma once

// UTF-8: decoding, counting, validation.  Text is checked once in load/; behind it is always valid.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace presspack {

// The code point at `offset`, which must be a character's first byte; moves offset past it.
// Invalid bytes give U+FFFD and move by one.
char32_t next_code_point(std::string_view text, std::size_t& offset);

void append_utf8(std::string& out, char32_t code_point);

// Offset of the first byte that is not valid UTF-8 (RFC 3629: no surrogates, no overlong forms).
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

std::size_t count_code_points(std::string_view text);

std::u16string to_utf16(std::string_view text);
std::string to_utf8(std::u16string_view text);

}  // namespace presspack
