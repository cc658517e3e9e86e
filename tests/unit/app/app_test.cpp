#include <gtest/gtest.h>

#include "app/exit_code.h"
#include "app/output_path.h"
#include "app/print_diagnostics.h"

namespace presspack {
namespace {

class PrintDiagnostics : public ::testing::Test {
 protected:
  std::string print(PrintOptions options = {}) {
    return print_diagnostics(diagnostics, sources, options);
  }
  void add(std::string_view line, std::uint32_t begin, std::uint32_t end, Severity severity,
           const char* hint = "") {
    const FileId file = sources.add("pack.yaml", std::string(line) + "\n");
    diagnostics.report({.severity = severity,
                        .code = "some-code",
                        .span = {file, begin, end},
                        .message = "words",
                        .hint = hint});
  }
  SourceFiles sources;
  Diagnostics diagnostics;
};

TEST_F(PrintDiagnostics, ShowsTheLineWithACaretAndTheHint) {
  add("higlights:", 0, 9, Severity::error, "did you mean `highlights`?");
  EXPECT_EQ(print(),
            "pack.yaml:1:1: error: words [some-code]\n"
            "    1 | higlights:\n"
            "      | ^~~~~~~~~ did you mean `highlights`?\n\n");
}

TEST_F(PrintDiagnostics, CountsWideCharactersAsTwoCellsAndMarksAsNone) {
  add("title: 東京e\u0301x", 7, 13, Severity::error);
  EXPECT_EQ(print(),
            "pack.yaml:1:8: error: words [some-code]\n"
            "    1 | title: 東京e\u0301x\n"
            "      |        ^~~~\n\n");
}

TEST_F(PrintDiagnostics, CutsALongLineRoundTheCaret) {
  add(std::string(200, 'a') + "XYZ" + std::string(200, 'b'), 200, 203, Severity::error);
  const std::string text = print();
  EXPECT_NE(text.find("…"), std::string::npos);
  EXPECT_NE(text.find("XYZ"), std::string::npos);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    EXPECT_LE(display_width(text.substr(at, end - at)), 110u);
    at = end + 1;
  }
}

TEST_F(PrintDiagnostics, PutsErrorsLastAndSaysTheSameThingOnce) {
  add("one", 0, 3, Severity::error);
  add("two", 0, 3, Severity::warning);
  diagnostics.report(diagnostics.items().front());
  const std::string text = print({.form = DiagnosticForm::one_line});
  EXPECT_EQ(text,
            "pack.yaml:1:1: warning: words [some-code]\n"
            "pack.yaml:1:1: error: words [some-code]\n");
}

TEST_F(PrintDiagnostics, StopsAtTwentyAndSaysHowManyMore) {
  for (int i = 0; i < 31; ++i) add("line", 0, 4, Severity::error);
  EXPECT_NE(print().find("and 11 more (use --all)"), std::string::npos);
  EXPECT_EQ(print({.most = 0}).find("more (use"), std::string::npos);
}

TEST_F(PrintDiagnostics, NeutralisesDirectionOverrides) {
  add("title: \u202Eevil", 0, 5, Severity::error);
  EXPECT_EQ(print().find("\u202E"), std::string::npos);
}

TEST(ExitCode, PutsContentBeforeFilesBeforeStandards) {
  const auto code = [](std::initializer_list<Fault> faults) {
    Diagnostics diagnostics;
    for (const Fault fault : faults) {
      diagnostics.report({.code = "x", .span = {}, .message = "m", .hint = "", .fault = fault});
    }
    return exit_code_of(diagnostics, false);
  };
  EXPECT_EQ(code({}), exit_done);
  EXPECT_EQ(code({Fault::standard}), exit_standard);
  EXPECT_EQ(code({Fault::standard, Fault::file}), exit_file);
  EXPECT_EQ(code({Fault::file, Fault::content}), exit_content);
}

TEST(ExitCode, CountsWarningsOnlyWhenStrict) {
  Diagnostics diagnostics;
  diagnostics.report({.severity = Severity::warning, .code = "x", .span = {}, .message = "m"});
  EXPECT_EQ(exit_code_of(diagnostics, false), exit_done);
  EXPECT_EQ(exit_code_of(diagnostics, true), exit_content);
}

TEST(OutputPath, Table) {
  const OutputNames usual{.name = "news", .layout = "bulletin", .language = "en-GB"};
  OutputNames large = usual, held = usual;
  large.edition = "large-print";
  held.embargoed = true;
  EXPECT_EQ(output_path("", usual), "out/news-bulletin.pdf");
  EXPECT_EQ(output_path("", large), "out/news-bulletin-large-print.pdf");
  EXPECT_EQ(output_path("", held), "out/news-bulletin-embargoed.pdf");
  EXPECT_EQ(output_path("made/", usual), "made/news-bulletin.pdf");
  EXPECT_EQ(output_path("x/{lang}/{name}.pdf", usual), "x/en-GB/news.pdf");
  EXPECT_EQ(output_path("-", usual), "-");
}

}  // namespace
}  // namespace presspack
