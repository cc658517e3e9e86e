#pragma once

// Prose: the texts of a pack with their marks (**strong**, _em_, [text](url), [^id]), read by
// cmark.  What a press pack's prose does not know (HTML, pictures, code, tables) is refused where
// it stands.

#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "load/yaml_node.h"
#include "model/rich_text.h"

namespace presspack {

enum class Marks {
  none,
  emphasis,  // strong and emphasis only
  all
};

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

// One paragraph; runs of spaces and line ends are one space.
RichText read_text(const YamlNode& node, Marks marks, const SourceFiles& sources,
                   Diagnostics& diagnostics);

// Paragraphs, headings from ## on, lists.
Prose read_prose(const YamlNode& node, const SourceFiles& sources, Diagnostics& diagnostics);

}  // namespace presspack
