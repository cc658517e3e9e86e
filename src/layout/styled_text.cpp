#include "layout/styled_text.h"

#include <algorithm>

#include "base/number.h"
#include "model/addresses_in_clear.h"
#include "model/list_comma.h"

namespace presspack {
namespace {

constexpr int strong_weight = 600;
constexpr int stronger_weight = 700;  // inside text that is strong already

std::string number_text(int number) {
  std::string text;
  append_integer(text, number);
  return text;
}

// Ends of the stretches over which the set of marks does not change.
std::vector<std::uint32_t> boundaries(const RichText& rich) {
  std::vector<std::uint32_t> at = {0, static_cast<std::uint32_t>(rich.text.size())};
  for (const Mark& mark : rich.marks) {
    at.push_back(mark.begin);
    at.push_back(mark.end);
  }
  std::sort(at.begin(), at.end());
  at.erase(std::unique(at.begin(), at.end()), at.end());
  return at;
}

}  // namespace

Role TextBuilder::role_of(Mark::Kind kind) const {
  switch (kind) {
    case Mark::Kind::strong:
      return Role::strong;
    case Mark::Kind::emphasis:
      return Role::em;
    case Mark::Kind::link:
      return design_.for_press() ? Role::span : Role::link;  // paper cannot be clicked
    case Mark::Kind::citation:
      return Role::reference;
    case Mark::Kind::language:
      return Role::span;
  }
  return Role::span;
}

PartContext PartContext::inside(const FieldSet& item) const {
  PartContext inner = *this;
  inner.scopes = scopes.inside(item);
  return inner;
}

PartContext PartContext::under(StructureId element) const {
  PartContext inner = *this;
  if (tagged()) inner.parent = element;
  return inner;
}

const ParagraphStyle& TextBuilder::style(const std::string& name) const {
  static const ParagraphStyle none;
  const auto found = design_.layout.styles.find(name);
  return found == design_.layout.styles.end() ? none : found->second;
}

std::optional<RichText> TextBuilder::label(const std::string& name, const PartContext& context) {
  const auto found = design_.labels.words.find(name);
  if (found == design_.labels.words.end()) return std::nullopt;
  RichText text;
  const std::string& words = found->second;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t open = words.find('{', at);
    const std::size_t close = words.find('}', open);
    if (open == std::string::npos || close == std::string::npos) {
      text.text += words.substr(at);
      break;
    }
    text.text += words.substr(at, open - at);
    const std::string path = words.substr(open + 1, close - open - 1);
    at = close + 1;
    if (path == "page" || path == "pages") {
      text.text += number_text(path == "page" ? context.page : context.pages);
      continue;
    }
    const RichText* value = context.scopes.text(path);
    if (value == nullptr) return std::nullopt;
    used_.insert(path.substr(0, path.find('.')));
    text.text += value->text;
    text.span = value->span;
  }
  return text;
}

std::optional<RichText> TextBuilder::piece_text(const TextPiece& piece,
                                                const PartContext& context) {
  if (!piece.label.empty()) return label(piece.label, context);
  const RichText* value = context.scopes.text(piece.field);
  if (value == nullptr || value->empty()) return std::nullopt;
  used_.insert(piece.field);
  return *value;
}

// What stands between pieces, with the language's own comma.
std::string TextBuilder::joined_by(std::string after) const {
  if (const std::size_t at = after.find(", "); at != std::string::npos) {
    after.replace(at, 2, list_comma(design_.labels));
  }
  return after;
}

std::string TextBuilder::description(const std::string& address) const {
  const bool mail = address.starts_with("mailto:"), phone = address.starts_with("tel:");
  const auto found = design_.labels.words.find(mail    ? "mail_description"
                                               : phone ? "phone_description"
                                                       : "link_description");
  std::string words = found == design_.labels.words.end() ? "{address}" : found->second;
  const std::string shown = mail ? address.substr(7) : phone ? address.substr(4) : address;
  if (const std::size_t at = words.find("{address}"); at != std::string::npos) {
    words.replace(at, 9, shown);
  }
  return words;
}

