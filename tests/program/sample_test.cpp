// The real sample through the real program, judged by independent readers.

#include <gtest/gtest.h>
#include <zlib.h>

#include <cstdlib>
#include <set>
#include <sstream>

#include "tests/support/run_program.h"

namespace presspack::testing {
namespace {

// White space folded.  A hanging quotation mark stands 1.1 mm before its line: readers that go by
// the gap see a space there (a screen reader, which goes by the tags, does not).
std::string words_of(const std::string& text) {
  std::istringstream in(text);
  std::string out, word;
  while (in >> word) {
    const bool hung = out.ends_with("“");
    out += (out.empty() || hung ? "" : " ") + word;
  }
  return out;
}

class Sample : public ::testing::Test {
 protected:
  std::string pdf(const std::string& flags = "", const std::string& name = "sample.pdf",
                  const std::string& before = "") {
    const std::string path = (scratch / name).string();
    const RunResult made = run(before + " " + program() + " build -q " + flags + " -o " + path +
                                   " " + root() + "/content/ichp-impact-report/pack.yaml",
                               scratch);
    EXPECT_EQ(made.code, 0) << made.err;
    return path;
  }
  // Each line of announcement.txt stands in the text, in that order.
  static void expect_announcement(const std::string& text, const std::string& reader) {
    std::istringstream passages(read_file(root() + "/tests/program/announcement.txt"));
    std::size_t from = 0;
    for (std::string passage; std::getline(passages, passage);) {
      const std::size_t at = text.find(passage, from);
      EXPECT_NE(at, std::string::npos) << reader << " does not find, in order: " << passage;
      if (at != std::string::npos) from = at + passage.size();
    }
  }
  Scratch scratch;
};

TEST_F(Sample, EveryWordOfTheAnnouncementIsReadByPoppler) {
  NEED_TOOL("pdftotext");
  const RunResult text = run("pdftotext -raw " + pdf() + " -", scratch);
  ASSERT_EQ(text.code, 0) << text.err;
  expect_announcement(words_of(text.out), "pdftotext");
}

TEST_F(Sample, EveryWordOfTheAnnouncementIsReadByMuPdf) {
  NEED_TOOL("mutool");
  const RunResult text = run("mutool draw -q -F txt " + pdf(), scratch);
  ASSERT_EQ(text.code, 0) << text.err;
  expect_announcement(words_of(text.out), "mutool");
}

TEST_F(Sample, TheStructureIsReadInTheOrderOfTheAnnouncement) {
  NEED_TOOL("pdfinfo");
  const RunResult text = run("pdfinfo -struct-text " + pdf(), scratch);
  ASSERT_EQ(text.code, 0) << text.err;
  // Poppler prints each piece of text in quotation marks on a line of its own.
  std::istringstream lines(text.out);
  std::string spoken;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t open = line.find('"'), close = line.rfind('"');
    if (open != std::string::npos && close > open) {
      spoken += line.substr(open + 1, close - open - 1);
      if (!spoken.ends_with(' ') && !spoken.ends_with('-')) spoken += ' ';
    }
  }
  expect_announcement(words_of(spoken), "pdfinfo");
}

TEST_F(Sample, IsTheSameWordForWordInTwoReaders) {
  NEED_TOOL("pdftotext");
  NEED_TOOL("mutool");
  const std::string path = pdf();
  const auto sorted_words = [&](const std::string& command) {
    std::istringstream in(run(command, scratch).out);
    std::multiset<std::string> words;
    for (std::string word; in >> word;) words.insert(word);
    return words;
  };
  const auto poppler = sorted_words("pdftotext -raw " + path + " -");
  EXPECT_GT(poppler.size(), 348u);
  EXPECT_EQ(poppler, sorted_words("mutool draw -q -F txt " + path));
}

TEST_F(Sample, IsAFileThatNoToolComplainsOf) {
  const std::string path = pdf();
  NEED_TOOL("qpdf");
  const RunResult checked = run("qpdf --check " + path, scratch);
  EXPECT_EQ(checked.code, 0) << checked.out << checked.err;
  NEED_TOOL("mutool");
  const RunResult drawn = run("mutool draw -q -o /dev/null -F png " + path, scratch);
  EXPECT_EQ(drawn.code, 0);
  // Debian's build says so of every file.
  const std::string usual = "warning: ICC support is not available\n";
  EXPECT_TRUE(drawn.err.empty() || drawn.err == usual) << drawn.err;
  NEED_TOOL("gs");
  const RunResult shown =
      run("gs -q -dSAFER -dBATCH -dNOPAUSE -dPDFSTOPONERROR -dPDFSTOPONWARNING -sDEVICE=nullpage " +
              path,
          scratch);
  EXPECT_EQ(shown.code, 0) << shown.out << shown.err;
}

TEST_F(Sample, EmbedsEveryFontAsASubsetWithItsUnicode) {
  NEED_TOOL("pdffonts");
  const RunResult fonts = run("pdffonts " + pdf(), scratch);
  std::istringstream lines(fonts.out);
  std::string line;
  std::getline(lines, line);
  std::getline(lines, line);
  int faces = 0;
  while (std::getline(lines, line)) {
    ++faces;
    EXPECT_NE(line.find("yes yes yes"), std::string::npos) << line;
    EXPECT_EQ(line.find('+'), 6u) << line;
  }
  EXPECT_GE(faces, 3);
}

TEST_F(Sample, HasTheBoxesTheTitleAndTheLanguage) {
  NEED_TOOL("pdfinfo");
  const std::string info = run("pdfinfo " + pdf(), scratch).out;
  EXPECT_NE(info.find("Collaboration with Imperial College Health Partners"), std::string::npos);
  EXPECT_NE(info.find("Tagged:          yes"), std::string::npos) << info;
  EXPECT_NE(info.find("Pages:           2"), std::string::npos) << info;
  EXPECT_NE(info.find("595.276 x 841.89 pts (A4)"), std::string::npos) << info;
}

TEST_F(Sample, IsTheSameFileUnderEveryLocaleTimeZoneAndFolder) {
  const std::string one = read_file(pdf("", "one.pdf", "env LC_ALL=C TZ=UTC"));
  const std::string two =
      read_file(pdf("", "two.pdf", "env LC_ALL=C.UTF-8 LANG=C.UTF-8 TZ=Pacific/Auckland"));
  ASSERT_GT(one.size(), 1000u);
  EXPECT_EQ(one, two);
  // From a copy of the pack in another folder of the same name.
  const auto copy = scratch / "elsewhere" / "ichp-impact-report";
  std::filesystem::create_directories(copy.parent_path());
  std::filesystem::copy(root() + "/content/ichp-impact-report", copy);
  const RunResult made = run("PRESSPACK_HOME=" + root() + " " + program() + " build -q -o " +
                                 (scratch / "three.pdf").string() + " " + copy.string(),
                             scratch);
  ASSERT_EQ(made.code, 0) << made.err;
  EXPECT_EQ(one, read_file(scratch / "three.pdf"));
}

TEST_F(Sample, FitsAnEMail) {
  EXPECT_LE(read_file(pdf()).size(), 32u * 1024);
}

TEST_F(Sample, PressesInBothBrandsAndOnBothPapers) {
  NEED_TOOL("pdfinfo");
  const std::string letter = run("pdfinfo " + pdf("--paper letter", "letter.pdf"), scratch).out;
  EXPECT_NE(letter.find("612 x 792 pts (letter)"), std::string::npos) << letter;
  NEED_TOOL("pdftotext");
  const std::string path = pdf("--brand fernhill", "fernhill.pdf");
  const std::string text = run("pdftotext -raw " + path + " -", scratch).out;
  EXPECT_NE(text.find("Fernhill Institute"), std::string::npos);
  expect_announcement(words_of(text), "pdftotext, second brand");
}

struct Picture {
  int width = 0, height = 0;
  std::string pixels;  // RGB
};

Picture parse_ppm(const std::string& bytes) {
  Picture picture;
  std::istringstream in(bytes);
  std::string magic;
  int most = 0;
  in >> magic >> picture.width >> picture.height >> most;
  in.get();
  picture.pixels.assign(std::istreambuf_iterator<char>(in), {});
  return picture;
}

std::string gunzip(const std::string& path) {
  std::string out;
  gzFile file = gzopen(path.c_str(), "rb");
  if (file == nullptr) return out;
  char buffer[65536];
  for (int got; (got = gzread(file, buffer, sizeof buffer)) > 0;) {
    out.append(buffer, static_cast<std::size_t>(got));
  }
  gzclose(file);
  return out;
}

// Tolerance, for other versions of the renderer's anti-aliasing: mean difference at most 2 of 255,
// and at most 1 % of the samples differ by more than 48.  A word that moves by a line fails both.
TEST_F(Sample, LooksLikeTheStoredReferences) {
  NEED_TOOL("pdftoppm");
  const std::string path = pdf();
  ASSERT_EQ(run("pdftoppm -r 50 " + path + " " + (scratch / "page").string(), scratch).code, 0);
  for (const char* number : {"1", "2"}) {
    const auto made = scratch / ("page-" + std::string(number) + ".ppm");
    const std::string stored = root() + "/tests/program/references/bulletin-" + number + ".ppm.gz";
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
      std::filesystem::create_directories(root() + "/tests/program/references");
      run("gzip -9nc " + made.string() + " > " + stored, scratch);
    }
    const Picture now = parse_ppm(read_file(made)), then = parse_ppm(gunzip(stored));
    ASSERT_EQ(now.width, then.width) << stored;
    ASSERT_EQ(now.height, then.height);
    ASSERT_EQ(now.pixels.size(), then.pixels.size());
    double sum = 0;
    std::size_t far = 0;
    for (std::size_t i = 0; i < now.pixels.size(); ++i) {
      const int difference = std::abs(static_cast<unsigned char>(now.pixels[i]) -
                                      static_cast<unsigned char>(then.pixels[i]));
      sum += difference;
      far += difference > 48;
    }
    EXPECT_LE(sum / static_cast<double>(now.pixels.size()), 2.0) << "page " << number;
    EXPECT_LE(far * 100, now.pixels.size()) << "page " << number;
  }
}

TEST_F(Sample, ItsQrCodeLeadsToTheReport) {
  NEED_TOOL("pdftoppm");
  NEED_TOOL("zbarimg");
  ASSERT_EQ(
      run("pdftoppm -r 150 -png -f 2 -l 2 -singlefile " + pdf() + " " + (scratch / "page").string(),
          scratch)
          .code,
      0);
  const RunResult read = run("zbarimg -q --raw " + (scratch / "page.png").string(), scratch);
  EXPECT_EQ(words_of(read.out), "https://www.ichp.example/ICHP-Impact-Report-2023-24.pdf");
}

}  // namespace
}  // namespace presspack::testing
