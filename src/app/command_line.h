#pragma once

// The command line, by CLI11.

#include <optional>

#include "app/options.h"

namespace presspack {

// The options, or the exit code when there is nothing to run (help, version, wrong usage).
struct Parsed {
  std::optional<Options> options;
  int exit_code = 0;
};

Parsed parse_command_line(int argc, char** argv);

}  // namespace presspack
