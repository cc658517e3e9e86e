#include "text/calendar.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/numsys.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "base/edit_distance.h"
#include "base/number.h"
#include "base/utf8.h"

namespace presspack {
namespace {

using icu::DateFormatSymbols;

// Some languages' own calendar is another one ("fa": Persian); a release is dated in the Gregorian.
icu::Locale gregorian(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(
      icu::StringPiece(language.data(), static_cast<int32_t>(language.size())), status);
  locale.setKeywordValue("calendar", "gregorian", status);
  return locale;
}

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

enum class Width {
  narrow,
  abbreviated,
  wide
};

Width width_of(std::size_t letters) {
  return letters >= 4 ? Width::wide : Width::abbreviated;
}

std::string month_name(const DateFormatSymbols& symbols, int month, bool standalone, Width width) {
  int32_t count = 0;
  const icu::UnicodeString* names = symbols.getMonths(
      count, standalone ? DateFormatSymbols::STANDALONE : DateFormatSymbols::FORMAT,
      width == Width::wide ? DateFormatSymbols::WIDE : DateFormatSymbols::ABBREVIATED);
  return month <= count ? utf8(names[month - 1]) : std::string();
}

std::string weekday_name(const DateFormatSymbols& symbols, int day, Width width) {
  int32_t count = 0;
  const icu::UnicodeString* names = symbols.getWeekdays(
      count, DateFormatSymbols::FORMAT,
      width == Width::wide ? DateFormatSymbols::WIDE : DateFormatSymbols::ABBREVIATED);
  // ICU counts from 1, Sunday.
  return day + 1 < count ? utf8(names[day + 1]) : std::string();
}

// English, the language of most packs, needs no data file of ICU's: that saves 0.4 ms a process.
constexpr std::string_view english_months[] = {"January",   "February", "March",    "April",
                                               "May",       "June",     "July",     "August",
                                               "September", "October",  "November", "December"};
constexpr std::string_view english_weekdays[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                 "Thursday", "Friday", "Saturday"};

bool is_english(std::string_view language) {
  return language == "en" || (language.starts_with("en-") && language.find("-u-") == language.npos);
}

class Formatter {
 public:
  Formatter(Day day, std::string_view language)
      : day_(day), english_(is_english(language)), locale_(gregorian(language)) {}
  std::string format(std::string_view pattern);

 private:
  const DateFormatSymbols& symbols() {
    if (!symbols_) {
      UErrorCode status = U_ZERO_ERROR;
      symbols_ = std::make_unique<DateFormatSymbols>(locale_, status);
    }
    return *symbols_;
  }
  void letters(std::string& out, char letter, std::size_t count);
  void number(std::string& out, int value, std::size_t digits);

  Day day_;
  bool english_;
  icu::Locale locale_;
  std::unique_ptr<DateFormatSymbols> symbols_;
};

// In the language's own digits where those are its usual ones (Bengali, Arabic in Egypt).
void Formatter::number(std::string& out, int value, std::size_t digits) {
  std::string plain;
  append_integer(plain, value);
  while (plain.size() < digits) plain.insert(plain.begin(), '0');
  if (english_) {
    out += plain;
    return;
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::NumberingSystem> system(
      icu::NumberingSystem::createInstance(locale_, status));
  if (U_FAILURE(status) || !system || system->isAlgorithmic() || system->getRadix() != 10) {
    out += plain;
    return;
  }
  const icu::UnicodeString own = system->getDescription();
  for (const char digit : plain) {
    const int32_t at = own.moveIndex32(0, digit - '0');
    append_utf8(out, static_cast<char32_t>(own.char32At(at)));
  }
}

void Formatter::letters(std::string& out, char letter, std::size_t count) {
  switch (letter) {
    case 'd':
      number(out, day_.day, count);
      break;
    case 'M':
    case 'L':
      if (count <= 2) {
        number(out, day_.month, count);
      } else if (english_ && count >= 4) {
        out += english_months[day_.month - 1];
      } else {
        out += month_name(symbols(), day_.month, letter == 'L', width_of(count));
      }
      break;
    case 'y':
      number(out, count == 2 ? day_.year % 100 : day_.year, count);
      break;
    case 'E':
      if (english_ && count >= 4) {
        out += english_weekdays[weekday(day_)];
        break;
      }
      out += weekday_name(symbols(), weekday(day_), width_of(count));
      break;
    default:
      out.append(count, letter);
  }
}

std::string Formatter::format(std::string_view pattern) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    const char c = pattern[at];
    if (c == '\'') {
      const std::size_t close = std::min(pattern.find('\'', at + 1), pattern.size());
      out += close == at + 1 ? std::string_view("'") : pattern.substr(at + 1, close - at - 1);
      at = close + 1;
    } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      const std::size_t end = std::min(pattern.find_first_not_of(c, at), pattern.size());
      letters(out, c, end - at);
      at = end;
    } else {
      out += c;
      ++at;
    }
  }
  return out;
}

