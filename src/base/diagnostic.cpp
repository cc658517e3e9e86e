#include "base/diagnostic.h"

#include <utility>

namespace presspack {

void Diagnostics::report(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::error) ++errors_;
  if (diagnostic.severity == Severity::warning) ++warnings_;
  items_.push_back(std::move(diagnostic));
}

}  // namespace presspack
