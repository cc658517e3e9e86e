#pragma once

// The conformance files of Debian's unicode-data.

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#define NEED_FILE(file, package)                                               \
  if (!(file).is_open()) {                                                     \
    GTEST_SKIP() << "the Debian package " << (package) << " is not installed"; \
  }

namespace presspack::testing {

inline std::string unicode_data(const std::string& name) {
  return "/usr/share/unicode/" + name;
}

inline std::vector<std::string> split(const std::string& line, char at) {
  std::vector<std::string> fields;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, at);) fields.push_back(field);
  if (!line.empty() && line.back() == at) fields.emplace_back();
  return fields;
}

// "0061 0301" as text.
inline std::u32string code_points(const std::string& words) {
  std::istringstream in(words);
  std::u32string text;
  for (std::string word; in >> word;) {
    text += static_cast<char32_t>(std::stoul(word, nullptr, 16));
  }
  return text;
}

}  // namespace presspack::testing
