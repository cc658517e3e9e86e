#include "shape/shape.h"

#include <hb.h>

#include <algorithm>
#include <array>

#include "base/number.h"
#include "base/utf8.h"
#include "text/script_runs.h"

namespace presspack {
namespace {

// A pack of some hundred pages is remembered whole.
constexpr std::size_t most_cached = std::size_t{8} << 20;

// HarfBuzz 6.0 is quadratic in combining marks; no real text stacks more than this (UAX #15's
// stream-safe limit).
constexpr std::size_t most_marks = 30;

constexpr std::array<std::string_view, 10> style_features = {
    "onum", "lnum", "pnum", "tnum", "smcp", "c2sc", "case", "frac", "sups", "zero"};

struct BufferDeleter {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

hb_buffer_t* fresh_buffer() {
  thread_local const std::unique_ptr<hb_buffer_t, BufferDeleter> buffer(hb_buffer_create());
  hb_buffer_clear_contents(buffer.get());
  return buffer.get();
}

std::vector<hb_feature_t> features_of(const ShapeOptions& options) {
  std::vector<hb_feature_t> features;
  const auto set = [&features](hb_tag_t tag, std::uint32_t value) {
    features.push_back({tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
  };
  if (options.tabular) set(HB_TAG('t', 'n', 'u', 'm'), 1);
  if (!options.ligatures) set(HB_TAG('l', 'i', 'g', 'a'), 0);
  for (std::size_t i = 0; i < style_features.size(); ++i) {
    if (options.features >> i & 1) set(hb_tag_from_string(style_features[i].data(), 4), 1);
  }
  return features;
}

ShapedRun shape_in(const ShapeRequest& request, std::uint32_t begin, std::uint32_t end,
                   FontId font_id, const Font& font) {
  hb_buffer_t* buffer = fresh_buffer();
  hb_buffer_add_utf8(buffer, request.paragraph.data(), static_cast<int>(request.paragraph.size()),
                     begin, static_cast<int>(end - begin));
  hb_buffer_set_direction(buffer,
                          request.options.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, hb_script_from_string(request.script, 4));
  hb_buffer_set_language(
      buffer,
      hb_language_from_string(request.language.data(), static_cast<int>(request.language.size())));
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  const std::vector<hb_feature_t> features = features_of(request.options);
  hb_shape(font.hb(), buffer, features.data(), static_cast<unsigned>(features.size()));
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer, &count);
  ShapedRun run{.font = font_id, .begin = begin, .end = end, .glyphs = {}};
  run.glyphs.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    const bool unsafe = hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK;
    run.glyphs.push_back({.id = static_cast<std::uint16_t>(infos[i].codepoint),
                          .advance = places[i].x_advance,
                          .x_offset = places[i].x_offset,
                          .y_offset = places[i].y_offset,
                          .cluster = infos[i].cluster,
                          .unsafe_to_break = unsafe});
  }
  return run;
}

// A character that is drawn by nothing: no face need have it.
bool invisible(char32_t c) {
  return c == 0x00AD || c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060 ||
         (c >= 0x200E && c <= 0x200F) || (c >= 0x2066 && c <= 0x2069) ||
         (c >= 0xFE00 && c <= 0xFE0F);
}

std::string code_name(char32_t c) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string name;
  int shift = c > 0xFFFFF ? 20 : c > 0xFFFF ? 16 : 12;
  for (; shift >= 0; shift -= 4) name += digits[c >> shift & 15];
  return "U+" + name;
}

struct Stretch {
  std::uint32_t begin, end;
  FontId font;
};

// One letter with its marks, joiners and variation selectors: what must stay in one face.
struct Letter {
  std::uint32_t begin, end;
  std::u32string seen;  // what must be drawn
};

bool joins_before(char32_t c) {
  const auto category = hb_unicode_general_category(hb_unicode_funcs_get_default(), c);
  return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
         category == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK ||
         category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK || c == 0x200C || c == 0x200D ||
         (c >= 0xFE00 && c <= 0xFE0F);
}

Letter letter_at(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  Letter letter{.begin = begin, .end = begin, .seen = {}};
  bool joined = true;  // the first character, and what follows a joiner
  for (std::size_t at = begin; at < end;) {
    const char32_t c = next_code_point(text, at);
    if (!joined && !joins_before(c)) break;
    joined = c == 0x200D;
    letter.end = static_cast<std::uint32_t>(at);
    if (!invisible(c)) letter.seen += c;
  }
  return letter;
}

// The character that even the last face of the list lacks; of a letter with marks, the first that
// the wished face has not.
void report_missing(const ShapeRequest& request, const Letter& letter, const Font& first,
                    Diagnostics& diagnostics) {
  const auto lacks = [&first](char32_t c) { return !first.has(c); };
  const auto found = std::find_if(letter.seen.begin(), letter.seen.end(), lacks);
  std::string missing;
  append_utf8(missing, *found);
  const std::string script = script_name(*found);
  diagnostics.report(
      {.code = "glyph-missing",
       .span = request.source,
       .message = "no font has the character ‘" + missing + "’ (" + code_name(*found) +
                  (script.empty() ? "" : ", " + script) + ")",
       .hint = "add a font" + (script.empty() ? " that has it" : " for " + script) +
               " to `fallback` in fonts/fonts.yaml; Debian's fonts-noto-core has most scripts "
               "(PDF/UA-1, 7.21.8)"});
}

// Splits the run by the face that has each letter with all its marks.
std::vector<Stretch> stretches(const ShapeRequest& request, const FontSet& fonts,
                               Diagnostics& diagnostics) {
  const Font& first = fonts.font(request.font);
  const FontWish wish{.family = first.family(),
                      .weight = first.weight(),
                      .italic = first.italic(),
                      .language = request.language};
  const auto in_first = [&first](char32_t c) { return first.has(c); };
  std::vector<Stretch> list;
  for (std::uint32_t at = request.begin; at < request.end;) {
    const Letter letter = letter_at(request.paragraph, at, request.end);
    at = letter.end;
    FontId font = request.font;
    if (!std::all_of(letter.seen.begin(), letter.seen.end(), in_first)) {
      const auto other = fonts.fallback(letter.seen, wish, diagnostics);
      if (other) {
        font = *other;
      } else {
        report_missing(request, letter, first, diagnostics);
      }
    }
    if (!list.empty() && list.back().font == font) {
      list.back().end = letter.end;
    } else {
      list.push_back({letter.begin, letter.end, font});
    }
  }
  return list;
}

bool too_many_marks(std::string_view text) {
  std::size_t marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    marks = c >= 0x0300 && c != 0x200C && c != 0x200D && joins_before(c) ? marks + 1 : 0;
    if (marks > most_marks) return true;
  }
  return false;
}

}  // namespace

