#include "layout/total_fit.h"

#include <algorithm>
#include <limits>

namespace presspack {
namespace {

constexpr std::int64_t line_penalty = 10;
constexpr std::int64_t uneven_demerits = 10000;  // neighbours of very different slack
constexpr std::int64_t runt_demerits = 200000;  // a lone word in the last line
constexpr std::int64_t overfull_demerits = 1'000'000'000;
constexpr std::int64_t line_demerits = 1'000'000'000'000;  // balancing: lines come first
constexpr std::int64_t impossible = std::numeric_limits<std::int64_t>::max() / 4;

class Fitter {
 public:
  Fitter(const std::vector<BreakCandidate>& candidates, const FitRules& rules)
      : candidates_(candidates), rules_(rules) {}

  std::int64_t line_cost(std::size_t first, std::size_t last) const;
  // 0 tight .. 3 very loose, for the unevenness of neighbours (TeX's fitness classes).
  int fitness(std::size_t first, std::size_t last) const;
  bool overfull(std::size_t first, std::size_t last) const {
    return width(first, last) > rules_.measure;
  }
  FitResult best() const;

 private:
  // A line that starts behind candidate `first` - 1 and ends at candidate `last`.
  Length width(std::size_t first, std::size_t last) const {
    const Length start = first == 0 ? Length() : candidates_[first - 1].next_start;
    return candidates_[last].line_end - start;
  }
  std::int64_t slack_permille(std::size_t first, std::size_t last) const {
    const std::int64_t slack = (rules_.measure - width(first, last)).units();
    return slack * 1000 / std::max<std::int64_t>(1, rules_.stretch.units());
  }
  std::int64_t badness(std::size_t first, std::size_t last) const;
  std::int64_t runt_cost(std::size_t first, std::size_t last) const;

  const std::vector<BreakCandidate>& candidates_;
  const FitRules& rules_;
};

std::int64_t Fitter::badness(std::size_t first, std::size_t last) const {
  const std::int64_t ratio = std::min<std::int64_t>(slack_permille(first, last), 20000);
  return std::min<std::int64_t>(100 * ratio * ratio / 1000 * ratio / 1'000'000, 10000);
}

int Fitter::fitness(std::size_t first, std::size_t last) const {
  const bool final = last + 1 == candidates_.size();
  if (final && !rules_.balance) return -1;  // a short last line is no unevenness
  const std::int64_t ratio = slack_permille(first, last);
  return ratio < 500 ? 0 : ratio < 1000 ? 1 : ratio < 2000 ? 2 : 3;
}

std::int64_t Fitter::runt_cost(std::size_t first, std::size_t last) const {
  int words = 0;
  for (std::size_t i = first; i <= last; ++i) words += candidates_[i].words;
  const bool narrow = width(first, last) * 100 < rules_.measure * rules_.runt_percent;
  // A paragraph of one line is no runt.
  return first > 0 && (words < rules_.runt_words || narrow) ? runt_demerits : 0;
}

std::int64_t Fitter::line_cost(std::size_t first, std::size_t last) const {
  const bool final = last + 1 == candidates_.size();
  if (overfull(first, last)) {
    const Length excess = width(first, last) - rules_.measure;
    return overfull_demerits + excess.units() / Length::units_per_point * 1000;
  }
  if (rules_.balance) {
    // Squares of the slack: least when all lines, the last one too, are equally wide.
    const std::int64_t slack = slack_permille(first, last);
    const std::int64_t penalty = final ? 0 : candidates_[last].penalty;
    return line_demerits + slack * slack / 100 + penalty * penalty +
           (final ? runt_cost(first, last) : 0);
  }
  const std::int64_t bad = final ? 0 : badness(first, last);
  const std::int64_t penalty = final ? 0 : candidates_[last].penalty;
  const std::int64_t base = line_penalty + bad;
  return base * base + penalty * penalty + (final ? runt_cost(first, last) : 0);
}

// States are (candidate, fitness class of the line that ends there), TeX's active nodes.
struct State {
  std::int64_t demerits = impossible;
  std::size_t first = 0;  // the line's first candidate
  int before = -1;  // class of the line before
};

constexpr int classes = 5;  // -1 .. 3, stored one up

FitResult Fitter::best() const {
  const std::size_t count = candidates_.size();
  std::vector<State> states(count * classes);
  const auto at = [&states](std::size_t end, int fit) -> State& {
    return states[end * classes + static_cast<std::size_t>(fit + 1)];
  };
  for (std::size_t end = 0; end < count; ++end) {
    for (std::size_t first = end + 1; first-- > 0;) {
      const bool lone = first == end;  // one unbreakable piece: it must be allowed
      if (overfull(first, end) && !lone) break;  // longer lines only get wider
      const std::int64_t cost = line_cost(first, end);
      const int fit = fitness(first, end);
      State& state = at(end, fit);
      if (first == 0) {
        if (cost < state.demerits) state = {cost, 0, -1};
        continue;
      }
      for (int before = -1; before < classes - 1; ++before) {
        const State& previous = at(first - 1, before);
        if (previous.demerits >= impossible) continue;
        const bool uneven = fit >= 0 && before >= 0 && std::abs(fit - before) > 1;
        const std::int64_t total = previous.demerits + cost + (uneven ? uneven_demerits : 0);
        if (total < state.demerits) state = {total, first, before};
      }
    }
  }
  FitResult result;
  int fit = -1;
  for (int other = 0; other < classes - 1; ++other) {
    if (at(count - 1, other).demerits < at(count - 1, fit).demerits) fit = other;
  }
  result.demerits = at(count - 1, fit).demerits;
  for (std::size_t end = count - 1;;) {
    const State& state = at(end, fit);
    result.ends.push_back(end);
    result.overfull = result.overfull || overfull(state.first, end);
    if (state.first == 0) break;
    fit = state.before;
    end = state.first - 1;
  }
  std::reverse(result.ends.begin(), result.ends.end());
  return result;
}

}  // namespace

FitResult total_fit(const std::vector<BreakCandidate>& candidates, const FitRules& rules) {
  if (candidates.empty()) return {};
  return Fitter(candidates, rules).best();
}

FitResult first_fit(const std::vector<BreakCandidate>& candidates, const FitRules& rules) {
  FitResult result;
  const Fitter fitter(candidates, rules);
  std::size_t first = 0;
  for (std::size_t end = 0; end < candidates.size(); ++end) {
    const bool final = end + 1 == candidates.size();
    if (!final && !fitter.overfull(first, end + 1)) continue;
    result.overfull = result.overfull || fitter.overfull(first, end);
    result.ends.push_back(end);
    first = end + 1;
  }
  result.demerits = demerits_of(candidates, result.ends, rules);
  return result;
}

std::int64_t demerits_of(const std::vector<BreakCandidate>& candidates,
                         const std::vector<std::size_t>& ends, const FitRules& rules) {
  const Fitter fitter(candidates, rules);
  std::int64_t total = 0;
  std::size_t first = 0;
  int before = -1;
  for (const std::size_t end : ends) {
    const int fit = fitter.fitness(first, end);
    const bool uneven = fit >= 0 && before >= 0 && std::abs(fit - before) > 1;
    total += fitter.line_cost(first, end) + (uneven ? uneven_demerits : 0);
    before = fit;
    first = end + 1;
  }
  return total;
}

}  // namespace presspack
