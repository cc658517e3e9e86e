#pragma once

// Roles: the document's roles as structure types of PDF 1.7, and which may stand in which.

#include <string_view>

#include "paged/document.h"

namespace presspack::pdf {

// "H1", "Aside"
std::string_view type_name(Role role);
// The standard type that a type of our own stands for; empty for a standard one.
std::string_view mapped_to(Role role);
// 1 to 6, or 0.
int heading_level(Role role);

// Containment of ISO 32000-1, 14.8.4, as veraPDF's profile ISO-32000-1-Tagged has it.
bool may_contain(Role parent, Role child);
bool may_hold_content(Role role);
// An element that only groups: its kids count as those of what it stands in.
bool only_groups(Role role);

}  // namespace presspack::pdf
