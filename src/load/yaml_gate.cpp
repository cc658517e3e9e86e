#include "load/yaml_gate.h"

#include <fmt/format.h>
#include <yaml.h>

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "load/byte_offsets.h"
#include "load/yaml_bytes.h"
#include "load/yaml_friendly.h"

namespace presspack {
namespace {

using Style = YamlNode::Style;

struct Parser {
  Parser() { yaml_parser_initialize(&raw); }
  ~Parser() { yaml_parser_delete(&raw); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  yaml_parser_t raw;
};

struct Event {
  explicit Event(Parser& parser) { ok = yaml_parser_parse(&parser.raw, &raw) != 0; }
  ~Event() {
    if (ok) yaml_event_delete(&raw);
  }
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  yaml_event_t raw;
  bool ok;
};

Style style_of(yaml_scalar_style_t style) {
  switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
      return Style::single_quoted;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      return Style::double_quoted;
    case YAML_LITERAL_SCALAR_STYLE:
      return Style::literal;
    case YAML_FOLDED_SCALAR_STYLE:
      return Style::folded;
    default:
      return Style::plain;
  }
}

// "quotes" -> "quote", for "highlight 3".
std::string_view singular(std::string_view name) {
  if (name.size() > 2 && name.ends_with('s')) name.remove_suffix(1);
  return name;
}

class Gate {
 public:
  Gate(FileId file, std::string_view text, const YamlLimits& limits, Diagnostics& diagnostics)
      : file_(file),
        text_(text),
        limits_(limits),
        diagnostics_(diagnostics),
        body_(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text),
        offset_(body_, static_cast<std::uint32_t>(text.size() - body_.size())) {}

  std::optional<YamlTree> scan();

 private:
  struct Open {
    YamlNode* node;
    YamlNode* last = nullptr;
    bool has_key = false;
    std::string_view key = {};
    Span key_span = {};
  };

  bool take(const yaml_event_t& event);
  bool take_text(const yaml_event_t& event);
  bool take_key(const yaml_event_t& event, Span span);
  bool open(const yaml_event_t& event, YamlNode::Kind kind, bool flow);
  void close(const yaml_event_t& event);
  YamlNode* add(const yaml_event_t& event, YamlNode::Kind kind);
  bool machinery(const yaml_event_t& event, const unsigned char* anchor, const unsigned char* tag);
  void check_duplicate(std::string_view key, Span span);
  void check_comment(const YamlNode& node);
  void check_comment_below(const YamlNode& node, std::size_t line_end);
  bool check_characters(const YamlNode& node);
  std::string where() const;
  std::string_view keep(std::string_view value, Span span);
  Span span_of(const yaml_event_t& event) const {
    return {file_, offset_(event.start_mark.index), offset_(event.end_mark.index)};
  }
  bool refuse(std::string_view code, Span span, std::string message, std::string hint) {
    diagnostics_.report(
        {.code = code, .span = span, .message = std::move(message), .hint = std::move(hint)});
    return false;
  }

