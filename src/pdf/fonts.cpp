#include "pdf/fonts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/number.h"
#include "base/sha256.h"
#include "base/utf8.h"

namespace presspack::pdf {
namespace {

constexpr TextKey first_sequence = 0x110000;  // past the last code point

bool is_private_use(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

// ISO 19005-2, 6.2.11.7.3: nobody can say what such a character means.
void report_private_use(std::string_view text, Span source, Diagnostics& diagnostics) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_private_use(c)) continue;
    diagnostics.report(
        {.code = "private-use-character",
         .span = source,
         .message = fmt::format("the character U+{:04X} has no public meaning (PDF/A-2, 6.2.11.7)",
                                static_cast<std::uint32_t>(c)),
         .hint = "use a picture with a description instead",
         .fault = Fault::standard});
  }
}

// ISO 14289-1, 7.21.7: a code may not stand for these.
bool is_forbidden(char32_t c) {
  return c == 0 || c == 0xFEFF || c == 0xFFFE;
}

}  // namespace

PdfFont::PdfFont(const Font& font)
    : font_(&font),
      first_key_(static_cast<std::size_t>(font.metrics().glyph_count)),
      widths_(static_cast<std::size_t>(font.metrics().glyph_count)) {}

TextKey PdfFont::key(std::string_view text) {
  if (text.empty()) return said_already;
  if (text.size() == 1 && text.front() > 0) return static_cast<TextKey>(text.front());
  std::string clean;
  char32_t only = ' ';
  int count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_forbidden(c)) continue;
    append_utf8(clean, c);
    only = c;
    ++count;
  }
  if (count <= 1) return static_cast<TextKey>(only);
  const auto known = sequence_keys_.find(clean);
  if (known != sequence_keys_.end()) return known->second;
  const auto key = static_cast<TextKey>(first_sequence + sequences_.size());
  sequences_.push_back(clean);
  sequence_keys_.emplace(std::move(clean), key);
  return key;
}

void PdfFont::note(std::uint32_t glyph, TextKey key) {
  TextKey& first = first_key_.at(glyph);
  if (first == key) return;
  if (first != 0) {
    more_.try_emplace({glyph, key});
    return;
  }
  first = key;
  const int em = font_->metrics().units_per_em;
  widths_[glyph] = static_cast<std::uint16_t>((font_->advance(glyph) * 1000 + em / 2) / em);
}

Code PdfFont::code(std::uint32_t glyph, TextKey key) const {
  if (first_key_[glyph] == key) return {.value = codes_[glyph], .says_it = true};
  return more_.at({glyph, key});
}

int PdfFont::width(std::uint32_t glyph) const {
  return widths_[glyph];
}

std::string PdfFont::text_of(TextKey key) const {
  if (key >= first_sequence) return sequences_[key - first_sequence];
  std::string text;
  append_utf8(text, key);
  return text;
}

// A glyph's first text has the subset's own code.  Further texts get codes after the last one, and
// then a map from codes to glyphs; CFF fonts can have no such map.
std::vector<PdfFont::Shown> PdfFont::give_codes(const FontSubset& subset) {
  std::vector<Shown> shown;
  codes_.assign(first_key_.size(), 0);
  std::uint16_t next = 0;
  for (const auto& [glyph, code] : subset.codes) {
    codes_[glyph] = code;
    shown.push_back({.code = code, .key = first_key_[glyph], .glyph = glyph});
    next = std::max(next, static_cast<std::uint16_t>(code + 1));
  }
  needs_map_ = !more_.empty() && !subset.is_cff;
  glyph_map_.assign(needs_map_ ? 2u * next : 0u, '\0');
  const auto map_code = [this](std::uint16_t code, std::uint16_t glyph) {
    glyph_map_[2u * code] = static_cast<char>(glyph >> 8);
    glyph_map_[2u * code + 1] = static_cast<char>(glyph & 0xFF);
  };
  if (needs_map_) {
    for (const auto& [glyph, code] : subset.codes) map_code(code, code);
  }
  for (auto& [pair, code] : more_) {
    const std::uint16_t of_glyph = codes_[pair.first];
    code = {.value = needs_map_ ? next++ : of_glyph, .says_it = needs_map_};
    if (!needs_map_) continue;
    glyph_map_.resize(2u * next);
    map_code(code.value, of_glyph);
    shown.push_back({.code = code.value, .key = pair.second, .glyph = pair.first});
  }
  std::sort(shown.begin(), shown.end(),
            [](const Shown& a, const Shown& b) { return a.code < b.code; });
  return shown;
}

