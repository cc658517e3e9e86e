#include "load/svg_path.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>
#include <optional>

namespace presspack {
namespace {

struct Spot {
  double x = 0, y = 0;
};

Spot operator+(Spot a, Spot b) {
  return {a.x + b.x, a.y + b.y};
}

// The point as far behind `about` as `other` is before it.
Spot mirrored(Spot other, Spot about) {
  return {2 * about.x - other.x, 2 * about.y - other.y};
}

class PathReader {
 public:
  explicit PathReader(std::string_view text) : text_(text) {}
  PathText read();

 private:
  void skip_separators();
  std::optional<double> number();
  std::optional<bool> flag();
  bool numbers(double* out, std::size_t count);
  bool command(char letter);
  bool line(char letter, bool relative);
  bool curve(char letter, bool relative);
  bool arc(bool relative);
  void arc_to(double rx, double ry, double degrees, bool large, bool sweep, Spot to);
  void line_to(Spot to);
  void curve_to(Spot one, Spot two, Spot to);

  std::string_view text_;
  std::size_t at_ = 0;
  PathText path_;
  Spot here_, start_;
  // The last control point, mirrored by S and T when they follow their own kind.
  Spot control_;
  char last_ = 0;
};

void PathReader::skip_separators() {
  while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == ',' || text_[at_] == '\n' ||
                                text_[at_] == '\t' || text_[at_] == '\r')) {
    ++at_;
  }
}

std::optional<double> PathReader::number() {
  skip_separators();
  std::size_t begin = at_;
  if (begin < text_.size() && text_[begin] == '+') ++begin;
  double value = 0;
  const auto result = std::from_chars(text_.data() + begin, text_.data() + text_.size(), value);
  // from_chars also reads "inf" and "nan".
  if (result.ec != std::errc() || !std::isfinite(value) || std::abs(value) > 1e6) {
    return std::nullopt;
  }
  at_ = static_cast<std::size_t>(result.ptr - text_.data());
  return value;
}

// An arc's flags are single digits, with nothing needed between them: "a20 20 0 0020-20".
std::optional<bool> PathReader::flag() {
  skip_separators();
  if (at_ >= text_.size() || (text_[at_] != '0' && text_[at_] != '1')) return std::nullopt;
  return text_[at_++] == '1';
}

bool PathReader::numbers(double* out, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const auto value = number();
    if (!value) return false;
    out[i] = *value;
  }
  return true;
}

void PathReader::line_to(Spot to) {
  path_.steps.push_back({.kind = PathStep::Kind::line, .x = to.x, .y = to.y});
  here_ = to;
}

void PathReader::curve_to(Spot one, Spot two, Spot to) {
  path_.steps.push_back({PathStep::Kind::curve, one.x, one.y, two.x, two.y, to.x, to.y});
  here_ = to;
}

bool PathReader::line(char letter, bool relative) {
  const Spot base = relative ? here_ : Spot{};
  double v[2] = {};
  if (letter == 'H' || letter == 'V') {
    if (!numbers(v, 1)) return false;
    line_to(letter == 'H' ? Spot{base.x + v[0], here_.y} : Spot{here_.x, base.y + v[0]});
    return true;
  }
  if (!numbers(v, 2)) return false;
  const Spot to = base + Spot{v[0], v[1]};
  if (letter == 'M') {
    path_.steps.push_back({.kind = PathStep::Kind::move, .x = to.x, .y = to.y});
    here_ = start_ = to;
  } else {
    line_to(to);
  }
  return true;
}

bool PathReader::curve(char letter, bool relative) {
  const Spot base = relative ? here_ : Spot{};
  const std::size_t count = letter == 'C' ? 6 : letter == 'T' ? 2 : 4;
  double v[6] = {};
  if (!numbers(v, count)) return false;
  const Spot from = here_, to = base + Spot{v[count - 2], v[count - 1]};
  if (letter == 'C' || letter == 'S') {
    const bool follows = last_ == 'C' || last_ == 'S';
    const Spot one = letter == 'C' ? base + Spot{v[0], v[1]}
                     : follows     ? mirrored(control_, from)
                                   : from;
    control_ = base + (letter == 'C' ? Spot{v[2], v[3]} : Spot{v[0], v[1]});
    curve_to(one, control_, to);
    return true;
  }
  const bool follows = last_ == 'Q' || last_ == 'T';
  control_ = letter == 'Q' ? base + Spot{v[0], v[1]} : follows ? mirrored(control_, from) : from;
  // A quadratic curve raised to a cubic one: two thirds of the way to its control.
  const auto toward = [&](Spot end) {
    return Spot{end.x + (control_.x - end.x) * 2 / 3, end.y + (control_.y - end.y) * 2 / 3};
  };
  curve_to(toward(from), toward(to), to);
  return true;
}

