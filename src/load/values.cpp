#include "load/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "base/number.h"
#include "text/calendar.h"

namespace presspack {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::nullopt_t fail(Wrong& wrong, std::string_view code, std::string message, std::string hint) {
  wrong = {code, std::move(message), std::move(hint)};
  return std::nullopt;
}

struct Amount {
  std::string_view number, unit;
};

// "10.5 pt" into "10.5" and "pt".
Amount split_amount(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && (is_digit(text[at]) || text[at] == '.' || text[at] == '-')) ++at;
  Amount amount{text.substr(0, at), text.substr(at)};
  while (amount.unit.starts_with(' ')) amount.unit.remove_prefix(1);
  return amount;
}

std::optional<int> hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

constexpr const char* weekday_names[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                         "Thursday", "Friday", "Saturday"};
constexpr const char* month_names[] = {"January",   "February", "March",    "April",
                                       "May",       "June",     "July",     "August",
                                       "September", "October",  "November", "December"};

std::nullopt_t not_a_date(Wrong& wrong) {
  return fail(wrong, "date-syntax", "this is not a date", "write `2024-07-17` or `17 July 2024`");
}

// "2024-07-17"
std::optional<Day> iso_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_integer(text.substr(0, 4));
  const auto month = parse_integer(text.substr(5, 2));
  const auto day = parse_integer(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return Day{static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day)};
}

// "17 July 2024" in three words.
std::optional<Day> written_day(const std::vector<std::string_view>& words,
                               std::string_view language) {
  if (words.size() != 3 || words[0].size() > 2 || words[2].size() != 4) return std::nullopt;
  const auto day = parse_integer(words[0]), year = parse_integer(words[2]);
  if (!day || !year) return std::nullopt;
  const auto month = month_named(words[1], language);
  if (!month) return std::nullopt;
  return Day{static_cast<int>(*year), *month, static_cast<int>(*day)};
}

std::string unknown_day(Day day) {
  if (day.month < 1 || day.month > 12) return fmt::format("there is no month {}", day.month);
  return fmt::format("{} {} {} does not exist", day.day, month_names[day.month - 1], day.year);
}

std::string month_length(Day day) {
  if (day.month < 1 || day.month > 12) return "write `2024-07-17` or `17 July 2024`";
  return fmt::format("{} {} has {} days", month_names[day.month - 1], day.year,
                     days_in_month(day.year, day.month));
}

}  // namespace

Length TypedLength::on(const PageGrid& page) const {
  switch (of) {
    case Of::gutter:
      return page.gutter;
    case Of::margin:
      return page.margin;
    case Of::unit:
      return page.unit;
    case Of::paper_height:
      return page.paper.height;
    case Of::itself:
      break;
  }
  return length;
}

std::string one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += c;
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::optional<TypedLength> parse_length(std::string_view text, Wrong& wrong) {
  if (text == "gutter") return TypedLength{TypedLength::Of::gutter, {}};
  if (text == "margin") return TypedLength{TypedLength::Of::margin, {}};
  if (text == "unit") return TypedLength{TypedLength::Of::unit, {}};
  if (text == "paper_height") return TypedLength{TypedLength::Of::paper_height, {}};
  const Amount amount = split_amount(text);
  const auto value = parse_thousandths(amount.number);
  const std::int64_t unit = amount.unit == "mm"   ? Length::units_per_millimetre
                            : amount.unit == "pt" ? Length::units_per_point
                                                  : 0;
  if (!value || unit == 0) {
    return fail(wrong, "length-syntax", "this is not a length",
                value && amount.unit.empty()
                    ? fmt::format("write `{} mm` or `{} pt`", amount.number, amount.number)
                    : "write it as in `3 mm`, `10.5 pt` or `gutter`");
  }
  // A0's longer side is 1,189 mm; nothing on a page of ours is longer than 2 m.
  constexpr std::int64_t most = 2000 * Length::units_per_millimetre;
  const std::int64_t units = (*value * unit + (*value < 0 ? -500 : 500)) / 1000;
  if (units < -most || units > most) {
    return fail(wrong, "number-range", "this length is beyond any page", "");
  }
  return TypedLength{TypedLength::Of::itself, Length::from_units(units)};
}

std::optional<Color> parse_color(std::string_view text, Wrong& wrong) {
  const std::string_view digits = text.starts_with('#') ? text.substr(1) : text;
  std::array<int, 6> value{};
  bool sound = digits.size() == 6;
  for (std::size_t i = 0; i < 6 && sound; ++i) {
    const auto digit = hex_digit(digits[i]);
    sound = digit.has_value();
    value[i] = digit.value_or(0);
  }
  if (!sound) {
    return fail(wrong, "color-syntax", "this is not a colour",
                "write six digits, as in `\"005EB8\"`");
  }
  const auto byte = [&](std::size_t at) {
    return static_cast<std::uint8_t>(value[at] * 16 + value[at + 1]);
  };
  return Color{byte(0), byte(2), byte(4), {}};
}

std::optional<Track> parse_track(std::string_view text, Wrong& wrong) {
  if (text == "content") return Track{.kind = Track::Kind::content, .length = {}};
  const Amount amount = split_amount(text);
  if (amount.unit == "fr" || amount.unit == "col") {
    const auto count = parse_integer(amount.number);
    if (count && *count >= 1 && *count <= 24) {
      return Track{.kind = amount.unit == "fr" ? Track::Kind::fraction : Track::Kind::columns,
                   .length = {},
                   .count = static_cast<int>(*count)};
    }
  }
  if (amount.unit == "mm" || amount.unit == "pt") {
    const auto length = parse_length(text, wrong);
    if (length) return Track{.kind = Track::Kind::length, .length = length->length};
  }
  return fail(wrong, "length-syntax", "this is not the width of a column",
              "write it as in `30 mm`, `1 fr`, `8 col` or `content`");
}

