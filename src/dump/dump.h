#pragma once

// Dump: any stage's result as text, for people, goldens and docs/tour.md.

#include <string>

#include "font/font_set.h"
#include "layout/page_builder.h"
#include "model/pack.h"
#include "paged/document.h"

namespace presspack {

// Every field that has words, in reading order of the pack file.
std::string dump_release(const Pack& pack);
// Items of each slot's lines: what is on a line, how wide, in which style's face.
std::string dump_lines(const std::vector<SetSlot>& slots, const FontSet& fonts);
// The galley of each slot: blocks, their heights, the space above and the cost of a break there.
std::string dump_galley(const std::vector<SetSlot>& slots);
// Pages as text: each item with its element, place, face and words.
std::string dump_pages(const PagedDocument& document, const FontSet& fonts);
// The runs of each line: face, script, glyph ids and advances.
std::string dump_runs(const std::vector<SetSlot>& slots, const FontSet& fonts);

const char* role_name(Role role);

}  // namespace presspack
