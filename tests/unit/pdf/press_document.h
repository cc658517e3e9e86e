#pragma once

// The sample document made ready for the press: no links, boxes round the trim, a spot ink and
// marks in the registration colour.

#include "color/press_inks.h"
#include "tests/unit/pdf/sample_document_pages.h"

namespace presspack {

inline PressInks coated_press() {
  std::ifstream in(PRESSPACK_ROOT "/build/icc/FOGRA39L_coated.icc", std::ios::binary);
  Diagnostics diagnostics;
  auto condition =
      read_press_condition({std::istreambuf_iterator<char>(in), {}}, default_press(), diagnostics);
  for (const Diagnostic& d : diagnostics.items()) ADD_FAILURE() << d.message;
  return PressInks(condition.value_or(PressCondition{}));
}

class PressTest : public PdfTest {
 protected:
  static const PressInks& press() {
    static const PressInks inks = coated_press();
    return inks;
  }
  void SetUp() override {
    PdfTest::SetUp();
    options_.press = &press();
    options_.profile.x4 = true;
  }

  PagedDocument press_document() const {
    using namespace length_literals;
    PagedDocument document = sample();
    for (StructureElement& element : document.structure) {
      if (element.role == Role::link) element.role = Role::span;
    }
    for (Page& page : document.pages) {
      page.boxes.bleed = grown(page.boxes.trim, 3_mm);
      page.boxes.media = grown(page.boxes.trim, 15_mm);
      std::erase_if(page.frame.items, [](const Item& item) {
        return std::holds_alternative<LinkArea>(item.content);
      });
    }
    document.spots = {{.name = "House Blue 7 C", .inks = {90, 51, 4, 44}},
                      {.name = "All", .inks = {100, 100, 100, 100}}};
    std::vector<Item>& items = document.pages.front().frame.items;
    const auto artifact = [&](Point at, Color color, Size size, Artifact kind) {
      items.push_back({.at = at,
                       .structure = std::nullopt,
                       .artifact = kind,
                       .source = {},
                       .content = Box{size, color, {}}});
    };
    artifact({10_mm, 250_mm}, {.cmyk = Inks{90, 51, 4, 44}, .spot = 1}, {20_mm, 5_mm},
             Artifact::layout);
    artifact({-10_mm, 0_mm}, {.cmyk = Inks{100, 100, 100, 100}, .spot = 2}, {6_mm, 0.25_pt},
             Artifact::page);
    GlyphRun black = run("Black text", 11_pt, regular, {.cmyk = Inks{0, 0, 0, 100}});
    items.push_back({.at = {20_mm, 270_mm},
                     .structure = std::nullopt,
                     .artifact = Artifact::footer,
                     .source = {},
                     .content = std::move(black)});
    return document;
  }
};

}  // namespace presspack
