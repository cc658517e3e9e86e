// Rules of the house that a machine can hold: how long a file is, how a header opens, and that no
// number is written the way a locale likes it.

#include <gtest/gtest.h>

#include <map>
#include <regex>

#include "tests/house/source_text.h"

namespace presspack {
namespace {

constexpr std::ptrdiff_t longest_file = 400;

// Files that are longer, each with its reason.
const std::map<std::string, std::string> long_files = {
    {"load/yaml_gate.cpp", "one state machine over libyaml's events"},
};

std::vector<std::string> wrong_length(const NamedFile& file,
                                      const std::map<std::string, std::string>& allowed) {
  const auto lines = std::count(file.text.begin(), file.text.end(), '\n');
  if (lines > longest_file && !allowed.contains(file.path)) {
    return {file.path + " has " + std::to_string(lines) + " lines, " +
            std::to_string(longest_file) + " is the most"};
  }
  if (lines <= longest_file && allowed.contains(file.path)) {
    return {file.path + " is no longer too long: take it out of the list"};
  }
  return {};
}

std::vector<std::string> wrong_opening(const NamedFile& file) {
  if (!file.path.ends_with(".h") || file.text.starts_with("#pragma once\n\n// ")) return {};
  return {file.path + " does not open with #pragma once and a comment that says what it is for"};
}

// `printf("%.2f")` and its family write a comma where the locale has one.
bool formats_a_double(const SourceText& source) {
  const std::regex conversion("%[-+ #0]*[0-9*]*(\\.[0-9*]+)?[lL]?[aAeEfFgG]");
  for (std::size_t at = source.code.find("printf"); at != std::string::npos;
       at = source.code.find("printf", at + 1)) {
    const std::size_t end = source.code.find(';', at);
    for (const Literal& literal : source.literals) {
      if (literal.at < at || literal.at > end) continue;
      if (std::regex_search(literal.text, conversion)) return true;
    }
  }
  return false;
}

struct Forbidden {
  const char* pattern;
  const char* except;  // a folder of src/ that may
  const char* reason;
};
const Forbidden forbidden[] = {
    {"std::locale|setlocale|\\buselocale|imbue\\(", "", "depends on the locale"},
    {"std::(cout|cerr|clog|cin|o?stringstream)\\b", "", "formats through a stream"},
    {"\\b(strtod|strtof|atof|stod|stof|sscanf)\\s*\\(", "", "reads a number by the locale"},
    {"\\bgetenv\\s*\\(", "app", "reads the environment"},
    {"::now\\s*\\(|\\bgettimeofday\\s*\\(|\\bclock_gettime\\s*\\(|\\btime\\s*\\(\\s*(nullptr|0)",
     "app", "reads the clock"},
    {"\\brand\\s*\\(|random_device|mt19937|getrandom\\s*\\(", "", "depends on chance"},
    {"\\b(exit|abort)\\s*\\(", "app", "ends the program"},
};

std::vector<std::string> wrong_calls(const NamedFile& file) {
  std::vector<std::string> wrong;
  const SourceText source = scan(file.text);
  if (formats_a_double(source)) wrong.push_back(file.path + " formats a double with printf");
  for (const Forbidden& rule : forbidden) {
    if (folder_of(file.path) == rule.except) continue;
    std::smatch match;
    if (std::regex_search(source.code, match, std::regex(rule.pattern))) {
      wrong.push_back(file.path + " " + rule.reason + ": " + match.str());
    }
  }
  return wrong;
}

std::string first(const std::vector<std::string>& wrong) {
  return wrong.empty() ? "nothing" : wrong.front();
}

TEST(SourceRules, NoFileIsTooLong) {
  for (const NamedFile& file : files_of_src()) {
    EXPECT_EQ(first(wrong_length(file, long_files)), "nothing");
  }
}

TEST(SourceRules, HeadersSayWhatTheyAreFor) {
  for (const NamedFile& file : files_of_src()) {
    EXPECT_EQ(first(wrong_opening(file)), "nothing");
  }
}

TEST(SourceRules, NothingDependsOnLocaleClockEnvironmentOrChance) {
  for (const NamedFile& file : files_of_src()) {
    EXPECT_EQ(first(wrong_calls(file)), "nothing");
  }
}

TEST(SourceRules, AFileThatIsTooLongIsFound) {
  const NamedFile long_file{"pdf/paint.cpp", std::string(401, '\n')};
  EXPECT_EQ(first(wrong_length(long_file, {})), "pdf/paint.cpp has 401 lines, 400 is the most");
  EXPECT_EQ(first(wrong_length(long_file, {{"pdf/paint.cpp", "a table"}})), "nothing");
  EXPECT_EQ(first(wrong_length({"pdf/paint.cpp", "\n"}, {{"pdf/paint.cpp", "a table"}})),
            "pdf/paint.cpp is no longer too long: take it out of the list");
}

TEST(SourceRules, AHeaderWithoutItsCommentIsFound) {
  EXPECT_NE(first(wrong_opening({"a/a.h", "#pragma once\n\nstruct A {};\n"})), "nothing");
  EXPECT_NE(first(wrong_opening({"a/a.h", "#ifndef A\n#define A\n"})), "nothing");
  EXPECT_EQ(first(wrong_opening({"a/a.h", "#pragma once\n\n// A: what it is.\n"})), "nothing");
  EXPECT_EQ(first(wrong_opening({"a/a.cpp", "int a;\n"})), "nothing");
}

TEST(SourceRules, ADoubleThroughPrintfIsFound) {
  const std::string wrong = "a/a.cpp formats a double with printf";
  EXPECT_EQ(first(wrong_calls({"a/a.cpp", "std::snprintf(text, 8,\n  \"%.2f\", x);"})), wrong);
  EXPECT_EQ(first(wrong_calls({"a/a.cpp", "printf(\"%d and %5lg\", 1, x);"})), wrong);
  EXPECT_EQ(first(wrong_calls({"a/a.cpp", "printf(\"%d %s 5%%\", 1, x); y = \"%f\";"})), "nothing");
  EXPECT_EQ(first(wrong_calls({"a/a.cpp", "// printf(\"%f\", x);\n"})), "nothing");
}

TEST(SourceRules, ACallThatMayNotBeIsFound) {
  EXPECT_EQ(first(wrong_calls({"a/a.cpp", "std::setlocale(LC_ALL, \"\");"})),
            "a/a.cpp depends on the locale: setlocale");
  EXPECT_EQ(first(wrong_calls({"pdf/a.cpp", "std::getenv(\"HOME\")"})),
            "pdf/a.cpp reads the environment: getenv(");
  EXPECT_EQ(first(wrong_calls({"app/a.cpp", "std::getenv(\"HOME\")"})), "nothing");
  EXPECT_EQ(first(wrong_calls({"pdf/a.cpp", "std::chrono::system_clock::now()"})),
            "pdf/a.cpp reads the clock: ::now(");
  EXPECT_EQ(first(wrong_calls({"pdf/a.cpp", "of_brand(x); /* rand() */ say(\"rand()\");"})),
            "nothing");
}

TEST(SourceText, KnowsCommentsAndLiterals) {
  const std::string text = "a(\"b\\\"c\"); // \"d\"\nR\"x(e\"f)x\" 'g' /* \"h\" */ 1'000 \"i\"";
  const SourceText source = scan(text);
  ASSERT_EQ(source.literals.size(), 3u);
  EXPECT_EQ(source.literals[0].text, "b\\\"c");
  EXPECT_EQ(source.literals[1].text, "e\"f");
  EXPECT_EQ(source.literals[2].text, "i");
  EXPECT_EQ(source.code.size(), text.size());
  EXPECT_EQ(source.code.find('d'), std::string::npos);
  EXPECT_NE(source.code.find("1'000"), std::string::npos);
}

}  // namespace
}  // namespace presspack