// ISO 32000-1, 9.10.3.  Neighbours that stand for neighbouring characters share a range, which may
// not cross a change of the code's first byte (Adobe Technical Note 5014).
std::string PdfFont::to_unicode(const std::vector<Shown>& shown) const {
  constexpr std::size_t block = 100;  // the most entries that a block may have
  std::vector<std::string> singles, ranges;
  for (std::size_t i = 0; i < shown.size();) {
    std::size_t last = i;
    while (last + 1 < shown.size() && shown[last + 1].key < 0xFFFF &&
           shown[last + 1].key == shown[last].key + 1 &&
           shown[last + 1].code == shown[last].code + 1 && (shown[last + 1].code & 0xFF) != 0 &&
           (shown[last + 1].key & 0xFF) != 0) {
      ++last;
    }
    std::string entry = fmt::format("<{:04X}>", shown[i].code);
    if (last > i) entry += fmt::format("<{:04X}>", shown[last].code);
    entry += '<';
    append_utf16_hex(entry, text_of(shown[i].key));
    entry += ">\n";
    (last > i ? ranges : singles).push_back(std::move(entry));
    i = last + 1;
  }
  std::string out =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
  const auto write_blocks = [&out](const std::vector<std::string>& entries, const char* kind) {
    for (std::size_t at = 0; at < entries.size(); at += block) {
      const std::size_t end = std::min(entries.size(), at + block);
      out += fmt::format("{} begin{}\n", end - at, kind);
      for (std::size_t i = at; i < end; ++i) out += entries[i];
      out += fmt::format("end{}\n", kind);
    }
  };
  write_blocks(ranges, "bfrange");
  write_blocks(singles, "bfchar");
  return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

std::string PdfFont::widths(const std::vector<Shown>& shown) const {
  std::string out = "[";
  for (std::size_t i = 0; i < shown.size();) {
    append_integer(out, shown[i].code);
    out += " [";
    std::size_t j = i;
    do {
      if (j > i) out += ' ';
      append_integer(out, widths_[shown[j].glyph]);
      ++j;
    } while (j < shown.size() && shown[j].code == shown[j - 1].code + 1);
    out += ']';
    i = j;
  }
  return out + "]";
}

// ISO 32000-1, 9.6.4: six letters name the subset; ours are a hash of what is in it.
std::string PdfFont::tagged_name() const {
  std::string content = font_->postscript_name();
  for (std::size_t glyph = 0; glyph < first_key_.size(); ++glyph) {
    if (first_key_[glyph] == 0) continue;
    content += ' ';
    append_integer(content, static_cast<std::int64_t>(glyph));
  }
  const Sha256 digest = sha256(content);
  std::string name;
  for (std::size_t i = 0; i < 6; ++i) name += static_cast<char>('A' + digest[i] % 26);
  return name + "+" + font_->postscript_name();
}

Ref PdfFont::write_descriptor(PdfFile& file, const std::string& base_font,
                              const FontSubset& subset) const {
  Dict program;
  if (subset.is_cff) {
    program.name("Subtype", "CIDFontType0C");
  } else {
    program.number("Length1", static_cast<std::int64_t>(subset.bytes.size()));
  }
  const Ref font_file = file.add_stream(program.take(), subset.bytes);
  const FontMetrics& m = font_->metrics();
  const auto thousandths = [&m](int units) { return units * 1000 / m.units_per_em; };
  constexpr int symbolic = 4, slanted = 64;
  Dict dict;
  dict.name("Type", "FontDescriptor").name("FontName", base_font);
  dict.number("Flags", symbolic | (font_->italic() ? slanted : 0));
  dict.raw("FontBBox", fmt::format("[{} {} {} {}]", thousandths(m.x_min), thousandths(m.y_min),
                                   thousandths(m.x_max), thousandths(m.y_max)));
  dict.raw("ItalicAngle", fixed(m.italic_angle, 2));
  dict.number("Ascent", thousandths(m.ascent)).number("Descent", thousandths(m.descent));
  dict.number("CapHeight", thousandths(m.cap_height));
  // No font file says its stem width; this fits the usual faces.
  dict.number("StemV", 10 + 244 * (font_->weight() - 50) / 1000);
  dict.ref(subset.is_cff ? "FontFile3" : "FontFile2", font_file);
  return file.add(dict.take());
}

bool PdfFont::write(PdfFile& file, std::string name, PdfCache* cache) {
  name_ = std::move(name);
  std::vector<std::uint32_t> glyphs;
  for (std::uint32_t glyph = 0; glyph < first_key_.size(); ++glyph) {
    if (first_key_[glyph] != 0) glyphs.push_back(glyph);
  }
  PdfCache of_this_file;
  const std::shared_ptr<const FontSubset> part =
      (cache != nullptr ? *cache : of_this_file).subset(*font_, glyphs);
  if (!part) return false;
  const std::vector<Shown> shown = give_codes(*part);
  const std::string base_font = tagged_name();
  Dict cid_font;
  cid_font.name("Type", "Font").name("Subtype", part->is_cff ? "CIDFontType0" : "CIDFontType2");
  cid_font.name("BaseFont", base_font);
  cid_font.raw("CIDSystemInfo", "<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>");
  cid_font.ref("FontDescriptor", write_descriptor(file, base_font, *part));
  cid_font.number("DW", 0).raw("W", widths(shown));
  if (needs_map_) {
    cid_font.ref("CIDToGIDMap", file.add_stream("", glyph_map_));
  } else if (!part->is_cff) {
    cid_font.name("CIDToGIDMap", "Identity");
  }
  const Ref descendant = file.add(cid_font.take());
  std::string descendants = "[";
  append_ref(descendants, descendant);
  Dict dict;
  dict.name("Type", "Font").name("Subtype", "Type0");
  dict.name("BaseFont", part->is_cff ? base_font + "-Identity-H" : base_font);
  dict.name("Encoding", "Identity-H").raw("DescendantFonts", descendants + "]");
  dict.ref("ToUnicode", file.add_stream("", to_unicode(shown)));
  object_ = file.add(dict.take());
  return true;
}

// As Painter::paint_right_to_left shows it.
void FontTable::note_cells(const GlyphRun& run, PdfFont& font) {
  for (const Cell& cell : reading_cells(run, font.font(), clusters_)) {
    for (std::uint32_t i = cell.first; i < cell.first + cell.count; ++i) {
      const Cluster& cluster = clusters_[i];
      const bool space = cluster.text == " ";
      const TextKey key = font.key(space ? space_from_the_right : cluster.text);
      const bool on_glyph = space || cell.in_place;
      if (!on_glyph) font.note(font.blank(), key);
      for (std::uint32_t g = 0; g < cluster.count; ++g) {
        const std::uint32_t glyph = run.glyphs[cluster.first + g].id;
        if (glyph != 0) font.note(glyph, on_glyph && g == 0 ? key : said_already);
      }
    }
    if (!cell.in_place) font.note(font.blank(), said_already);
  }
}

void FontTable::note(const GlyphRun& run, Span source, Diagnostics& diagnostics) {
  PdfFont& font = used_.try_emplace(run.font, fonts_.font(run.font)).first->second;
  const bool right_to_left = run.bidi_level % 2 == 1;
  read_clusters(run, clusters_);
  for (const Cluster& cluster : clusters_) {
    report_private_use(cluster.text, source, diagnostics);
    const TextKey key = right_to_left ? 0 : font.key(cluster.text);
    if (cluster.count == 0 && !right_to_left) font.note(font.blank(), key);
    for (std::uint32_t i = 0; i < cluster.count; ++i) {
      const std::uint32_t glyph = run.glyphs[cluster.first + i].id;
      if (glyph == 0) {
        diagnostics.report(
            {.code = "glyph-missing",
             .span = source,
             .message = fmt::format("the font {} has no glyph for '{}' (PDF/UA-1, 7.21.8)",
                                    font.font().postscript_name(), cluster.text),
             .hint = "add a fallback family that has it to fonts.yaml",
             .fault = Fault::standard});
      } else if (!right_to_left) {
        font.note(glyph, i == 0 ? key : said_already);
      }
    }
  }
  if (right_to_left) note_cells(run, font);
  const std::uint32_t space = font.font().glyph_of(U' ');
  if (space == 0 || !ends_in_hidden_space(run)) return;
  font.note(space, right_to_left ? font.key(space_from_the_right) : TextKey{U' '});
}

bool FontTable::write(PdfFile& file, PdfCache* cache) {
  int number = 0;
  for (auto& [id, font] : used_) {
    if (!font.write(file, "F" + std::to_string(++number), cache)) return false;
  }
  return true;
}

std::string FontTable::resources() const {
  std::string out;
  for (const auto& [id, font] : used_) {
    append_name(out, font.name());
    out += ' ';
    append_ref(out, font.object());
    out += ' ';
  }
  return out;
}

}  // namespace presspack::pdf
