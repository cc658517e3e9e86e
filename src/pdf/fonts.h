#pragma once

// Fonts: the faces of a document as PDF's Type 0 fonts (ISO 32000-1, 9.7).
//
// A code stands for a pair of glyph and text, so that a hyphen and a soft hyphen, or a space and a
// no-break space, drawn alike, are still copied as themselves.  First every run is noted, then the
// faces are subset and written, and after that codes can be asked for.

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "font/font_set.h"
#include "font/subset.h"
#include "paged/frame.h"
#include "pdf/cells.h"
#include "pdf/clusters.h"
#include "pdf/haru.h"
#include "pdf/pdf_cache.h"

namespace presspack::pdf {

// What a glyph says: a code point, or past those a sequence's place in the font's list.
using TextKey = std::uint32_t;
// Of several glyphs for one text the first says it all.  The others must say something too
// (ISO 14289-1, 7.21.7), so they say "zero width space", which does no harm where a reader does not
// heed /ActualText.
constexpr TextKey said_already = 0x200B;

// What a space between words from right to left says: a mark of direction before it, which shows
// nothing, because pdf.js drops a space that nothing but a move back follows.
constexpr std::string_view space_from_the_right = "\u200F ";

struct Code {
  std::uint16_t value = 0;
  // False when the code already says another text (CFF fonts only): then /ActualText must.
  bool says_it = true;
};

class PdfFont {
 public:
  explicit PdfFont(const Font& font);

  const Font& font() const { return *font_; }
  const std::string& name() const { return name_; }  // "F1", in the resources

  TextKey key(std::string_view text);
  void note(std::uint32_t glyph, TextKey key);
  Code code(std::uint32_t glyph, TextKey key) const;
  // The glyph that shows nothing.  pdf.js takes no notice of where a glyph without width stands.
  std::uint32_t blank() const { return font_->glyph_of(U' '); }
  // Thousandths of an em, as /W says.
  int width(std::uint32_t glyph) const;

  // Subsets the face and writes the font's objects.
  bool write(PdfFile& file, std::string name, PdfCache* cache);
  Ref object() const { return object_; }

 private:
  struct Shown {
    std::uint16_t code = 0;
    TextKey key = 0;
    std::uint32_t glyph = 0;
  };
  std::vector<Shown> give_codes(const FontSubset& subset);
  std::string text_of(TextKey key) const;
  std::string to_unicode(const std::vector<Shown>& shown) const;
  std::string widths(const std::vector<Shown>& shown) const;
  Ref write_descriptor(PdfFile& file, const std::string& base_font, const FontSubset& subset) const;
  std::string tagged_name() const;

  const Font* font_;
  std::string name_;
  Ref object_{};
  std::vector<TextKey> first_key_;  // by glyph; 0: not shown
  std::vector<std::uint16_t> codes_;  // by glyph, for its first text
  std::vector<std::uint16_t> widths_;  // by glyph
  std::map<std::pair<std::uint32_t, TextKey>, Code> more_;  // a glyph's further texts
  std::vector<std::string> sequences_;
  std::map<std::string, TextKey, std::less<>> sequence_keys_;
  bool needs_map_ = false;  // codes are not the subset's glyph ids
  std::string glyph_map_;
};

class FontTable {
 public:
  explicit FontTable(const FontSet& fonts) : fonts_(fonts) {}

  // Reports glyphs that are missing and text that may not be shown, at `source`.
  void note(const GlyphRun& run, Span source, Diagnostics& diagnostics);
  bool write(PdfFile& file, PdfCache* cache = nullptr);
  PdfFont& font(FontId id) { return used_.at(id); }
  // The entries of /Resources /Font.
  std::string resources() const;

 private:
  void note_cells(const GlyphRun& run, PdfFont& font);

  const FontSet& fonts_;
  std::map<FontId, PdfFont> used_;
  std::vector<Cluster> clusters_;
};

}  // namespace presspack::pdf
