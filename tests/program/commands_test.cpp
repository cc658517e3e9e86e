// init, list, explain, fmt, completions and man, as their users run them.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/run_program.h"

namespace presspack::testing {
namespace {

namespace fs = std::filesystem;

class Commands : public ::testing::Test {
 protected:
  RunResult presspack(const std::string& arguments) {
    return run("cd " + scratch.folder().string() + " && PRESSPACK_HOME=" + root() + " " +
                   program() + " " + arguments,
               scratch);
  }
  static bool has(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
  }
  Scratch scratch;
};

const std::string sample = "content/ichp-impact-report";

TEST_F(Commands, InitMakesAPackThatCanBeBuilt) {
  const RunResult made = presspack("init my-news --yes");
  ASSERT_EQ(made.code, 0) << made.err;
  EXPECT_TRUE(has(made.err, "my-news/pack.yaml")) << made.err;
  EXPECT_TRUE(has(made.err, "Next: presspack check my-news/pack.yaml")) << made.err;
  EXPECT_TRUE(fs::exists(scratch / "my-news" / "images"));
  const std::string pack = read_file(scratch / "my-news" / "pack.yaml");
  EXPECT_TRUE(pack.starts_with("# yaml-language-server: $schema=pack.schema.json\n"));
  EXPECT_NO_THROW(nlohmann::json::parse(read_file(scratch / "my-news" / "pack.schema.json")));
  const RunResult checked = presspack("check my-news --stage preview --strict");
  EXPECT_EQ(checked.code, 0) << checked.err;
  EXPECT_EQ(presspack("build my-news -o out.pdf").code, 0);
  EXPECT_EQ(presspack("fmt my-news --check").code, 0) << "the starter is not in order";
}

// Its own file is no labels file, whatever it is called.
TEST_F(Commands, BuildTakesAPackNamedLikeItsLanguage) {
  const std::string pack = (scratch / "en-GB.yaml").string();
  write_file(pack, read_file(root() + "/content/ichp-impact-report/pack.yaml"));
  const RunResult made = run("PRESSPACK_HOME=" + root() + " " + program() + " build -q -o " +
                                 (scratch / "made.pdf").string() + " " + pack,
                             scratch);
  EXPECT_EQ(made.code, 0) << made.err;
}

TEST_F(Commands, InitNeverWritesOverAPack) {
  write_file(scratch / "news" / "pack.yaml", "mine\n");
  const RunResult result = presspack("init news --yes");
  EXPECT_EQ(result.code, 3);
  EXPECT_TRUE(has(result.err, "[file-exists]")) << result.err;
  EXPECT_EQ(read_file(scratch / "news" / "pack.yaml"), "mine\n");
}

TEST_F(Commands, InitAsksNobodyWhoIsNotThere) {
  const RunResult result = presspack("init news");
  EXPECT_EQ(result.code, 1);
  EXPECT_TRUE(has(result.err, "[no-terminal]")) << result.err;
  EXPECT_FALSE(fs::exists(scratch / "news"));
}

// `script` gives the program a terminal of its own.
TEST_F(Commands, InitAsksFourQuestionsOnATerminal) {
  NEED_TOOL("script");
  const std::string program_here = "PRESSPACK_HOME=" + root() + " " + program();
  const RunResult result =
      run("cd " + scratch.folder().string() +
              " && printf '\\nbrief\\nen-GB\\n2026-01-15 00:01 Europe/London\\n' | script -qec '" +
              program_here + " init asked' /dev/null",
          scratch);
  EXPECT_EQ(result.code, 0) << result.out << result.err;
  for (const char* question :
       {"Organisation name: ", "Layout (presspack list layouts) [bulletin]: ", "Language [en-GB]: ",
        "Embargo until"}) {
    EXPECT_TRUE(has(result.out, question)) << question << result.out;
  }
  const std::string pack = read_file(scratch / "asked" / "pack.yaml");
  EXPECT_TRUE(has(pack, "layout: brief")) << pack;
  EXPECT_TRUE(has(pack, "2026-01-15 00:01 Europe/London")) << pack;
}

TEST_F(Commands, InitTakesOnlyNamesThatAreKnown) {
  const RunResult result = presspack("init news --yes --layout buletin");
  EXPECT_EQ(result.code, 1);
  EXPECT_TRUE(has(result.err, "there is no layout `buletin`")) << result.err;
  EXPECT_FALSE(fs::exists(scratch / "news" / "pack.yaml"));
}

TEST_F(Commands, ListsWhatThereIs) {
  for (const char* kind : {"layouts", "brands", "fonts", "rules", "languages"}) {
    const RunResult listed = presspack(std::string("list ") + kind);
    EXPECT_EQ(listed.code, 0) << kind << listed.err;
    EXPECT_FALSE(listed.out.empty()) << kind;
    const auto json = nlohmann::json::parse(presspack(std::string("list --json ") + kind).out);
    EXPECT_FALSE(json.at(kind).empty()) << kind;
  }
  EXPECT_TRUE(has(presspack("list layouts -q").out, "bulletin\n"));
  EXPECT_TRUE(has(presspack("list brands").out, "hospital-trust  a neutral brand"));
  EXPECT_EQ(presspack("list colours").code, 2);
}

TEST_F(Commands, ExplainsEveryRuleThatIsListed) {
  std::istringstream rules(presspack("list rules -q").out);
  std::size_t count = 0;
  for (std::string code; std::getline(rules, code); ++count) {
    const RunResult result = presspack("explain " + code);
    EXPECT_EQ(result.code, 0) << code << result.err;
    EXPECT_TRUE(result.out.starts_with(code + " (")) << result.out;
    EXPECT_TRUE(has(result.out, "Instead of")) << result.out;
  }
  EXPECT_GT(count, 30u);
}

TEST_F(Commands, ExplainsOtherCodesAndKnowsANearOne) {
  EXPECT_TRUE(has(presspack("explain colon-space").out, "No space behind a field's colon."));
  const RunResult result = presspack("explain qoute-long");
  EXPECT_EQ(result.code, 1);
  EXPECT_TRUE(has(result.err, "did you mean `quote-long`?")) << result.err;
}

TEST_F(Commands, ExplainsWhereAValueComesFrom) {
  const std::string pack = " " + root() + "/" + sample;
  EXPECT_TRUE(has(presspack("explain styles.title.size" + pack).out,
                  "layout        layouts/bulletin.yaml:"));
  EXPECT_TRUE(has(presspack("explain colors.primary" + pack).out,
                  "brand         layouts/brands/hospital-trust.yaml:"));
  EXPECT_TRUE(has(presspack("explain labels.publish_date" + pack).out,
                  "labels        layouts/labels/en-GB.yaml:"));
  const std::string title = presspack("explain title --set title=Other" + pack).out;
  EXPECT_TRUE(title.starts_with("title: Other\n")) << title;
  EXPECT_TRUE(has(title, "pack          Collaboration with")) << title;
  const std::string margin = presspack("explain papers.a4.margin --edition large-print" + pack).out;
  EXPECT_TRUE(margin.starts_with("papers.a4.margin: 20 mm\n")) << margin;
  EXPECT_TRUE(has(margin, "edition       layouts/editions/large-print.yaml:")) << margin;
  EXPECT_TRUE(has(margin, "layout        18 mm  layouts/bulletin.yaml:")) << margin;
  EXPECT_EQ(presspack("explain no.such.value" + pack).code, 1);
}

TEST_F(Commands, FmtPutsFieldsInOrderWithTheirComments) {
  write_file(
      scratch / "news" / "pack.yaml",
      "# The pack.\n\npresspack: 1\nlead: One.  \n\n\n\n# What it is called.\ntitle: A\nbody: |\n"
      "  Two.\r\n\n\n  Three.\nlayout: bulletin");
  EXPECT_EQ(presspack("fmt --check news").code, 1);
  EXPECT_EQ(presspack("fmt news").code, 0);
  EXPECT_EQ(read_file(scratch / "news" / "pack.yaml"),
            "# The pack.\n\npresspack: 1\nlayout: bulletin\n\n# What it is called.\ntitle: A\n"
            "lead: One.\nbody: |\n  Two.\n\n\n  Three.\n");
  const RunResult again = presspack("fmt --check news");
  EXPECT_EQ(again.code, 0) << again.err;
}

TEST_F(Commands, FmtLeavesAFileAloneThatIsNone) {
  write_file(scratch / "news" / "pack.yaml", "title: a: b\n");
  EXPECT_EQ(presspack("fmt news").code, 1);
  EXPECT_EQ(read_file(scratch / "news" / "pack.yaml"), "title: a: b\n");
}

TEST_F(Commands, EverySampleIsInOrder) {
  for (const auto& entry : fs::directory_iterator(root() + "/content")) {
    EXPECT_EQ(presspack("fmt --check " + entry.path().string()).code, 0) << entry.path();
  }
}

TEST_F(Commands, CompletionsAreGoodBashAndKnowTheHouse) {
  write_file(scratch / "complete.bash", presspack("completions bash").out);
  const RunResult result = run(
      "cd " + scratch.folder().string() + " && export PRESSPACK_HOME=" + root() +
          " PATH=$(dirname " + program() +
          "):$PATH && bash -c 'source complete.bash; COMP_WORDS=(presspack build --layout bull); "
          "COMP_CWORD=3; _presspack; echo ${COMPREPLY[@]}; COMP_WORDS=(presspack ins); "
          "COMP_CWORD=1; "
          "_presspack; echo ${COMPREPLY[@]}; COMP_WORDS=(presspack check --max); COMP_CWORD=2; "
          "_presspack; echo ${COMPREPLY[@]}'",
      scratch);
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_EQ(result.out, "bulletin\ninspect\n--max-warnings\n") << result.err;
  EXPECT_TRUE(has(presspack("completions fish").out, "-l layout"));
  EXPECT_TRUE(presspack("completions zsh").out.starts_with("#compdef presspack\n"));
  EXPECT_EQ(presspack("completions cmd").code, 2);
}

TEST_F(Commands, ManHasEveryCommand) {
  const RunResult page = presspack("man");
  EXPECT_EQ(page.code, 0);
  for (const char* command : {"build", "check", "init", "list", "explain", "fmt", "inspect", "dump",
                              "schema", "completions", "man"}) {
    EXPECT_TRUE(has(page.out, std::string(".SS presspack ") + command)) << command;
  }
  if (has_tool("groff")) {
    write_file(scratch / "presspack.1", page.out);
    const RunResult set =
        run("groff -man -Tutf8 -ww " + (scratch / "presspack.1").string(), scratch);
    EXPECT_EQ(set.err, "");
  }
}

}  // namespace
}  // namespace presspack::testing
