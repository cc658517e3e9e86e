#include "check/rule_settings.h"

#include <algorithm>

#include "base/edit_distance.h"
#include "check/rules.h"

namespace presspack {
namespace {

constexpr std::string_view marker = "# presspack: allow ";

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == ',')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

// The next code of "quote-long, title-long", taken off the list.
std::string_view next_code(std::string_view& list) {
  list = trimmed(list);
  const std::size_t end = std::min(list.find_first_of(" ,"), list.size());
  const std::string_view code = list.substr(0, end);
  list.remove_prefix(end);
  return code;
}

// What the line's comment allows: "quote-long, title-long".
std::string_view allowed_in(std::string_view line) {
  const std::size_t at = line.find(marker);
  return at == std::string_view::npos ? std::string_view() : line.substr(at + marker.size());
}

bool allows(std::string_view line, std::string_view code) {
  std::string_view list = allowed_in(line);
  for (std::string_view one = next_code(list); !one.empty(); one = next_code(list)) {
    if (one == code) return true;
  }
  return false;
}

bool is_comment(std::string_view line) {
  return trimmed(line).starts_with('#');
}

// `lead: >-`, with or without a comment behind: the field's text begins on the next line.
bool opens_block(std::string_view line) {
  const std::size_t comment = line.find(" #");
  const std::string_view field = trimmed(line.substr(0, comment));
  const std::size_t colon = field.rfind(": ");
  if (colon == std::string_view::npos) return field.ends_with(':');
  const std::string_view value = field.substr(colon + 2);
  return value.starts_with('|') || value.starts_with('>');
}

std::string nearest_code(std::string_view code) {
  std::vector<std::string_view> codes;
  for (const Rule& rule : rules()) codes.push_back(rule.code);
  return nearest(code, codes).value_or(std::string());
}

void report_unknown(const SourceFiles& sources, FileId file, Diagnostics& out) {
  const std::string_view text = sources.text(file);
  for (std::size_t at = text.find(marker); at != std::string_view::npos;
       at = text.find(marker, at + 1)) {
    const std::size_t begin = at + marker.size();
    std::string_view list = text.substr(begin, text.find('\n', begin) - begin);
    for (std::string_view code = next_code(list); !code.empty(); code = next_code(list)) {
      if (find_rule(code) != nullptr) continue;
      const auto place = static_cast<std::uint32_t>(code.data() - text.data());
      const std::string near = nearest_code(code);
      out.report({.severity = Severity::warning,
                  .code = "allow-unknown",
                  .span = {file, place, place + static_cast<std::uint32_t>(code.size())},
                  .message = "no rule has the code `" + std::string(code) + "`",
                  .hint = near.empty() ? "`presspack list rules` shows them"
                                       : "did you mean `" + near + "`?"});
    }
  }
}

}  // namespace

bool is_allowed(std::string_view code, Span span, const SourceFiles& sources) {
  if (span.file == FileId::none) return false;
  std::uint32_t start = sources.line_start(span.file, span.begin);
  std::string_view line = sources.line_at(span.file, span.begin);
  if (allows(line, code)) return true;
  // The field's own line, when its text begins below, and then the comments above that.
  for (int lines = 0; start > 0 && lines < 20; ++lines) {
    start = sources.line_start(span.file, start - 1);
    line = sources.line_at(span.file, start);
    const bool field = lines == 0 && opens_block(line);
    if (!field && !is_comment(line)) return false;
    if (allows(line, code)) return true;
  }
  return false;
}

std::optional<std::string> RuleSettings::add(std::string_view setting) {
  const std::size_t equals = setting.find('=');
  const std::string_view code = setting.substr(0, equals);
  const std::string_view level = equals == std::string_view::npos ? "" : setting.substr(equals + 1);
  if (find_rule(code) == nullptr) {
    const std::string near = nearest_code(code);
    return "no rule has the code `" + std::string(code) + "`" +
           (near.empty() ? "" : "; did you mean `" + near + "`?");
  }
  if (level == "error") {
    settings_.insert_or_assign(std::string(code), Severity::error);
  } else if (level == "warn" || level == "warning") {
    settings_.insert_or_assign(std::string(code), Severity::warning);
  } else if (level == "info" || level == "note") {
    settings_.insert_or_assign(std::string(code), Severity::note);
  } else if (level == "off") {
    settings_.insert_or_assign(std::string(code), std::nullopt);
  } else {
    return "write " + std::string(code) + "=error, =warn, =info or =off";
  }
  return std::nullopt;
}

Diagnostics RuleSettings::applied_to(const Diagnostics& found, const SourceFiles& sources) const {
  Diagnostics out;
  std::vector<FileId> files;
  for (const Diagnostic& item : found.items()) {
    if (item.span.file != FileId::none &&
        std::find(files.begin(), files.end(), item.span.file) == files.end()) {
      files.push_back(item.span.file);
    }
    if (find_rule(item.code) == nullptr) {
      out.report(item);
      continue;
    }
    if (is_allowed(item.code, item.span, sources)) continue;
    Diagnostic changed = item;
    if (const auto setting = settings_.find(item.code); setting != settings_.end()) {
      if (!setting->second) continue;
      changed.severity = *setting->second;
    }
    out.report(std::move(changed));
  }
  for (const FileId file : files) report_unknown(sources, file, out);
  return out;
}

}  // namespace presspack
