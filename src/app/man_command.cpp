// The manual page and the shells' completions, from the command tree itself.

#include <algorithm>
#include <set>

#include "app/command_tree.h"
#include "app/exit_code.h"
#include "app/run.h"
#include "app/session.h"

namespace presspack {
namespace {

// A line of words in roff: a dot or an apostrophe at its start would be a request.
std::string roff(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string flag_words(const CLI::Option& option) {
  std::string words = option.get_name(false, true);
  std::replace(words.begin(), words.end(), ',', ' ');
  std::string type = option.get_type_size() == 0 ? "" : option.get_type_name();
  // What a value may be (":INT in [16 - 72]", ":{a4,letter}"), the description says.
  type.resize(std::min(type.find(':'), type.size()));
  if (!type.empty() && type != "TEXT") words += " " + type;
  return words;
}

bool is_global(const CLI::App& app, const CLI::Option& option) {
  for (const CLI::Option* shared : app.get_options()) {
    if (shared->get_name(false, true) == option.get_name(false, true)) return true;
  }
  return false;
}

void add_flags(const CLI::App& app, const CLI::App* command, std::string& out) {
  for (const CLI::Option* option : (command == nullptr ? app : *command).get_options()) {
    if (command != nullptr && is_global(app, *option)) continue;
    out += ".TP\n.B " + roff(flag_words(*option)) + "\n" + roff(option->get_description()) + "\n";
  }
}

std::string manual(const CLI::App& app) {
  std::string out =
      ".TH PRESSPACK 1 \"\" \"presspack 1.0\" \"User Commands\"\n.SH NAME\npresspack \\- " +
      roff("make press packs (PDF) from a YAML file") +
      "\n.SH SYNOPSIS\n.B presspack\n.I COMMAND\n[FLAGS] [FILE ...]\n.SH DESCRIPTION\n"
      "presspack turns a YAML file into a branded press pack: a PDF to print, to be read aloud by "
      "a screen reader, and to attach to an e\\-mail.\n.SH COMMANDS\n";
  for (const CLI::App* command : app.get_subcommands(nullptr)) {
    out += ".SS " + roff("presspack " + command->get_name()) + "\n" +
           roff(command->get_description()) + "\n";
    add_flags(app, command, out);
  }
  out += ".SH FLAGS OF EVERY COMMAND\n";
  add_flags(app, nullptr, out);
  out +=
      ".SH EXIT STATUS\n"
      ".TP\n.B 0\ndone; warnings allowed unless \\-\\-strict\n"
      ".TP\n.B 1\nthe content has errors\n.TP\n.B 2\nwrong usage\n"
      ".TP\n.B 3\na file could not be read or written\n"
      ".TP\n.B 4\nthe standard or profile asked for cannot be met\n"
      ".TP\n.B 70\na defect in presspack\n"
      ".TP\n.B 130, 143\ninterrupted; no partial file left\n"
      ".SH ENVIRONMENT\n"
      ".TP\n.B PRESSPACK_HOME\nthe folder with layouts/ and fonts/\n"
      ".TP\n.B PRESSPACK_FONT_PATH\nthe folder of the fonts\n"
      ".TP\n.B SOURCE_DATE_EPOCH\nthe date of a pack that has none, in seconds\n"
      ".TP\n.B NO_COLOR\nno colour in messages\n";
  return out;
}

std::string flags_of(const CLI::App& command) {
  std::string words;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) words += " --" + name;
  }
  return words.empty() ? words : words.substr(1);
}

std::string commands_of(const CLI::App& app) {
  std::string words;
  for (const CLI::App* command : app.get_subcommands(nullptr)) words += " " + command->get_name();
  return words.substr(1);
}

// Names are asked of the program when they are wanted, so a new layout is there at once.
std::string bash(const CLI::App& app) {
  std::string out =
      "# bash completion for presspack: source this, or put it where bash-completion looks.\n"
      "_presspack() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=\n"
      "  local i\n"
      "  for ((i = 1; i < COMP_CWORD; ++i)); do\n"
      "    [[ ${COMP_WORDS[i]} == -* ]] || { command=${COMP_WORDS[i]}; break; }\n"
      "  done\n"
      "  local words=\n"
      "  case $before in\n"
      "    --layout) words=$(presspack list layouts -q 2>/dev/null) ;;\n"
      "    --brand) words=$(presspack list brands -q 2>/dev/null) ;;\n"
      "    --lang) words=$(presspack list languages -q 2>/dev/null) ;;\n"
      "    --edition) words='standard clear-print large-print text html' ;;\n"
      "    --paper) words='a4 letter' ;;\n"
      "    --profile) words='screen print mono' ;;\n"
      "    explain) words=$(presspack list rules -q 2>/dev/null) ;;\n"
      "    list) words='layouts brands fonts rules languages' ;;\n"
      "    completions) words='bash zsh fish' ;;\n"
      "  esac\n"
      "  if [[ -z $words ]]; then\n"
      "    case $command in\n"
      "      '') words='" +
      commands_of(app) + "' ;;\n";
  for (const CLI::App* command : app.get_subcommands(nullptr)) {
    out += "      " + command->get_name() + ") [[ $word != -* ]] || words='" + flags_of(*command) +
           "' ;;\n";
  }
  return out +
         "    esac\n"
         "  fi\n"
         "  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
         "  ((${#COMPREPLY[@]})) || mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
         "}\n"
         "complete -o filenames -F _presspack presspack\n";
}

std::string zsh(const CLI::App& app) {
  return "#compdef presspack\n# zsh completion for presspack, through its completion for bash.\n"
         "autoload -U +X bashcompinit && bashcompinit\n" +
         bash(app);
}

std::string quoted(std::string text) {
  for (std::size_t at = text.find('\''); at != std::string::npos; at = text.find('\'', at + 2)) {
    text.insert(at, 1, '\\');
  }
  return "'" + text + "'";
}

std::string fish(const CLI::App& app) {
  std::string out =
      "# fish completion for presspack\ncomplete -c presspack -n __fish_use_subcommand -f\n";
  for (const CLI::App* command : app.get_subcommands(nullptr)) {
    const std::string& name = command->get_name();
    out += "complete -c presspack -n __fish_use_subcommand -a " + name + " -d " +
           quoted(command->get_description()) + "\n";
    for (const CLI::Option* option : command->get_options()) {
      for (const std::string& flag : option->get_lnames()) {
        std::string line = "complete -c presspack -n '__fish_seen_subcommand_from " + name +
                           "' -l " + flag + " -d " + quoted(option->get_description());
        if (flag == "layout" || flag == "brand") {
          line += " -xa '(presspack list " + flag + "s -q 2>/dev/null)'";
        } else if (flag == "lang") {
          line += " -xa '(presspack list languages -q 2>/dev/null)'";
        }
        out += line + "\n";
      }
    }
  }
  return out;
}

int print(const std::string& text, const Options& options) {
  Session session(options);
  session.write_out(text);
  return session.finish();
}

}  // namespace

int run_man(const Options& options) {
  CLI::App app;
  Options unused;
  add_command_tree(app, unused);
  return print(manual(app), options);
}

int run_completions(const Options& options) {
  CLI::App app;
  Options unused;
  add_command_tree(app, unused);
  return print(options.kind == "bash"  ? bash(app)
               : options.kind == "zsh" ? zsh(app)
                                       : fish(app),
               options);
}

}  // namespace presspack
