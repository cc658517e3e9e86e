#pragma once

// StructureBuilder: structure elements in reading order, as parts are set.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "paged/document.h"

namespace presspack {

class StructureBuilder {
 public:
  using Parent = std::optional<StructureId>;

  StructureId add(Role role, Parent parent, Span source);
  StructureElement& at(StructureId id) { return elements_[static_cast<std::size_t>(id)]; }
  std::vector<StructureElement> take() { return std::move(elements_); }

 private:
  std::vector<StructureElement> elements_;
};

// "H2", "BlockQuote", "Sect", ... as layout files spell them.
std::optional<Role> role_named(std::string_view name);
// Stands in a line of text, so in a paragraph: Span, Quote, Reference, BibEntry.
bool is_inline(Role role);
// H1..H6 as 1..6; 0 for other roles.
int heading_level(Role role);
Role heading_role(int level);

}  // namespace presspack
