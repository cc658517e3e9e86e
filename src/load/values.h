#pragma once

// A field's text as a value: lengths, dates, colours, addresses.  Each parser says what is wrong in
// a sentence and what to type instead; who calls it knows where.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/color_value.h"
#include "base/diagnostic.h"
#include "load/schema.h"
#include "model/design.h"
#include "model/release.h"

namespace presspack {

struct Wrong {
  std::string_view code;
  std::string message, hint;
  Severity severity = Severity::error;
};

// A length as typed: exact, or one of the page's own, known once the paper is chosen.
struct TypedLength {
  enum class Of {
    itself,
    gutter,
    margin,
    unit,
    paper_height
  };
  Of of = Of::itself;
  Length length;
  Length on(const PageGrid& page) const;
};

// A text with runs of spaces and line ends as one space, and none at its ends.
std::string one_line(std::string_view text);

std::optional<TypedLength> parse_length(std::string_view text, Wrong& wrong);
std::optional<Color> parse_color(std::string_view text, Wrong& wrong);
std::optional<Track> parse_track(std::string_view text, Wrong& wrong);
// "1-8" or "3".
std::optional<std::array<int, 2>> parse_columns(std::string_view text, Wrong& wrong);
std::optional<bool> parse_boolean(std::string_view text, Wrong& wrong);
// Month and weekday names may be English or `language`.
std::optional<Date> parse_date(std::string_view text, std::string_view language, Wrong& wrong);
// Without the forms for readers.
std::optional<Embargo> parse_moment(std::string_view text, std::string_view language, Wrong& wrong);
std::optional<std::int64_t> parse_file_size(std::string_view text, Wrong& wrong);
std::optional<std::array<int, 2>> parse_focus(std::string_view text, Wrong& wrong);

// https; http with a warning; mailto and tel where `any_scheme`.
std::optional<Wrong> check_address(std::string_view text, bool any_scheme);
// Whether the text can be a value of that type at all; list, map and names are always fine.
std::optional<Wrong> check_value(const FieldRule& rule, FieldType type, std::string_view text,
                                 std::string_view language);

// Choices are a text: "a4 letter".
std::vector<std::string_view> words_of(std::string_view text);

}  // namespace presspack
