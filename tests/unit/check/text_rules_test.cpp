// Each rule about words: a text that keeps it and one that does not.

#include <gmock/gmock.h>

#include "tests/unit/check/check_pack.h"

namespace presspack {
namespace {

std::string words(int count) {
  std::string out = "We";
  for (int i = 1; i < count; ++i) out += " go";
  return out;
}

struct Row {
  const char* name;
  std::string fields;
  const char* found;
};

void PrintTo(const Row& row, std::ostream* out) {
  *out << row.name;
}

class TextRule : public CheckPack, public testing::WithParamInterface<Row> {};

TEST_P(TextRule, FindsItAtItsPlace) {
  EXPECT_EQ(text_rules(GetParam().fields), GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, TextRule,
    testing::Values(
        Row{"nothing", "lead: We go on.", ""}, Row{"25 words", "lead: " + words(25) + ".", ""},
        Row{"26 words", "lead: Short. " + words(26) + ".", "sentence-long 7:14"},
        Row{"a sentence in a block", "lead: We go.\nbody: |\n  One.\n\n  " + words(26) + ".",
            "sentence-long 11:3"},
        Row{"display 35", "quotes:\n  - name: A\n    text: " + words(25) + ", we say. We go.",
            "sentence-long 9:11"},
        Row{"display 36",
            "quotes:\n  - name: A\n    text: " + words(36) + ". We go.\n    intro: So he said",
            "sentence-long 9:11 quote-long 9:11"},
        Row{"an excerpt is enough",
            "quotes:\n  - name: A\n    pull: We go go\n    text: " + words(36) + ". We go.",
            "sentence-long 10:11"},
        Row{"acronym", "lead: The ICS opens.\nbody: The ICS again.", "acronym-unexplained 7:11"},
        Row{"acronym explained", "lead: The Integrated Care System (ICS) opens. The ICS is new.",
            ""},
        Row{"acronym known", "lead: The NHS in the UK.", ""},
        Row{"empty link", "body: |\n  See [here](https://a.example.org) now.", "link-text 8:8"},
        Row{"full link", "body: |\n  See [our report](https://a.example.org) now.", ""},
        Row{"open bracket", "lead: See the report (page 3.", "bracket-unmatched 7:22"},
        Row{"closing bracket", "lead: See the report page 3) now.", "bracket-unmatched 7:28"},
        Row{"numbered", "lead: 1) See the report (page 3).", ""},
        Row{"tbc", "lead: The speaker is TBC.", "acronym-unexplained 7:22 placeholder-text 7:22"},
        Row{"lorem", "lead: Lorem ipsum dolor.", "placeholder-text 7:7"},
        Row{"part of a word", "lead: The taxxing hour.", ""},
        Row{"thirteen highlights",
            [] {
              std::string list = "highlights:\n";
              for (int i = 0; i < 13; ++i) list += "  - title: A\n    text: B.\n";
              return list;
            }(),
            "highlights-many 32:5"},
        Row{"nine figures",
            [] {
              std::string list = "figures:\n";
              for (int i = 0; i < 9; ++i) list += "  - value: 1\n    label: b\n";
              return list;
            }(),
            "figures-many 24:5"},
        Row{"embargo over", "date: 2024-07-16\nembargo: 2024-07-16 00:01 Europe/London",
            "embargo-past 8:10"},
        Row{"embargo later than the date",
            "date: 2024-07-16\nembargo: 2024-07-18 00:01 Europe/London",
            "embargo-date-mismatch 8:10"},
        Row{"embargo to come", "date: 2024-07-18\nembargo: 2024-07-18 00:01 Europe/London", ""},
        Row{"report to come",
            "date: 2024-07-10\nreport:\n  title: R\n  publisher: P\n  date: 2024-07-11",
            "report-after-release 11:9"},
        Row{"consent over",
            "date: 2024-07-17\nimages:\n  - file: a.jpg\n    alt: A\n    consent_until: 2024-07-16",
            "consent-expired 11:20"},
        Row{"file name as alt", "images:\n  - file: a.jpg\n    alt: IMG_20.jpg",
            "alt-is-filename 9:10"},
        Row{"photo as alt", "images:\n  - file: a.jpg\n    alt: photo", "alt-is-filename 9:10"}));

class ReadingEase : public CheckPack {
 protected:
  static std::string repeated(const std::string& sentence, int times) {
    std::string body = "body: |\n";
    for (int i = 0; i < times; ++i) body += "  " + sentence + "\n";
    return body;
  }
};

TEST_F(ReadingEase, OfPlainWordsIsHigh) {
  EXPECT_EQ(text_rules(repeated("The ward is open and the team is glad.", 12)), "");
  EXPECT_GT(text_stats(pack_->release).reading_ease, 80);
}

TEST_F(ReadingEase, OfHeavyWordsIsAWarning) {
  EXPECT_EQ(text_rules(repeated("Organisational transformation necessitates interdisciplinary "
                                "collaboration throughout implementation.",
                                10)),
            "reading-ease 7:7");
}

// By the formula, with 9 words of 1 syllable in each sentence: 206.835 - 1.015*9 - 84.6.
TEST_F(ReadingEase, IsFleschsFormula) {
  text_rules(repeated("The cat sat on the mat and did sleep.", 6));
  const TextStats stats = text_stats(pack_->release);
  EXPECT_EQ(stats.words, 54u);
  EXPECT_EQ(stats.sentences, 6u);
  EXPECT_NEAR(stats.reading_ease, 206.835 - 1.015 * 9 - 84.6, 0.001);
  EXPECT_NEAR(stats.grade, 0.39 * 9 + 11.8 - 15.59, 0.001);
}

TEST_F(ReadingEase, IsNotMeasuredInOtherLanguages) {
  text_rules(repeated("Zespół szpitala zaprasza na otwarcie nowego ogrodu.", 12), "pl");
  EXPECT_THAT(listed(), testing::Not(testing::HasSubstr("reading-ease")));
}

}  // namespace
}  // namespace presspack
