#include "layout/paragraph.h"

#include <algorithm>

#include "base/number.h"
#include "base/utf8.h"
#include "layout/total_fit.h"
#include "text/line_breaks.h"
#include "text/script_runs.h"
#include "text/ties.h"

namespace presspack {
namespace {

// A ragged line gains little by dividing a compound at its hyphen; RNIB asks not to split words.
constexpr int hyphen_penalty = 500;
constexpr int address_penalty = 200;
constexpr int weak_end_penalty = 700;  // "in |": balanced headings only
constexpr int stranded_word_penalty = 60;  // a sentence's first short word at a line's end
constexpr int desperate_penalty = 20000;  // between two letters of a word wider than the measure

// A span's stretch in one script and face, shaped.
struct Piece {
  const TextSpan* span;
  const char* script;
  ShapedRun run;
  Length size;
  int units_per_em;
  Length tracking;
};

bool is_opening_quote(char32_t c) {
  return c == U'“' || c == U'‘' || c == U'«' || c == U'„' || c == U'"' || c == U'\'';
}

class Setter {
 public:
  Setter(const StyledText& text, const ParagraphStyle& style, Length measure,
         const Typesetting& with)
      : text_(text), style_(style), measure_(measure), with_(with) {}

  std::vector<LineBox> lines();
  Length natural();

 private:
  void shape_spans();
  void shape_span(const TextSpan& span, const ScriptRun& script);
  FontId face_of(const TextSpan& span);
  ShapeRequest request_for(const Piece& piece, std::uint32_t begin, std::uint32_t end) const;
  void measure_clusters();
  void hang_first_quote();
  std::vector<BreakCandidate> candidates();
  void add_candidate(const LineBreak& at, std::vector<BreakCandidate>& list);
  void add_desperate(std::uint32_t begin, std::uint32_t end, std::vector<BreakCandidate>& list);
  int penalty_at(const LineBreak& at) const;
  FitResult fit(const std::vector<BreakCandidate>& list) const;
  LineBox line(std::uint32_t begin, std::uint32_t end, bool last);
  Length place_piece(const Piece& piece, std::uint32_t begin, std::uint32_t end, Length x,
                     std::vector<Item>& items);
  void add_run(const Piece& piece, const std::vector<ShapedGlyph>& glyphs, std::uint32_t begin,
               std::uint32_t end, Point at, Length width, std::vector<Item>& items);
  void add_decoration(const TextSpan& span, Point at, Length width, std::vector<Item>& items);
  void place_hung(const Piece& piece, std::vector<Item>& items);
  void align(LineBox& box) const;

