#include "app/command_tree.h"

#include "check/rule_settings.h"

namespace presspack {
namespace {

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
  app.add_option("--edition", options.editions,
                 "standard, clear-print, large-print, text or html (repeatable)")
      ->type_name("NAME");
  app.add_option("--size", options.size, "body text in pt, for large-print")
      ->check(CLI::Range(16, 72))
      ->type_name("PT");
  app.add_option("--profile", options.profile,
                 "screen; print: PDF/X-4 for a print shop; or mono: black only")
      ->check(CLI::IsMember({"screen", "print", "mono"}))
      ->capture_default_str();
  app.add_option("--bleed", options.bleed, "in print: how far fills go on beyond the edge")
      ->check(CLI::Range(0.0, 20.0))
      ->type_name("MM")
      ->capture_default_str();
  app.add_flag("--marks,!--no-marks", options.marks,
               "in print: crop marks, register targets and colour bar, or none");
  app.add_option("--paper", options.paper, "a4 or letter")->check(CLI::IsMember({"a4", "letter"}));
  app.add_option("--lang", options.language, "language instead of the pack's own")
      ->type_name("TAG");
  app.add_option("--set", options.set, "a field's value: title=\"New title\" (repeatable)")
      ->type_name("FIELD=VALUE");
  app.add_option("--font-path", options.font_path, "folder of the fonts")->type_name("DIR");
  app.add_flag("--strict", options.strict, "warnings count as errors");
}

void add_build(CLI::App& app, Options& options) {
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
}

void add_check(CLI::App& app, Options& options) {
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
}

void add_dump(CLI::App& app, Options& options) {
  CLI::App* dump = app.add_subcommand("dump", "what one stage makes of a pack, as text");
  add_pack_flags(*dump, options);
  dump->add_option("--stage", options.stage_name, "release, runs, lines, galley, pages or pdf")
      ->required()
      ->check(CLI::IsMember({"release", "runs", "lines", "galley", "pages", "pdf"}));
  dump->add_option("-o,--output", options.output, "a file instead of standard output")
      ->type_name("PATH");
}

void add_inspect_and_schema(CLI::App& app, Options& options) {
  CLI::App* inspect = app.add_subcommand("inspect", "what a PDF holds, and what is wrong with it");
  inspect->add_option("FILE", options.files, "a PDF, whoever made it")->required();
  CLI::App* schema = app.add_subcommand("schema", "JSON Schema (draft-07) for editors");
  schema->add_option("KIND", options.schema, "pack, brand or layout")
      ->check(CLI::IsMember({"pack", "brand", "layout"}))
      ->capture_default_str();
  schema->add_option("-o,--output", options.output, "a file instead of standard output")
      ->type_name("PATH");
}

void add_house_commands(CLI::App& app, Options& options) {
  CLI::App* init =
      app.add_subcommand("init", "start a pack: a file to edit, with a word on each field");
  init->add_option("DIR", options.files, "the new pack's folder")->expected(0, 1);
  init->add_option("--layout", options.layouts, "its layout")->expected(1)->type_name("NAME");
  init->add_option("--brand", options.brand, "its brand")->type_name("NAME");
  init->add_option("--lang", options.language, "its language")->type_name("TAG");
  init->add_flag("--yes", options.yes, "ask nothing");
  CLI::App* list =
      app.add_subcommand("list", "the layouts, brands, fonts, rules or languages there are");
  list->add_option("KIND", options.kind, "layouts, brands, fonts, rules or languages")
      ->required()
      ->check(CLI::IsMember({"layouts", "brands", "fonts", "rules", "languages"}));
  CLI::App* explain = app.add_subcommand(
      "explain", "a message by its code, or where a value of a pack's design comes from");
  explain->add_option("CODE", options.kind, "a code, or a value: styles.title.size")->required();
  explain->add_option("FILE", options.files, "with a value: the pack")->expected(0, 1);
  explain->add_option("--layout", options.layouts, "layout instead of the pack's own")
      ->expected(1)
      ->type_name("NAME");
  explain->add_option("--brand", options.brand, "brand instead of the pack's own")
      ->type_name("NAME");
  explain->add_option("--edition", options.editions, "the edition")->expected(1)->type_name("NAME");
  explain->add_option("--set", options.set, "as for build")->type_name("FIELD=VALUE");
  CLI::App* format = app.add_subcommand("fmt", "put a pack's fields in order");
  format->add_option("FILE", options.files, "pack.yaml, or the folder that holds it")->required();
  format->add_flag("--check", options.check_only, "write nothing; exit 1 when something is to do");
}

void add_shell_commands(CLI::App& app, Options& options) {
  CLI::App* completions =
      app.add_subcommand("completions", "completion for a shell, on standard output");
  completions->add_option("SHELL", options.kind, "bash, zsh or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  app.add_subcommand("man", "the manual page, on standard output: presspack man | man -l -");
}

}  // namespace

void add_command_tree(CLI::App& app, Options& options) {
  app.name("presspack");
  app.description("Make press packs (PDF) from a YAML file.");
  app.set_help_flag("-h,--help", "this help");
  app.require_subcommand(0, 1);
  app.fallthrough();
  add_globals(app, options);
  add_build(app, options);
  add_check(app, options);
  add_house_commands(app, options);
  add_inspect_and_schema(app, options);
  add_dump(app, options);
  add_shell_commands(app, options);
  for (CLI::App* command : app.get_subcommands(nullptr)) {
    add_globals(*command, options);
    // A flag that can be repeated takes one value each time: what follows is the pack.
    for (CLI::Option* option : command->get_options()) {
      if (!option->get_positional()) option->allow_extra_args(false);
    }
  }
}

}  // namespace presspack
