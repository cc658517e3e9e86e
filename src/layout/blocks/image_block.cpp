// Pictures: in their own shape, or cut round what must stay.

#include <algorithm>

#include "layout/part_setter.h"
#include "layout/picture_cache.h"

namespace presspack {
namespace {

// A picture takes no more of a page than leaves room for its caption and some lines.
constexpr std::int64_t most_of_page = 75;

constexpr int press_resolution = 300;  // what printers ask for

// Whole units of the page's grid, so that what stands below keeps to it.
Length to_grid(Length height, Length unit) {
  if (unit <= Length()) return height;
  return unit * ((height.units() + unit.units() - 1) / unit.units());
}

}  // namespace

Galley PartSetter::image(const ImagePart& part, Length width, const PartContext& context) {
  const FieldValue* value = use(part.field, context);
  const auto* field = value ? std::get_if<FieldImage>(value) : nullptr;
  if (field == nullptr || !field->bytes) return {};
  Size size{part.width > Length() ? std::min(part.width, width) : width, part.height};
  PictureCut cut{.width = field->pixels_wide, .height = field->pixels_high};
  if (size.height > Length()) {
    cut =
        cut_to_shape(field->pixels_wide, field->pixels_high, size, field->focus_x, field->focus_y);
  } else {
    size.height = scaled(size.width, field->pixels_high, field->pixels_wide);
    const Length most = scaled(context.tallest, most_of_page, 100);
    if (context.tallest < Length::max() && size.height > most) {
      size = {scaled(size.width, most.units(), size.height.units()), most};
    }
  }
  constexpr std::int64_t inch = 72 * Length::units_per_point;
  const int resolution = with_.design.for_press()
                             ? std::max(press_resolution, with_.design.layout.resolution)
                             : with_.design.layout.resolution;
  const auto samples = static_cast<int>((size.width.units() * resolution + inch - 1) / inch);
  PictureCache own;
  PictureCache& cache = with_.pictures ? *with_.pictures : own;
  const std::shared_ptr<const Picture> picture = cache.get({.file = field->bytes,
                                                            .pixels_wide = field->pixels_wide,
                                                            .pixels_high = field->pixels_high,
                                                            .cut = cut,
                                                            .most_wide = std::max(samples, 1),
                                                            .mention = field->span},
                                                           with_.diagnostics);
  if (!picture) return {};
  Item item{.at = {},
            .structure = std::nullopt,
            .artifact = Artifact::layout,
            .source = field->span,
            .content = PlacedImage{size, picture, cut.width}};
  if (context.tagged() && !field->alt.empty()) {
    const StructureId figure = structure_.add(Role::figure, context.parent, field->span);
    structure_.at(figure).alt = field->alt.text;
    item.structure = figure;
    item.artifact = Artifact::none;
  }
  Frame frame{.size = {size.width, to_grid(size.height, with_.design.page.unit)}, .baseline = {}};
  frame.items.push_back(std::move(item));
  Galley galley;
  galley.blocks.push_back({.frame = std::move(frame)});
  galley.keep_with_next = true;  // its caption stands below it
  return galley;
}

// The pictures that stand behind one of the body's paragraphs of these numbers.
Galley PartSetter::pictures_behind(int first, int last, const ProsePart& part, Length width,
                                   const PartContext& context) {
  Galley galley;
  const FieldValue* value = use("body_images", context);
  const auto* items = value ? std::get_if<std::vector<FieldSet>>(value) : nullptr;
  if (items == nullptr) return galley;
  for (const FieldSet& item : *items) {
    const int after = std::get<FieldImage>(item.values.at("picture")).after;
    if (after < first || after > last) continue;
    galley.append(set_component(part.pictures, width, context.inside(item)));
  }
  return galley;
}

}  // namespace presspack
