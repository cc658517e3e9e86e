#pragma once

// The command tree: every command and flag with its words, once, for parsing, help, completions and
// the manual page.

#include <CLI/CLI.hpp>

#include "app/options.h"

namespace presspack {

void add_command_tree(CLI::App& app, Options& options);

}  // namespace presspack
