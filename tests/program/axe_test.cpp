// The web edition before axe-core, the accessibility judge of browsers, in headless Chromium: no
// violation of WCAG 2.2 A and AA or of its best practices.

#include <gtest/gtest.h>

#include "tests/support/run_program.h"

namespace presspack::testing {
namespace {

// The page as it is, but for its ban on scripts, and the judge behind it.
std::string with_judge(std::string page, const std::string& judge) {
  const std::string ban = "<meta http-equiv=\"Content-Security-Policy\"";
  const std::size_t at = page.find(ban);
  EXPECT_NE(at, std::string::npos);
  page.erase(at, page.find('>', at) + 1 - at);
  const std::string run =
      "<script>" + judge +
      "</script>\n<script>axe.run().then(found => {\n"
      "  const list = found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' "
      "'));\n"
      "  document.title = 'passes ' + found.passes.length + ' violations ' + list.length;\n"
      "  const said = document.createElement('pre');\n"
      "  said.textContent = list.join('\\n');\n"
      "  document.body.append(said);\n"
      "});</script>\n";
  return page.insert(page.rfind("</body>"), run);
}

class Axe : public ::testing::Test {
 protected:
  // What Chromium holds of the page when the judge has spoken.
  std::string judged(const std::string& page) {
    write_file(scratch / "judged.html",
               with_judge(page, read_file(root() + "/tools/axe/axe.min.js")));
    const RunResult seen =
        run("timeout 120 chromium --headless --no-sandbox --disable-gpu "
            "--disable-dev-shm-usage --user-data-dir=" +
                (scratch / "profile").string() + " --virtual-time-budget=20000 --dump-dom file://" +
                (scratch / "judged.html").string(),
            scratch);
    return seen.out;
  }
  std::string web_page(const std::string& pack, const std::string& layout) {
    const std::string file = (scratch / "page.html").string();
    const RunResult made = run(program() + " build -q --edition html --layout " + layout + " -o " +
                                   file + " " + root() + "/content/" + pack,
                               scratch);
    EXPECT_EQ(made.code, 0) << made.err;
    return read_file(file);
  }
  static std::string verdict(const std::string& dom) {
    const std::size_t at = dom.find("<title>passes ");
    if (at == std::string::npos) return "the judge did not speak";
    const std::size_t violations = dom.find("violations ", at) + 11;
    if (dom.compare(violations, 2, "0<") == 0) return "";
    const std::size_t list = dom.rfind("<pre>");
    return dom.substr(list, dom.find("</pre>", list) - list);
  }
  Scratch scratch;
};

#define NEED_AXE()                                                         \
  NEED_TOOL("chromium");                                                   \
  if (!std::filesystem::exists(root() + "/tools/axe/axe.min.js")) {        \
    GTEST_SKIP() << "skipped: no axe-core in tools/ (./check fetches it)"; \
  }

TEST_F(Axe, FindsNothingWrongInAnyLayoutOfTheSample) {
  NEED_AXE();
  for (const char* layout : {"bulletin", "broadsheet", "brief"}) {
    EXPECT_EQ(verdict(judged(web_page("ichp-impact-report", layout))), "") << layout;
  }
}

// Two of the other samples: from right to left, and in another script.
TEST_F(Axe, FindsNothingWrongInOtherLanguages) {
  NEED_AXE();
  for (const auto& entry : std::filesystem::directory_iterator(root() + "/content")) {
    const std::string name = entry.path().filename().string();
    if (name == "ichp-impact-report" || !std::filesystem::exists(entry.path() / "pack.yaml")) {
      continue;
    }
    EXPECT_EQ(verdict(judged(web_page(name, "bulletin"))), "") << name;
  }
}

TEST_F(Axe, SeesWhatIsWrong) {
  NEED_AXE();
  std::string page = web_page("ichp-impact-report", "bulletin");
  page.replace(page.find("<main>"), 6,
               "<main><img src=\"data:,\"><p style=\"color:#ddd\">Pale</p>");
  const std::string said = verdict(judged(page));
  EXPECT_NE(said.find("image-alt"), std::string::npos) << said;
  EXPECT_NE(said.find("color-contrast"), std::string::npos) << said;
}

}  // namespace
}  // namespace presspack::testing
