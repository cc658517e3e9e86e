#include "font/font.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <optional>

namespace presspack {
namespace {

// Big-endian numbers at fixed places of a font's table; 0 when the table is too short.
class Table {
 public:
  Table(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {
    data_ = hb_blob_get_data(blob_, &size_);
  }
  ~Table() { hb_blob_destroy(blob_); }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  bool empty() const { return size_ == 0; }
  int u16(unsigned at) const { return at + 2 <= size_ ? byte(at) << 8 | byte(at + 1) : 0; }
  int i16(unsigned at) const { return static_cast<std::int16_t>(u16(at)); }
  double fixed(unsigned at) const { return i16(at) + u16(at + 2) / 65536.0; }

 private:
  int byte(unsigned at) const { return static_cast<unsigned char>(data_[at]); }
  hb_blob_t* blob_;
  const char* data_ = nullptr;
  unsigned size_ = 0;
};

constexpr hb_tag_t tag(const char (&name)[5]) {
  return HB_TAG(name[0], name[1], name[2], name[3]);
}

// Why this face cannot be set on a page, or nothing.
std::optional<std::string> refusal(hb_face_t* face) {
  if (hb_face_get_glyph_count(face) == 0) return "it is not a TrueType or OpenType font";
  if (!Table(face, tag("CFF2")).empty() || hb_ot_var_has_data(face)) {
    return "it is a variable font, and PDF needs one style a file";
  }
  if (Table(face, tag("glyf")).empty() && Table(face, tag("CFF ")).empty()) {
    return "it has no outlines";
  }
  if (Table(face, tag("cmap")).empty()) return "it has no character map";
  // OpenType, OS/2.fsType, bits 0-3: "restricted licence embedding" forbids what a PDF does.
  if ((Table(face, tag("OS/2")).u16(8) & 0xF) == 2) return std::string(forbids_embedding);
  return std::nullopt;
}

int metric(hb_font_t* font, hb_ot_metrics_tag_t what, int otherwise) {
  hb_position_t value = 0;
  return hb_ot_metrics_get_position(font, what, &value) ? value : otherwise;
}

FontMetrics measure(hb_face_t* face, hb_font_t* font) {
  FontMetrics m;
  m.units_per_em = static_cast<int>(hb_face_get_upem(face));
  m.glyph_count = static_cast<int>(hb_face_get_glyph_count(face));
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font, &extents);
  m.ascent = extents.ascender;
  m.descent = std::min(extents.descender, -extents.descender);
  m.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT, m.ascent * 9 / 10);
  m.x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT, m.ascent * 2 / 3);
  m.underline_position = metric(font, HB_OT_METRICS_TAG_UNDERLINE_OFFSET, -m.units_per_em / 10);
  m.underline_thickness = metric(font, HB_OT_METRICS_TAG_UNDERLINE_SIZE, m.units_per_em / 20);
  const Table head(face, tag("head"));
  m.x_min = head.i16(36);
  m.y_min = head.i16(38);
  m.x_max = head.i16(40);
  m.y_max = head.i16(42);
  m.italic_angle = Table(face, tag("post")).fixed(4);
  return m;
}

// Letters, digits, hyphens and points are safe in a PDF name whoever reads it.
std::string postscript_name_of(hb_face_t* face, const std::string& otherwise) {
  char buffer[128];
  unsigned size = sizeof buffer;
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, buffer);
  const auto safe = [](std::string_view from) {
    std::string name;
    for (const char c : from) {
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter || (c >= '0' && c <= '9') || c == '-' || c == '.') name += c;
    }
    return name.substr(0, 63);  // OpenType, 'name', id 6: at most 63 characters
  };
  const std::string name = safe(std::string_view(buffer, std::min<std::size_t>(size, 127)));
  return name.empty() ? safe(otherwise) : name;
}

}  // namespace

std::shared_ptr<const Font> Font::load(std::string family, int weight, bool italic,
                                       std::string bytes, std::string& why, int index) {
  const std::shared_ptr<Font> font(new Font);
  font->bytes_ = std::move(bytes);
  hb_blob_t* blob = hb_blob_create(font->bytes_.data(), static_cast<unsigned>(font->bytes_.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  font->face_ = hb_face_create(blob, static_cast<unsigned>(index));
  hb_blob_destroy(blob);
  if (const std::optional<std::string> reason = refusal(font->face_)) {
    why = *reason;
    return nullptr;
  }
  hb_face_make_immutable(font->face_);
  font->font_ = hb_font_create(font->face_);
  hb_font_make_immutable(font->font_);
  font->metrics_ = measure(font->face_, font->font_);
  font->postscript_name_ = postscript_name_of(font->face_, family);
  font->is_cff_ = !Table(font->face_, tag("CFF ")).empty();
  font->family_ = std::move(family);
  font->weight_ = weight;
  font->italic_ = italic;
  return font;
}

Font::~Font() {
  hb_font_destroy(font_);
  hb_face_destroy(face_);
}

bool Font::has(char32_t code_point) const {
  return glyph_of(code_point) != 0;
}

std::uint32_t Font::glyph_of(char32_t code_point) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_, code_point, &glyph) ? glyph : 0;
}

int Font::advance(std::uint32_t glyph) const {
  return hb_font_get_glyph_h_advance(font_, glyph);
}

bool Font::has_feature(std::string_view name) const {
  const hb_tag_t wanted = hb_tag_from_string(name.data(), static_cast<int>(name.size()));
  hb_tag_t tags[32];
  constexpr unsigned most = std::size(tags);
  for (unsigned start = 0;; start += most) {
    unsigned count = most;
    hb_ot_layout_table_get_feature_tags(face_, HB_OT_TAG_GSUB, start, &count, tags);
    if (std::find(tags, tags + count, wanted) != tags + count) return true;
    if (count < most) return false;
  }
}

}  // namespace presspack
