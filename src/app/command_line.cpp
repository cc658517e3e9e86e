#include "app/command_line.h"

#include <CLI/CLI.hpp>

#include <cstdio>

#include "app/exit_code.h"
#include "base/edit_distance.h"
#include "check/rule_settings.h"

namespace presspack {
namespace {

constexpr const char* version_text = "presspack 1.0.0";

constexpr const char* start_text =
    "presspack 1.0  Make press packs (PDF) from a YAML file.\n"
    "\n"
    "Start here:\n"
    "  presspack check my-news/pack.yaml      is it ready to send?\n"
    "  presspack build my-news/pack.yaml      write the PDF\n"
    "\n"
    "More:  inspect  dump  schema\n"
    "Run `presspack COMMAND --help` for the flags of a command.\n";

void add_globals(CLI::App& app, Options& options) {
  app.add_flag("-q,--quiet", options.quiet, "say nothing but errors");
  app.add_flag("-v,--verbose", options.verbose, "say more: notes, the fit ladder's steps");
  app.add_option("--color", options.color, "colour in messages")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->capture_default_str();
  app.add_flag("--json", options.json, "a report as JSON on standard output");
  app.add_option("--diagnostics", options.diagnostics, "form of messages")
      ->check(CLI::IsMember({"human", "short", "json"}))
      ->capture_default_str();
  app.add_flag("--all", options.all, "show every message, not only the last 20");
  app.add_option("-C,--directory", options.directory, "work in this folder")->type_name("DIR");
}

void add_pack_flags(CLI::App& app, Options& options) {
  app.add_option("FILE", options.files, "pack.yaml, or the folder that holds it")->required();
  app.add_option("--layout", options.layouts, "layout instead of the pack's own (repeatable)")
      ->type_name("NAME");
  app.add_option("--brand", options.brand, "brand instead of the pack's own")->type_name("NAME");
  app.add_option("--edition", options.editions, "standard, clear-print or large-print (repeatable)")
      ->type_name("NAME");
  app.add_option("--size", options.size, "body text in pt, for large-print")
      ->check(CLI::Range(16, 72))
      ->type_name("PT");
  app.add_option("--profile", options.profile, "screen, or mono: black only")
      ->check(CLI::IsMember({"screen", "mono"}))
      ->capture_default_str();
  app.add_option("--paper", options.paper, "a4 or letter")->check(CLI::IsMember({"a4", "letter"}));
  app.add_option("--lang", options.language, "language instead of the pack's own")
      ->type_name("TAG");
  app.add_option("--set", options.set, "a field's value: title=\"New title\" (repeatable)")
      ->type_name("FIELD=VALUE");
  app.add_option("--font-path", options.font_path, "folder of the fonts")->type_name("DIR");
  app.add_flag("--strict", options.strict, "warnings count as errors");
}

void add_commands(CLI::App& app, Options& options) {
  CLI::App* build = app.add_subcommand("build", "make PDFs");
  add_pack_flags(*build, options);
  build
      ->add_option("-o,--output", options.output,
                   "a file, a folder ending in /, a template of {name} {layout} {edition} "
                   "{profile} {lang}, or - for standard output")
      ->type_name("PATH")
      ->default_str("out/{name}-{layout}.pdf");
  build->add_flag(
      "--attach-originals", options.attach_originals,
      "put pack.yaml and the pictures' originals into the PDF, which makes it PDF/A-3a");
  build->add_flag("--readable", options.readable, "uncompressed PDF, for looking inside");
  CLI::App* check = app.add_subcommand("check", "say what is wrong or missing; write nothing");
  add_pack_flags(*check, options);
  check->add_option("--stage", options.check_stage, "how complete the pack must be")
      ->check(CLI::IsMember({"form", "preview", "publish"}))
      ->capture_default_str();
  check
      ->add_option("--rule", options.rules,
                   "how much a rule counts: CODE=error, warn, info or off (repeatable)")
      ->check([](const std::string& setting) {
        return RuleSettings().add(setting).value_or(std::string());
      })
      ->type_name("CODE=LEVEL");
  check->add_option("--max-warnings", options.max_warnings, "exit 1 when there are more")
      ->check(CLI::NonNegativeNumber)
      ->type_name("N");
  check->add_flag("--fix", options.fix,
                  "mend typing slips in the file: quotation marks, spaces, dashes");
  CLI::App* dump = app.add_subcommand("dump", "what one stage makes of a pack, as text");
  add_pack_flags(*dump, options);
  dump->add_option("--stage", options.stage_name, "release, runs, lines, galley, pages or pdf")
      ->required()
      ->check(CLI::IsMember({"release", "runs", "lines", "galley", "pages", "pdf"}));
  dump->add_option("-o,--output", options.output, "a file instead of standard output")
      ->type_name("PATH");
  CLI::App* inspect = app.add_subcommand("inspect", "what a PDF holds, and what is wrong with it");
  inspect->add_option("FILE", options.files, "a PDF, whoever made it")->required();
  CLI::App* schema = app.add_subcommand("schema", "JSON Schema (draft-07) for editors");
  schema->add_option("KIND", options.schema, "pack, brand or layout")
      ->check(CLI::IsMember({"pack", "brand", "layout"}))
      ->capture_default_str();
  schema->add_option("-o,--output", options.output, "a file instead of standard output")
      ->type_name("PATH");
  for (CLI::App* command : {build, check, dump, inspect, schema}) add_globals(*command, options);
}

// "bild" for "build": the first word that is no flag, if no command has that name.
std::string suggestion(int argc, char** argv) {
  const std::vector<std::string_view> commands = {"build", "check", "dump", "inspect", "schema"};
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

int wrong_usage(const CLI::ParseError& error, int argc, char** argv) {
  const std::string near = suggestion(argc, argv);
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
  app.name("presspack");
  app.set_version_flag("--version", version_text);
  app.set_help_flag("-h,--help", "this help");
  app.require_subcommand(0, 1);
  app.fallthrough();
  add_globals(app, options);
  add_commands(app, options);
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
    return {std::nullopt, wrong_usage(error, argc, argv)};
  }
  if (app.get_subcommands().empty()) {
    std::fputs(start_text, stdout);
    return {std::nullopt, exit_done};
  }
  options.command = app.get_subcommands().front()->get_name();
  return {std::move(options), exit_done};
}

}  // namespace presspack
