#include "layout/total_fit.h"

#include <algorithm>
#include <limits>

namespace presspack {
namespace {

constexpr std::int64_t line_penalty = 10;
constexpr std::int64_t uneven_demerits = 10000;  // neighbours of very different slack
constexpr std::int64_t runt_demerits = 200000;  // a lone word in the last line
constexpr std::int64_t hyphen_row_demerits = 1'000'000'000'000;  // more than the loosest line
constexpr std::int64_t overfull_demerits = 10'000'000'000'000;
constexpr std::int64_t line_demerits = 1'000'000'000'000;  // balancing: lines come first
constexpr std::int64_t impossible = std::numeric_limits<std::int64_t>::max() / 4;
constexpr std::int64_t worst_ratio = 20000;

// A line: it starts behind candidate `first` - 1, ends at candidate `last` and is the paragraph's
// `number`th, counted from 0.
struct Line {
  std::size_t first, last, number;
};

// TeX's active nodes: the best way to have a line end at a candidate, for each fitness class and,
// while lines have measures of their own, for each number a line may have.  Behind those lines all
// are alike and numbers no longer tell states apart (TeX's easy_line).
struct State {
  std::int64_t demerits = impossible;
  std::size_t first = 0;  // the line's first candidate
  std::size_t before_number = 0;
  int before = -1;  // number and class of the line before
};

constexpr int classes = 5;  // -1 .. 3, stored one up

class Fitter {
 public:
  Fitter(const std::vector<BreakCandidate>& candidates, const FitRules& rules)
      : candidates_(candidates), rules_(rules) {}

  // `by` is the line's ratio in all of these: it is what they cost most time for.
  std::int64_t cost(const Line& line, std::int64_t by) const;
  // What two lines cost because they are neighbours; `before` is the class of the upper one.
  std::int64_t neighbours(const Line& line, int fitness, int before) const;
  // 0 tight .. 3 very loose, for the unevenness of neighbours (TeX's fitness classes); -1: any.
  int fitness(const Line& line, std::int64_t by) const;
  bool overfull(const Line& line) const {
    return width(line) - shrink(line) > measure(line.number);
  }
  std::int64_t looseness(const Line& line, std::int64_t by) const;
  std::int64_t ratio(const Line& line) const;
  FitResult best() const;

 private:
  bool final(const Line& line) const { return line.last + 1 == candidates_.size(); }
  Length measure(std::size_t number) const {
    return number < rules_.first_measures.size() ? rules_.first_measures[number] : rules_.measure;
  }
  Length width(const Line& line) const {
    const Length start = line.first == 0 ? Length() : candidates_[line.first - 1].next_start;
    return candidates_[line.last].line_end - start;
  }
  Length shrink(const Line& line) const {
    if (!rules_.justify) return {};
    const Length start = line.first == 0 ? Length() : candidates_[line.first - 1].shrink_start;
    return candidates_[line.last].shrink_end - start;
  }
  Length stretch(const Line& line) const {
    if (!rules_.justify) return rules_.stretch;
    const Length start = line.first == 0 ? Length() : candidates_[line.first - 1].stretch_start;
    return candidates_[line.last].stretch_end - start + rules_.emergency;
  }
  std::int64_t badness(std::int64_t by) const;
  std::int64_t runt_cost(const Line& line) const;
  void try_line(std::size_t first, std::size_t end, std::vector<State>& states) const;
  FitResult trace(const std::vector<State>& states) const;
  std::size_t place(std::size_t end, std::size_t number, int fitness) const;
  std::size_t numbers() const { return rules_.first_measures.size() + 1; }
  Length widest() const {
    Length most = rules_.measure;
    for (const Length own : rules_.first_measures) most = std::max(most, own);
    return most;
  }

