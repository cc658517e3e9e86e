#include "load/origins.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/number.h"
#include "load/library.h"
#include "load/node_reader.h"
#include "load/overrides.h"
#include "load/yaml_reader.h"

namespace presspack {
namespace {

const YamlNode* value_at(const YamlNode& root, std::string_view path) {
  const YamlNode* node = &root;
  while (node != nullptr && !path.empty()) {
    const std::size_t end = std::min(path.find('.'), path.size());
    const std::string_view step = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    if (node->is_list()) {
      const auto number = parse_integer(step);
      node = node->first;
      for (std::int64_t i = 1; number && node != nullptr && i < *number; ++i) node = node->next;
      if (!number || *number < 1) return nullptr;
    } else {
      node = node->is_map() ? node->find(step) : nullptr;
    }
  }
  return node;
}

std::string shown(const YamlNode& node) {
  if (node.is_text()) return text_of(&node);
  if (node.is_list()) return fmt::format("a list of {}", node.count);
  std::vector<std::string_view> keys;
  for (const YamlNode& item : node) keys.push_back(item.key);
  return fmt::format("a group: {}", fmt::join(keys, ", "));
}

class OriginFinder {
 public:
  OriginFinder(const std::string& path, const PackRequest& request, const PackFolders& folders,
               SourceFiles& sources, Diagnostics& diagnostics)
      : path_(path),
        request_(request),
        folders_(folders),
        sources_(sources),
        diagnostics_(diagnostics) {}

  std::vector<Origin> find() {
    const auto pack = read_yaml(folders_.pack, request_.file, folders_.pack_shown + request_.file,
                                {}, Parsers::gate_only, sources_, diagnostics_);
    if (!pack) return {};
    command_line();
    note("pack", *pack->root, path_);
    const std::string lang = choice(*pack->root, "lang", request_.language);
    named(Library::brands, "brand", choice(*pack->root, "brand", request_.brand), path_);
    if (path_.starts_with("labels.")) {
      named(Library::labels, "labels", labels_for(lang, folders_), "words." + path_.substr(7));
    }
    const std::string layout = choice(*pack->root, "layout", request_.layout);
    const auto file = find_file(Library::layouts, layout);
    if (file) changes(*file);
    if (file) note_chain("layout", *file, path_);
    return std::move(found_);
  }

 private:
  // `--set title=…`, and the flags that name a choice.
  void command_line() {
    for (const std::string& assignment : request_.set) {
      const std::size_t equals = assignment.find('=');
      if (assignment.substr(0, equals) == path_ && equals != std::string::npos) {
        found_.insert(found_.begin(), {"command line", assignment.substr(equals + 1), {}});
      }
    }
    const std::pair<const char*, const std::string*> flags[] = {{"layout", &request_.layout},
                                                                {"brand", &request_.brand},
                                                                {"paper", &request_.paper},
                                                                {"lang", &request_.language}};
    for (const auto& [name, value] : flags) {
      if (path_ == name && !value->empty()) found_.push_back({"command line", *value, {}});
    }
  }

  static std::string choice(const YamlNode& root, std::string_view key, const std::string& flag) {
    const YamlNode* node = root.find(key);
    return !flag.empty() ? flag : node != nullptr ? text_of(node) : "";
  }

  std::optional<NamedFile> find_file(Library library, const std::string& name) {
    if (name.empty()) return std::nullopt;
    Diagnostics ignored;  // `check` says what is wrong with it
    return find_named(library, name, {}, folders_, sources_, ignored);
  }

  void named(Library library, const char* layer, const std::string& name, std::string_view path) {
    if (const auto file = find_file(library, name)) note_chain(layer, *file, path);
  }

  // The edition and the profile lie over the layout.
  void changes(const NamedFile& layout) {
    const std::pair<const char*, const std::string*> kinds[] = {{"profiles", &request_.profile},
                                                                {"editions", &request_.edition}};
    for (const auto& [kind, name] : kinds) {
      const YamlNode* known = layout.root->find(kind);
      const YamlNode* change = known != nullptr && known->is_map() ? known->find(*name) : nullptr;
      if (change == nullptr || !change->is_text()) continue;
      named(Library::editions, kind == std::string_view("editions") ? "edition" : "profile",
            text_of(change), path_);
    }
  }

  // A file's own word, then that of the file it extends.
  void note_chain(const char* layer, const NamedFile& file, std::string_view path) {
    const std::size_t own = file.trees.size() > 1 ? file.trees.size() - 1 : 1;
    for (std::size_t i = 0; i < own; ++i) note(layer, *file.trees[i].root, path);
  }

  void note(const char* layer, const YamlNode& root, std::string_view path) {
    const YamlNode* node = value_at(root, path);
    if (node != nullptr && node != &root) found_.push_back({layer, shown(*node), node->span});
  }

  const std::string& path_;
  const PackRequest& request_;
  const PackFolders& folders_;
  SourceFiles& sources_;
  Diagnostics& diagnostics_;
  std::vector<Origin> found_;
};

}  // namespace

std::vector<Origin> origins_of(const std::string& path, const PackRequest& request,
                               const PackFolders& folders, SourceFiles& sources,
                               Diagnostics& diagnostics) {
  return OriginFinder(path, request, folders, sources, diagnostics).find();
}

}  // namespace presspack
