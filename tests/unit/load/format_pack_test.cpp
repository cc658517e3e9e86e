#include "load/format_pack.h"

#include <gtest/gtest.h>

namespace presspack {
namespace {

class FormatPack : public testing::Test {
 protected:
  std::string made(const std::string& text) {
    diagnostics_ = {};
    const auto out = format_pack(sources_.add("pack.yaml", text), sources_, diagnostics_);
    if (!out) return diagnostics_.items().empty() ? "?" : std::string(diagnostics_.items()[0].code);
    return *out;
  }
  SourceFiles sources_;
  Diagnostics diagnostics_;
};

TEST_F(FormatPack, TakesTheOrderOfTheFields) {
  EXPECT_EQ(made("lead: b\n# above\ntitle: a\npresspack: 1\n"),
            "presspack: 1\n# above\ntitle: a\nlead: b\n");
}

TEST_F(FormatPack, KeepsTheFilesOwnOpening) {
  EXPECT_EQ(made("# opening\n\nlead: b\n\npresspack: 1\n"), "# opening\n\npresspack: 1\nlead: b\n");
}

TEST_F(FormatPack, LeavesTheTextsOfBlocksAlone) {
  const std::string block = "presspack: 1\nbody: |\n  a  \n\n\n  b\n";
  EXPECT_EQ(made(block), block);
}

TEST_F(FormatPack, DoesNothingTwice) {
  for (const char* text :
       {"lead: b\n\n\n\ntitle: a  \npresspack: 1\n", "# o\n\nlead: b\n\npresspack: 1\n",
        "lead: b\r\ntitle: a", "highlights:\n  - title: a\n    text: b\nlead: c\n"}) {
    const std::string once = made(text);
    EXPECT_EQ(made(once), once) << text;
  }
}

TEST_F(FormatPack, RefusesWhatItCannotDivide) {
  EXPECT_EQ(made("{lead: b, presspack: 1}\n"), "format-unsafe");
}

TEST_F(FormatPack, RefusesWhatIsNoPack) {
  EXPECT_EQ(made("title: a: b\n"), "colon-in-text");
}

}  // namespace
}  // namespace presspack
