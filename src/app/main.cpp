// presspack: the command line.

#include <signal.h>
#include <unistd.h>

#include <cstdio>
#include <exception>
#include <string_view>
#include <utility>

#include "app/command_line.h"
#include "app/exit_code.h"
#include "app/run.h"
#include "base/atomic_write.h"

namespace {

// Leaves no half file behind; only async-signal-safe calls.
void interrupted(int signal) {
  if (presspack::file_under_way()[0] != '\0') unlink(presspack::file_under_way());
  _exit(signal == SIGINT ? presspack::exit_interrupted : presspack::exit_terminated);
}

void watch_signals() {
  struct sigaction action {};
  action.sa_handler = interrupted;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  signal(SIGPIPE, SIG_IGN);
}

int run(const presspack::Options& options) {
  using namespace presspack;
  if (!options.directory.empty() && chdir(options.directory.c_str()) != 0) {
    std::fprintf(stderr, "error: cannot work in the folder %s [directory-missing]\n",
                 options.directory.c_str());
    return exit_file;
  }
  constexpr std::pair<std::string_view, int (*)(const Options&)> commands[] = {
      {"build", run_build}, {"check", run_check},     {"completions", run_completions},
      {"dump", run_dump},   {"explain", run_explain}, {"fmt", run_fmt},
      {"init", run_init},   {"inspect", run_inspect}, {"list", run_list},
      {"man", run_man},     {"schema", run_schema}};
  for (const auto& [name, run_command] : commands) {
    if (options.command == name) return run_command(options);
  }
  return exit_defect;
}

}  // namespace

int main(int argc, char** argv) {
  watch_signals();
  try {
    const presspack::Parsed parsed = presspack::parse_command_line(argc, argv);
    return parsed.options ? run(*parsed.options) : parsed.exit_code;
  } catch (const std::exception& error) {
    std::fprintf(stderr,
                 "error: this is a bug in presspack: %s [defect]\n"
                 "  help: please report it with the command and the pack\n",
                 error.what());
    return presspack::exit_defect;
  }
}
