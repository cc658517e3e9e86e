#pragma once

// Run a command as a user would and look at what came out.

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace presspack::testing {

struct RunResult {
  int code = -1;
  std::string out, err;
};

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

// A folder of this test's own, gone when the test is over.
class Scratch {
 public:
  Scratch() {
    std::string pattern = (std::filesystem::temp_directory_path() / "presspack-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
  }
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }
  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

// Through the shell; `command` may set variables in front.
inline RunResult run(const std::string& command, const Scratch& scratch) {
  const std::string out = (scratch / "stdout.txt").string(),
                    err = (scratch / "stderr.txt").string();
  const int status =
      std::system(("(" + command + ") >" + out + " 2>" + err + " </dev/null").c_str());
  RunResult result;
  result.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  result.out = read_file(out);
  result.err = read_file(err);
  return result;
}

inline bool has_tool(const std::string& name) {
  return std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0;
}

inline std::string program() {
  return PRESSPACK_PROGRAM;
}
inline std::string root() {
  return PRESSPACK_ROOT;
}

}  // namespace presspack::testing

// A judge that is not installed is a skip by name.
#define NEED_TOOL(name)                                             \
  do {                                                              \
    if (!presspack::testing::has_tool(name)) {                      \
      GTEST_SKIP() << "skipped: " << (name) << " is not installed"; \
    }                                                               \
  } while (false)