bool PathReader::arc(bool relative) {
  double v[3] = {}, end[2] = {};
  if (!numbers(v, 3)) return false;
  const auto large = flag(), sweep = flag();
  if (!large || !sweep || !numbers(end, 2)) return false;
  const Spot base = relative ? here_ : Spot{};
  arc_to(std::abs(v[0]), std::abs(v[1]), v[2], *large, *sweep, base + Spot{end[0], end[1]});
  return true;
}

// SVG 1.1, appendix F.6: from end points to centre, then a curve for each quarter turn or less.
void PathReader::arc_to(double rx, double ry, double degrees, bool large, bool sweep, Spot to) {
  const Spot from = here_;
  if (rx == 0 || ry == 0) return line_to(to);
  if (from.x == to.x && from.y == to.y) return;
  const double tilt = degrees * std::numbers::pi / 180;
  const double cosine = std::cos(tilt), sine = std::sin(tilt);
  const double dx = (from.x - to.x) / 2, dy = (from.y - to.y) / 2;
  const double x1 = cosine * dx + sine * dy, y1 = -sine * dx + cosine * dy;
  const double reach = x1 * x1 / (rx * rx) + y1 * y1 / (ry * ry);
  if (reach > 1) {  // F.6.6: radii too small to reach are scaled up
    rx *= std::sqrt(reach);
    ry *= std::sqrt(reach);
  }
  const double below = rx * rx * y1 * y1 + ry * ry * x1 * x1;
  const double root = std::sqrt(std::max(0.0, (rx * rx * ry * ry - below) / below));
  const double factor = large == sweep ? -root : root;
  const double cx1 = factor * rx * y1 / ry, cy1 = -factor * ry * x1 / rx;
  const Spot centre{cosine * cx1 - sine * cy1 + (from.x + to.x) / 2,
                    sine * cx1 + cosine * cy1 + (from.y + to.y) / 2};
  const double begin = std::atan2((y1 - cy1) / ry, (x1 - cx1) / rx);
  double turn = std::atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx) - begin;
  if (sweep && turn < 0) turn += 2 * std::numbers::pi;
  if (!sweep && turn > 0) turn -= 2 * std::numbers::pi;
  // A hair over two quarter turns, from rounding, is still two.
  const int pieces =
      std::max(1, static_cast<int>(std::ceil(std::abs(turn) / (std::numbers::pi / 2) - 1e-9)));
  const double step = turn / pieces, handle = 4.0 / 3 * std::tan(step / 4);
  const auto place = [&](double x, double y) {
    return Spot{centre.x + cosine * rx * x - sine * ry * y,
                centre.y + sine * rx * x + cosine * ry * y};
  };
  for (int i = 0; i < pieces; ++i) {
    const double a = begin + step * i, b = a + step;
    const Spot end = i + 1 == pieces ? to : place(std::cos(b), std::sin(b));
    curve_to(place(std::cos(a) - handle * std::sin(a), std::sin(a) + handle * std::cos(a)),
             place(std::cos(b) + handle * std::sin(b), std::sin(b) - handle * std::cos(b)), end);
  }
}

bool PathReader::command(char letter) {
  const bool relative = letter >= 'a';
  const char upper = relative ? static_cast<char>(letter - 'a' + 'A') : letter;
  bool read = true;
  switch (upper) {
    case 'M':
    case 'L':
    case 'H':
    case 'V':
      read = line(upper, relative);
      break;
    case 'C':
    case 'S':
    case 'Q':
    case 'T':
      read = curve(upper, relative);
      break;
    case 'A':
      read = arc(relative);
      break;
    default:  // Z
      path_.steps.push_back({.kind = PathStep::Kind::close, .x = start_.x, .y = start_.y});
      here_ = start_;
  }
  last_ = upper;
  return read;
}

PathText PathReader::read() {
  constexpr std::string_view letters = "MLHVCSQTAZmlhvcsqtaz";
  char current = 0;
  for (skip_separators(); at_ < text_.size(); skip_separators()) {
    const char c = text_[at_];
    if (letters.find(c) != letters.npos) {
      current = c;
      ++at_;
    } else if (current == 'M') {  // further pairs after a move are lines
      current = 'L';
    } else if (current == 'm') {
      current = 'l';
    } else if (current == 'Z' || current == 'z') {
      current = 0;
    }
    const bool opens = current == 'M' || current == 'm';
    if (current == 0 || (path_.steps.empty() && !opens)) {
      path_.why = path_.steps.empty() ? "a path starts with M" : "this is not a path command";
    } else if (!command(current)) {
      path_.why = "a number is missing here";
    }
    if (!path_.why.empty()) break;
  }
  if (path_.steps.empty() && path_.why.empty()) path_.why = "a path starts with M";
  path_.stopped_at = std::min(at_, text_.size());
  return std::move(path_);
}

}  // namespace

PathText parse_path(std::string_view text) {
  return PathReader(text).read();
}

}  // namespace presspack
