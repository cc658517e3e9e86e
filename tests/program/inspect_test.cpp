// `presspack inspect` as a user runs it: on our own file, on another's, on what is no PDF.

#include <gtest/gtest.h>

#include "tests/support/run_program.h"

namespace presspack::testing {
namespace {

class Inspect : public ::testing::Test {
 protected:
  std::string sample() {
    const std::string path = (scratch / "sample.pdf").string();
    const RunResult made = run(
        program() + " build -q -o " + path + " " + root() + "/content/ichp-impact-report/pack.yaml",
        scratch);
    EXPECT_EQ(made.code, 0) << made.err;
    return path;
  }
  RunResult inspect(const std::string& arguments) {
    return run(program() + " inspect " + arguments, scratch);
  }
  std::string saved(const std::string& name, const std::string& bytes) {
    write_file(scratch / name, bytes);
    return (scratch / name).string();
  }
  Scratch scratch;
};

void expect_words(const std::string& text, std::initializer_list<const char*> all) {
  for (const char* words : all) {
    EXPECT_NE(text.find(words), std::string::npos) << words << " is not in\n" << text;
  }
}

TEST_F(Inspect, TellsWhatOurOwnFileHolds) {
  const RunResult result = inspect(sample());
  EXPECT_EQ(result.code, 0) << result.out;
  EXPECT_EQ(result.err, "");
  expect_words(result.out,
               {"language    en-GB", "PDF/A-2a, PDF/UA-1", "2 pages", "MediaBox 0 0 595.28 841.89",
                "embedded  subset  to Unicode", "output intent GTS_PDFA1  sRGB  mntr RGB",
                "H1  Collaboration with Imperial College Health Partners", "Aside (Div)",
                "Figure alt “QR code", "Nothing is wrong by PDF/UA-1 and PDF/A-2a."});
}

TEST_F(Inspect, TellsItAsJson) {
  const RunResult result = inspect("--json " + sample());
  EXPECT_EQ(result.code, 0);
  expect_words(result.out, {"\"version\": 1", "\"ok\": true", "\"MediaBox\": [", "\"role\": \"H1\"",
                            "\"findings\": []"});
}

TEST_F(Inspect, FindsWhatIsWrongInAFileOfAnother) {
  // A page with a line of text, and no thought of standards.
  const std::string plain = saved(
      "plain.pdf",
      "%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n"
      "2 0 obj\n<</Type /Pages /Kids [3 0 R] /Count 1>>\nendobj\n"
      "3 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R\n"
      "/Resources <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont "
      "/Helvetica>>>>>>>>\nendobj\n"
      "4 0 obj\n<</Length 37>>\nstream\nBT /F1 12 Tf 20 100 Td (Hello) Tj ET \nendstream\nendobj\n"
      "trailer\n<</Root 1 0 R /Size 5>>\nstartxref\n9\n%%EOF\n");
  const RunResult result = inspect(plain);
  EXPECT_EQ(result.code, 1) << result.err;
  expect_words(result.out, {"Helvetica  Type1  NOT embedded", "UA1 7.1-3", "UA1 7.1-11",
                            "UA1 7.21.4.1-1 / A2 6.2.11.4.1-1", "A2 6.6", "page 1"});
  const RunResult json = inspect("--json " + plain);
  EXPECT_EQ(json.code, 1);
  expect_words(json.out, {"\"ok\": false", "\"rule\": \"UA1 7.1-3\""});
}

TEST_F(Inspect, WhatIsNoPdfIsThree) {
  const RunResult words = inspect(saved("words.pdf", "These are words, not a PDF."));
  EXPECT_EQ(words.code, 3);
  EXPECT_NE(words.err.find("[pdf-unreadable]"), std::string::npos) << words.err;
  EXPECT_EQ(inspect(saved("empty.pdf", "")).code, 3);
  EXPECT_EQ(inspect((scratch / "none.pdf").string()).code, 3);
  EXPECT_EQ(inspect(scratch.folder().string()).code, 3);
  EXPECT_EQ(inspect("").code, 2);
}

TEST_F(Inspect, OneBadFileDoesNotHideTheOthers) {
  const std::string bad = saved("bad.pdf", "no");
  const RunResult result = inspect(bad + " " + sample());
  EXPECT_EQ(result.code, 3);
  expect_words(result.out, {"sample.pdf", "Nothing is wrong"});
}

// A terminal must not obey what a foreign file says.
TEST_F(Inspect, PrintsNoControlCharactersOfTheFile) {
  const std::string odd =
      saved("odd.pdf",
            "%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n"
            "2 0 obj\n<</Type /Pages /Kids [] /Count 0>>\nendobj\n"
            "3 0 obj\n<</Title (\\033[31mred\\007)>>\nendobj\n"
            "trailer\n<</Root 1 0 R /Info 3 0 R /Size 4>>\nstartxref\n9\n%%EOF\n");
  const RunResult result = inspect(odd);
  EXPECT_EQ(result.code, 1);
  EXPECT_EQ(result.out.find('\x1b'), std::string::npos);
  EXPECT_EQ(result.out.find('\a'), std::string::npos);
  EXPECT_NE(result.out.find("red"), std::string::npos) << result.out;
}

// docs/conformance/pdf-ua-1.md shows the sample's tags; UPDATE_GOLDEN=1 writes them anew.
TEST_F(Inspect, TheDocumentShowsTheTagsOfTheSample) {
  const std::string out = inspect(sample()).out, title = "Tags, as they are read\n";
  const std::size_t begin = out.find(title);
  ASSERT_NE(begin, std::string::npos) << out;
  const std::size_t from = begin + title.size();
  const std::string tags = out.substr(from, out.find("\n\n", from) + 1 - from);
  const std::string path = root() + "/docs/conformance/pdf-ua-1.md", fence = "```tags\n";
  std::string document = read_file(path);
  const std::size_t open = document.find(fence) + fence.size();
  const std::size_t close = document.find("```", open);
  ASSERT_LT(close, document.size());
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    write_file(path, document.replace(open, close - open, tags));
  } else {
    EXPECT_EQ(document.substr(open, close - open), tags);
  }
}

TEST_F(Inspect, SaysWhenItsLibraryIsMissing) {
  std::filesystem::copy_file(program(), scratch / "presspack");
  const RunResult result =
      run((scratch / "presspack").string() + " inspect " + saved("a.pdf", "%PDF-1.4"), scratch);
  EXPECT_EQ(result.code, 3);
  EXPECT_NE(result.err.find("[library-missing]"), std::string::npos) << result.err;
}

}  // namespace
}  // namespace presspack::testing
