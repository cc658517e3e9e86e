#pragma once

// Calendar: days that exist, their names in a language, moments in a time zone.  The Gregorian
// calendar throughout; nothing here knows today's date or the machine's zone.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace presspack {

struct Day {
  int year = 0, month = 0, day = 0;
};

// 28 to 31; the month is 1..12.
int days_in_month(int year, int month);
bool exists(Day day);
// 0 is Sunday.
int weekday(Day day);

// `pattern` in the letters of Unicode's date patterns (UTS 35): d, dd, M to MMMM, L to LLLL, y,
// yyyy, E to EEEE, 'quoted text'; the names and digits are the language's.
std::string format_day(Day day, std::string_view pattern, std::string_view language);

// A month or a weekday by its full or short name, in the language or in English.
std::optional<int> month_named(std::string_view name, std::string_view language);
std::optional<int> weekday_named(std::string_view name, std::string_view language);

// Seconds since 1970-01-01T00:00Z of a wall clock's time in an IANA zone; nothing when there is no
// such zone.  A time that the clocks skip is that much later, one they repeat is the first.
std::optional<std::int64_t> utc_seconds(Day day, int hour, int minute, std::string_view zone);
// The zone that was probably meant: "Europe/London" for "London" or "Europe/Londn".
std::optional<std::string> nearest_zone(std::string_view zone);

}  // namespace presspack
