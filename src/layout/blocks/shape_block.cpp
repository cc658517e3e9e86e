// Pieces without words: brand shapes, patterns, generated covers, initials on a disc.

#include <cmath>

#include "base/utf8.h"
#include "layout/part_setter.h"

namespace presspack {
namespace {

Length at_scale(double value, double units_per_step) {
  return Length::from_units(std::llround(value * units_per_step));
}

// The shape's paths at `scale` length units a step, moved by (dx, dy) of the shape's own steps.
Paths scaled_paths(const Shape& shape, double scale, double dx, double dy,
                   const std::vector<std::string>& colors, const Typesetting& with) {
  Paths paths;
  for (std::size_t i = 0; i < shape.paths.size(); ++i) {
    const ShapePath& from = shape.paths[i];
    const auto point = [&](double x, double y) {
      return Point{at_scale(x + dx, scale), at_scale(y + dy, scale)};
    };
    Paths::Path path;
    path.color = with.color(i < colors.size() ? colors[i] : from.color);
    path.stroke = at_scale(from.stroke, scale);
    for (const PathStep& step : from.steps) {
      path.steps.push_back({static_cast<Paths::Step::Kind>(step.kind), point(step.x1, step.y1),
                            point(step.x2, step.y2), point(step.x, step.y)});
    }
    paths.paths.push_back(std::move(path));
  }
  return paths;
}

Item shape_item(Paths paths) {
  return {.at = {},
          .structure = std::nullopt,
          .artifact = Artifact::layout,
          .source = {},
          .content = std::move(paths)};
}

// SVG's "slice": the shape covers the box; what stands out is cut.
Item covering(const Shape& shape, Size box, bool end_edge, double least_scale,
              const Typesetting& with) {
  const auto width = static_cast<double>(box.width.units());
  const auto height = static_cast<double>(box.height.units());
  const double scale =
      std::max({least_scale, height / shape.height, end_edge ? 0 : width / shape.width});
  const double dx = end_edge ? width / scale - shape.width : (width / scale - shape.width) / 2;
  const double dy = (height / scale - shape.height) / 2;
  Paths paths = scaled_paths(shape, scale, dx, dy, {}, with);
  // Renderers clip to whole pixels but blend the edge of the fill behind: a hair less keeps the
  // pattern from standing out of its panel.
  using namespace length_literals;
  const Length hair = 0.3_mm;
  paths.clip = Rect{{Length(), hair}, {box.width, box.height - hair * 2}};
  paths.width = box.width;
  paths.mirrors = true;
  return shape_item(std::move(paths));
}

// Up to two initials: the first letters of the first and the last word.
std::string initials(const std::string& name) {
  std::string first, last;
  bool start = true;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(name, at);
    if (start && c != ' ') (first.empty() ? first : last) = name.substr(begin, at - begin);
    start = c == ' ';
  }
  return first + last;
}

}  // namespace

Frame shape_frame(const Shape& shape, Size box, const std::vector<std::string>& colors,
                  const Typesetting& with) {
  Frame frame{.size = box, .baseline = {}, .items = {}};
  const double scale = std::min(static_cast<double>(box.width.units()) / shape.width,
                                static_cast<double>(box.height.units()) / shape.height);
  Paths paths = scaled_paths(shape, scale, 0, 0, colors, with);
  paths.width = box.width;
  frame.items.push_back(shape_item(std::move(paths)));
  return frame;
}

Item pattern_item(const Shape& shape, Size box, Length natural_width, const Typesetting& with) {
  const double least = static_cast<double>(natural_width.units()) / shape.width;
  return covering(shape, box, true, least, with);
}

// A made-up cover: dark ground, title at the top, rings below, publisher at the foot.  It repeats
// what stands beside it, so it is an artifact.
Galley PartSetter::cover(const CoverPart& part, const PartContext& context) {
  using namespace length_literals;
  const Size size{part.width, part.height};
  Frame frame{.size = size, .baseline = {}, .items = {}};
  frame.items.push_back({.at = {},
                         .structure = std::nullopt,
                         .artifact = Artifact::background,
                         .source = {},
                         .content = Box{.size = size, .fill = with_.color(part.fill)}});
  if (!part.frame.empty()) {
    const Length half = part.frame_width / 2;
    frame.items.push_back(
        {.at = {half, half},
         .structure = std::nullopt,
         .artifact = Artifact::layout,
         .source = {},
         .content = Outline{.size = {size.width - half * 2, size.height - half * 2},
                            .stroke = with_.color(part.frame),
                            .width = part.frame_width,
                            .radius = {}}});
  }
  const auto shape = with_.design.brand.shapes.find(part.shape);
  if (shape != with_.design.brand.shapes.end()) {
    frame.items.push_back(covering(shape->second, size, false, 0, with_));
  }
  const Length side = part.width / 10, top = side * 4 / 3;
  // It says again what stands beside it: of a long title as many lines as there is room for.
  const auto words = [&](const char* field, const std::string& style_name, Length room) {
    const RichText* text = context.scopes.text(field);
    if (text == nullptr) return Frame{};
    const ParagraphStyle& style = texts_.style(style_name);
    const StyledText styled =
        artifact_text(text->text, style, with_.design.labels.language, Artifact::layout);
    Galley lines = paragraph(styled, style, part.width - side * 2);
    while (!lines.empty() && lines.height() > room) lines.blocks.pop_back();
    return to_frame(std::move(lines), part.width - side * 2);
  };
  Frame title = words("report.title", part.title_style, part.height - top - side);
  const Length below = part.height - top - title.size.height - side * 2;
  Frame publisher = words("report.publisher", part.publisher_style, below);
  const Length foot = part.height - side - publisher.size.height;
  place(frame, std::move(title), {side, top});
  place(frame, std::move(publisher), {side, foot});
  Galley galley;
  galley.blocks.push_back({.frame = std::move(frame)});
  return galley;
}

Galley PartSetter::monogram(const MonogramPart& part, const PartContext& context) {
  const RichText* name = context.scopes.text(part.field);
  if (name == nullptr) return {};
  const Size size{part.size, part.size};
  Frame frame{.size = size, .baseline = {}, .items = {}};
  frame.items.push_back(
      {.at = {},
       .structure = std::nullopt,
       .artifact = Artifact::layout,
       .source = {},
       .content = Box{.size = size, .fill = with_.color(part.fill), .radius = part.size / 2}});
  const ParagraphStyle& style = texts_.style(part.style);
  const StyledText styled =
      artifact_text(initials(name->text), style, with_.design.labels.language, Artifact::layout);
  Frame words = to_frame(paragraph(styled, style, part.size), part.size);
  place(frame, std::move(words), {Length(), (part.size - style.leading) / 2});
  Galley galley;
  galley.blocks.push_back({.frame = std::move(frame)});
  return galley;
}

}  // namespace presspack
