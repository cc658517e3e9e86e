#include "layout/line_ends.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "text/graphemes.h"
#include "text/hyphenation.h"
#include "text/line_breaks.h"
#include "text/ties.h"

namespace presspack {
namespace {

// A ragged line gains little by dividing a compound at its hyphen; RNIB asks not to split words.
constexpr int hyphen_penalty = 500;
constexpr int justified_hyphen_penalty = 50;  // where gaps would grow instead: TeX's
constexpr int address_penalty = 200;
constexpr int weak_end_penalty = 700;  // "in |": balanced headings only
constexpr int stranded_word_penalty = 60;  // a sentence's first short word at a line's end
constexpr int desperate_penalty = 20000;  // between two letters of a word wider than the measure
constexpr std::int64_t good_enough = 1000;  // thousandths of stretch: no word need be divided
constexpr std::int64_t too_loose = 3000;

struct Hanging {
  char32_t character;
  int start, end;  // thousandths of its width
};

// How far marks reach into the margins; after the defaults of LaTeX's microtype.
constexpr std::array<Hanging, 17> hangings = {{{U'.', 0, 700},
                                               {U',', 0, 500},
                                               {U':', 0, 500},
                                               {U';', 0, 300},
                                               {U'!', 0, 100},
                                               {U'?', 0, 100},
                                               {U'-', 0, 500},
                                               {U'‐', 0, 500},
                                               {U'–', 200, 200},
                                               {U'—', 150, 150},
                                               {U'“', 400, 400},
                                               {U'”', 400, 400},
                                               {U'‘', 300, 300},
                                               {U'’', 300, 300},
                                               {U'"', 400, 400},
                                               {U'\'', 300, 300},
                                               {U'،', 0, 400}}};

const Hanging* hanging_of(char32_t character) {
  const auto found = std::find_if(hangings.begin(), hangings.end(),
                                  [&](const Hanging& one) { return one.character == character; });
  return found == hangings.end() ? nullptr : &*found;
}

std::uint32_t seen_end(std::string_view text, std::uint32_t offset) {
  while (offset > 0 && text[offset - 1] == ' ') --offset;
  return offset;
}

std::uint32_t character_before(std::string_view text, std::uint32_t offset) {
  do {
    --offset;
  } while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80);
  return offset;
}

constexpr std::string_view soft_hyphen = "\u00AD";

}  // namespace

Length hang_at_start(std::string_view text, std::size_t offset, Length width) {
  if (offset >= text.size()) return {};
  const Hanging* mark = hanging_of(next_code_point(text, offset));
  return mark ? scaled(width, mark->start, 1000) : Length();
}

Length hang_at_end(char32_t character, Length width) {
  const Hanging* mark = hanging_of(character);
  return mark ? scaled(width, mark->end, 1000) : Length();
}

LineEnds::LineEnds(const StyledText& text, const ParagraphStyle& style, const LineShape& shape,
                   const ShapedText& shaped, Length hang)
    : text_(text),
      style_(style),
      shape_(shape),
      shaped_(shaped),
      hang_(hang),
      narrowest_(shape.measure) {
  for (const LineRoom& room : shape.first) narrowest_ = std::min(narrowest_, room.measure);
}

int LineEnds::penalty_at(std::uint32_t offset) const {
  const std::uint32_t end = seen_end(text_.text, offset);
  std::uint32_t begin = end;
  while (begin > 0 && text_.text[begin - 1] != ' ') --begin;
  const std::string_view word = std::string_view(text_.text).substr(begin, end - begin);
  if (style_.balance) return weak_line_end(word, text_.language) ? weak_end_penalty : 0;
  const bool starts_sentence =
      begin >= 2 && (text_.text[begin - 2] == '.' || text_.text[begin - 2] == '?' ||
                     text_.text[begin - 2] == '!');
  return starts_sentence && word.size() <= 3 ? stranded_word_penalty : 0;
}

void LineEnds::add(BreakCandidate candidate, LineEnd end) {
  candidate.line_end -= hang_;
  candidate.next_start -= hang_;
  if (style_.hang_punctuation && end.next < text_.text.size()) {
    candidate.next_start +=
        hang_at_start(text_.text, end.next, shaped_.x(end.next + 1) - shaped_.x(end.next));
  }
  candidates_.push_back(candidate);
  ends_.push_back(end);
}

