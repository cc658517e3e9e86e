#include "load/prose.h"

#include <gtest/gtest.h>

#include "base/overloaded.h"
#include "load/yaml_reader.h"

namespace presspack {
namespace {

struct Loaded {
  SourceFiles sources;
  Diagnostics diagnostics;
  std::optional<YamlTree> tree;
  explicit Loaded(const std::string& text) {
    tree = parse_yaml(sources.add("a.yaml", text), sources, Parsers::both, diagnostics);
  }
  const YamlNode& node() const { return *tree->root->first; }
};

// "a <b>b</b> c" with marks as tags, then where the text came from.
std::string shown(const RichText& text, const SourceFiles& sources) {
  std::string out = text.text;
  std::string marks;
  for (const Mark& mark : text.marks) {
    const char* kinds[] = {"strong", "emphasis", "link", "citation", "language"};
    marks += std::string(" ") + kinds[static_cast<int>(mark.kind)] + "(" +
             text.text.substr(mark.begin, mark.end - mark.begin) +
             (mark.target.empty() ? "" : "->" + mark.target) + ")";
  }
  const std::string_view file = sources.text(text.span.file);
  return out + marks + " @" +
         std::string(file.substr(text.span.begin, text.span.end - text.span.begin));
}

std::string shown(const std::vector<ProseBlock>& blocks, const SourceFiles& sources) {
  std::string out;
  for (const ProseBlock& block : blocks) {
    if (!out.empty()) out += " / ";
    std::visit(
        Overloaded{[&](const ProseHeading& heading) {
                     out +=
                         "h" + std::to_string(heading.level) + " " + shown(heading.text, sources);
                   },
                   [&](const ProseParagraph& paragraph) { out += shown(paragraph.text, sources); },
                   [&](const ProseList& list) {
                     out += list.ordered ? "list " + std::to_string(list.start) : "list";
                     for (const auto& item : list.items) {
                       out += " (" + shown(item, sources) + ")";
                     }
                   }},
        block.value);
  }
  return out;
}

TEST(ReadText, FindsMarks) {
  const std::pair<const char*, const char*> cases[] = {
      {"a: one two\n", "one two @one two"},
      {"a: one **two** three\n", "one two three strong(two) @one **two** three"},
      {"a: _one_ two\n", "one two emphasis(one) @_one_ two"},
      {"a: one **_two_**\n", "one two strong(two) emphasis(two) @one **_two_**"},
      {"a: see [it](https://a.example)\n",
       "see it link(it->https://a.example) @see [it](https://a.example)"},
      {"a: as counted[^ons]\n", "as counted[^ons] citation([^ons]->ons) @as counted[^ons]"},
      {"a: snake_case_name 2 * 3\n", "snake_case_name 2 * 3 @snake_case_name 2 * 3"},
      {"a: AT&T and R&amp;D\n", "AT&T and R&D @AT&T and R&amp;D"},
      {"a: 1. May **was**\n", "1. May was strong(was) @1. May **was**"},
      {"a: >-\n  one\n  **two**\n", "one two strong(two) @>-\n  one\n  **two**"},
      {"a: 'it''s **so**'\n", "it's so strong(so) @'it''s **so**'"},
  };
  for (const auto& [text, expected] : cases) {
    Loaded loaded(text);
    const RichText read = read_text(loaded.node(), Marks::all, loaded.sources, loaded.diagnostics);
    EXPECT_EQ(shown(read, loaded.sources), expected);
    EXPECT_TRUE(loaded.diagnostics.items().empty()) << text;
  }
}

TEST(ReadProse, KnowsWhereItsBlocksStand) {
  const std::pair<const char*, const char*> cases[] = {
      {"a: |\n  One\n  two.\n\n  Three **é**.\n",
       "One two. @One\n  two. / Three é. strong(é) @Three **é**."},
      {"a: |\n  ## Head\n  text\n", "h2 Head @## Head / text @text"},
      {"a: |\n  - one\n  - two\n", "list (one @one) (two @two)"},
      {"a: |\n  3. one\n     more\n", "list 3 (one more @one\n     more)"},
      {"a: >\n  One\n  two.\n\n  Three.\n", "One two. @One\n  two. / Three. @Three."},
      {"a: One two.\n", "One two. @One two."},
      {"a: \"One \\u00e9.\\n\\nTwo.\"\n", "One é. @One \\u00e9. / Two. @Two."},
  };
  for (const auto& [text, expected] : cases) {
    Loaded loaded(text);
    const Prose prose = read_prose(loaded.node(), loaded.sources, loaded.diagnostics);
    EXPECT_EQ(shown(prose.blocks, loaded.sources), expected) << text;
    EXPECT_TRUE(loaded.diagnostics.items().empty()) << text;
  }
}

}  // namespace
}  // namespace presspack
