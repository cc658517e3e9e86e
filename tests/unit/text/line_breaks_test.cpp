#include "text/line_breaks.h"

#include <gtest/gtest.h>

#include "text/script_runs.h"
#include "text/ties.h"

namespace presspack {
namespace {

// The text with | where a line may end and - behind a hyphen that may.
std::string shown(const std::string& text) {
  std::string out;
  std::size_t from = 0;
  for (const LineBreak& at : line_breaks(text, "en-GB")) {
    out += text.substr(from, at.offset - from) + "|";
    from = at.offset;
  }
  return out + text.substr(from);
}

struct Row {
  const char* text;
  const char* expected;
};

TEST(LineBreaks, Table) {
  const Row rows[] = {
      {"one two three", "one |two |three"},
      {"a mission-led approach", "a |mission-|led |approach"},
      {"on 11 July 2024, we", "on |11 July 2024, |we"},
      {"across NW London today", "across |NW London |today"},
      {"call 020 7946 0000 now", "call |020 7946 0000 |now"},
      {"walk 5 km or 300 people", "walk |5 km |or |300 |people"},
      {"says A. N. Other, nurse", "says |A. N. Other, |nurse"},
      {"in ICHP’s 2023/24 Report", "in |ICHP’s |2023/24 |Report"},
      {"see ichp.example/ICHP-Impact-24.pdf ok", "see |ichp.|example/|ICHP-|Impact-|24.|pdf |ok"},
      {"https://a.example/b?c=d&e", "https://|a.|example/|b?|c=|d&e"},
      {"www.trust.example/garden", "www.trust.|example/|garden"},
      {"https://www.a.example/bc", "https://|www.a.|example/|bc"},
      {"no\u00A0break here", "no\u00A0break |here"},
      {"end.", "end."},
      {"", ""},
  };
  for (const Row& row : rows) EXPECT_EQ(shown(row.text), row.expected);
}

TEST(LineBreaks, MarksAHyphenInsideAWord) {
  const auto breaks = line_breaks("self-made man", "en-GB");
  ASSERT_EQ(breaks.size(), 2u);
  EXPECT_TRUE(breaks[0].hyphen);
  EXPECT_FALSE(breaks[1].hyphen);
}

TEST(LineBreaks, FindsThaiWordsThatNoSpaceDivides) {
  EXPECT_GE(line_breaks("สวัสดีชาวโลก", "th").size(), 1u);
}

TEST(WeakLineEnd, KnowsEnglishOnly) {
  EXPECT_TRUE(weak_line_end("in", "en-GB"));
  EXPECT_FALSE(weak_line_end("Partners", "en-GB"));
  EXPECT_FALSE(weak_line_end("in", "pl"));
}

TEST(ScriptRuns, JoinsCommonCharactersToTheRunBefore) {
  const std::string text = "Dr Нина, 42 лет and more";
  const auto runs = script_runs(text);
  ASSERT_EQ(runs.size(), 3u);
  EXPECT_STREQ(runs[0].script, "Latn");
  EXPECT_STREQ(runs[1].script, "Cyrl");
  EXPECT_EQ(text.substr(runs[1].begin, runs[1].end - runs[1].begin), "Нина, 42 лет ");
  EXPECT_STREQ(runs[2].script, "Latn");
}

TEST(ScriptRuns, GivesLeadingDigitsToTheScriptBehindThem) {
  const auto runs = script_runs("2024 год");
  ASSERT_EQ(runs.size(), 1u);
  EXPECT_STREQ(runs[0].script, "Cyrl");
}

}  // namespace
}  // namespace presspack
