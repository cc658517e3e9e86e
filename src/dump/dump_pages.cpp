#include "base/number.h"
#include "base/overloaded.h"
#include "dump/dump.h"

namespace presspack {
namespace {

std::string place(Point at) {
  return millimetres(at.x) + "," + millimetres(at.y) + "mm";
}

std::string size(Size box) {
  return millimetres(box.width) + "×" + millimetres(box.height) + "mm";
}

std::string face(const FontSet& fonts, FontId id) {
  const FontEntry& entry = fonts.manifest().entries[static_cast<std::size_t>(id)];
  return entry.family + " " + std::to_string(entry.weight) + (entry.italic ? " italic" : "");
}

const char* artifact_name(Artifact kind) {
  switch (kind) {
    case Artifact::none:
      return "none";
    case Artifact::layout:
      return "layout";
    case Artifact::background:
      return "background";
    case Artifact::header:
      return "header";
    case Artifact::footer:
      return "footer";
    case Artifact::page:
      return "page";
  }
  return "?";
}

class PageDumper {
 public:
  PageDumper(const PagedDocument& document, const FontSet& fonts)
      : document_(document), fonts_(fonts) {}

  std::string run() {
    for (std::size_t i = 0; i < document_.pages.size(); ++i) {
      const Page& page = document_.pages[i];
      out_ += "page " + std::to_string(i + 1) + "  " + size(page.boxes.trim.size);
      if (page.boxes.bleed) {
        out_ +=
            "  bleed " + size(page.boxes.bleed->size) + "  media " + size(page.boxes.media.size);
      }
      out_ += "\n";
      frame(page.frame, {});
    }
    structure();
    for (const OutlineEntry& entry : document_.outline) {
      out_ += "bookmark " + std::to_string(entry.level) + " page " +
              std::to_string(entry.page + 1) + " at " + millimetres(entry.y) + "mm \"" +
              entry.title + "\"\n";
    }
    for (const std::string& step : document_.fit_steps) out_ += "fit " + step + "\n";
    return std::move(out_);
  }

 private:
  void frame(const Frame& frame, Point origin) {
    for (const Item& item : frame.items) {
      const Point at = origin + item.at;
      if (const auto* group = std::get_if<Group>(&item.content)) {
        this->frame(*group->frame, at);
        continue;
      }
      out_ += "  " + owner(item) + "  at " + place(at) + "  " + content(item) + "\n";
    }
  }

  std::string owner(const Item& item) const {
    if (!item.structure) return std::string("artifact:") + artifact_name(item.artifact);
    const auto index = static_cast<std::size_t>(*item.structure);
    return std::string(role_name(document_.structure[index].role)) + " #" + std::to_string(index);
  }

  std::string content(const Item& item) const {
    return std::visit(
        Overloaded{
            [&](const GlyphRun& run) {
              Length width;
              for (const Glyph& glyph : run.glyphs) width += glyph.advance;
              return face(fonts_, run.font) + " " + points(run.size) + "pt " + hex(run.fill) +
                     "  w=" + millimetres(width) + "mm  \"" + run.text + "\"";
            },
            [](const Box& box) {
              return "box " + size(box.size) + " " + hex(box.fill) +
                     (box.radius > Length() ? " r=" + millimetres(box.radius) + "mm" : "");
            },
            [](const Outline& outline) {
              return "outline " + size(outline.size) + " " + hex(outline.stroke) + " " +
                     points(outline.width) + "pt";
            },
            [](const Paths& paths) {
              std::size_t steps = 0;
              for (const Paths::Path& path : paths.paths) steps += path.steps.size();
              return "paths " + std::to_string(paths.paths.size()) + " of " +
                     std::to_string(steps) + " steps" +
                     (paths.clip ? " in " + size(paths.clip->size) : "");
            },
            [](const PlacedImage& image) {
              return "picture " + size(image.size) + " of " + std::to_string(image.picture->width) +
                     "×" + std::to_string(image.picture->height) + " samples";
            },
            [](const LinkArea& link) { return "link " + size(link.size) + " " + link.address; },
            [](const Group&) { return std::string("group"); }},
        item.content);
  }

  void structure() {
    out_ += "structure\n";
    std::vector<int> depth(document_.structure.size());
    for (std::size_t i = 0; i < document_.structure.size(); ++i) {
      const StructureElement& element = document_.structure[i];
      depth[i] = element.parent ? depth[static_cast<std::size_t>(*element.parent)] + 1 : 0;
      out_ += std::string(static_cast<std::size_t>(depth[i]) * 2 + 2, ' ') +
              role_name(element.role) + " #" + std::to_string(i) +
              (element.title.empty() ? "" : " \"" + element.title + "\"") +
              (element.alt.empty() ? "" : " alt \"" + element.alt + "\"") + "\n";
    }
  }

  const PagedDocument& document_;
  const FontSet& fonts_;
  std::string out_;
};

}  // namespace

const char* role_name(Role role) {
  constexpr const char* names[] = {
      "Document",  "Part",     "Sect", "Aside", "H1",     "H2",     "H3",      "H4",
      "H5",        "H6",       "P",    "Span",  "Strong", "Em",     "Quote",   "BlockQuote",
      "Link",      "L",        "LI",   "Lbl",   "LBody",  "Figure", "Caption", "Note",
      "Reference", "BibEntry", "Div",  "Table", "TR",     "TH",     "TD"};
  return names[static_cast<std::size_t>(role)];
}

std::string dump_pages(const PagedDocument& document, const FontSet& fonts) {
  return PageDumper(document, fonts).run();
}

}  // namespace presspack
