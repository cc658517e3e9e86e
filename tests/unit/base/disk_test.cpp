#include "base/disk.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace presspack {
namespace {

namespace fs = std::filesystem;

class DiskTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("presspack_disk_test_" + std::to_string(getpid()));
    fs::create_directories(folder_ / "pack" / "images");
    std::ofstream(folder_ / "secret.txt") << "secret";
    std::ofstream(folder_ / "pack" / "pack.yaml") << "title: A";
    fs::create_symlink("../secret.txt", folder_ / "pack" / "out.txt");
    fs::create_symlink("pack.yaml", folder_ / "pack" / "in.txt");
    mkfifo((folder_ / "pack" / "fifo").c_str(), 0600);
  }
  void TearDown() override { fs::remove_all(folder_); }

  // What reading gives: the bytes, or the code of what is said.
  std::string read(const std::string& path, std::size_t limit = 100) const {
    Diagnostics diagnostics;
    const auto bytes = Disk(folder_ / "pack").read(path, limit, {}, diagnostics);
    if (bytes) return "= " + *bytes;
    return diagnostics.items().empty() ? "" : std::string(diagnostics.items().front().code);
  }

  fs::path folder_;
};

TEST_F(DiskTest, NeverLeavesItsFolder) {
  const std::pair<std::string, std::string> cases[] = {
      {"pack.yaml", "= title: A"},
      {"in.txt", "= title: A"},
      {"../secret.txt", "path-outside"},
      {"out.txt", "path-outside"},
      {"images/../../secret.txt", "path-outside"},
      {"/etc/hostname", "path-outside"},
  };
  for (const auto& [path, expected] : cases) EXPECT_EQ(read(path), expected) << path;
}

TEST_F(DiskTest, ReadsRegularFilesOnly) {
  const std::pair<std::string, std::string> cases[] = {
      {"nothing.txt", "file-missing"},
      {"images", "file-not-regular"},
      {"fifo", "file-not-regular"},
      {std::string(300, 'x'), "file-unreadable"},
  };
  for (const auto& [path, expected] : cases) EXPECT_EQ(read(path), expected) << path;
}

TEST_F(DiskTest, HoldsTheLimit) {
  EXPECT_EQ(read("pack.yaml", 8), "= title: A");
  EXPECT_EQ(read("pack.yaml", 7), "file-too-large");
}

TEST_F(DiskTest, ListsNamesInOrder) {
  const std::vector<std::string> names = Disk(folder_ / "pack").list("");
  EXPECT_TRUE(std::is_sorted(names.begin(), names.end()));
  EXPECT_NE(std::find(names.begin(), names.end(), "pack.yaml"), names.end());
  EXPECT_TRUE(Disk(folder_ / "pack").list("nowhere").empty());
}

}  // namespace
}  // namespace presspack
