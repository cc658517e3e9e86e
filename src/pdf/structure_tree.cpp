#include "pdf/structure_tree.h"

#include <algorithm>

#include "base/number.h"
#include "pdf/roles.h"

namespace presspack::pdf {
namespace {

constexpr std::uint32_t nothing = 0xFFFFFFFF;

std::size_t index_of(StructureId id) {
  return static_cast<std::size_t>(id);
}

std::string note_id(std::uint32_t index) {
  // Digits of one length, since a name tree is sorted by its bytes.
  std::string digits = std::to_string(index);
  return "note-" + std::string(10 - std::min<std::size_t>(digits.size(), 10), '0') + digits;
}

}  // namespace

StructureTree::StructureTree(const PagedDocument& document, PdfFile& file)
    : document_(document),
      file_(file),
      nodes_(document.structure.size()),
      elements_by_page_(document.pages.size()) {
  for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
    const std::optional<StructureId> parent = document.structure[i].parent;
    if (parent) nodes_[index_of(*parent)].children.push_back(i);
  }
}

int StructureTree::add_content(StructureId element, std::uint32_t page) {
  std::vector<std::uint32_t>& on_page = elements_by_page_[page];
  const int mcid = static_cast<int>(on_page.size());
  on_page.push_back(static_cast<std::uint32_t>(element));
  nodes_[index_of(element)].pieces.push_back(
      {.order = next_order_++, .page = page, .mcid = mcid, .annotation = {}});
  return mcid;
}

int StructureTree::add_annotation(StructureId element, std::uint32_t page, Ref annotation) {
  nodes_[index_of(element)].pieces.push_back(
      {.order = next_order_++, .page = page, .mcid = -1, .annotation = annotation});
  annotations_.push_back({static_cast<std::uint32_t>(element)});
  // Pages have the keys from 0, annotations those after them.
  return static_cast<int>(document_.pages.size() + annotations_.size() - 1);
}

void StructureTree::add_area(StructureId figure, const Area& area) {
  std::optional<Area>& whole = nodes_[index_of(figure)].area;
  whole = whole ? united(*whole, area) : area;
}

std::string_view StructureTree::tag(StructureId element) const {
  return type_name(document_.structure[index_of(element)].role);
}

std::optional<StructureId> StructureTree::figure_around(StructureId element) const {
  std::optional<StructureId> at = element;
  while (at && document_.structure[index_of(*at)].role != Role::figure) {
    at = document_.structure[index_of(*at)].parent;
  }
  return at;
}

// Parents come before their children, so going backward has all children done.
void StructureTree::find_first_orders() {
  for (std::size_t i = nodes_.size(); i-- > 0;) {
    Node& node = nodes_[i];
    if (!node.pieces.empty()) {
      node.first_order = std::min(node.first_order, node.pieces.front().order);
    }
    const std::optional<StructureId> parent = document_.structure[i].parent;
    if (!parent) continue;
    Node& above = nodes_[index_of(*parent)];
    above.first_order = std::min(above.first_order, node.first_order);
  }
}

void StructureTree::order_children(Node& node) const {
  const auto holds_nothing = [this](std::uint32_t child) {
    return nodes_[child].first_order == nothing;
  };
  node.children.erase(std::remove_if(node.children.begin(), node.children.end(), holds_nothing),
                      node.children.end());
  if (node.pieces.empty()) return;
  std::stable_sort(node.children.begin(), node.children.end(),
                   [this](std::uint32_t a, std::uint32_t b) {
                     return nodes_[a].first_order < nodes_[b].first_order;
                   });
}

