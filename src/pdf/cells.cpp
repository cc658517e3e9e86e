#include "pdf/cells.h"

#include <algorithm>
#include <cstdlib>

namespace presspack::pdf {
namespace {

bool in_place(const GlyphRun& run, const Font& font, const Cluster& cluster) {
  if (cluster.count != 1) return false;
  const Glyph& glyph = run.glyphs[cluster.first];
  const int width = font.advance(glyph.id) * 1000 / font.metrics().units_per_em;
  const std::int64_t shift = thousandths(glyph.offset.x, run.size);
  const std::int64_t beyond = thousandths(glyph.advance, run.size) - width;
  return glyph.offset.y == Length() && std::abs(shift) <= nearly_in_place &&
         std::abs(beyond) <= nearly_in_place;
}

}  // namespace

std::int64_t thousandths(Length length, Length size) {
  const std::int64_t product = length.units() * 1000;
  const std::int64_t half = size.units() / 2;
  return (product >= 0 ? product + half : product - half) / size.units();
}

std::vector<Cell> reading_cells(const GlyphRun& run, const Font& font,
                                std::vector<Cluster>& clusters) {
  std::vector<Length> pens{Length()};
  for (const Glyph& glyph : run.glyphs) pens.push_back(pens.back() + glyph.advance);
  std::reverse(clusters.begin(), clusters.end());
  std::vector<Cell> cells;
  for (std::uint32_t i = 0; i < clusters.size(); ++i) {
    const Cluster& cluster = clusters[i];
    const Length left = pens[cluster.first], right = pens[cluster.first + cluster.count];
    const bool shares = cluster.count == 0 || right == left;
    if (shares && !cells.empty() && cluster.text != " ") {
      Cell& cell = cells.back();
      ++cell.count;
      cell.left = std::min(cell.left, left);
      cell.in_place = false;
    } else {
      cells.push_back({.first = i,
                       .count = 1,
                       .left = left,
                       .right = right,
                       .in_place = in_place(run, font, cluster)});
    }
  }
  return cells;
}

}  // namespace presspack::pdf
