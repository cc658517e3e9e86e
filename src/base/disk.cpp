#include "base/disk.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

#include "base/edit_distance.h"

namespace presspack {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  int release() { return std::exchange(fd_, -1); }

 private:
  int fd_;
};

Diagnostic file_error(std::string_view code, Span mention, std::string message, std::string hint,
                      Fault fault = Fault::file) {
  return {.code = code,
          .span = mention,
          .message = std::move(message),
          .hint = std::move(hint),
          .fault = fault};
}

// The same promise without openat2: one name at a time, no `..`, no absolute path, no link at all.
int open_step_by_step(int root, const std::string& path, int flags) {
  if (path.starts_with('/')) {
    errno = EXDEV;
    return -1;
  }
  int folder = dup(root);
  std::size_t at = 0;
  while (folder >= 0) {
    const std::size_t slash = path.find('/', at);
    const bool last = slash == std::string::npos;
    const std::string name = path.substr(at, last ? std::string::npos : slash - at);
    int next = -1;
    if (name == "..") {
      errno = EXDEV;
    } else {
      const int how = last ? flags : O_PATH | O_DIRECTORY;
      next = openat(folder, name.empty() ? "." : name.c_str(), how | O_NOFOLLOW | O_CLOEXEC);
    }
    const int why = errno;
    close(folder);
    errno = why;
    if (last || next < 0) return next;
    folder = next;
    at = slash + 1;
  }
  return -1;
}

std::optional<std::string> read_all(int fd, std::size_t size, std::size_t limit) {
  std::string bytes;
  bytes.resize(std::min(size, limit + 1));
  std::size_t have = 0;
  while (have <= limit) {
    if (have == bytes.size()) bytes.resize(bytes.size() + 65536);
    const ssize_t got = ::read(fd, bytes.data() + have, bytes.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
    if (have == size) break;  // the usual case: no extra read to see the end
  }
  bytes.resize(have);
  return bytes;
}

}  // namespace

Disk::Disk(std::string root, std::string shown_as)
    : root_(root.empty() ? "." : std::move(root)), shown_as_(std::move(shown_as)) {}

int Disk::open_beneath(std::string_view path, int flags) const {
  const Descriptor root(::open(root_.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (root.get() < 0) return -1;
  open_how how{};
  how.flags = static_cast<__u64>(flags) | O_CLOEXEC;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  const std::string name(path);
  const int opened =
      static_cast<int>(syscall(SYS_openat2, root.get(), name.c_str(), &how, sizeof how));
  // Kernels before 5.6 and some sandboxes and debuggers do not have it.
  if (opened < 0 && errno == ENOSYS) return open_step_by_step(root.get(), name, flags);
  return opened;
}

std::optional<std::string> Disk::read(std::string_view path, std::size_t limit, Span mention,
                                      Diagnostics& diagnostics) const {
  const std::string shown = shown_as_ + std::string(path);
  // O_NONBLOCK: opening a FIFO must not wait for its writer.
  const Descriptor file(open_beneath(path, O_RDONLY | O_NONBLOCK));
  if (file.get() < 0) {
    if (errno == EXDEV || errno == ELOOP) {
      diagnostics.report(
          file_error("path-outside", mention, "this path leaves the pack's folder: " + shown,
                     "copy the file into the folder and name it from there", Fault::content));
    } else if (errno == ENOENT || errno == ENOTDIR) {
      const std::size_t slash = path.rfind('/');
      const std::string_view folder =
          slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
      const std::vector<std::string> names = list(folder);
      const std::vector<std::string_view> known(names.begin(), names.end());
      const auto near =
          nearest(slash == std::string_view::npos ? path : path.substr(slash + 1), known);
      diagnostics.report(file_error(
          "file-missing", mention, "no such file: " + shown,
          near ? "did you mean `" + std::string(folder) + (folder.empty() ? "" : "/") + *near + "`?"
               : "check the name and the folder"));
    } else {
      diagnostics.report(file_error("file-unreadable", mention,
                                    "cannot read " + shown + ": " + std::strerror(errno), ""));
    }
    return std::nullopt;
  }
  struct stat status {};
  if (fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) {
    diagnostics.report(
        file_error("file-not-regular", mention, "this is not a file: " + shown, "name a file"));
    return std::nullopt;
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  std::optional<std::string> bytes = size > limit
                                         ? std::optional<std::string>(std::string(limit + 1, '\0'))
                                         : read_all(file.get(), size, limit);
  if (!bytes) {
    diagnostics.report(file_error("file-unreadable", mention,
                                  "cannot read " + shown + ": " + std::strerror(errno), ""));
  } else if (bytes->size() > limit) {
    diagnostics.report(file_error(
        "file-too-large", mention,
        shown + " is larger than " + std::to_string(limit / 1024) + " KiB", "", Fault::content));
    bytes.reset();
  }
  return bytes;
}

bool Disk::exists(std::string_view path) const {
  const Descriptor file(open_beneath(path, O_PATH));
  return file.get() >= 0;
}

std::vector<std::string> Disk::list(std::string_view folder) const {
  Descriptor handle(open_beneath(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY));
  std::vector<std::string> names;
  if (handle.get() < 0) return names;
  const auto close_folder = [](DIR* folder_handle) { closedir(folder_handle); };
  const std::unique_ptr<DIR, decltype(close_folder)> entries(fdopendir(handle.release()),
                                                             close_folder);
  if (!entries) return names;
  while (const dirent* entry = readdir(entries.get())) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.emplace_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace presspack