// `page` is the element's /Pg: content there is named by its bare MCID.
std::string StructureTree::kids(const Node& node, std::optional<std::uint32_t> page,
                                const std::vector<Ref>& pages) const {
  std::string out;
  const auto add_piece = [&](const Piece& piece) {
    if (piece.mcid >= 0 && piece.page == page) {
      append_integer(out, piece.mcid);
    } else {
      out += piece.mcid >= 0 ? "<</Type /MCR /Pg " : "<</Type /OBJR /Pg ";
      append_ref(out, pages[piece.page]);
      out += piece.mcid >= 0 ? " /MCID " : " /Obj ";
      if (piece.mcid >= 0) {
        append_integer(out, piece.mcid);
      } else {
        append_ref(out, piece.annotation);
      }
      out += ">>";
    }
    out += ' ';
  };
  std::size_t next = 0;
  for (const std::uint32_t child : node.children) {
    while (next < node.pieces.size() && node.pieces[next].order < nodes_[child].first_order) {
      add_piece(node.pieces[next++]);
    }
    append_ref(out, nodes_[child].object);
    out += ' ';
  }
  while (next < node.pieces.size()) add_piece(node.pieces[next++]);
  if (!out.empty()) out.pop_back();
  return "[" + out + "]";
}

std::string StructureTree::attributes(std::uint32_t index) const {
  const StructureElement& element = document_.structure[index];
  if (element.role == Role::list && !element.list_numbering.empty()) {
    return "<</O /List /ListNumbering /" + element.list_numbering + ">>";
  }
  if (element.role == Role::table_head_cell) return "<</O /Table /Scope /Column>>";
  if (element.role != Role::figure) return {};
  std::string out = "<</O /Layout /Placement /Block";
  if (nodes_[index].area) {
    out += " /BBox ";
    append_area(out, *nodes_[index].area);
  }
  return out + ">>";
}

std::string StructureTree::inherited_language(std::uint32_t index) const {
  std::optional<StructureId> at = document_.structure[index].parent;
  while (at) {
    const StructureElement& element = document_.structure[index_of(*at)];
    if (!element.language.empty()) return element.language;
    at = element.parent;
  }
  return document_.language;
}

std::string StructureTree::entries(std::uint32_t index, Ref parent,
                                   const std::vector<Ref>& pages) const {
  const StructureElement& element = document_.structure[index];
  const Node& node = nodes_[index];
  std::optional<std::uint32_t> page;
  for (const Piece& piece : node.pieces) {
    if (piece.mcid < 0) continue;
    page = piece.page;
    break;
  }
  Dict dict;
  dict.name("Type", "StructElem").name("S", type_name(element.role)).ref("P", parent);
  if (page) dict.ref("Pg", pages[*page]);
  dict.raw("K", kids(node, page, pages));
  if (const std::string a = attributes(index); !a.empty()) dict.raw("A", a);
  if (element.role == Role::note) dict.text("ID", note_id(index));
  if (!element.title.empty()) dict.text("T", element.title);
  if (!element.language.empty() && element.language != inherited_language(index)) {
    dict.text("Lang", element.language);
  }
  if (!element.alt.empty()) dict.text("Alt", element.alt);
  if (!element.actual_text.empty()) dict.text("ActualText", element.actual_text);
  return dict.take();
}

void StructureTree::write_elements(Ref top, const std::vector<Ref>& pages) {
  for (Node& node : nodes_) {
    if (node.first_order != nothing) node.object = file_.reserve();
  }
  for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
    if (nodes_[i].first_order == nothing) continue;
    order_children(nodes_[i]);
    const std::optional<StructureId> parent = document_.structure[i].parent;
    file_.set(nodes_[i].object, entries(i, parent ? nodes_[index_of(*parent)].object : top, pages));
  }
}

