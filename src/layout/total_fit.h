#pragma once

// Total fit: the line ends of a whole paragraph at once (Knuth and Plass, "Breaking Paragraphs into
// Lines", 1981).
//
// Ragged: spaces are rigid, the right margin stretches, so lines come out even instead of full.
// Justified: spaces and letters stretch and shrink, and lines come out evenly loose.  Integers
// throughout: the same breaks on every machine.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/length.h"

namespace presspack {

// A place where a line may end.  Widths are measured from the paragraph's start.
struct BreakCandidate {
  Length line_end;  // to the end of what is seen when the line ends here (no trailing space)
  Length next_start;  // to where the next line would begin (behind the space)
  int penalty = 0;  // cost of ending here: 0 for a space
  int words = 1;  // words since the candidate before this one
  bool hyphen = false;  // a word would be divided here: never two in a row, never before the last
  // How far what lies before line_end and before next_start can stretch and shrink; justified only.
  Length stretch_end, stretch_start;
  Length shrink_end, shrink_start;
};

struct FitRules {
  Length measure;
  std::vector<Length> first_measures;  // of the first lines, where those are not `measure`
  Length stretch;  // ragged: slack that counts as badness 100: 3 em
  bool balance = false;  // as few lines as possible, as even as can be, the last one too
  bool justify = false;  // full lines, by the candidates' stretch and shrink
  Length emergency;  // justified: stretch that is added to every line's own
  int runt_words = 2;  // the last line has at least so many words,
  int runt_percent = 12;  // and this part of the measure
};

struct FitResult {
  std::vector<std::size_t> ends;  // indices of the chosen candidates, the last one the final
  bool overfull = false;  // a line is wider than the measure: no break lay near enough
  std::int64_t demerits = 0;
  // The loosest line but the last: its slack in thousandths of what it can stretch, 20,000 at most.
  std::int64_t loosest = 0;
};

// The last candidate is the paragraph's end.  Never fails: a word wider than the measure makes an
// overfull line and says so.
FitResult total_fit(const std::vector<BreakCandidate>& candidates, const FitRules& rules);

// FitResult::loosest of a sequence of ends.
std::int64_t loosest_of(const std::vector<BreakCandidate>& candidates,
                        const std::vector<std::size_t>& ends, const FitRules& rules);

// First-fit, for comparison in tests and benchmarks.
FitResult first_fit(const std::vector<BreakCandidate>& candidates, const FitRules& rules);

// What a sequence of ends costs under the rules: the quantity that total_fit makes least.
std::int64_t demerits_of(const std::vector<BreakCandidate>& candidates,
                         const std::vector<std::size_t>& ends, const FitRules& rules);

}  // namespace presspack
