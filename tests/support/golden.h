#pragma once

// Golden files: what a stage gave when somebody last looked at it.  UPDATE_GOLDEN=1 rewrites them;
// the difference is then reviewed like prose.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace presspack {

// `path` is below tests/.
inline void expect_golden(std::string_view actual, const std::string& path) {
  const std::filesystem::path file = std::filesystem::path(PRESSPACK_ROOT) / "tests" / path;
  const char* update = std::getenv("UPDATE_GOLDEN");
  if (update != nullptr && std::string_view(update) == "1") {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << actual;
    return;
  }
  std::ifstream in(file, std::ios::binary);
  ASSERT_TRUE(in.good()) << file << " is missing; write it with UPDATE_GOLDEN=1";
  const std::string expected{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (actual == expected) return;
  const auto differ = std::mismatch(actual.begin(), actual.end(), expected.begin(), expected.end());
  const auto at = static_cast<std::size_t>(differ.first - actual.begin());
  const std::size_t from = at < 80 ? 0 : at - 80;
  ADD_FAILURE() << file << " differs at byte " << at << "\nactual:   …" << actual.substr(from, 160)
                << "\nexpected: …" << expected.substr(from, 160);
}

}  // namespace presspack
