// What is copied from a finished PDF is the text as it was written, in the order of reading, for
// three readers that share no code: poppler goes by places, MuPDF by the order of the codes, pdf.js
// by both.  Between words from right to left they may find a mark of direction, which shows
// nothing.

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <set>

#include "tests/support/languages.h"

namespace presspack::testing {
namespace {

// Characters that show nothing (Unicode's Default_Ignorable_Code_Point) are not compared, and
// equivalent orders of marks are one.
icu::UnicodeString plain(const std::string& utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::UnicodeString text = nfc->normalize(icu::UnicodeString::fromUTF8(utf8), status);
  icu::UnicodeString out;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    const bool embedding = c >= 0x202A && c <= 0x202E;
    if (!u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) && !embedding) out.append(c);
  }
  return out;
}

// Readers make white space of gaps and of line ends, so the order is compared without it.
std::string without_spaces(const std::string& text) {
  const icu::UnicodeString all = plain(text);
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < all.length(); i = all.moveIndex32(i, 1)) {
    if (!u_isUWhiteSpace(all.char32At(i))) kept.append(all.char32At(i));
  }
  std::string out;
  kept.toUTF8String(out);
  return out;
}

// Words without the punctuation at their ends, which a reader may move over a change of direction.
std::set<std::string> words_of(const std::string& text) {
  const icu::UnicodeString all = plain(text);
  std::set<std::string> words;
  icu::UnicodeString word;
  for (std::int32_t i = 0; i <= all.length(); i = all.moveIndex32(i, 1)) {
    const UChar32 c = i < all.length() ? all.char32At(i) : ' ';
    if (u_isUWhiteSpace(c)) {
      std::string utf8;
      word.toUTF8String(utf8);
      if (!utf8.empty()) words.insert(utf8);
      word.remove();
    } else if (!u_ispunct(c)) {
      word.append(c);
    }
    if (i == all.length()) break;
  }
  return words;
}

struct Reader {
  std::string name, tool, command;  // the file's name follows
};

void PrintTo(const Reader& reader, std::ostream* out) {
  *out << reader.name;
}

std::vector<Reader> readers() {
  return {{"poppler", "pdftotext", "pdftotext -q - - <"},
          {"MuPDF", "mutool", "mutool draw -q -F text "},
          {"pdf.js", "node",
           "node " + root() + "/tests/program/read_text.js " + root() + "/tools/pdfjs "}};
}

class Copying : public ::testing::TestWithParam<Reader> {
 protected:
  void SetUp() override {
    NEED_TOOL(GetParam().tool);
    if (GetParam().name == "pdf.js" && !std::filesystem::exists(root() + "/tools/pdfjs/package")) {
      GTEST_SKIP() << "skipped: no pdf.js in tools/";
    }
  }
  std::string read(const std::string& file) {
    const RunResult seen = run(GetParam().command + file, scratch_);
    EXPECT_EQ(seen.code, 0) << seen.err;
    return seen.out;
  }
  std::string press(const std::string& pack, const std::string& flags) {
    const std::string file = (scratch_ / "copied.pdf").string();
    const RunResult made =
        run(program() + " build -q " + flags + " -o " + file + " " + pack, scratch_);
    EXPECT_EQ(made.code, 0) << made.err;
    return file;
  }
  Scratch scratch_;
};

// In one column, since poppler divides columns by its own lights.
TEST_P(Copying, GivesTheTextInEveryLanguage) {
  for (const LanguageText& text : language_texts()) {
    const std::string pack = (scratch_ / text.language / "pack.yaml").string();
    write_file(pack, language_pack(text));
    for (const char* flags : {"--edition large-print", "--layout brief"}) {
      const std::string seen = read(press(pack, flags));
      EXPECT_NE(without_spaces(seen).find(without_spaces(text.paragraph)), std::string::npos)
          << GetParam().name << " " << text.language << " " << flags << "\n"
          << seen;
    }
  }
}

// Words stay whole and apart.  Chinese and Thai have no spaces between words; around a Latin word
// or a number inside a line from the right poppler moves the spaces, so there it is let off.
TEST_P(Copying, KeepsWordsWholeAndApart) {
  const std::set<std::string> spaceless = {"th", "zh-Hans"}, from_right = {"ar", "he", "ur"};
  for (const LanguageText& text : language_texts()) {
    if (spaceless.contains(text.language)) continue;
    if (from_right.contains(text.language) && GetParam().name == "poppler") continue;
    const std::string pack = (scratch_ / text.language / "pack.yaml").string();
    write_file(pack, language_pack(text));
    const std::set<std::string> seen = words_of(read(press(pack, "--edition large-print")));
    for (const std::string& word : words_of(text.paragraph)) {
      EXPECT_TRUE(seen.contains(word)) << GetParam().name << " " << text.language << " " << word;
    }
  }
}

// A word that a line's end divides is one word again: its hyphen says U+00AD.
TEST_P(Copying, JoinsAWordThatALineEndDivides) {
  const std::string seen = without_spaces(
      read(press(root() + "/content/ichp-impact-report/pack.yaml", "--layout broadsheet")));
  const std::string text = "implementing a mission-led approach to research and innovation";
  EXPECT_NE(seen.find(without_spaces(text)), std::string::npos) << seen;
}

INSTANTIATE_TEST_SUITE_P(By, Copying, ::testing::ValuesIn(readers()), [](const auto& one) {
  return one.param.name == "pdf.js" ? std::string("PdfJs") : one.param.name;
});

}  // namespace
}  // namespace presspack::testing
