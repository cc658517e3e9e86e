#pragma once

// Schema: every field of the files we read, in one table.  The loader checks files against it,
// `presspack schema` prints it as JSON Schema, docs/content-format.md follows it.

#include <cstdint>
#include <span>
#include <string_view>

namespace presspack {

// What a field's text must look like, or what shape it has.
enum class FieldType : std::uint8_t {
  text,  // one line
  marked,  // one line with **strong**, _em_, [text](url), [^id]
  quoted,  // one line with **strong** and _em_
  prose,  // paragraphs, headings, lists
  word,  // a name or an id: letters, digits, - and _
  path,  // a file beside the pack
  integer,
  number,
  boolean,
  choice,
  date,
  moment,  // date, time and zone
  language,
  address,  // https://…
  email,
  phone,
  file_size,  // 10 MB
  focus,  // 50 40: per cent of width and height
  length,  // 3 mm, 10.5 pt, gutter, margin, unit
  color,  // 005EB8
  columns,  // 1-8
  track,  // 30 mm, 1 fr, 8 col, content
  list,  // of `item`, or of maps with the fields `of`
  map,  // with the fields `of`
  names  // a map whose keys are free; its values are `item`, or maps with the fields `of`
};

// From which stage on a field must be there.
enum class Need : std::uint8_t {
  no,
  form,
  preview,
  publish
};

struct Schema;

struct FieldRule {
  std::string_view name;
  FieldType type = FieldType::text;
  std::string_view about;
  Need need = Need::no;
  std::string_view choices = {};  // "a4 letter"
  const Schema* of = nullptr;
  FieldType item = FieldType::text;
  bool or_text = false;  // a list's item, or this map, may also be a text
  const Schema* map_form = nullptr;  // a list may also be a map with these fields
  // A text's length; over the first it is a warning, over the second an error.  0: no limit.
  int warn_over = 0, refuse_over = 0;
  bool count_words = false;  // instead of characters
  std::string_view long_code = "text-long";
  // A number's range; none when `most` is 0.
  std::int64_t least = 0, most = 0;
};

struct Schema {
  std::string_view name;  // "pack", "quote"
  std::string_view about;
  std::span<const FieldRule> fields;

  const FieldRule* find(std::string_view field) const {
    for (const FieldRule& rule : fields) {
      if (rule.name == field) return &rule;
    }
    return nullptr;
  }
};

extern const Schema pack_schema, brand_schema, layout_schema, edition_schema, labels_schema,
    fonts_schema;
// What `stack:`, `row:`, `panel:` and their like hold, each beside the keys every part may have.
extern const Schema part_schema;
// Kinds of part: exactly one of these keys stands in a part.
bool is_part_kind(std::string_view key);

}  // namespace presspack