  const StyledText& text_;
  const ParagraphStyle& style_;
  Length measure_;
  const Typesetting& with_;
  std::vector<ScriptRun> scripts_;  // Piece::script points into it
  std::vector<Piece> pieces_;
  std::vector<Length> x_;  // the pen's place before each byte, and at the end
  std::vector<std::uint32_t> offsets_;  // the byte behind each candidate
  Length hang_;  // how far the first line stands out
  std::uint32_t hung_ = 0;  // bytes of the hung mark
};

FontId Setter::face_of(const TextSpan& span) {
  const FontQuery& query = span.style->font;
  const int weight = span.weight > 0 ? span.weight : query.weight;
  const auto id = with_.fonts.find(query.family, weight, query.italic || span.italic);
  return id.value_or(FontId{0});
}

ShapeRequest Setter::request_for(const Piece& piece, std::uint32_t begin, std::uint32_t end) const {
  return {.paragraph = text_.text,
          .begin = begin,
          .end = end,
          .font = piece.run.font,
          .script = piece.script,
          .language = text_.language,
          .options = {.tabular = piece.span->style->tabular,
                      .ligatures = piece.span->style->tracking <= 0},
          .source = text_.source};
}

void Setter::shape_span(const TextSpan& span, const ScriptRun& script) {
  const std::uint32_t begin = std::max(span.begin, script.begin);
  const std::uint32_t end = std::min(span.end, script.end);
  if (begin >= end) return;
  Piece piece{.span = &span,
              .script = script.script,
              .run = {},
              .size = span.style->size,
              .units_per_em = 1000,
              .tracking = {}};
  piece.run.font = face_of(span);
  if (!with_.fonts.load(piece.run.font, text_.source, with_.diagnostics)) return;
  piece.tracking = scaled(span.style->size, span.style->tracking, 1000);
  for (const ShapedRun& run :
       with_.shapes.shape(request_for(piece, begin, end), with_.fonts, with_.diagnostics)) {
    piece.run = run;
    piece.units_per_em = with_.fonts.font(run.font).metrics().units_per_em;
    pieces_.push_back(piece);
  }
}

void Setter::shape_spans() {
  scripts_ = script_runs(text_.text);
  for (const TextSpan& span : text_.spans) {
    for (const ScriptRun& script : scripts_) shape_span(span, script);
  }
}

void Setter::measure_clusters() {
  x_.assign(text_.text.size() + 1, Length());
  for (const Piece& piece : pieces_) {
    for (const ShapedGlyph& glyph : piece.run.glyphs) {
      const Length advance = scaled(piece.size, glyph.advance, piece.units_per_em);
      x_[glyph.cluster] += glyph.advance > 0 ? advance + piece.tracking : advance;
    }
  }
  Length pen;
  for (Length& x : x_) {
    const Length advance = x;
    x = pen;
    pen += advance;
  }
}

void Setter::hang_first_quote() {
  if (!style_.hang_quotes || text_.text.empty()) return;
  std::size_t end = 0;
  if (!is_opening_quote(next_code_point(text_.text, end))) return;
  hung_ = static_cast<std::uint32_t>(end);
  hang_ = x_[end];
}

int Setter::penalty_at(const LineBreak& at) const {
  if (at.hyphen) return hyphen_penalty;
  if (at.address) return address_penalty;
  std::size_t end = at.offset;
  while (end > 0 && text_.text[end - 1] == ' ') --end;
  std::size_t begin = end;
  while (begin > 0 && text_.text[begin - 1] != ' ') --begin;
  const std::string_view word = std::string_view(text_.text).substr(begin, end - begin);
  if (style_.balance) return weak_line_end(word, text_.language) ? weak_end_penalty : 0;
  const bool starts_sentence =
      begin >= 2 && (text_.text[begin - 2] == '.' || text_.text[begin - 2] == '?' ||
                     text_.text[begin - 2] == '!');
  return starts_sentence && word.size() <= 3 ? stranded_word_penalty : 0;
}

void Setter::add_candidate(const LineBreak& at, std::vector<BreakCandidate>& list) {
  std::size_t seen = at.offset;
  while (seen > 0 && text_.text[seen - 1] == ' ') --seen;
  list.push_back({.line_end = x_[seen] - hang_,
                  .next_start = x_[at.offset] - hang_,
                  .penalty = penalty_at(at),
                  .words = at.hyphen || at.address ? 0 : 1});
  offsets_.push_back(at.offset);
}

void Setter::add_desperate(std::uint32_t begin, std::uint32_t end,
                           std::vector<BreakCandidate>& list) {
  for (std::uint32_t at = begin + 1; at < end; ++at) {
    const bool cluster = x_[at] != x_[at - 1] || x_[at] != x_[at + 1];
    const bool character = (static_cast<unsigned char>(text_.text[at]) & 0xC0) != 0x80;
    if (!cluster || !character || x_[at] == x_[begin]) continue;
    list.push_back({.line_end = x_[at] - hang_,
                    .next_start = x_[at] - hang_,
                    .penalty = desperate_penalty,
                    .words = 0});
    offsets_.push_back(at);
  }
}

std::vector<BreakCandidate> Setter::candidates() {
  std::vector<BreakCandidate> list;
  std::uint32_t from = 0;
  const auto last = static_cast<std::uint32_t>(text_.text.size());
  std::vector<LineBreak> breaks = line_breaks(text_.text, text_.language);
  breaks.push_back({.offset = last});
  for (const LineBreak& at : breaks) {
    if (x_[at.offset] - x_[from] > measure_) add_desperate(from, at.offset, list);
    add_candidate(at, list);
    from = at.offset;
  }
  return list;
}

FitResult Setter::fit(const std::vector<BreakCandidate>& list) const {
  FitRules rules{.measure = measure_, .stretch = style_.size * 3, .balance = style_.balance};
  return total_fit(list, rules);
}

void Setter::add_decoration(const TextSpan& span, Point at, Length width,
                            std::vector<Item>& items) {
  using namespace length_literals;
  const Length thickness =
      span.underline ? std::max(span.style->underline, 0.5_pt) : span.style->underline;
  if (thickness > Length()) {
    const Color color = with_.color(span.style->color);
    items.push_back({.at = {at.x, at.y + 1.5_pt + thickness},
                     .structure = std::nullopt,
                     .artifact = Artifact::layout,
                     .source = text_.source,
                     .content = Box{.size = {width, thickness}, .fill = color, .radius = {}}});
  }
  if (span.address.empty()) return;
  const Length ascent = scaled(span.style->size, 9, 10), descent = scaled(span.style->size, 3, 10);
  items.push_back({.at = {at.x, at.y - ascent},
                   .structure = span.structure,
                   .artifact = Artifact::none,
                   .source = text_.source,
                   .content = LinkArea{{width, ascent + descent}, span.address, span.description}});
}

void Setter::add_run(const Piece& piece, const std::vector<ShapedGlyph>& glyphs,
                     std::uint32_t begin, std::uint32_t end, Point at, Length width,
                     std::vector<Item>& items) {
  GlyphRun run{.font = piece.run.font,
               .size = piece.size,
               .fill = with_.color(piece.span->style->color),
               .bidi_level = 0,
               .text = text_.text.substr(begin, end - begin),
               .glyphs = {}};
  run.glyphs.reserve(glyphs.size());
  for (const ShapedGlyph& glyph : glyphs) {
    const Length advance = scaled(piece.size, glyph.advance, piece.units_per_em);
    run.glyphs.push_back({.id = glyph.id,
                          .advance = glyph.advance > 0 ? advance + piece.tracking : advance,
                          .offset = {scaled(piece.size, glyph.x_offset, piece.units_per_em),
                                     scaled(piece.size, -glyph.y_offset, piece.units_per_em)},
                          .cluster = glyph.cluster - begin});
  }
  const bool artifact = !piece.span->structure.has_value();
  items.push_back({.at = at,
                   .structure = piece.span->structure,
                   .artifact = artifact ? text_.artifact : Artifact::none,
                   .source = text_.source,
                   .content = std::move(run)});
  add_decoration(*piece.span, at, width, items);
}

// The part of a piece that lies in [begin, end), from the shaped run where a cut there is safe,
// shaped again where it is not.  Returns the pen's place behind it.
Length Setter::place_piece(const Piece& piece, std::uint32_t begin, std::uint32_t end, Length x,
                           std::vector<Item>& items) {
  begin = std::max(begin, piece.run.begin);
  end = std::min(end, piece.run.end);
  if (begin >= end) return x;
  std::vector<ShapedGlyph> glyphs;
  bool unsafe = false;
  // Left to right, so clusters ascend: the line's part is found by halving.
  const auto first = std::lower_bound(
      piece.run.glyphs.begin(), piece.run.glyphs.end(), begin,
      [](const ShapedGlyph& glyph, std::uint32_t at) { return glyph.cluster < at; });
  for (auto at = first; at != piece.run.glyphs.end() && at->cluster <= end; ++at) {
    const ShapedGlyph& glyph = *at;
    const bool cut = glyph.cluster == begin || glyph.cluster == end;
    if (cut && glyph.unsafe_to_break && glyph.cluster != piece.run.begin) unsafe = true;
    if (glyph.cluster >= begin && glyph.cluster < end) glyphs.push_back(glyph);
  }
  if (unsafe) {
    const std::vector<ShapedRun> again =
        shape(request_for(piece, begin, end), with_.fonts, with_.diagnostics);
    if (again.size() == 1) glyphs = again.front().glyphs;
  }
  Length width;
  for (const ShapedGlyph& glyph : glyphs) {
    const Length advance = scaled(piece.size, glyph.advance, piece.units_per_em);
    width += glyph.advance > 0 ? advance + piece.tracking : advance;
  }
  add_run(piece, glyphs, begin, end, {x, Length()}, width, items);
  return x + width;
}

// The mark by itself, its end at the gap before the margin: without the kerning it has inside a
// line.
void Setter::place_hung(const Piece& piece, std::vector<Item>& items) {
  const std::size_t before = items.size();
  const Length width = place_piece(piece, 0, hung_, Length(), items);
  for (std::size_t i = before; i < items.size(); ++i) {
    items[i].at.x -= width + style_.hang_gap;
  }
}

void Setter::align(LineBox& box) const {
  Length shift;
  if (style_.align == Align::end) shift = measure_ - box.width;
  if (style_.align == Align::center) shift = (measure_ - box.width) / 2;
  for (Item& item : box.frame.items) {
    item.at.x += shift;
    item.at.y += box.frame.baseline;
  }
}

LineBox Setter::line(std::uint32_t begin, std::uint32_t end, bool last) {
  std::uint32_t seen = end;
  while (seen > begin && text_.text[seen - 1] == ' ') --seen;
  LineBox box;
  box.frame.size = {measure_, style_.leading};
  const TextSpan main{.begin = 0, .end = 0, .style = &style_};
  const FontId face = face_of(main);
  if (with_.fonts.load(face, text_.source, with_.diagnostics)) {
    const FontMetrics& metrics = with_.fonts.font(face).metrics();
    const Length ascent = scaled(style_.size, metrics.ascent, metrics.units_per_em);
    const Length descent = scaled(style_.size, -metrics.descent, metrics.units_per_em);
    box.frame.baseline = (style_.leading - (ascent + descent)) / 2 + ascent;
  }
  Length x;
  for (const Piece& piece : pieces_) {
    if (begin == 0 && hung_ > 0) place_hung(piece, box.frame.items);
    x = place_piece(piece, begin == 0 ? hung_ : begin, seen, x, box.frame.items);
  }
  box.width = x;
  // The break stands for this space: it stays in the text, so that words do not run together.
  if (!last && seen < end) {
    for (auto item = box.frame.items.rbegin(); item != box.frame.items.rend(); ++item) {
      if (auto* run = std::get_if<GlyphRun>(&item->content)) {
        run->text += ' ';
        break;
      }
    }
  }
  align(box);
  return box;
}

std::vector<LineBox> Setter::lines() {
  shape_spans();
  measure_clusters();
  hang_first_quote();
  const std::vector<BreakCandidate> list = candidates();
  const FitResult result = fit(list);
  if (result.overfull) {
    with_.diagnostics.report(
        {.severity = Severity::warning,
         .code = "overfull-line",
         .span = text_.source,
         .message = "a line is wider than its column by style `" + style_.name + "`",
         .hint = "shorten the longest word"});
  }
  std::vector<LineBox> boxes;
  std::uint32_t begin = 0;
  for (std::size_t i = 0; i < result.ends.size(); ++i) {
    const std::uint32_t end = offsets_[result.ends[i]];
    boxes.push_back(line(begin, end, i + 1 == result.ends.size()));
    begin = end;
  }
  return boxes;
}

Length Setter::natural() {
  shape_spans();
  measure_clusters();
  return x_.back();
}

}  // namespace

Color Typesetting::color(const std::string& token) const {
  const auto found = design.brand.colors.find(token);
  if (found != design.brand.colors.end()) return found->second;
  return token == "white" ? Color{255, 255, 255, std::nullopt} : Color{};
}

std::vector<LineBox> set_paragraph(const StyledText& text, const ParagraphStyle& style,
                                   Length measure, const Typesetting& with) {
  if (text.text.empty()) return {};
  return Setter(text, style, measure, with).lines();
}

Length natural_width(const StyledText& text, const ParagraphStyle& style, const Typesetting& with) {
  if (text.text.empty()) return {};
  return Setter(text, style, Length::max(), with).natural();
}

StyledText artifact_text(std::string text, const ParagraphStyle& style, const std::string& language,
                         Artifact kind) {
  const auto end = static_cast<std::uint32_t>(text.size());
  StyledText styled{
      .text = std::move(text), .spans = {}, .language = language, .source = {}, .artifact = kind};
  styled.spans.push_back({.begin = 0, .end = end, .style = &style});
  return styled;
}

}  // namespace presspack
