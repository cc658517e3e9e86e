#include "pdf/conformance.h"

#include <gtest/gtest.h>

#include "pdf/roles.h"
#include "tests/unit/pdf/sample_document.h"

namespace presspack::pdf {
namespace {

using namespace length_literals;

// A document that keeps every rule, to be broken in one place.
struct Fixture {
  Fixture() {
    document.title = "T";
    document.language = "en-GB";
    options.icc_profile = "profile";
    make.page("1");
    root = make.element(Role::document);
    title = make.element(Role::h1, root);
    paragraph = make.element(Role::p, root);
    link = make.element(Role::link, paragraph);
    make.put({}, title, Box{});
    make.put({}, link, LinkArea{{1_pt, 1_pt}, "https://a.example", "A"});
  }
  Item& link_item() { return document.pages[0].frame.items[1]; }
  LinkArea& area() { return std::get<LinkArea>(link_item().content); }
  StructureId shown(Role role) {
    const StructureId id = make.element(role, root);
    make.put({}, id, Box{});
    return id;
  }
  Attachment& attach(const std::string& name) {
    options.profile.archival = PdfA::a3a;
    options.creation_date = "2024-07-17T00:00:00Z";
    options.attachments.push_back({name, "text/plain", "words", "hello", {}});
    return options.attachments.back();
  }
  // The codes reported, joined.
  std::string codes() {
    Diagnostics diagnostics;
    std::vector<std::vector<PlacedItem>> items;
    for (const Page& page : document.pages) {
      items.push_back(placed_items(page.frame, diagnostics));
    }
    check_conformance(document, items, options, diagnostics);
    std::string out;
    for (const Diagnostic& d : diagnostics.items()) {
      EXPECT_EQ(d.fault, Fault::standard);
      // The clause stands behind the words, but where the limit is the writer's own.
      const bool own =
          d.code == "no-pages" || d.code == "too-many-pages" || d.code == "group-too-deep";
      EXPECT_EQ(d.message.ends_with(')') && d.message.find(" (") != std::string::npos, !own)
          << d.message;
      out += (out.empty() ? "" : " ") + std::string(d.code);
    }
    return out;
  }

