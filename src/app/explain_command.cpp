#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "app/exit_code.h"
#include "app/run.h"
#include "app/session.h"
#include "base/edit_distance.h"
#include "check/rules.h"
#include "load/origins.h"

namespace presspack {
namespace {

struct Code {
  std::string_view code, level, when, section;
};

// Every code there is: the rows of docs/diagnostics.md.
constexpr Code codes[] = {
#include "app/diagnostic_codes.inc"
};

std::string indented(std::string_view text) {
  std::string out = "    ";
  for (const char c : text) {
    out += c;
    if (c == '\n') out += "    ";
  }
  return out + "\n";
}

// Lines of at most 80 characters.
std::string wrapped(std::string_view text) {
  std::string out;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (column > 0 && column + 1 + (end - at) > 80) {
      out += '\n';
      column = 0;
    } else if (column > 0) {
      out += ' ';
      ++column;
    }
    out += text.substr(at, end - at);
    column += end - at;
    at = end + 1;
  }
  return out + "\n";
}

std::string sentence(std::string_view words) {
  std::string out(words);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 32);
  return out.ends_with('.') ? out : out + ".";
}

std::string explained(const Code& code) {
  std::string out =
      fmt::format("{} ({})\n\n{}", code.code, code.level, wrapped(sentence(code.when)));
  const Rule* rule = find_rule(code.code);
  if (rule == nullptr) {
    return out + fmt::format("\nSection “{}” of docs/diagnostics.md.\n", code.section);
  }
  out += "\n" + wrapped(rule->why) + "\nInstead of\n\n" + indented(rule->before) + "\nwrite\n\n" +
         indented(rule->after) + "\n";
  if (rule->fixable) out += wrapped("`presspack check --fix` mends it.");
  return out + wrapped(fmt::format("`--rule {0}=off` turns it off; the comment `# presspack: allow "
                                   "{0}` lets it stand for one field.",
                                   rule->code));
}

void report_unknown(Session& session, const std::string& word) {
  std::vector<std::string_view> names;
  for (const Code& code : codes) names.push_back(code.code);
  const auto near = nearest(word, names);
  session.diagnostics.report(
      {.code = "explain-unknown",
       .span = {},
       .message = "no message has the code `" + word + "`",
       .hint = near ? "did you mean `" + *near + "`?"
                    : "a code stands in brackets behind each message; for a value, name its pack: "
                      "`presspack explain styles.title.size my-news/pack.yaml`"});
}

std::string place_of(const Span& span, const SourceFiles& sources) {
  if (span.file == FileId::none) return "";
  const LineColumn at = sources.position(span.file, span.begin);
  return fmt::format("{}:{}:{}", sources.name(span.file), at.line, at.column);
}

void explain_value(Session& session, const std::string& value, const std::string& file) {
  const PackPlace place = pack_place(file);
  House* house = session.house(place.folder);
  if (house == nullptr) return;
  const PackFiles files(place, *house);
  const PackFolders& folders = files.folders;
  const std::vector<Origin> origins = origins_of(
      value,
      session.request(place, session.layouts().front(), session.editions().front(), Stage::preview),
      folders, session.sources, session.diagnostics);
  if (session.diagnostics.has_errors()) return;
  if (origins.empty()) {
    session.diagnostics.report(
        {.code = "value-unknown",
         .span = {},
         .message = "nothing says what `" + value + "` is, so the program's default holds, if any",
         .hint = "name a field of the pack, of the brand or of the layout: title, colors.primary, "
                 "styles.title.size, labels.publish_date"});
    return;
  }
  std::string out = value + ": " + origins.front().value + "\n\n";
  for (std::size_t i = 0; i < origins.size(); ++i) {
    out += fmt::format("  {:<12}  {}{}\n", origins[i].layer, i == 0 ? "" : origins[i].value + "  ",
                       place_of(origins[i].span, session.sources));
  }
  session.write_out(out);
}

}  // namespace

int run_explain(const Options& options) {
  Session session(options);
  const std::string& word = options.kind;
  if (!options.files.empty()) {
    explain_value(session, word, options.files.front());
    return session.finish();
  }
  const auto* found = std::find_if(std::begin(codes), std::end(codes),
                                   [&](const Code& code) { return code.code == word; });
  if (found == std::end(codes)) {
    report_unknown(session, word);
  } else {
    session.write_out(explained(*found));
  }
  return session.finish();
}

}  // namespace presspack
