#include <algorithm>

#include "layout/part_setter.h"

#include "base/overloaded.h"

namespace presspack {
namespace {

// A stack of parts deep enough for any design; a layout file cannot nest deeper (load/ checks).
Galley one_block(Frame frame) {
  Galley galley;
  galley.blocks.push_back({.frame = std::move(frame), .space_before = {}});
  return galley;
}

bool present(const Part& part, const Scopes& scopes) {
  if (!part.when.empty() && !scopes.present(part.when)) return false;
  return part.unless.empty() || !scopes.present(part.unless);
}

void shift(Galley& galley, Length x) {
  for (Block& block : galley.blocks) {
    for (Item& item : block.frame.items) item.at.x += x;
  }
}

}  // namespace

const FieldValue* PartSetter::use(const std::string& path, const PartContext& context) {
  const FieldValue* value = context.scopes.find(path);
  if (value != nullptr) used_.insert(path);
  return value;
}

const Part* PartSetter::component(const std::string& name) const {
  const auto found = with_.design.layout.components.find(name);
  return found == with_.design.layout.components.end() ? nullptr : found->second.get();
}

PartContext PartSetter::role_context(const std::string& role, Span source,
                                     const PartContext& context, StructureBuilder::Parent& made) {
  const auto named = role_named(role);
  if (!named || !context.tagged()) return context;
  made = structure_.add(*named, context.parent, source);
  if (*named == Role::list) structure_.at(*made).list_numbering = "None";
  return context.under(*made);
}

Galley PartSetter::set(const Part& part, Length width, const PartContext& context) {
  if (!present(part, context.scopes)) return {};
  const Length outer = part.width > Length() ? std::min(part.width, width) : width;
  PartContext inner = context;
  if (part.artifact && inner.tagged()) inner.artifact = Artifact::layout;
  // A text or panel carries its own role; any other part gets an element round it.
  const bool own =
      std::holds_alternative<TextPart>(part.value) || std::holds_alternative<PanelPart>(part.value);
  StructureBuilder::Parent made;
  if (!own && !part.role.empty()) inner = role_context(part.role, part.span, inner, made);
  Galley galley = set_value(part, outer - part.inset, inner);
  if (galley.empty()) return galley;
  if (part.inset != Length()) shift(galley, part.inset);
  galley.blocks.front().space_before = std::max(galley.blocks.front().space_before, part.before);
  galley.space_after = std::max(galley.space_after, part.after);
  galley.keep_with_next = galley.keep_with_next || part.keep_with_next;
  if (part.keep && galley.height() <= context.tallest) galley.forbid_breaks();
  return galley;
}

Galley PartSetter::set_value(const Part& part, Length width, const PartContext& context) {
  using namespace length_literals;
  return std::visit(
      Overloaded{
          [&](const StackPart& value) { return stack(value, width, context); },
          [&](const RowPart& value) { return row(value, width, context); },
          [&](const GridPart& value) { return grid(value, width, context); },
          [&](const PanelPart& value) {
            StructureBuilder::Parent made;
            const std::string& role = value.role.empty() ? part.role : value.role;
            return panel(value, width, role_context(role, part.span, context, made));
          },
          [&](const TextPart& value) {
            return text(value, width, context, value.role.empty() ? part.role : value.role);
          },
          [&](const ProsePart& value) { return prose_part(value, width, context); },
          [&](const ListPart& value) { return list(value, width, context); },
          [&](const CoverPart& value) { return cover(value, context); },
          [&](const QrPart& value) { return qr(value, context); },
          [&](const ShapePart& value) {
            const auto shape = with_.design.brand.shapes.find(value.shape);
            if (shape == with_.design.brand.shapes.end()) return Galley{};
            return one_block(
                shape_frame(shape->second, {value.width, value.height}, value.colors, with_));
          },
          [&](const MonogramPart& value) { return monogram(value, context); },
          [&](const RulePart& value) {
            Frame frame{.size = {width, value.width}};
            frame.items.push_back(
                {.at = {},
                 .structure = std::nullopt,
                 .artifact = Artifact::layout,
                 .source = part.span,
                 .content = Box{.size = frame.size, .fill = with_.color(value.color)}});
            Galley galley = one_block(std::move(frame));
            galley.keep_with_next = true;  // a line belongs to what stands below it
            return galley;
          },
          [&](const SpacePart& value) {
            return one_block(Frame{.size = {width, value.height}, .baseline = {}, .items = {}});
          },
          [&](const UsePart& value) { return set_component(value.component, width, context); },
          [&](const EachPart& value) { return each(value, width, context); },
          [&](const ColumnsPart& value) { return columns(value, width, context); },
          [&](const ImagePart& value) { return image(value, width, context); }},
      part.value);
}

Galley PartSetter::set_component(const std::string& name, Length width,
                                 const PartContext& context) {
  const Part* part = component(name);
  return part == nullptr ? Galley{} : set(*part, width, context);
}

Galley PartSetter::stack(const StackPart& part, Length width, const PartContext& context) {
  Galley galley;
  for (const PartPtr& child : part.parts) {
    galley.append(set(*child, width, context), galley.empty() ? Length() : part.gap);
  }
  return galley;
}

Galley PartSetter::each(const EachPart& part, Length width, const PartContext& context) {
  const FieldValue* value = use(part.each, context);
  const auto* items = value ? std::get_if<std::vector<FieldSet>>(value) : nullptr;
  Galley galley;
  if (items == nullptr) return galley;
  const auto end =
      std::min<std::size_t>(items->size(), static_cast<std::size_t>(part.from + part.count));
  for (auto i = static_cast<std::size_t>(part.from); i < end; ++i) {
    PartContext inner = context.inside((*items)[i]);
    StructureBuilder::Parent made;
    inner = role_context(part.item_role, {}, inner, made);
    if (part.item_role == "LI") inner = role_context("LBody", {}, inner, made);
    galley.append(set(*part.child, width, inner), part.gap);
  }
  return galley;
}

}  // namespace presspack