  const std::vector<BreakCandidate>& candidates_;
  const FitRules& rules_;
};

// Slack in thousandths of what the line can stretch; less than 0: of what it can shrink.
std::int64_t Fitter::ratio(const Line& line) const {
  const std::int64_t slack = (measure(line.number) - width(line)).units();
  const std::int64_t give =
      slack >= 0 || !rules_.justify ? stretch(line).units() : shrink(line).units();
  return slack * 1000 / std::max<std::int64_t>(1, give);
}

std::int64_t Fitter::badness(std::int64_t by) const {
  by = std::min<std::int64_t>(std::abs(by), worst_ratio);
  const std::int64_t bad = 100 * by * by / 1000 * by / 1'000'000;
  // A ragged line of a third of the measure is as bad as one of a quarter; in a justified one the
  // gaps grow on and on.
  return rules_.justify ? bad : std::min<std::int64_t>(bad, 10000);
}

int Fitter::fitness(const Line& line, std::int64_t by) const {
  if (final(line) && !rules_.balance) return -1;  // a short last line is no unevenness
  if (rules_.justify) return by < -500 ? 0 : by <= 500 ? 1 : by <= 1000 ? 2 : 3;
  return by < 500 ? 0 : by < 1000 ? 1 : by < 2000 ? 2 : 3;
}

std::int64_t Fitter::looseness(const Line& line, std::int64_t by) const {
  return final(line) ? 0 : std::clamp<std::int64_t>(by, 0, worst_ratio);
}

std::int64_t Fitter::runt_cost(const Line& line) const {
  if (line.first == 0) return 0;  // a paragraph of one line is no runt
  int words = 0;
  for (std::size_t i = line.first; i <= line.last; ++i) words += candidates_[i].words;
  const bool narrow = width(line) * 100 < measure(line.number) * rules_.runt_percent;
  return words < rules_.runt_words || narrow ? runt_demerits : 0;
}

std::int64_t Fitter::cost(const Line& line, std::int64_t by) const {
  if (overfull(line)) {
    const Length excess = width(line) - shrink(line) - measure(line.number);
    return overfull_demerits + excess.units() / Length::units_per_point * 1000;
  }
  const bool last = final(line);
  const std::int64_t penalty = last ? 0 : candidates_[line.last].penalty;
  const std::int64_t runt = last ? runt_cost(line) : 0;
  if (rules_.balance) {
    // Squares of the slack: least when all lines, the last one too, are equally wide.
    return line_demerits + by * by / 100 + penalty * penalty + runt;
  }
  // The last line may be short; where it is too long it is set tight like any other.
  const std::int64_t base = line_penalty + (last && by >= 0 ? 0 : badness(by));
  return base * base + penalty * penalty + runt;
}

std::int64_t Fitter::neighbours(const Line& line, int fitness, int before) const {
  const bool uneven = fitness >= 0 && before >= 0 && std::abs(fitness - before) > 1;
  const bool divided = line.first > 0 && candidates_[line.first - 1].hyphen;
  const bool row = divided && (final(line) || candidates_[line.last].hyphen);
  return (uneven ? uneven_demerits : 0) + (row ? hyphen_row_demerits : 0);
}

std::size_t Fitter::place(std::size_t end, std::size_t number, int fitness) const {
  return (end * numbers() + number) * classes + static_cast<std::size_t>(fitness + 1);
}

void Fitter::try_line(std::size_t first, std::size_t end, std::vector<State>& states) const {
  const bool lone = first == end;  // one unbreakable piece: it must be allowed
  const std::size_t last_number = numbers() - 1;
  for (std::size_t number = 0; number <= last_number; ++number) {
    const bool begins = first == 0;
    if (begins && number > 0) return;
    const Line line{first, end, begins ? 0 : std::min(number + 1, last_number)};
    if (!lone && overfull(line)) continue;
    const std::int64_t by = ratio(line);
    const int fit = fitness(line, by);
    const std::int64_t own = cost(line, by);
    State& state = states[place(end, line.number, fit)];
    if (begins) {
      if (own < state.demerits) state = {own, 0, 0, -1};
      continue;
    }
    for (int before = -1; before < classes - 1; ++before) {
      const State& previous = states[place(first - 1, number, before)];
      if (previous.demerits >= impossible) continue;
      const std::int64_t total = previous.demerits + own + neighbours(line, fit, before);
      if (total < state.demerits) state = {total, first, number, before};
    }
  }
}

FitResult Fitter::trace(const std::vector<State>& states) const {
  const std::size_t last = candidates_.size() - 1;
  std::size_t at = place(last, 0, -1);
  for (std::size_t other = at; other < states.size(); ++other) {
    if (states[other].demerits < states[at].demerits) at = other;
  }
  FitResult result;
  result.demerits = states[at].demerits;
  for (std::size_t end = last;;) {
    const State& state = states[at];
    const Line line{state.first, end, at / classes % numbers()};
    result.ends.push_back(end);
    result.overfull = result.overfull || overfull(line);
    result.loosest = std::max(result.loosest, looseness(line, ratio(line)));
    if (state.first == 0) break;
    end = state.first - 1;
    at = place(end, state.before_number, state.before);
  }
  std::reverse(result.ends.begin(), result.ends.end());
  return result;
}

FitResult Fitter::best() const {
  const std::size_t count = candidates_.size();
  std::vector<State> states(count * numbers() * classes);
  // The farthest that any line up to this candidate begins.  A line that is too wide even from
  // there is too wide from everywhere before; a word of negative width must not hide that.
  std::vector<Length> farthest(count + 1);
  for (std::size_t i = 0; i < count; ++i) {
    const Length shrink = rules_.justify ? candidates_[i].shrink_start : Length();
    farthest[i + 1] = std::max(farthest[i], candidates_[i].next_start - shrink);
  }
  const Length most = widest();
  for (std::size_t end = 0; end < count; ++end) {
    const Length shrink = rules_.justify ? candidates_[end].shrink_end : Length();
    const Length reach = candidates_[end].line_end - shrink - most;
    for (std::size_t first = end + 1; first-- > 0;) {
      if (first < end && reach > farthest[first]) break;
      try_line(first, end, states);
    }
  }
  return trace(states);
}

}  // namespace

FitResult total_fit(const std::vector<BreakCandidate>& candidates, const FitRules& rules) {
  if (candidates.empty()) return {};
  return Fitter(candidates, rules).best();
}

std::int64_t loosest_of(const std::vector<BreakCandidate>& candidates,
                        const std::vector<std::size_t>& ends, const FitRules& rules) {
  const Fitter fitter(candidates, rules);
  std::int64_t loosest = 0;
  Line line{0, 0, 0};
  for (const std::size_t end : ends) {
    line.last = end;
    loosest = std::max(loosest, fitter.looseness(line, fitter.ratio(line)));
    line = {end + 1, end + 1, line.number + 1};
  }
  return loosest;
}

FitResult first_fit(const std::vector<BreakCandidate>& candidates, const FitRules& rules) {
  FitResult result;
  const Fitter fitter(candidates, rules);
  Line line{0, 0, 0};
  for (std::size_t end = 0; end < candidates.size(); ++end) {
    line.last = end;
    const bool final = end + 1 == candidates.size();
    if (!final && !fitter.overfull({line.first, end + 1, line.number})) continue;
    result.overfull = result.overfull || fitter.overfull(line);
    result.loosest = std::max(result.loosest, fitter.looseness(line, fitter.ratio(line)));
    result.ends.push_back(end);
    line = {end + 1, end + 1, line.number + 1};
  }
  result.demerits = demerits_of(candidates, result.ends, rules);
  return result;
}

std::int64_t demerits_of(const std::vector<BreakCandidate>& candidates,
                         const std::vector<std::size_t>& ends, const FitRules& rules) {
  const Fitter fitter(candidates, rules);
  std::int64_t total = 0;
  Line line{0, 0, 0};
  int before = -1;
  for (const std::size_t end : ends) {
    line.last = end;
    const std::int64_t by = fitter.ratio(line);
    const int fit = fitter.fitness(line, by);
    total += fitter.cost(line, by) + fitter.neighbours(line, fit, before);
    before = fit;
    line = {end + 1, end + 1, line.number + 1};
  }
  return total;
}

}  // namespace presspack
