#include <algorithm>
#include <map>
#include <set>

#include "base/number.h"
#include "inspect/lint.h"

namespace presspack::inspection {
namespace {

using Types = std::vector<std::string>;

bool is_one_of(const std::string& type, std::string_view list) {
  return (" " + std::string(list) + " ").find(" " + type + " ") != std::string::npos;
}

// ISO 14289-1, 7.2: what an element may stand in, and what it may hold.
struct Family {
  std::string_view type;
  std::string_view parents, parents_rule;
  std::string_view children, children_rule;
};
constexpr Family families[] = {
    {"LI", "L", "UA1 7.2-17", "Lbl LBody", "UA1 7.2-20"},
    {"LBody", "LI", "UA1 7.2-18", "", ""},
    {"L", "", "", "L LI Caption", "UA1 7.2-19"},
    {"Table", "", "", "TR THead TBody TFoot Caption", "UA1 7.2-3"},
    {"TR", "Table THead TBody TFoot", "UA1 7.2-4", "TH TD", "UA1 7.2-10"},
    {"THead", "Table", "UA1 7.2-5", "TR", "UA1 7.2-36"},
    {"TBody", "Table", "UA1 7.2-6", "TR", "UA1 7.2-37"},
    {"TFoot", "Table", "UA1 7.2-7", "TR", "UA1 7.2-38"},
    {"TH", "TR", "UA1 7.2-8", "", ""},
    {"TD", "TR", "UA1 7.2-9", "", ""},
    {"TOCI", "TOC", "UA1 7.2-26", "", ""},
    {"TOC", "", "", "TOC TOCI Caption", "UA1 7.2-27"},
};

// ISO 32000-1, 14.8.4, as veraPDF's profile ISO-32000-1-Tagged has it, for what a press pack uses.
struct Contents {
  std::string_view types, children;
};
constexpr Contents contents[] = {
    {"Document",
     "Part Art Sect Div BlockQuote P H H1 H2 H3 H4 H5 H6 L Table Figure Formula Form Note TOC "
     "Index "
     "Link Annot Code NonStruct Private"},
    {"Part Div",
     "Part Art Sect Div BlockQuote P H H1 H2 H3 H4 H5 H6 L Table Figure Formula Form Note TOC "
     "Index "
     "Link Annot Code NonStruct Private Caption Lbl Reference BibEntry Span Quote"},
    {"Art Sect",
     "Part Art Sect Div BlockQuote P H H1 H2 H3 H4 H5 H6 L Table Figure Formula Form Note TOC "
     "Index "
     "Link Annot Code NonStruct Private Caption Lbl"},
    {"BlockQuote",
     "P H H1 H2 H3 H4 H5 H6 L Figure Formula Form Table Note Link Annot Reference Lbl Caption Div "
     "Sect Part Art Code NonStruct Private"},
    {"P",
     "Span Quote Link Annot Reference Note BibEntry Code Figure Formula Form Lbl L NonStruct "
     "Private Ruby Warichu"},
    {"H H1 H2 H3 H4 H5 H6",
     "Span Link Annot Reference Note Quote Lbl Figure Formula Code BibEntry NonStruct Private Ruby "
     "Warichu Form"},
};

void check_family(const TagTree& tags, std::size_t index, Findings& findings) {
  const TagElement& element = tags.elements()[index];
  const Place place{number(element.object)};
  const Types children = tags.child_types(index);
  for (const Family& family : families) {
    if (family.type != element.standard) continue;
    if (!family.parents.empty() && !is_one_of(tags.parent_type(index), family.parents)) {
      findings.add(family.parents_rule, place, tags.parent_type(index));
    }
    if (family.children.empty()) continue;
    const auto stranger = std::find_if(children.begin(), children.end(), [&](const auto& child) {
      return !is_one_of(child, family.children);
    });
    if (stranger != children.end()) findings.add(family.children_rule, place, *stranger);
  }
  const auto late_caption = [&children] {
    return children.size() > 1 &&
           std::find(children.begin() + 1, children.end(), "Caption") != children.end();
  };
  if (element.standard == "L") findings.expect(!late_caption(), "UA1 7.2-40", place);
  if (element.standard == "TOC") findings.expect(!late_caption(), "UA1 7.2-28", place);
  for (const Contents& row : contents) {
    if (!is_one_of(element.standard, row.types)) continue;
    for (const std::string& child : children) {
      if (!is_one_of(child, row.children)) {
        findings.add("PDF 14.8.4-1", place, child + " in " + element.standard);
      }
    }
    const bool group = is_one_of(element.standard, "Document Part Art Sect Div");
    if (group && !element.content.empty()) findings.add("PDF 14.8.4-2", place, element.standard);
  }
}

void check_mapping(const TagElement& element, Findings& findings) {
  const Place place{number(element.object)};
  findings.expect(!element.role.empty(), "PDF 14.7.2-2", place);
  if (element.mapping == Mapping::unmapped && !element.role.empty()) {
    findings.add("UA1 7.1-5 / A2 6.7.3.4-1", place, element.role);
  }
  findings.expect(element.mapping != Mapping::circular, "UA1 7.1-6 / A2 6.7.3.4-2", place,
                  element.role);
  findings.expect(element.mapping != Mapping::remapped, "UA1 7.1-7 / A2 6.7.3.4-3", place,
                  element.role);
  findings.expect(element.parent_named, "UA1 7.1-12", place, element.role);
}

bool has_figure_box(const Object& element) {
  const std::vector<Object> attributes = list_of(get(element, "/A"));
  return std::any_of(attributes.begin(), attributes.end(), [](const Object& one) {
    return name_of(get(one, "/O")) == "Layout" && rectangle(get(one, "/BBox"));
  });
}

void check_replacement(const TagElement& element, Findings& findings) {
  const bool figure = element.standard == "Figure", formula = element.standard == "Formula";
  if (!figure && !formula) return;
  const Place place{number(element.object)};
  const bool said =
      !text_of(get(element.object, "/Alt")).empty() || has(element.object, "/ActualText");
  findings.expect(said, figure ? "UA1 7.3-1" : "UA1 7.7-1", place);
  if (figure) findings.expect(has_figure_box(element.object), "PDF 14.8.5.4-1", place);
}

// ISO 14289-1, 7.4.
class Headings {
 public:
  void see(const TagTree& tags, std::size_t index, Findings& findings) {
    const TagElement& element = tags.elements()[index];
    const std::string& type = element.standard;
    const Place place{number(element.object)};
    const Types children = tags.child_types(index);
    findings.expect(std::count(children.begin(), children.end(), "H") <= 1, "UA1 7.4.4-1", place);
    if (type == "H") unnumbered_ = true;
    const bool numbered = type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '6';
    if (numbered) {
      const int level = type[1] - '0';
      if (level > last_ + 1) {
        findings.add("UA1 7.4.2-1", place,
                     type + (last_ == 0 ? " is the first" : " after H" + std::to_string(last_)));
      }
      last_ = level;
    }
    if (unnumbered_ && last_ > 0 && (numbered || type == "H")) {
      findings.add("UA1 7.4.4-2", place, type);
    }
  }

