#include <nlohmann/json.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/exit_code.h"
#include "app/run.h"
#include "app/session.h"
#include "check/rules.h"

namespace presspack {
namespace {

using Json = nlohmann::ordered_json;

struct Entry {
  std::string name, about;
};

// The words behind the name in a file's first line: "# bulletin: a colour band, two pages."
std::string about_of(const FileSystem& files, const std::string& path) {
  Diagnostics ignored;
  const auto text = files.read(path, 1 << 20, {}, ignored);
  if (!text || !text->starts_with("# ")) return "";
  const std::string line = text->substr(2, text->find('\n') - 2);
  const std::size_t colon = line.find(": ");
  return colon == std::string::npos ? line : line.substr(colon + 2);
}

std::vector<Entry> files_in(const FileSystem& files, const std::string& folder) {
  std::vector<Entry> entries;
  for (const std::string& name : files.list(folder)) {
    if (!name.ends_with(".yaml")) continue;
    const std::string path = folder.empty() ? name : folder + "/" + name;
    entries.push_back({name.substr(0, name.size() - 5), about_of(files, path)});
  }
  return entries;
}

std::vector<Entry> fonts_of(const FontManifest& manifest) {
  struct Family {
    std::set<int> weights;
    bool italic = false;
    std::string scripts;
  };
  std::map<std::string, Family> families;
  for (const FontEntry& face : manifest.entries) {
    Family& family = families[face.family];
    family.weights.insert(face.weight);
    family.italic = family.italic || face.italic;
    if (family.scripts.empty()) family.scripts = fmt::format("{}", fmt::join(face.scripts, " "));
  }
  std::vector<Entry> entries;
  for (const auto& [name, family] : families) {
    entries.push_back({name, fmt::format("{}{}; {}", fmt::join(family.weights, " "),
                                         family.italic ? " and italic" : "", family.scripts)});
  }
  return entries;
}

std::string_view word(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

std::vector<Entry> entries_of(const std::string& kind, const House* house) {
  std::vector<Entry> entries;
  if (kind == "rules") {
    for (const Rule& rule : rules()) {
      entries.push_back(
          {std::string(rule.code), fmt::format("{}: {}{}", word(rule.severity), rule.asks,
                                               rule.fixable ? " (--fix)" : "")});
    }
  } else if (kind == "fonts") {
    entries = fonts_of(house->fonts->manifest());
  } else {
    entries = files_in(*house->layouts, kind == "layouts"  ? ""
                                        : kind == "brands" ? "brands"
                                                           : "labels");
  }
  return entries;
}

}  // namespace

int run_list(const Options& options) {
  Options shared = options;
  shared.json = false;  // the list itself is the report
  Session session(shared);
  const House* house = options.kind == "rules" ? nullptr : session.house(".");
  if (options.kind != "rules" && house == nullptr) return session.finish();
  const std::vector<Entry> entries = entries_of(options.kind, house);
  std::string out;
  if (options.json) {
    Json list = Json::array();
    for (const Entry& entry : entries)
      list.push_back({{"name", entry.name}, {"about", entry.about}});
    out = Json{{"version", 1}, {options.kind, list}}.dump(2) + "\n";
  } else {
    std::size_t width = 0;
    for (const Entry& entry : entries) width = std::max(width, entry.name.size());
    for (const Entry& entry : entries) {
      // Names alone when quiet, for scripts and completions.
      out += options.quiet || entry.about.empty()
                 ? entry.name + "\n"
                 : fmt::format("{:<{}}  {}\n", entry.name, width, entry.about);
    }
  }
  session.write_out(out);
  return session.finish();
}

}  // namespace presspack
