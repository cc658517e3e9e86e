#pragma once

// Every role: one page with each structure type in a place where it may stand, and text that is
// hard to write: right to left, ligatures, marks, soft hyphens.

#include <algorithm>

#include "tests/unit/pdf/sample_document.h"

namespace presspack {

class EveryRole : public PdfTest {
 protected:
  PagedDocument every_role() const {
    PagedDocument document;
    document.title = "Every role – “all”";
    document.language = "en-GB";
    document.author = "A & B";
    Composer make(document);
    using namespace length_literals;
    Length y = 10_mm;
    const auto text = [&](StructureId id, const std::string& words) {
      make.put({20_mm, y += 6_mm}, id, run(words, 11_pt));
    };
    make.page("i");
    const StructureId part = make.element(Role::part, make.element(Role::document));
    text(make.element(Role::h1, part, "Every role"), "Every role");
    const StructureId paragraph = make.element(Role::p, part);
    text(paragraph, "Plain, then ");
    for (const Role role : {Role::span, Role::strong, Role::em, Role::quote}) {
      text(make.element(role, paragraph), "inline ");
    }
    const StructureId reference = make.element(Role::reference, paragraph);
    const StructureId link = make.element(Role::link, reference);
    text(make.element(Role::label, link), "[1]");
    make.put({20_mm, y - 4_mm}, link,
             LinkArea{{10_mm, 5_mm}, "mailto:press@trust.example", "Write to the press office"});
    const StructureId div = make.element(Role::div, make.element(Role::sect, part));
    const StructureId figure = make.element(Role::figure, div);
    make.at(figure).alt = "A blue box";
    make.put({20_mm, y += 4_mm}, figure, Box{.size = {20_mm, 10_mm}, .fill = {}, .radius = {}});
    y += 10_mm;
    text(make.element(Role::caption, div), "A caption");
    table(make, part, text);
    sources(make, part, text);
    hard_text(make, part, y);
    return document;
  }

 private:
  template <class Text>
  static void table(Composer& make, StructureId part, const Text& text) {
    const StructureId whole = make.element(Role::table, part);
    for (const Role role : {Role::table_head_cell, Role::table_cell}) {
      const StructureId row = make.element(Role::table_row, whole);
      for (const char* words : {"Year", "Beds"}) {
        const StructureId cell = make.element(role, row);
        text(make.element(Role::p, cell), words);
      }
    }
  }

  template <class Text>
  static void sources(Composer& make, StructureId part, const Text& text) {
    const StructureId section = make.element(Role::sect, part);
    text(make.element(Role::h2, section, "Sources"), "Sources");
    const StructureId list = make.element(Role::list, section);
    make.at(list).list_numbering = "Decimal";
    const StructureId item = make.element(Role::list_item, list);
    text(make.element(Role::label, item), "1.");
    const StructureId body = make.element(Role::list_body, item);
    const StructureId entry = make.element(Role::bib_entry, body);
    text(entry, "A report");
    const StructureId aside = make.element(Role::aside, part);
    text(make.element(Role::p, aside), "Aside");
    const StructureId note = make.element(Role::note, aside);
    text(make.element(Role::label, note), "*");
    text(make.element(Role::p, note), "A note");
    const StructureId quotation = make.element(Role::block_quote, part);
    text(make.element(Role::p, quotation), "Quoted");
  }

  void hard_text(Composer& make, StructureId part, Length y) const {
    using namespace length_literals;
    const auto put = [&](GlyphRun r) {
      make.put({60_mm, y += 8_mm}, make.element(Role::p, part), std::move(r));
    };
    GlyphRun shy = run("re-cover - on ", 11_pt);
    shy.text.replace(2, 1, "\u00AD");  // what a hyphen at a line's end stands for
    for (Glyph& glyph : shy.glyphs) glyph.cluster += glyph.cluster > 2 ? 1 : 0;
    put(shy);
    GlyphRun marks = run("ab", 11_pt);
    marks.text = "ḗ";
    marks.glyphs[1].cluster = 0;
    marks.glyphs[1].offset = {0_pt, -3_pt};
    put(marks);
    GlyphRun leftward = run("سلام ", 11_pt, arabic);
    std::reverse(leftward.glyphs.begin(), leftward.glyphs.end());
    leftward.bidi_level = 1;
    put(leftward);
    make.page("ii");
    // The last paragraph runs on to the next page.
    const auto last = static_cast<StructureId>(make.count() - 1);
    make.put({60_mm, 20_mm}, last, run("over the page", 11_pt));
  }
};

}  // namespace presspack
