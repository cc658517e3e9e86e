#pragma once

// Where each byte of a text stands in its file.  YAML folds lines, drops indentation and undoes
// escapes; messages and spans must point at what was typed.

#include <cstdint>
#include <string_view>
#include <vector>

#include "load/yaml_node.h"

namespace presspack {

// For each byte of a node's text, and its end, the byte of the file that it came from.  `text` may
// have other blanks than the node's.
class TextPlaces {
 public:
  TextPlaces(const YamlNode& node, std::string_view text, std::string_view file_text);
  TextPlaces(const YamlNode& node, std::string_view file_text)
      : TextPlaces(node, node.text, file_text) {}
  std::uint32_t operator[](std::size_t offset) const;
  Span span(std::size_t begin, std::size_t end) const;

 private:
  const YamlNode& node_;
  std::size_t size_;
  bool verbatim_ = false;  // the text stands in the file letter by letter
  std::uint32_t begin_ = 0;
  std::vector<std::uint32_t> places_;
};

}  // namespace presspack
