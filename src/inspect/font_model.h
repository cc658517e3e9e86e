#pragma once

// FontModel: a font of the file as far as its text and its widths go.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/objects.h"

namespace presspack::inspection {

// What a font program of TrueType's form says of its glyphs.
struct GlyphWidths {
  int units_per_em = 1000;
  std::vector<int> advances;  // by glyph
  double thousandths(std::size_t glyph) const {
    return advances[glyph] * 1000.0 / static_cast<double>(units_per_em);
  }
};
std::optional<GlyphWidths> read_glyph_widths(std::string_view program);

// Code to text, as a ToUnicode CMap has it (ISO 32000-1, 9.10.3).
std::map<unsigned, std::u32string> read_to_unicode(std::string_view cmap);

struct FontModel {
  Object font;  // the Type 0, or the simple font
  Object descendant;  // of a Type 0; otherwise the font itself
  Object descriptor;
  std::string name, type, descendant_type;
  bool composite = false, identity = false, embedded = false, has_to_unicode = false;
  std::map<unsigned, std::u32string> to_unicode;
  std::map<unsigned, double> widths;  // composite fonts
  double default_width = 1000;
  std::optional<std::string> glyph_map;  // CIDToGIDMap, when it is a stream
  std::optional<GlyphWidths> program;
  std::set<unsigned> codes;  // that pages show

  unsigned glyph_of(unsigned code) const;
  // Nothing where the file does not say.
  std::optional<std::u32string> text_of_code(unsigned code) const;
  std::optional<double> width_of(unsigned code) const;
};

FontModel read_font(Object font);

}  // namespace presspack::inspection
