#include "load/yaml_gate.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <sstream>

#include "base/disk.h"
#include "load/load_fonts.h"
#include "load/load_pack.h"
#include "load/yaml_reader.h"
#include "tests/support/memory_file_system.h"

namespace presspack {
namespace {

const std::string root = PRESSPACK_ROOT;

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// "code line:column" of the first thing said, or "nothing".
std::string first_said(const std::string& text, const YamlLimits& limits = {}) {
  SourceFiles sources;
  Diagnostics diagnostics;
  const FileId file = sources.add("a.yaml", text);
  parse_yaml(file, sources, Parsers::both, diagnostics, limits);
  if (diagnostics.items().empty()) return "nothing";
  const Diagnostic& first = diagnostics.items().front();
  const LineColumn at = sources.position(file, first.span.begin);
  return std::string(first.code) + " " + std::to_string(at.line) + ":" + std::to_string(at.column);
}

// `{a: [b, c]}` with the texts' own bytes, to see that places are right.
std::string shown(const YamlNode& node, std::string_view file) {
  if (node.is_text()) {
    return std::string(node.text) + "@" +
           std::string(file.substr(node.span.begin, node.span.end - node.span.begin));
  }
  std::string out = node.is_map() ? "{" : "[";
  for (const YamlNode& item : node) {
    if (out.size() > 1) out += ", ";
    if (node.is_map()) {
      EXPECT_EQ(file.substr(item.key_span.begin, item.key.size()), item.key);
      out += std::string(item.key) + ": ";
    }
    out += shown(item, file);
  }
  return out + (node.is_map() ? "}" : "]");
}

TEST(YamlGate, KeepsTheBytesOfEveryText) {
  const std::pair<std::string, std::string> cases[] = {
      {"a: one\nb: 'two'\n", "{a: one@one, b: two@'two'}"},
      {"é: ü\nb: [“x”, y]\n", "{é: ü@ü, b: [“x”@“x”, y@y]}"},
      {"\xEF\xBB\xBF"
       "a: é\nb: c\n",
       "{a: é@é, b: c@c}"},
      {"a: one\r\nb: two\r\n", "{a: one@one, b: two@two}"},
      {"- {a: 1, b: ''}\n- c\n", "[{a: 1@1, b: @''}, c@c]"},
      {"a:\nb: c\n", "{a: @, b: c@c}"},
      {"a: ~\nb: null\n", "{a: ~@~, b: null@null}"},
  };
  for (const auto& [text, expected] : cases) {
    SourceFiles sources;
    Diagnostics diagnostics;
    const FileId file = sources.add("a.yaml", text);
    const auto tree = parse_yaml(file, sources, Parsers::both, diagnostics);
    ASSERT_TRUE(tree && diagnostics.items().empty()) << text;
    EXPECT_EQ(shown(*tree->root, sources.text(file)), expected);
  }
}

TEST(YamlGate, RefusesBytesThatAreNoText) {
  const std::pair<std::string, std::string> cases[] = {
      {"a: caf\xE9\n", "encoding 1:7"},
      {"\xFF\xFE"
       "a\0:\0",
       "encoding 1:1"},
      {"a: \xED\xA0\x80\n", "encoding 1:4"},
      {"a: \xC0\xAF\n", "encoding 1:4"},
      {std::string("a: b\0c\n", 7), "control-character 1:5"},
      {"a: b\x07\n", "control-character 1:5"},
      {"a: b\xC2\x85"
       "c\n",
       "control-character 1:5"},
      {"a: b\xEF\xBB\xBF\n", "control-character 1:5"},
      {"a: b\xE2\x80\xA8"
       "c\n",
       "control-character 1:5"},
      {"a: b\xEF\xBF\xBF\n", "control-character 1:5"},
      {"a: b\rc: d\n", "line-end 1:5"},
      {"a:\n\tb: c\n", "tab-indent 2:1"},
      {"a:\n  \xC2\xA0"
       "b: c\n",
       "space-indent 2:3"},
      {"a:\n \xE2\x80\x83"
       "b: c\n",
       "space-indent 2:2"},
      {"a: \"\\0\"\n", "control-character 1:4"},
      {"a: b\n \t \nc: d\n", "nothing"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(first_said(text), expected) << text;
}

TEST(YamlGate, SaysWindows1252WhenItLooksLikeIt) {
  SourceFiles sources;
  Diagnostics diagnostics;
  parse_yaml(sources.add("a", "a: caf\xE9\n"), sources, Parsers::both, diagnostics);
  EXPECT_EQ(diagnostics.items().at(0).message,
            "this file is not UTF-8; it looks like Windows-1252");
}

TEST(YamlGate, HoldsItsLimits) {
  const YamlLimits small{.bytes = 100, .depth = 3, .nodes = 5, .text = 10, .key = 4};
  const std::pair<std::string, std::string> cases[] = {
      {"a: [[x]]\n", "nothing"},      {"a: [[[x]]]\n", "too-deep 1:6"},
      {"- [1, 2, 3]\n", "nothing"},   {"- [1, 2, 3, 4]\n", "too-many 1:13"},
      {"a: 0123456789\n", "nothing"}, {"a: 01234567890\n", "too-long 1:4"},
      {"abcd: x\n", "nothing"},       {"abcde: x\n", "too-long 1:1"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(first_said(text, small), expected) << text;
}

TEST(YamlGate, ReadsEveryFileOfOursWithBothParsers) {
  for (const char* path : {"layouts/bulletin.yaml", "layouts/brands/fernhill.yaml",
                           "layouts/brands/hospital-trust.yaml", "layouts/labels/en-GB.yaml",
                           "fonts/fonts.yaml", "content/ichp-impact-report/pack.yaml"}) {
    const std::string text = read_file(root + "/" + path);
    ASSERT_FALSE(text.empty()) << path;
    EXPECT_EQ(first_said(text), "nothing") << path;
  }
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

// Loads it as a pack, with the house's own design; the test is that this ends, and soon.
void expect_quick(const std::string& text, const std::string& name) {
  static const Disk layouts(root + "/layouts");
  MemoryFileSystem pack;
  pack.files["pack.yaml"] = text;
  SourceFiles sources;
  Diagnostics diagnostics;
  const auto begin = std::chrono::steady_clock::now();
  load_pack({}, {pack, layouts, "", "layouts/"}, sources, diagnostics);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  EXPECT_LT(took.count(), 1.0) << name;
  for (const Diagnostic& item : diagnostics.items()) {
    EXPECT_LE(item.span.begin, item.span.end) << name;
    EXPECT_LE(item.span.end, sources.text(item.span.file).size()) << name << " " << item.message;
  }
}

TEST(YamlGate, SurvivesHostileFiles) {
  const std::size_t mebibyte = (std::size_t{1} << 20) - 100;
  const std::string body =
      "presspack: 1\nlayout: bulletin\nbrand: hospital-trust\nlang: en-GB\n"
      "title: A\nlead: B\nbody: |\n  ";
  const std::pair<std::string, std::string> files[] = {
      {"brackets", repeated("[", mebibyte)},
      {"braces", repeated("{", mebibyte)},
      {"map depth", repeated("{a: ", 20000)},
      {"block depth", repeated("- ", 100000)},
      {"alias bomb", "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n"},
      {"alias to itself", "a: &a [*a]\n"},
      {"zeros", std::string(100000, '\0')},
      {"lone surrogates", "a: " + repeated("\xED\xA0\x80", 1000)},
      {"many keys",
       [] {
         std::string text;
         for (int i = 0; i < 60000; ++i) text += "k" + std::to_string(i) + ": 1\n";
         return text;
       }()},
      {"many items", "notes:\n" + repeated("- a\n", 60000)},
      {"many quotes marks", repeated("\"", mebibyte)},
      {"many colons", repeated("a: ", 300000)},
      {"many exclamation brackets", body + repeated("![", 100000) + "\n"},
      {"many open brackets", body + repeated("[a](", 50000) + "\n"},
      {"many stars", body + repeated("*a **b ", 30000) + "\n"},
      {"many backticks", body + repeated("`` ` ", 40000) + "\n"},
      {"many citations", body + repeated("[^a ", 50000) + "\n"},
      {"many known citations", body + repeated("[^a]", 50000) + "\n"},
      {"many angle brackets", body + repeated("<a ", 50000) + "\n"},
      {"many quote marks in prose", body + repeated("> ", 50000) + "x\n"},
      {"many list marks in prose", body + repeated("- ", 50000) + "x\n"},
      {"many pulls", "quotes:\n- name: a\n  text: " + repeated("a ", 60000) +
                         "\n  pull: " + repeated("a ", 60000) + "b\n"},
  };
  for (const auto& [name, text] : files) expect_quick(text, name);
}

TEST(YamlGate, SurvivesTheSampleCutAnywhere) {
  const std::string sample = read_file(root + "/content/ichp-impact-report/pack.yaml");
  for (std::size_t size = 0; size < sample.size(); size += 97) {
    expect_quick(sample.substr(0, size), "cut at " + std::to_string(size));
  }
}

TEST(YamlGate, SurvivesTheSampleWithOneByteChanged) {
  const std::string sample = read_file(root + "/content/ichp-impact-report/pack.yaml");
  for (std::size_t at = 0; at < sample.size(); at += 31) {
    for (const char byte : {'\0', '\n', '"', '\'', ':', '[', '{', '#', '-', '*', '\xFF', '\\'}) {
      std::string changed = sample;
      changed[at] = byte;
      expect_quick(changed, "byte " + std::to_string(at));
    }
  }
}

TEST(LoadFonts, ReadsTheManifest) {
  const Disk files(root + "/fonts");
  SourceFiles sources;
  Diagnostics diagnostics;
  const auto manifest = load_fonts(files, "fonts.yaml", "fonts/", sources, diagnostics);
  ASSERT_TRUE(manifest);
  for (const Diagnostic& said : diagnostics.items()) ADD_FAILURE() << said.message << said.hint;
  const FontEntry& first = manifest->entries.front();
  EXPECT_EQ(first.family, "IBM Plex Sans");
  EXPECT_EQ(first.file, "IBMPlexSans_400Regular.ttf");
  EXPECT_EQ(first.scripts, (std::vector<std::string>{"Latn", "Grek", "Cyrl"}));
  EXPECT_EQ(manifest->fallback.front(), "Noto Sans");
}

TEST(LoadFonts, RefusesAHashThatIsNone) {
  MemoryFileSystem files;
  files.files["fonts.yaml"] =
      "presspack: 1\nfallback: [A]\n"
      "packages: [{package: \"npm:a@1\", licence: OFL-1.1, text: L, stage: l}]\n"
      "families: [{family: A, scripts: Latn}]\n"
      "faces: [{family: A, weight: 400, package: \"npm:a@1\", path: a.ttf, sha256: abc}]\n";
  SourceFiles sources;
  Diagnostics diagnostics;
  load_fonts(files, "fonts.yaml", "", sources, diagnostics);
  ASSERT_EQ(diagnostics.items().size(), 1U);
  EXPECT_EQ(diagnostics.items().front().code, "font-hash-syntax");
}

std::string set(const std::string& assignment, std::string& title) {
  const Disk pack(root + "/content/ichp-impact-report"), layouts(root + "/layouts");
  SourceFiles sources;
  Diagnostics diagnostics;
  const auto loaded =
      load_pack({.set = {assignment}}, {pack, layouts, "", ""}, sources, diagnostics);
  title = loaded ? loaded->release.title.text + "|" + loaded->release.highlights[1].title.text : "";
  return diagnostics.items().empty() ? "" : std::string(diagnostics.items().front().code);
}

TEST(Overrides, ChangeAField) {
  std::string title;
  EXPECT_EQ(set("title=New: title", title), "");
  EXPECT_EQ(title, "New: title|Innovation forum engagement");
  EXPECT_EQ(set("highlights.2.title=Second", title), "");
  EXPECT_TRUE(title.ends_with("|Second"));
  EXPECT_EQ(set("kicker=News", title), "");
  EXPECT_EQ(set("title", title), "set-syntax");
  EXPECT_EQ(set("highlights.9.title=x", title), "set-unknown");
  EXPECT_EQ(set("titel=x", title), "unknown-field");
}

}  // namespace
}  // namespace presspack
