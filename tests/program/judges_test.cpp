// The judges: every pack of content/ and tests/cases/pages/, in each layout, brand, paper and
// edition, before veraPDF and before our own linter.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <iterator>

#include "tests/support/containment_profile.h"
#include "tests/support/run_program.h"
#include "tests/support/verapdf.h"

namespace presspack::testing {
namespace {

namespace fs = std::filesystem;

// The stems of a folder's YAML files.
std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(root() + "/" + folder)) {
    if (entry.path().extension() == ".yaml") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string packs() {
  std::string list;
  for (const auto& entry : fs::directory_iterator(root() + "/content")) {
    if (fs::exists(entry.path() / "pack.yaml")) list += " " + entry.path().string();
  }
  for (const std::string& name : names_in("tests/cases/pages")) {
    list += " " + root() + "/tests/cases/pages/" + name + ".yaml";
  }
  return list;
}

constexpr const char* edition_flags[] = {
    "--edition clear-print --brand fernhill", "--edition large-print", "--profile mono",
    "--edition large-print --size 24 --paper letter --brand fernhill"};

class Judges : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    scratch = new Scratch;
    for (const std::string& layout : names_in("layouts")) {
      for (const std::string& brand : names_in("layouts/brands")) {
        for (const char* paper : {"a4", "letter"}) {
          press(layout, "--brand " + brand + " --paper " + paper);
        }
      }
      for (const char* flags : edition_flags) press(layout, flags);
    }
    std::sort(files.begin(), files.end());
  }
  static void TearDownTestSuite() {
    delete scratch;
    scratch = nullptr;
    files.clear();
  }

  static void press(const std::string& layout, std::string flags) {
    flags = " --layout " + layout + " " + flags;
    std::string name = flags;
    std::replace(name.begin(), name.end(), ' ', '_');
    const std::string folder = (*scratch / name).string();
    const RunResult made = run(
        program() + " build -q" + flags + " -o '" + folder + "/{name}.pdf' " + packs(), *scratch);
    ASSERT_EQ(made.code, 0) << made.err;
    for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path().string());
  }

  static Scratch* scratch;
  static std::vector<std::string> files;
};

Scratch* Judges::scratch = nullptr;
std::vector<std::string> Judges::files;

TEST_F(Judges, SeeEveryPackInEveryBrandOnEveryPaper) {
  const std::string list = packs();
  const auto count = static_cast<std::size_t>(std::count(list.begin(), list.end(), ' '));
  EXPECT_EQ(files.size(), count * names_in("layouts").size() *
                              (names_in("layouts/brands").size() * 2 + std::size(edition_flags)));
  EXPECT_GE(files.size(), 40u);
}

// One process of Java for all files of a standard: most of its time is its start.
void judge(const std::vector<std::string>& files, const std::string& standard) {
  expect_conforming(files, standard);
  if (::testing::Test::HasFailure() || ::testing::Test::IsSkipped()) return;
  const std::string judge = verapdf_jar()->stem().string();
  ::testing::Test::RecordProperty("files", static_cast<int>(files.size()));
  ::testing::Test::RecordProperty("judge", judge);
  std::printf("veraPDF (%s), %s: %zu files, 0 failures\n", judge.c_str(), standard.c_str(),
              files.size());
}

TEST_F(Judges, VeraPdfFindsPdfA2aKept) {
  judge(files, "2a");
}

TEST_F(Judges, VeraPdfFindsPdfUa1Kept) {
  judge(files, "ua1");
}

TEST_F(Judges, VeraPdfFindsEveryElementWhereItMayStand) {
  const std::string profile = (*scratch / "containment.xml").string();
  write_file(profile, containment_profile());
  expect_judged_clean(files, "--profile " + profile);
}

// The same packs with their originals attached, in every layout and edition; attachments know no
// brand or paper.
TEST_F(Judges, VeraPdfFindsPdfA3aKept) {
  const std::string folder = (*scratch / "attached").string();
  const RunResult made =
      run("SOURCE_DATE_EPOCH=1721174400 " + program() + " build -q --attach-originals " +
              "--layout bulletin --layout broadsheet --layout brief --edition standard " +
              "--edition clear-print --edition large-print -o '" + folder +
              "/{name}-{layout}-{edition}.pdf' " + packs(),
          *scratch);
  ASSERT_EQ(made.code, 0) << made.err;
  std::vector<std::string> attached;
  for (const auto& entry : fs::directory_iterator(folder))
    attached.push_back(entry.path().string());
  judge(attached, "3a");
}

// The files of the samples: every layout, edition, brand and language.
std::vector<std::string> of_samples(const std::vector<std::string>& files) {
  std::vector<std::string> chosen;
  for (const std::string& file : files) {
    const std::string name = fs::path(file).filename().string();
    for (const auto& entry : fs::directory_iterator(root() + "/content")) {
      if (!name.starts_with(entry.path().filename().string())) continue;
      chosen.push_back(file);
      break;
    }
  }
  return chosen;
}

TEST_F(Judges, QpdfFindsEverySampleSound) {
  NEED_TOOL("qpdf");
  const std::vector<std::string> samples = of_samples(files);
  EXPECT_GE(samples.size(), 40u);
  for (const std::string& file : samples) {
    const RunResult checked = run("qpdf --check " + file, *scratch);
    EXPECT_EQ(checked.code, 0) << file << checked.out << checked.err;
  }
}

TEST_F(Judges, MuPdfDrawsEverySampleWithoutAWord) {
  NEED_TOOL("mutool");
  const std::string usual = "warning: ICC support is not available\n";  // Debian's build, always
  for (const std::string& file : of_samples(files)) {
    const RunResult drawn = run("mutool draw -q -r 20 -o /dev/null -F png " + file, *scratch);
    EXPECT_EQ(drawn.code, 0) << file;
    EXPECT_TRUE(drawn.err.empty() || drawn.err == usual) << file << drawn.err;
  }
}

TEST_F(Judges, GhostscriptReadsEverySampleWithoutAWarning) {
  NEED_TOOL("gs");
  std::string list;
  for (const std::string& file : of_samples(files)) list += " " + file;
  const RunResult shown =
      run("gs -q -dSAFER -dBATCH -dNOPAUSE -dPDFSTOPONERROR -dPDFSTOPONWARNING -sDEVICE=nullpage" +
              list,
          *scratch);
  EXPECT_EQ(shown.code, 0) << shown.out << shown.err;
}

TEST_F(Judges, OurLinterFindsNothing) {
  std::string list;
  for (const std::string& file : files) list += " " + file;
  const RunResult result = run(program() + " inspect" + list, *scratch);
  EXPECT_EQ(result.code, 0) << result.err;
  std::size_t clean = 0;
  const std::string words = "Nothing is wrong by PDF/UA-1 and PDF/A-2a.";
  for (std::size_t at = result.out.find(words); at != std::string::npos;
       at = result.out.find(words, at + 1)) {
    ++clean;
  }
  EXPECT_EQ(clean, files.size());
  for (std::size_t at = result.out.find(" finding"); at != std::string::npos;
       at = result.out.find(" finding", at + 1)) {
    ADD_FAILURE() << result.out.substr(at, 400);
  }
}

}  // namespace
}  // namespace presspack::testing
