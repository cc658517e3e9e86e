#include "inspect/tag_tree.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace presspack::inspection {
namespace {

// ISO 32000-1, 14.8.4.
constexpr std::string_view standard_types[] = {
    "Document", "Part",    "Art",   "Sect",      "Div",     "BlockQuote", "Caption",
    "TOC",      "TOCI",    "Index", "NonStruct", "Private", "P",          "H",
    "H1",       "H2",      "H3",    "H4",        "H5",      "H6",         "L",
    "LI",       "Lbl",     "LBody", "Table",     "TR",      "TH",         "TD",
    "THead",    "TBody",   "TFoot", "Span",      "Quote",   "Note",       "Reference",
    "BibEntry", "Code",    "Link",  "Annot",     "Ruby",    "RB",         "RT",
    "RP",       "Warichu", "WT",    "WP",        "Figure",  "Formula",    "Form"};

bool is_standard(const std::string& role) {
  return std::find(std::begin(standard_types), std::end(standard_types), role) !=
         std::end(standard_types);
}

constexpr std::size_t most_elements = 1000000;
constexpr int deepest = 200;

}  // namespace

TagTree::TagTree(Object catalog, const std::vector<Object>& pages)
    : root_(get(std::move(catalog), "/StructTreeRoot")) {
  for (std::size_t i = 0; i < pages.size(); ++i) pages_.emplace(pages[i].getObjGen(), i);
  if (!root_.isDictionary()) return;
  for (Object kid : list_of(get(root_, "/K"))) read_element(kid, no_element, no_element);
}

std::size_t TagTree::page_of(Object object, std::size_t otherwise) const {
  const Object page = get(std::move(object), "/Pg");
  if (!page.isDictionary()) return otherwise;
  const auto found = pages_.find(page.getObjGen());
  return found == pages_.end() ? no_element : found->second;
}

Mapping TagTree::map_role(const std::string& role, std::string& standard) const {
  const Object map = get(root_, "/RoleMap");
  standard = role;
  const auto target = [&map](const std::string& from) {
    return name_of(get(map, ("/" + from).c_str()));
  };
  if (is_standard(role)) return target(role).empty() ? Mapping::standard : Mapping::remapped;
  std::set<std::string> seen;
  std::string at = role;
  while (!is_standard(at)) {
    if (!seen.insert(at).second) return Mapping::circular;
    at = target(at);
    if (at.empty()) return Mapping::unmapped;
  }
  standard = at;
  return Mapping::mapped;
}

void TagTree::read_element(Object object, std::size_t parent, std::size_t page) {
  const int depth = parent == no_element ? 0 : elements_[parent].depth + 1;
  if (!object.isDictionary() || elements_.size() >= most_elements || depth > deepest) return;
  const std::size_t self = elements_.size();
  // A circle, or an element in two places, ends here.
  if (object.isIndirect() && !by_object_.emplace(object.getObjGen(), self).second) return;
  TagElement element;
  element.object = object;
  element.role = name_of(get(object, "/S"));
  element.mapping = map_role(element.role, element.standard);
  element.parent = parent;
  element.depth = depth;
  const Object above = get(object, "/P");
  const Object wanted = parent == no_element ? root_ : elements_[parent].object;
  element.parent_named =
      above.isDictionary() && (above.getObjGen() == wanted.getObjGen() || !wanted.isIndirect());
  elements_.push_back(std::move(element));
  if (parent != no_element) elements_[parent].children.push_back(self);
  read_kids(self, page_of(object, page));
}

void TagTree::read_kids(std::size_t element, std::size_t page) {
  for (Object kid : list_of(get(elements_[element].object, "/K"))) {
    TagContent content{.page = page, .mcid = -1, .object = {}};
    const std::string type = name_of(get(kid, "/Type"));
    if (const auto mcid = integer_of(kid)) {
      content.mcid = *mcid;
    } else if (type == "MCR") {
      content.page = page_of(kid, page);
      content.mcid = integer_of(get(kid, "/MCID")).value_or(-1);
      // Content of a form has numbers of its own.
      if (has(kid, "/Stm")) continue;
    } else if (type == "OBJR") {
      content.page = page_of(kid, page);
      content.object = get(kid, "/Obj").getObjGen();
      object_holders_.emplace(content.object, element);
    } else {
      read_element(kid, element, page);
      continue;
    }
    if (content.mcid >= 0) holders_.emplace(std::pair{content.page, content.mcid}, element);
    elements_[element].content.push_back(content);
  }
}

std::size_t TagTree::holder(std::size_t page, long long mcid) const {
  const auto found = holders_.find({page, mcid});
  return found == holders_.end() ? no_element : found->second;
}

std::size_t TagTree::holder_of_object(const QPDFObjGen& object) const {
  const auto found = object_holders_.find(object);
  return found == object_holders_.end() ? no_element : found->second;
}

std::size_t TagTree::element_at(const QPDFObjGen& object) const {
  const auto found = by_object_.find(object);
  return found == by_object_.end() ? no_element : found->second;
}

std::string TagTree::language(std::size_t element) const {
  for (; element != no_element; element = elements_[element].parent) {
    const std::string own = text_of(get(elements_[element].object, "/Lang"));
    if (!own.empty()) return own;
  }
  return {};
}

std::vector<std::string> TagTree::child_types(std::size_t element) const {
  std::vector<std::string> types;
  for (const std::size_t child : elements_[element].children) {
    types.push_back(elements_[child].standard);
  }
  return types;
}

const std::string& TagTree::parent_type(std::size_t element) const {
  static const std::string none;
  const std::size_t parent = elements_[element].parent;
  return parent == no_element ? none : elements_[parent].standard;
}

}  // namespace presspack::inspection
