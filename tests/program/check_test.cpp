// `presspack check` as its user runs it: levels, silence, mending, stages.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/support/run_program.h"

namespace presspack::testing {
namespace {

const std::string head =
    "presspack: 1\nlayout: bulletin\nbrand: hospital-trust\npaper: a4\nlang: en-GB\n"
    "title: A title\n";

class Check : public ::testing::Test {
 protected:
  RunResult check(const std::string& fields, const std::string& flags) {
    write_file(scratch / "news" / "pack.yaml", head + fields);
    return run("cd " + scratch.folder().string() +
                   " && SOURCE_DATE_EPOCH=1721174400 PRESSPACK_HOME=" + root() + " " + program() +
                   " check " +
                   (flags.find("--stage") == std::string::npos ? "--stage preview " : "") + flags +
                   " news/pack.yaml",
               scratch);
  }
  Scratch scratch;
};

const std::string hanging = "lead: See the report (page 3.\n";

TEST_F(Check, WarnsAndSaysReady) {
  const RunResult result = check(hanging, "");
  EXPECT_EQ(result.code, 0);
  EXPECT_NE(result.err.find("news/pack.yaml:7:22: warning: this bracket is never closed"),
            std::string::npos)
      << result.err;
  EXPECT_NE(result.err.find("Ready to build. 0 errors, 1 warning, 1 page, "), std::string::npos)
      << result.err;
}

TEST_F(Check, CountsWarnings) {
  EXPECT_EQ(check(hanging, "--max-warnings 0").code, 1);
  EXPECT_EQ(check(hanging, "--max-warnings 1").code, 0);
  EXPECT_EQ(check(hanging, "--strict").code, 1);
}

TEST_F(Check, TakesRulesAsTheUserWantsThem) {
  EXPECT_EQ(check(hanging, "--rule bracket-unmatched=error").code, 1);
  EXPECT_EQ(check(hanging, "--rule bracket-unmatched=off --strict").code, 0);
  const RunResult wrong = check(hanging, "--rule bracket-unmached=off");
  EXPECT_EQ(wrong.code, 2);
  EXPECT_NE(wrong.err.find("did you mean `bracket-unmatched`?"), std::string::npos) << wrong.err;
}

TEST_F(Check, IsSilentWhereACommentAllowsIt) {
  EXPECT_EQ(check("# presspack: allow bracket-unmatched\n" + hanging, "--strict").code, 0);
  EXPECT_EQ(check("# presspack: allow quote-long\n" + hanging, "--strict").code, 1);
}

TEST_F(Check, MendsTypingSlipsAndNothingElse) {
  const RunResult result = check("lead: It's  \"so\"  # a comment's own\n", "--fix");
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_NE(result.err.find("Mended 4 slips in news/pack.yaml."), std::string::npos) << result.err;
  EXPECT_EQ(read_file(scratch / "news" / "pack.yaml"),
            head + "lead: It’s “so”  # a comment's own\n");
}

TEST_F(Check, MendsNotWhatIsAllowed) {
  const std::string fields = "lead: It's so  # presspack: allow straight-quotes\n";
  check(fields, "--fix");
  EXPECT_EQ(read_file(scratch / "news" / "pack.yaml"), head + fields);
}

TEST_F(Check, CountsTheWordsForPrograms) {
  const RunResult result = check("lead: The cat sat on the mat and did sleep.\n", "--json");
  const auto report = nlohmann::json::parse(result.out);
  EXPECT_EQ(report["stats"]["words"], 9);
  EXPECT_EQ(report["stats"]["longest_sentence"], 9);
  EXPECT_EQ(report["stats"]["reading_ease"], 113.1);
}

TEST_F(Check, TellsTheStagesApart) {
  const RunResult result = check(hanging, "--stage publish");
  EXPECT_EQ(result.code, 1);
  EXPECT_NE(result.err.find("Not ready to publish."), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("It can be built already."), std::string::npos) << result.err;
  EXPECT_NE(check(hanging, "--stage form").err.find("The form is right."), std::string::npos);
}

}  // namespace
}  // namespace presspack::testing
