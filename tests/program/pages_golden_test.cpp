// Small packs beside the pages they make, as text: tests/cases/pages/NAME.yaml and NAME.expected.
// The sample in both brands and on both papers is among them.  UPDATE_GOLDEN=1 rewrites.

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/golden.h"
#include "tests/support/run_program.h"

namespace presspack::testing {
namespace {

const std::string golden = "cases/pages/";  // below tests/
const std::string folder = root() + "/tests/" + golden;

std::string pages_of(const std::string& pack, const std::string& flags) {
  Scratch scratch;
  const RunResult dumped = run(
      "cd " + root() + " && " + program() + " dump --stage pages " + flags + " " + pack, scratch);
  return dumped.err + dumped.out;
}

TEST(Pages, OfEveryCaseAreAsExpected) {
  std::vector<std::filesystem::path> cases;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".yaml") cases.push_back(entry.path());
  }
  std::sort(cases.begin(), cases.end());
  ASSERT_GE(cases.size(), 9u);
  for (const auto& path : cases) {
    const std::string name = path.stem().string();
    expect_golden(pages_of("tests/cases/pages/" + name + ".yaml", ""), golden + name + ".expected");
  }
}

// Every layout and edition: the sample, and what is little and much.
TEST(Pages, OfEveryLayoutAndEditionAreAsExpected) {
  const std::string sample = "content/ichp-impact-report/pack.yaml";
  for (const char* layout : {"broadsheet", "brief"}) {
    const std::string name = layout, flags = "--layout " + name;
    expect_golden(pages_of(sample, flags), golden + name + "/sample.expected");
    for (const char* pack : {"minimal", "two_quotes", "twelve_highlights", "embargo"}) {
      expect_golden(pages_of("tests/cases/pages/" + std::string(pack) + ".yaml", flags),
                    golden + name + "/" + pack + ".expected");
    }
  }
  for (const char* layout : {"bulletin", "broadsheet", "brief"}) {
    const std::string name = layout, flags = "--layout " + name;
    for (const char* edition :
         {"--edition clear-print", "--edition large-print", "--profile mono"}) {
      const std::string word = std::string(edition).substr(std::string(edition).find(' ') + 1);
      expect_golden(pages_of(sample, flags + " " + edition),
                    golden + name + "/" + word + ".expected");
    }
  }
}

TEST(Pages, OfTheSampleAreAsExpected) {
  const std::string pack = "content/ichp-impact-report/pack.yaml";
  expect_golden(pages_of(pack, ""), golden + "sample.expected");
  expect_golden(pages_of(pack, "--paper letter"), golden + "sample_letter.expected");
  expect_golden(pages_of(pack, "--brand fernhill"), golden + "sample_fernhill.expected");
}

}  // namespace
}  // namespace presspack::testing
