#include "text/itemise.h"

#include <gtest/gtest.h>

#include <string>

namespace presspack {
namespace {

std::string shown(const std::string& text, std::string_view language) {
  std::string out;
  for (const TextRun& run : itemise(text, language).runs) {
    out += std::string(run.script) + std::to_string(run.level) + "[" +
           text.substr(run.begin, run.end - run.begin) + "]";
  }
  return out;
}

TEST(Itemise, LeavesPlainTextInOnePiece) {
  EXPECT_EQ(shown("One line, 2024.", "en-GB"), "Latn0[One line, 2024.]");
  EXPECT_EQ(itemise("", "en-GB").runs.size(), 0u);
}

TEST(Itemise, DividesByScriptAndLevel) {
  EXPECT_EQ(shown("مرحبا Fernhill اليوم", "ar"),
            "Arab1[مرحبا ]Latn2[Fernhill]Latn1[ ]Arab1[اليوم]");
  EXPECT_EQ(shown("The word سلام means peace", "en"),
            "Latn0[The word ]Arab1[سلام]Arab0[ ]Latn0[means peace]");
}

TEST(Itemise, GivesTheParagraphItsDirection) {
  EXPECT_EQ(itemise("NHS تعلن عن حديقة", "ar").level, 1);  // the language has the last word
  EXPECT_EQ(itemise("NHS England", "ar").level, 0);  // but not over words of none of its letters
  EXPECT_EQ(itemise("1 / 3", "ar").level, 1);
  EXPECT_EQ(itemise("سلام NHS", "en").level, 1);
}

TEST(Itemise, KeepsNumbersAndAddressesInTheirOwnOrder) {
  for (const char* island : {"020 7946 0000", "+44 20 7946 0000", "12/05/2025",
                             "www.trust.example/garden", "press.office@trust.example"}) {
    const std::string text = std::string("اتصل ") + island + " الآن";
    bool whole = false;
    std::uint32_t begin = 0, end = 0;
    for (const TextRun& run : itemise(text, "ar").runs) {
      if (run.level != 2) continue;
      if (end == 0) begin = run.begin;
      whole = end == 0 || run.begin == end;
      end = run.end;
    }
    EXPECT_TRUE(whole) << island;
    EXPECT_EQ(text.substr(begin, end - begin), island);
  }
}

TEST(Itemise, ReadsScriptExtensionsAndBrackets) {
  // The danda is of many Indian scripts, so it stays with the letters before it.
  EXPECT_EQ(shown("হয়েছে। রোগী", "bn"), "Beng0[হয়েছে। রোগী]");
  // What closes a bracket belongs to the script that opened it.
  EXPECT_EQ(shown("word (বাংলা) more", "en"), "Latn0[word (]Beng0[বাংলা]Latn0[) more]");
  EXPECT_EQ(shown("カード「カナ」ー", "ja"), "Kana0[カード「カナ」ー]");
}

TEST(LeftToRightIslands, AreNumbersAndAddressesOnly) {
  const std::string text =
      "See https://a.example/b, call 020 7946 0000 (by 1/2/2025) or 24 people.";
  std::string found;
  for (const ByteRange& range : left_to_right_islands(text)) {
    found += "[" + text.substr(range.begin, range.end - range.begin) + "]";
  }
  EXPECT_EQ(found, "[https://a.example/b][020 7946 0000][1/2/2025]");
}

TEST(AddressBreaks, DivideALongPartAnywhereButNearItsEnds) {
  const std::string text = "https://trust.example/abcdefghijklmnopqrstuvwx";
  std::string shown = text;
  const auto breaks = address_breaks(text, {0, static_cast<std::uint32_t>(text.size())});
  for (std::size_t i = breaks.size(); i-- > 0;) shown.insert(breaks[i], "|");
  EXPECT_EQ(shown, "https://|trust.|example/|abcd|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s|t|uvwx");
}

}  // namespace
}  // namespace presspack
