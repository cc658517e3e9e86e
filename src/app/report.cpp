#include "app/report.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace presspack {
namespace {

using Json = nlohmann::ordered_json;

Json place(const SourceFiles& sources, FileId file, std::uint32_t offset) {
  const LineColumn at = sources.position(file, offset);
  return {{"line", at.line}, {"column", at.column}, {"offset", offset}};
}

Json span_json(const SourceFiles& sources, const Span& span) {
  if (span.file == FileId::none) return nullptr;
  return {{"file", std::string(sources.name(span.file))},
          {"start", place(sources, span.file, span.begin)},
          {"end", place(sources, span.file, span.end)}};
}

const char* severity_word(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

Json diagnostic_json(const Diagnostic& item, const SourceFiles& sources) {
  Json related = Json::array();
  for (const Related& other : item.related) {
    related.push_back({{"span", span_json(sources, other.span)}, {"message", other.label}});
  }
  return {{"rule", std::string(item.code)},
          {"severity", severity_word(item.severity)},
          {"message", item.message},
          {"hint", item.hint},
          {"span", span_json(sources, item.span)},
          {"related", related}};
}

}  // namespace

std::string json_diagnostics(const Diagnostics& diagnostics, const SourceFiles& sources) {
  std::string out;
  for (const Diagnostic& item : diagnostics.items()) {
    out += diagnostic_json(item, sources).dump() + "\n";
  }
  return out;
}

std::string json_report(const RunReport& report, const Diagnostics& diagnostics,
                        const SourceFiles& sources) {
  Json outputs = Json::array();
  for (const OutputReport& made : report.outputs) {
    outputs.push_back({{"path", made.path},
                       {"pages", made.pages},
                       {"bytes", made.bytes},
                       {"sha256", made.sha256},
                       {"layout", made.layout},
                       {"edition", made.edition},
                       {"standards", made.standards},
                       {"fit", made.fit}});
  }
  Json items = Json::array();
  for (const Diagnostic& item : diagnostics.items()) {
    items.push_back(diagnostic_json(item, sources));
  }
  Json whole = {{"version", 1},          {"ok", report.ok},
                {"files", report.files}, {"elapsed_ms", report.milliseconds},
                {"outputs", outputs},    {"diagnostics", items}};
  if (report.text) {
    Json stats = {{"words", report.text->words},
                  {"longest_sentence", report.text->longest_sentence}};
    if (report.text->english) {
      stats["reading_ease"] = std::round(report.text->reading_ease * 10) / 10;
      stats["grade"] = std::round(report.text->grade * 10) / 10;
    }
    whole["stats"] = stats;
  }
  return whole.dump(2) + "\n";
}

}  // namespace presspack
