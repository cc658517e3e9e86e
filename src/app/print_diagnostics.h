#pragma once

// Diagnostics for people: FILE:LINE:COL, the words, the source line with a caret and a hint.

#include <string>

#include "base/diagnostic.h"
#include "base/source.h"

namespace presspack {

enum class DiagnosticForm {
  human,
  one_line
};

struct PrintOptions {
  DiagnosticForm form = DiagnosticForm::human;
  bool color = false;
  bool notes = false;  // show notes too
  std::size_t most = 20;  // errors and warnings shown; 0: all
};

// Warnings first and errors last, next to the prompt; each by file and place; the same mistake at
// the same place once.
std::string print_diagnostics(const Diagnostics& diagnostics, const SourceFiles& sources,
                              const PrintOptions& options);

// How many terminal cells a text takes: two for East Asian wide characters, none for marks.
std::size_t display_width(std::string_view text);

}  // namespace presspack
