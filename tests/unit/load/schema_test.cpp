#include "load/schema.h"

#include <gtest/gtest.h>

#include <set>

#include "load/schema_json.h"
#include "load/values.h"

namespace presspack {
namespace {

std::string length(std::string_view text) {
  Wrong wrong;
  const auto read = parse_length(text, wrong);
  if (!read) return std::string(wrong.code);
  return std::to_string(read->length.units()) + (read->of == TypedLength::Of::itself ? "" : " own");
}

TEST(Values, LengthsAreExact) {
  const std::pair<const char*, std::string> cases[] = {
      {"3 mm", "552960"},          {"10.5 pt", "682752"},       {"0.75pt", "48768"},
      {"-3 mm", "-552960"},        {"gutter", "0 own"},         {"3", "length-syntax"},
      {"3 cm", "length-syntax"},   {"mm", "length-syntax"},     {"1e3 mm", "length-syntax"},
      {"9999 mm", "number-range"}, {"nan mm", "length-syntax"}, {"", "length-syntax"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(length(text), expected) << text;
}

TEST(Values, AddressesHaveAKnownBeginning) {
  const std::pair<const char*, std::string_view> cases[] = {
      {"https://a.example/x?y=1#z", ""},
      {"http://a.example", "link-insecure"},
      {"mailto:a@b.example", ""},
      {"tel:+442079460000", ""},
      {"mailto:a", "email-format"},
      {"ftp://a.example", "link-syntax"},
      {"javascript:alert(1)", "link-syntax"},
      {"//a.example", "link-syntax"},
      {"https://", "link-syntax"},
      {"https://a b.example", "link-syntax"},
      {"data:text/html,x", "link-syntax"},
      {"", "link-syntax"},
  };
  for (const auto& [text, code] : cases) {
    const auto wrong = check_address(text, true);
    EXPECT_EQ(wrong ? wrong->code : "", code) << text;
  }
}

// Every brace and bracket closed outside texts, and every text closed.
bool is_balanced(const std::string& json) {
  std::string open;
  bool inside = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (inside) {
      if (c == '\\') {
        ++i;
      } else if (c == '"') {
        inside = false;
      }
      continue;
    }
    if (c == '"') inside = true;
    if (c == '{' || c == '[') open += c;
    if (c == '}' || c == ']') {
      if (open.empty() || open.back() != (c == '}' ? '{' : '[')) return false;
      open.pop_back();
    }
  }
  return open.empty() && !inside;
}

TEST(SchemaJson, HoldsEveryField) {
  for (const SchemaKind kind : {SchemaKind::pack, SchemaKind::brand, SchemaKind::layout}) {
    const std::string json = json_schema(kind);
    EXPECT_TRUE(is_balanced(json));
    EXPECT_NE(json.find("draft-07"), std::string::npos);
  }
  const std::string json = json_schema(SchemaKind::pack);
  for (const FieldRule& rule : pack_schema.fields) {
    EXPECT_NE(json.find("\"" + std::string(rule.name) + "\": {\"description\""), std::string::npos)
        << rule.name;
    EXPECT_FALSE(rule.about.empty()) << rule.name;
  }
}

TEST(Schema, NamesEachFieldOnce) {
  std::set<std::string_view> names;
  for (const FieldRule& rule : pack_schema.fields) EXPECT_TRUE(names.insert(rule.name).second);
}

}  // namespace
}  // namespace presspack
