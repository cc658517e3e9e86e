#pragma once

// A design small enough to reason about: one face, one style, a page of 100 mm by 100 mm.

#include "base/disk.h"
#include "font/font_set.h"
#include "layout/part_setter.h"

namespace presspack::testing {

inline FontManifest plex_manifest() {
  FontManifest list;
  list.entries.push_back({.family = "IBM Plex Sans",
                          .weight = 400,
                          .italic = false,
                          .file = "IBMPlexSans_400Regular.ttf"});
  list.entries.push_back({.family = "IBM Plex Sans",
                          .weight = 600,
                          .italic = false,
                          .file = "IBMPlexSans_600SemiBold.ttf"});
  return list;
}

inline ParagraphStyle plain_style() {
  using namespace length_literals;
  ParagraphStyle style;
  style.name = "body";
  style.font.family = "IBM Plex Sans";
  style.size = 12_pt;
  style.leading = 6_mm;
  return style;
}

inline Design small_design() {
  using namespace length_literals;
  Design design;
  design.page = {
      .paper = {100_mm, 100_mm}, .margin = 10_mm, .columns = 2, .gutter = 4_mm, .unit = 3_mm};
  design.labels.language = "en-GB";
  design.labels.words = {{"folio", "{page} of {pages}"}, {"hello", "Hello {name}"}};
  design.brand.colors = {{"ink", Color{20, 33, 43, std::nullopt}},
                         {"tint", Color{237, 243, 247, std::nullopt}}};
  design.layout.name = "small";
  design.layout.styles.emplace("body", plain_style());
  return design;
}

// Everything that setting a part needs.
struct SmallHouse {
  Disk disk{PRESSPACK_ROOT "/build/fonts"};
  FontSet fonts{plex_manifest(), disk, HashCheck::trust};
  Design design = small_design();
  ShapeCache shapes;
  Diagnostics diagnostics;
  StructureBuilder structure;
  UsedFields used;
  FieldSet fields;

  Typesetting with() { return {fonts, design, shapes, diagnostics}; }
  static RichText rich(std::string text) {
    RichText out;
    out.text = std::move(text);
    return out;
  }
  StyledText styled(const std::string& text) {
    StyledText out{.text = text, .spans = {}, .language = "en-GB", .source = {}};
    out.spans.push_back({.begin = 0,
                         .end = static_cast<std::uint32_t>(text.size()),
                         .style = &design.layout.styles.at("body")});
    return out;
  }
  PartContext root() {
    PartContext context{.scopes = Scopes(fields), .parent = std::nullopt};
    context.parent = structure.add(Role::document, std::nullopt, {});
    return context;
  }
};

inline std::string words_of(const Frame& frame) {
  std::string text;
  for (const Item& item : frame.items) {
    if (const auto* run = std::get_if<GlyphRun>(&item.content)) text += run->text;
  }
  return text;
}

}  // namespace presspack::testing
