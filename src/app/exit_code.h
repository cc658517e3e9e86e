#pragma once

// Exit codes, never renumbered: scripts rely on them.

#include "base/diagnostic.h"

namespace presspack {

enum ExitCode : int {
  exit_done = 0,
  exit_content = 1,  // the content has errors
  exit_usage = 2,  // wrong usage
  exit_file = 3,  // a file could not be read or written
  exit_standard = 4,  // the standard or profile asked for cannot be met
  exit_rows = 5,  // some rows failed or are held
  exit_defect = 70,  // a defect in presspack
  exit_busy = 75,  // another run holds the lock
  exit_interrupted = 130,
  exit_terminated = 143,
};

// The code for what was reported: content before files before standards, since a person mends the
// content first.  Warnings count only when `strict`.
inline ExitCode exit_code_of(const Diagnostics& diagnostics, bool strict) {
  bool file = false, standard = false;
  for (const Diagnostic& item : diagnostics.items()) {
    if (item.severity != Severity::error) continue;
    if (item.fault == Fault::content) return exit_content;
    file = file || item.fault == Fault::file;
    standard = standard || item.fault == Fault::standard;
  }
  if (file) return exit_file;
  if (standard) return exit_standard;
  return strict && diagnostics.warnings() > 0 ? exit_content : exit_done;
}

}  // namespace presspack
