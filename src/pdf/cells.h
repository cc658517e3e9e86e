#pragma once

// Cells: the clusters of a run from right to left in the order of reading, those together whose
// glyphs share one place on the line: a letter with its marks, or the letters of a ligature.

#include <cstdint>
#include <vector>

#include "font/font.h"
#include "paged/frame.h"
#include "pdf/clusters.h"

namespace presspack::pdf {

struct Cell {
  std::uint32_t first = 0, count = 0;  // clusters, in the order of reading
  Length left, right;  // from the run's start; marks take nothing
  // One glyph for one character, on the line and as wide as its place: readers that look at places
  // find the letter there.  It is off by no more than `nearly_in_place`.
  bool in_place = false;
};

constexpr std::int64_t nearly_in_place = 30;  // thousandths; less than readers take for a gap

// Turns `clusters` (as read_clusters gives them) into the order of reading and groups them.
std::vector<Cell> reading_cells(const GlyphRun& run, const Font& font,
                                std::vector<Cluster>& clusters);

// Of the font's size, rounded.
std::int64_t thousandths(Length length, Length size);

}  // namespace presspack::pdf
