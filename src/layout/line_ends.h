#pragma once

// LineEnds: every place where a line of a paragraph may end, and the choice among them.

#include <cstdint>
#include <optional>
#include <vector>

#include "layout/paragraph.h"
#include "layout/shaped_text.h"
#include "layout/total_fit.h"

namespace presspack {

// A word that a hyphen divides.  Both parts are shaped by themselves.
struct Cut {
  std::uint32_t word_begin, word_end;
  std::uint32_t shown;  // the first part ends here; a soft hyphen may follow
  std::uint32_t next;  // the second part begins here
};

struct LineEnd {
  std::uint32_t next = 0;  // where the next line begins
  std::optional<Cut> cut;
};

class LineEnds {
 public:
  // `hang` is what the first line's opening mark takes in the margin.
  LineEnds(const StyledText& text, const ParagraphStyle& style, const LineShape& shape,
           const ShapedText& shaped, Length hang);

  // The chosen ends, one a line.  Reports lines that are too wide or too loose.
  std::vector<LineEnd> choose(Diagnostics& diagnostics);

 private:
  enum class Hyphens {
    written,  // those of the text, soft ones too
    patterns  // and where the language's patterns allow
  };
  void find(Hyphens hyphens);
  void add_word(std::uint32_t begin, std::uint32_t end, Hyphens hyphens);
  void add_soft_hyphen(std::uint32_t offset);
  void add_cut(const Cut& cut, int penalty);
  void add_desperate(std::uint32_t begin, std::uint32_t end, std::size_t inside);
  void add(BreakCandidate candidate, LineEnd end);
  void add_plain(std::uint32_t offset, int penalty, int words);
  int penalty_at(std::uint32_t offset) const;
  FitRules rules() const;

  const StyledText& text_;
  const ParagraphStyle& style_;
  const LineShape& shape_;
  const ShapedText& shaped_;
  Length hang_, narrowest_;
  std::vector<BreakCandidate> candidates_;
  std::vector<LineEnd> ends_;
};

// How much of the character that begins at `offset`, `width` wide, stands outside the text's edge
// when it begins or ends a line.
Length hang_at_start(std::string_view text, std::size_t offset, Length width);
Length hang_at_end(char32_t character, Length width);

}  // namespace presspack
