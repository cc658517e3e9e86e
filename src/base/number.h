#pragma once

// Numbers to and from text, the same under every locale.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/length.h"

namespace presspack {

// Shortest text of `value` with at most `decimals` (0..6) after the point, no exponent, no "-0",
// trailing zeros dropped.  Works on integers, so the digits are the same on every machine.
void append_fixed(std::string& out, double value, int decimals);
std::string fixed(double value, int decimals);

// A length in points, at most four decimals, by integer arithmetic: A4 is "595.2756 841.8898".
void append_points(std::string& out, Length length);
std::string points(Length length);
// A length in millimetres, at most two decimals, for people.
std::string millimetres(Length length);

void append_integer(std::string& out, std::int64_t value);

// The whole of `text` as a decimal integer, or nothing.
std::optional<std::int64_t> parse_integer(std::string_view text);
// The whole of `text` as a plain decimal ("10.5", "-3"): thousandths, exact; no exponent.
std::optional<std::int64_t> parse_thousandths(std::string_view text);

}  // namespace presspack
