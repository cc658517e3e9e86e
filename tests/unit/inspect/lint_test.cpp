// Every rule of the linter on a file that keeps it and on one that does not.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "inspect/findings.h"
#include "inspect/inspect.h"
#include "tests/unit/inspect/fixture.h"
#include "tests/unit/pdf/every_role_pages.h"
#include "tests/unit/pdf/press_document.h"
#include "tests/unit/pdf/sample_document_pages.h"

namespace presspack {
namespace {

using Rules = std::set<std::string>;

class Lint : public EveryRole {
 public:
  // With bookmarks, so that each side of the linter has something to look at.
  std::string conforming() {
    using namespace length_literals;
    PagedDocument document = every_role();
    document.outline = {{.title = "Every role", .level = 1, .page = 0, .y = 20_mm}};
    return written(document);
  }
  std::string written(const PagedDocument& document) {
    const std::optional<std::string> bytes = write(document);
    for (const Diagnostic& d : diagnostics_.items()) ADD_FAILURE() << d.code << ": " << d.message;
    return bytes.value_or("");
  }
  static std::vector<Finding> findings(const std::string& bytes) {
    Diagnostics diagnostics;
    const std::optional<Inspection> inspection = inspect_pdf(bytes, diagnostics);
    for (const Diagnostic& d : diagnostics.items()) ADD_FAILURE() << d.code << ": " << d.message;
    return inspection ? inspection->findings : std::vector<Finding>();
  }
  static Rules rules(const std::string& bytes) {
    Rules out;
    for (const Finding& finding : findings(bytes)) out.insert(finding.rule);
    return out;
  }
  static std::string listed(const Rules& rules) {
    std::string out;
    for (const std::string& rule : rules) out += (out.empty() ? "" : "; ") + rule;
    return out.empty() ? "nothing" : out;
  }
  static void expect_clean(const std::string& bytes) {
    for (const Finding& f : findings(bytes)) {
      ADD_FAILURE() << f.rule << " " << f.words << ", object " << f.object;
    }
  }
  static void expect_rule(const std::string& rule, const std::string& bytes) {
    const Rules found = rules(bytes);
    EXPECT_TRUE(found.contains(rule)) << rule << " is not found, but " << listed(found);
  }
};

TEST_F(Lint, FindsNothingInConformingFiles) {
  expect_clean(conforming());
  expect_clean(written(sample()));
  options_.readable = true;
  expect_clean(conforming());
  expect_clean(written(sample()));
}

TEST_F(Lint, FindsNothingInAFileThatLibqpdfWroteAnew) {
  expect_clean(Edit(conforming()).saved());
}

TEST_F(Lint, FindsWhatIsBrokenForPdfUa) {
  const std::string good = conforming();
  for (const ObjectFixture& fixture : ua_fixtures()) {
    Edit edit(good);
    fixture.edit(edit);
    EXPECT_EQ(edit.missing(), "") << fixture.rule;
    expect_rule(fixture.rule, edit.saved());
  }
}

TEST_F(Lint, FindsWhatIsBrokenForPdfA) {
  const std::string good = conforming();
  for (const ObjectFixture& fixture : a2_fixtures()) {
    Edit edit(good);
    fixture.edit(edit);
    EXPECT_EQ(edit.missing(), "") << fixture.rule;
    expect_rule(fixture.rule, edit.saved());
  }
}

TEST_F(Lint, FindsWhatIsBrokenInTheBytes) {
  const std::string good = Edit(conforming()).saved();
  for (const ByteFixture& fixture : byte_fixtures()) {
    std::string bytes = good;
    const std::size_t at = bytes.find(fixture.from);
    ASSERT_NE(at, std::string::npos) << fixture.rule;
    bytes.replace(at, fixture.from.size(), fixture.to);
    expect_rule(fixture.rule, bytes);
  }
}

class PressLint : public PressTest {
 protected:
  std::string conforming() {
    const std::optional<std::string> bytes = write(press_document());
    for (const Diagnostic& d : diagnostics_.items()) ADD_FAILURE() << d.code << ": " << d.message;
    return bytes.value_or("");
  }
};

TEST_F(PressLint, FindsNothingInAFileForThePress) {
  for (const bool readable : {false, true}) {
    options_.readable = readable;
    for (const Finding& f : Lint::findings(conforming())) {
      ADD_FAILURE() << f.rule << " " << f.words << ", object " << f.object;
    }
  }
}

TEST_F(PressLint, FindsWhatIsBrokenForPdfX) {
  const std::string good = conforming();
  for (const ObjectFixture& fixture : x4_fixtures()) {
    Edit edit(good);
    fixture.edit(edit);
    EXPECT_EQ(edit.missing(), "") << fixture.rule;
    Lint::expect_rule(fixture.rule, edit.saved());
  }
  const std::string saved = Edit(good).saved();
  for (const ByteFixture& fixture : x4_byte_fixtures()) {
    std::string bytes = saved;
    const std::size_t at = bytes.rfind(fixture.from);
    ASSERT_NE(at, std::string::npos) << fixture.rule;
    bytes.replace(at, fixture.from.size(), fixture.to);
    Lint::expect_rule(fixture.rule, bytes);
  }
}

TEST_F(PressLint, AsksNothingOfFilesForTheScreen) {
  options_.press = nullptr;
  options_.profile.x4 = false;
  Edit edit(write(sample()).value_or(""));
  edit.page().removeKey("/TrimBox");
  for (const std::string& rule : Lint::rules(edit.saved())) {
    EXPECT_FALSE(rule.starts_with("X4")) << rule;
  }
}

TEST_F(PressLint, FindsEncryption) {
  const std::string locked = Edit(conforming()).saved([](QPDFWriter& writer) {
    writer.setR3EncryptionParametersInsecure("", "owner", false, false, false, false, false, false,
                                             qpdf_r3p_none);
  });
  Lint::expect_rule("X4 7-2", locked);
}

TEST_F(Lint, FindsEncryption) {
  const std::string locked = Edit(conforming()).saved([](QPDFWriter& writer) {
    writer.setR3EncryptionParametersInsecure("", "owner", false, false, false, false, false, false,
                                             qpdf_r3p_none);
  });
  expect_rule("UA1 7.16-1", locked);
  expect_rule("A2 6.1.3-2", locked);
}

TEST_F(Lint, HasAFixtureForEachRule) {
  Rules shown = {"UA1 7.16-1", "A2 6.1.3-2", "X4 7-2"};
  for (const ObjectFixture& fixture : ua_fixtures()) shown.insert(fixture.rule);
  for (const ObjectFixture& fixture : a2_fixtures()) shown.insert(fixture.rule);
  for (const ByteFixture& fixture : byte_fixtures()) shown.insert(fixture.rule);
  for (const ObjectFixture& fixture : x4_fixtures()) shown.insert(fixture.rule);
  for (const ByteFixture& fixture : x4_byte_fixtures()) shown.insert(fixture.rule);
  Rules known;
  for (const inspection::Rule& rule : inspection::lint_rules()) known.insert(std::string(rule.id));
  EXPECT_EQ(known.size(), inspection::lint_rules().size()) << "a rule stands twice in the table";
  EXPECT_GE(known.size(), 150u);
  EXPECT_EQ(listed(known), listed(shown));
}

// "UA1 7.3-1 / A2 6.2-1": each half stands in the page of its standard, as `7.3-1`.
TEST_F(Lint, EachRuleStandsInTheDocuments) {
  const auto document = [](const std::string& name) {
    std::ifstream in(PRESSPACK_ROOT "/docs/conformance/" + name, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  const std::string ua = document("pdf-ua-1.md"), a = document("pdf-a-2a.md"),
                    x = document("pdf-x-4.md");
  for (const inspection::Rule& rule : inspection::lint_rules()) {
    std::istringstream words{std::string(rule.id)};
    for (std::string standard, number; words >> standard >> number;) {
      const std::string& page = standard == "UA1" || standard == "PDF" ? ua
                                : standard == "X4"                     ? x
                                                                       : a;
      EXPECT_NE(page.find("`" + number + "`"), std::string::npos) << standard << " " << number;
      words >> standard;  // the slash
    }
  }
  const std::string count = std::to_string(inspection::lint_rules().size()) + " rules";
  EXPECT_NE(ua.find(count), std::string::npos) << "the page should say " << count;
}

TEST_F(Lint, SaysWhereAndHowOften) {
  Edit edit(conforming());
  edit.paint("0 0 1 1 re f 0 0 1 1 re f");
  const std::vector<Finding> found = findings(edit.saved());
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].rule, "UA1 7.1-3");
  EXPECT_EQ(found[0].words, "something is painted that is neither tagged nor an artifact: 2 times");
  EXPECT_EQ(found[0].page, 1u);
  EXPECT_GT(found[0].object, 0);
}

}  // namespace
}  // namespace presspack
