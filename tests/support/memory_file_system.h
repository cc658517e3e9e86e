#pragma once

// Files in memory, for tests.

#include <algorithm>
#include <map>
#include <string>

#include "base/file_system.h"

namespace presspack {

class MemoryFileSystem : public FileSystem {
 public:
  std::map<std::string, std::string, std::less<>> files;

  std::optional<std::string> read(std::string_view path, std::size_t limit, Span mention,
                                  Diagnostics& diagnostics) const override {
    const auto found = files.find(path);
    if (found == files.end() || found->second.size() > limit) {
      const bool missing = found == files.end();
      diagnostics.report(
          {.code = missing ? "file-missing" : "file-too-large",
           .span = mention,
           .message = (missing ? "no such file: " : "too large: ") + std::string(path),
           .hint = "",
           .fault = Fault::file});
      return std::nullopt;
    }
    return found->second;
  }
  bool exists(std::string_view path) const override { return files.contains(path); }
  std::vector<std::string> list(std::string_view folder) const override {
    const std::string prefix =
        folder.empty() || folder.ends_with('/') ? std::string(folder) : std::string(folder) + "/";
    std::vector<std::string> names;
    for (const auto& [path, text] : files) {
      if (!path.starts_with(prefix)) continue;
      const std::string rest = path.substr(prefix.size());
      if (rest.find('/') == std::string::npos) names.push_back(rest);
    }
    return names;
  }
};

}  // namespace presspack
