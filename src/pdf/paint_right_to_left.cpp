// Text from right to left, in the order of reading with moves back (ISO 32000-1, 14.8.2.3.3).
//
// Three kinds of reader must find the text in it.  MuPDF takes the codes as they come.  pdf.js
// turns each piece of text round by itself and begins one wherever the place moves back.  Poppler
// sorts by place: glyphs that overlap, leave a gap or leave the line are words of their own to it.
// So a letter whose glyph is as wide as its place is just shown.  The letters of other cells are
// said on blank glyphs on the line, one for each, that fill the letter's place; what is seen of
// them follows behind the run, inside an /ActualText that says nothing.

#include <algorithm>

#include "base/utf8.h"
#include "font/nonspacing_mark.h"
#include "pdf/paint.h"

namespace presspack::pdf {
namespace {

constexpr std::int64_t aside = 10;  // thousandths: a mark is said so far to its letter's left

bool is_mark(std::string_view character) {
  std::size_t at = 0;
  return !character.empty() && is_nonspacing_mark(next_code_point(character, at));
}

std::string said(std::string_view text) {
  std::string properties = "/ActualText ";
  append_text(properties, text);
  return properties;
}

}  // namespace

void Painter::paint_right_to_left(const GlyphRun& run, PdfFont& font) {
  const std::vector<Cell> cells = reading_cells(run, font.font(), clusters_);
  for (const Cell& cell : cells) {
    const Cluster& first = clusters_[cell.first];
    if (first.text == " ") {
      paint_space(run, first, font);
    } else if (cell.in_place) {
      paint_cluster(run, first, font);
    } else {
      say_cell(cell, font);
    }
  }
  const std::uint32_t space = font.font().glyph_of(U' ');
  if (space != 0 && ends_in_hidden_space(run)) {
    out_.begin_marked("Span", said(" "));
    const Code code = font.code(space, font.key(space_from_the_right));
    paint_blank_at(Length(), code.value, font.width(space));
    out_.end_marked();
  }
  paint_ink(run, cells, font);
  out_.set_rise(0);
  out_.show();
}

void Painter::paint_space(const GlyphRun& run, const Cluster& cluster, PdfFont& font) {
  out_.begin_marked("Span", said(" "));
  for (std::uint32_t i = 0; i < cluster.count; ++i) {
    const std::uint32_t glyph = run.glyphs[cluster.first + i].id;
    const TextKey key = i == 0 ? font.key(space_from_the_right) : said_already;
    paint_glyph(run, cluster.first + i, font.code(glyph, key).value, font.width(glyph));
  }
  out_.end_marked();
}

// The letters share the cell's width from the right, a mark stands at the left edge of its letter.
void Painter::say_cell(const Cell& cell, PdfFont& font) {
  std::int64_t letters = 0, letter = 0;
  for (std::uint32_t i = cell.first; i < cell.first + cell.count; ++i) {
    if (!is_mark(clusters_[i].text)) ++letters;
  }
  const auto edge = [&](std::int64_t of) {
    return letters == 0 ? cell.left : cell.right - (cell.right - cell.left) * of / letters;
  };
  for (std::uint32_t i = cell.first; i < cell.first + cell.count; ++i) {
    if (is_mark(clusters_[i].text)) {
      out_.part_text();  // pdf.js would turn the letter and its mark round
      const Length at = edge(letter) - scaled(size_, aside, 1000);
      say(clusters_[i], at, at, font);
    } else {
      say(clusters_[i], edge(letter + 1), edge(letter), font);
      ++letter;
    }
  }
  restart_line();
}

void Painter::say(const Cluster& cluster, Length left, Length right, PdfFont& font) {
  const std::uint32_t blank = font.blank();
  const int width = font.width(blank);
  out_.begin_marked("Span", said(cluster.text));
  out_.set_rise(0);
  paint_blank_at(left, font.code(blank, font.key(cluster.text)).value, width);
  const Length last = right - scaled(size_, width, 1000);
  if (last - left > scaled(size_, nearly_in_place, 1000)) {
    paint_blank_at(last, font.code(blank, said_already).value, width);
  }
  out_.end_marked();
}

void Painter::paint_ink(const GlyphRun& run, const std::vector<Cell>& cells, PdfFont& font) {
  bool any = false;
  for (const Cell& cell : cells) {
    if (cell.in_place || clusters_[cell.first].text == " ") continue;
    if (!any) out_.begin_marked("Span", said(""));
    any = true;
    for (std::uint32_t i = cell.first; i < cell.first + cell.count; ++i) {
      const Cluster& cluster = clusters_[i];
      for (std::uint32_t g = cluster.first; g < cluster.first + cluster.count; ++g) {
        const std::uint32_t glyph = run.glyphs[g].id;
        paint_glyph(run, g, font.code(glyph, said_already).value, font.width(glyph));
      }
    }
  }
  if (any) out_.end_marked();
}

void Painter::paint_blank_at(Length x, std::uint16_t code, int width) {
  const std::int64_t wanted = thousandths(x, size_);
  if (wanted != position_) out_.add_move(wanted - position_);
  position_ = wanted + width;
  out_.add_code(code);
}

}  // namespace presspack::pdf
