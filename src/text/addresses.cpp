#include "text/addresses.h"

#include <algorithm>

namespace presspack {
namespace {

constexpr std::size_t longest_part = 16;
constexpr int fewest_phone_digits = 6;

bool digit(char c) {
  return c >= '0' && c <= '9';
}

bool ends_part(char c) {
  return c == '/' || c == '-' || c == '_' || c == '.' || c == '?' || c == '&' || c == '=' ||
         c == '#' || c == '+' || c == '%' || c == '@';
}

bool continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// The sign that closes a sentence or a bracket behind an address is not its own.
std::size_t without_closing_signs(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::string_view closing = ".,;:!?)]>\"'";
  while (end > begin && closing.find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

// Digits with single spaces, hyphens, brackets and slashes between them, from `begin`.
std::size_t number_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin, at = begin;
  while (at < text.size()) {
    const char c = text[at];
    if (digit(c)) {
      end = ++at;
    } else if (c == ' ' || c == '-' || c == '(' || c == ')' || c == '/' ||
               (c == '+' && at == begin)) {
      const bool doubled = c == ' ' && at > begin && text[at - 1] == ' ';
      if (doubled) break;
      ++at;
    } else {
      break;
    }
  }
  return end;
}

bool is_number_island(std::string_view number) {
  const auto digits = std::count_if(number.begin(), number.end(), digit);
  const bool phone = number.front() == '+' || number.front() == '0' || number.front() == '(';
  const bool date = number.find('/') != std::string_view::npos;
  return date || (phone && digits >= fewest_phone_digits);
}

// Where "www." ends: a line that breaks there says nothing of where it leads.
std::uint32_t host_begin(std::string_view text, ByteRange address) {
  const std::string_view whole = text.substr(address.begin, address.end - address.begin);
  const std::size_t scheme = whole.find("://");
  const std::size_t host = scheme == std::string_view::npos ? 0 : scheme + 3;
  const bool www = whole.substr(host).starts_with("www.");
  return www ? address.begin + static_cast<std::uint32_t>(host + 4) : 0;
}

}  // namespace

bool looks_like_address(std::string_view word) {
  if (word.find("://") != std::string_view::npos || word.starts_with("www.")) return true;
  if (word.find('@') != std::string_view::npos) return true;
  const std::size_t dot = word.find('.');
  return dot != std::string_view::npos && dot > 0 && word.find('/', dot) != std::string_view::npos;
}

std::vector<std::uint32_t> address_breaks(std::string_view text, ByteRange address) {
  std::vector<std::uint32_t> breaks;
  std::uint32_t part = address.begin;  // where the part at hand begins
  const std::uint32_t no_break = host_begin(text, address);
  for (std::uint32_t at = address.begin + 1; at + 1 < address.end; ++at) {
    const bool inside_mark = ends_part(text[at]) || text[at] == ':';
    if (ends_part(text[at - 1]) && !inside_mark && at != no_break) {
      breaks.push_back(at);
      part = at;
      continue;
    }
    if (ends_part(text[at - 1])) part = at;
    if (at - part < 4 || continuation(text[at]) || inside_mark) continue;
    // In a long part any place will do, but not near its ends.
    std::uint32_t end = at;
    while (end < address.end && !ends_part(text[end]) && text[end] != ':') ++end;
    if (end - part > longest_part && end - at >= 4) breaks.push_back(at);
  }
  return breaks;
}

std::vector<ByteRange> left_to_right_islands(std::string_view text) {
  std::vector<ByteRange> islands;
  for (std::size_t at = 0; at < text.size();) {
    const bool starts_word = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(' ||
                             static_cast<unsigned char>(text[at - 1]) >= 0x80;
    std::size_t end = at;
    if (starts_word && (digit(text[at]) || text[at] == '+' || text[at] == '(')) {
      end = number_end(text, at);
      if (end == at || !is_number_island(text.substr(at, end - at))) end = at;
    }
    if (starts_word && end == at && static_cast<unsigned char>(text[at]) < 0x80) {
      std::size_t word = at;
      while (word < text.size() && text[word] != ' ' &&
             static_cast<unsigned char>(text[word]) < 0x80) {
        ++word;
      }
      word = without_closing_signs(text, at, word);
      if (looks_like_address(text.substr(at, word - at))) end = word;
    }
    if (end > at) {
      islands.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      at = end;
    } else {
      ++at;
    }
  }
  return islands;
}

}  // namespace presspack