std::uint16_t feature_bit(std::string_view tag) {
  const auto found = std::find(style_features.begin(), style_features.end(), tag);
  const auto at = static_cast<unsigned>(found - style_features.begin());
  return found == style_features.end() ? std::uint16_t{0} : static_cast<std::uint16_t>(1u << at);
}

std::vector<ShapedRun> shape(const ShapeRequest& request, const FontSet& fonts,
                             Diagnostics& diagnostics) {
  const std::string_view text =
      request.paragraph.substr(request.begin, request.end - request.begin);
  if (too_many_marks(text)) {
    diagnostics.report({.code = "marks-many",
                        .span = request.source,
                        .message = "more than 30 accents stand on one letter",
                        .hint = "remove the stray marks"});
    return {};
  }
  ShapedRun whole =
      shape_in(request, request.begin, request.end, request.font, fonts.font(request.font));
  const bool complete = std::none_of(whole.glyphs.begin(), whole.glyphs.end(),
                                     [](const ShapedGlyph& glyph) { return glyph.id == 0; });
  if (complete) return {std::move(whole)};
  std::vector<ShapedRun> runs;
  for (const Stretch& stretch : stretches(request, fonts, diagnostics)) {
    runs.push_back(
        shape_in(request, stretch.begin, stretch.end, stretch.font, fonts.font(stretch.font)));
  }
  return runs;
}

const std::vector<ShapedRun>& ShapeCache::shape(const ShapeRequest& request, const FontSet& fonts,
                                                Diagnostics& diagnostics) {
  std::string key;
  key.reserve(request.paragraph.size() + 32);
  append_integer(key, static_cast<std::int64_t>(request.font));
  key += request.options.tabular ? 't' : '-';
  key += request.options.ligatures ? 'l' : '-';
  key += request.options.right_to_left ? 'r' : '-';
  append_integer(key, request.options.features);
  key += ':';
  append_integer(key, request.begin);
  key += '-';
  append_integer(key, request.end);
  key += request.script;
  key += request.language;
  key += '\0';
  key += request.paragraph;
  const auto found = runs_.find(key);
  if (found != runs_.end()) return found->second;
  if (bytes_ > most_cached) {
    older_ = std::move(runs_);
    runs_.clear();
    bytes_ = 0;
  }
  if (auto known = older_.extract(key)) return runs_.insert(std::move(known)).position->second;
  std::vector<ShapedRun> made = presspack::shape(request, fonts, diagnostics);
  bytes_ += key.size() + sizeof(ShapedRun);
  for (const ShapedRun& run : made) bytes_ += run.glyphs.size() * sizeof(ShapedGlyph);
  return runs_.emplace(std::move(key), std::move(made)).first->second;
}

const ShapeCache::LanguageFace* ShapeCache::language_face(FontId wished, std::string_view language,
                                                          std::string_view script) const {
  for (const LanguageFace& known : faces_) {
    if (known.wished == wished && known.script == script && known.language == language) {
      return &known;
    }
  }
  return nullptr;
}

}  // namespace presspack