void LineEnds::add_plain(std::uint32_t offset, int penalty, int words) {
  const std::uint32_t seen = seen_end(text_.text, offset);
  Length hang;
  if (style_.hang_punctuation && seen > 0) {
    std::size_t at = character_before(text_.text, seen);
    const Length width = shaped_.x(seen) - shaped_.x(at);
    hang = hang_at_end(next_code_point(text_.text, at), width);
  }
  add({.line_end = shaped_.x(seen) - hang,
       .next_start = shaped_.x(offset),
       .penalty = penalty,
       .words = words,
       .stretch_end = shaped_.stretch(seen),
       .stretch_start = shaped_.stretch(offset),
       .shrink_end = shaped_.shrink(seen),
       .shrink_start = shaped_.shrink(offset)},
      {.next = offset, .cut = std::nullopt});
}

// Between all letters of a word, as a reader counts them (UAX #29), among its other ends, which
// begin at `inside`.
void LineEnds::add_desperate(std::uint32_t begin, std::uint32_t end, std::size_t inside) {
  const std::vector<LineEnd> others(ends_.begin() + static_cast<std::ptrdiff_t>(inside),
                                    ends_.end());
  const std::vector<BreakCandidate> kept(candidates_.begin() + static_cast<std::ptrdiff_t>(inside),
                                         candidates_.end());
  ends_.resize(inside);
  candidates_.resize(inside);
  std::size_t other = 0;
  const auto add_others_until = [&](std::uint32_t at) {
    for (; other < others.size() && others[other].next <= at; ++other) {
      ends_.push_back(others[other]);
      candidates_.push_back(kept[other]);
    }
  };
  const std::string_view word = std::string_view(text_.text).substr(begin, end - begin);
  for (const std::uint32_t letter : grapheme_breaks(word)) {
    const std::uint32_t at = begin + letter;
    add_others_until(at - 1);
    const bool taken = other < others.size() && others[other].next == at;
    // Inside a ligature there is no place to cut.
    const bool cluster = shaped_.x(at) != shaped_.x(at - 1) || shaped_.x(at) != shaped_.x(at + 1);
    if (!taken && cluster && shaped_.x(at) != shaped_.x(begin)) {
      add_plain(at, desperate_penalty, 0);
    }
  }
  add_others_until(end);
}

// Both parts are measured as they will be set, so the search needs no second look.
void LineEnds::add_cut(const Cut& cut, int penalty) {
  const Piece* piece = shaped_.piece_at(cut.word_begin);
  if (piece == nullptr || piece->level % 2 == 1 || piece->run.end < cut.word_end) return;
  const std::string_view text = text_.text;
  const std::string first(text.substr(cut.word_begin, cut.shown - cut.word_begin));
  const auto* before = shaped_.alone(*piece, first + "-");
  if (before == nullptr) return;
  Length before_width, behind_width, hyphen;
  for (const ShapedGlyph& glyph : *before) {
    before_width += piece->advance(glyph);
    hyphen = piece->advance(glyph);  // the last one is the hyphen
  }
  const auto* behind = shaped_.alone(*piece, text.substr(cut.next, cut.word_end - cut.next));
  if (behind == nullptr) return;
  for (const ShapedGlyph& glyph : *behind) behind_width += piece->advance(glyph);
  const Length hang = style_.hang_punctuation ? hang_at_end(U'-', hyphen) : Length();
  add({.line_end = shaped_.x(cut.word_begin) + before_width - hang,
       .next_start = shaped_.x(cut.word_end) - behind_width,
       .penalty = penalty,
       .words = 0,
       .hyphen = true,
       .stretch_end = shaped_.stretch(cut.shown),
       .stretch_start = shaped_.stretch(cut.next),
       .shrink_end = shaped_.shrink(cut.shown),
       .shrink_start = shaped_.shrink(cut.next)},
      {.next = cut.next, .cut = cut});
}

