// Panels and grids: boxes round content; the boxes of a row are equally high.

#include <algorithm>

#include "layout/part_setter.h"

namespace presspack {
namespace {

struct Insets {
  Length top, right, bottom, left;
};

// Padding, and the rule and frame, which take up space of their own.
Insets insets_of(const PanelPart& part) {
  Insets in{part.padding.top, part.padding.right, part.padding.bottom, part.padding.left};
  if (!part.frame.empty()) {
    in.top += part.frame_width;
    in.right += part.frame_width;
    in.bottom += part.frame_width;
    in.left += part.frame_width;
  }
  if (part.rule) {
    switch (part.rule->side) {
      case EdgeRule::Side::top:
        in.top += part.rule->width;
        break;
      case EdgeRule::Side::bottom:
        in.bottom += part.rule->width;
        break;
      case EdgeRule::Side::start:
        in.left += part.rule->width;
        break;
      case EdgeRule::Side::end:
        in.right += part.rule->width;
        break;
    }
  }
  return in;
}

Item background(Point at, Box box) {
  return {.at = at,
          .structure = std::nullopt,
          .artifact = Artifact::background,
          .source = {},
          .content = std::move(box)};
}

Rect rule_box(const EdgeRule& rule, Size panel) {
  switch (rule.side) {
    case EdgeRule::Side::top:
      return {{}, {panel.width, rule.width}};
    case EdgeRule::Side::bottom:
      return {{Length(), panel.height - rule.width}, {panel.width, rule.width}};
    case EdgeRule::Side::start:
      return {{}, {rule.width, panel.height}};
    case EdgeRule::Side::end:
      return {{panel.width - rule.width, Length()}, {rule.width, panel.height}};
  }
  return {};
}

}  // namespace

PartSetter::PanelContent PartSetter::panel_content(const PanelPart& part, Length width,
                                                   const PartContext& context) {
  const Insets in = insets_of(part);
  PanelContent content;
  content.width = width - in.left - in.right;
  PartContext inner = context;
  if (inner.tallest < Length::max()) inner.tallest = context.tallest - in.top - in.bottom;
  if (part.child) content.galley = set(*part.child, content.width, inner);
  content.height = content.galley.height();
  return content;
}

Frame PartSetter::finish_panel(const PanelPart& part, Frame content, Length width,
                               Length height) const {
  using namespace length_literals;
  const Insets in = insets_of(part);
  const Size size{width, height};
  Frame frame{.size = size, .baseline = {}, .items = {}};
  if (!part.fill.empty()) {
    frame.items.push_back(background({}, {.size = size,
                                          .fill = with_.color(part.fill),
                                          .radius = part.radius,
                                          .round_top = part.round_top,
                                          .round_bottom = part.round_bottom}));
  }
  if (!part.pattern.empty()) {
    const auto shape = with_.design.brand.shapes.find(part.pattern);
    if (shape != with_.design.brand.shapes.end()) {
      frame.items.push_back(pattern_item(shape->second, size, 130_mm, with_));
    }
  }
  if (part.rule) {
    const Rect box = rule_box(*part.rule, size);
    Item item = background(box.at, {.size = box.size, .fill = with_.color(part.rule->color)});
    item.artifact = Artifact::layout;
    frame.items.push_back(std::move(item));
  }
  if (!part.frame.empty()) {
    const Length half = part.frame_width / 2;
    frame.items.push_back({.at = {half, half},
                           .structure = std::nullopt,
                           .artifact = Artifact::layout,
                           .source = {},
                           .content = Outline{.size = {width - half * 2, height - half * 2},
                                              .stroke = with_.color(part.frame),
                                              .width = part.frame_width,
                                              .radius = part.radius}});
  }
  const Length spare =
      part.height > Length() ? (height - in.top - in.bottom - content.size.height) / 2 : Length();
  frame.baseline = in.top + content.baseline;
  place(frame, std::move(content), {in.left, in.top + spare});
  return frame;
}

// A panel higher than any page goes on in another box.
Galley PartSetter::split_panel(const PanelPart& part, PanelContent content, Length width,
                               Length tallest) const {
  const Insets in = insets_of(part);
  Galley galley;
  std::vector<Block>& blocks = content.galley.blocks;
  const Length room = tallest - in.top - in.bottom;
  for (std::size_t first = 0; first < blocks.size();) {
    const std::size_t count =
        std::max<std::size_t>(1, blocks_that_fit(content.galley, first, room));
    Galley piece;
    for (std::size_t i = first; i < first + count; ++i) piece.blocks.push_back(blocks[i]);
    const Length height = piece.height() + in.top + in.bottom;
    galley.blocks.push_back(
        {.frame = finish_panel(part, to_frame(std::move(piece), content.width), width, height)});
    first += count;
  }
  return galley;
}

// A box for each block, one under the other without a gap, so that pages may end between them.
Galley PartSetter::divided_panel(const PanelPart& part, PanelContent content, Length width) const {
  Galley galley;
  std::vector<Block>& blocks = content.galley.blocks;
  const Insets whole = insets_of(part);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool first = i == 0, last = i + 1 == blocks.size();
    PanelPart slice = part;
    slice.height = Length();
    slice.radius = Length();
    slice.padding.top = first ? part.padding.top : Length();
    slice.padding.bottom = last ? part.padding.bottom : blocks[i + 1].space_before;
    const Length height = (first ? whole.top : Length()) + blocks[i].frame.size.height +
                          (last ? whole.bottom : blocks[i + 1].space_before);
    Frame box = finish_panel(slice, std::move(blocks[i].frame), width, height);
    galley.blocks.push_back({.frame = std::move(box),
                             .space_before = {},
                             .break_before = first ? break_free : blocks[i].break_before});
  }
  return galley;
}

