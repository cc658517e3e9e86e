#pragma once

// Paint: an item's content into operators.  It never asks what a thing means; tags.h does.

#include "paged/document.h"
#include "pdf/cells.h"
#include "pdf/content_stream.h"
#include "pdf/fonts.h"
#include "pdf/pictures.h"

namespace presspack::pdf {

// From the page's coordinates (from the trim's top left corner, y downward) to default user space
// (from the media's bottom left corner, y upward): the one place where y is turned over.
class PageSpace {
 public:
  explicit PageSpace(const PageBoxes& boxes);
  Spot spot(Point at) const;
  Area area(const Rect& rect) const;

 private:
  Length left_, top_;  // of the trim, in default user space
};

class Painter {
 public:
  Painter(FontTable& fonts, const PictureTable& pictures, const PageSpace& space,
          ContentStream& out)
      : fonts_(fonts), pictures_(pictures), space_(space), out_(out) {}

  void paint(const GlyphRun& run, Point at);
  void paint(const Box& box, Point at);
  void paint(const Outline& outline, Point at);
  void paint(const Paths& paths, Point at);
  void paint(const PlacedImage& image, Point at);

 private:
  struct Corners {
    bool top = true, bottom = true;
  };
  std::size_t paint_letter(const GlyphRun& run, std::size_t at, PdfFont& font);
  void paint_cluster(const GlyphRun& run, const Cluster& cluster, PdfFont& font);
  void paint_glyphs(const GlyphRun& run, const Cluster& cluster, TextKey key, const PdfFont& font);
  void say_behind(const GlyphRun& run, const Cluster& cluster, PdfFont& font);
  void restart_line();
  Length origin(const GlyphRun& run, std::size_t glyph) const;
  void paint_right_to_left(const GlyphRun& run, PdfFont& font);
  void paint_space(const GlyphRun& run, const Cluster& cluster, PdfFont& font);
  void say_cell(const Cell& cell, PdfFont& font);
  void say(const Cluster& cluster, Length left, Length right, PdfFont& font);
  void paint_ink(const GlyphRun& run, const std::vector<Cell>& cells, PdfFont& font);
  void paint_blank_at(Length x, std::uint16_t code, int width);
  void paint_glyph(const GlyphRun& run, std::uint32_t index, std::uint16_t code, int width);
  void hidden_space(const GlyphRun& run, const PdfFont& font);
  void rounded_path(const Area& area, std::int64_t radius, Corners corners);
  void paint_path(const Paths::Path& path, Point at);
  void paint_grid(const Paths& paths, Point at);

  FontTable& fonts_;
  const PictureTable& pictures_;
  const PageSpace& space_;
  ContentStream& out_;
  std::vector<Cluster> clusters_;
  // Of the run at hand: where its glyphs should be, and where PDF's text position is, in
  // thousandths of its size.
  std::vector<Length> pens_;
  std::int64_t position_ = 0;
  bool passed_over_ = false;
  Length size_;
};

}  // namespace presspack::pdf
