// The text and web editions: the same words in the same order as the PDF's tags.

#include <gtest/gtest.h>

#include <sstream>

#include "tests/support/run_program.h"

namespace presspack::testing {
namespace {

namespace fs = std::filesystem;

std::string without_spaces(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n') out += c;
  }
  return out;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
  return text;
}

class WordsEditions : public ::testing::Test {
 protected:
  std::string made(const std::string& edition, const std::string& ending,
                   const std::string& layout) {
    const RunResult result =
        run(program() + " build -q --layout " + layout + " --edition " + edition + " -o " +
                (scratch / "out/").string() + " " + root() + "/content/ichp-impact-report",
            scratch);
    EXPECT_EQ(result.code, 0) << result.err;
    return (scratch / ("out/ichp-impact-report-" + layout + ending)).string();
  }
  // The words of the PDF's tags as poppler reads them, in order; a list's markers are the list's
  // own.
  std::string tagged_words(const std::string& layout) {
    const RunResult seen = run("pdfinfo -struct-text " + made("standard", ".pdf", layout), scratch);
    std::istringstream lines(seen.out);
    std::string words;
    std::size_t label = std::string::npos;  // how deep the label stands whose words follow
    for (std::string line; std::getline(lines, line);) {
      const std::size_t depth = line.find_first_not_of(' ');
      if (depth == std::string::npos || line[depth] == '/') continue;
      if (line[depth] != '"') {
        if (line.compare(depth, 4, "Lbl ") == 0) {
          label = depth;
        } else if (label != std::string::npos && depth <= label) {
          label = std::string::npos;
        }
      } else if (label == std::string::npos || depth <= label) {
        words += line.substr(depth + 1, line.rfind('"') - depth - 1);
      }
    }
    return without_spaces(replaced(words, "\xC2\xAD", ""));
  }
  Scratch scratch;
};

std::string words_of_html(const std::string& html) {
  std::string out;
  bool inside = false;
  for (const char c : html.substr(html.find("<body>"))) {
    if (c == '<') inside = true;
    if (!inside) out += c;
    if (c == '>') inside = false;
  }
  out = replaced(replaced(out, "&quot;", "\""), "&lt;", "<");
  return without_spaces(replaced(out, "&amp;", "&"));
}

// Without underlines, markers and addresses.
std::string words_of_text(const std::string& text) {
  std::istringstream lines(text);
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    if (line.find_first_not_of("=-") == std::string::npos) continue;
    if (line.starts_with("> ") || line.starts_with("- ")) line.erase(0, 2);
    if (line == ">") continue;
    if (line.size() > 3 && line[0] >= '0' && line[0] <= '9' && line[1] == '.') line.erase(0, 2);
    out += line;
  }
  return without_spaces(out);
}

class EachLayout : public WordsEditions, public ::testing::WithParamInterface<const char*> {};

TEST_P(EachLayout, SaysInHtmlWhatThePdfSays) {
  NEED_TOOL("pdfinfo");
  const std::string html = read_file(made("html", ".html", GetParam()));
  EXPECT_EQ(words_of_html(html), tagged_words(GetParam()));
  EXPECT_TRUE(html.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
}

TEST_P(EachLayout, SaysInTextWhatThePdfSays) {
  NEED_TOOL("pdfinfo");
  EXPECT_EQ(words_of_text(read_file(made("text", ".txt", GetParam()))), tagged_words(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Layouts, EachLayout, ::testing::Values("bulletin", "brief", "broadsheet"));

TEST_F(WordsEditions, EscapeWhatTheWordsHold) {
  const std::string head =
      "presspack: 1\nlayout: bulletin\nbrand: hospital-trust\npaper: a4\nlang: en-GB\n";
  write_file(scratch / "x" / "pack.yaml", head + "title: 5 > 3 & \"so\" on\nlead: One & two.\n");
  const RunResult result = run("PRESSPACK_HOME=" + root() + " " + program() +
                                   " build -q --edition html -o - " + (scratch / "x").string(),
                               scratch);
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_NE(result.out.find("<title>5 &gt; 3 &amp; &quot;so&quot; on</title>"), std::string::npos);
  EXPECT_EQ(result.out.find("<script"), std::string::npos);
  EXPECT_NE(result.out.find("default-src 'none'"), std::string::npos);
}

TEST_F(WordsEditions, AreWellFormedForXmlToo) {
  NEED_TOOL("xmllint");
  const std::string file = made("html", ".html", "bulletin");
  const RunResult result = run("xmllint --html --noout " + file, scratch);
  // libxml2 2.9 does not know HTML 5's elements and says so; anything else is ours.
  std::istringstream lines(result.err);
  for (std::string line; std::getline(lines, line);) {
    if (line.find("error") != std::string::npos) {
      EXPECT_NE(line.find("Tag "), std::string::npos) << line;
    }
  }
}

}  // namespace
}  // namespace presspack::testing
