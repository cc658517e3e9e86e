#pragma once

// Shape: the characters of one run into glyphs, through HarfBuzz.
//
// Distances are in font units (font scale = units per em), so a shaped run serves every size.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "base/font_id.h"
#include "font/font_set.h"

namespace presspack {

struct ShapedGlyph {
  std::uint16_t id;
  std::int32_t advance, x_offset, y_offset;  // font units
  std::uint32_t cluster;  // byte of the paragraph
  bool unsafe_to_break;  // a line may not start at this cluster unreshaped
};

struct ShapedRun {
  FontId font{};
  std::uint32_t begin = 0, end = 0;  // bytes of the paragraph
  std::vector<ShapedGlyph> glyphs;  // in the order of the eye, left to right
};

// OpenType features that a style may ask for, as bits of ShapeOptions::features.
std::uint16_t feature_bit(std::string_view tag);  // "onum"; 0: none that we know

struct ShapeOptions {
  bool tabular = false;  // figures of one width
  bool ligatures = true;  // off where letters are tracked apart
  std::uint16_t features = 0;
  bool right_to_left = false;
  bool operator==(const ShapeOptions&) const = default;
};

struct ShapeRequest {
  std::string_view paragraph;
  std::uint32_t begin, end;
  FontId font;
  const char* script;  // ISO 15924
  std::string_view language;  // BCP 47
  ShapeOptions options;
  Span source;  // of the paragraph, for a character that no font has
};

// The run in its face; clusters that the face lacks are set in the first fallback face that has
// them, with the paragraph as context.  A character that no face has is an error (glyph-missing)
// that names it.  One result run for each change of face.
std::vector<ShapedRun> shape(const ShapeRequest& request, const FontSet& fonts,
                             Diagnostics& diagnostics);

// Remembers runs by face, options and text.  It never changes a result.  One a thread.
//
// Of a text without end it keeps what came last: two generations, and what is asked for again moves
// to the younger one.  A result holds until two others that were not known have been asked for.
class ShapeCache {
 public:
  const std::vector<ShapedRun>& shape(const ShapeRequest& request, const FontSet& fonts,
                                      Diagnostics& diagnostics);

  // Which face stands in for one that lacks letters of a language in a script.
  struct LanguageFace {
    FontId wished;
    std::string language, script;
    FontId face;
  };
  const LanguageFace* language_face(FontId wished, std::string_view language,
                                    std::string_view script) const;
  void remember(LanguageFace face) { faces_.push_back(std::move(face)); }

 private:
  std::unordered_map<std::string, std::vector<ShapedRun>> runs_, older_;
  std::size_t bytes_ = 0;  // of the younger generation, nearly
  std::vector<LanguageFace> faces_;  // a dozen
};

}  // namespace presspack
