// docs/tour.md shows real output: each ```console block's command is run and compared.

#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>

#include "tests/support/run_program.h"

namespace presspack::testing {
namespace {

// The document with every command's output as it is now.
std::string refreshed(const std::string& document, const Scratch& scratch, int& commands) {
  std::istringstream in(document);
  std::string out, command;
  bool inside = false;
  const std::string folder = std::filesystem::path(program()).parent_path().string();
  const auto flush = [&] {
    if (command.empty()) return;
    const RunResult result =
        run("cd " + root() + " && PATH=" + folder + ":$PATH; " + command, scratch);
    out += result.out + result.err;
    command.clear();
    ++commands;
  };
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("```")) {
      if (inside) flush();
      inside = line == "```console";
      out += line + "\n";
    } else if (inside && line.starts_with("$ ")) {
      flush();
      command = line.substr(2);
      out += line + "\n";
    } else if (!inside || command.empty()) {
      out += line + "\n";
    }
  }
  return out;
}

TEST(Tour, ShowsWhatTheProgramSaysToday) {
  Scratch scratch;
  const std::string path = root() + "/docs/tour.md";
  const std::string document = read_file(path);
  int commands = 0;
  const std::string now = refreshed(document, scratch, commands);
  EXPECT_GE(commands, 6);
  if (std::getenv("UPDATE_GOLDEN") != nullptr) write_file(path, now);
  EXPECT_EQ(now, read_file(path));
}

TEST(Tour, ARefreshReplacesOldOutput) {
  Scratch scratch;
  int commands = 0;
  EXPECT_EQ(refreshed("a\n```console\n$ echo new\nold\n```\nb\n", scratch, commands),
            "a\n```console\n$ echo new\nnew\n```\nb\n");
  EXPECT_EQ(commands, 1);
}

}  // namespace
}  // namespace presspack::testing
