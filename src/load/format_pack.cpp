#include "load/format_pack.h"

#include <algorithm>
#include <vector>

#include "load/schema.h"
#include "load/yaml_reader.h"

namespace presspack {
namespace {

// A field's lines, with the comments and empty lines above it.
struct Chunk {
  std::string_view key;
  std::size_t begin = 0, end = 0;
};

// The lines, from 0, that texts of several lines go on over: what stands there is the text's own.
void protect(const YamlNode& node, std::string_view text, std::vector<bool>& lines) {
  if (!node.is_text()) {
    for (const YamlNode& item : node) protect(item, text, lines);
    return;
  }
  const auto line = [&](std::size_t at) {
    return static_cast<std::size_t>(
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  };
  const std::size_t last = line(node.span.end);
  for (std::size_t i = line(node.span.begin) + 1; i <= last && i < lines.size(); ++i) {
    lines[i] = true;
  }
}

std::string_view without(std::string_view line, std::string_view blanks) {
  while (!line.empty() && blanks.find(line.back()) != blanks.npos) line.remove_suffix(1);
  return line;
}

// One kind of line end, no blanks at the ends of lines, at most one empty line in a row.
std::string cleaned(std::string_view text, const YamlNode& root) {
  const auto count = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  std::vector<bool> kept(count, false);
  protect(root, text, kept);
  std::string out;
  bool empty = true;
  for (std::size_t at = 0, number = 0; at < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = without(text.substr(at, end - at), kept[number] ? "\r" : " \t\r");
    at = end + 1;
    if (line.empty() && empty && !kept[number]) continue;
    empty = line.empty();
    out += line;
    out += '\n';
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

std::size_t rank(std::string_view key) {
  const auto found = std::find_if(pack_schema.fields.begin(), pack_schema.fields.end(),
                                  [&](const FieldRule& rule) { return rule.name == key; });
  return static_cast<std::size_t>(found - pack_schema.fields.begin());
}

// Fields of the top level by their schema's order; unknown ones keep their place at the end.
std::string ordered(std::string_view text, const YamlNode& root) {
  std::vector<Chunk> chunks;
  for (const YamlNode& item : root) chunks.push_back({item.key, item.key_span.begin, text.size()});
  if (chunks.empty()) return std::string(text);
  // What stands above a field belongs to it, but the file's own opening stays where it is.
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    std::size_t begin = chunks[i].begin;
    while (i > 0 && begin > 0) {
      const std::size_t line = begin < 2 ? 0 : text.rfind('\n', begin - 2) + 1;
      const char first = text[line];
      if (first != '#' && first != '\n' && first != '\r') break;
      begin = line;
    }
    chunks[i].begin = begin;
    if (i > 0) chunks[i - 1].end = begin;
  }
  const std::string opening(text.substr(0, chunks.front().begin));
  std::stable_sort(chunks.begin(), chunks.end(),
                   [](const Chunk& a, const Chunk& b) { return rank(a.key) < rank(b.key); });
  std::string out = opening;
  for (const Chunk& chunk : chunks) {
    out += text.substr(chunk.begin, chunk.end - chunk.begin);
    if (!out.ends_with('\n')) out += '\n';
  }
  return out;
}

bool same(const YamlNode& a, const YamlNode& b) {
  if (a.kind != b.kind || a.count != b.count) return false;
  if (a.is_text()) return a.text == b.text;
  const YamlNode* next = b.first;
  for (const YamlNode& item : a) {
    const YamlNode* other = a.is_map() ? b.find(item.key) : next;
    if (other == nullptr || !same(item, *other)) return false;
    if (a.is_list()) next = next->next;
  }
  return true;
}

}  // namespace

std::optional<std::string> format_pack(FileId file, SourceFiles& sources,
                                       Diagnostics& diagnostics) {
  const auto tree = parse_yaml(file, sources, Parsers::both, diagnostics);
  if (!tree || diagnostics.has_errors()) return std::nullopt;
  if (!tree->root->is_map()) return std::string(sources.text(file));
  Diagnostics again;
  const auto parsed = [&](const std::string& text) {
    return parse_yaml(sources.add(std::string(sources.name(file)), text), sources, Parsers::both,
                      again);
  };
  const std::string in_order = ordered(sources.text(file), *tree->root);
  if (const auto middle = parsed(in_order)) {
    std::string made = cleaned(in_order, *middle->root);
    const auto last = parsed(made);
    if (last && !again.has_errors() && same(*tree->root, *last->root)) return made;
  }
  diagnostics.report({.code = "format-unsafe",
                      .span = tree->root->span,
                      .message = "this pack cannot be put in order without changing a text",
                      .hint = "move the fields by hand, in the order of docs/content-format.md"});
  return std::nullopt;
}

}  // namespace presspack
