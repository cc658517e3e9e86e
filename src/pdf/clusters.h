#pragma once

// Clusters: which text each glyph of a run shows, so that what is copied from the file is the text.

#include <cstdint>
#include <string_view>
#include <vector>

#include "paged/frame.h"

namespace presspack::pdf {

struct Cluster {
  // Glyphs of the run.  None: a character that has a share in the glyphs before `first` (from right
  // to left: in the glyph there); it is said by a glyph that shows nothing.
  std::uint32_t first = 0, count = 0;
  std::string_view text;  // empty: another glyph says it
  bool joined = false;  // it is the same cluster as the one before
};

// The run's clusters in the order of its glyphs.  Characters that only steer layout (bidi controls,
// unused soft hyphens) and are drawn with no advance are left out.  Fills `out` anew.
//
// From left to right, the characters of a cluster are given out to its glyphs where it has several
// or holds a mark: pdf.js takes a code whose text holds a mark for one without width, and passes
// over one that says nothing.
//
// From right to left, several characters that share glyphs are given one each, the last character
// first: a reader that turns the glyphs' order round, character by character, would otherwise turn
// round what one glyph says too, and "لا" would be copied as "ال".
void read_clusters(const GlyphRun& run, std::vector<Cluster>& out);

// The run's text ends in a space that no glyph shows: a line break replaced it.
bool ends_in_hidden_space(const GlyphRun& run);

}  // namespace presspack::pdf