  FileId file_;
  std::string_view text_;
  const YamlLimits& limits_;
  Diagnostics& diagnostics_;
  std::string_view body_;
  ByteOffsets offset_;
  YamlTree tree_;
  std::vector<Open> open_;
  int documents_ = 0;
};

std::string_view Gate::keep(std::string_view value, Span span) {
  // Most texts stand letter by letter in the file, which outlives the tree.
  const std::string_view typed = text_.substr(span.begin, span.end - span.begin);
  if (typed == value) return typed;
  if (typed.size() >= 2 && typed.substr(1, typed.size() - 2) == value) {
    return typed.substr(1, typed.size() - 2);
  }
  return tree_.texts.emplace_back(value);
}

// "highlight 3" for the innermost list item, "" at the top.
std::string Gate::where() const {
  for (std::size_t i = open_.size(); i-- > 1;) {
    const YamlNode& parent = *open_[i - 1].node;
    if (parent.is_list()) {
      return fmt::format("{} {}", i >= 2 ? singular(open_[i - 1].node->key) : "item", parent.count);
    }
    return std::string(open_[i].node->key);
  }
  return {};
}

YamlNode* Gate::add(const yaml_event_t& event, YamlNode::Kind kind) {
  const Span span = span_of(event);
  if (tree_.nodes.size() >= limits_.nodes) {
    refuse("too-many", span, fmt::format("this file holds more than {} values", limits_.nodes),
           "long lists belong in a CSV file");
    return nullptr;
  }
  YamlNode& node = tree_.nodes.emplace_back();
  node.kind = kind;
  node.span = span;
  if (open_.empty()) {
    tree_.root = &node;
    return &node;
  }
  Open& parent = open_.back();
  if (parent.node->is_map()) {
    node.key = parent.key;
    node.key_span = parent.key_span;
    parent.has_key = false;
  }
  (parent.last ? parent.last->next : parent.node->first) = &node;
  parent.last = &node;
  ++parent.node->count;
  return &node;
}

bool Gate::machinery(const yaml_event_t& event, const unsigned char* anchor,
                     const unsigned char* tag) {
  if (!anchor && !tag) return true;
  diagnostics_.report(needs_quotes(text_, file_, offset_(event.start_mark.index)));
  return false;
}

void Gate::check_duplicate(std::string_view key, Span span) {
  for (const YamlNode& item : *open_.back().node) {
    if (item.key != key) continue;
    const std::string place = where();
    diagnostics_.report(
        {.code = "duplicate-field",
         .span = item.key_span,
         .message = fmt::format("`{}` appears twice{}{}", key, place.empty() ? "" : " in ", place),
         .hint = "first one",
         .related = {{span, "second one"}}});
    return;
  }
}

bool Gate::take_key(const yaml_event_t& event, Span span) {
  Open& map = open_.back();
  const auto& scalar = event.data.scalar;
  const std::string_view key(reinterpret_cast<const char*>(scalar.value), scalar.length);
  if (key.size() > limits_.key) {
    return refuse("too-long", span, "this field name is too long",
                  "put the text behind `name: `, in quotation marks if it holds a colon");
  }
  if (key == "<<") {
    return refuse("yaml-feature", span, "`<<` does not merge fields here",
                  "a layout or a brand may say `extends: name`");
  }
  if (key.empty()) {
    return refuse("colon-missing", span, "there is no field name before this colon",
                  "write `name: text`");
  }
  // Each new field is held against those before it.
  constexpr std::uint32_t most_fields = 1000;
  if (map.node->count >= most_fields) {
    return refuse("too-many", span, "there are more than 1000 fields here",
                  "long lists belong in a CSV file");
  }
  map.key = keep(key, span);
  map.key_span = span;
  map.has_key = true;
  check_duplicate(map.key, span);
  return true;
}

// Characters that only an escape ("\0") can have brought in, and unbalanced bidi controls.
bool Gate::check_characters(const YamlNode& node) {
  int embeddings = 0, isolates = 0;
  for (std::size_t at = 0; at < node.text.size();) {
    const auto byte = static_cast<unsigned char>(node.text[at]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++at;
      continue;
    }
    const char32_t c = next_code_point(node.text, at);
    if (!is_text_character(c) && c != '\r') {
      return refuse("control-character", node.span,
                    fmt::format("this text holds a character that cannot be printed ({})",
                                code_point_name(c)),
                    "delete it");
    }
    if (c >= 0x202A && c <= 0x202E) embeddings += c == 0x202C ? -1 : 1;
    if (c >= 0x2066 && c <= 0x2069) isolates += c == 0x2069 ? -1 : 1;
    if (embeddings < 0 || isolates < 0) break;
  }
  if (embeddings == 0 && isolates == 0) return true;
  return refuse("bidi-control", node.span,
                "this text holds an invisible direction mark without its partner",
                "delete the invisible characters and type the words again");
}

// `x: Ward #4 opens`: YAML takes ` #` for a comment and drops the words.  A comment that is meant
// as one has two spaces before and one behind.
void Gate::check_comment(const YamlNode& node) {
  std::size_t at = node.is_empty() ? node.key_span.end + 1 : node.span.end;
  const std::size_t value_end = at;
  while (at < text_.size() && text_[at] == ' ') ++at;
  if (at < text_.size() && (text_[at] == '\n' || text_[at] == '\r')) {
    return check_comment_below(node, at);
  }
  if (at >= text_.size() || text_[at] != '#' || at == value_end) return;
  const std::size_t end = std::min(text_.find_first_of("\r\n", at), text_.size());
  const bool spaced = at + 1 >= end || text_[at + 1] == ' ';
  if (spaced && (at >= value_end + 2 || node.is_empty())) return;
  const std::size_t begin = node.is_empty() ? at : node.span.begin;
  const std::string_view value = text_.substr(begin, end - begin);
  const bool color = node.is_empty() && value.size() == 7;
  const std::string name = node.key.empty() ? "- " : fmt::format("{}: ", node.key);
  diagnostics_.report(
      {.code = "hash-in-text",
       .span = {file_, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
       .message = color ? "a colour that starts with `#` needs quotation marks"
                        : "the words after ` #` would be left out",
       .hint = fmt::format("write `{}{}`{}", name, in_quotes(value),
                           color ? "" : "; a comment has two spaces before `#` and one after")});
}

// `body: We did` and below it, further in, `## What`: the second line is meant as text, too.
void Gate::check_comment_below(const YamlNode& node, std::size_t line_end) {
  if (node.key.empty() || node.is_empty() || open_.back().node->style == Style::flow) return;
  const std::size_t line = std::min(text_.find('\n', line_end), text_.size() - 1) + 1;
  const std::size_t first = text_.find_first_not_of(' ', line);
  if (first == std::string_view::npos || text_[first] != '#') return;
  const std::size_t key_line = text_.rfind('\n', node.key_span.begin);
  const std::size_t key_column =
      node.key_span.begin - (key_line == std::string_view::npos ? 0 : key_line + 1);
  if (first - line <= key_column) return;
  const std::size_t end = std::min(text_.find_first_of("\r\n", first), text_.size());
  refuse(
      "hash-in-text", {file_, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)},
      "this line would be left out",
      fmt::format("write `{}: |` above it if it is text; a comment stands under the field's name",
                  node.key));
}

bool Gate::take_text(const yaml_event_t& event) {
  const auto& scalar = event.data.scalar;
  const Span span = span_of(event);
  if (!machinery(event, scalar.anchor, scalar.tag)) return false;
  if (!open_.empty() && open_.back().node->is_map() && !open_.back().has_key) {
    return take_key(event, span);
  }
  if (scalar.length > limits_.text) {
    return refuse("too-long", {file_, span.begin, span.begin + 1},
                  fmt::format("this text is longer than {} KiB", limits_.text / 1024), "divide it");
  }
  YamlNode* node = add(event, YamlNode::Kind::text);
  if (!node) return false;
  node->style = style_of(scalar.style);
  node->text = keep({reinterpret_cast<const char*>(scalar.value), scalar.length}, span);
  if (node->style == Style::plain) check_comment(*node);
  // The end of a block of text is where the next field starts: step back over the line ends.
  while (node->span.end > node->span.begin && text_[node->span.end - 1] == '\n') --node->span.end;
  return check_characters(*node);
}

bool Gate::open(const yaml_event_t& event, YamlNode::Kind kind, bool flow) {
  if (!open_.empty() && open_.back().node->is_map() && !open_.back().has_key) {
    // `{{name}}`: a map as a field name.
    const YamlNode& map = *open_.back().node;
    if (map.style == Style::flow) {
      diagnostics_.report(needs_quotes(text_, file_, map.span.begin));
      return false;
    }
    return refuse("yaml-feature", span_of(event), "a field name must be a word", "");
  }
  if (open_.size() >= limits_.depth) {
    return refuse("too-deep", span_of(event),
                  fmt::format("lists and fields are nested more than {} deep", limits_.depth),
                  "check brackets and indentation");
  }
  YamlNode* node = add(event, kind);
  if (!node) return false;
  node->style = flow ? Style::flow : Style::block;
  open_.push_back({.node = node});
  return true;
}

void Gate::close(const yaml_event_t& event) {
  YamlNode& node = *open_.back().node;
  const Open& closed = open_.back();
  if (node.style == Style::flow) {
    node.span.end = offset_(event.end_mark.index);
  } else if (closed.last) {
    node.span.end = closed.last->span.end;
  }
  open_.pop_back();
}

bool Gate::take(const yaml_event_t& event) {
  switch (event.type) {
    case YAML_DOCUMENT_START_EVENT:
      if (event.data.document_start.version_directive ||
          event.data.document_start.tag_directives.start !=
              event.data.document_start.tag_directives.end) {
        return refuse("yaml-feature", span_of(event),
                      "a line that starts with `%` is not used here", "delete it");
      }
      if (++documents_ > 1) {
        return refuse("second-document", span_of(event),
                      "`---` starts a second document, which would be left out",
                      "delete the line, or indent it if it belongs to a text");
      }
      return true;
    case YAML_ALIAS_EVENT:
      diagnostics_.report(needs_quotes(text_, file_, offset_(event.start_mark.index)));
      return false;
    case YAML_SCALAR_EVENT:
      return take_text(event);
    case YAML_SEQUENCE_START_EVENT: {
      const auto& list = event.data.sequence_start;
      return machinery(event, list.anchor, list.tag) &&
             open(event, YamlNode::Kind::list, list.style == YAML_FLOW_SEQUENCE_STYLE);
    }
    case YAML_MAPPING_START_EVENT: {
      const auto& map = event.data.mapping_start;
      return machinery(event, map.anchor, map.tag) &&
             open(event, YamlNode::Kind::map, map.style == YAML_FLOW_MAPPING_STYLE);
    }
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
      close(event);
      return true;
    default:
      return true;
  }
}

std::optional<YamlTree> Gate::scan() {
  Parser parser;
  yaml_parser_set_input_string(&parser.raw, reinterpret_cast<const unsigned char*>(body_.data()),
                               body_.size());
  yaml_parser_set_encoding(&parser.raw, YAML_UTF8_ENCODING);
  for (bool done = false; !done;) {
    const Event event(parser);
    if (!event.ok) {
      const yaml_parser_t& raw = parser.raw;
      const ParserStop stop{.problem = raw.problem ? raw.problem : "",
                            .context = raw.context ? raw.context : "",
                            .problem_at = offset_(raw.problem_mark.index),
                            .context_at = offset_(raw.context_mark.index)};
      diagnostics_.report(friendly_reason(text_, file_, stop));
      return std::nullopt;
    }
    if (!take(event.raw)) return std::nullopt;
    done = event.raw.type == YAML_STREAM_END_EVENT;
  }
  if (!tree_.root) {
    refuse("file-empty", {file_, 0, 0}, "this file says nothing",
           "start from `presspack init`, which writes a first pack");
    return std::nullopt;
  }
  return std::move(tree_);
}

}  // namespace

std::optional<YamlTree> scan_yaml(FileId file, const SourceFiles& sources, const YamlLimits& limits,
                                  Diagnostics& diagnostics) {
  const std::string_view text = sources.text(file);
  if (!check_bytes(text, file, diagnostics)) return std::nullopt;
  return Gate(file, text, limits, diagnostics).scan();
}

}  // namespace presspack
