#include "text/ties.h"

#include <algorithm>
#include <array>

namespace presspack {
namespace {

bool digit(char c) {
  return c >= '0' && c <= '9';
}
bool upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool all_digits(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), digit);
}

std::string_view stripped(std::string_view word) {
  while (!word.empty() && (word.back() == ',' || word.back() == '.' || word.back() == ';' ||
                           word.back() == ':' || word.back() == ')')) {
    word.remove_suffix(1);
  }
  while (!word.empty() && word.front() == '(') word.remove_prefix(1);
  return word;
}

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 26> units = {
    "mm", "cm", "m",       "km",      "g",        "kg", "mg",    "ml", "l",
    "pt", "%",  "am",      "pm",      "st",       "°C", "Hz",    "MB", "GB",
    "KB", "p",  "million", "billion", "thousand", "bn", "hours", "per"};

bool amount(std::string_view word) {
  return !word.empty() && std::any_of(word.begin(), word.end(), digit) &&
         std::all_of(word.begin(), word.end(), [](char c) {
           return digit(c) || c == ',' || c == '.' || c == '-' ||
                  static_cast<unsigned char>(c) > 127;
         });
}

bool initial(std::string_view word) {
  return word.size() == 2 && upper(word[0]) && word[1] == '.';
}

bool short_acronym(std::string_view word) {
  return word.size() == 2 && upper(word[0]) && upper(word[1]);
}

}  // namespace

bool tied(std::string_view text, std::size_t offset) {
  std::size_t before_end = offset;
  while (before_end > 0 && text[before_end - 1] == ' ') --before_end;
  std::size_t before = before_end;
  while (before > 0 && text[before - 1] != ' ') --before;
  std::size_t after_end = offset;
  while (after_end < text.size() && text[after_end] != ' ') ++after_end;
  const std::string_view left = text.substr(before, before_end - before);
  const std::string_view right = stripped(text.substr(offset, after_end - offset));
  if (left.empty() || right.empty()) return false;
  const bool ends_clause = left.back() == '.' || left.back() == ',' || left.back() == ';';
  if (initial(left)) return upper(right.front());
  if (ends_clause) return false;
  if (left.size() <= 2 && all_digits(left) && one_of(right, months)) return true;
  if (one_of(left, months) && right.size() == 4 && all_digits(right)) return true;
  if (amount(left) && one_of(right, units)) return true;
  if (all_digits(left) && all_digits(right) && left.size() >= 3) return true;  // 020 7946 0000
  return short_acronym(left) && upper(right.front());
}

bool weak_line_end(std::string_view word, std::string_view language) {
  constexpr std::array<std::string_view, 24> weak = {
      "a",  "an", "the", "and", "or", "but", "nor", "so",  "of", "in",  "on",  "at",
      "by", "to", "for", "as",  "is", "if",  "up",  "off", "we", "our", "its", "via"};
  return language.starts_with("en") && one_of(word, weak);
}

}  // namespace presspack
