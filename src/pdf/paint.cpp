#include "pdf/paint.h"

#include <algorithm>

namespace presspack::pdf {
namespace {

// A quarter circle as a Bézier curve: its handles' share of the radius, 4/3 (sqrt 2 - 1).
constexpr std::int64_t handle_millionths = 552285;

std::int64_t handle(std::int64_t radius) {
  return (radius * handle_millionths + 500000) / 1000000;
}

// Whether a rectangle's outline begins at `i`, first along x: `re` draws the same corners in the
// same order with a third of the bytes, and a QR code has hundreds of them.
bool is_rectangle(const std::vector<Paths::Step>& steps, std::size_t i) {
  using Kind = Paths::Step::Kind;
  constexpr Kind kinds[] = {Kind::move, Kind::line, Kind::line, Kind::line, Kind::close};
  if (i + std::size(kinds) > steps.size()) return false;
  for (std::size_t k = 0; k < std::size(kinds); ++k) {
    if (steps[i + k].kind != kinds[k]) return false;
  }
  const Point a = steps[i].to, b = steps[i + 1].to, c = steps[i + 2].to, d = steps[i + 3].to;
  return a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x;
}

// Without width, behind another character.
bool is_mark(const GlyphRun& run, const Cluster& cluster) {
  for (std::uint32_t i = cluster.first; i < cluster.first + cluster.count; ++i) {
    if (run.glyphs[i].advance != Length()) return false;
  }
  return static_cast<unsigned char>(cluster.text.front()) >= 0x80;
}

}  // namespace

PageSpace::PageSpace(const PageBoxes& boxes)
    : left_(boxes.trim.at.x - boxes.media.at.x),
      top_(boxes.media.size.height - (boxes.trim.at.y - boxes.media.at.y)) {}

Spot PageSpace::spot(Point at) const {
  return {hundredths(left_ + at.x), hundredths(top_ - at.y)};
}

Area PageSpace::area(const Rect& rect) const {
  const Spot top_left = spot(rect.at);
  const Spot bottom_right = spot({rect.right(), rect.bottom()});
  return {top_left.x, bottom_right.y, bottom_right.x, top_left.y};
}

void Painter::paint(const GlyphRun& run, Point at) {
  if (run.size <= Length()) return;
  PdfFont& font = fonts_.font(run.font);
  read_clusters(run, clusters_);
  pens_.clear();
  Length pen;
  for (const Glyph& glyph : run.glyphs) {
    pens_.push_back(pen + glyph.offset.x);
    pen += glyph.advance;
  }
  pens_.push_back(pen);
  position_ = 0;
  passed_over_ = false;
  size_ = run.size;
  const bool space = ends_in_hidden_space(run) && font.font().glyph_of(U' ') != 0;
  if (clusters_.empty() && !space) return;
  out_.start_text(font.name(), run.size, run.fill, space_.spot(at));
  if (run.bidi_level % 2 == 1) return paint_right_to_left(run, font);
  for (std::size_t i = 0; i < clusters_.size();) i = paint_letter(run, i, font);
  if (space) hidden_space(run, font);
  out_.set_rise(0);
  out_.show();
}

// A cluster with the marks that stand on it; returns the next one's index.  Poppler takes marks
// without width that stand on one spot for words of their own; together in one /ActualText they are
// one piece to it.
std::size_t Painter::paint_letter(const GlyphRun& run, std::size_t at, PdfFont& font) {
  if (passed_over_ && clusters_[at].text == " ") restart_line();
  std::size_t end = at + 1;
  while (end < clusters_.size() && (clusters_[end].joined || is_mark(run, clusters_[end]))) ++end;
  if (end == at + 1) {
    paint_cluster(run, clusters_[at], font);
    return end;
  }
  std::string text;
  for (std::size_t i = at; i < end; ++i) text += clusters_[i].text;
  std::string properties = "/ActualText ";
  append_text(properties, text);
  out_.begin_marked("Span", properties);
  for (std::size_t i = at; i < end; ++i) {
    const Cluster& cluster = clusters_[i];
    if (cluster.count == 0) {
      say_behind(run, cluster, font);
    } else {
      paint_glyphs(run, cluster, font.key(cluster.text), font);
      passed_over_ = passed_over_ || cluster.text.empty();
    }
  }
  out_.end_marked();
  return end;
}

// At the end of the glyphs that it has a share in.
void Painter::say_behind(const GlyphRun& run, const Cluster& cluster, PdfFont& font) {
  const int width = font.width(font.blank());
  out_.set_rise(0);
  paint_blank_at(origin(run, cluster.first) - scaled(size_, width, 1000),
                 font.code(font.blank(), font.key(cluster.text)).value, width);
  passed_over_ = true;
}

// Where the glyph would stand without its offset; of the one behind the last, the run's end.
Length Painter::origin(const GlyphRun& run, std::size_t glyph) const {
  return glyph < run.glyphs.size() ? pens_[glyph] - run.glyphs[glyph].offset.x : pens_.back();
}

// Several glyphs for one text, or a code that says another text: /ActualText says it.
void Painter::paint_cluster(const GlyphRun& run, const Cluster& cluster, PdfFont& font) {
  const TextKey key = font.key(cluster.text);
  const bool said = cluster.count == 1 && font.code(run.glyphs[cluster.first].id, key).says_it;
  if (!said) {
    std::string properties = "/ActualText ";
    append_text(properties, cluster.text);
    out_.begin_marked("Span", properties);
  }
  paint_glyphs(run, cluster, key, font);
  if (!said) out_.end_marked();
}

void Painter::paint_glyphs(const GlyphRun& run, const Cluster& cluster, TextKey key,
                           const PdfFont& font) {
  for (std::uint32_t i = 0; i < cluster.count; ++i) {
    const std::uint32_t index = cluster.first + i;
    const std::uint32_t glyph = run.glyphs[index].id;
    const Code code = font.code(glyph, i == 0 ? key : said_already);
    paint_glyph(run, index, code.value, font.width(glyph));
  }
}

// pdf.js passes over what says nothing or a mark, and over its width too.  A new start puts it
// right; but it finds a gap there, so that a space is the place for it.
void Painter::restart_line() {
  out_.restart_line();
  position_ = 0;
  passed_over_ = false;
}

// /W holds whole numbers, as some readers round them anyway, so the rest is made up by moves: no
// glyph is off by more than half a thousandth of its size.
void Painter::paint_glyph(const GlyphRun& run, std::uint32_t index, std::uint16_t code, int width) {
  // Offsets, as all lengths of a page, count downward; the rise counts upward.
  out_.set_rise(hundredths(-run.glyphs[index].offset.y));
  const std::int64_t wanted = thousandths(pens_[index], run.size);
  if (wanted != position_) out_.add_move(wanted - position_);
  position_ = wanted + width;
  out_.add_code(code);
}

// ISO 19005-2, 6.7.3.2: words are parted by spaces, at a line's end too.  It shows nothing.
void Painter::hidden_space(const GlyphRun& run, const PdfFont& font) {
  const std::uint32_t glyph = font.font().glyph_of(U' ');
  const int width = font.width(glyph);
  const std::int64_t wanted = thousandths(pens_.back(), run.size);
  out_.set_rise(0);
  if (wanted != position_) out_.add_move(wanted - position_);
  position_ = wanted + width;
  out_.add_code(font.code(glyph, U' ').value);
}

void Painter::rounded_path(const Area& area, std::int64_t radius, Corners corners) {
  const std::int64_t widest = std::min(area.right - area.left, area.top - area.bottom) / 2;
  const std::int64_t r = std::min(radius, widest);
  const std::int64_t top = corners.top ? r : 0, bottom = corners.bottom ? r : 0;
  const auto [left, low, right, high] = area;
  out_.move_to({left + bottom, low});
  out_.line_to({right - bottom, low});
  if (bottom > 0) {
    const std::int64_t rest = bottom - handle(bottom);
    out_.curve_to({right - rest, low}, {right, low + rest}, {right, low + bottom});
  }
  out_.line_to({right, high - top});
  if (top > 0) {
    const std::int64_t rest = top - handle(top);
    out_.curve_to({right, high - rest}, {right - rest, high}, {right - top, high});
  }
  out_.line_to({left + top, high});
  if (top > 0) {
    const std::int64_t rest = top - handle(top);
    out_.curve_to({left + rest, high}, {left, high - rest}, {left, high - top});
  }
  out_.line_to({left, low + bottom});
  if (bottom > 0) {
    const std::int64_t rest = bottom - handle(bottom);
    out_.curve_to({left, low + rest}, {left + rest, low}, {left + bottom, low});
  }
  out_.close_path();
}

void Painter::paint(const Box& box, Point at) {
  // State comes first: between a path's first operator and its last there may be no other.
  out_.set_fill(box.fill);
  const Area area = space_.area({at, box.size});
  if (box.radius > Length()) {
    rounded_path(area, hundredths(box.radius), {.top = box.round_top, .bottom = box.round_bottom});
  } else {
    out_.rectangle(area);
  }
  out_.fill();
}

void Painter::paint(const Outline& outline, Point at) {
  out_.set_stroke(outline.stroke);
  out_.set_line_width(outline.width);
  const Area area = space_.area({at, outline.size});
  if (outline.radius > Length()) {
    rounded_path(area, hundredths(outline.radius), {});
  } else {
    out_.rectangle(area);
  }
  out_.stroke();
}

void Painter::paint_path(const Paths::Path& path, Point at) {
  for (std::size_t i = 0; i < path.steps.size(); ++i) {
    const Paths::Step& step = path.steps[i];
    if (is_rectangle(path.steps, i)) {
      const Spot from = space_.spot(at + step.to), to = space_.spot(at + path.steps[i + 2].to);
      out_.rectangle({from.x, from.y, to.x, to.y});
      i += 4;
      continue;
    }
    switch (step.kind) {
      case Paths::Step::Kind::move:
        out_.move_to(space_.spot(at + step.to));
        break;
      case Paths::Step::Kind::line:
        out_.line_to(space_.spot(at + step.to));
        break;
      case Paths::Step::Kind::curve:
        out_.curve_to(space_.spot(at + step.control1), space_.spot(at + step.control2),
                      space_.spot(at + step.to));
        break;
      case Paths::Step::Kind::close:
        out_.close_path();
        break;
    }
  }
}

// A code's modules as whole numbers on their own grid: a third of the bytes, and no rounding.
void Painter::paint_grid(const Paths& paths, Point at) {
  const auto steps = [&](Length length) { return length.units() / paths.grid.units(); };
  out_.save();
  out_.enter_grid(space_.spot(at), paths.grid);
  for (const Paths::Path& path : paths.paths) {
    out_.set_fill(path.color);
    for (std::size_t i = 0; is_rectangle(path.steps, i); i += 5) {
      const Point from = path.steps[i].to, to = path.steps[i + 2].to;
      out_.grid_rectangle(steps(from.x), steps(from.y), steps(to.x - from.x), steps(to.y - from.y));
    }
    out_.fill();
  }
  out_.restore();
}

void Painter::paint(const Paths& paths, Point at) {
  if (paths.grid > Length()) return paint_grid(paths, at);
  const bool clipped = paths.clip.has_value();
  if (clipped) {
    out_.save();
    out_.rectangle(space_.area({at + paths.clip->at, paths.clip->size}));
    out_.clip();
  }
  for (const Paths::Path& path : paths.paths) {
    if (path.steps.empty()) continue;
    const bool filled = path.stroke <= Length();
    if (filled) {
      out_.set_fill(path.color);
      paint_path(path, at);
      out_.fill();
    } else {
      out_.set_stroke(path.color);
      out_.set_line_width(path.stroke);
      paint_path(path, at);
      out_.stroke();
    }
  }
  if (clipped) out_.restore();
}

void Painter::paint(const PlacedImage& image, Point at) {
  out_.image(pictures_.name(*image.picture), space_.area({at, image.size}));
}

}  // namespace presspack::pdf