  PagedDocument document;
  PdfOptions options;
  Composer make{document};
  StructureId root, title, paragraph, link;
};

struct Breach {
  const char* name;
  void (*make)(Fixture&);
  const char* code;
};

void PrintTo(const Breach& breach, std::ostream* out) {
  *out << breach.name;
}

class Conformance : public ::testing::TestWithParam<Breach> {};

TEST_P(Conformance, NamesTheBreach) {
  Fixture fixture;
  GetParam().make(fixture);
  EXPECT_EQ(fixture.codes(), GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(
    Rules, Conformance,
    ::testing::Values(
        Breach{"nothing", [](Fixture&) {}, ""},
        Breach{"no title", [](Fixture& f) { f.document.title = ""; }, "title-missing"},
        Breach{"no language", [](Fixture& f) { f.document.language = ""; }, "language-missing"},
        Breach{"language", [](Fixture& f) { f.document.language = "English!"; },
               "language-malformed"},
        Breach{"element's language", [](Fixture& f) { f.make.at(f.paragraph).language = "c_y"; },
               "language-malformed"},
        Breach{"no profile", [](Fixture& f) { f.options.icc_profile = ""; },
               "output-intent-missing"},
        Breach{"no pages", [](Fixture& f) { f.document.pages.clear(); }, "no-pages"},
        Breach{"huge page",
               [](Fixture& f) { f.document.pages[0].boxes.media.size.width = 14401_pt; },
               "page-size"},
        Breach{"skipped level", [](Fixture& f) { f.shown(Role::h3); }, "heading-skips-level"},
        Breach{"first level", [](Fixture& f) { f.make.at(f.title).role = Role::h2; },
               "heading-skips-level"},
        Breach{"going up",
               [](Fixture& f) {
                 f.shown(Role::h2);
                 f.shown(Role::h3);
                 f.shown(Role::h2);
               },
               ""},
        Breach{"nothing shown",
               [](Fixture& f) {
                 f.make.element(Role::h4, f.root);
                 f.make.element(Role::figure, f.root);
               },
               ""},
        Breach{"no alt", [](Fixture& f) { f.shown(Role::figure); }, "alt-missing"},
        Breach{"long alt",
               [](Fixture& f) { f.make.at(f.shown(Role::figure)).alt = std::string(40000, 'a'); },
               "pdf-text-long"},
        Breach{"list item alone", [](Fixture& f) { f.make.element(Role::list_item, f.root); },
               "structure-misplaced"},
        Breach{"paragraph in a paragraph", [](Fixture& f) { f.make.element(Role::p, f.paragraph); },
               "structure-misplaced"},
        Breach{"caption of the document",
               [](Fixture& f) { f.make.element(Role::caption, f.make.element(Role::div, f.root)); },
               "structure-misplaced"},
        Breach{"caption of a section",
               [](Fixture& f) {
                 const StructureId section = f.make.element(Role::sect, f.root);
                 f.make.element(Role::caption, f.make.element(Role::div, section));
               },
               ""},
        Breach{"content in a section",
               [](Fixture& f) { f.make.put({}, f.make.element(Role::sect, f.root), Box{}); },
               "structure-misplaced"},
        Breach{"link in an artifact", [](Fixture& f) { f.link_item().structure.reset(); },
               "link-untagged"},
        Breach{"link in a paragraph", [](Fixture& f) { f.link_item().structure = f.paragraph; },
               "link-untagged"},
        Breach{"mute link", [](Fixture& f) { f.area().description = ""; },
               "link-description-missing"},
        Breach{"address", [](Fixture& f) { f.area().address = "https://trüst.example"; },
               "link-address"},
        Breach{"attachment", [](Fixture& f) { f.attach("a.txt"); }, ""},
        Breach{"attachment in A-2",
               [](Fixture& f) {
                 f.attach("a.txt");
                 f.options.profile.archival = PdfA::a2a;
               },
               "attachment-in-a2"},
        Breach{"attachment without a date",
               [](Fixture& f) {
                 f.attach("a.txt");
                 f.options.creation_date = "";
               },
               "attachment-undated"},
        Breach{"attachment in a folder", [](Fixture& f) { f.attach("a/b.txt"); },
               "attachment-name"},
        Breach{"attachment twice",
               [](Fixture& f) {
                 f.attach("a.txt");
                 f.attach("a.txt");
               },
               "attachment-name"},
        Breach{"attachment of no type", [](Fixture& f) { f.attach("a.txt").media_type = "text"; },
               "attachment-type"},
        Breach{"attachment unnamed", [](Fixture& f) { f.attach("a.txt").description = ""; },
               "attachment-undescribed"}));

TEST(PlacedItems, RefuseGroupsThatNestTooDeeply) {
  auto frame = std::make_shared<Frame>();
  for (int i = 0; i < 40; ++i) {
    auto outer = std::make_shared<Frame>();
    Item item;
    item.content = Group{frame};
    outer->items.push_back(item);
    frame = outer;
  }
  Diagnostics diagnostics;
  EXPECT_TRUE(placed_items(*frame, diagnostics).empty());
  ASSERT_EQ(diagnostics.items().size(), 1u);
  EXPECT_EQ(diagnostics.items()[0].code, "group-too-deep");
}

TEST(LanguageTags, AreOneToEightCharactersAPart) {
  for (const char* good : {"en", "en-GB", "zh-Hant-HK", "de-1996"}) {
    EXPECT_TRUE(is_language_tag(good)) << good;
  }
  for (const char* bad : {"", "-", "en-", "en_GB", "englishlong", "1n", "en--GB"}) {
    EXPECT_FALSE(is_language_tag(bad)) << bad;
  }
}

TEST(Roles, KnowTheTypesOfTheStandard) {
  EXPECT_EQ(type_name(Role::document), "Document");
  EXPECT_EQ(type_name(Role::list_body), "LBody");
  EXPECT_EQ(type_name(Role::table_cell), "TD");
  EXPECT_EQ(heading_level(Role::h6), 6);
  EXPECT_EQ(heading_level(Role::p), 0);
  EXPECT_TRUE(may_contain(Role::block_quote, Role::p));
  EXPECT_FALSE(may_contain(Role::block_quote, Role::block_quote));
  EXPECT_FALSE(may_contain(Role::document, Role::span));
}

}  // namespace
}  // namespace presspack::pdf
