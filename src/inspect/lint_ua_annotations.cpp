#include <array>
#include <map>

#include "inspect/lint.h"

namespace presspack::inspection {
namespace {

constexpr int hidden = 2, print = 4;

struct Annotation {
  Object object;
  std::string type;
  Place place;
  long long flags = 0;
};

class Annotations {
 public:
  Annotations(const FileView& file, Findings& findings) : file_(file), findings_(findings) {
    const Object root = file.tags.root();
    for (const TreeEntry& entry : tree_entries(get(root, "/ParentTree"), "/Nums")) {
      if (const auto key = integer_of(entry.key)) parents_.emplace(*key, entry.value);
    }
  }

  void check_page(std::size_t page) {
    const Object object = file_.pages[page];
    const std::vector<Object> annotations = list_of(get(object, "/Annots"));
    if (annotations.empty()) return;
    const Place place{number(object), page + 1};
    findings_.expect(name_of(get(object, "/Tabs")) == "S", "UA1 7.18.3-1", place);
    for (const Object& annotation : annotations) {
      const Annotation seen{annotation,
                            name_of(get(annotation, "/Subtype")),
                            {number(annotation), page + 1},
                            integer_of(get(annotation, "/F")).value_or(0)};
      check_archival(seen);
      if ((seen.flags & hidden) == 0 && !outside(object, annotation)) check_accessible(seen);
    }
  }

 private:
  static bool outside(const Object& page, const Object& annotation) {
    Object crop = get(page, "/CropBox");
    if (crop.isNull()) crop = get(page, "/MediaBox");
    const auto box = rectangle(crop), area = rectangle(get(annotation, "/Rect"));
    if (!box || !area) return false;
    return (*area)[2] <= (*box)[0] || (*area)[0] >= (*box)[2] || (*area)[3] <= (*box)[1] ||
           (*area)[1] >= (*box)[3];
  }

  // ISO 14289-1, 7.18.
  void check_accessible(const Annotation& a) {
    const std::size_t holder = file_.tags.holder_of_object(a.object.getObjGen());
    const std::string above =
        holder == no_element ? std::string() : file_.tags.elements()[holder].standard;
    const bool described = !text_of(get(a.object, "/Contents")).empty();
    const bool alternative =
        holder != no_element && !text_of(get(file_.tags.elements()[holder].object, "/Alt")).empty();
    findings_.expect(a.type != "TrapNet", "UA1 7.18.2-1", a.place);
    if (a.type == "Link") {
      findings_.expect(above == "Link", "UA1 7.18.5-1", a.place, above);
      findings_.expect(described, "UA1 7.18.5-2", a.place);
    } else if (a.type == "Widget") {
      findings_.expect(above == "Form", "UA1 7.18.4-1", a.place, above);
    } else if (a.type == "PrinterMark") {
      findings_.expect(above.empty(), "UA1 7.18.8-1", a.place);
    } else if (a.type != "Popup") {
      findings_.expect(above == "Annot", "UA1 7.18.1-1", a.place, a.type);
      findings_.expect(described || alternative, "UA1 7.18.1-2", a.place, a.type);
    }
    if (holder == no_element) return;
    const auto key = integer_of(get(a.object, "/StructParent"));
    const auto entry = key ? parents_.find(*key) : parents_.end();
    const bool led = entry != parents_.end() && entry->second.isDictionary() &&
                     file_.tags.element_at(entry->second.getObjGen()) == holder;
    findings_.expect(led, "PDF 14.7.4.4-7", a.place);
  }

  // ISO 19005-2, 6.3.
  void check_archival(const Annotation& a) {
    constexpr std::string_view allowed =
        " Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly"
        " StrikeOut Stamp Caret Ink Popup FileAttachment Widget PrinterMark TrapNet Watermark"
        " Redact ";
    constexpr int wrong = 1 | hidden | 32 | 256;  // invisible, hidden, no view, toggled
    const bool known = allowed.find(" " + a.type + " ") != std::string_view::npos;
    findings_.expect(known && !a.type.empty(), "A2 6.3.1-1", a.place, a.type);
    const bool has_flags = has(a.object, "/F");
    findings_.expect(has_flags || a.type == "Popup", "A2 6.3.2-1", a.place, a.type);
    const bool shown = (a.flags & wrong) == 0 && (a.flags & print) != 0;
    findings_.expect(!has_flags || shown, "A2 6.3.2-2", a.place, a.type);
    const Object appearance = get(a.object, "/AP");
    const auto area = rectangle(get(a.object, "/Rect"));
    const bool a_point = area && (*area)[0] == (*area)[2] && (*area)[1] == (*area)[3];
    const bool plain = a.type == "Link" || a.type == "Popup" || a_point;
    findings_.expect(plain || appearance.isDictionary(), "A2 6.3.3-1", a.place, a.type);
    if (appearance.isDictionary()) {
      const std::vector<std::string> keys = keys_of(appearance);
      findings_.expect(keys.size() == 1 && keys.front() == "/N", "A2 6.3.3-2", a.place, a.type);
    }
  }

  const FileView& file_;
  Findings& findings_;
  std::map<long long, Object> parents_;
};

}  // namespace

void lint_ua_annotations(const FileView& file, Findings& findings) {
  Annotations annotations(file, findings);
  for (std::size_t page = 0; page < file.pages.size(); ++page) annotations.check_page(page);
}

}  // namespace presspack::inspection
