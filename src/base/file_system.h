#pragma once

// FileSystem: the one door to the disk.  Stages read through it; tests hand in a memory one.
// A path is relative to a root that the implementation declares and never leaves it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace presspack {

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // The bytes of a regular file, at most `limit`; reports at `mention` and returns nothing when
  // the file is missing, unreadable, not a regular file or too large (codes file-missing,
  // file-unreadable, file-not-regular, file-too-large; fault `file`).
  virtual std::optional<std::string> read(std::string_view path, std::size_t limit, Span mention,
                                          Diagnostics& diagnostics) const = 0;
  virtual bool exists(std::string_view path) const = 0;
  // Names in a folder, sorted; empty when there is no such folder.
  virtual std::vector<std::string> list(std::string_view folder) const = 0;
};

}  // namespace presspack