// ISO 32000-1, 7.9.7 and 14.7.4.4: a page's entry lists the elements of its content by MCID, an
// annotation's names its element.
std::string StructureTree::parent_tree() {
  constexpr std::size_t most_in_root = 500, leaf = 256;
  std::vector<std::string> pairs;
  const auto pair = [&pairs]() -> std::string& {
    std::string& entry = pairs.emplace_back();
    append_integer(entry, static_cast<std::int64_t>(pairs.size() - 1));
    return entry += ' ';
  };
  for (const std::vector<std::uint32_t>& elements : elements_by_page_) {
    std::string& entry = pair();
    entry += '[';
    for (const std::uint32_t element : elements) {
      append_ref(entry, nodes_[element].object);
      entry += ' ';
    }
    entry += "]\n";
  }
  for (const Annotation& annotation : annotations_) {
    std::string& entry = pair();
    append_ref(entry, nodes_[annotation.element].object);
    entry += '\n';
  }
  const auto numbers = [&pairs](std::size_t begin, std::size_t end) {
    std::string out = "[";
    for (std::size_t i = begin; i < end; ++i) out += pairs[i];
    return out + "]";
  };
  if (pairs.size() <= most_in_root) return "/Nums " + numbers(0, pairs.size()) + "\n";
  std::string kids = "/Kids [";
  for (std::size_t at = 0; at < pairs.size(); at += leaf) {
    const std::size_t end = std::min(pairs.size(), at + leaf);
    std::string limits = "[" + std::to_string(at) + " " + std::to_string(end - 1) + "]";
    append_ref(kids, file_.add(Dict().raw("Limits", limits).raw("Nums", numbers(at, end)).take()));
    kids += ' ';
  }
  return kids + "]\n";
}

std::string StructureTree::role_map() const {
  std::map<std::string_view, std::string_view> used;
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    const Role role = document_.structure[i].role;
    if (nodes_[i].first_order != nothing && !mapped_to(role).empty()) {
      used[type_name(role)] = mapped_to(role);
    }
  }
  std::string out;
  for (const auto& [own, standard] : used) {
    append_name(out, own);
    out += ' ';
    append_name(out, standard);
    out += ' ';
  }
  return out;
}

// ISO 14289-1, 7.9: each note has an identifier that the tree knows.
std::string StructureTree::id_tree() const {
  std::string out;
  for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
    if (document_.structure[i].role != Role::note || nodes_[i].first_order == nothing) continue;
    append_text(out, note_id(i));
    out += ' ';
    append_ref(out, nodes_[i].object);
    out += '\n';
  }
  return out;
}

Ref StructureTree::write(const std::vector<Ref>& pages) {
  const Ref root = file_.reserve();
  // ISO 32000-1, 14.8.4.2: a Document is the one element at the top; supplied where it is not
  // there.
  std::vector<std::uint32_t> tops;
  find_first_orders();
  for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
    if (!document_.structure[i].parent && nodes_[i].first_order != nothing) tops.push_back(i);
  }
  const bool has_document =
      tops.size() == 1 && document_.structure[tops.front()].role == Role::document;
  const Ref top = has_document ? root : file_.reserve();
  write_elements(top, pages);
  std::string kids = "[";
  for (const std::uint32_t i : tops) {
    append_ref(kids, nodes_[i].object);
    kids += ' ';
  }
  kids += "]";
  if (!has_document) {
    Dict document;
    document.name("Type", "StructElem").name("S", "Document").ref("P", root).raw("K", kids);
    file_.set(top, document.take());
    kids = "[";
    append_ref(kids, top);
    kids += "]";
  }
  Dict dict;
  dict.name("Type", "StructTreeRoot").raw("K", kids);
  dict.ref("ParentTree", file_.add(parent_tree()));
  dict.number("ParentTreeNextKey",
              static_cast<std::int64_t>(elements_by_page_.size() + annotations_.size()));
  if (const std::string roles = role_map(); !roles.empty()) {
    dict.raw("RoleMap", "<<" + roles + ">>");
  }
  if (const std::string ids = id_tree(); !ids.empty()) {
    dict.ref("IDTree", file_.add(Dict().raw("Names", "[" + ids + "]").take()));
  }
  file_.set(root, dict.take());
  return root;
}

}  // namespace presspack::pdf
