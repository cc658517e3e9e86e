#include "layout/structure.h"

#include <array>
#include <utility>

namespace presspack {

StructureId StructureBuilder::add(Role role, Parent parent, Span source) {
  const auto id = static_cast<StructureId>(elements_.size());
  elements_.push_back({.role = role,
                       .parent = parent,
                       .language = {},
                       .alt = {},
                       .actual_text = {},
                       .title = {},
                       .list_numbering = {},
                       .source = source});
  return id;
}

std::optional<Role> role_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Role>, 23> names = {{
      {"Sect", Role::sect},
      {"Aside", Role::aside},
      {"H1", Role::h1},
      {"H2", Role::h2},
      {"H3", Role::h3},
      {"H4", Role::h4},
      {"H5", Role::h5},
      {"H6", Role::h6},
      {"P", Role::p},
      {"Div", Role::div},
      {"BlockQuote", Role::block_quote},
      {"L", Role::list},
      {"LI", Role::list_item},
      {"Lbl", Role::label},
      {"LBody", Role::list_body},
      {"Figure", Role::figure},
      {"Caption", Role::caption},
      {"Note", Role::note},
      {"Part", Role::part},
      {"Span", Role::span},
      {"Quote", Role::quote},
      {"Reference", Role::reference},
      {"BibEntry", Role::bib_entry},
  }};
  for (const auto& [known, role] : names) {
    if (known == name) return role;
  }
  return std::nullopt;
}

bool is_inline(Role role) {
  return role == Role::span || role == Role::quote || role == Role::reference ||
         role == Role::bib_entry;
}

int heading_level(Role role) {
  const int level = static_cast<int>(role) - static_cast<int>(Role::h1) + 1;
  return level >= 1 && level <= 6 ? level : 0;
}

Role heading_role(int level) {
  return static_cast<Role>(static_cast<int>(Role::h1) + (level < 1   ? 0
                                                         : level > 6 ? 5
                                                                     : level - 1));
}

}  // namespace presspack
