#pragma once

// What the command line asked for.

#include <string>
#include <vector>

#include "app/print_diagnostics.h"

namespace presspack {

struct Options {
  std::string command;
  std::vector<std::string> files;
  std::string output;
  std::vector<std::string> layouts;
  std::string brand, paper, language, font_path, stage_name, check_stage = "publish",
                                                             schema = "pack";
  std::string kind;  // list and completions: of what; explain: a code or a value
  std::vector<std::string> editions;
  std::string profile = "screen";
  double bleed = 3;  // mm, for the press
  bool marks = true;
  int size = 0;  // pt; 0: the edition's own
  std::vector<std::string> set;
  std::vector<std::string> rules;  // "sentence-long=off"
  int max_warnings = -1;  // none: any number
  std::string color = "auto", diagnostics = "human", directory;
  bool strict = false, json = false, quiet = false, verbose = false, all = false, readable = false,
       attach_originals = false, fix = false, yes = false, check_only = false;
};

}  // namespace presspack
