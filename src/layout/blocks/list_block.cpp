// Lists: a hanging marker and a body for each item.

#include "base/number.h"
#include "layout/part_setter.h"

namespace presspack {
namespace {

std::string decimal_marker(int number) {
  std::string text;
  append_integer(text, number);
  return text + ".";
}

}  // namespace

Galley PartSetter::list_item(const std::string& marker, const ParagraphStyle& marker_style,
                             Length hang, Length width, StructureId list,
                             const PartContext& context,
                             const std::function<Galley(Length, const PartContext&)>& body) {
  PartContext in_item = context, in_label = context, in_body = context;
  if (context.tagged()) {
    const StructureId item = structure_.add(Role::list_item, list, {});
    in_item = context.under(item);
    in_label = context;
    in_label.parent = item;
  }
  Galley mark;
  if (!marker.empty()) {
    RichText text;
    text.text = marker;
    mark = paragraph(texts_.of_rich(text, marker_style, Role::label, in_label), marker_style, hang);
  }
  if (context.tagged()) {
    in_body = context.under(structure_.add(Role::list_body, in_item.parent, {}));
  }
  Galley galley = body(width - hang, in_body);
  if (galley.empty()) return galley;
  for (Block& block : galley.blocks) {
    Frame moved{.size = {width, block.frame.size.height}, .baseline = block.frame.baseline};
    place(moved, std::move(block.frame), {hang, Length()});
    block.frame = std::move(moved);
  }
  if (!mark.empty()) {
    // The marker shares the first line's baseline and is read before it.
    Frame& first = galley.blocks.front().frame;
    Frame joined{.size = first.size, .baseline = first.baseline};
    const Length drop = first.baseline - mark.blocks.front().frame.baseline;
    place(joined, std::move(mark.blocks.front().frame), {Length(), drop});
    place(joined, std::move(first), {});
    first = std::move(joined);
  }
  return galley;
}

Galley PartSetter::prose_list(const ProseList& list, const ProsePart& part, Length width,
                              const PartContext& context) {
  const ParagraphStyle& style = texts_.style(part.style);
  StructureId element{};
  if (context.tagged()) {
    element = structure_.add(Role::list, context.parent, {});
    structure_.at(element).list_numbering = list.ordered ? "Decimal" : "Disc";
  }
  Galley galley;
  int number = list.start;
  for (const std::vector<ProseBlock>& item : list.items) {
    const std::string marker = list.ordered ? decimal_marker(number++) : "•";
    // Items stand closer than paragraphs.
    galley.space_after = part.list_gap.value_or(with_.design.page.unit / 2);
    galley.append(list_item(marker, style, style.size * 3 / 2, width, element, context,
                            [&](Length inner, const PartContext& within) {
                              return prose(item, part, inner, within, false);
                            }));
  }
  return galley;
}

Galley PartSetter::list(const ListPart& part, Length width, const PartContext& context) {
  const ParagraphStyle& style = texts_.style(part.style);
  const ParagraphStyle& marker_style = texts_.style(part.marker_style);
  StructureId element{};
  if (context.tagged()) {
    element = structure_.add(Role::list, context.parent, {});
    structure_.at(element).list_numbering = part.marker == "decimal" ? "Decimal"
                                            : part.marker == "disc"  ? "Disc"
                                                                     : "None";
  }
  ProsePart inner_prose;
  inner_prose.style = part.style;
  Galley galley;
  int number = 0;
  const auto add = [&](const FieldValue& value) {
    const std::string marker = part.marker == "decimal" ? decimal_marker(++number)
                               : part.marker == "disc"  ? "•"
                                                        : "";
    galley.append(
        list_item(marker, marker_style, part.hang, width, element, context,
                  [&](Length inner, const PartContext& within) {
                    if (const auto* rich = std::get_if<RichText>(&value)) {
                      const Role role = role_named(part.role).value_or(Role::p);
                      return paragraph(texts_.of_rich(*rich, style, role, within), style, inner);
                    }
                    const auto* written = std::get_if<Prose>(&value);
                    return written ? prose(written->blocks, inner_prose, inner, within, false)
                                   : Galley{};
                  }),
        part.gap);
  };
  for (const std::string& field : part.fields) {
    const FieldValue* value = use(field, context);
    if (value == nullptr) continue;
    if (const auto* items = std::get_if<std::vector<FieldSet>>(value)) {
      for (const FieldSet& item : *items) {
        if (const auto found = item.values.find("text"); found != item.values.end()) {
          add(found->second);
        }
      }
    } else {
      add(*value);
    }
  }
  return galley;
}

}  // namespace presspack
