// Editions and profiles: the same words in the same order in each layout's every edition, at the
// sizes and in the colours that the edition promises.

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "tests/support/run_program.h"

namespace presspack::testing {
namespace {

const std::string sample = root() + "/content/ichp-impact-report/pack.yaml";

std::vector<std::string> layouts() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(root() + "/layouts")) {
    if (entry.path().extension() == ".yaml") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

class Editions : public ::testing::Test {
 protected:
  std::string pages(const std::string& flags, const std::string& pack = sample) {
    const RunResult made = run(program() + " dump --stage pages " + flags + " " + pack, scratch);
    EXPECT_EQ(made.code, 0) << flags << made.err;
    return made.out;
  }
  // What a screen reader says, word by word; separators at a word's end are the layout's.
  std::vector<std::string> words(const std::string& flags) {
    const std::string path = (scratch / "words.pdf").string();
    const RunResult made =
        run(program() + " build -q " + flags + " -o " + path + " " + sample, scratch);
    EXPECT_EQ(made.code, 0) << flags << made.err;
    std::istringstream lines(run("pdfinfo -struct-text " + path, scratch).out);
    std::string text;
    for (std::string line; std::getline(lines, line);) {
      const std::size_t open = line.find('"'), close = line.rfind('"');
      if (open == std::string::npos || close <= open) continue;
      const std::string piece = line.substr(open + 1, close - open - 1);
      text += piece;
      // An address divided at a hyphen goes on in the next piece.
      if (!piece.ends_with('-')) text += ' ';
    }
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string word; in >> word;) {
      while (!word.empty() && (word.back() == ',' || word.back() == '.')) word.pop_back();
      if (!word.empty()) out.push_back(word);
    }
    return out;
  }
  Scratch scratch;
};

TEST_F(Editions, OfALayoutSayTheSameWordsInTheSameOrder) {
  NEED_TOOL("pdfinfo");
  for (const std::string& layout : layouts()) {
    const std::vector<std::string> standard = words("--layout " + layout);
    EXPECT_GT(standard.size(), 348u);
    for (const char* edition : {"--edition clear-print", "--edition large-print", "--profile mono",
                                "--edition large-print --size 24 --paper letter"}) {
      EXPECT_EQ(words("--layout " + layout + " " + edition), standard) << layout << edition;
    }
  }
}

// The sizes of all type on the pages, from "12pt #14212B" behind each run's face.
std::vector<double> sizes(const std::string& pages) {
  std::vector<double> found;
  for (std::size_t at = pages.find("pt #"); at != std::string::npos;
       at = pages.find("pt #", at + 1)) {
    const std::size_t begin = pages.rfind(' ', at - 1) + 1;
    found.push_back(std::stod(pages.substr(begin, at - begin)));
  }
  return found;
}

TEST_F(Editions, KeepTheirLeastSize) {
  for (const std::string& layout : layouts()) {
    for (const auto& [flags, least] : {std::pair{"--edition large-print", 18.0},
                                       std::pair{"--edition large-print --size 24", 24.0},
                                       std::pair{"--edition clear-print", 12.0}}) {
      const std::vector<double> found = sizes(pages("--layout " + layout + " " + flags));
      ASSERT_GT(found.size(), 50u);
      EXPECT_GE(*std::min_element(found.begin(), found.end()), least) << layout << flags;
    }
  }
}

TEST_F(Editions, AreNamedInTheFile) {
  const RunResult made = run("cd " + scratch.folder().string() + " && " + program() +
                                 " build --edition large-print --profile mono " + sample,
                             scratch);
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_TRUE(
      std::filesystem::exists(scratch / "out/ichp-impact-report-bulletin-large-print-mono.pdf"))
      << made.err;
}

TEST_F(Editions, ThatALayoutHasNotAreNamedBeside) {
  const RunResult made = run(program() + " build --edition braille " + sample, scratch);
  EXPECT_EQ(made.code, 1);
  EXPECT_NE(made.err.find("pack.yaml:7:9: error: the layout `bulletin` has no edition `braille` "
                          "[name-unknown]"),
            std::string::npos)
      << made.err;
  EXPECT_NE(made.err.find("there is: standard, clear-print, large-print, text, html"),
            std::string::npos)
      << made.err;
}

TEST_F(Editions, OfOneSizeRefuseAnother) {
  const RunResult made = run(program() + " build --size 20 " + sample, scratch);
  EXPECT_EQ(made.code, 1);
  EXPECT_NE(made.err.find("[size-unsupported]"), std::string::npos) << made.err;
}

TEST_F(Editions, OfOnePageSayWhenTheyTakeTwo) {
  const RunResult made =
      run(program() + " build --layout brief -o " + (scratch / "b.pdf").string() + " " + sample,
          scratch);
  EXPECT_EQ(made.code, 0);
  EXPECT_NE(made.err.find("this takes 2 pages; the layout `brief` is made for 1 [pages-over]"),
            std::string::npos)
      << made.err;
}

}  // namespace
}  // namespace presspack::testing
