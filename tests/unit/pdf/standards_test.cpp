// The written files before veraPDF, each clause of each standard.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/support/containment_profile.h"
#include "tests/support/run_program.h"
#include "tests/support/verapdf.h"
#include "tests/unit/pdf/every_role_pages.h"
#include "tests/unit/pdf/parsed.h"
#include "tests/unit/pdf/sample_document_pages.h"

namespace presspack {
namespace {

class Standards : public EveryRole {
 protected:
  std::string saved(const std::string& name, const PagedDocument& document) {
    const std::optional<std::string> bytes = write(document);
    for (const Diagnostic& d : diagnostics_.items()) ADD_FAILURE() << d.code << ": " << d.message;
    const std::string path = (scratch_ / name).string();
    std::ofstream(path, std::ios::binary) << bytes.value_or("");
    return path;
  }
  testing::Scratch scratch_;  // another run may be at work beside this one
};

TEST_F(Standards, AreKeptInOneFile) {
  std::vector<std::string> files = {saved("presspack-sample.pdf", sample()),
                                    saved("presspack-roles.pdf", every_role())};
  options_.readable = true;
  files.push_back(saved("presspack-readable.pdf", sample()));
  expect_conforming(files, "2a");
  if (!IsSkipped()) expect_conforming(files, "ua1");
}

// The judge's profile of ours finds each role where it may stand, and says so when one does not.
TEST_F(Standards, PutEveryElementWhereItMayStand) {
  const std::string profile = (scratch_ / "containment.xml").string();
  std::ofstream(profile, std::ios::binary) << containment_profile();
  const std::string file = saved("presspack-places.pdf", every_role());
  expect_judged_clean({file}, "--profile '" + profile + "'");
  if (!IsSkipped()) {
    // A row that says it is a list's item, in a table and full of cells.
    options_.readable = true;
    std::string bytes = write(every_role()).value_or("");
    const std::size_t at = bytes.find("/S /TR\n");
    ASSERT_NE(at, std::string::npos);
    bytes.replace(at, 6, "/S /LI");
    std::ofstream(file, std::ios::binary) << bytes;
    const Judgement judgement = ask_verapdf(*verapdf_jar(), {file}, "--profile '" + profile + "'");
    EXPECT_NE(judgement.code, 0) << judgement.report;
    EXPECT_NE(judgement.report.find("FAIL 14.8.4"), std::string::npos) << judgement.report;
  }
}

TEST_F(Standards, IncludePdfA3) {
  options_.profile.archival = PdfA::a3a;
  const std::string file = saved("presspack-a3.pdf", sample());
  expect_conforming({file}, "3a");
  std::filesystem::remove(file);
}

TEST_F(Standards, KnowTheTreeOfEveryRole) {
  const std::optional<std::string> bytes = write(every_role());
  ASSERT_TRUE(bytes);
  EXPECT_EQ(Parsed(*bytes).tree(),
            "Document(Part(H1(0) P(1 Span(2) Strong(3) Em(4) Quote(5) Reference(Link(Lbl(6) obj))) "
            "Sect(Div(Figure(7) Caption(8))) Table(TR(TH(P(9)) TH(P(10))) TR(TD(P(11)) TD(P(12)))) "
            "Sect(H2(13) L(LI(Lbl(14) LBody(BibEntry(15))))) Aside(P(16) Note(Lbl(17) P(18))) "
            "BlockQuote(P(19)) P(20) P(21) P(22 other:0)))");
}

}  // namespace
}  // namespace presspack
