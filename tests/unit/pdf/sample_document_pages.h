#pragma once

// The sample document: two pages with one of everything that the writer knows.

#include "tests/unit/pdf/sample_document.h"

namespace presspack {

inline PagedDocument PdfTest::sample() const {
  using namespace length_literals;
  constexpr Color ink{.red = 0x12, .green = 0x20, .blue = 0x30, .cmyk = {}};
  constexpr Color brand{.red = 0x0A, .green = 0x4A, .blue = 0x78, .cmyk = {}};
  constexpr Color tint{.red = 0xE8, .green = 0xF1, .blue = 0xF8, .cmyk = {}};
  PagedDocument document;
  document.title = "Powering recovery";
  document.language = "en-GB";
  document.author = "Example Hospital Trust";
  document.subject = "A new ward opens – and 48 beds with it";
  document.date = "2024-07-17";
  document.outline = {{.title = "Powering recovery", .level = 1, .page = 0, .y = 30_mm},
                      {.title = "What changes", .level = 2, .page = 0, .y = 90_mm},
                      {.title = "Notes to editors", .level = 2, .page = 1, .y = 30_mm}};
  Composer make(document);
  const Length left = 20_mm;
  const StructureId root = make.element(Role::document);
  const StructureId body = make.element(Role::sect, root);

  make.page("1");
  make.put({0_mm, 0_mm}, {}, Box{.size = {210_mm, 12_mm}, .fill = brand, .radius = {}});
  make.put({left, 16_mm}, {}, run("Press release", 9_pt, bold, brand), Artifact::header);
  const StructureId title = make.element(Role::h1, body, "Powering recovery");
  make.put({left, 38_mm}, title, run("Powering recovery", 28_pt, bold, brand));

  // Text, a link over two lines, and text again: the link is read in its place.
  const StructureId first = make.element(Role::p, body);
  const StructureId link = make.element(Role::link, first);
  GlyphRun part = run("We’re delighted to share our report, ", 12_pt, regular, ink);
  make.put({left, 52_mm}, first, part);
  Length x = left + width(part) + scaled(12_pt, 260, 1000);
  GlyphRun words = run("Powering ", 12_pt, regular, brand);
  make.put({x, 52_mm}, link, words);
  const LinkArea area{.size = {width(words), 14_pt},
                      .address = "https://trust.example/report",
                      .description = "Powering recovery, the report"};
  make.put({x, 47_mm}, link, area);
  words = run("recovery", 12_pt, regular, brand);
  make.put({left, 58_mm}, link, words);
  LinkArea second = area;
  second.size.width = width(words);
  make.put({left, 53_mm}, link, second);
  make.put({left + width(words), 58_mm}, first, run(", with you today.", 12_pt, regular, ink));

  const StructureId section = make.element(Role::sect, body);
  const StructureId heading = make.element(Role::h2, section, "What changes");
  make.put({left, 98_mm}, heading, run("What changes", 16_pt, bold, brand));
  const StructureId list = make.element(Role::list, section);
  make.at(list).list_numbering = "Disc";
  const char* points[] = {"48 beds", "Fewer cancelled operations"};
  Length y = 108_mm;
  for (const char* point : points) {
    const StructureId entry = make.element(Role::list_item, list);
    const StructureId label = make.element(Role::label, entry);
    const StructureId text = make.element(Role::list_body, entry);
    make.put({left, y}, label, run("• ", 12_pt, regular, brand));
    make.put({left + 5_mm, y}, text, run(point, 12_pt, regular, ink));
    y += 7_mm;
  }
  const StructureId aside = make.element(Role::aside, body);
  const StructureId card = make.element(Role::h3, aside, "In numbers");
  const StructureId card_text = make.element(Role::p, aside);
  make.put({left, 130_mm}, {}, Box{.size = {80_mm, 30_mm}, .fill = tint, .radius = 2_mm},
           Artifact::background);
  make.put({left, 130_mm}, {},
           Outline{.size = {80_mm, 30_mm}, .stroke = brand, .width = 0.5_pt, .radius = 2_mm});
  make.put({left + 4_mm, 138_mm}, card, run("In numbers", 13_pt, bold, brand));
  make.put({left + 4_mm, 146_mm}, card_text, run("£1.2m – 12% more", 12_pt, italic, ink));
  const StructureId quote = make.element(Role::block_quote, body);
  const StructureId quote_words = make.element(Role::p, quote);
  make.put({left, 175_mm}, quote_words, run("“It changes everything.”", 18_pt, italic, brand));
  make.put({left, 285_mm}, {}, run("1", 9_pt, regular, ink), Artifact::footer);

  make.page("2");
  const StructureId notes = make.element(Role::sect, body);
  const StructureId notes_title = make.element(Role::h2, notes, "Notes to editors");
  make.put({left, 38_mm}, notes_title, run("Notes to editors", 16_pt, bold, brand));
  const StructureId figure = make.element(Role::figure, notes);
  make.at(figure).alt = "The trust’s mark: a wave";
  Paths wave;
  using Kind = Paths::Step::Kind;
  wave.paths.push_back({.steps = {{Kind::move, {}, {}, {0_mm, 10_mm}},
                                  {Kind::curve, {5_mm, 0_mm}, {15_mm, 20_mm}, {20_mm, 10_mm}},
                                  {Kind::line, {}, {}, {20_mm, 14_mm}},
                                  {Kind::close, {}, {}, {}}},
                        .color = brand,
                        .stroke = {}});
  wave.clip = Rect{{}, {20_mm, 20_mm}};
  make.put({left, 50_mm}, figure, wave);
  const StructureId welsh = make.element(Role::p, notes);
  make.at(welsh).language = "cy";
  make.put({left, 80_mm}, welsh, run("Diolch yn fawr", 12_pt, regular, ink));
  const StructureId note = make.element(Role::note, notes);
  const StructureId note_text = make.element(Role::p, note);
  make.put({left, 90_mm}, note_text, run("Figures are for 2024.", 10_pt, regular, ink));
  make.put({left, 285_mm}, {}, run("2", 9_pt, regular, ink), Artifact::footer);
  make.element(Role::p, notes);  // holds nothing, so it is left out
  return document;
}

}  // namespace presspack
