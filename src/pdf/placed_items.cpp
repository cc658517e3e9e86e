#include "pdf/placed_items.h"

#include <algorithm>

#include "base/overloaded.h"

namespace presspack::pdf {
namespace {

constexpr int deepest_group = 32;  // recursion over data has a limit

class Opener {
 public:
  explicit Opener(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void open(const Frame& frame, Point origin, std::optional<StructureId> around, int depth) {
    for (const Item& item : frame.items) {
      const std::optional<StructureId> structure = item.structure ? item.structure : around;
      const auto* group = std::get_if<Group>(&item.content);
      if (group == nullptr) {
        items.push_back({.item = &item, .at = origin + item.at, .structure = structure});
      } else if (depth == deepest_group) {
        diagnostics_.report({.code = "group-too-deep",
                             .span = item.source,
                             .message = "the parts of this page nest too deeply",
                             .hint = "nest at most 32 parts",
                             .fault = Fault::standard});
      } else if (group->frame) {
        open(*group->frame, origin + item.at, structure, depth + 1);
      }
    }
  }

  std::vector<PlacedItem> items;

 private:
  Diagnostics& diagnostics_;
};

Rect glyph_bounds(const GlyphRun& run, Point at, const FontSet& fonts) {
  const FontMetrics& metrics = fonts.font(run.font).metrics();
  Length width;
  for (const Glyph& glyph : run.glyphs) width += glyph.advance;
  const Length ascent = scaled(run.size, metrics.ascent, metrics.units_per_em);
  const Length descent = scaled(run.size, -metrics.descent, metrics.units_per_em);
  return {{at.x, at.y - ascent}, {width, ascent + descent}};
}

Rect path_bounds(const Paths& paths, Point at) {
  if (paths.clip) return {at + paths.clip->at, paths.clip->size};
  Point low{Length::max(), Length::max()}, high{-Length::max(), -Length::max()};
  for (const Paths::Path& path : paths.paths) {
    const auto take = [&](Point p) {
      low = {std::min(low.x, p.x - path.stroke / 2), std::min(low.y, p.y - path.stroke / 2)};
      high = {std::max(high.x, p.x + path.stroke / 2), std::max(high.y, p.y + path.stroke / 2)};
    };
    for (const Paths::Step& step : path.steps) {
      if (step.kind == Paths::Step::Kind::close) continue;
      take(step.to);
      if (step.kind != Paths::Step::Kind::curve) continue;
      take(step.control1);
      take(step.control2);
    }
  }
  if (low.x > high.x) return {at, {}};
  return {at + low, {high.x - low.x, high.y - low.y}};
}

}  // namespace

std::vector<PlacedItem> placed_items(const Frame& frame, Diagnostics& diagnostics) {
  Opener opener(diagnostics);
  opener.open(frame, {}, std::nullopt, 0);
  return std::move(opener.items);
}

Rect bounds(const PlacedItem& placed, const FontSet& fonts) {
  const Point at = placed.at;
  return std::visit(Overloaded{[&](const GlyphRun& run) { return glyph_bounds(run, at, fonts); },
                               [&](const Box& box) {
                                 return Rect{at, box.size};
                               },
                               [&](const Outline& outline) {
                                 const Length half = outline.width / 2;
                                 return Rect{{at.x - half, at.y - half},
                                             {outline.size.width + outline.width,
                                              outline.size.height + outline.width}};
                               },
                               [&](const Paths& paths) { return path_bounds(paths, at); },
                               [&](const PlacedImage& image) {
                                 return Rect{at, image.size};
                               },
                               [&](const LinkArea& link) {
                                 return Rect{at, link.size};
                               },
                               [&](const Group& group) {
                                 return Rect{at, group.frame ? group.frame->size : Size{}};
                               }},
                    placed.item->content);
}

}  // namespace presspack::pdf