std::optional<std::array<int, 2>> parse_columns(std::string_view text, Wrong& wrong) {
  const std::size_t dash = text.find('-');
  const auto first = parse_integer(text.substr(0, dash));
  const auto last = dash == text.npos ? first : parse_integer(text.substr(dash + 1));
  if (!first || !last || *first < 1 || *last > 24 || *first > *last) {
    return fail(wrong, "columns-syntax", "these are not columns of the page",
                "write the first and the last, as in `1-8`");
  }
  return std::array{static_cast<int>(*first), static_cast<int>(*last)};
}

std::optional<bool> parse_boolean(std::string_view text, Wrong& wrong) {
  if (text == "true" || text == "yes") return true;
  if (text == "false" || text == "no") return false;
  return fail(wrong, "boolean-syntax", "this must be true or false", "write `true` or `false`");
}

std::optional<Date> parse_date(std::string_view text, std::string_view language, Wrong& wrong) {
  std::optional<Day> day = iso_day(text);
  std::optional<int> said;
  std::string_view said_as;
  if (!day) {
    std::vector<std::string_view> words = words_of(text);
    if (words.size() == 4 || (words.size() == 2 && iso_day(words[1]))) {
      said_as = words.front();
      if (said_as.ends_with(',')) said_as.remove_suffix(1);
      said = weekday_named(said_as, language);
      if (!said) return not_a_date(wrong);
      words.erase(words.begin());
    }
    day = words.size() == 1 ? iso_day(words.front()) : written_day(words, language);
  }
  if (!day) return not_a_date(wrong);
  if (!exists(*day)) return fail(wrong, "date-invalid", unknown_day(*day), month_length(*day));
  if (said && *said != weekday(*day)) {
    return fail(wrong, "date-weekday",
                fmt::format("{} {} {} is a {}, not a {}", day->day, month_names[day->month - 1],
                            day->year, weekday_names[weekday(*day)], said_as),
                "correct the day or its name");
  }
  return Date{.year = day->year, .month = day->month, .day = day->day};
}

std::optional<Embargo> parse_moment(std::string_view text, std::string_view language,
                                    Wrong& wrong) {
  constexpr std::string_view form = "write `2024-07-17 00:01 Europe/London`";
  std::vector<std::string_view> words = words_of(text);
  const auto is_time = [](std::string_view word) {
    return word.size() == 5 && word[2] == ':' && is_digit(word[0]) && is_digit(word[1]) &&
           is_digit(word[3]) && is_digit(word[4]);
  };
  const auto time = std::find_if(words.begin(), words.end(), is_time);
  if (time == words.end() || time == words.begin()) {
    return fail(wrong, "embargo-syntax", "an embargo has a date, a time and a time zone",
                std::string(form));
  }
  const std::string date(text.substr(0, static_cast<std::size_t>(time->data() - text.data())));
  const auto day = parse_date(one_line(date), language, wrong);
  if (!day) return std::nullopt;
  Embargo embargo;
  embargo.date = *day;
  embargo.hour = static_cast<int>(*parse_integer(time->substr(0, 2)));
  embargo.minute = static_cast<int>(*parse_integer(time->substr(3, 2)));
  if (embargo.hour > 23 || embargo.minute > 59) {
    return fail(wrong, "embargo-syntax", fmt::format("there is no time {}", *time),
                "write it from 00:00 to 23:59");
  }
  if (time + 1 == words.end()) {
    return fail(wrong, "embargo-no-zone", "the embargo has no time zone",
                fmt::format("write `{} Europe/London`", text));
  }
  embargo.zone = std::string(*(time + 1));
  const auto seconds =
      utc_seconds({day->year, day->month, day->day}, embargo.hour, embargo.minute, embargo.zone);
  if (!seconds || time + 2 != words.end()) {
    const auto near = nearest_zone(embargo.zone);
    return fail(
        wrong, "embargo-zone", fmt::format("there is no time zone `{}`", embargo.zone),
        near ? fmt::format("did you mean `{}`?", *near) : "write a place, as in `Europe/London`");
  }
  embargo.utc_seconds = *seconds;
  return embargo;
}

std::optional<std::int64_t> parse_file_size(std::string_view text, Wrong& wrong) {
  const Amount amount = split_amount(text);
  const auto value = parse_thousandths(amount.number);
  const std::int64_t unit = amount.unit == "MB"                          ? 1000
                            : amount.unit == "kB" || amount.unit == "KB" ? 1
                                                                         : 0;
  if (!value || *value <= 0 || unit == 0) {
    return fail(wrong, "number-syntax", "this is not the size of a file", "write it as in `10 MB`");
  }
  return *value * unit;
}

std::optional<std::array<int, 2>> parse_focus(std::string_view text, Wrong& wrong) {
  const std::vector<std::string_view> words = words_of(text);
  std::array<int, 2> focus{};
  bool sound = words.size() == 2;
  for (std::size_t i = 0; i < 2 && sound; ++i) {
    std::string_view word = words[i];
    if (word.ends_with('%')) word.remove_suffix(1);
    const auto value = parse_integer(word);
    sound = value && *value >= 0 && *value <= 100;
    focus[i] = static_cast<int>(value.value_or(0));
  }
  if (sound) return focus;
  return fail(wrong, "number-syntax", "this is not a point in the picture",
              "write per cent from the start and from the top, as in `50 40`");
}

}  // namespace presspack
