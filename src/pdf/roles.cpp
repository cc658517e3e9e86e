#include "pdf/roles.h"

#include <cstdint>
#include <initializer_list>

namespace presspack::pdf {
namespace {

using Roles = std::uint64_t;

constexpr Roles bit(Role role) {
  return Roles{1} << static_cast<unsigned>(role);
}

constexpr Roles set_of(std::initializer_list<Role> roles) {
  Roles set = 0;
  for (const Role role : roles) set |= bit(role);
  return set;
}

constexpr Roles headings = set_of({Role::h1, Role::h2, Role::h3, Role::h4, Role::h5, Role::h6});
constexpr Roles groups = set_of({Role::part, Role::sect, Role::aside, Role::div});
constexpr Roles spans = set_of({Role::span, Role::strong, Role::em});
constexpr Roles notes = set_of({Role::note, Role::reference, Role::bib_entry});
constexpr Roles blocks = groups | headings |
                         set_of({Role::p, Role::block_quote, Role::list, Role::table, Role::figure,
                                 Role::note, Role::link});
constexpr Roles inlines = spans | notes | set_of({Role::quote, Role::link, Role::figure});

constexpr Roles contained_in(Role parent) {
  switch (parent) {
    case Role::document:
      return blocks;
    case Role::part:
    case Role::aside:
    case Role::div:
    case Role::sect:
      return blocks | set_of({Role::caption, Role::label});
    case Role::h1:
    case Role::h2:
    case Role::h3:
    case Role::h4:
    case Role::h5:
    case Role::h6:
      return spans | set_of({Role::link, Role::reference, Role::note, Role::quote, Role::label,
                             Role::figure});
    case Role::p:
      return inlines | set_of({Role::label, Role::list});
    case Role::span:
    case Role::strong:
    case Role::em:
    case Role::quote:
      return spans | set_of({Role::link, Role::reference, Role::note, Role::figure, Role::label});
    case Role::block_quote:
      return headings | set_of({Role::p, Role::list, Role::figure, Role::table, Role::note,
                                Role::link, Role::reference, Role::label, Role::caption});
    case Role::link:
      return spans | set_of({Role::label, Role::figure, Role::reference, Role::quote});
    case Role::list:
      return set_of({Role::caption, Role::list_item, Role::list});
    case Role::list_item:
      return set_of({Role::label, Role::list_body});
    case Role::label:
      return spans | set_of({Role::link, Role::reference, Role::figure});
    case Role::list_body:
      return blocks | inlines;
    case Role::figure:
    case Role::caption:
      return spans | set_of({Role::p, Role::caption, Role::link, Role::figure, Role::label});
    case Role::note:
      return spans | set_of({Role::label, Role::p, Role::link, Role::reference, Role::bib_entry,
                             Role::list});
    case Role::reference:
      return spans | set_of({Role::link, Role::label, Role::note, Role::figure, Role::bib_entry});
    case Role::bib_entry:
      return spans | set_of({Role::reference, Role::p, Role::label, Role::link, Role::note});
    case Role::table:
      return set_of({Role::table_row, Role::caption});
    case Role::table_row:
      return set_of({Role::table_head_cell, Role::table_cell});
    case Role::table_head_cell:
    case Role::table_cell:
      return blocks | inlines;
  }
  return 0;
}

constexpr Roles without_content =
    groups | set_of({Role::document, Role::list, Role::list_item, Role::table, Role::table_row});

}  // namespace

std::string_view type_name(Role role) {
  constexpr std::string_view names[] = {
      "Document",  "Part",     "Sect", "Aside", "H1",     "H2",     "H3",      "H4",
      "H5",        "H6",       "P",    "Span",  "Strong", "Em",     "Quote",   "BlockQuote",
      "Link",      "L",        "LI",   "Lbl",   "LBody",  "Figure", "Caption", "Note",
      "Reference", "BibEntry", "Div",  "Table", "TR",     "TH",     "TD"};
  static_assert(std::size(names) == static_cast<std::size_t>(Role::table_cell) + 1);
  return names[static_cast<std::size_t>(role)];
}

std::string_view mapped_to(Role role) {
  if (role == Role::aside) return "Div";
  if (role == Role::strong || role == Role::em) return "Span";
  return {};
}

int heading_level(Role role) {
  if (role < Role::h1 || role > Role::h6) return 0;
  return static_cast<int>(role) - static_cast<int>(Role::h1) + 1;
}

bool may_contain(Role parent, Role child) {
  return (contained_in(parent) & bit(child)) != 0;
}

bool only_groups(Role role) {
  return role == Role::part || role == Role::div || role == Role::aside;  // Aside maps to Div
}

bool may_hold_content(Role role) {
  return (without_content & bit(role)) == 0;
}

}  // namespace presspack::pdf
