// Texts that stay texts, but must have a form: addresses, names, numbers, choices.

#include <fmt/format.h>

#include <algorithm>

#include "base/edit_distance.h"
#include "base/number.h"
#include "load/values.h"

namespace presspack {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool host_is_sound(std::string_view host) {
  if (host.empty() || host.front() == '.' || host.front() == '-') return false;
  return std::all_of(host.begin(), host.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '.' || c == '-' || (c & 0x80) != 0;
  });
}

std::optional<Wrong> check_email(std::string_view text) {
  const std::size_t at = text.find('@');
  const bool sound = at != std::string_view::npos && at > 0 &&
                     text.find('@', at + 1) == text.npos && host_is_sound(text.substr(at + 1)) &&
                     text.find('.', at + 1) != std::string_view::npos && text.back() != '.' &&
                     text.find_first_of(" <>(),;:\"\\[]") == std::string_view::npos;
  if (sound) return std::nullopt;
  return Wrong{"email-format", "this does not look like an e-mail address",
               "write it as in `press@trust.example`", Severity::warning};
}

std::optional<Wrong> check_phone(std::string_view text) {
  std::size_t digits = 0;
  bool sound = true;
  for (const char c : text) {
    digits += is_digit(c) ? 1 : 0;
    sound = sound &&
            (is_digit(c) || c == ' ' || c == '+' || c == '(' || c == ')' || c == '-' || c == '.');
  }
  // E.164 has at most 15 digits; short codes such as 111 have three.
  if (sound && digits >= 3 && digits <= 15) return std::nullopt;
  return Wrong{"phone-format", "this does not look like a telephone number",
               "write digits and spaces, as in `020 7946 0000` or `+44 20 7946 0000`",
               Severity::warning};
}

std::optional<Wrong> check_path(std::string_view text) {
  bool outside = text.starts_with('/') || text.find("://") != std::string_view::npos ||
                 text.find('\\') != std::string_view::npos;
  for (std::size_t at = 0; at <= text.size() && !outside;) {
    const std::size_t end = std::min(text.find('/', at), text.size());
    outside = text.substr(at, end - at) == "..";
    at = end + 1;
  }
  if (!outside) return std::nullopt;
  return Wrong{"path-outside", "this file is not in the pack's folder",
               "copy the file into the folder and write its name, with `/` between folders"};
}

std::optional<Wrong> check_language(std::string_view text) {
  std::size_t subtag = 0, letters = 0;
  bool sound = !text.empty();
  for (std::size_t at = 0; at <= text.size() && sound; ++at) {
    if (at == text.size() || text[at] == '-') {
      sound = letters >= (subtag == 0 ? 2U : 1U) && letters <= (subtag == 0 ? 3U : 8U);
      ++subtag;
      letters = 0;
    } else {
      sound = is_letter(text[at]) || (subtag > 0 && is_digit(text[at]));
      ++letters;
    }
  }
  if (sound) return std::nullopt;
  return Wrong{"language-syntax", "this is not the short name of a language",
               "write it as in `en-GB`, `cy` or `ar`"};
}

std::optional<Wrong> check_word(std::string_view text) {
  const bool sound = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.';
  }) && text.front() != '.';
  if (sound) return std::nullopt;
  return Wrong{"name-syntax", "a name has letters, digits, `-` and `_` only",
               "write it without spaces"};
}

std::optional<Wrong> check_number(const FieldRule& rule, FieldType type, std::string_view text) {
  const auto value = type == FieldType::integer ? parse_integer(text) : parse_thousandths(text);
  const std::int64_t scale = type == FieldType::integer ? 1 : 1000;
  if (!value) {
    return Wrong{"number-syntax",
                 type == FieldType::integer ? "this is not a whole number" : "this is not a number",
                 type == FieldType::integer ? "write digits only, as in `12`"
                                            : "write it as in `12` or `0.5`"};
  }
  if (rule.most != 0 && (*value < rule.least * scale || *value > rule.most * scale)) {
    return Wrong{"number-range",
                 rule.least == rule.most
                     ? fmt::format("this must be {}", rule.least)
                     : fmt::format("this number must lie between {} and {}", rule.least, rule.most),
                 ""};
  }
  return std::nullopt;
}

