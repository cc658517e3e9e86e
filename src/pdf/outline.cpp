#include "pdf/outline.h"

#include "base/number.h"
#include "pdf/paint.h"

namespace presspack::pdf {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

// A bookmark and its neighbours, by place in the list; 0 is the root.
struct Bookmark {
  std::size_t parent = 0, previous = none, next = none, first = none, last = none;
  std::int64_t inside = 0;  // bookmarks below it, all shown
  int level = 0;
  Ref object{};
};

std::vector<Bookmark> nested(const std::vector<OutlineEntry>& entries) {
  std::vector<Bookmark> marks(1);
  std::vector<std::size_t> open = {0};
  for (const OutlineEntry& entry : entries) {
    while (open.size() > 1 && marks[open.back()].level >= entry.level) open.pop_back();
    const std::size_t self = marks.size();
    marks.push_back({.parent = open.back(), .level = entry.level});
    Bookmark& parent = marks[open.back()];
    if (parent.last == none) {
      parent.first = self;
    } else {
      marks[parent.last].next = self;
      marks[self].previous = parent.last;
    }
    parent.last = self;
    for (const std::size_t above : open) ++marks[above].inside;
    open.push_back(self);
  }
  return marks;
}

std::string destination(const OutlineEntry& entry, const PagedDocument& document,
                        const std::vector<Ref>& pages) {
  // A little above, so that a reader sees the heading's line whole.
  using namespace length_literals;
  constexpr Length above = 10_pt;
  const PageSpace space(document.pages[entry.page].boxes);
  std::string out = "[";
  append_ref(out, pages[entry.page]);
  out += " /XYZ 0 ";
  append_hundredths(out, space.spot({Length(), entry.y - above}).y);
  return out + " null]";
}

}  // namespace

std::optional<Ref> write_outline(const PagedDocument& document, const std::vector<Ref>& pages,
                                 PdfFile& file) {
  if (document.outline.empty()) return std::nullopt;
  std::vector<Bookmark> marks = nested(document.outline);
  for (Bookmark& mark : marks) mark.object = file.reserve();
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const Bookmark& mark = marks[i];
    Dict dict;
    const auto link = [&](std::string_view key, std::size_t to) {
      if (to != none) dict.ref(key, marks[to].object);
    };
    if (i == 0) {
      dict.name("Type", "Outlines");
    } else {
      const OutlineEntry& entry = document.outline[i - 1];
      dict.text("Title", entry.title).raw("Dest", destination(entry, document, pages));
      link("Parent", mark.parent);
    }
    link("Prev", mark.previous);
    link("Next", mark.next);
    link("First", mark.first);
    link("Last", mark.last);
    if (mark.inside > 0) dict.number("Count", mark.inside);
    file.set(mark.object, dict.take());
  }
  return marks.front().object;
}

std::string page_labels(const std::vector<Page>& pages) {
  std::string out;
  bool needed = false;
  std::optional<std::int64_t> expected;  // the number that continues the range
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto place = static_cast<std::int64_t>(i) + 1;
    const std::string& label = pages[i].label;
    const std::optional<std::int64_t> number = label.empty() ? place : parse_integer(label);
    const bool counted =
        number && *number > 0 && (label.empty() || label == std::to_string(*number));
    needed = needed || !counted || *number != place;
    if (counted && expected == number) {
      expected = *number + 1;
      continue;
    }
    append_integer(out, static_cast<std::int64_t>(i));
    if (counted) {
      out += " <</S /D /St " + std::to_string(*number) + ">> ";
      expected = *number + 1;
    } else {
      out += " <</P ";
      append_text(out, label);
      out += ">> ";
      expected.reset();
    }
  }
  return needed ? "<</Nums [" + out + "]>>" : "";
}

}  // namespace presspack::pdf
