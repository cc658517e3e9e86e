// Typing slips and their corrections, in each way that YAML lets a text be typed.

#include "tests/unit/check/check_pack.h"

namespace presspack {
namespace {

class Typing : public CheckPack {
 protected:
  // What --fix makes of the fields.
  std::string mended(const std::string& fields, const std::string& language = "en-GB") {
    const Release& release = load(fields, language);
    const std::vector<Fix> fixes = check_typing(release, sources_, found_);
    const std::string text = with_fixes(sources_.text(release.span.file), fixes);
    return text.substr(text.find("A plain title\n") + 14);
  }
};

TEST_F(Typing, StraightMarksBecomeCurly) {
  EXPECT_EQ(mended("lead: It's \"pivotal\" and 'new'."), "lead: It’s “pivotal” and ‘new’.");
  EXPECT_EQ(listed(),
            "straight-quotes 7:9 straight-quotes 7:12 straight-quotes 7:20 "
            "straight-quotes 7:26 straight-quotes 7:30");
}

TEST_F(Typing, AnApostropheThatOpensAWordStaysAnApostrophe) {
  EXPECT_EQ(mended("lead: Back to the '90s, tell 'em."), "lead: Back to the ’90s, tell ’em.");
}

TEST_F(Typing, QuotationMarksOfYamlStay) {
  EXPECT_EQ(mended("lead: 'It''s \"now\"'"), "lead: 'It’s “now”'");
  EXPECT_EQ(mended("lead: \"It's \\\"now\\\"\""), "lead: \"It’s “now”\"");
  EXPECT_EQ(mended("lead: >-\n  It's\n  now"), "lead: >-\n  It’s\n  now");
}

TEST_F(Typing, AddressesStay) {
  EXPECT_EQ(mended("body: |\n  See [it's here](https://a.org/it's) now."),
            "body: |\n  See [it’s here](https://a.org/it's) now.");
}

TEST_F(Typing, SpacesBetweenWordsBecomeOne) {
  EXPECT_EQ(mended("lead: our  digital \xC2\xA0services\xC2\xA0now"),
            "lead: our digital services now");
  EXPECT_EQ(listed(), "double-space 7:10 no-break-space 7:19 no-break-space 7:29");
}

TEST_F(Typing, IndentsStay) {
  const std::string list = "body: |\n  - one\n    and more\n  - two";
  EXPECT_EQ(mended(list), list);
}

TEST_F(Typing, AHyphenBetweenSpacesBecomesADash) {
  EXPECT_EQ(mended("lead: Open to all - free - well-known"),
            "lead: Open to all – free – well-known");
}

TEST_F(Typing, OtherLanguagesKeepTheirMarks) {
  const std::string polish = "lead: To jest \"test\" - tak";
  EXPECT_EQ(mended(polish, "pl"), polish);
  EXPECT_EQ(listed(), "");
}

TEST_F(Typing, WhatIsMendedNeedsNoMending) {
  const std::string once = mended("lead: It's  \"so\" - 'yes'");
  found_ = {};
  EXPECT_EQ(mended(once), once);
  EXPECT_EQ(listed(), "");
}

}  // namespace
}  // namespace presspack
