#include "pdf/write_pdf.h"

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <thread>

#include "pdf/pdf_cache.h"
#include "tests/support/golden.h"
#include "tests/support/run_program.h"
#include "tests/unit/pdf/parsed.h"
#include "tests/unit/pdf/sample_document_pages.h"

namespace presspack {
namespace {

using namespace length_literals;

class WritePdf : public PdfTest {
 protected:
  std::string written(const PagedDocument& document) {
    const std::optional<std::string> bytes = write(document);
    for (const Diagnostic& d : diagnostics_.items()) ADD_FAILURE() << d.code << ": " << d.message;
    return bytes.value_or("");
  }

  // What `program ARGUMENTS FILE` prints about the sample; skips when it is not installed.
  void run_tool(const std::string& program, const std::string& arguments, std::string& output,
                int& status) {
    const testing::Scratch scratch;  // another run may be at work beside this one
    const std::string file = (scratch / "sample.pdf").string();
    std::ofstream(file, std::ios::binary) << written(sample());
    // pdftotext alone wants to be told where its output goes.
    const std::string to = program == "pdftotext" ? " -" : "";
    const std::string command = program + " " + arguments + " '" + file + "'" + to + " 2>&1";
    std::FILE* pipe = popen(command.c_str(), "r");
    ASSERT_NE(pipe, nullptr);
    std::array<char, 4096> buffer;
    while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
      output.append(buffer.data(), size);
    }
    status = WEXITSTATUS(pclose(pipe));
    if (status == 127) GTEST_SKIP() << program << " is not installed";
  }
};

TEST_F(WritePdf, GivesTheSameBytesTwice) {
  const PagedDocument document = sample();
  EXPECT_EQ(written(document), written(document));
}

TEST_F(WritePdf, GivesTheSameBytesWithACache) {
  PagedDocument document = sample();
  const std::string plain = written(document);
  PdfCache cache;
  options_.cache = &cache;
  for (int i = 0; i < 4; ++i) EXPECT_EQ(written(document), plain);
  document.title = "Another";
  const std::string cached = written(document);
  options_.cache = nullptr;
  EXPECT_EQ(written(document), cached);
}

TEST_F(WritePdf, GivesTheSameBytesFromSeveralThreads) {
  const PagedDocument document = sample();
  const std::string plain = written(document);
  PdfCache cache;
  options_.cache = &cache;
  std::array<std::string, 4> results;
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&, this] {
      Diagnostics own;
      for (int i = 0; i < 5; ++i) {
        result = write_pdf(document, fonts_, options_, own).value_or("");
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) EXPECT_EQ(result, plain);
}

TEST_F(WritePdf, KeepsItsReadableForm) {
  options_.readable = true;
  // The fonts, the profile and what is hashed of them stay out: other versions of the libraries
  // may write them otherwise.
  std::string text = written(sample());
  std::string golden;
  bool skipping = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    const std::string line = text.substr(at, end - at);
    at = end;
    if (line.starts_with("xref")) break;
    if (line.starts_with("endstream")) skipping = false;
    if (!skipping && !line.starts_with("%\xE2")) golden += line;
    const bool binary = golden.ends_with("stream\r\n") &&
                        (golden.find("/Length1", golden.rfind(" obj")) != std::string::npos ||
                         golden.find("/N 3", golden.rfind(" obj")) != std::string::npos);
    if (binary && !skipping) {
      golden += "...\n";
      skipping = true;
    }
  }
  expect_golden(golden, "pdf/sample.pdf.txt");
}