icu::UnicodeString folded(std::string_view text) {
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  if (wide.endsWith(u".")) wide.truncate(wide.length() - 1);
  return wide.foldCase();
}

// The index in either language at which `name_of` gives that name.
template <class NameOf>
std::optional<int> search(std::string_view name, std::string_view language, int first, int last,
                          NameOf name_of) {
  const icu::UnicodeString wanted = folded(name);
  for (const std::string_view tongue : {std::string_view("en"), language}) {
    UErrorCode status = U_ZERO_ERROR;
    const DateFormatSymbols symbols(gregorian(tongue), status);
    if (U_FAILURE(status)) continue;
    for (const Width width : {Width::wide, Width::abbreviated}) {
      for (int i = first; i <= last; ++i) {
        if (folded(name_of(symbols, i, width)) == wanted) return i;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

int days_in_month(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[month - 1];
}

bool exists(Day day) {
  return day.year >= 1 && day.year <= 9999 && day.month >= 1 && day.month <= 12 && day.day >= 1 &&
         day.day <= days_in_month(day.year, day.month);
}

namespace {

// Days since 1970-01-01, counted from 1 March so that the leap day comes last.
std::int64_t days_since_1970(Day day) {
  const std::int64_t year = day.month > 2 ? day.year : day.year - 1;
  const std::int64_t month = (day.month + 9) % 12;
  const std::int64_t in_year = (153 * month + 2) / 5 + day.day - 1;
  constexpr std::int64_t to_1970 = 719468;
  return year * 365 + year / 4 - year / 100 + year / 400 + in_year - to_1970;
}

}  // namespace

int weekday(Day day) {
  const std::int64_t days = days_since_1970(day) + 4;  // 1970-01-01 was a Thursday
  return static_cast<int>(((days % 7) + 7) % 7);
}

std::string format_day(Day day, std::string_view pattern, std::string_view language) {
  return Formatter(day, language).format(pattern);
}

std::optional<int> month_named(std::string_view name, std::string_view language) {
  return search(name, language, 1, 12,
                [](const DateFormatSymbols& symbols, int month, Width width) {
                  return month_name(symbols, month, false, width);
                });
}

std::optional<int> weekday_named(std::string_view name, std::string_view language) {
  return search(name, language, 0, 6, [](const DateFormatSymbols& symbols, int day, Width width) {
    return weekday_name(symbols, day, width);
  });
}

std::optional<std::int64_t> utc_seconds(Day day, int hour, int minute, std::string_view zone) {
  // ICU makes a zone of its own out of words like "GMT+1"; an IANA name has none of that.
  const icu::UnicodeString id = icu::UnicodeString::fromUTF8(
      icu::StringPiece(zone.data(), static_cast<int32_t>(zone.size())));
  const std::unique_ptr<icu::TimeZone> rules(icu::TimeZone::createTimeZone(id));
  icu::UnicodeString known;
  if (!rules || *rules == icu::TimeZone::getUnknown() || rules->getID(known) != id) {
    return std::nullopt;
  }
  const std::int64_t local = days_since_1970(day) * 86400 + hour * 3600 + minute * 60;
  int32_t raw = 0, saving = 0;
  UErrorCode status = U_ZERO_ERROR;
  rules->getOffset(static_cast<double>(local) * 1000, true, raw, saving, status);
  if (U_FAILURE(status)) return std::nullopt;
  return local - (raw + saving) / 1000;
}

std::optional<std::string> nearest_zone(std::string_view zone) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> all(icu::TimeZone::createTimeZoneIDEnumeration(
      UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
  std::vector<std::string> names;
  while (U_SUCCESS(status) && all) {
    int32_t length = 0;
    const char* name = all->next(&length, status);
    if (!name) break;
    names.emplace_back(name, static_cast<std::size_t>(length));
  }
  for (const std::string& name : names) {
    const std::size_t slash = name.rfind('/');
    if (slash != std::string::npos && name.substr(slash + 1) == zone) return name;
  }
  return nearest(zone, {names.begin(), names.end()});
}

}  // namespace presspack
