#include "pdf/tags.h"

#include "base/number.h"

namespace presspack::pdf {
namespace {

// ISO 32000-1, tables 330 and 331.
std::string properties_of(Artifact artifact, const Area& area) {
  std::string out;
  switch (artifact) {
    case Artifact::none:
      return out;
    case Artifact::layout:
      return "/Type /Layout";
    case Artifact::background:
      out = "/Type /Background /BBox ";
      append_area(out, area);
      return out;
    case Artifact::header:
      return "/Type /Pagination /Subtype /Header /Attached [/Top]";
    case Artifact::footer:
      return "/Type /Pagination /Subtype /Footer /Attached [/Bottom]";
    case Artifact::page:
      return "/Type /Page";
  }
  return out;
}

}  // namespace

void PageTags::enter(StructureId element) {
  if (open_ && element_ == element) return;
  leave();
  std::string properties = "/MCID ";
  append_integer(properties, tree_.add_content(element, page_));
  out_.begin_marked(tree_.tag(element), properties);
  open_ = true;
  element_ = element;
}

void PageTags::enter(Artifact artifact, const Area& area) {
  // Each background says what it covers, so it has a sequence of its own.
  if (open_ && !element_ && artifact_ == artifact && artifact != Artifact::background) return;
  leave();
  out_.begin_marked("Artifact", properties_of(artifact, area));
  open_ = true;
  artifact_ = artifact;
}

void PageTags::leave() {
  if (!open_) return;
  out_.end_marked();
  open_ = false;
  element_.reset();
}

}  // namespace presspack::pdf
