#pragma once

// TagTree: the structure tree of a file (ISO 32000-1, 14.7) as a list in reading order.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "inspect/objects.h"

namespace presspack::inspection {

constexpr std::size_t no_element = static_cast<std::size_t>(-1);

// Content of a page (mcid), or an object such as an annotation.
struct TagContent {
  std::size_t page = no_element;  // from 0
  long long mcid = -1;
  QPDFObjGen object;
};

// How a type of the document's own gets its meaning.
enum class Mapping {
  standard,  // a standard type by itself
  mapped,  // to a standard type
  unmapped,
  circular,
  remapped  // a standard type that is given another meaning
};

struct TagElement {
  Object object;
  std::string role, standard;  // `standard` is the role itself where it leads nowhere
  Mapping mapping = Mapping::standard;
  std::size_t parent = no_element;
  int depth = 0;
  bool parent_named = false;  // /P leads to the parent
  std::vector<std::size_t> children;
  std::vector<TagContent> content;
};

class TagTree {
 public:
  TagTree(Object catalog, const std::vector<Object>& pages);

  bool is_there() const { return root_.isDictionary(); }
  Object root() const { return root_; }
  const std::vector<TagElement>& elements() const { return elements_; }
  // The element that holds a page's content, an object, or that is this object itself.
  std::size_t holder(std::size_t page, long long mcid) const;
  std::size_t holder_of_object(const QPDFObjGen& object) const;
  std::size_t element_at(const QPDFObjGen& object) const;
  // /Lang of the element or of one around it.
  std::string language(std::size_t element) const;
  std::vector<std::string> child_types(std::size_t element) const;
  const std::string& parent_type(std::size_t element) const;

 private:
  void read_element(Object object, std::size_t parent, std::size_t page);
  void read_kids(std::size_t element, std::size_t page);
  Mapping map_role(const std::string& role, std::string& standard) const;
  std::size_t page_of(Object object, std::size_t otherwise) const;

  Object root_;
  std::vector<TagElement> elements_;
  std::map<QPDFObjGen, std::size_t> pages_, by_object_, object_holders_;
  std::map<std::pair<std::size_t, long long>, std::size_t> holders_;
};

}  // namespace presspack::inspection
