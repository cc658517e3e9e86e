// The one way into this module when it is loaded at run time (app/inspect_library.cpp).

#include "inspect/inspect.h"

extern "C" bool presspack_inspect_pdf(const std::string_view* bytes,
                                      presspack::Inspection* inspection,
                                      presspack::Diagnostics* diagnostics) {
  std::optional<presspack::Inspection> found = presspack::inspect_pdf(*bytes, *diagnostics);
  if (found) *inspection = std::move(*found);
  return found.has_value();
}