void TextBuilder::add(StyledText& out, const RichText& given, const ParagraphStyle& style,
                      StructureBuilder::Parent element) {
  const RichText in_clear = design_.for_press() ? with_addresses(given) : RichText();
  const RichText& rich = design_.for_press() ? in_clear : given;
  const auto base = static_cast<std::uint32_t>(out.text.size());
  out.text += rich.text;
  // Outer marks first, so that a child element finds its parent made.
  std::vector<Mark> marks = rich.marks;
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::vector<StructureBuilder::Parent> elements(marks.size());
  const std::vector<std::uint32_t> at = boundaries(rich);
  for (std::size_t i = 0; i + 1 < at.size(); ++i) {
    TextSpan span{.begin = base + at[i], .end = base + at[i + 1], .style = &style};
    span.structure = element;
    for (std::size_t m = 0; m < marks.size(); ++m) {
      const Mark& mark = marks[m];
      if (mark.begin > at[i] || mark.end < at[i + 1]) continue;
      if (element && !elements[m]) {
        elements[m] = structure_.add(role_of(mark.kind), span.structure, rich.span);
        if (mark.kind == Mark::Kind::language) structure_.at(*elements[m]).language = mark.target;
      }
      if (elements[m]) span.structure = elements[m];
      const bool emphasis = mark.kind == Mark::Kind::emphasis;
      if (emphasis && !design_.layout.strong_emphasis) span.italic = true;
      if (mark.kind == Mark::Kind::strong || (emphasis && design_.layout.strong_emphasis)) {
        span.weight = style.font.weight >= strong_weight ? stronger_weight : strong_weight;
      }
      if (mark.kind == Mark::Kind::link && element && !design_.for_press()) {
        span.address = mark.target;
        span.description = description(mark.target);
        span.underline = mark.begin > 0 || mark.end < rich.text.size();
      }
    }
    out.spans.push_back(std::move(span));
  }
}

StructureId TextBuilder::element(Role role, const std::string& text, const RichText& from,
                                 const PartContext& context) {
  const StructureId id = structure_.add(role, context.parent, from.span);
  structure_.at(id).language = from.language;
  if (heading_level(role) > 0) structure_.at(id).title = text;
  return id;
}

StyledText TextBuilder::of_rich(const RichText& rich, const ParagraphStyle& paragraph, Role role,
                                const PartContext& context) {
  StyledText out{.text = {},
                 .spans = {},
                 .language = rich.language,
                 .source = rich.span,
                 .artifact = context.artifact};
  if (out.language.empty()) out.language = design_.labels.language;
  if (rich.empty()) return out;
  StructureBuilder::Parent id;
  if (context.tagged()) id = element(role, rich.text, rich, context);
  add(out, rich, paragraph, id);
  return out;
}

StyledText TextBuilder::of_part(const TextPart& part, const PartContext& context,
                                const std::string& role) {
  const ParagraphStyle& paragraph = style(part.style);
  StyledText out{.text = {},
                 .spans = {},
                 .language = design_.labels.language,
                 .source = {},
                 .artifact = context.artifact};
  struct Found {
    const TextPiece* piece;
    RichText text;
  };
  std::vector<Found> found;
  for (const TextPiece& piece : part.pieces) {
    if (auto text = piece_text(piece, context)) found.push_back({&piece, std::move(*text)});
  }
  if (found.empty()) return out;
  std::string whole;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i + 1 < found.size()) found[i].text.text += joined_by(found[i].piece->after);
    whole += found[i].text.text;
    if (out.source == Span{}) out.source = found[i].text.span;
    if (!found[i].text.language.empty()) out.language = found[i].text.language;
  }
  // The program's own words stand nowhere in the pack: what goes wrong with them (a font that may
  // not be embedded) is shown at its headline.
  if (out.source == Span{}) {
    if (const RichText* title = context.scopes.text("title")) out.source = title->span;
  }
  StructureBuilder::Parent id;
  if (context.tagged()) {
    const Role named = role_named(role).value_or(Role::p);
    const PartContext holder =
        is_inline(named) ? context.under(structure_.add(Role::p, context.parent, out.source))
                         : context;
    id = element(named, whole, found.front().text, holder);
    structure_.at(*id).source = out.source;
  }
  for (Found& one : found) {
    // Only the piece is the link, not what stands behind it.
    const auto linked = [](const Mark& mark) { return mark.kind == Mark::Kind::link; };
    const bool has_link = std::any_of(one.text.marks.begin(), one.text.marks.end(), linked);
    RichText behind;
    if (has_link && &one != &found.back()) {
      behind.text = one.piece->after;
      one.text.text.resize(one.text.text.size() - behind.text.size());
    }
    StructureBuilder::Parent own = id;
    if (const auto named = role_named(one.piece->role); named && id) {
      own = structure_.add(*named, id, one.text.span);
    }
    const ParagraphStyle& set = one.piece->style.empty() ? paragraph : style(one.piece->style);
    add(out, one.text, set, own);
    if (!behind.empty()) add(out, behind, paragraph, id);
  }
  return out;
}

}  // namespace presspack
