#pragma once

// Disk: the real files beneath one folder.  A path that would leave the folder, a link that points
// out of it, a device or a FIFO is refused before it is opened for reading (openat2 with
// RESOLVE_BENEATH, then fstat).  No URL is ever fetched.

#include <string>

#include "base/file_system.h"

namespace presspack {

class Disk : public FileSystem {
 public:
  // `prefix` is shown before paths in messages, "" for none.
  explicit Disk(std::string root, std::string shown_as = "");

  std::optional<std::string> read(std::string_view path, std::size_t limit, Span mention,
                                  Diagnostics& diagnostics) const override;
  bool exists(std::string_view path) const override;
  std::vector<std::string> list(std::string_view folder) const override;

 private:
  int open_beneath(std::string_view path, int flags) const;
  std::string root_, shown_as_;
};

}  // namespace presspack
