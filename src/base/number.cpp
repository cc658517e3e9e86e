#include "base/number.h"

#include <charconv>
#include <cmath>

namespace presspack {
namespace {

constexpr std::int64_t power_of_ten[] = {1, 10, 100, 1000, 10000, 100000, 1000000};

// `value` counts units of 10^-decimals.
void append_scaled(std::string& out, std::int64_t value, int decimals) {
  if (value < 0) {
    out += '-';
    value = -value;
  }
  const std::int64_t scale = power_of_ten[decimals];
  append_integer(out, value / scale);
  std::int64_t rest = value % scale;
  if (rest == 0) return;
  out += '.';
  for (std::int64_t digit = scale / 10; rest != 0; digit /= 10) {
    out += static_cast<char>('0' + rest / digit);
    rest %= digit;
  }
}

std::int64_t rounded_quotient(std::int64_t value, std::int64_t divisor) {
  return value >= 0 ? (value + divisor / 2) / divisor : -((-value + divisor / 2) / divisor);
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) {
  char buffer[24];
  const auto result = std::to_chars(buffer, buffer + sizeof buffer, value);
  out.append(buffer, result.ptr);
}

void append_fixed(std::string& out, double value, int decimals) {
  append_scaled(out, std::llround(value * static_cast<double>(power_of_ten[decimals])), decimals);
}

std::string fixed(double value, int decimals) {
  std::string out;
  append_fixed(out, value, decimals);
  return out;
}

void append_points(std::string& out, Length length) {
  // units * 10000 stays far inside 64 bits: a page is under 2^30 units.
  append_scaled(out, rounded_quotient(length.units() * 10000, Length::units_per_point), 4);
}

std::string points(Length length) {
  std::string out;
  append_points(out, length);
  return out;
}

std::string millimetres(Length length) {
  std::string out;
  append_scaled(out, rounded_quotient(length.units() * 100, Length::units_per_millimetre), 2);
  return out;
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
  std::int64_t value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || result.ec != std::errc() || result.ptr != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

std::optional<std::int64_t> parse_thousandths(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view part =
      point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  if (whole.size() + part.size() == 0 || whole.size() > 9 || part.size() > 3) return std::nullopt;
  if (point != std::string_view::npos && part.empty()) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : whole) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  for (std::size_t i = 0; i < 3; ++i) {
    const char c = i < part.size() ? part[i] : '0';
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return negative ? -value : value;
}

}  // namespace presspack
