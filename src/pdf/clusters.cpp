#include "pdf/clusters.h"

#include <algorithm>

#include "base/utf8.h"
#include "font/nonspacing_mark.h"

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

bool is_mark(std::string_view character) {
  std::size_t at = 0;
  return is_nonspacing_mark(next_code_point(character, at));
}

std::vector<std::string_view> characters_of(std::string_view text) {
  std::vector<std::string_view> characters;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_code_point(text, at);
    characters.push_back(text.substr(begin, at - begin));
  }
  return characters;
}

// Which of the characters each of the cluster's wide glyphs says: the first one the first, the last
// one the last letter, and those between the letters between, so that a reader that gives a mark no
// width finds no gap.  Characters left over are npos.
class Sharing {
 public:
  Sharing(const GlyphRun& run, const Cluster& cluster)
      : characters_(characters_of(cluster.text)), glyph_of_(characters_.size(), none) {
    for (std::uint32_t i = cluster.first; i < cluster.first + cluster.count; ++i) {
      if (run.glyphs[i].advance > Length()) wide_.push_back(i);
    }
    std::vector<std::size_t> letters;
    for (std::size_t i = 0; i < characters_.size(); ++i) {
      if (!is_mark(characters_[i])) letters.push_back(i);
    }
    has_marks_ = letters.size() < characters_.size();
    possible_ = !wide_.empty() && !letters.empty() && letters.front() == 0;
    if (!possible_) return;
    const std::size_t shared = std::min(letters.size(), wide_.size());
    for (std::size_t i = 0; i < shared; ++i) glyph_of_[letters[i]] = wide_[i];
    if (shared > 1 && shared == wide_.size() && shared < letters.size()) {
      glyph_of_[letters[shared - 1]] = none;
      glyph_of_[letters.back()] = wide_.back();
    }
  }

  // A code for several characters would do.
  bool needless() const {
    return !possible_ || characters_.size() < 2 || (!has_marks_ && wide_.size() < 2);
  }

  void give(const Cluster& cluster, std::vector<Cluster>& out) const {
    std::uint32_t next = cluster.first, boundary = cluster.first;
    const auto glyphs_until = [&](std::uint32_t end, std::string_view text) {
      for (; next < end; ++next) {
        const bool last = next + 1 == end;
        out.push_back({.first = next,
                       .count = 1,
                       .text = last ? text : std::string_view(),
                       .joined = next > cluster.first});
      }
    };
    for (std::size_t i = 0; i < characters_.size(); ++i) {
      if (glyph_of_[i] != none) {
        glyphs_until(glyph_of_[i] + 1, characters_[i]);
        boundary = next;
      } else {
        out.push_back({.first = boundary, .count = 0, .text = characters_[i], .joined = true});
      }
    }
    glyphs_until(cluster.first + cluster.count, {});
  }

 private:
  static constexpr std::uint32_t none = UINT32_MAX;
  std::vector<std::string_view> characters_;
  std::vector<std::uint32_t> glyph_of_, wide_;
  bool has_marks_ = false, possible_ = false;
};

void add_in_order(const GlyphRun& run, const Cluster& cluster, std::vector<Cluster>& out) {
  if (cluster.text.size() < 2) return out.push_back(cluster);
  const Sharing sharing(run, cluster);
  if (sharing.needless()) return out.push_back(cluster);
  sharing.give(cluster, out);
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
        add_in_order(run, cluster, out);
      }
    }
    previous = begin;
    i = next;
  }
}

}  // namespace presspack::pdf
