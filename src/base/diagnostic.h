#pragma once

// Diagnostics: the one way in which anything wrong with input, layout or the world is said.
//
// A stage reports and goes on with its best value; the driver looks between stages, so one run
// shows every mistake.  Codes are kebab-case and stable; docs/diagnostics.md lists them.

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace presspack {

enum class Severity {
  note,
  warning,
  error
};

// What kind of failure an error is, for the exit code: the content (1), a file (3), a standard (4).
enum class Fault {
  content,
  file,
  standard
};

// A second place that explains the first: "first one" for a field that appears twice.
struct Related {
  Span span;
  std::string label;
};

struct Diagnostic {
  Severity severity = Severity::error;
  std::string_view code;  // a literal
  Span span;
  std::string message;  // one sentence, no full stop
  std::string hint;  // what to type
  std::vector<Related> related = {};
  Fault fault = Fault::content;
};

class Diagnostics {
 public:
  void report(Diagnostic diagnostic);
  bool has_errors() const { return errors_ > 0; }
  std::size_t errors() const { return errors_; }
  std::size_t warnings() const { return warnings_; }
  const std::vector<Diagnostic>& items() const { return items_; }
  // Errors reported after a mark: a stage can tell whether it itself went wrong.
  std::size_t mark() const { return errors_; }

 private:
  std::vector<Diagnostic> items_;
  std::size_t errors_ = 0, warnings_ = 0;
};

}  // namespace presspack
