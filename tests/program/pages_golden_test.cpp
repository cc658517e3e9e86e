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

TEST(Pages, OfTheSampleAreAsExpected) {
  const std::string pack = "content/ichp-impact-report/pack.yaml";
  expect_golden(pages_of(pack, ""), golden + "sample.expected");
  expect_golden(pages_of(pack, "--paper letter"), golden + "sample_letter.expected");
  expect_golden(pages_of(pack, "--brand fernhill"), golden + "sample_fernhill.expected");
}

}  // namespace
}  // namespace presspack::testing
