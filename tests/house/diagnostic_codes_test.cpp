// The codes of diagnostics are one set: in src/, in docs/diagnostics.md and, for those of load/, in
// tests/cases/.  So the documentation cannot rot, and no rule is without an example.

#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "tests/house/source_text.h"

namespace presspack {
namespace {

using Codes = std::set<std::string>;

// Literals that look like a code and are none.
const Codes other_words = {
    "ichp-impact-report",  // a pack, as an example in the schema
    "my-news",  // a folder, as an example in the schema
    "hospital-trust",  // a brand, which `init` takes
    "my-brand",  // a brand without a name of its own
};

// Codes reach a diagnostic in three ways: as `.code = "cycle"`, through a helper that is handed a
// literal with a hyphen in it, and in a line that main prints by itself: "error: … [usage]".
Codes codes_in(const std::string& text) {
  static const std::regex kebab("[a-z]+(-[a-z0-9]+)+");
  static const std::regex printed("error: .*\\[([a-z]+(-[a-z0-9]+)*)\\]\\\\n");
  static const std::regex field("code\\s*=\\s*$");
  Codes codes;
  const SourceText source = scan(text);
  for (const Literal& literal : source.literals) {
    const std::size_t line = source.code.rfind('\n', literal.at) + 1;
    const std::string before = source.code.substr(line, literal.at - line);
    std::smatch match;
    if (std::regex_match(literal.text, kebab) || std::regex_search(before, field)) {
      if (!other_words.contains(literal.text)) codes.insert(literal.text);
    } else if (std::regex_search(literal.text, match, printed)) {
      codes.insert(match[1]);
    }
  }
  return codes;
}

Codes codes_of_src(const std::string& folder) {
  Codes codes;
  for (const NamedFile& file : files_of_src()) {
    if (!file.path.starts_with(folder)) continue;
    codes.merge(codes_in(file.text));
  }
  return codes;
}

Codes with_words(Codes codes) {
  static const std::regex word("[a-z]+");
  for (const NamedFile& file : files_of_src()) {
    for (const Literal& literal : scan(file.text).literals) {
      if (std::regex_match(literal.text, word)) codes.insert(literal.text);
    }
  }
  return codes;
}

// A table's rows open with the code: | `too-tall` | …
Codes documented(const std::string& text) {
  static const std::regex row("(?:^|\n)\\| *`([a-z0-9-]+)` *\\|");
  Codes codes;
  for (auto at = std::sregex_iterator(text.begin(), text.end(), row); at != std::sregex_iterator();
       ++at) {
    codes.insert((*at)[1]);
  }
  return codes;
}

std::string missing(const Codes& wanted, const Codes& there) {
  std::string list;
  for (const std::string& code : wanted) {
    if (!there.contains(code)) list += (list.empty() ? "" : ", ") + code;
  }
  return list.empty() ? "none" : list;
}

TEST(DiagnosticCodes, AreDocumentedAndExist) {
  const Codes used = codes_of_src("");
  const Codes listed =
      documented(whole_file(std::filesystem::path(PRESSPACK_ROOT) / "docs/diagnostics.md"));
  EXPECT_GT(used.size(), 50u);
  EXPECT_EQ(missing(used, listed), "none") << "docs/diagnostics.md lacks these";
  // A code of one word may reach its diagnostic through a helper: any such literal will do.
  EXPECT_EQ(missing(listed, with_words(used)), "none")
      << "docs/diagnostics.md lists these, src/ has them not";
}

TEST(DiagnosticCodes, OfLoadHaveAnExampleEach) {
  Codes shown;
  const std::filesystem::path cases = std::filesystem::path(PRESSPACK_ROOT) / "tests/cases";
  static const std::regex code("\\[([a-z0-9-]+)\\]");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(cases)) {
    if (entry.path().extension() != ".expected") continue;
    const std::string text = whole_file(entry);
    for (auto at = std::sregex_iterator(text.begin(), text.end(), code);
         at != std::sregex_iterator(); ++at) {
      shown.insert((*at)[1]);
    }
  }
  // Limits of size and the command line's `--set` do not fit a case file: a unit test names the
  // code.
  static const std::regex quoted("\"([a-z]+(-[a-z0-9]+)+)( [0-9]+:[0-9]+)?\"");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(
           std::filesystem::path(PRESSPACK_ROOT) / "tests/unit/load")) {
    const std::string text = whole_file(entry);
    for (auto at = std::sregex_iterator(text.begin(), text.end(), quoted);
         at != std::sregex_iterator(); ++at) {
      shown.insert((*at)[1]);
    }
  }
  EXPECT_EQ(missing(codes_of_src("load/"), shown), "none") << "no case and no test shows these";
}

TEST(DiagnosticCodes, AreFoundInEveryForm) {
  EXPECT_EQ(codes_in("report({.code = \"cycle\", .message = \"a well-known thing\"});"),
            Codes{"cycle"});
  EXPECT_EQ(codes_in(".long_code = \"alt-long\""), Codes{"alt-long"});
  EXPECT_EQ(codes_in("fail(wrong, \"date-syntax\", \"no date\")"), Codes{"date-syntax"});
  EXPECT_EQ(codes_in("fputs(\"error: %s [usage]\\n\")"), Codes{"usage"});
  EXPECT_EQ(codes_in("puts(\"error: a bug [defect]\\n\"\n\"  help: report it\\n\")"),
            Codes{"defect"});
  EXPECT_EQ(codes_in("// \"not-a-code\"\nsay(\"a [word] here\\n\");"), Codes{});
}

TEST(DiagnosticCodes, AreReadFromATable) {
  EXPECT_EQ(documented("| code | means |\n|---|---|\n| `a-b` | `c-d` |\n| `cycle` | e |\ntext `f`"),
            (Codes{"a-b", "cycle"}));
}

TEST(DiagnosticCodes, AMissingOneIsNamed) {
  EXPECT_EQ(missing({"a-b", "c-d"}, {"c-d"}), "a-b");
  EXPECT_EQ(missing({"c-d"}, {"a-b", "c-d"}), "none");
}

}  // namespace
}  // namespace presspack
