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

// What `families:` says of one.
struct Family {
  std::vector<std::string> scripts, languages, beside;
};

std::vector<std::string> codes_in(const YamlNode& node, std::string_view key) {
  std::vector<std::string> codes;
  const std::string text = text_in(node, key);
  for (const std::string_view code : words_of(text)) codes.emplace_back(code);
  return codes;
}

FontEntry entry_of(const YamlNode& node, const std::map<std::string, Family>& families) {
  FontEntry entry{.family = text_in(node, "family"),
                  .weight = integer_in(node, "weight", 400),
                  .italic = text_in(node, "style") == "italic",
                  .file = base_name(text_in(node, "path")),
                  .sha256 = text_in(node, "sha256"),
                  .index = integer_in(node, "index", 0),
                  .package = text_in(node, "package"),
                  .span = node.span};
  if (const auto found = families.find(entry.family); found != families.end()) {
    entry.scripts = found->second.scripts;
    entry.languages = found->second.languages;
    entry.beside = found->second.beside;
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
  std::map<std::string, Family> families;
  each_map(tree->root->find("families"), [&](const YamlNode& node) {
    families[text_in(node, "family")] = {codes_in(node, "scripts"), codes_in(node, "languages"),
                                         texts_in(node, "beside")};
  });
  each_map(tree->root->find("faces"), [&](const YamlNode& node) {
    manifest.entries.push_back(entry_of(node, families));
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
