#pragma once

// PagedDocument: the finished pages and the structure that says how they are read.  Paint order
// lives in frames, reading order lives here: `structure` is in reading order, parents first.
// Values here never change after layout and point at nothing that can.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "paged/frame.h"

namespace presspack {

// Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4), and Aside, which maps to Div.
enum class Role : std::uint8_t {
  document,
  part,
  sect,
  aside,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  span,
  strong,
  em,
  quote,
  block_quote,
  link,
  list,
  list_item,
  label,
  list_body,
  figure,
  caption,
  note,
  reference,
  bib_entry,
  div,
  table,
  table_row,
  table_head_cell,
  table_cell
};

struct StructureElement {
  Role role = Role::p;
  std::optional<StructureId> parent;  // absent: the document's root
  std::string language, alt, actual_text, title;
  std::string list_numbering;  // lists: None, Disc, Decimal
  Span source = {};
};

struct PageBoxes {
  Rect media, trim;
  std::optional<Rect> bleed;
};

struct Page {
  PageBoxes boxes;
  Frame frame;  // as large as the trim
  std::string label;
};

// A bookmark.
struct OutlineEntry {
  std::string title;
  int level = 1;  // 1..6
  std::uint32_t page = 0;
  Length y;  // of the heading's top, from the page's top
};

// An ink of its own, and the inks that stand for it where the press has it not.
struct SpotInk {
  std::string name;
  Inks inks{};
  bool defined = true;  // somebody said which inks those are
};

struct PagedDocument {
  std::vector<Page> pages;
  std::vector<StructureElement> structure;
  std::vector<OutlineEntry> outline;
  std::string title, language;
  std::string author, subject, keywords;
  std::string date;  // ISO 8601 date of the release, "2024-07-17"; empty when there is none
  std::vector<SpotInk> spots;  // those that Color::spot counts
  std::vector<std::string> fit_steps;  // what the fit ladder did
};

}  // namespace presspack
