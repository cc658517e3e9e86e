#include "check/page_rules.h"

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

}  // namespace

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
