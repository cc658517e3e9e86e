#pragma once

// Font: one face that layout and the PDF writer share: identity and metrics in font units.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct hb_face_t;
struct hb_font_t;

namespace presspack {

// Why Font::load refuses a face whose licence does not let a PDF hold it.
inline constexpr std::string_view forbids_embedding =
    "its licence forbids embedding (PDF/A-2, 6.2.11.4.1)";

struct FontMetrics {
  int units_per_em = 1000;
  int ascent = 0, descent = 0;  // descent is negative
  int cap_height = 0, x_height = 0;
  int underline_position = 0, underline_thickness = 0;
  int x_min = 0, y_min = 0, x_max = 0, y_max = 0;
  double italic_angle = 0;
  int glyph_count = 0;
};

class Font {
 public:
  // `bytes` is a TrueType or OpenType file.  Nothing when it is not a font or may not be embedded;
  // `why` then says so.
  // `index` is the face's place in a collection (.ttc).
  static std::shared_ptr<const Font> load(std::string family, int weight, bool italic,
                                          std::string bytes, std::string& why, int index = 0);
  ~Font();
  Font(const Font&) = delete;
  Font& operator=(const Font&) = delete;

  const std::string& family() const { return family_; }
  int weight() const { return weight_; }
  bool italic() const { return italic_; }
  const std::string& postscript_name() const { return postscript_name_; }
  const FontMetrics& metrics() const { return metrics_; }
  bool is_cff() const { return is_cff_; }
  bool has(char32_t code_point) const;
  std::uint32_t glyph_of(char32_t code_point) const;  // 0: none
  int advance(std::uint32_t glyph) const;  // font units
  // Whether any script has that OpenType feature (GSUB): "smcp".
  bool has_feature(std::string_view tag) const;

  // HarfBuzz's handles, immutable and shared between threads; font scale = units per em.
  hb_face_t* face() const { return face_; }
  hb_font_t* hb() const { return font_; }

 private:
  Font() = default;
  std::string family_, postscript_name_, bytes_;
  int weight_ = 400;
  bool italic_ = false, is_cff_ = false;
  FontMetrics metrics_;
  hb_face_t* face_ = nullptr;
  hb_font_t* font_ = nullptr;
};

}  // namespace presspack
