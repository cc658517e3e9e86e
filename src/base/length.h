#pragma once

// Length: an exact distance on the page.
//
// The unit is 1/65024 pt.  65024 = 127 * 512, so a point (65,024 units) and a millimetre (184,320
// units) are both whole numbers: A4, 3 mm of bleed and 10.5 pt are exact, and sums never drift.

#include <compare>
#include <cstdint>
#include <limits>

namespace presspack {

class Length {
 public:
  static constexpr std::int64_t units_per_point = 65024;
  static constexpr std::int64_t units_per_millimetre = 184320;

  constexpr Length() = default;
  static constexpr Length from_units(std::int64_t units) { return Length(units); }
  static constexpr Length max() { return Length(std::numeric_limits<std::int64_t>::max() / 4); }

  constexpr std::int64_t units() const { return units_; }
  // For output only; arithmetic stays exact.
  constexpr double pt() const {
    return static_cast<double>(units_) / static_cast<double>(units_per_point);
  }
  constexpr double mm() const {
    return static_cast<double>(units_) / static_cast<double>(units_per_millimetre);
  }

  constexpr auto operator<=>(const Length&) const = default;
  constexpr Length operator-() const { return Length(-units_); }
  constexpr Length& operator+=(Length other) {
    units_ += other.units_;
    return *this;
  }
  constexpr Length& operator-=(Length other) {
    units_ -= other.units_;
    return *this;
  }
  friend constexpr Length operator+(Length a, Length b) { return Length(a.units_ + b.units_); }
  friend constexpr Length operator-(Length a, Length b) { return Length(a.units_ - b.units_); }
  friend constexpr Length operator*(Length a, std::int64_t n) { return Length(a.units_ * n); }
  friend constexpr Length operator*(std::int64_t n, Length a) { return Length(a.units_ * n); }
  friend constexpr Length operator/(Length a, std::int64_t n) { return Length(a.units_ / n); }

 private:
  explicit constexpr Length(std::int64_t units) : units_(units) {}
  std::int64_t units_ = 0;
};

// length * numerator / denominator, rounded once, half away from zero: font units to page lengths.
constexpr Length scaled(Length length, std::int64_t numerator, std::int64_t denominator) {
  const std::int64_t half = denominator / 2;
  std::int64_t product = 0;
  if (!__builtin_mul_overflow(length.units(), numerator, &product)) {
    return Length::from_units(product >= 0 ? (product + half) / denominator
                                           : -((-product + half) / denominator));
  }
  // 128 bits, rarely: a long page length times a font's coordinate passes 2^63.
  __extension__ using Wide = __int128;
  const Wide wide = static_cast<Wide>(length.units()) * numerator;
  const Wide rounded = wide >= 0 ? (wide + half) / denominator : -((-wide + half) / denominator);
  return Length::from_units(static_cast<std::int64_t>(rounded));
}

namespace length_literals {
constexpr Length operator""_pt(unsigned long long n) {
  return Length::from_units(static_cast<std::int64_t>(n) * Length::units_per_point);
}
constexpr Length operator""_pt(long double n) {
  return Length::from_units(
      static_cast<std::int64_t>(n * Length::units_per_point + (n < 0 ? -0.5L : 0.5L)));
}
constexpr Length operator""_mm(unsigned long long n) {
  return Length::from_units(static_cast<std::int64_t>(n) * Length::units_per_millimetre);
}
constexpr Length operator""_mm(long double n) {
  return Length::from_units(
      static_cast<std::int64_t>(n * Length::units_per_millimetre + (n < 0 ? -0.5L : 0.5L)));
}
}  // namespace length_literals

static_assert(scaled(Length::from_units(3), 1, 2).units() == 2);
static_assert(scaled(Length::from_units(-3), 1, 2).units() == -2);

}  // namespace presspack
