// scripts/stage-fonts on small lists of its own, and the press profile: what they stage, and the
// one sentence they stop with.

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/run_program.h"

namespace presspack::testing {
namespace {

const std::string good_sum = "8d91388f1d3604b3b8ae0e3ee2d140e50cd6122f9214514f4aca772540a4076d";

std::string manifest(const std::string& package, const std::string& face,
                     const std::string& sum = good_sum) {
  return "packages:\n"
         "  - {package: \"" +
         package +
         "\", licence: OFL-1.1, "
         "text: usr/share/doc/fonts-liberation2/copyright, stage: licences/liberation2.txt}\n"
         "faces:\n"
         "  - {family: Liberation Sans, weight: 400, package: \"" +
         package + "\", path: " + face + ", sha256: \"" + sum + "\"}\n";
}

const std::string package = "deb:fonts-liberation2";
const std::string folder = "usr/share/fonts/truetype/liberation2/";
const std::string name = "LiberationSans-Regular.ttf";

RunResult stage(const std::string& text, const Scratch& scratch, const std::string& before = "") {
  write_file(scratch / "fonts.yaml", text);
  return run(before + " " + root() + "/scripts/stage-fonts " + (scratch / "fonts.yaml").string() +
                 " " + (scratch / "fonts").string(),
             scratch);
}

void expect_one_sentence(const RunResult& result, const std::string& with) {
  EXPECT_EQ(result.code, 1);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
  EXPECT_NE(result.err.find(with), std::string::npos) << result.err;
}

TEST(StageFonts, StagesAFaceWithItsLicenceAndIsThenQuiet) {
  Scratch scratch;
  const RunResult first = stage(manifest(package, folder + name), scratch);
  EXPECT_EQ(first.code, 0) << first.err;
  EXPECT_EQ(read_file(scratch / ("fonts/" + name)), read_file("/" + folder + name));
  EXPECT_FALSE(read_file(scratch / "fonts/licences/liberation2.txt").empty());
  const auto staged_at = std::filesystem::last_write_time(scratch / ("fonts/" + name));
  const RunResult second = stage(manifest(package, folder + name), scratch);
  EXPECT_EQ(second.code, 0);
  EXPECT_EQ(second.out + second.err, "");
  EXPECT_EQ(std::filesystem::last_write_time(scratch / ("fonts/" + name)), staged_at);
}

TEST(StageFonts, MendsADamagedFace) {
  Scratch scratch;
  write_file(scratch / ("fonts/" + name), "not a font");
  EXPECT_EQ(stage(manifest(package, folder + name), scratch).code, 0);
  EXPECT_EQ(read_file(scratch / ("fonts/" + name)), read_file("/" + folder + name));
}

TEST(StageFonts, StopsAtAnotherHashAndStagesNothing) {
  Scratch scratch;
  const std::string other(64, '0');
  expect_one_sentence(stage(manifest(package, folder + name, other), scratch),
                      "The face Liberation Sans (LiberationSans-Regular.ttf) of the package "
                      "deb:fonts-liberation2 has another SHA-256");
  EXPECT_FALSE(std::filesystem::exists(scratch / ("fonts/" + name)));
}

TEST(StageFonts, StopsAtAFaceThatItsPackageLacks) {
  Scratch scratch;
  expect_one_sentence(stage(manifest(package, folder + "LiberationSans-Thin.ttf"), scratch),
                      "LiberationSans-Thin.ttf) is not in the package deb:fonts-liberation2");
}

TEST(StageFonts, StopsAtALineItCannotRead) {
  Scratch scratch;
  expect_one_sentence(stage(manifest(package, folder + name, "8d91"), scratch),
                      "No faces were found");
  expect_one_sentence(
      stage(manifest(package, folder + name) + "  - {path: a.ttf, sha256: \"8d91\"}\n", scratch),
      "is not one line of family, package, path and SHA-256");
}

TEST(StageFonts, NamesThePackageThatNpmCannotFetch) {
  NEED_TOOL("npm");
  Scratch scratch;
  const RunResult result = stage(manifest("npm:source-sans@3.52.0", "TTF/A.ttf"), scratch,
                                 "npm_config_registry=http://127.0.0.1:9");
  EXPECT_EQ(result.code, 1);
  EXPECT_EQ(result.err,
            "Fetching the font package source-sans@3.52.0\n"
            "The font package source-sans@3.52.0 could not be fetched with npm (ECONNREFUSED): "
            "check the network and npm's registry setting, then run this again.\n");
}

// Debian's package of it has 22 MB, so what is there is not fetched again.
TEST(StagePress, IsQuietOnceTheProfileIsThereWithItsLicence) {
  Scratch scratch;
  const RunResult result =
      run("cd " + root() + " && bash -c 'set -eu; source scripts/setup.sh; stage_press_profile'",
          scratch);
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.out + result.err, "");
  const std::string licence = read_file(root() + "/build/icc/licences/FOGRA39L_coated.txt");
  EXPECT_NE(licence.find("The zlib/libpng License"), std::string::npos);
}

TEST(StagePress, RefusesAProfileOfAnotherHash) {
  Scratch scratch;
  // A package of the name whose profile is another one.
  write_file(scratch / "bin/apt-get",
             "#!/bin/sh\nd=usr/share/texlive/texmf-dist/tex/generic/colorprofiles\n"
             "l=usr/share/doc/texlive-doc/generic/colorprofiles\nmkdir -p p/DEBIAN p/$d p/$l\n"
             "printf 'Package: texlive-base\\nVersion: 1\\nArchitecture: all\\nMaintainer: a "
             "<a@a.example>\\nDescription: a\\n' >p/DEBIAN/control\n"
             "echo other >p/$d/FOGRA39L_coated.icc\necho words | gzip >p/$l/README.gz\n"
             "dpkg-deb -b p texlive-base_1_all.deb\n");
  std::filesystem::permissions(scratch / "bin/apt-get", std::filesystem::perms::owner_all);
  const RunResult result = run("cd " + scratch.folder().string() +
                                   " && mkdir -p build && PATH=$PWD/bin:$PATH bash -c "
                                   "'set -eu; source " +
                                   root() + "/scripts/setup.sh; stage_press_profile'",
                               scratch);
  EXPECT_EQ(result.code, 1);
  EXPECT_NE(result.err.find("The press profile of texlive-base has another SHA-256"),
            std::string::npos)
      << result.err;
  EXPECT_FALSE(std::filesystem::exists(scratch / "build/icc/FOGRA39L_coated.icc"));
}

}  // namespace
}  // namespace presspack::testing
