// Text, prose and headings: paragraphs into lines that can be divided between pages.

#include <algorithm>

#include "base/overloaded.h"
#include "base/utf8.h"
#include "layout/part_setter.h"

namespace presspack {
namespace {

// Bytes of the first letter if it may be dropped: a capital of Latin script.  Digits, quotation
// marks and other scripts have no such tradition or no such shape.
std::size_t drop_letter(const std::string& text) {
  std::size_t end = 0;
  if (text.empty()) return 0;
  const char32_t c = next_code_point(text, end);
  const bool capital = (c >= U'A' && c <= U'Z') || (c >= U'À' && c <= U'Þ' && c != U'×');
  return capital ? end : 0;
}

// The first `words` words in another style.
void lead_in(StyledText& text, const ParagraphStyle& style, int words) {
  std::size_t end = 0;
  for (int i = 0; i < words && end != std::string::npos; ++i) {
    end = text.text.find(' ', i == 0 ? 0 : end + 1);
  }
  if (end == std::string::npos) return;
  std::vector<TextSpan> spans;
  for (TextSpan span : text.spans) {
    const auto cut = static_cast<std::uint32_t>(end);
    if (span.begin < cut) {
      TextSpan first = span;
      first.end = std::min(span.end, cut);
      first.style = &style;
      spans.push_back(first);
      span.begin = first.end;
    }
    if (span.begin < span.end) spans.push_back(span);
  }
  text.spans = std::move(spans);
}

// A text in two: the first bytes in a style of their own, and the rest.
std::pair<StyledText, StyledText> split(const StyledText& whole, std::uint32_t at,
                                        const ParagraphStyle& style) {
  StyledText first = whole, rest = whole;
  first.text.resize(at);
  first.spans.resize(1);
  first.spans.front().end = at;
  first.spans.front().style = &style;
  rest.text.erase(0, at);
  rest.spans.clear();
  for (TextSpan span : whole.spans) {
    if (span.end <= at) continue;
    span.begin = std::max(span.begin, at) - at;
    span.end -= at;
    rest.spans.push_back(span);
  }
  return {std::move(first), std::move(rest)};
}

}  // namespace

// A page break leaves at least two lines on either side (widows and orphans).
Galley PartSetter::lines(const StyledText& styled, const ParagraphStyle& style,
                         const LineShape& shape) const {
  Galley galley;
  std::vector<LineBox> lines = set_paragraph(styled, style, shape, with_);
  const std::size_t count = lines.size();
  for (std::size_t i = 0; i < count; ++i) {
    const bool lone = i == 1 || (i > 0 && i + 1 == count);
    const int cost = style.keep_with_next && i > 0 ? break_forbidden
                     : lone                        ? break_widow
                                                   : break_free;
    galley.blocks.push_back({.frame = std::move(lines[i].frame),
                             .space_before = i == 0 ? style.space_before : Length(),
                             .break_before = cost});
  }
  galley.space_after = style.space_after;
  galley.keep_with_next = style.keep_with_next;
  return galley;
}

Galley PartSetter::paragraph(const StyledText& styled, const ParagraphStyle& style, Length width,
                             bool indented) const {
  LineShape shape{.measure = width};
  if (indented && style.indent > Length() && style.indent < width / 2) {
    shape.first.push_back({style.indent, width - style.indent});
  }
  return lines(styled, style, shape);
}

// A text's first paragraph: its first words in a style of their own, its first letter large and
// beside some lines, where it is a capital and the paragraph is longer than that.
Galley PartSetter::opening(const RichText& rich, const ProsePart& part, Length width,
                           const PartContext& context) {
  const ParagraphStyle& style = texts_.style(part.style);
  StyledText styled = texts_.of_rich(rich, style, Role::p, context);
  if (!part.lead_in.empty()) lead_in(styled, texts_.style(part.lead_in), part.lead_words);
  const auto beside = static_cast<std::size_t>(part.drop_lines);
  const std::size_t letter = part.drop_cap.empty() ? 0 : drop_letter(styled.text);
  if (letter == 0) return paragraph(styled, style, width);
  const ParagraphStyle& cap_style = texts_.style(part.drop_cap);
  auto [cap, rest] = split(styled, static_cast<std::uint32_t>(letter), cap_style);
  const Length indent = natural_width(cap, cap_style, with_) + cap_style.size / 20;
  if (indent > width / 2) return paragraph(styled, style, width);
  LineShape shape{.measure = width};
  shape.first.assign(beside, {indent, width - indent});
  Galley galley = lines(rest, style, shape);
  if (galley.blocks.size() <= beside) return paragraph(styled, style, width);
  std::vector<LineBox> large = set_paragraph(cap, cap_style, width, with_);
  Frame& first = galley.blocks.front().frame;
  Frame joined{.size = first.size, .baseline = first.baseline};
  const Length base = first.baseline + style.leading * (part.drop_lines - 1);
  place(joined, std::move(large.front().frame), {Length(), base - large.front().frame.baseline});
  place(joined, std::move(first), {});
  first = std::move(joined);
  for (std::size_t i = 1; i < beside; ++i) galley.blocks[i].break_before = break_forbidden;
  return galley;
}

Galley PartSetter::text(const TextPart& part, Length width, const PartContext& context,
                        const std::string& role) {
  const StyledText styled = texts_.of_part(part, context, role);
  return paragraph(styled, texts_.style(part.style), width);
}

Galley PartSetter::heading(const std::string& source, const std::string& style, Length width,
                           const PartContext& context) {
  TextPart part;
  part.style = style;
  const bool label = with_.design.labels.words.contains(source);
  part.pieces.push_back({.field = label ? "" : source, .label = label ? source : ""});
  Galley galley = text(part, width, context, "H2");
  galley.keep_with_next = true;
  return galley;
}

Galley PartSetter::prose_part(const ProsePart& part, Length width, const PartContext& context) {
  const FieldValue* value = use(part.field, context);
  if (value == nullptr) return {};
  if (const auto* rich = std::get_if<RichText>(value)) {
    return opening(*rich, part, width, context);
  }
  const auto* body = std::get_if<Prose>(value);
  return body ? prose(body->blocks, part, width, context) : Galley{};
}

Galley PartSetter::prose(const std::vector<ProseBlock>& blocks, const ProsePart& part, Length width,
                         const PartContext& context, bool indent_first) {
  Galley galley;
  bool indented = indent_first;
  Length height;
  int paragraphs = 0;
  for (const ProseBlock& block : blocks) {
    if (height > context.enough) break;
    Galley more = std::visit(
        Overloaded{[&](const ProseHeading& heading) {
                     const auto named = part.heading_styles.find(heading.level);
                     const ParagraphStyle& style = texts_.style(
                         named == part.heading_styles.end() ? part.style : named->second);
                     return paragraph(
                         texts_.of_rich(heading.text, style, heading_role(heading.level), context),
                         style, width);
                   },
                   [&](const ProseParagraph& written) {
                     const ParagraphStyle& style = texts_.style(part.style);
                     return paragraph(texts_.of_rich(written.text, style, Role::p, context), style,
                                      width, indented);
                   },
                   [&](const ProseList& list) { return prose_list(list, part, width, context); }},
        block.value);
    height += more.height();
    galley.append(std::move(more));
    indented = std::holds_alternative<ProseParagraph>(block.value);
    if (part.pictures.empty() || !indent_first) continue;
    // What names a paragraph that is not there stands behind the last one.
    const bool last = &block == &blocks.back();
    ++paragraphs;
    Galley pictures =
        pictures_behind(paragraphs, last ? 1 << 20 : paragraphs, part, width, context);
    if (pictures.empty()) continue;
    height += pictures.height();
    galley.append(std::move(pictures));
    indented = false;
  }
  return galley;
}

}  // namespace presspack
