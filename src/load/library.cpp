#include "load/library.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/edit_distance.h"
#include "load/node_reader.h"
#include "load/validate.h"
#include "load/yaml_reader.h"

namespace presspack {
namespace {

constexpr int longest_chain = 8;  // of files that extend one another

struct Kind {
  std::string_view word, folder;
  const Schema& schema;
};

const Kind& kind_of(Library library) {
  static const Kind layouts{"layout", "", layout_schema};
  static const Kind editions{"edition", "editions/", edition_schema};
  static const Kind brands{"brand", "brands/", brand_schema};
  static const Kind labels{"language", "labels/", labels_schema};
  switch (library) {
    case Library::layouts:
      return layouts;
    case Library::editions:
      return editions;
    case Library::brands:
      return brands;
    case Library::labels:
      break;
  }
  return labels;
}

struct Place {
  const FileSystem* files;
  std::string path, shown;
};

// Beside the pack first.
std::optional<Place> locate(const Kind& kind, std::string_view name, const PackFolders& folders) {
  const std::string beside = fmt::format("{}.yaml", name);
  const bool itself = beside == folders.pack_file;
  if (!itself && folders.pack.exists(beside))
    return Place{&folders.pack, beside, folders.pack_shown + beside};
  const std::string shelved = fmt::format("{}{}.yaml", kind.folder, name);
  if (folders.layouts.exists(shelved)) {
    return Place{&folders.layouts, shelved, folders.layouts_shown + shelved};
  }
  return std::nullopt;
}

void report_unknown(const Kind& kind, std::string_view name, Span mention,
                    const PackFolders& folders, Diagnostics& diagnostics) {
  std::vector<std::string> names = folders.layouts.list(kind.folder);
  std::erase_if(names, [](const std::string& file) { return !file.ends_with(".yaml"); });
  for (std::string& file : names) file.resize(file.size() - 5);
  const std::vector<std::string_view> known(names.begin(), names.end());
  const auto near = nearest(name, known);
  diagnostics.report({.code = "name-unknown",
                      .span = mention,
                      .message = fmt::format("there is no {} `{}`", kind.word, name),
                      .hint = near ? fmt::format("did you mean `{}`?", *near)
                              : names.empty()
                                  ? std::string()
                                  : fmt::format("there is: {}", fmt::join(names, ", "))});
}

YamlNode* copy_of(const YamlNode& node, YamlTree& tree) {
  YamlNode& copy = tree.nodes.emplace_back(node);
  copy.next = nullptr;
  return &copy;
}

void append(YamlNode& parent, YamlNode* item, YamlNode*& last) {
  (last ? last->next : parent.first) = item;
  last = item;
  ++parent.count;
}

// Maps are merged field by field, anything else replaces what was there.
YamlNode* merge(const YamlNode& under, const YamlNode& over, YamlTree& tree) {
  YamlNode* merged = copy_of(over, tree);
  if (!under.is_map() || !over.is_map()) return merged;
  merged->first = nullptr;
  merged->count = 0;
  YamlNode* last = nullptr;
  // Half of one component and half of another are no component.
  const bool whole_items = over.key == "components";
  for (const YamlNode& item : under) {
    const YamlNode* change = over.find(item.key);
    append(*merged,
           !change       ? copy_of(item, tree)
           : whole_items ? copy_of(*change, tree)
                         : merge(item, *change, tree),
           last);
  }
  for (const YamlNode& item : over) {
    if (!under.find(item.key)) append(*merged, copy_of(item, tree), last);
  }
  return merged;
}

}  // namespace

std::optional<NamedFile> find_named(Library library, const std::string& name, Span mention,
                                    const PackFolders& folders, SourceFiles& sources,
                                    Diagnostics& diagnostics) {
  const Kind& kind = kind_of(library);
  NamedFile file;
  std::vector<std::string> chain;
  std::string wanted = name;
  // validate() has said what is wrong with a name that is none.
  FieldRule rule{.name = kind.word, .about = ""};
  if (check_value(rule, FieldType::word, name, "")) return std::nullopt;
  for (bool more = true; more;) {
    if (std::find(chain.begin(), chain.end(), wanted) != chain.end() ||
        chain.size() >= longest_chain) {
      diagnostics.report({.code = "cycle",
                          .span = mention,
                          .message = fmt::format("this {} extends itself: {}, {}", kind.word,
                                                 fmt::join(chain, ", "), wanted),
                          .hint = "delete one `extends`"});
      return std::nullopt;
    }
    chain.push_back(wanted);
    const auto place = locate(kind, wanted, folders);
    if (!place) {
      report_unknown(kind, wanted, mention, folders, diagnostics);
      return std::nullopt;
    }
    auto tree = read_yaml(*place->files, place->path, place->shown, mention, Parsers::gate_only,
                          sources, diagnostics);
    if (!tree) return std::nullopt;
    const YamlNode* extends = tree->root->find("extends");
    const bool alone = chain.size() == 1 && !extends && library != Library::editions;
    validate(*tree->root, kind.schema,
             {.sources = sources, .diagnostics = diagnostics, .missing = alone});
    if (!tree->root->is_map()) return std::nullopt;
    more = extends != nullptr && extends->is_text();
    if (more) {
      wanted = text_of(extends);
      mention = extends->span;
    }
    file.trees.push_back(std::move(*tree));
  }
  file.root = file.trees.front().root;
  if (file.trees.size() > 1) {
    YamlTree merged;
    const YamlNode* root = file.trees.back().root;
    for (std::size_t i = file.trees.size() - 1; i-- > 0;) {
      root = merge(*root, *file.trees[i].root, merged);
    }
    file.trees.push_back(std::move(merged));
    file.root = root;
    if (library != Library::editions) {
      validate_missing(*root, kind.schema, {.sources = sources, .diagnostics = diagnostics});
    }
  }
  return file;
}

void lay_over(NamedFile& file, NamedFile change, SourceFiles& sources, Diagnostics& diagnostics) {
  YamlTree merged;
  // The layout keeps its own name.
  YamlNode over = *change.root;
  over.first = nullptr;
  over.count = 0;
  YamlNode* last = nullptr;
  for (const YamlNode& item : *change.root) {
    if (item.key == "name" || item.key == "presspack" || item.key == "extends") continue;
    append(over, copy_of(item, merged), last);
  }
  file.root = merge(*file.root, over, merged);
  validate_missing(*file.root, layout_schema, {.sources = sources, .diagnostics = diagnostics});
  for (YamlTree& tree : change.trees) file.trees.push_back(std::move(tree));
  file.trees.push_back(std::move(merged));
}

std::string labels_for(std::string_view language, const PackFolders& folders) {
  const Kind& kind = kind_of(Library::labels);
  if (locate(kind, language, folders)) return std::string(language);
  const std::string_view alone = language.substr(0, language.find('-'));
  if (locate(kind, alone, folders)) return std::string(alone);
  for (const std::string& file : folders.layouts.list("labels")) {
    if (file.ends_with(".yaml") && file.starts_with(std::string(alone) + "-")) {
      return file.substr(0, file.size() - 5);
    }
  }
  return std::string(language);
}

}  // namespace presspack
