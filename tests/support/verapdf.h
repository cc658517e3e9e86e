#pragma once

// veraPDF: the judge of PDF/A and PDF/UA.  It is a Java program that the set-up fetches when it
// can; PRESSPACK_REQUIRE_VERAPDF=1 makes its absence a failure.

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace presspack {

inline std::optional<std::filesystem::path> verapdf_jar() {
  const std::filesystem::path tools = std::filesystem::path(PRESSPACK_ROOT) / "tools";
  if (std::system("command -v java >/dev/null 2>&1") != 0) return std::nullopt;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(tools, error)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("greenfield-apps-") && name.ends_with(".jar")) return entry.path();
  }
  return std::nullopt;
}

// The judge's words on the files and its exit code; `rules` is "--flavour 2a" or "--profile FILE".
struct Judgement {
  int code = -1;
  std::string report;
};
inline Judgement ask_verapdf(const std::filesystem::path& jar,
                             const std::vector<std::string>& files, const std::string& rules) {
  // app.home is where it keeps its settings, so that none of the user's are read.
  std::string command =
      "java -Djava.awt.headless=true -Dapp.home='" PRESSPACK_ROOT "/build/verapdf' -cp '" +
      jar.string() + "' org.verapdf.apps.GreenfieldCliWrapper --format text -v " + rules;
  for (const std::string& file : files) command += " '" + file + "'";
  std::FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return {};
  Judgement judgement;
  std::array<char, 4096> buffer;
  while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    judgement.report.append(buffer.data(), size);
  }
  judgement.code = WEXITSTATUS(pclose(pipe));
  return judgement;
}

// Whether each file keeps the rules, by the judge's own words; the report of a file that does not
// is a failure.
inline void expect_judged_clean(const std::vector<std::string>& files, const std::string& rules) {
  const std::optional<std::filesystem::path> jar = verapdf_jar();
  if (!jar) {
    const char* required = std::getenv("PRESSPACK_REQUIRE_VERAPDF");
    if (required != nullptr && std::string_view(required) == "1") {
      FAIL() << "veraPDF is required and not there";
    }
    GTEST_SKIP() << "veraPDF is not there: tools/greenfield-apps-*.jar and java";
  }
  const auto [code, report] = ask_verapdf(*jar, files, rules);
  EXPECT_EQ(code, 0) << report;
  for (const std::string& file : files) {
    EXPECT_NE(report.find("PASS " + file), std::string::npos) << report;
  }
}

// Whether each file keeps the standard: "2a", "3a", "ua1".
inline void expect_conforming(const std::vector<std::string>& files, const std::string& standard) {
  expect_judged_clean(files, "--flavour " + standard);
}

}  // namespace presspack
