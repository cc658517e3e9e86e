#pragma once

// Subset: of a face, only the glyphs that a document shows, as a PDF embeds them.
//
// Layout tables, names and hints are dropped; glyphs are numbered anew without gaps.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "font/font.h"

namespace presspack {

struct FontSubset {
  std::string bytes;  // a TrueType file, or the bare `CFF ` table
  bool is_cff = false;
  // Old glyph id to the code that a PDF's content stream uses for it: the new glyph id, or in a
  // CFF font with CID keys the CID of its charset (ISO 32000-1, 9.7.4.2).
  std::map<std::uint32_t, std::uint16_t> codes;
};

// `glyphs` are the face's ids; glyph 0 always comes along.  Nothing when the face is damaged.
std::optional<FontSubset> subset(const Font& font, const std::vector<std::uint32_t>& glyphs);

// The CIDs of a CFF table's glyphs, by glyph id; empty when its glyphs have names instead of CIDs,
// nothing when the table is damaged.
std::optional<std::vector<std::uint16_t>> cff_charset_cids(std::string_view cff);

}  // namespace presspack
