#pragma once

// What a user says about rules: `--rule CODE=error|warn|off`, and in a file, for one field, the
// comment `# presspack: allow CODE` behind its key or on the line above.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"

namespace presspack {

class RuleSettings {
 public:
  // "sentence-long=off"; nothing when understood, else why not.
  std::optional<std::string> add(std::string_view setting);
  bool empty() const { return settings_.empty(); }

  // `found` as the settings and the files' comments leave it.  Errors of form stay: they are no
  // rules.  A comment that allows a code that no rule has is reported (allow-unknown).
  Diagnostics applied_to(const Diagnostics& found, const SourceFiles& sources) const;

 private:
  std::map<std::string, std::optional<Severity>, std::less<>> settings_;  // nothing: off
};

// Whether a comment at the line of `span`, or above it, allows the code.
bool is_allowed(std::string_view code, Span span, const SourceFiles& sources);

}  // namespace presspack
