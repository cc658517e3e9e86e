#include "check/rule_settings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "check/rules.h"

namespace presspack {
namespace {

TEST(Rules, AreSortedAndEachSaysWhyAndWhatInstead) {
  std::set<std::string_view> codes;
  std::string_view last;
  for (const Rule& rule : rules()) {
    EXPECT_LT(last, rule.code);
    last = rule.code;
    EXPECT_FALSE(rule.asks.empty() || rule.why.empty() || rule.before.empty() || rule.after.empty())
        << rule.code;
    EXPECT_EQ(find_rule(rule.code), &rule);
  }
  EXPECT_EQ(find_rule("no-such-rule"), nullptr);
}

class Settings : public testing::Test {
 protected:
  // Line `line` of the file, from 1, as the place of a warning.
  void found_at(std::string_view code, std::uint32_t line, Severity severity = Severity::warning) {
    const std::string_view text = sources_.text(file_);
    std::size_t begin = 0;
    for (std::uint32_t i = 1; i < line; ++i) begin = text.find('\n', begin) + 1;
    const auto at = static_cast<std::uint32_t>(begin);
    found_.report({.severity = severity,
                   .code = code,
                   .span = {file_, at, at + 1},
                   .message = "m",
                   .hint = "h"});
  }
  std::string left(const RuleSettings& settings = {}) {
    const Diagnostics kept = settings.applied_to(found_, sources_);
    std::string out;
    for (const Diagnostic& item : kept.items()) {
      out += (out.empty() ? "" : " ") + std::string(item.code) +
             (item.severity == Severity::error  ? "!"
              : item.severity == Severity::note ? "?"
                                                : "");
    }
    return out;
  }
  void file(const std::string& text) { file_ = sources_.add("pack.yaml", text); }

  SourceFiles sources_;
  FileId file_{};
  Diagnostics found_;
};

TEST_F(Settings, ChangeHowMuchARuleCounts) {
  file("a: b\n");
  for (const char* code : {"quote-long", "title-lines", "reading-ease"}) found_at(code, 1);
  RuleSettings settings;
  EXPECT_FALSE(settings.add("quote-long=error"));
  EXPECT_FALSE(settings.add("title-lines=off"));
  EXPECT_FALSE(settings.add("reading-ease=info"));
  EXPECT_EQ(left(settings), "quote-long! reading-ease?");
}

TEST_F(Settings, AreRefusedWithAWordOfHelp) {
  RuleSettings settings;
  EXPECT_EQ(settings.add("qoute-long=off"),
            "no rule has the code `qoute-long`; did you mean `quote-long`?");
  EXPECT_EQ(settings.add("quote-long"), "write quote-long=error, =warn, =info or =off");
  EXPECT_EQ(settings.add("quote-long=loud"), "write quote-long=error, =warn, =info or =off");
}

TEST_F(Settings, ACommentBehindTheFieldLetsItStand) {
  file("title: b  # presspack: allow title-lines, quote-long\nlead: c\n");
  found_at("title-lines", 1);
  found_at("quote-long", 1);
  found_at("reading-ease", 1);
  found_at("quote-long", 2);
  EXPECT_EQ(left(), "reading-ease quote-long");
}

TEST_F(Settings, ACommentAboveTheFieldLetsItStand) {
  file("# presspack: allow title-lines\n# because\ntitle: b\nlead: c\n");
  found_at("title-lines", 3);
  found_at("title-lines", 4);
  EXPECT_EQ(left(), "title-lines");
}

TEST_F(Settings, ACommentReachesATextThatBeginsBelowItsName) {
  file(
      "# presspack: allow quote-long\ntext: >-\n  words\nlead: |  # presspack: allow "
      "reading-ease\n  words\n");
  found_at("quote-long", 3);
  found_at("reading-ease", 5);
  EXPECT_EQ(left(), "");
}

TEST_F(Settings, ErrorsOfFormStayWhateverIsSaid) {
  file("# presspack: allow quote-long\ntext: b\n");
  found_at("date-syntax", 2, Severity::error);
  EXPECT_EQ(left(), "date-syntax!");
}

TEST_F(Settings, ACommentThatAllowsNoRuleIsReported) {
  file("# presspack: allow qoute-long\ntext: b\n");
  found_at("quote-long", 2);
  EXPECT_EQ(left(), "quote-long allow-unknown");
}

}  // namespace
}  // namespace presspack
