#include "load/load_fonts.h"

#include <fmt/format.h>

#include <map>

#include "load/node_reader.h"
#include "load/validate.h"
#include "load/yaml_reader.h"

namespace presspack {
namespace {

std::string base_name(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

FontEntry entry_of(const YamlNode& node,
                   const std::map<std::string, std::vector<std::string>>& scripts) {
  FontEntry entry{.family = text_in(node, "family"),
                  .weight = integer_in(node, "weight", 400),
                  .italic = text_in(node, "style") == "italic",
                  .file = base_name(text_in(node, "path")),
                  .sha256 = text_in(node, "sha256"),
                  .scripts = {},
                  .span = node.span};
  if (const auto found = scripts.find(entry.family); found != scripts.end()) {
    entry.scripts = found->second;
  }
  return entry;
}

}  // namespace

std::optional<FontManifest> load_fonts(const FileSystem& files, std::string_view path,
                                       std::string_view shown_as, SourceFiles& sources,
                                       Diagnostics& diagnostics) {
  const auto tree = read_yaml(files, path, fmt::format("{}{}", shown_as, path), {},
                              Parsers::gate_only, sources, diagnostics);
  if (!tree) return std::nullopt;
  validate(*tree->root, fonts_schema, {.sources = sources, .diagnostics = diagnostics});
  FontManifest manifest;
  manifest.fallback = texts_in(*tree->root, "fallback");
  std::map<std::string, std::vector<std::string>> scripts;
  each_map(tree->root->find("families"), [&](const YamlNode& node) {
    const std::string codes = text_in(node, "scripts");
    for (const std::string_view code : words_of(codes)) {
      scripts[text_in(node, "family")].emplace_back(code);
    }
  });
  each_map(tree->root->find("faces"), [&](const YamlNode& node) {
    manifest.entries.push_back(entry_of(node, scripts));
    const FontEntry& entry = manifest.entries.back();
    if (entry.sha256.size() == 64 &&
        entry.sha256.find_first_not_of("0123456789abcdef") == std::string::npos) {
      return;
    }
    diagnostics.report({.code = "font-hash-syntax",
                        .span = node.span,
                        .message = fmt::format("`{}` has no SHA-256 of 64 digits", entry.file),
                        .hint = "write what sha256sum prints"});
  });
  return manifest;
}

}  // namespace presspack
