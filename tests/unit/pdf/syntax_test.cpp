#include "pdf/syntax.h"

#include <gtest/gtest.h>

namespace presspack::pdf {
namespace {

struct Case {
  const char* input;
  const char* expected;
};

TEST(Names, EscapeWhatIsNotRegular) {
  const Case cases[] = {
      {"Type", "/Type"}, {"A B", "/A#20B"}, {"a#b", "/a#23b"}, {"(x)/[y]", "/#28x#29#2F#5By#5D"},
      {"50%", "/50#25"}, {"é", "/#C3#A9"},  {"", "/"}};
  for (const Case& c : cases) {
    std::string out;
    append_name(out, c.input);
    EXPECT_EQ(out, c.expected);
  }
}

TEST(TextStrings, AreAsciiOrUtf16) {
  const Case cases[] = {
      {"", "()"},          {"Plain words", "(Plain words)"}, {"a (b) \\", "(a \\(b\\) \\\\)"},
      {"£", "<FEFF00A3>"}, {"🙂", "<FEFFD83DDE42>"},       {"سلام", "<FEFF0633064406270645>"}};
  for (const Case& c : cases) {
    std::string out;
    append_text(out, c.input);
    EXPECT_EQ(out, c.expected);
  }
}

TEST(TextStrings, PutControlCharactersIntoUtf16) {
  std::string out;
  append_text(out, "a\tb");
  EXPECT_EQ(out, "<FEFF006100090062>");
}

TEST(ByteStrings, KeepACarriageReturnFromBecomingALineFeed) {
  std::string out;
  append_bytes(out, "a\r\n)");
  EXPECT_EQ(out, "(a\\r\n\\))");
}

TEST(TextStrings, FitUpToThePdfALimit) {
  EXPECT_TRUE(fits_in_string(std::string(32767, 'a')));
  EXPECT_FALSE(fits_in_string(std::string(32768, 'a')));
  std::string pounds;
  for (int i = 0; i < 16382; ++i) pounds += "£";
  EXPECT_TRUE(fits_in_string(pounds));
  EXPECT_FALSE(fits_in_string(pounds + "£"));
}

TEST(Dates, FollowTheirZone) {
  const Case good[] = {{"2024-07-17T09:00:00Z", "D:20240717090000Z"},
                       {"2024-07-17T09:00:00+01:00", "D:20240717090000+01'00'"},
                       {"2024-07-17T09:00:00-03:30", "D:20240717090000-03'30'"}};
  for (const Case& c : good) EXPECT_EQ(pdf_date(c.input), c.expected);
  for (const char* bad : {"", "2024-07-17", "2024-07-17T09:00:00", "2024-07-17 09:00:00Z",
                          "2024-07-17T09:00:00+1:00", "17 July 2024"}) {
    EXPECT_FALSE(pdf_date(bad).has_value()) << bad;
  }
}

TEST(Coordinates, AreRoundedToHundredthsOnce) {
  using namespace length_literals;
  const std::pair<Length, const char*> cases[] = {
      {0_pt, "0"},        {72_pt, "72"},   {210_mm, "595.28"},           {-1_mm, "-2.83"},
      {0.006_pt, "0.01"}, {0.004_pt, "0"}, {Length::from_units(-1), "0"}};
  for (const auto& [length, expected] : cases) {
    std::string out;
    append_hundredths(out, hundredths(length));
    EXPECT_EQ(out, expected);
  }
}

TEST(Dictionaries, HaveOneEntryALine) {
  Dict dict;
  dict.name("Type", "Page").ref("Parent", Ref{2}).number("StructParents", 0);
  dict.text("T", "x").raw("Tabs", "/S");
  EXPECT_EQ(dict.take(), "/Type /Page\n/Parent 2 0 R\n/StructParents 0\n/T (x)\n/Tabs /S\n");
}

}  // namespace
}  // namespace presspack::pdf
