#pragma once

// Values out of a tree that validate() has been over: what it refused gives the fallback, silently.

#include <string>
#include <string_view>

#include "base/number.h"
#include "load/values.h"
#include "load/yaml_node.h"

namespace presspack {

inline std::string text_of(const YamlNode* node) {
  return node && node->is_text() ? one_line(node->text) : std::string();
}

inline std::string text_in(const YamlNode& map, std::string_view key) {
  return text_of(map.find(key));
}

inline int integer_in(const YamlNode& map, std::string_view key, int fallback) {
  const YamlNode* node = map.find(key);
  if (!node || !node->is_text()) return fallback;
  const auto value = parse_integer(node->text);
  return value && *value >= -1000000 && *value <= 1000000 ? static_cast<int>(*value) : fallback;
}

inline bool boolean_in(const YamlNode& map, std::string_view key, bool fallback) {
  const YamlNode* node = map.find(key);
  if (!node || !node->is_text()) return fallback;
  Wrong wrong;
  return parse_boolean(node->text, wrong).value_or(fallback);
}

inline std::optional<Length> length_of(const YamlNode* node, const PageGrid& page) {
  if (!node || !node->is_text()) return std::nullopt;
  Wrong wrong;
  const auto typed = parse_length(one_line(node->text), wrong);
  return typed ? std::optional(typed->on(page)) : std::nullopt;
}

inline Length length_in(const YamlNode& map, std::string_view key, const PageGrid& page,
                        Length fallback = {}) {
  return length_of(map.find(key), page).value_or(fallback);
}

inline std::vector<std::string> texts_in(const YamlNode& map, std::string_view key) {
  std::vector<std::string> texts;
  const YamlNode* list = map.find(key);
  if (!list || !list->is_list()) return texts;
  for (const YamlNode& item : *list) {
    if (item.is_text()) texts.push_back(one_line(item.text));
  }
  return texts;
}

// The items of a list or a map that are maps themselves.
template <class Take>
void each_map(const YamlNode* node, Take take) {
  if (!node || node->is_text()) return;
  for (const YamlNode& item : *node) {
    if (item.is_map()) take(item);
  }
}

}  // namespace presspack
