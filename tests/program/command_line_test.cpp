// The command line: exit codes, streams, and no half files.

#include <gtest/gtest.h>

#include "tests/support/run_program.h"

namespace presspack::testing {
namespace {

class CommandLine : public ::testing::Test {
 protected:
  RunResult presspack(const std::string& arguments) {
    return run("cd " + scratch.folder().string() + " && PRESSPACK_HOME=" + root() + " " +
                   program() + " " + arguments,
               scratch);
  }
  // The sample with one line put in place of another.
  std::string pack(const std::string& line = "", const std::string& other = "") {
    std::string text = read_file(root() + "/content/ichp-impact-report/pack.yaml");
    if (!line.empty()) {
      const std::size_t at = text.find(line);
      EXPECT_NE(at, std::string::npos) << line;
      text.replace(at, line.size(), other);
    }
    write_file(scratch / "news/pack.yaml", text);
    return "news/pack.yaml";
  }
  bool wrote_anything() const { return std::filesystem::exists(scratch / "out"); }
  Scratch scratch;
};

TEST_F(CommandLine, ShowsWhereToStart) {
  const RunResult help = presspack("--help");
  EXPECT_EQ(help.code, 0);
  EXPECT_NE(help.out.find("Start here:"), std::string::npos);
  EXPECT_EQ(presspack("").code, 0);
  EXPECT_EQ(presspack("--version").out, "presspack 1.0.0\n");
}

TEST_F(CommandLine, HasHelpForEveryCommand) {
  for (const char* command : {"build", "check", "dump", "inspect", "schema"}) {
    const RunResult help = presspack(std::string(command) + " --help");
    EXPECT_EQ(help.code, 0) << command;
    EXPECT_NE(help.out.find("--help"), std::string::npos) << command;
    EXPECT_EQ(help.err, "") << command;
  }
}

TEST_F(CommandLine, WritesToItsDefaultPlace) {
  const RunResult made = presspack("build " + pack());
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_TRUE(std::filesystem::exists(scratch / "out/news-bulletin.pdf"));
  EXPECT_EQ(made.out, "") << "data goes to standard output, words to standard error";
  EXPECT_NE(made.err.find("2 pages"), std::string::npos) << made.err;
}

TEST_F(CommandLine, WritesAPdfToStandardOutput) {
  const RunResult made = presspack("build -o - " + pack());
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_EQ(made.out.substr(0, 5), "%PDF-");
  EXPECT_FALSE(wrote_anything());
}

TEST_F(CommandLine, ReportsInJson) {
  const RunResult made = presspack("build --json -q " + pack());
  EXPECT_EQ(made.code, 0);
  EXPECT_NE(made.out.find("\"ok\": true"), std::string::npos) << made.out;
  EXPECT_NE(made.out.find("\"pages\": 2"), std::string::npos);
  EXPECT_NE(made.out.find("\"sha256\""), std::string::npos);
}

TEST_F(CommandLine, ContentErrorsAreOneAndWriteNothing) {
  const RunResult made = presspack("build " + pack("lead: >-", "laed: >-"));
  EXPECT_EQ(made.code, 1);
  EXPECT_NE(made.err.find("news/pack.yaml:"), std::string::npos) << made.err;
  EXPECT_NE(made.err.find("did you mean `lead`?"), std::string::npos) << made.err;
  EXPECT_FALSE(wrote_anything());
}

TEST_F(CommandLine, AnErrorKeepsTheFileThatIsThere) {
  write_file(scratch / "out/news-bulletin.pdf", "the old file");
  EXPECT_EQ(presspack("build " + pack("brand: hospital-trust", "brand: hospital-trusst")).code, 1);
  EXPECT_EQ(read_file(scratch / "out/news-bulletin.pdf"), "the old file");
}

TEST_F(CommandLine, WrongUsageIsTwo) {
  EXPECT_EQ(presspack("build").code, 2);
  EXPECT_EQ(presspack("build --nonsense x.yaml").code, 2);
  const RunResult mistyped = presspack("biuld x.yaml");
  EXPECT_EQ(mistyped.code, 2);
  EXPECT_NE(mistyped.err.find("presspack build"), std::string::npos) << mistyped.err;
}

TEST_F(CommandLine, AMissingPackIsThree) {
  pack();
  const RunResult made = presspack("build news/pak.yaml");
  EXPECT_EQ(made.code, 3) << made.err;
  EXPECT_NE(made.err.find("[file-missing]"), std::string::npos) << made.err;
}

TEST_F(CommandLine, AFullDiskIsThreeAndLeavesNothing) {
  const RunResult made = presspack("build -o - " + pack() + " > /dev/full");
  EXPECT_EQ(made.code, 3) << made.err;
}

TEST_F(CommandLine, AFolderInPlaceOfTheFileIsThree) {
  std::filesystem::create_directories(scratch / "taken.pdf");
  const RunResult made = presspack("build -o taken.pdf " + pack());
  EXPECT_EQ(made.code, 3) << made.err;
  for (const auto& entry : std::filesystem::directory_iterator(scratch.folder())) {
    EXPECT_EQ(entry.path().string().find(".tmp"), std::string::npos) << entry.path();
  }
}

TEST_F(CommandLine, WarningsStopABuildOnlyWhenStrict) {
  const std::string warned = pack("title: Collaboration with",
                                  "title: The most remarkable collaboration of our Trust with");
  EXPECT_EQ(presspack("build -q " + warned).code, 0);
  EXPECT_EQ(presspack("build -q --strict -o strict.pdf " + warned).code, 1);
  EXPECT_FALSE(std::filesystem::exists(scratch / "strict.pdf"));
}

TEST_F(CommandLine, CheckWritesNothing) {
  const RunResult checked = presspack("check " + pack());
  EXPECT_EQ(checked.code, 0) << checked.err;
  EXPECT_FALSE(wrote_anything());
}

TEST_F(CommandLine, DumpsEveryStage) {
  const std::string file = pack();
  for (const char* stage : {"release", "runs", "lines", "galley", "pages", "pdf"}) {
    const RunResult dumped = presspack("dump --stage " + std::string(stage) + " " + file);
    EXPECT_EQ(dumped.code, 0) << stage << dumped.err;
    EXPECT_GT(dumped.out.size(), 500u) << stage;
  }
}

TEST_F(CommandLine, PrintsASchemaForEditors) {
  for (const char* kind : {"pack", "brand", "layout"}) {
    const RunResult schema = presspack("schema " + std::string(kind));
    EXPECT_EQ(schema.code, 0);
    EXPECT_NE(schema.out.find("http://json-schema.org/draft-07/schema#"), std::string::npos);
  }
}

TEST_F(CommandLine, TwoPacksMayNotShareAFile) {
  pack();
  write_file(scratch / "more/pack.yaml", read_file(scratch / "news/pack.yaml"));
  const RunResult made = presspack("build -o one.pdf news more");
  EXPECT_EQ(made.code, 1);
  EXPECT_NE(made.err.find("[output-twice]"), std::string::npos) << made.err;
}

TEST_F(CommandLine, AnEmbargoStandsInTheFileNameAndOnThePage) {
  const std::string held =
      pack("date: 2024-07-17", "date: 2024-07-17\nembargo: 2024-07-17 00:01 Europe/London");
  EXPECT_EQ(presspack("build -q " + held).code, 0);
  const auto path = scratch / "out/news-bulletin-embargoed.pdf";
  ASSERT_TRUE(std::filesystem::exists(path));
  NEED_TOOL("pdftotext");
  const std::string text = run("pdftotext -raw " + path.string() + " -", scratch).out;
  EXPECT_NE(text.find("Embargoed until 00:01, Wednesday 17 July 2024"), std::string::npos) << text;
  EXPECT_NE(text.find("Embargoed until 00:01, 17 July 2024"), std::string::npos) << text;
}

}  // namespace
}  // namespace presspack::testing
