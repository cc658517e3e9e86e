#pragma once

// LineBuilder: the stretch of a paragraph between two line ends as a line of placed items.

#include <cstdint>
#include <vector>

#include "layout/line_ends.h"
#include "layout/paragraph.h"
#include "layout/shaped_text.h"

namespace presspack {

class LineBuilder {
 public:
  LineBuilder(const StyledText& text, const ParagraphStyle& style, const LineShape& shape,
              const ShapedText& shaped, const Typesetting& with);

  // The opening quotation mark, so many bytes, stands in the margin of the first line.
  void hang_mark(std::uint32_t bytes) { hung_ = bytes; }
  // The lines in order: each begins where the one before ended.
  LineBox next(const LineEnd& end, bool last);

 private:
  // A piece's part in the line, with what each of its glyphs takes.
  struct Fragment {
    const Piece* piece;
    std::uint32_t begin, end;  // bytes
    std::vector<ShapedGlyph> glyphs;
    std::vector<Length> advances;
    bool hyphen = false;  // its last glyph is a hyphen that the text lacks
    bool soft_hyphen = false;  // or one that the text has as U+00AD
    bool space = false;  // a space behind it became the line's end
    Length width() const;
  };
  LineRoom room() const;
  void add_fragment(const Piece& piece, std::uint32_t begin, std::uint32_t end, const LineEnd& at);
  void add_slice(Fragment& fragment, std::uint32_t begin, std::uint32_t end) const;
  void add_part(Fragment& fragment, std::uint32_t begin, std::uint32_t end, bool hyphen) const;
  void justify(Length measure);
  void spread(Length extra, bool spaces);
  void place_hung(std::vector<Item>& items);
  Length place_all(Length x, std::vector<Item>& items) const;
  void place(const Fragment& fragment, Point at, std::vector<Item>& items) const;
  void add_decoration(const TextSpan& span, Point at, Length width, std::vector<Item>& items) const;
  Length hanging_start() const;
  Length hanging_end() const;

  const StyledText& text_;
  const ParagraphStyle& style_;
  const LineShape& shape_;
  const ShapedText& shaped_;
  const Typesetting& with_;
  Length baseline_;
  std::uint32_t hung_ = 0;
  // Of the line at hand.
  std::size_t number_ = 0;
  std::uint32_t begin_ = 0;
  std::optional<Cut> begins_with_;  // it begins with the second part of a divided word
  std::vector<Fragment> fragments_;
};

}  // namespace presspack
