#include "load/schema_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "load/schema.h"
#include "load/values.h"

namespace presspack {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  return out + "\"";
}

// Texts that a pattern can tell; YAML makes numbers of some of them before an editor looks.
std::string_view pattern_of(FieldType type) {
  switch (type) {
    case FieldType::word:
      return "^[A-Za-z0-9_-][A-Za-z0-9._-]*$";
    case FieldType::language:
      return "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";
    case FieldType::address:
      return "^https?://";
    case FieldType::length:
      return "^(-?[0-9]+(\\.[0-9]+)? ?(mm|pt)|gutter|margin|unit)$";
    case FieldType::track:
      return "^([0-9]+(\\.[0-9]+)? ?(mm|pt|fr|col)|content)$";
    case FieldType::columns:
      return "^[0-9]+(-[0-9]+)?$";
    case FieldType::file_size:
      return "^[0-9]+(\\.[0-9]+)? ?(MB|kB|KB)$";
    default:
      return {};
  }
}

class Writer {
 public:
  std::string document(const Schema& schema);

 private:
  std::string object(const Schema& schema);
  std::string field(const FieldRule& rule);
  std::string shape(const FieldRule& rule);
  std::string value(const FieldRule& rule, FieldType type);
  // A schema is written once under "definitions" and referred to: parts hold parts.
  std::string reference(const Schema& schema);

  std::vector<const Schema*> used_;
};

std::string Writer::reference(const Schema& schema) {
  const auto found = std::find(used_.begin(), used_.end(), &schema);
  const auto number = found - used_.begin();
  if (found == used_.end()) used_.push_back(&schema);
  return fmt::format("{{\"$ref\": \"#/definitions/{}{}\"}}", number, [&] {
    std::string name;
    for (const char c : schema.name) name += c == ' ' ? '_' : c;
    return "_" + name;
  }());
}

std::string Writer::value(const FieldRule& rule, FieldType type) {
  const std::string range =
      rule.most != 0 ? fmt::format(", \"minimum\": {}, \"maximum\": {}", rule.least, rule.most)
                     : std::string();
  switch (type) {
    case FieldType::integer:
      return "{\"type\": \"integer\"" + range + "}";
    case FieldType::number:
      return "{\"type\": \"number\"" + range + "}";
    case FieldType::boolean:
      return "{\"type\": \"boolean\"}";
    case FieldType::choice: {
      std::vector<std::string> words;
      for (const std::string_view word : words_of(rule.choices)) words.push_back(quoted(word));
      return fmt::format("{{\"enum\": [{}]}}", fmt::join(words, ", "));
    }
    default:
      break;
  }
  if (const std::string_view pattern = pattern_of(type); !pattern.empty()) {
    return fmt::format("{{\"type\": [\"string\", \"number\"], \"pattern\": {}}}", quoted(pattern));
  }
  if (rule.refuse_over > 0 && !rule.count_words) {
    return fmt::format("{{\"type\": [\"string\", \"number\"], \"maxLength\": {}}}",
                       rule.refuse_over);
  }
  return "{\"type\": [\"string\", \"number\", \"boolean\", \"null\"]}";
}

std::string Writer::shape(const FieldRule& rule) {
  const std::string item = rule.of ? reference(*rule.of) : value(rule, rule.item);
  const std::string either =
      rule.or_text
          ? fmt::format("{{\"anyOf\": [{}, {}]}}", item,
                        value(rule, rule.type == FieldType::map ? FieldType::length : rule.item))
          : item;
  switch (rule.type) {
    case FieldType::list: {
      const std::string list = fmt::format("{{\"type\": \"array\", \"items\": {}}}", either);
      return rule.map_form ? fmt::format("{{\"anyOf\": [{}, {}]}}", list, reference(*rule.map_form))
                           : list;
    }
    case FieldType::names:
      return fmt::format("{{\"type\": \"object\", \"additionalProperties\": {}}}", either);
    case FieldType::map:
      return either;
    default:
      return value(rule, rule.type);
  }
}

// Draft 07 looks at nothing beside a "$ref", hence the allOf.
std::string Writer::field(const FieldRule& rule) {
  return fmt::format("{{\"description\": {}, \"allOf\": [{}]}}", quoted(rule.about), shape(rule));
}

std::string Writer::object(const Schema& schema) {
  std::vector<std::string> properties, required;
  for (const FieldRule& rule : schema.fields) {
    properties.push_back(fmt::format("      {}: {}", quoted(rule.name), field(rule)));
    if (rule.need == Need::form || rule.need == Need::preview) {
      required.push_back(quoted(rule.name));
    }
  }
  return fmt::format(
      "\"description\": {},\n    \"type\": \"object\",\n    \"additionalProperties\": false,\n"
      "    \"required\": [{}],\n    \"properties\": {{\n{}\n    }}",
      quoted(schema.about), fmt::join(required, ", "), fmt::join(properties, ",\n"));
}

std::string Writer::document(const Schema& schema) {
  const std::string root = object(schema);
  std::vector<std::string> definitions;
  for (std::size_t i = 0; i < used_.size(); ++i) {  // grows as definitions refer to others
    const Schema& definition = *used_[i];
    const std::string body = object(definition);
    std::string name = fmt::format("{}_{}", i, definition.name);
    std::replace(name.begin(), name.end(), ' ', '_');
    definitions.push_back(fmt::format("    {}: {{{}}}", quoted(name), body));
  }
  return fmt::format(
      "{{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n  \"title\": {},\n  {},\n"
      "  \"definitions\": {{\n{}\n  }}\n}}\n",
      quoted(schema.name), root, fmt::join(definitions, ",\n"));
}

}  // namespace

std::string json_schema(SchemaKind kind) {
  switch (kind) {
    case SchemaKind::brand:
      return Writer().document(brand_schema);
    case SchemaKind::layout:
      return Writer().document(layout_schema);
    case SchemaKind::pack:
      break;
  }
  return Writer().document(pack_schema);
}

}  // namespace presspack
