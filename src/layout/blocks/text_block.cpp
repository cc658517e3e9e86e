// Text, prose and headings: paragraphs into lines that can be divided between pages.

#include "base/overloaded.h"
#include "layout/part_setter.h"

namespace presspack {

// A page break leaves at least two lines on either side (widows and orphans).
Galley PartSetter::paragraph(const StyledText& styled, const ParagraphStyle& style,
                             Length width) const {
  Galley galley;
  std::vector<LineBox> lines = set_paragraph(styled, style, width, with_);
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
    const ParagraphStyle& style = texts_.style(part.style);
    return paragraph(texts_.of_rich(*rich, style, Role::p, context), style, width);
  }
  const auto* body = std::get_if<Prose>(value);
  return body ? prose(body->blocks, part, width, context) : Galley{};
}

Galley PartSetter::prose(const std::vector<ProseBlock>& blocks, const ProsePart& part, Length width,
                         const PartContext& context) {
  Galley galley;
  for (const ProseBlock& block : blocks) {
    galley.append(std::visit(
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
                                      width);
                   },
                   [&](const ProseList& list) { return prose_list(list, part, width, context); }},
        block.value));
  }
  return galley;
}

}  // namespace presspack
