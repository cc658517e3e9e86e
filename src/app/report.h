#pragma once

// What a run made, as lines for people and as JSON (version 1) for programs.

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace presspack {

struct OutputReport {
  std::string path, layout, edition = "standard", sha256;
  std::size_t pages = 0, bytes = 0;
  std::vector<std::string> fit, standards;
};

// What `check` counted in the words.
struct TextReport {
  std::size_t words = 0, longest_sentence = 0;
  double reading_ease = 0, grade = 0;
  bool english = false;  // the two figures above are for English
};

struct RunReport {
  bool ok = false;
  std::vector<std::string> files;
  double milliseconds = 0;
  std::vector<OutputReport> outputs;
  std::optional<TextReport> text = std::nullopt;
};

std::string json_report(const RunReport& report, const Diagnostics& diagnostics,
                        const SourceFiles& sources);
// One JSON object a line and message, for `--diagnostics json`.
std::string json_diagnostics(const Diagnostics& diagnostics, const SourceFiles& sources);

}  // namespace presspack
