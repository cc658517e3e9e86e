#include <cmath>
#include <numbers>

#include "color/convert.h"

namespace presspack {
namespace {

constexpr double degree = std::numbers::pi / 180;

double power7(double value) {
  return std::pow(value, 7);
}

// 0 to 360 degrees; 0 for greys.
double hue(double a, double b) {
  if (a == 0 && b == 0) return 0;
  const double angle = std::atan2(b, a) / degree;
  return angle < 0 ? angle + 360 : angle;
}

}  // namespace

// The names are those of Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula" (2005),
// whose table of 34 pairs is the test.
double difference(const Lab& one, const Lab& two) {
  const double mean_chroma = (std::hypot(one.a, one.b) + std::hypot(two.a, two.b)) / 2;
  const double g = 0.5 * (1 - std::sqrt(power7(mean_chroma) / (power7(mean_chroma) + power7(25))));
  const double a1 = (1 + g) * one.a, a2 = (1 + g) * two.a;
  const double c1 = std::hypot(a1, one.b), c2 = std::hypot(a2, two.b);
  const double h1 = hue(a1, one.b), h2 = hue(a2, two.b);

  const bool grey = c1 * c2 == 0;
  double turn = grey ? 0 : h2 - h1;
  if (turn > 180) turn -= 360;
  if (turn < -180) turn += 360;
  const double lightness = two.l - one.l, chroma = c2 - c1;
  const double hue_part = 2 * std::sqrt(c1 * c2) * std::sin(turn / 2 * degree);

  const double l = (one.l + two.l) / 2, c = (c1 + c2) / 2;
  double h = h1 + h2;
  if (!grey) {
    if (std::abs(h1 - h2) > 180) h += h < 360 ? 360 : -360;
    h /= 2;
  }
  const double t = 1 - 0.17 * std::cos((h - 30) * degree) + 0.24 * std::cos(2 * h * degree) +
                   0.32 * std::cos((3 * h + 6) * degree) - 0.20 * std::cos((4 * h - 63) * degree);
  const double away = (l - 50) * (l - 50);
  const double sl = 1 + 0.015 * away / std::sqrt(20 + away);
  const double sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
  const double rc = 2 * std::sqrt(power7(c) / (power7(c) + power7(25)));
  const double near_blue = (h - 275) / 25;
  const double rt = -std::sin(60 * std::exp(-near_blue * near_blue) * degree) * rc;
  const double dl = lightness / sl, dc = chroma / sc, dh = hue_part / sh;
  return std::sqrt(dl * dl + dc * dc + dh * dh + rt * dc * dh);
}

}  // namespace presspack
