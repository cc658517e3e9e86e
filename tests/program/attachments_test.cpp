// `--attach-originals` as its user runs it: what went in comes out again, in a PDF/A-3a.

#include <gtest/gtest.h>

#include "tests/support/run_program.h"
#include "tests/support/verapdf.h"

namespace presspack::testing {
namespace {

const std::string pack = "content/ichp-impact-report/pack.yaml";

class AttachOriginals : public ::testing::Test {
 protected:
  std::string pdf(const std::string& flags = "", const std::string& name = "sample.pdf") {
    const std::string path = (scratch / name).string();
    made = run(program() + " build --attach-originals " + flags + " -o " + path + " " + root() +
                   "/" + pack,
               scratch);
    EXPECT_EQ(made.code, 0) << made.err;
    return path;
  }
  Scratch scratch;
  RunResult made;
};

TEST_F(AttachOriginals, KeepsPdfA3aAndPdfUa1) {
  const std::string file = pdf();
  expect_conforming({file}, "3a");
  if (!IsSkipped()) expect_conforming({file}, "ua1");
}

TEST_F(AttachOriginals, GivesThePackBackByteForByte) {
  NEED_TOOL("pdfdetach");
  const std::string file = pdf(), out = (scratch / "out.yaml").string();
  const RunResult taken = run("pdfdetach -savefile pack.yaml -o " + out + " " + file, scratch);
  ASSERT_EQ(taken.code, 0) << taken.err;
  EXPECT_EQ(read_file(out), read_file(root() + "/" + pack));
}

TEST_F(AttachOriginals, IsShownByInspectWithItsRelationship) {
  const RunResult seen = run(program() + " inspect " + pdf(), scratch);
  EXPECT_EQ(seen.code, 0) << seen.err;
  EXPECT_NE(seen.out.find("pack.yaml"), std::string::npos) << seen.out;
  EXPECT_NE(seen.out.find("Source"), std::string::npos) << seen.out;
  EXPECT_NE(seen.out.find("Nothing is wrong by PDF/UA-1 and PDF/A-3a."), std::string::npos)
      << seen.out;
}

TEST_F(AttachOriginals, IsSaidInTheReport) {
  pdf("--json");
  EXPECT_NE(made.out.find("\"PDF/A-3a\""), std::string::npos) << made.out;
  EXPECT_EQ(made.out.find("\"PDF/A-2a\""), std::string::npos) << made.out;
}

TEST_F(AttachOriginals, MakesTheSameBytesTwice) {
  EXPECT_EQ(read_file(pdf("", "a.pdf")), read_file(pdf("", "b.pdf")));
}

TEST_F(AttachOriginals, IsRefusedWithoutADateAtThePacksOwnPlace) {
  std::string text = read_file(root() + "/" + pack);
  const std::size_t date = text.find("\ndate:");
  ASSERT_NE(date, std::string::npos);
  text.erase(date + 1, text.find('\n', date + 1) - date);
  const std::string file = (scratch / "undated" / "pack.yaml").string();
  write_file(file, text);
  const RunResult result =
      run("PRESSPACK_HOME=" + root() + " " + program() + " build --attach-originals -o " +
              (scratch / "none.pdf").string() + " " + file,
          scratch);
  EXPECT_EQ(result.code, 4);
  EXPECT_NE(result.err.find("[attachment-undated]"), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("(PDF/A-3, 6.8)"), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("pack.yaml:"), std::string::npos) << result.err;
  EXPECT_FALSE(std::filesystem::exists(scratch / "none.pdf"));
}

}  // namespace
}  // namespace presspack::testing
