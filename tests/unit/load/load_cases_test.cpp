// Small packs and what load says of them: tests/cases/load/*.yaml with the words beside them in
// *.expected.  UPDATE_GOLDEN=1 writes those; read the difference like prose.
//
// A case starts at a line `---- case: name`.  Fields that every pack needs are added behind its
// last line where it has not got them, unless the name ends in `(alone)`.  `---- file: PATH` starts
// another file of the case: beside the pack, or under layouts/.

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/disk.h"
#include "load/load_pack.h"
#include "tests/support/memory_file_system.h"

namespace presspack {
namespace {

const std::string root = PRESSPACK_ROOT;

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

struct Case {
  std::string name;
  std::map<std::string, std::string> files;
};

std::vector<Case> split(const std::string& text) {
  std::vector<Case> cases;
  std::string path;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    const std::string line = text.substr(at, end - at);
    if (line.starts_with("---- case: ")) {
      cases.push_back({line.substr(11, line.size() - 12), {}});
      path = "pack.yaml";
    } else if (line.starts_with("---- file: ")) {
      path = line.substr(11, line.size() - 12);
    } else if (!cases.empty()) {
      cases.back().files[path] += line;
    }
    at = end;
  }
  return cases;
}

void complete(std::string& pack) {
  const std::pair<const char*, const char*> needed[] = {
      {"presspack", "1"},
      {"layout", "bulletin"},
      {"brand", "hospital-trust"},
      {"lang", "en-GB"},
      {"type", "statement"},
      {"status", "issued"},
      {"date", "2024-07-17"},
      {"title", "A title"},
      {"lead", "A lead."},
      {"about", "\n  - {organisation: Us, text: We are.}"},
      {"contacts", "[press-office]"},
      {"accessible_formats", "standard"}};
  for (const auto& [key, value] : needed) {
    if (("\n" + pack).find("\n" + std::string(key) + ":") != std::string::npos) continue;
    pack += std::string(key) + ": " + value + "\n";
  }
}

std::string said(const Diagnostics& diagnostics, const SourceFiles& sources) {
  std::string out;
  for (const Diagnostic& item : diagnostics.items()) {
    const LineColumn at = sources.position(item.span.file, item.span.begin);
    const char* severity = item.severity == Severity::error     ? "error"
                           : item.severity == Severity::warning ? "warning"
                                                                : "note";
    out += std::string(sources.name(item.span.file)) + ":" + std::to_string(at.line) + ":" +
           std::to_string(at.column) + ": " + severity + ": " + item.message + " [" +
           std::string(item.code) + "]\n";
    const std::string_view text = sources.text(item.span.file);
    const std::string_view marked =
        item.span.end > item.span.begin
            ? text.substr(item.span.begin, item.span.end - item.span.begin)
            : std::string_view();
    out += "    at " + std::string(marked.substr(0, std::min(marked.find('\n'), marked.size()))) +
           "\n";
    if (!item.hint.empty()) out += "    = " + item.hint + "\n";
    for (const Related& related : item.related) {
      const LineColumn other = sources.position(related.span.file, related.span.begin);
      out += "    " + std::to_string(other.line) + ":" + std::to_string(other.column) + " " +
             related.label + "\n";
    }
  }
  return out.empty() ? "nothing\n" : out;
}

std::string run(Case test) {
  if (!test.name.ends_with("(alone)")) complete(test.files["pack.yaml"]);
  MemoryFileSystem pack, layouts;
  for (const std::string name :
       {"bulletin.yaml", "brands/hospital-trust.yaml", "labels/en-GB.yaml"}) {
    layouts.files[name] = read_file(root + "/layouts/" + name);
  }
  for (auto& [path, text] : test.files) {
    const std::string prefix = "layouts/";
    if (path.starts_with(prefix)) {
      layouts.files[path.substr(prefix.size())] = text;
    } else {
      pack.files[path] = text;
    }
  }
  SourceFiles sources;
  Diagnostics diagnostics;
  load_pack({}, {pack, layouts, "", "layouts/"}, sources, diagnostics);
  return said(diagnostics, sources);
}

class LoadCases : public testing::TestWithParam<std::string> {};

TEST_P(LoadCases, SayWhatStandsBesideThem) {
  const std::string path = root + "/tests/cases/load/" + GetParam();
  const std::vector<Case> cases = split(read_file(path + ".yaml"));
  ASSERT_FALSE(cases.empty());
  std::string now;
  for (const Case& test : cases) now += "---- case: " + test.name + "\n" + run(test) + "\n";
  if (std::getenv("UPDATE_GOLDEN")) {
    std::ofstream(path + ".expected", std::ios::binary) << now;
    return;
  }
  const std::vector<Case> expected = split(read_file(path + ".expected"));
  const std::vector<Case> got = split(now);
  ASSERT_EQ(got.size(), expected.size());
  for (std::size_t i = 0; i < got.size(); ++i) {
    EXPECT_EQ(got[i].name, expected[i].name);
    EXPECT_EQ(got[i].files.at("pack.yaml"), expected[i].files.at("pack.yaml")) << got[i].name;
  }
}

INSTANTIATE_TEST_SUITE_P(Files, LoadCases, testing::Values("typing", "fields", "prose", "design"),
                         [](const auto& file) { return file.param; });

}  // namespace
}  // namespace presspack
