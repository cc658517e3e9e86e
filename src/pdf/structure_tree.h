#pragma once

// StructureTree: the document's elements with their content and their links, as PDF's structure
// tree (ISO 32000-1, 14.7).
//
// Pages hand in content in paint order.  An element that holds content itself has its pieces and
// its child elements in the order in which they first appear; any other has its children in the
// order of PagedDocument::structure.  Elements that come to hold nothing are left out.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "paged/document.h"
#include "pdf/haru.h"

namespace presspack::pdf {

class StructureTree {
 public:
  StructureTree(const PagedDocument& document, PdfFile& file);

  // A new run of content of the element on that page; gives its MCID.
  int add_content(StructureId element, std::uint32_t page);
  // An annotation of the element; gives its /StructParent key.
  int add_annotation(StructureId element, std::uint32_t page, Ref annotation);
  // Where a figure is; several places are united.
  void add_area(StructureId figure, const Area& area);
  // The tag of marked content: the element's type.
  std::string_view tag(StructureId element) const;
  // The nearest figure that the element is or stands in.
  std::optional<StructureId> figure_around(StructureId element) const;

  // Writes the tree and gives its root, for the catalog.
  Ref write(const std::vector<Ref>& pages);

 private:
  // A piece of content (mcid) or an annotation.
  struct Piece {
    std::uint32_t order = 0, page = 0;
    int mcid = -1;
    Ref annotation{};
  };
  struct Node {
    std::vector<Piece> pieces;
    std::vector<std::uint32_t> children;  // in structure's order
    std::uint32_t first_order = 0xFFFFFFFF;  // of anything in it; still so: it holds nothing
    std::optional<Area> area;
    Ref object{};
  };
  struct Annotation {
    std::uint32_t element = 0;
  };

  void find_first_orders();
  void order_children(Node& node) const;
  std::string entries(std::uint32_t index, Ref parent, const std::vector<Ref>& pages) const;
  std::string kids(const Node& node, std::optional<std::uint32_t> page,
                   const std::vector<Ref>& pages) const;
  std::string attributes(std::uint32_t index) const;
  void write_elements(Ref top, const std::vector<Ref>& pages);
  std::string parent_tree();
  std::string role_map() const;
  std::string id_tree() const;
  std::string inherited_language(std::uint32_t index) const;

  const PagedDocument& document_;
  PdfFile& file_;
  std::vector<Node> nodes_;  // by StructureId
  std::vector<std::vector<std::uint32_t>> elements_by_page_;  // by page, then MCID
  std::vector<Annotation> annotations_;
  std::uint32_t next_order_ = 0;
};

}  // namespace presspack::pdf
