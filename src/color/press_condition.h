#pragma once

// Press condition: the press, paper and inks that a file is made for, as an ICC output profile.
//
// Profiles come from outside: everything that the output intent of PDF/X-4 and PDF/A-2 asks of one
// is verified here, so that nothing behind it asks again.

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"

namespace presspack {

struct PressCondition {
  std::string icc;  // the profile's bytes
  std::string name;  // as the brand calls it, else as the profile does: "FOGRA39"
  std::string description;  // the profile's own
  bool registered = false;  // `name` stands in the ICC's registry of characterisations
  int ink_limit = 300;  // all inks together, in per cent
};

// What the brand says of its press; `span` is where it says so.
struct PressChoice {
  std::string condition;
  int ink_limit = 0;  // 0: what the profile itself keeps
  Span span = {};
};

// The default: offset on coated paper, ISO 12647-2.
inline PressChoice default_press() {
  return {.condition = "FOGRA39", .ink_limit = 300};
}

// Nothing after press-profile (fault `standard`): no ICC profile, none for output, not of the four
// inks, of version 5 or later, or without the tables both ways.
std::optional<PressCondition> read_press_condition(std::string icc, const PressChoice& choice,
                                                   Diagnostics& diagnostics);

// Whether the ICC's registry has this name for a condition of printing (color.org/registry): an
// output intent may then name the registry.
bool is_registered_condition(std::string_view name);

}  // namespace presspack
