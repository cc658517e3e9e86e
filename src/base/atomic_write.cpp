#include "base/atomic_write.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

namespace presspack {
namespace {

// One per thread would leave the handler guessing; the command line writes one file at a time.
// Written before the file exists and cleared after the rename.
char under_way[4096] = "";

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t done = ::write(fd, bytes.data(), bytes.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  return true;
}

bool sync_folder(const std::filesystem::path& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return false;
  const bool done = ::fsync(fd) == 0;
  ::close(fd);
  return done;
}

// Closing counts: EIO and EDQUOT arrive there.
bool write_temporary(const std::string& name, std::string_view bytes) {
  const int fd = ::open(name.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (fd < 0) return false;
  const bool written = write_all(fd, bytes) && ::fsync(fd) == 0;
  const int why = errno;
  const bool closed = ::close(fd) == 0;
  if (!written) errno = why;
  return written && closed;
}

}  // namespace

const char* file_under_way() {
  return under_way;
}

bool atomic_write(const std::string& path, std::string_view bytes, Diagnostics& diagnostics) {
  namespace fs = std::filesystem;
  const fs::path target(path);
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  std::error_code failure;
  fs::create_directories(folder, failure);
  const std::string temporary = (folder / ("." + target.filename().string() + ".tmp")).string();
  std::snprintf(under_way, sizeof under_way, "%s", temporary.c_str());
  const bool done = !fs::is_directory(target, failure) && write_temporary(temporary, bytes) &&
                    ::rename(temporary.c_str(), path.c_str()) == 0;
  if (!done) {
    const std::string why =
        fs::is_directory(target, failure) ? "it is a folder" : std::strerror(errno);
    ::unlink(temporary.c_str());
    diagnostics.report({.code = "write-failed",
                        .span = {},
                        .message = "cannot write " + path + ": " + why,
                        .hint = "check that the folder can be written and the disk has room",
                        .fault = Fault::file});
  } else {
    sync_folder(folder);
  }
  under_way[0] = '\0';
  return done;
}

}  // namespace presspack
