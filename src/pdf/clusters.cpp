#include "pdf/clusters.h"

#include <algorithm>

#include "base/utf8.h"

namespace presspack::pdf {
namespace {

// Where the text that glyphs show ends: before the spaces that a line break replaced.
std::size_t shown_end(const GlyphRun& run) {
  std::size_t shown = 0;  // one past the last byte that begins a cluster
  for (const Glyph& glyph : run.glyphs) shown = std::max<std::size_t>(shown, glyph.cluster + 1);
  std::size_t end = run.text.size();
  while (end > shown && run.text[end - 1] == ' ') --end;
  return end;
}

bool steers_layout(char32_t c) {
  return c == 0xAD || c == 0x61C || c == 0x200B || (c >= 0x200E && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

bool is_invisible(const GlyphRun& run, const Cluster& cluster) {
  if (static_cast<unsigned char>(cluster.text.empty() ? ' ' : cluster.text.front()) < 0x80) {
    return false;
  }
  for (std::size_t at = 0; at < cluster.text.size();) {
    if (!steers_layout(next_code_point(cluster.text, at))) return false;
  }
  for (std::uint32_t i = 0; i < cluster.count; ++i) {
    if (run.glyphs[cluster.first + i].advance != Length()) return false;
  }
  return true;
}

std::size_t last_character(std::string_view text) {
  std::size_t at = text.size();
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

// The glyphs stand from left to right, so the first ones say the last characters.  With more glyphs
// than characters the leftmost ones share one; with fewer, characters stand alone.
void add_singly(Cluster cluster, std::vector<Cluster>& out) {
  std::size_t characters = count_code_points(cluster.text);
  while (characters > 1) {
    const std::size_t at = last_character(cluster.text);
    Cluster last{.first = cluster.first, .count = 0, .text = cluster.text.substr(at)};
    if (cluster.count >= characters) {
      last.count = cluster.count - static_cast<std::uint32_t>(characters) + 1;
    }
    out.push_back(last);
    cluster.first += last.count;
    cluster.count -= last.count;
    cluster.text = cluster.text.substr(0, at);
    --characters;
  }
  out.push_back(cluster);
}

// The nearest begin of a cluster after `begin`; only for runs whose clusters are out of order.
std::size_t next_begin(const GlyphRun& run, std::size_t begin, std::size_t end) {
  for (const Glyph& glyph : run.glyphs) {
    if (glyph.cluster > begin) end = std::min<std::size_t>(end, glyph.cluster);
  }
  return end;
}

}  // namespace

bool ends_in_hidden_space(const GlyphRun& run) {
  return !run.text.empty() && run.text.back() == ' ' && shown_end(run) < run.text.size();
}

void read_clusters(const GlyphRun& run, std::vector<Cluster>& out) {
  out.clear();
  const bool right_to_left = run.bidi_level % 2 == 1;
  const std::size_t shown = shown_end(run);
  const auto count = static_cast<std::uint32_t>(run.glyphs.size());
  std::size_t previous = shown;  // where the cluster on the left of this one begins
  for (std::uint32_t i = 0; i < count;) {
    const std::size_t begin = run.glyphs[i].cluster;
    std::uint32_t next = i + 1;
    while (next < count && run.glyphs[next].cluster == begin) ++next;
    std::size_t end = shown;
    if (right_to_left) {
      end = previous;
    } else if (next < count) {
      end = run.glyphs[next].cluster;
    }
    if (end <= begin) end = next_begin(run, begin, shown);
    Cluster cluster{.first = i, .count = next - i, .text = {}};
    if (begin < end) cluster.text = std::string_view(run.text).substr(begin, end - begin);
    if (!is_invisible(run, cluster)) {
      if (right_to_left) {
        add_singly(cluster, out);
      } else {
        out.push_back(cluster);
      }
    }
    previous = begin;
    i = next;
  }
}

}  // namespace presspack::pdf
