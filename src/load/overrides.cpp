#include "load/overrides.h"

#include <fmt/format.h>

#include "base/number.h"
#include "base/utf8.h"
#include "load/yaml_bytes.h"

namespace presspack {
namespace {

YamlNode* item_of(YamlNode& node, std::string_view step) {
  if (node.is_list()) {
    const auto number = parse_integer(step);
    YamlNode* item = node.first;
    for (std::int64_t i = 1; number && item && i < *number; ++i) item = item->next;
    return number && *number >= 1 ? item : nullptr;
  }
  for (YamlNode* item = node.is_map() ? node.first : nullptr; item; item = item->next) {
    if (item->key == step) return item;
  }
  return nullptr;
}

YamlNode* append(YamlNode& map, YamlTree& tree, std::string_view key, Span span) {
  YamlNode& item = tree.nodes.emplace_back();
  item.key = key;
  item.key_span = span;
  YamlNode** end = &map.first;
  while (*end) end = &(*end)->next;
  *end = &item;
  ++map.count;
  return &item;
}

}  // namespace

void apply_override(const std::string& assignment, YamlTree& tree, SourceFiles& sources,
                    Diagnostics& diagnostics) {
  const FileId file = sources.add("--set", assignment);
  const std::string_view text = sources.text(file);
  const std::size_t equals = text.find('=');
  const auto length = static_cast<std::uint32_t>(text.size());
  if (equals == std::string_view::npos || equals == 0) {
    diagnostics.report({.code = "set-syntax",
                        .span = {file, 0, length},
                        .message = "this is no field and value",
                        .hint = "write `--set title=\"New title\"`"});
    return;
  }
  if (!check_bytes(text, file, diagnostics)) return;
  YamlNode* node = tree.root;
  for (std::size_t at = 0; at < equals;) {
    const std::size_t end = std::min(text.find('.', at), equals);
    const std::string_view step = text.substr(at, end - at);
    const Span span{file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    YamlNode* next = item_of(*node, step);
    if (!next && node->is_map() && end == equals) next = append(*node, tree, step, span);
    if (!next) {
      diagnostics.report({.code = "set-unknown",
                          .span = span,
                          .message = fmt::format("the pack has no `{}`", text.substr(0, end)),
                          .hint = "only a field of a group that is there can be set"});
      return;
    }
    node = next;
    at = end + 1;
  }
  const auto begin = static_cast<std::uint32_t>(equals + 1);
  node->kind = YamlNode::Kind::text;
  node->style = YamlNode::Style::double_quoted;
  node->text = text.substr(begin);
  node->span = {file, begin, length};
  node->first = nullptr;
  node->count = 0;
}

}  // namespace presspack