std::optional<Wrong> check_choice(const FieldRule& rule, std::string_view text) {
  const std::vector<std::string_view> choices = words_of(rule.choices);
  if (std::find(choices.begin(), choices.end(), text) != choices.end()) return std::nullopt;
  const auto near = nearest(text, choices);
  return Wrong{"unknown-choice", fmt::format("`{}` is none of the words for `{}`", text, rule.name),
               near ? fmt::format("did you mean `{}`?", *near)
                    : fmt::format("write {}", fmt::join(choices, ", "))};
}

}  // namespace

std::optional<Wrong> check_address(std::string_view text, bool any_scheme) {
  const std::size_t colon = text.find(':');
  const std::string_view scheme = text.substr(0, colon == text.npos ? 0 : colon);
  if (any_scheme && scheme == "mailto") return check_email(text.substr(colon + 1));
  if (any_scheme && scheme == "tel") return check_phone(text.substr(colon + 1));
  const bool web = scheme == "https" || scheme == "http";
  const std::string_view rest = web ? text.substr(colon + 1) : std::string_view();
  const std::size_t host_end = rest.starts_with("//") ? rest.find_first_of("/?#:", 2) : 0;
  const bool sound =
      rest.starts_with("//") &&
      host_is_sound(rest.substr(2, host_end == rest.npos ? rest.npos : host_end - 2)) &&
      text.find_first_of(" <>\"{}|\\^`") == text.npos;
  if (!web && !scheme.empty()) {
    return Wrong{"link-syntax", fmt::format("a link cannot start with `{}:`", scheme),
                 any_scheme ? "links start with `https:`, `mailto:` or `tel:`"
                            : "links start with `https:`"};
  }
  if (!sound) {
    const bool bare = !web && text.find('.') != text.npos && text.find(' ') == text.npos;
    return Wrong{"link-syntax", "this is not a web address",
                 bare ? fmt::format("write `https://{}`", text)
                      : "write it as in `https://www.trust.example/report`"};
  }
  if (scheme == "http") {
    return Wrong{"link-insecure", "this link is not secure",
                 fmt::format("write `https:{}` if the site has it", rest), Severity::warning};
  }
  return std::nullopt;
}

std::optional<Wrong> check_value(const FieldRule& rule, FieldType type, std::string_view text,
                                 std::string_view language) {
  Wrong wrong;
  const auto failed = [&](const auto& value) {
    return value ? std::nullopt : std::optional<Wrong>(wrong);
  };
  switch (type) {
    case FieldType::word:
      return check_word(text);
    case FieldType::path:
      return check_path(text);
    case FieldType::integer:
    case FieldType::number:
      return check_number(rule, type, text);
    case FieldType::boolean:
      return failed(parse_boolean(text, wrong));
    case FieldType::choice:
      return check_choice(rule, text);
    case FieldType::date:
      return failed(parse_date(text, language, wrong));
    case FieldType::moment:
      return failed(parse_moment(text, language, wrong));
    case FieldType::language:
      return check_language(text);
    case FieldType::address:
      return check_address(text, false);
    case FieldType::email:
      return check_email(text);
    case FieldType::phone:
      return check_phone(text);
    case FieldType::file_size:
      return failed(parse_file_size(text, wrong));
    case FieldType::focus:
      return failed(parse_focus(text, wrong));
    case FieldType::length:
      return failed(parse_length(text, wrong));
    case FieldType::color:
      return failed(parse_color(text, wrong));
    case FieldType::columns:
      return failed(parse_columns(text, wrong));
    case FieldType::track:
      return failed(parse_track(text, wrong));
    default:
      return std::nullopt;
  }
}

}  // namespace presspack
