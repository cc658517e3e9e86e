#include "check/page_rules.h"

#include "base/number.h"

namespace presspack {
namespace {

// A millimetre: glyphs may reach past their advance, but words may not leave the paper.
constexpr Length tolerance = Length::from_units(Length::units_per_millimetre);

bool outside(const GlyphRun& run, Point at, Size paper) {
  Length width;
  for (const Glyph& glyph : run.glyphs) width += glyph.advance;
  return at.x < -tolerance || at.x + width > paper.width + tolerance || at.y < Length() ||
         at.y > paper.height + tolerance;
}

constexpr std::int64_t blurred = 100, soft = 200;  // pixels an inch

}  // namespace

void check_pictures(const PagedDocument& document, Diagnostics& diagnostics) {
  for (const Page& page : document.pages) {
    for (const Item& item : page.frame.items) {
      const auto* image = std::get_if<PlacedImage>(&item.content);
      if (image == nullptr || image->size.width <= Length()) continue;
      constexpr std::int64_t inch = 72 * Length::units_per_point;
      const std::int64_t dpi = image->pixels_across * inch / image->size.width.units();
      if (dpi >= soft) continue;
      diagnostics.report(
          {.severity = dpi < blurred ? Severity::error : Severity::warning,
           .code = "image-resolution",
           .span = item.source,
           .message = "the picture has " + std::to_string(dpi) + " pixels an inch at " +
                      millimetres(image->size.width) + " mm wide on page " + page.label,
           .hint = "take one of at least " +
                   std::to_string(image->size.width.units() * soft / inch + 1) + " pixels across"});
    }
  }
}

void check_pages(const PagedDocument& document, Diagnostics& diagnostics) {
  for (const Page& page : document.pages) {
    for (const Item& item : page.frame.items) {
      const auto* run = std::get_if<GlyphRun>(&item.content);
      if (item.artifact == Artifact::page && !item.structure) continue;  // where a mark stands
      if (run == nullptr || !outside(*run, item.at, page.boxes.trim.size)) continue;
      diagnostics.report({.code = "outside-page",
                          .span = item.source,
                          .message = "“" + run->text + "” stands outside page " + page.label,
                          .hint = "shorten it, or choose another layout or paper"});
    }
  }
}

}  // namespace presspack
