#pragma once

// YamlNode: a file of ours as a small tree.  Every scalar is text until a schema types it; every
// node and key knows its bytes in the file.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "base/source.h"

namespace presspack {

struct YamlNode {
  enum class Kind : std::uint8_t {
    text,
    list,
    map
  };
  enum class Style : std::uint8_t {
    plain,
    single_quoted,
    double_quoted,
    literal,  // |
    folded,  // >
    block,  // lists and maps over lines
    flow  // [a, b] and {a: b}
  };
  Kind kind = Kind::text;
  Style style = Style::plain;
  // A text as typed, with its quotes; a list or a map from its first to behind its last item.
  Span span;
  std::string_view text;
  // For a map's item.
  std::string_view key;
  Span key_span;
  YamlNode* first = nullptr;
  YamlNode* next = nullptr;
  std::uint32_t count = 0;

  bool is_text() const { return kind == Kind::text; }
  bool is_list() const { return kind == Kind::list; }
  bool is_map() const { return kind == Kind::map; }
  // `key:` with nothing behind it.
  bool is_empty() const { return is_text() && text.empty() && style == Style::plain; }
  // A map's item of that name.
  const YamlNode* find(std::string_view name) const {
    for (const YamlNode* item = first; item; item = item->next) {
      if (item->key == name) return item;
    }
    return nullptr;
  }

  // for (const YamlNode& item : node): the items of a list or a map.
  struct Iterator {
    const YamlNode* at;
    const YamlNode& operator*() const { return *at; }
    Iterator& operator++() {
      at = at->next;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at != other.at; }
  };
  Iterator begin() const { return {is_text() ? nullptr : first}; }
  Iterator end() const { return {nullptr}; }
};

// Owns the nodes and the texts that are not found letter by letter in the file.
struct YamlTree {
  std::deque<YamlNode> nodes;
  std::deque<std::string> texts;
  YamlNode* root = nullptr;
};

}  // namespace presspack