TEST_F(WritePdf, HasTheKeysThatTheStandardsAskFor) {
  Parsed parsed(written(sample()));
  QPDFObjectHandle catalog = parsed.catalog();
  EXPECT_EQ(catalog.getKey("/Lang").getUTF8Value(), "en-GB");
  EXPECT_TRUE(catalog.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
  EXPECT_TRUE(catalog.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
  EXPECT_EQ(catalog.getKey("/PageMode").getName(), "/UseOutlines");
  QPDFObjectHandle intent = catalog.getKey("/OutputIntents").getArrayItem(0);
  EXPECT_EQ(intent.getKey("/S").getName(), "/GTS_PDFA1");
  for (QPDFObjectHandle& page : parsed.pages()) {
    EXPECT_EQ(page.getKey("/Tabs").getName(), "/S");
    EXPECT_EQ(page.getKey("/MediaBox").unparse(), "[ 0 0 595.2756 841.8898 ]");
    EXPECT_FALSE(page.hasKey("/TrimBox"));
  }
}

TEST_F(WritePdf, MakesOneAnnotationOfALinkOverTwoLines) {
  Parsed parsed(written(sample()));
  QPDFObjectHandle annotations = parsed.pages()[0].getKey("/Annots");
  ASSERT_EQ(annotations.getArrayNItems(), 1);
  QPDFObjectHandle link = annotations.getArrayItem(0);
  EXPECT_EQ(link.getKey("/QuadPoints").getArrayNItems(), 16);
  EXPECT_EQ(link.getKey("/A").getKey("/URI").getStringValue(), "https://trust.example/report");
  EXPECT_EQ(link.getKey("/Contents").getUTF8Value(), "Powering recovery, the report");
  EXPECT_EQ(link.getKey("/F").getIntValue(), 4);
}

TEST_F(WritePdf, NestsBookmarksByLevel) {
  Parsed parsed(written(sample()));
  QPDFObjectHandle outline = parsed.catalog().getKey("/Outlines");
  EXPECT_EQ(outline.getKey("/Count").getIntValue(), 3);
  QPDFObjectHandle first = outline.getKey("/First");
  EXPECT_EQ(first.getKey("/Title").getUTF8Value(), "Powering recovery");
  EXPECT_EQ(first.getKey("/Count").getIntValue(), 2);
  EXPECT_EQ(first.getKey("/Last").getKey("/Title").getUTF8Value(), "Notes to editors");
  EXPECT_EQ(first.getKey("/Last").getKey("/Dest").getArrayItem(1).getName(), "/XYZ");
}

TEST_F(WritePdf, WritesTheBoxesOfAPageThatIsTrimmed) {
  PagedDocument document = sample();
  PageBoxes& boxes = document.pages[0].boxes;
  boxes.media = {{-10_mm, -10_mm}, {230_mm, 317_mm}};
  boxes.bleed = Rect{{-3_mm, -3_mm}, {216_mm, 303_mm}};
  Parsed parsed(written(document));
  QPDFObjectHandle page = parsed.pages()[0];
  EXPECT_EQ(page.getKey("/MediaBox").unparse(), "[ 0 0 651.9685 898.5827 ]");
  EXPECT_EQ(page.getKey("/TrimBox").unparse(), "[ 28.3465 28.3465 623.622 870.2362 ]");
  EXPECT_EQ(page.getKey("/BleedBox").unparse(), "[ 19.8425 19.8425 632.126 878.7402 ]");
}

TEST_F(WritePdf, RefusesADocumentThatBreaksAStandardAtItsPlaceInTheSource) {
  PagedDocument document = sample();
  for (StructureElement& element : document.structure) {
    if (element.role != Role::figure) continue;
    element.alt.clear();
    element.source = {FileId{0}, 30, 36};
  }
  EXPECT_FALSE(write(document).has_value());
  ASSERT_EQ(diagnostics_.items().size(), 1u);
  EXPECT_EQ(diagnostics_.items()[0].code, "alt-missing");
  EXPECT_EQ(diagnostics_.items()[0].span.begin, 30u);
}

TEST_F(WritePdf, StaysSmall) {
  EXPECT_LT(written(sample()).size(), 24u * 1024);
}

TEST_F(WritePdf, TakesALongDocument) {
  constexpr int pages = 600, paragraphs = 30;
  PagedDocument document;
  document.title = "Long";
  document.language = "en-GB";
  Composer make(document);
  const StructureId root = make.element(Role::document);
  const GlyphRun line = run("A line of a long document, with some words in it.", 10_pt);
  for (int p = 0; p < pages; ++p) {
    make.page(std::to_string(p + 1));
    const StructureId section = make.element(Role::sect, root);
    const StructureId paragraph = make.element(Role::p, section);
    const StructureId link = make.element(Role::link, paragraph);
    make.put({20_mm, 20_mm}, link, line);
    make.put({20_mm, 15_mm}, link, LinkArea{{50_mm, 5_mm}, "https://a.example", "A"});
    for (int i = 0; i < paragraphs; ++i) {
      make.put({20_mm, 30_mm + i * 8_mm}, make.element(Role::p, section), line);
    }
  }
  const auto start = std::chrono::steady_clock::now();
  Parsed parsed(written(document));
  const auto took = std::chrono::steady_clock::now() - start;
  // Parsing included; some 0.3 s in a release build, and libharu's arrays would take minutes.
  EXPECT_LT(took, std::chrono::seconds(20));
  ASSERT_EQ(parsed.pages().size(), 600u);
  EXPECT_EQ(parsed.warnings(), 0u);
  QPDFObjectHandle numbers = parsed.catalog().getKey("/StructTreeRoot").getKey("/ParentTree");
  ASSERT_TRUE(numbers.hasKey("/Kids"));
  QPDFObjectHandle last = numbers.getKey("/Kids").getArrayItem(4);
  EXPECT_EQ(last.getKey("/Limits").unparse(), "[ 1024 1199 ]");
  EXPECT_EQ(last.getKey("/Nums").getArrayItem(2 * 175 + 1).getKey("/S").getName(), "/Link");
}

TEST_F(WritePdf, SatisfiesQpdf) {
  std::string output;
  int status = 0;
  run_tool("qpdf", "--check", output, status);
  if (IsSkipped()) return;
  EXPECT_EQ(status, 0) << output;
}

TEST_F(WritePdf, SatisfiesMupdf) {
  std::string output;
  int status = 0;
  run_tool("mutool", "info", output, status);
  if (IsSkipped()) return;
  EXPECT_EQ(status, 0) << output;
  EXPECT_NE(output.find("Pages: 2"), std::string::npos) << output;
  EXPECT_EQ(output.find("error"), std::string::npos) << output;
}

TEST_F(WritePdf, EmbedsEveryFontAsASubsetWithItsText) {
  std::string output;
  int status = 0;
  run_tool("pdffonts", "", output, status);
  if (IsSkipped()) return;
  std::size_t faces = 0;
  for (std::size_t at = 0;
       (at = output.find("Identity-H       yes yes yes", at)) != std::string::npos; ++at) {
    ++faces;
  }
  EXPECT_EQ(faces, 3u) << output;
}

TEST_F(WritePdf, GivesItsWordsBack) {
  std::string output;
  int status = 0;
  run_tool("pdftotext", "", output, status);
  if (IsSkipped()) return;
  for (const char* words :
       {"We’re delighted to share our report, Powering\nrecovery, with you today.",
        "£1.2m – 12% more", "“It changes everything.”", "Diolch yn fawr"}) {
    EXPECT_NE(output.find(words), std::string::npos) << words << "\n" << output;
  }
}

}  // namespace
}  // namespace presspack
