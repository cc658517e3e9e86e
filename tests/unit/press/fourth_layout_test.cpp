// A layout that the project does not ship, written as anyone would write one: a media advisory of
// one page, what, when and where in a table of facts.  No C++ knows of it.

#include <gtest/gtest.h>

#include "base/disk.h"
#include "layout/typeset.h"
#include "load/load_fonts.h"
#include "load/load_pack.h"
#include "pdf/write_pdf.h"
#include "tests/support/memory_file_system.h"

namespace presspack::testing {
namespace {

constexpr const char* advisory = R"(presspack: 1
name: advisory
fonts: {text: Source Sans 3, display: Source Serif 4 Display}
papers:
  a4: {width: 210 mm, height: 297 mm, margin: 25 mm, columns: 4, gutter: 5 mm, unit: 3 mm}
pages: 1
omit: [highlights_heading, unit]
styles:
  kind: {weight: 700, size: 12 pt, leading: 6 mm, color: primary, tracking: 40}
  title: {font: display, weight: 600, size: 30 pt, leading: 12 mm, balance: true}
  lead: {size: 14 pt, leading: 6.75 mm, before: 6 mm}
  body: {size: 12 pt, leading: 6 mm, after: 3 mm}
  head: {weight: 700, size: 12 pt, leading: 6 mm, color: primary, keep_with_next: true}
  foot: {size: 10 pt, leading: 4.5 mm, color: ink2}
components:
  head:
    panel:
      rule: {side: bottom, width: 1 mm, color: primary}
      padding: {top: 15 mm, end: 0 mm, bottom: 6 mm, start: 0 mm}
      stack:
        - text: {pieces: [{field: type, after: " · "}, {field: date}], style: kind}
        - text: {field: title, style: title, role: H1}
  story:
    stack:
      - text: {field: lead, style: lead}
      - prose: {field: body, style: body}
        before: 6 mm
  facts:
    each: highlights
    gap: 3 mm
    role: L
    item_role: LI
    row:
      tracks: [1 col, 1 fr]
      gap: gutter
      parts:
        - text: {field: highlight.title, style: head}
        - prose: {field: highlight.text, style: body}
  contact:
    stack:
      - rule: {width: 0.5 pt, color: rule}
      - each: contacts
        before: 3 mm
        stack:
          - text: {field: contact.team, style: head}
          - text: {pieces: [{field: contact.email, after: ", "}, {field: contact.phone}], style: body}
  foot: {text: {pieces: [{field: organisation, after: " · "}, {label: folio}], style: foot}}
masters:
  first:
    regions:
      - {name: head, columns: 1-4, top: 0 mm, fixed: true}
      - {name: page, columns: 1-4, below: [head], gap: 6 mm, foot: 24 mm}
    running: [{component: foot, foot: 12 mm}]
    flow: page
  following:
    regions: [{name: page, columns: 1-4, top: 20 mm, foot: 24 mm}]
    running: [{component: foot, foot: 12 mm}]
    flow: page
slots:
  - {name: head, region: head, component: head}
  - {name: story, region: page, component: story}
  - {name: facts, region: page, component: facts, when: highlights, before: 6 mm}
  - {name: contact, region: page, component: contact, when: contacts, before: 9 mm}
fit:
  - {name: "title:24", styles: {title: {size: 24 pt, leading: 10 mm}}}
)";

constexpr const char* pack_text = R"(presspack: 1
layout: advisory
brand: hospital-trust
paper: a4
lang: en-GB
type: media_advisory
status: issued
date: 2024-07-17
title: Press are invited to the opening of the sensory garden
lead: The garden opens on Monday; there will be time for pictures and questions.
body: Please register by Friday.
highlights:
  - {title: When, text: "Monday 22 July 2024, 10 am to 11 am"}
  - {title: Where, text: "The garden behind the main entrance"}
contacts:
  - {team: Press office, email: press@trust.example, phone: 020 7946 0000}
)";

class FourthLayout : public ::testing::Test {
 protected:
  PagedDocument made() {
    folder_.files["pack.yaml"] = pack_text;
    folder_.files["advisory.yaml"] = advisory;
    SourceFiles sources;
    const auto pack = load_pack({.name = "visit", .stage = Stage::preview}, {folder_, layouts_},
                                sources, diagnostics_);
    return pack ? typeset(*pack, fonts_, diagnostics_) : PagedDocument{};
  }
  MemoryFileSystem folder_;
  SourceFiles manifest_;
  Diagnostics diagnostics_;
  Disk root_{PRESSPACK_ROOT}, layouts_{PRESSPACK_ROOT "/layouts"},
      staged_{PRESSPACK_ROOT "/build/fonts"};
  FontSet fonts_{
      load_fonts(root_, "fonts/fonts.yaml", "", manifest_, diagnostics_).value_or(FontManifest{}),
      staged_, HashCheck::trust};
};

TEST_F(FourthLayout, SetsAPackWithoutAWordOfCpp) {
  const PagedDocument document = made();
  for (const Diagnostic& item : diagnostics_.items()) {
    if (item.severity == Severity::error) ADD_FAILURE() << item.message;
  }
  ASSERT_EQ(document.pages.size(), 1u);
  std::map<std::string, Point> places;
  for (const Item& item : document.pages[0].frame.items) {
    if (const auto* run = std::get_if<GlyphRun>(&item.content)) places[run->text] = item.at;
  }
  // The facts stand in two columns of the grid, each beside its head.
  ASSERT_TRUE(places.contains("When"));
  ASSERT_TRUE(places.contains("Monday 22 July 2024, 10 am to 11 am"));
  EXPECT_EQ(places["When"].x.mm(), 25);
  EXPECT_EQ(places["Monday 22 July 2024, 10 am to 11 am"].x.mm(), 25 + 36.25 + 5);
  EXPECT_EQ(places["When"].y, places["Monday 22 July 2024, 10 am to 11 am"].y);
  EXPECT_TRUE(places.contains("1 of 1"));
}

TEST_F(FourthLayout, MakesAConformingFile) {
  const PagedDocument document = made();
  PdfOptions options;
  options.profile.archival.reset();  // A-2a would want the colour profile
  const auto bytes = write_pdf(document, fonts_, options, diagnostics_);
  for (const Diagnostic& item : diagnostics_.items()) {
    if (item.severity == Severity::error) ADD_FAILURE() << item.message;
  }
  ASSERT_TRUE(bytes.has_value());
  EXPECT_TRUE(bytes->starts_with("%PDF-1.7"));
}

TEST_F(FourthLayout, NamesWhatItHasNoPlaceFor) {
  folder_.files["pack.yaml"] = std::string(pack_text) + "notes: [\"A note\"]\n";
  folder_.files["advisory.yaml"] = advisory;
  SourceFiles sources;
  const auto pack = load_pack({.name = "visit", .stage = Stage::preview}, {folder_, layouts_},
                              sources, diagnostics_);
  ASSERT_TRUE(pack.has_value());
  typeset(*pack, fonts_, diagnostics_);
  bool named = false;
  for (const Diagnostic& item : diagnostics_.items()) named = named || item.code == "not-placed";
  EXPECT_TRUE(named);
}

}  // namespace
}  // namespace presspack::testing
