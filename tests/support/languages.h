#pragma once

// The short texts of tests/languages, and a small pack for each.

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/run_program.h"

namespace presspack::testing {

struct LanguageText {
  std::string language, title, paragraph;
};

inline std::vector<LanguageText> language_texts() {
  std::vector<LanguageText> texts;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(root() + "/tests/languages")) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    std::istringstream in(read_file(file));
    LanguageText text{.language = file.stem().string(), .title = {}, .paragraph = {}};
    std::getline(in, text.title);
    std::getline(in, text.paragraph);
    texts.push_back(text);
  }
  return texts;
}

// Its lead is the title again, in a size that one line holds.
inline std::string language_pack(const LanguageText& text) {
  return "presspack: 1\nlayout: brief\nbrand: hospital-trust\npaper: a4\nlang: " + text.language +
         "\ntitle: \"" + text.title + "\"\nlead: \"" + text.title + "\"\nbody: |\n  " +
         text.paragraph + "\n";
}

}  // namespace presspack::testing
