#pragma once

// The rules that `presspack check` keeps beside those of the form: what each asks, from which
// threshold, why, and what to type instead.  Errors stop `build`; these are advice.

#include <span>
#include <string_view>

#include "base/diagnostic.h"

namespace presspack {

struct Rule {
  std::string_view code;
  Severity severity;  // unless `--rule CODE=…` says otherwise
  std::string_view asks;  // one line, with the threshold
  std::string_view why;  // with the source of the threshold
  std::string_view before, after;  // as typed in pack.yaml
  bool fixable = false;  // `check --fix` mends it
};

// By code.
std::span<const Rule> rules();
const Rule* find_rule(std::string_view code);

}  // namespace presspack