Galley PartSetter::panel(const PanelPart& part, Length width, const PartContext& context) {
  PanelContent content = panel_content(part, width, context);
  if (part.child && content.galley.empty()) return {};
  const bool at_sides =
      part.frame.empty() && (!part.rule || part.rule->side == EdgeRule::Side::start ||
                             part.rule->side == EdgeRule::Side::end);
  const bool in_columns = std::any_of(content.galley.blocks.begin(), content.galley.blocks.end(),
                                      [](const Block& block) { return block.columns != nullptr; });
  if (part.divide && at_sides && part.child && !in_columns) {
    return divided_panel(part, std::move(content), width);
  }
  const Insets in = insets_of(part);
  const Length height = std::max(part.height, content.height + in.top + in.bottom);
  if (height > context.tallest)
    return split_panel(part, std::move(content), width, context.tallest);
  Galley galley;
  galley.blocks.push_back(
      {.frame =
           finish_panel(part, to_frame(std::move(content.galley), content.width), width, height)});
  return galley;
}

// Sets one card.  When its component is a panel, the box is left to be closed at the row's height.
Frame PartSetter::grid_cell(const std::string& name, Length width, const PartContext& context,
                            PanelContent& content, const PanelPart*& panel_found) {
  panel_found = nullptr;
  const Part* part = component(name);
  if (part == nullptr) return {};
  const auto* as_panel = std::get_if<PanelPart>(&part->value);
  if (as_panel == nullptr) return to_frame(set(*part, width, context), width);
  StructureBuilder::Parent made;
  const std::string& role = as_panel->role.empty() ? part->role : as_panel->role;
  content = panel_content(*as_panel, width, role_context(role, part->span, context, made));
  panel_found = as_panel;
  return {};
}

Galley PartSetter::grid(const GridPart& part, Length width, const PartContext& context) {
  const FieldValue* value = use(part.each, context);
  const auto* items = value ? std::get_if<std::vector<FieldSet>>(value) : nullptr;
  Galley galley;
  if (items == nullptr) return galley;
  const bool compact =
      part.compact_over > 0 && items->size() > static_cast<std::size_t>(part.compact_over);
  const Length gap = compact ? part.compact_gap : part.gap;
  // The gutter stays the grid's own, so that cards keep to the page's columns.
  const Length cell = (width - part.gap * (part.columns - 1)) / part.columns;
  const std::string& usual = compact ? part.compact_component : part.component;
  const auto columns = static_cast<std::size_t>(part.columns);
  const std::size_t count = std::min(items->size(), static_cast<std::size_t>(part.count));
  const auto wide = [&](std::size_t i) {
    return !part.wide.empty() && context.inside((*items)[i]).scopes.present(part.wide);
  };
  for (std::size_t first = 0, end = 0; first < count; first = end) {
    const bool alone = wide(first);
    end = first + 1;
    while (!alone && end < count && end - first < columns && !wide(end)) ++end;
    const bool odd = end - first == 1 && columns > 1 && !part.odd_component.empty();
    struct Cell {
      PanelContent content;
      const PanelPart* panel = nullptr;
      Frame frame;
    };
    std::vector<Cell> cells;
    Length height;
    const Length own = odd ? width : cell;
    for (std::size_t i = first; i < end; ++i) {
      Cell made;
      StructureBuilder::Parent element;
      PartContext inner = role_context(part.item_role, {}, context.inside((*items)[i]), element);
      if (part.item_role == "LI") inner = role_context("LBody", {}, inner, element);
      made.frame =
          grid_cell(odd ? part.odd_component : usual, own, inner, made.content, made.panel);
      Length needs = made.frame.size.height;
      if (made.panel != nullptr) {
        const Insets in = insets_of(*made.panel);
        needs = std::max(made.panel->height, made.content.height + in.top + in.bottom);
      }
      height = std::max(height, needs);
      cells.push_back(std::move(made));
    }
    Galley row;
    if (height > context.tallest) {
      for (Cell& made : cells) {
        if (made.panel == nullptr) continue;
        row.append(split_panel(*made.panel, std::move(made.content), own, context.tallest), gap);
      }
    } else {
      Frame frame{.size = {width, height}, .baseline = {}, .items = {}};
      Length x;
      for (Cell& made : cells) {
        if (made.panel != nullptr) {
          made.frame = finish_panel(*made.panel,
                                    to_frame(std::move(made.content.galley), made.content.width),
                                    own, height);
        }
        place(frame, std::move(made.frame), {x, Length()});
        x += own + part.gap;
      }
      row.blocks.push_back({.frame = std::move(frame)});
    }
    galley.append(std::move(row), gap);
  }
  return galley;
}

}  // namespace presspack
