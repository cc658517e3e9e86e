#pragma once

// ShapedText: a paragraph's text as glyphs, before lines are chosen, and where each byte stands
// when all of it is on one line.

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/paragraph.h"
#include "text/itemise.h"

namespace presspack {

// A span's stretch in one script and face, shaped.
struct Piece {
  const TextSpan* span;
  const char* script;
  ShapedRun run;
  Length size;
  int units_per_em;
  Length tracking;
  std::uint8_t level = 0;  // of bidirectional order: odd is right to left
  bool spaced = false;  // its letters may be set apart: they do not join

  Length advance(const ShapedGlyph& glyph) const {
    const Length own = scaled(size, glyph.advance, units_per_em);
    return glyph.advance > 0 ? own + tracking : own;
  }
};

class ShapedText {
 public:
  ShapedText(const StyledText& text, const ParagraphStyle& style, const Typesetting& with);
  ShapedText(const ShapedText&) = delete;
  ShapedText& operator=(const ShapedText&) = delete;

  const std::vector<Piece>& pieces() const { return pieces_; }
  // The piece that holds that byte; nothing when its face could not be loaded.
  const Piece* piece_at(std::size_t byte) const;
  // In logical order: how much stands before that byte, and before the end.
  Length x(std::size_t byte) const { return x_[byte]; }
  Length width() const { return x_.back(); }
  // How much of the letters and spaces before that byte can stretch and shrink (justified only).
  Length stretch(std::size_t byte) const { return stretch_.empty() ? Length() : stretch_[byte]; }
  Length shrink(std::size_t byte) const { return shrink_.empty() ? Length() : shrink_[byte]; }

  // Of bidirectional order: the paragraph's own level.
  std::uint8_t level() const { return items_.level; }
  FontId face_of(const TextSpan& span) const;
  FontId face_for(const TextSpan& span, std::string_view script) const;
  FontId face_with_all_letters(FontId face, const FontWish& wish, std::string_view script) const;
  // The bytes [begin, end) of a piece shaped again, in the paragraph's context.
  std::vector<ShapedGlyph> again(const Piece& piece, std::uint32_t begin, std::uint32_t end) const;
  // A part of a word that stands for itself, in the piece's face; clusters are bytes of `part`.
  // Nothing when the face lacks one of its characters.
  const std::vector<ShapedGlyph>* alone(const Piece& piece, std::string_view part) const;

 private:
  ShapeRequest request(const Piece& piece, std::string_view paragraph, std::uint32_t begin,
                       std::uint32_t end) const;
  void shape_span(const TextSpan& span, const TextRun& item);
  bool is_ascii(std::uint32_t begin, std::uint32_t end) const;
  void measure();
  void measure_give(const ParagraphStyle& style);

  const StyledText& text_;
  const Typesetting& with_;
  ItemisedText items_;  // Piece::script points into it
  std::vector<Piece> pieces_;
  std::vector<Length> x_, stretch_, shrink_;  // before each byte, and at the end
};

}  // namespace presspack