 private:
  int last_ = 0;
  bool unnumbered_ = false;
};

// ISO 14289-1, 7.9.
void check_notes(const TagTree& tags, Findings& findings) {
  std::map<std::string, QPDFObjGen> listed;
  for (const TreeEntry& entry : tree_entries(get(tags.root(), "/IDTree"), "/Names")) {
    if (entry.key.isString()) listed[entry.key.unparse()] = entry.value.getObjGen();
  }
  std::set<std::string> ids;
  for (const TagElement& element : tags.elements()) {
    const Place place{number(element.object)};
    const Object id = get(element.object, "/ID");
    const bool named = id.isString() && !text_of(id).empty();
    if (named) {
      const auto known = listed.find(Object(id).unparse());
      findings.expect(known != listed.end() && known->second == element.object.getObjGen(),
                      "PDF 14.7.2-3", place, text_of(id));
    }
    if (element.standard != "Note") continue;
    findings.expect(named, "UA1 7.9-1", place);
    if (named) findings.expect(ids.insert(text_of(id)).second, "UA1 7.9-2", place, text_of(id));
  }
}

}  // namespace

void lint_ua_elements(const FileView& file, Findings& findings) {
  const TagTree& tags = file.tags;
  if (!tags.is_there()) return;
  findings.expect(name_of(get(tags.root(), "/Type")) == "StructTreeRoot", "PDF 14.7.2-1",
                  {number(tags.root())});
  const auto tops = static_cast<std::size_t>(
      std::count_if(tags.elements().begin(), tags.elements().end(),
                    [](const TagElement& element) { return element.parent == no_element; }));
  findings.expect(tops == 1 && tags.elements().front().standard == "Document", "PDF 14.8.4-3",
                  {number(tags.root())});
  Headings headings;
  for (std::size_t i = 0; i < tags.elements().size(); ++i) {
    check_mapping(tags.elements()[i], findings);
    check_family(tags, i, findings);
    check_replacement(tags.elements()[i], findings);
    headings.see(tags, i, findings);
  }
  check_notes(tags, findings);
}

}  // namespace presspack::inspection
