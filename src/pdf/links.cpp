#include "pdf/links.h"

#include <algorithm>

namespace presspack::pdf {
namespace {

// The corners, counterclockwise from the bottom left.
void append_corners(std::string& out, const Area& a) {
  for (const std::int64_t value :
       {a.left, a.bottom, a.right, a.bottom, a.right, a.top, a.left, a.top}) {
    append_hundredths(out, value);
    out += ' ';
  }
}

}  // namespace

void PageLinks::add(StructureId element, const LinkArea& link, const Area& area, std::uint32_t page,
                    StructureTree& tree, PdfFile& file) {
  const auto same = [&](const Annotation& a) {
    return a.element == element && a.address == link.address;
  };
  const auto known = std::find_if(annotations_.begin(), annotations_.end(), same);
  if (known != annotations_.end()) {
    known->areas.push_back(area);
    return;
  }
  const Ref object = file.reserve();
  annotations_.push_back({.element = element,
                          .address = link.address,
                          .description = link.description,
                          .areas = {area},
                          .key = tree.add_annotation(element, page, object),
                          .object = object});
}

std::string PageLinks::entries(const Annotation& annotation, Ref page) {
  Area whole = annotation.areas.front();
  std::string corners = "[";
  for (const Area& area : annotation.areas) {
    whole = united(whole, area);
    append_corners(corners, area);
  }
  corners.back() = ']';
  // Acrobat leaves out corners that lie on the rectangle's edge.
  whole = {whole.left - 1, whole.bottom - 1, whole.right + 1, whole.top + 1};
  std::string rectangle, action = "<</S /URI /URI ";
  append_area(rectangle, whole);
  append_bytes(action, annotation.address);
  Dict dict;
  dict.name("Type", "Annot").name("Subtype", "Link").raw("Rect", rectangle);
  dict.raw("QuadPoints", corners);
  constexpr int print = 4;
  dict.number("F", print).raw("Border", "[0 0 0]").text("Contents", annotation.description);
  dict.number("StructParent", annotation.key).raw("A", action + ">>").ref("P", page);
  return dict.take();
}

std::string PageLinks::write(Ref page, PdfFile& file) const {
  if (annotations_.empty()) return {};
  std::string out = "[";
  for (const Annotation& annotation : annotations_) {
    file.set(annotation.object, entries(annotation, page));
    append_ref(out, annotation.object);
    out += ' ';
  }
  out.back() = ']';
  return out;
}

}  // namespace presspack::pdf
