// What a standard forbids is refused at the pack's own word for it, with the clause, exit 1 where
// the content is at fault and 4 where the standard cannot be kept, and nothing is written.

#include <gtest/gtest.h>

#include "tests/support/run_program.h"

namespace presspack::testing {
namespace {

namespace fs = std::filesystem;

const std::string head =
    "presspack: 1\nlayout: bulletin\nbrand: hospital-trust\npaper: a4\nlang: en-GB\n"
    "title: A title\nlead: A lead.\n";

struct Row {
  const char* what;
  const char* lines;  // behind the head, so from line 8
  const char *place, *code, *clause;
  int exit;
  const char* flags = "";
};

const Row rows[] = {
    {"a picture without alternative text", "images:\n  - file: pack.yaml\n", "9:5:", "alt-missing",
     "(PDF/UA-1, 7.3)", 1},
    {"a heading that skips a level", "body: |\n  ## One\n\n  #### Three\n",
     "11:3:", "heading-order", "(PDF/UA-1, 7.4.2)", 1},
    {"a character that no font has", "deck: Dr Nino ჰ\n", "8:", "glyph-missing",
     "(PDF/UA-1, 7.21.8)", 1},
    {"a character with no public meaning", "deck: A logo \xEE\x80\x80 here\n",
     "8:", "glyph-missing", "(PDF/UA-1, 7.21.8)", 1},
    {"an attachment without a date", "", "6:8:", "attachment-undated", "(PDF/A-3, 6.8)", 4,
     "--attach-originals"},
};

class Refused : public ::testing::Test {
 protected:
  RunResult build(const std::string& text, const std::string& flags, const std::string& home) {
    write_file(scratch / "news" / "pack.yaml", text);
    return run("cd " + scratch.folder().string() + " && PRESSPACK_HOME=" + home + " " + program() +
                   " build " + flags + " -o out.pdf news/pack.yaml",
               scratch);
  }
  Scratch scratch;
};

class Refusal : public Refused, public ::testing::WithParamInterface<Row> {};

TEST_P(Refusal, NamesThePlaceAndTheClause) {
  const Row& row = GetParam();
  const RunResult result = build(head + row.lines, row.flags, root());
  EXPECT_EQ(result.code, row.exit) << result.err;
  EXPECT_NE(result.err.find("news/pack.yaml:" + std::string(row.place)), std::string::npos)
      << result.err;
  EXPECT_NE(result.err.find(row.code), std::string::npos) << result.err;
  EXPECT_NE(result.err.find(row.clause), std::string::npos) << result.err;
  EXPECT_FALSE(fs::exists(scratch / "out.pdf"));
}

std::string name_of(const ::testing::TestParamInfo<Row>& info) {
  std::string name;
  bool upper = true;
  for (const char c : std::string(info.param.what)) {
    if (c == ' ') {
      upper = true;
    } else {
      name += upper ? static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c) : c;
      upper = false;
    }
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(Rows, Refusal, ::testing::ValuesIn(rows), name_of);

// A house like this one, but for one face that says "restricted licence" (OpenType, OS/2.fsType).
TEST_F(Refused, OfAFontThatForbidsEmbeddingIsExit4AtTheTextThatNeedsIt) {
  const fs::path home = scratch / "house";
  fs::create_directories(home / "build");
  // Copies: a link that leads out of the house is not followed.
  for (const char* folder : {"layouts", "fonts", "build/icc", "build/fonts"}) {
    fs::copy(fs::path(root()) / folder, home / folder, fs::copy_options::recursive);
  }
  const fs::path face = home / "build" / "fonts" / "IBMPlexSans_400Regular.ttf";
  std::string bytes = read_file(face);
  const std::size_t record = bytes.find("OS/2");
  ASSERT_NE(record, std::string::npos);
  std::size_t table = 0;
  for (std::size_t i = 8; i < 12; ++i) {
    table = table << 8 | static_cast<unsigned char>(bytes[record + i]);
  }
  bytes[table + 9] = 2;
  write_file(face, bytes);
  const RunResult result = build(head + "body: |\n  Words.\n", "", home.string());
  EXPECT_EQ(result.code, 4) << result.err;
  EXPECT_NE(result.err.find("[font-embedding]"), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("(PDF/A-2, 6.2.11.4.1)"), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("news/pack.yaml:"), std::string::npos) << result.err;
  EXPECT_FALSE(fs::exists(scratch / "out.pdf"));
}

}  // namespace
}  // namespace presspack::testing
