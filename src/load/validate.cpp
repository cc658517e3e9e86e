#include "load/validate.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/edit_distance.h"
#include "base/utf8.h"
#include "load/values.h"
#include "load/yaml_friendly.h"

namespace presspack {
namespace {

// "accessible_formats" -> "accessible formats", as in a sentence.
std::string in_words(std::string_view name) {
  std::string words(name);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

class Validator {
 public:
  explicit Validator(const Validation& validation, bool only_missing = false)
      : context_(validation), only_missing_(only_missing) {}

  void map(const YamlNode& node, const Schema& schema);
  void missing(const YamlNode& node, const Schema& schema);

 private:
  void field(const YamlNode& node, const FieldRule& rule);
  void list(const YamlNode& node, const FieldRule& rule);
  void names(const YamlNode& node, const FieldRule& rule);
  void value(const YamlNode& node, const FieldRule& rule, FieldType type);
  void unknown(const YamlNode& item, const Schema& schema);
  void wrong_shape(const YamlNode& node, std::string_view what, std::string hint);
  void size(const YamlNode& node, const FieldRule& rule, std::string_view text);
  std::string place() const;
  bool cut_off(const YamlNode& node) const;
  void report(std::string_view code, Span span, std::string message, std::string hint,
              Severity severity = Severity::error) {
    if (only_missing_ && code != "field-missing") return;
    context_.diagnostics.report({.severity = severity,
                                 .code = code,
                                 .span = span,
                                 .message = std::move(message),
                                 .hint = std::move(hint)});
  }

  const Validation& context_;
  bool only_missing_;  // the files' own trees have been validated
  // The map we are in: "quote 2", "report"; empty at the top.
  std::vector<std::string> places_;
};

std::string Validator::place() const {
  return places_.empty() ? std::string() : " in " + places_.back();
}

Span name_of(const YamlNode& node) {
  return node.key.empty()
             ? Span{node.span.file, node.span.begin, std::min(node.span.end, node.span.begin + 1)}
             : node.key_span;
}

void Validator::unknown(const YamlNode& item, const Schema& schema) {
  std::vector<std::string_view> known;
  known.reserve(schema.fields.size());
  for (const FieldRule& rule : schema.fields) known.push_back(rule.name);
  const auto near = nearest(item.key, known);
  std::string hint = near ? fmt::format("did you mean `{}`?", *near) : std::string();
  if (!near) {
    hint = schema.fields.size() <= 14
               ? fmt::format("known here: {}", fmt::join(known, ", "))
               : fmt::format("`presspack schema {}` lists what is known here",
                             schema.name == "part" ? "layout" : schema.name);
  }
  report("unknown-field", item.key_span, fmt::format("unknown field `{}`{}", item.key, place()),
         std::move(hint));
}

void Validator::map(const YamlNode& node, const Schema& schema) {
  for (const YamlNode& item : node) {
    const FieldRule* rule = schema.find(item.key);
    if (!rule) {
      unknown(item, schema);
    } else if (!item.is_empty()) {
      field(item, *rule);
    }
  }
  missing(node, schema);
}

void Validator::missing(const YamlNode& node, const Schema& schema) {
  if (!context_.missing) return;
  for (const FieldRule& rule : schema.fields) {
    if (rule.need == Need::no) continue;
    const YamlNode* found = node.find(rule.name);
    if (found && !found->is_empty()) continue;
    // Where it would stand: before the next field of the table that is there.
    const YamlNode* next = nullptr;
    for (const FieldRule* other = &rule + 1; !next && other < &*schema.fields.end(); ++other) {
      next = node.find(other->name);
    }
    const bool above = next != nullptr;
    if (!next) {
      for (const YamlNode& item : node) next = &item;
    }
    const bool late = rule.need > context_.stage;
    report("field-missing",
           found  ? found->key_span
           : next ? Span{next->key_span.file, next->key_span.begin, next->key_span.begin + 1}
                  : node.span,
           fmt::format("the {} {} {}{}", in_words(rule.name),
                       rule.name.ends_with('s') && rule.name != "status" ? "are" : "is",
                       found ? "empty" : "missing",
                       places_.empty() ? late ? "; it must be there before this is sent out" : ""
                                       : place()),
           found ? fmt::format("{}", rule.about)
                 : fmt::format("add a line {}: `{}: …`", above ? "above" : "below", rule.name),
           late ? Severity::note : Severity::error);
  }
}

void Validator::wrong_shape(const YamlNode& node, std::string_view what, std::string hint) {
  const std::string_view text = context_.sources.text(node.span.file);
  // `- title:Words` reads as a text; the missing space is the mistake.
  if (node.is_text() && node.style == YamlNode::Style::plain) {
    if (const auto colon = glued_colon(node.text)) {
      const auto at = node.span.begin + static_cast<std::uint32_t>(*colon);
      report("colon-space", {node.span.file, at, at + 1}, "there must be a space after the colon",
             fmt::format("write `{} {}`", node.text.substr(0, *colon + 1),
                         node.text.substr(*colon + 1, node.text.find('\n') - *colon - 1)));
      return;
    }
  }
  if (what == "a text" && node.style == YamlNode::Style::flow && !node.is_text()) {
    if (!only_missing_) {
      context_.diagnostics.report(needs_quotes(text, node.span.file, node.span.begin));
    }
    return;
  }
  const std::string name = node.key.empty() ? std::string("this") : fmt::format("`{}`", node.key);
  report("field-type", name_of(node), fmt::format("{} must be {}", name, what), std::move(hint));
}

void Validator::field(const YamlNode& node, const FieldRule& rule) {
  switch (rule.type) {
    case FieldType::list:
      return list(node, rule);
    case FieldType::names:
      return names(node, rule);
    case FieldType::map:
      if (node.is_text() && rule.or_text) return value(node, rule, FieldType::length);
      if (!node.is_map()) {
        return wrong_shape(node, "a group of fields",
                           fmt::format("write its fields below `{}:`, indented", rule.name));
      }
      places_.push_back(std::string(rule.name));
      map(node, *rule.of);
      places_.pop_back();
      return;
    default:
      return value(node, rule, rule.type);
  }
}

void Validator::list(const YamlNode& node, const FieldRule& rule) {
  if (node.is_map() && rule.map_form) return map(node, *rule.map_form);
  if (!node.is_list()) {
    return wrong_shape(node, "a list", "write each item on a line that starts with `- `");
  }
  std::size_t number = 0;
  for (const YamlNode& item : node) {
    ++number;
    if (!rule.of) {
      value(item, rule, rule.item);
    } else if (item.is_map()) {
      places_.push_back(fmt::format("{} {}", rule.of->name, number));
      map(item, *rule.of);
      places_.pop_back();
    } else if (!(item.is_text() && rule.or_text)) {
      wrong_shape(item, "a group of fields",
                  fmt::format("write `- {}: …`", rule.of->fields.front().name));
    }
  }
}

bool Validator::cut_off(const YamlNode& node) const {
  const std::string_view text = context_.sources.text(node.key_span.file);
  const std::size_t at = text.find_first_not_of(' ', node.key_span.end + 1);
  return at < text.size() && text[at] == '#';
}

void Validator::names(const YamlNode& node, const FieldRule& rule) {
  if (!node.is_map()) {
    return wrong_shape(node, "a group of fields",
                       fmt::format("write names and values below `{}:`, indented", rule.name));
  }
  for (const YamlNode& item : node) {
    // `primary: #005EB8` is empty to YAML; the gate has said so.
    if (item.is_empty() && cut_off(item)) continue;
    if (!rule.of || (rule.or_text && item.is_text())) {
      value(item, rule, rule.item);
    } else if (item.is_map()) {
      places_.push_back(fmt::format("{} `{}`", rule.of->name, item.key));
      map(item, *rule.of);
      places_.pop_back();
    } else {
      wrong_shape(item, "a group of fields", "");
    }
  }
}

void Validator::value(const YamlNode& node, const FieldRule& rule, FieldType type) {
  if (!node.is_text()) {
    return wrong_shape(node, "a text",
                       node.is_list() ? "write it behind the colon, without `- `"
                                      : "put it in quotation marks if it holds a colon");
  }
  if (type == FieldType::text || type == FieldType::marked || type == FieldType::quoted ||
      type == FieldType::prose) {
    if (rule.warn_over > 0) size(node, rule, node.text);
    return;
  }
  const std::string text = one_line(node.text);
  if (auto wrong = check_value(rule, type, text, context_.language)) {
    report(wrong->code, node.span, std::move(wrong->message), std::move(wrong->hint),
           wrong->severity);
  }
}

void Validator::size(const YamlNode& node, const FieldRule& rule, std::string_view text) {
  if (text.size() <= static_cast<std::size_t>(rule.warn_over)) return;
  const std::string line = one_line(text);
  const std::size_t count = rule.count_words ? words_of(line).size() : count_code_points(line);
  const auto over = [&](int limit) { return limit > 0 && count > static_cast<std::size_t>(limit); };
  if (!over(rule.warn_over)) return;
  const bool refused = over(rule.refuse_over);
  report(rule.long_code, node.span,
         fmt::format("the {} has {} {}, {} {}", in_words(rule.name), count,
                     rule.count_words ? "words" : "characters",
                     refused ? "more than" : "better at most",
                     refused ? rule.refuse_over : rule.warn_over),
         "shorten it", refused ? Severity::error : Severity::warning);
}

}  // namespace

void validate(const YamlNode& root, const Schema& schema, const Validation& validation) {
  if (!root.is_map()) {
    const std::string_view text = validation.sources.text(root.span.file);
    if (root.is_text() && root.style == YamlNode::Style::plain) {
      if (const auto colon = glued_colon(root.text)) {
        const auto at = root.span.begin + static_cast<std::uint32_t>(*colon);
        const std::size_t end = std::min(text.find('\n', at), text.size());
        validation.diagnostics.report(
            {.code = "colon-space",
             .span = {root.span.file, at, at + 1},
             .message = "there must be a space after the colon",
             .hint = fmt::format("write `{} {}`", root.text.substr(0, *colon + 1),
                                 text.substr(at + 1, end - at - 1))});
        return;
      }
    }
    validation.diagnostics.report(
        {.code = "field-type",
         .span = {root.span.file, root.span.begin, root.span.begin + 1},
         .message = "a file starts with a field",
         .hint = fmt::format("write `{}: …`", schema.fields.front().name)});
    return;
  }
  Validator(validation).map(root, schema);
}

void validate_missing(const YamlNode& root, const Schema& schema, const Validation& validation) {
  Validator(validation, true).map(root, schema);
}

}  // namespace presspack
