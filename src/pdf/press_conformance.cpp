// What PDF/X-4 asks of the finished pages (docs/conformance/pdf-x-4.md), before a byte is written.

#include <fmt/format.h>

#include <set>

#include "pdf/conformance.h"
#include "pdf/metadata.h"
#include "pdf/syntax.h"

namespace presspack::pdf {
namespace {

bool lies_within(const Rect& inner, const Rect& outer) {
  return inner.at.x >= outer.at.x && inner.at.y >= outer.at.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

// Names that mean something to every press (ISO 32000-1, 8.6.6.4).
bool is_reserved_ink(std::string_view name) {
  for (const std::string_view known : {"All", "None", "Cyan", "Magenta", "Yellow", "Black"}) {
    if (name == known) return true;
  }
  return false;
}

class PressChecker {
 public:
  PressChecker(const PagedDocument& document, Diagnostics& diagnostics)
      : document_(document), diagnostics_(diagnostics) {}

  void refuse(std::string_view code, Span span, std::string message, std::string hint) {
    diagnostics_.report({.code = code,
                         .span = span,
                         .message = std::move(message) + " (PDF/X-4)",
                         .hint = std::move(hint),
                         .fault = Fault::standard});
  }
  void check_boxes() {
    for (const Page& page : document_.pages) {
      const PageBoxes& boxes = page.boxes;
      const Rect bleed = boxes.bleed.value_or(boxes.trim);
      if (lies_within(boxes.trim, bleed) && lies_within(bleed, boxes.media)) continue;
      refuse("press-boxes", {},
             fmt::format("page {} is trimmed or bleeds outside its sheet", page.label),
             "this is a defect in presspack");
    }
  }
  void check_spots() {
    for (std::size_t i = 0; i < document_.spots.size(); ++i) {
      const SpotInk& spot = document_.spots[i];
      const bool marks = spot.name == "All" && i + 1 == document_.spots.size();
      if (is_reserved_ink(spot.name) && !marks) {
        refuse("spot-name", {}, fmt::format("no spot ink can be called '{}'", spot.name),
               "write its name in the ink maker's book under `spot:`");
      }
      if (spot.name.size() > longest_name) {
        refuse("spot-name", {}, fmt::format("'{}' is too long for a spot ink's name", spot.name),
               "keep it under 127 bytes");
      }
      if (!spot.defined) {
        refuse("spot-undefined", {},
               fmt::format("nothing says which inks stand for the spot ink '{}'", spot.name),
               "add `cmyk: [c, m, y, k]` beside `spot:` in the brand");
      }
    }
  }
  // One ink of two looks: a reader of the file could not tell which is meant (ISO
  // 19005-2, 6.2.4.4).
  void check_color(const Color& color, Span span) {
    if (color.spot == 0 || color.spot > document_.spots.size() || !color.cmyk) return;
    const SpotInk& spot = document_.spots[color.spot - 1u];
    if (*color.cmyk == spot.inks || !told_.insert(color.spot).second) return;
    refuse("spot-differs", span,
           fmt::format("the spot ink '{}' stands for two different sets of inks", spot.name),
           "give it the same `cmyk:` wherever the brand names it");
  }
  void check_item(const PlacedItem& placed) {
    const Span span = placed.item->source;
    if (std::holds_alternative<LinkArea>(placed.item->content)) {
      refuse("link-in-print", span, "a page for the press holds a link",
             "this is a defect in presspack");
    } else if (const auto* run = std::get_if<GlyphRun>(&placed.item->content)) {
      check_color(run->fill, span);
    } else if (const auto* box = std::get_if<Box>(&placed.item->content)) {
      check_color(box->fill, span);
    } else if (const auto* outline = std::get_if<Outline>(&placed.item->content)) {
      check_color(outline->stroke, span);
    } else if (const auto* paths = std::get_if<Paths>(&placed.item->content)) {
      for (const Paths::Path& path : paths->paths) check_color(path.color, span);
    }
  }

 private:
  const PagedDocument& document_;
  Diagnostics& diagnostics_;
  std::set<std::uint8_t> told_;
};

}  // namespace

void check_press_conformance(const PagedDocument& document,
                             const std::vector<std::vector<PlacedItem>>& items,
                             const PdfOptions& options, Diagnostics& diagnostics) {
  PressChecker checker(document, diagnostics);
  if (options.press == nullptr) {
    checker.refuse("output-intent-missing", {}, "there is no press condition to print for",
                   "run ./demo or ./check, which stage the default one");
  }
  if (!options.attachments.empty()) {
    checker.refuse("attachment-in-print", options.attachments.front().source,
                   "a file for the press carries no other files", "leave out --attach-originals");
  }
  if (metadata_date(document, options).empty()) {
    checker.refuse("print-undated", {}, "a file for the press must say of when it is",
                   "give the pack a 'date:'");
  }
  checker.check_boxes();
  checker.check_spots();
  for (const std::vector<PlacedItem>& page : items) {
    for (const PlacedItem& placed : page) checker.check_item(placed);
  }
}

}  // namespace presspack::pdf
