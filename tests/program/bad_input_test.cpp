// What people type wrong, through the real program: the place, the code, exit 1 (3 for a file that
// is not there) and no output file.  The messages themselves stand in tests/cases/load.

#include <gtest/gtest.h>

#include "tests/support/run_program.h"

namespace presspack::testing {
namespace {

struct Row {
  const char* what;
  const char* line;  // put behind the pack's first five lines, so it is line 6
  const char* message;  // how the message begins, behind "news/pack.yaml:"
  int code = 1;
};

const Row rows[] = {
    {"a colon inside a text", "title: Trust wins award: a first for London",
     "6:24: error: a colon inside text needs quotation marks [colon-in-text]"},
    {"words behind a number sign", "title: Ward #4 opens", "6:13: error:"},
    {"text behind a closing quotation mark", "title: \"This is\" what he said",
     "6:18: error: there is text after the closing quotation mark [text-after-quote]"},
    {"an apostrophe in single quotes", "title: 'It's fine'", "6:12: error:"},
    {"an at sign first", "kicker: @trust", "6:9: error:"},
    {"a star first", "kicker: *bold*", "6:9: error:"},
    {"a bracket first", "deck: [Pictured left] Dr Jones", "6:7: error:"},
    {"braces first", "addressed_to: {{name}}", "6:15: error:"},
    {"a per cent sign first", "kicker: %50 more", "6:9: error:"},
    {"an unknown field", "higlights:\n  - title: x\n    text: y",
     "6:1: error: unknown field `higlights`"},
    {"no space behind the colon", "title:Collaboration with ICHP",
     "6:6: error: there must be a space after the colon [colon-space]"},
    {"a day that does not exist", "date: 2024-02-31",
     "6:7: error: 31 February 2024 does not exist"},
    {"a weekday that is wrong", "date: Tuesday 17 July 2024", "6:7: error:"},
    {"a tab", "\tdeck: x", "6:1: error:"},
    {"a field twice", "deck: one\ndeck: two", "6:1: error: `deck` appears twice"},
    {"a second document", "---\ntitle: other", "6:1: error:"},
    {"a merge", "<<: x", "6:1: error:"},
    {"an anchor", "deck: &a x", "6:7: error:"},
    {"a missing image", "images:\n  - file: images/forun.jpg\n    alt: A forum",
     "7:11: error: no such", 3},
    {"an image without alt", "images:\n  - file: pack.yaml", "7:5: error:"},
    {"a path that leaves the folder", "images:\n  - file: ../../secret.png\n    alt: x",
     "7:11: error:"},
    {"an address in place of a file", "images:\n  - file: https://a.example/x.png\n    alt: x",
     "7:11: error:"},
    {"an excerpt that is not in the quotation",
     "quotes:\n  - name: A\n    text: We did our collective best\n    pull: our joint best",
     "9:15: error: the excerpt is not in the quote"},
    {"a quotation without a speaker", "quotes:\n  - text: We did our best", "7:5: error:"},
    {"a skipped heading", "body: |\n  ## One\n\n  #### Three", "9:3: error:"},
    {"HTML", "body: |\n  A <b>bold</b> word", "7:5: error:"},
    {"a script as a link", "body: |\n  [x](javascript:alert)", "7:"},
    {"a character that no font has", "deck: Dr Nino ჰ", "6:"},
    {"an embargo without a zone", "embargo: 2024-07-17 00:01", "6:10: error:"},
    {"a control character", "deck: \"a\\0b\"", "6:"},
    {"a title that is too long",
     "short_title: x\ntitle: "
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
     "7:8: error:"},
};

TEST(BadInput, IsNamedWhereItStandsAndWritesNothing) {
  for (const Row& row : rows) {
    Scratch scratch;
    const std::string line = row.line;
    std::string pack =
        "presspack: 1\nlayout: bulletin\nbrand: hospital-trust\npaper: a4\nlang: en-GB\n";
    pack += line + "\n";
    if (line.find("title:") != 0 && line.find("\ntitle:") == std::string::npos)
      pack += "title: A title\n";
    pack += "lead: A lead.\n";
    write_file(scratch / "news/pack.yaml", pack);
    const RunResult made = run("cd " + scratch.folder().string() + " && PRESSPACK_HOME=" + root() +
                                   " " + program() + " build news/pack.yaml",
                               scratch);
    EXPECT_EQ(made.code, row.code) << row.what << "\n" << made.err;
    EXPECT_NE(made.err.find(std::string("news/pack.yaml:") + row.message), std::string::npos)
        << row.what << "\n"
        << made.err;
    EXPECT_FALSE(std::filesystem::exists(scratch / "out")) << row.what;
  }
}

TEST(BadInput, OneRunNamesEveryMistake) {
  Scratch scratch;
  write_file(scratch / "news/pack.yaml",
             "presspack: 1\nlayout: bulletin\nbrand: hospital-trusst\npaper: a5\nlang: en-GB\n"
             "titel: A title\ndate: 2024-02-31\nquotes:\n  - text: No speaker\n");
  const RunResult made = run("cd " + scratch.folder().string() + " && PRESSPACK_HOME=" + root() +
                                 " " + program() + " check news/pack.yaml",
                             scratch);
  EXPECT_EQ(made.code, 1);
  for (const char* code : {"[name-unknown]", "[unknown-field]", "[date-invalid]", "[quote-no-name]",
                           "[field-missing]"}) {
    EXPECT_NE(made.err.find(code), std::string::npos) << code << "\n" << made.err;
  }
}

}  // namespace
}  // namespace presspack::testing
