#include "app/command_line.h"

#include <cstdio>

#include "app/command_tree.h"
#include "app/exit_code.h"
#include "base/edit_distance.h"

namespace presspack {
namespace {

constexpr const char* version_text = "presspack 1.0.0";

constexpr const char* start_text =
    "presspack 1.0  Make press packs (PDF) from a YAML file.\n"
    "\n"
    "Start here:\n"
    "  presspack init my-news                 create my-news/ with a file to edit\n"
    "  presspack check my-news/pack.yaml      is it ready to send?\n"
    "  presspack build my-news/pack.yaml      write the PDF\n"
    "\n"
    "More:  inspect  list  explain  fmt  schema  dump  completions  man\n"
    "Run `presspack COMMAND --help` for the flags of a command.\n";

// "bild" for "build": the first word that is no flag, if no command has that name.
std::string suggestion(const CLI::App& app, int argc, char** argv) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands(nullptr)) names.push_back(command->get_name());
  const std::vector<std::string_view> commands(names.begin(), names.end());
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word.starts_with("-")) continue;
    for (const std::string_view command : commands) {
      if (word == command) return "";
    }
    if (const auto near = nearest(word, commands)) return *near;
    return "";
  }
  return "";
}

int wrong_usage(const CLI::App& app, const CLI::ParseError& error, int argc, char** argv) {
  const std::string near = suggestion(app, argc, argv);
  const std::string words = near.empty() ? error.what() : "there is no command like that";
  const std::string help =
      near.empty() ? "run `presspack --help`" : "did you mean `presspack " + near + "`?";
  std::fprintf(stderr, "error: %s [usage]\n  help: %s\n", words.c_str(), help.c_str());
  return exit_usage;
}

}  // namespace

Parsed parse_command_line(int argc, char** argv) {
  Options options;
  CLI::App app;
  app.set_version_flag("--version", version_text);
  add_command_tree(app, options);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    const bool whole = app.get_subcommands().empty();
    std::fputs(whole ? start_text : app.get_subcommands().front()->help("presspack").c_str(),
               stdout);
    return {std::nullopt, exit_done};
  } catch (const CLI::CallForVersion&) {
    std::puts(version_text);
    return {std::nullopt, exit_done};
  } catch (const CLI::ParseError& error) {
    return {std::nullopt, wrong_usage(app, error, argc, argv)};
  }
  if (app.get_subcommands().empty()) {
    std::fputs(start_text, stdout);
    return {std::nullopt, exit_done};
  }
  const CLI::App& chosen = *app.get_subcommands().front();
  options.command = chosen.get_name();
  for (const char* flag : {"--bleed", "--marks"}) {
    const CLI::Option* option = chosen.get_option_no_throw(flag);
    if (option == nullptr || option->count() == 0 || options.profile == "print") continue;
    std::fprintf(stderr, "error: %s goes with --profile print [usage]\n", flag);
    return {std::nullopt, exit_usage};
  }
  return {std::move(options), exit_done};
}

}  // namespace presspack
