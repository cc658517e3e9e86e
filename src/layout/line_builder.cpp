#include "layout/line_builder.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "text/bidi.h"

namespace presspack {

Length LineBuilder::Fragment::width() const {
  Length width;
  for (const Length advance : advances) width += advance;
  return width;
}

LineBuilder::LineBuilder(const StyledText& text, const ParagraphStyle& style,
                         const LineShape& shape, const ShapedText& shaped, const Typesetting& with)
    : text_(text), style_(style), shape_(shape), shaped_(shaped), with_(with) {
  const TextSpan main{.begin = 0, .end = 0, .style = &style};
  const FontId face = shaped.face_of(main);
  if (!with.fonts.load(face, text.source, with.diagnostics)) return;
  const FontMetrics& metrics = with.fonts.font(face).metrics();
  const Length ascent = scaled(style.size, metrics.ascent, metrics.units_per_em);
  const Length descent = scaled(style.size, -metrics.descent, metrics.units_per_em);
  baseline_ = (style.leading - (ascent + descent)) / 2 + ascent;
}

LineRoom LineBuilder::room() const {
  return number_ < shape_.first.size() ? shape_.first[number_] : LineRoom{Length(), shape_.measure};
}

// From the shaped run where a cut there is safe, shaped again where it is not.
void LineBuilder::add_slice(Fragment& fragment, std::uint32_t begin, std::uint32_t end) const {
  if (begin >= end) return;
  const Piece& piece = *fragment.piece;
  const std::vector<ShapedGlyph>& all = piece.run.glyphs;
  std::vector<ShapedGlyph> glyphs;
  bool unsafe = false;
  // Left to right, clusters ascend: the line's part is found by halving.
  const bool ascending = piece.level % 2 == 0;
  auto at = ascending ? std::lower_bound(all.begin(), all.end(), begin,
                                         [](const ShapedGlyph& glyph, std::uint32_t byte) {
                                           return glyph.cluster < byte;
                                         })
                      : all.begin();
  for (; at != all.end() && (!ascending || at->cluster <= end); ++at) {
    const ShapedGlyph& glyph = *at;
    const bool cut = glyph.cluster == begin || glyph.cluster == end;
    if (cut && glyph.unsafe_to_break && glyph.cluster != piece.run.begin) unsafe = true;
    if (glyph.cluster >= begin && glyph.cluster < end) glyphs.push_back(glyph);
  }
  if (unsafe) {
    std::vector<ShapedGlyph> again = shaped_.again(piece, begin, end);
    if (!again.empty()) glyphs = std::move(again);
  }
  fragment.glyphs.insert(fragment.glyphs.end(), glyphs.begin(), glyphs.end());
}

// One part of a divided word, by itself; the candidate was measured like this.
void LineBuilder::add_part(Fragment& fragment, std::uint32_t begin, std::uint32_t end,
                           bool hyphen) const {
  if (begin >= end && !hyphen) return;
  std::string part = text_.text.substr(begin, end - begin);
  if (hyphen) part += '-';
  const std::vector<ShapedGlyph>* glyphs = shaped_.alone(*fragment.piece, part);
  if (glyphs == nullptr) return add_slice(fragment, begin, end);
  for (ShapedGlyph glyph : *glyphs) {
    glyph.cluster += begin;
    fragment.glyphs.push_back(glyph);
  }
}

void LineBuilder::add_fragment(const Piece& piece, std::uint32_t begin, std::uint32_t end,
                               const LineEnd& at) {
  Fragment fragment{.piece = &piece,
                    .begin = std::max(begin, piece.run.begin),
                    .end = std::min(end, piece.run.end),
                    .glyphs = {},
                    .advances = {}};
  if (fragment.begin >= fragment.end) return;
  std::uint32_t from = fragment.begin, to = fragment.end;
  const bool ends = at.cut && at.cut->shown == fragment.end;
  const std::uint32_t last_part = ends ? std::max(at.cut->word_begin, fragment.begin) : to;
  if (begins_with_ && begin_ == fragment.begin) {
    const std::uint32_t word_end = std::min(begins_with_->word_end, fragment.end);
    const bool whole_line = ends && at.cut->word_end == begins_with_->word_end;
    if (!whole_line) {
      add_part(fragment, from, word_end, false);
      from = word_end;
    }
  }
  add_slice(fragment, from, std::max(from, last_part));
  if (ends) {
    add_part(fragment, std::max(from, last_part), to, true);
    fragment.hyphen = true;
    fragment.soft_hyphen = at.cut->next > at.cut->shown;
  }
  for (const ShapedGlyph& glyph : fragment.glyphs) {
    fragment.advances.push_back(piece.advance(glyph));
  }
  fragments_.push_back(std::move(fragment));
}

Length LineBuilder::hanging_start() const {
  if (!style_.hang_punctuation || fragments_.empty()) return {};
  const Fragment& first = fragments_.front();
  return first.advances.empty() ? Length()
                                : hang_at_start(text_.text, first.begin, first.advances.front());
}

Length LineBuilder::hanging_end() const {
  if (!style_.hang_punctuation || fragments_.empty()) return {};
  const Fragment& last = fragments_.back();
  if (last.advances.empty()) return {};
  if (last.hyphen) return hang_at_end(U'-', last.advances.back());
  std::size_t at = last.end;
  do {
    --at;
  } while (at > last.begin && (static_cast<unsigned char>(text_.text[at]) & 0xC0) == 0x80);
  return hang_at_end(next_code_point(text_.text, at), last.advances.back());
}

// Gives `extra` to the spaces, or to the letters that may stand apart, all alike; what does not
// divide goes to the first ones by units.  The last glyph takes nothing.
void LineBuilder::spread(Length extra, bool spaces) {
  std::vector<Length*> takers;
  for (Fragment& fragment : fragments_) {
    for (std::size_t i = 0; i < fragment.glyphs.size(); ++i) {
      if (fragment.glyphs[i].advance <= 0) continue;
      const std::uint32_t at = fragment.glyphs[i].cluster;
      const bool space = at < text_.text.size() && text_.text[at] == ' ';
      if (space == spaces && (space || fragment.piece->spaced)) {
        takers.push_back(&fragment.advances[i]);
      }
    }
  }
  if (!spaces && !takers.empty()) takers.pop_back();
  const auto count = static_cast<std::int64_t>(takers.size());
  for (std::int64_t i = 0; i < count; ++i) {
    const Length until = extra * (i + 1) / count, before = extra * i / count;
    *takers[static_cast<std::size_t>(i)] += until - before;
  }
}

// Spaces and letters share by what each of them can give; past its limit a letter gives no more.
void LineBuilder::justify(Length measure) {
  Length width, spaces, letters;
  std::int64_t count = 0;
  for (const Fragment& fragment : fragments_) {
    for (std::size_t i = 0; i < fragment.glyphs.size(); ++i) {
      width += fragment.advances[i];
      if (fragment.glyphs[i].advance <= 0) continue;
      const std::uint32_t at = fragment.glyphs[i].cluster;
      if (at < text_.text.size() && text_.text[at] == ' ') {
        spaces += fragment.advances[i];
        ++count;
      } else if (fragment.piece->spaced) {
        letters += fragment.piece->size;
      }
    }
  }
  const Length extra = measure - width;
  if (count == 0 || extra == Length()) return;
  const bool wider = extra > Length();
  const Length space_give = scaled(spaces, wider ? style_.space_stretch : style_.space_shrink, 100);
  const Length letter_give =
      scaled(letters, wider ? style_.tracking_stretch : style_.tracking_shrink, 1000);
  // Too full: it is left as it is.  Pieces of one line round apart from the whole paragraph that
  // the ends were chosen by, so a point more is none too much.
  using namespace length_literals;
  if (!wider && -extra > space_give + letter_give + 1_pt) return;
  Length share;
  if (letter_give > Length()) {
    share = scaled(extra, letter_give.units(), (space_give + letter_give).units());
    share = std::clamp(share, -letter_give, letter_give);
  }
  if (share != Length()) spread(share, false);
  // Rounding and a lone letter leave something over, which is the spaces'.
  Length now;
  for (const Fragment& fragment : fragments_) now += fragment.width();
  spread(measure - now, true);
}

void LineBuilder::add_decoration(const TextSpan& span, Point at, Length width,
                                 std::vector<Item>& items) const {
  using namespace length_literals;
  const Length thickness =
      span.underline ? std::max(span.style->underline, 0.5_pt) : span.style->underline;
  if (thickness > Length()) {
    const Color color = with_.color(span.style->color);
    items.push_back({.at = {at.x, at.y + 1.5_pt + thickness},
                     .structure = std::nullopt,
                     .artifact = Artifact::layout,
                     .source = text_.source,
                     .content = Box{.size = {width, thickness}, .fill = color, .radius = {}}});
  }
  if (span.address.empty()) return;
  const Length ascent = scaled(span.style->size, 9, 10), descent = scaled(span.style->size, 3, 10);
  items.push_back({.at = {at.x, at.y - ascent},
                   .structure = span.structure,
                   .artifact = Artifact::none,
                   .source = text_.source,
                   .content = LinkArea{{width, ascent + descent}, span.address, span.description}});
}

void LineBuilder::place(const Fragment& fragment, Point at, std::vector<Item>& items) const {
  const Piece& piece = *fragment.piece;
  GlyphRun run{.font = piece.run.font,
               .size = piece.size,
               .fill = with_.color(piece.span->style->color),
               .bidi_level = piece.level,
               .text = text_.text.substr(fragment.begin, fragment.end - fragment.begin),
               .glyphs = {}};
  // A hyphen at a line's end says U+00AD, so that a reader can join the word again.
  if (fragment.hyphen) run.text += "\u00AD";
  if (fragment.space) run.text += ' ';
  run.glyphs.reserve(fragment.glyphs.size());
  for (std::size_t i = 0; i < fragment.glyphs.size(); ++i) {
    const ShapedGlyph& glyph = fragment.glyphs[i];
    run.glyphs.push_back({.id = glyph.id,
                          .advance = fragment.advances[i],
                          .offset = {scaled(piece.size, glyph.x_offset, piece.units_per_em),
                                     scaled(piece.size, -glyph.y_offset, piece.units_per_em)},
                          .cluster = glyph.cluster - fragment.begin});
  }
  const bool artifact = !piece.span->structure.has_value();
  items.push_back({.at = at,
                   .structure = piece.span->structure,
                   .artifact = artifact ? text_.artifact : Artifact::none,
                   .source = text_.source,
                   .content = std::move(run)});
  add_decoration(*piece.span, at, fragment.width(), items);
}

// The mark by itself, its end at the gap before the margin: without the kerning it has inside a
// line.
void LineBuilder::place_hung(std::vector<Item>& items) {
  for (const Piece& piece : shaped_.pieces()) add_fragment(piece, 0, hung_, {});
  Length width;
  for (const Fragment& fragment : fragments_) width += fragment.width();
  place_all(-(width + style_.hang_gap), items);
  fragments_.clear();
}

// In the order of the eye, from the column's start edge on; returns the place behind the last.
Length LineBuilder::place_all(Length x, std::vector<Item>& items) const {
  std::vector<std::uint8_t> levels;
  for (const Fragment& fragment : fragments_) levels.push_back(fragment.piece->level);
  std::vector<std::size_t> order = visual_order(levels);
  if (with_.design.right_to_left) std::reverse(order.begin(), order.end());
  std::vector<Length> places(fragments_.size());
  for (const std::size_t at : order) {
    places[at] = x;
    x += fragments_[at].width();
  }
  for (std::size_t i = 0; i < fragments_.size(); ++i) {
    place(fragments_[i], {places[i], Length()}, items);
  }
  return x;
}

LineBox LineBuilder::next(const LineEnd& end, bool last) {
  std::uint32_t seen = end.cut ? end.cut->shown : end.next;
  while (seen > begin_ && text_.text[seen - 1] == ' ') --seen;
  LineBox box;
  const LineRoom own = room();
  box.frame.size = {shape_.measure, style_.leading};
  box.frame.baseline = baseline_;
  std::vector<Item>& items = box.frame.items;
  fragments_.clear();
  if (begin_ == 0 && hung_ > 0) place_hung(items);
  for (const Piece& piece : shaped_.pieces()) {
    add_fragment(piece, begin_ == 0 ? hung_ : begin_, seen, end);
  }
  const Length out_start = hanging_start(), out_end = hanging_end();
  if (style_.align == Align::justify) {
    Length width;
    for (const Fragment& fragment : fragments_) width += fragment.width();
    const Length full = own.measure + out_start + out_end;
    if (!last || width > full) justify(full);
  }
  // The break stands for this space: it stays in the text, so that words do not run together.
  if (!last && seen < end.next && !end.cut && !fragments_.empty()) fragments_.back().space = true;
  box.width = place_all(-out_start, items) - out_end;
  Length shift = own.indent;
  if (style_.align == Align::end) shift += own.measure - box.width;
  if (style_.align == Align::center) shift += (own.measure - box.width) / 2;
  for (Item& item : items) {
    item.at.x += shift;
    item.at.y += baseline_;
  }
  begin_ = end.next;
  begins_with_ = end.cut;
  ++number_;
  return box;
}

}  // namespace presspack
