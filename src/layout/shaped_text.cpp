#include "layout/shaped_text.h"

#include <algorithm>
#include <array>

#include "text/exemplars.h"

namespace presspack {
namespace {

constexpr std::size_t most_letters =
    300;  // more are not letters but ideographs, of which none has all

// Scripts whose letters stand by themselves; in the others a gap would tear a word.
bool letters_stand_alone(std::string_view script) {
  constexpr std::array<std::string_view, 14> apart = {"Latn", "Grek", "Cyrl", "Hebr", "Armn",
                                                      "Geor", "Thai", "Ethi", "Hani", "Hira",
                                                      "Kana", "Hang", "Bopo", "Zyyy"};
  return std::find(apart.begin(), apart.end(), script) != apart.end();
}

ShapeOptions options_of(const ParagraphStyle& style, const Piece& piece) {
  ShapeOptions options{.tabular = style.tabular,
                       .ligatures = piece.tracking <= Length(),
                       .right_to_left = piece.level % 2 == 1};
  for (const std::string& tag : style.features) {
    options.features = static_cast<std::uint16_t>(options.features | feature_bit(tag));
  }
  return options;
}

void sum_up(std::vector<Length>& lengths) {
  Length pen;
  for (Length& length : lengths) {
    const Length own = length;
    length = pen;
    pen += own;
  }
}

std::vector<ByteRange> links_of(const StyledText& text) {
  std::vector<ByteRange> links;
  for (const TextSpan& span : text.spans) {
    if (!span.address.empty()) links.push_back({span.begin, span.end});
  }
  return links;
}

// Once for each face and feature.
void report_missing_features(const ParagraphStyle& style, const Font& font,
                             Diagnostics& diagnostics) {
  for (const std::string& tag : style.features) {
    if (font.has_feature(tag)) continue;
    std::string message = "the face " + font.postscript_name() + " of style `" + style.name +
                          "` has no feature `" + tag + "`";
    const std::vector<Diagnostic>& told = diagnostics.items();
    const auto same = [&](const Diagnostic& d) { return d.message == message; };
    if (std::any_of(told.begin(), told.end(), same)) continue;
    diagnostics.report({.severity = Severity::warning,
                        .code = "feature-missing",
                        .span = style.span,
                        .message = std::move(message),
                        .hint = "choose a family that has it, or remove it from `features`"});
  }
}

}  // namespace

ShapedText::ShapedText(const StyledText& text, const ParagraphStyle& style, const Typesetting& with)
    : text_(text), with_(with), items_(itemise(text.text, text.language, links_of(text))) {
  for (const TextSpan& span : text.spans) {
    for (const TextRun& run : items_.runs) shape_span(span, run);
  }
  measure();
  if (style.align == Align::justify) measure_give(style);
}

FontId ShapedText::face_of(const TextSpan& span) const {
  const FontQuery& query = span.style->font;
  const int weight = span.weight > 0 ? span.weight : query.weight;
  const auto id = with_.fonts.find(query.family, weight, query.italic || span.italic);
  return id.value_or(FontId{0});
}

bool ShapedText::is_ascii(std::uint32_t begin, std::uint32_t end) const {
  return std::all_of(text_.text.begin() + begin, text_.text.begin() + end,
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

FontId ShapedText::face_for(const TextSpan& span, std::string_view script) const {
  const FontQuery& query = span.style->font;
  const FontWish wish{.family = query.family,
                      .weight = span.weight > 0 ? span.weight : query.weight,
                      .italic = query.italic || span.italic,
                      .language = text_.language};
  const FontId face = with_.fonts.for_script(wish, script).value_or(FontId{0});
  if (const auto* known = with_.shapes.language_face(face, text_.language, script)) {
    return known->face;
  }
  const FontId used = face_with_all_letters(face, wish, script);
  with_.shapes.remember(
      {.wished = face, .language = text_.language, .script = std::string(script), .face = used});
  return used;
}

// A face that lacks letters of the language would be patched with another one inside words.
FontId ShapedText::face_with_all_letters(FontId face, const FontWish& wish,
                                         std::string_view script) const {
  const auto& letters = exemplar_letters(text_.language, script);
  const auto loaded = with_.fonts.load(face, text_.source, with_.diagnostics);
  if (letters.empty() || letters.size() > most_letters || !loaded) return face;
  const auto has = [&loaded](char32_t letter) { return loaded->has(letter); };
  if (std::all_of(letters.begin(), letters.end(), has)) return face;
  return with_.fonts.fallback(letters, wish, with_.diagnostics).value_or(face);
}

ShapeRequest ShapedText::request(const Piece& piece, std::string_view paragraph,
                                 std::uint32_t begin, std::uint32_t end) const {
  return {.paragraph = paragraph,
          .begin = begin,
          .end = end,
          .font = piece.run.font,
          .script = piece.script,
          .language = text_.language,
          .options = options_of(*piece.span->style, piece),
          .source = text_.source};
}

void ShapedText::shape_span(const TextSpan& span, const TextRun& item) {
  const std::uint32_t begin = std::max(span.begin, item.begin);
  const std::uint32_t end = std::min(span.end, item.end);
  if (begin >= end) return;
  Piece piece{.span = &span,
              .script = item.script,
              .run = {},
              .size = span.style->size,
              .units_per_em = 1000,
              .tracking = {},
              .level = item.level};
  // Numbers among letters of another direction stay in the text's own face, as those beside them
  // do.
  const bool number = item.level > items_.level && item.level % 2 == 0 && is_ascii(begin, end);
  piece.run.font = number ? face_of(span) : face_for(span, item.script);
  if (!with_.fonts.load(piece.run.font, text_.source, with_.diagnostics)) return;
  piece.spaced = letters_stand_alone(piece.script);
  if (piece.spaced) piece.tracking = scaled(span.style->size, span.style->tracking, 1000);
  if (!span.style->features.empty()) {
    report_missing_features(*span.style, with_.fonts.font(piece.run.font), with_.diagnostics);
  }
  for (const ShapedRun& run :
       with_.shapes.shape(request(piece, text_.text, begin, end), with_.fonts, with_.diagnostics)) {
    piece.run = run;
    piece.units_per_em = with_.fonts.font(run.font).metrics().units_per_em;
    pieces_.push_back(piece);
  }
}

void ShapedText::measure() {
  x_.assign(text_.text.size() + 1, Length());
  for (const Piece& piece : pieces_) {
    for (const ShapedGlyph& glyph : piece.run.glyphs) x_[glyph.cluster] += piece.advance(glyph);
  }
  sum_up(x_);
}

void ShapedText::measure_give(const ParagraphStyle& style) {
  stretch_.assign(text_.text.size() + 1, Length());
  shrink_ = stretch_;
  for (const Piece& piece : pieces_) {
    const Length wider = scaled(piece.size, style.tracking_stretch, 1000);
    const Length closer = scaled(piece.size, style.tracking_shrink, 1000);
    for (const ShapedGlyph& glyph : piece.run.glyphs) {
      if (glyph.advance <= 0) continue;
      const std::uint32_t at = glyph.cluster;
      if (text_.text[at] == ' ') {
        stretch_[at] += scaled(piece.advance(glyph), style.space_stretch, 100);
        shrink_[at] += scaled(piece.advance(glyph), style.space_shrink, 100);
      } else if (piece.spaced) {
        stretch_[at] += wider;
        shrink_[at] += closer;
      }
    }
  }
  sum_up(stretch_);
  sum_up(shrink_);
}

const Piece* ShapedText::piece_at(std::size_t byte) const {
  for (const Piece& piece : pieces_) {
    if (piece.run.begin <= byte && byte < piece.run.end) return &piece;
  }
  return nullptr;
}

std::vector<ShapedGlyph> ShapedText::again(const Piece& piece, std::uint32_t begin,
                                           std::uint32_t end) const {
  const std::vector<ShapedRun> runs =
      shape(request(piece, text_.text, begin, end), with_.fonts, with_.diagnostics);
  return runs.size() == 1 ? runs.front().glyphs : std::vector<ShapedGlyph>();
}

const std::vector<ShapedGlyph>* ShapedText::alone(const Piece& piece, std::string_view part) const {
  const auto end = static_cast<std::uint32_t>(part.size());
  const std::vector<ShapedRun>& runs =
      with_.shapes.shape(request(piece, part, 0, end), with_.fonts, with_.diagnostics);
  const bool one = runs.size() == 1 && runs.front().font == piece.run.font;
  return one ? &runs.front().glyphs : nullptr;
}

}  // namespace presspack