// U+00AD says where a word may be divided; it is seen only where that happens.
void LineEnds::add_soft_hyphen(std::uint32_t offset) {
  const std::string_view text = text_.text;
  Cut cut{.word_begin = offset, .word_end = offset, .shown = offset - 2, .next = offset};
  while (cut.word_begin > 0 && text[cut.word_begin - 1] != ' ') --cut.word_begin;
  while (cut.word_end < text.size() && text[cut.word_end] != ' ') ++cut.word_end;
  const bool justified = style_.align == Align::justify;
  add_cut(cut, justified ? justified_hyphen_penalty : hyphen_penalty);
}

// The cuts that patterns allow inside the letters of [begin, end).
void LineEnds::add_word(std::uint32_t begin, std::uint32_t end, Hyphens hyphens) {
  if (hyphens == Hyphens::written || !style_.hyphenate) return;
  const std::string_view text = text_.text;
  const auto letter = [&](std::uint32_t at) {
    const char c = text[at];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  while (begin < end && !letter(begin)) ++begin;
  while (end > begin && !letter(end - 1)) --end;
  const bool justified = style_.align == Align::justify;
  for (const std::uint32_t at : hyphen_points(text.substr(begin, end - begin), text_.language)) {
    add_cut({.word_begin = begin, .word_end = end, .shown = begin + at, .next = begin + at},
            justified ? justified_hyphen_penalty : hyphen_penalty);
  }
}

void LineEnds::find(Hyphens hyphens) {
  candidates_.clear();
  ends_.clear();
  std::uint32_t from = 0;
  const std::string_view text = text_.text;
  std::vector<LineBreak> breaks = line_breaks(text, text_.language);
  breaks.push_back({.offset = static_cast<std::uint32_t>(text.size())});
  for (const LineBreak& at : breaks) {
    const std::size_t inside = ends_.size();
    add_word(from, at.offset, hyphens);
    if (shaped_.x(at.offset) - shaped_.x(from) > narrowest_) add_desperate(from, at.offset, inside);
    from = at.offset;
    if (text.substr(0, at.offset).ends_with(soft_hyphen) && at.offset < text.size()) {
      add_soft_hyphen(at.offset);
    } else if (at.hyphen || at.address) {
      add_plain(at.offset, at.hyphen ? hyphen_penalty : address_penalty, 0);
    } else {
      add_plain(at.offset, penalty_at(at.offset), 1);
    }
  }
}

FitRules LineEnds::rules() const {
  FitRules rules{.measure = shape_.measure, .stretch = style_.size * 3, .balance = style_.balance};
  rules.justify = style_.align == Align::justify && !style_.balance;
  for (const LineRoom& room : shape_.first) rules.first_measures.push_back(room.measure);
  return rules;
}

// TeX's passes: without dividing words when that is good enough; then with hyphens; then with every
// line allowed to be looser.  The last pass always gives lines.
std::vector<LineEnd> LineEnds::choose(Diagnostics& diagnostics) {
  FitRules fit = rules();
  find(Hyphens::written);
  FitResult result = total_fit(candidates_, fit);
  if (style_.hyphenate && !style_.balance && (result.overfull || result.loosest > good_enough)) {
    find(Hyphens::patterns);
    result = total_fit(candidates_, fit);
  }
  if (fit.justify && result.loosest > too_loose) {
    fit.emergency = style_.size * 2;
    result = total_fit(candidates_, fit);
    fit.emergency = Length();
    result.loosest = loosest_of(candidates_, result.ends, fit);
  }
  if (result.overfull) {
    diagnostics.report({.severity = Severity::warning,
                        .code = "overfull-line",
                        .span = text_.source,
                        .message = "a line is wider than its column by style `" + style_.name + "`",
                        .hint = "shorten the longest word"});
  } else if (fit.justify && result.loosest > too_loose) {
    diagnostics.report({.severity = Severity::warning,
                        .code = "loose-line",
                        .span = text_.source,
                        .message = "a justified line has wide gaps by style `" + style_.name + "`",
                        .hint = "reword the paragraph, or allow `hyphenate` in the style"});
  }
  std::vector<LineEnd> chosen;
  for (const std::size_t end : result.ends) chosen.push_back(ends_[end]);
  return chosen;
}

}  // namespace presspack
