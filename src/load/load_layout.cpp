// Layouts.

#include <fmt/format.h>

#include "base/edit_distance.h"
#include "load/load_design.h"
#include "load/load_parts.h"
#include "load/node_reader.h"

namespace presspack {
namespace {

PageGrid grid_of(const YamlNode& node) {
  const PageGrid none{};
  return {.paper = {length_in(node, "width", none), length_in(node, "height", none)},
          .margin = length_in(node, "margin", none),
          .columns = integer_in(node, "columns", 12),
          .gutter = length_in(node, "gutter", none),
          .unit = length_in(node, "unit", none)};
}

void check_grid(const YamlNode& node, const PageGrid& grid, Diagnostics& diagnostics) {
  if (grid.columns >= 1 && grid.column_width() > Length() && grid.paper.height > Length()) return;
  diagnostics.report({.code = "number-range",
                      .span = node.key_span,
                      .message = "this page has no room between its margins",
                      .hint = "check width, margin, columns and gutter"});
}

Align align_of(const YamlNode& node) {
  const std::string word = text_in(node, "align");
  return word == "end"       ? Align::end
         : word == "center"  ? Align::center
         : word == "justify" ? Align::justify
                             : Align::start;
}

class LayoutReader {
 public:
  LayoutReader(Design& design, Diagnostics& diagnostics)
      : design_(design), layout_(design.layout), page_(design.page), diagnostics_(diagnostics) {}

  void papers(const YamlNode& root, const PaperChoice& choice);
  void styles(const YamlNode& root);
  void components(const YamlNode& root);
  void masters(const YamlNode& root);
  void slots(const YamlNode& root);
  void fit(const YamlNode& root);

 private:
  ParagraphStyle style(const YamlNode& node);
  RegionSpec region(const YamlNode& node);
  PageMaster master(const YamlNode& node);
  std::string family(const std::string& role) const;
  Length length(const YamlNode& node, std::string_view key) { return length_in(node, key, page_); }
  std::optional<Length> changed(const YamlNode& node, std::string_view key) {
    return length_of(node.find(key), page_);
  }

  Design& design_;
  Layout& layout_;
  PageGrid& page_;
  Diagnostics& diagnostics_;
};

void LayoutReader::papers(const YamlNode& root, const PaperChoice& choice) {
  each_map(root.find("papers"), [&](const YamlNode& item) {
    const PageGrid grid = grid_of(item);
    check_grid(item, grid, diagnostics_);
    layout_.papers.emplace(item.key, grid);
  });
  design_.paper = choice.name;
  const auto found = layout_.papers.find(choice.name);
  if (found != layout_.papers.end()) {
    page_ = found->second;
    return;
  }
  if (layout_.papers.empty()) return;
  page_ = layout_.papers.begin()->second;
  std::vector<std::string_view> known;
  for (const auto& [name, grid] : layout_.papers) known.push_back(name);
  diagnostics_.report(
      {.code = "name-unknown",
       .span = choice.mention,
       .message = fmt::format("the layout `{}` has no paper `{}`", layout_.name, choice.name),
       .hint = fmt::format("there is: {}", fmt::join(known, ", "))});
}

std::string LayoutReader::family(const std::string& role) const {
  // The brand's word counts before the layout's.
  for (const auto* roles : {&design_.brand.font_roles, &layout_.font_roles}) {
    if (const auto found = roles->find(role); found != roles->end()) return found->second;
  }
  return {};
}

ParagraphStyle LayoutReader::style(const YamlNode& node) {
  ParagraphStyle style;
  style.name = std::string(node.key);
  style.span = node.span;
  if (const YamlNode* font = node.find("font")) style.font.role = text_of(font);
  style.font.family = family(style.font.role);
  style.font.weight = integer_in(node, "weight", 400);
  style.font.italic = boolean_in(node, "italic", false);
  style.size = length(node, "size");
  style.leading = length(node, "leading");
  style.space_before = length(node, "before");
  style.space_after = length(node, "after");
  style.indent = length(node, "indent");
  style.tracking = integer_in(node, "tracking", 0);
  if (const YamlNode* color = node.find("color")) style.color = text_of(color);
  style.align = align_of(node);
  style.balance = boolean_in(node, "balance", false);
  style.hyphenate = boolean_in(node, "hyphenate", false);
  style.space_stretch = integer_in(node, "space_stretch", style.space_stretch);
  style.space_shrink = integer_in(node, "space_shrink", style.space_shrink);
  style.tracking_stretch = integer_in(node, "tracking_stretch", 0);
  style.tracking_shrink = integer_in(node, "tracking_shrink", 0);
  style.hang_punctuation = boolean_in(node, "hang_punctuation", false);
  style.keep_with_next = boolean_in(node, "keep_with_next", false);
  style.tabular = boolean_in(node, "tabular", false);
  style.features = texts_in(node, "features");
  style.underline = length(node, "underline");
  style.hang_quotes = boolean_in(node, "hang_quotes", false);
  style.hang_gap = length(node, "hang_gap");
  return style;
}

void LayoutReader::styles(const YamlNode& root) {
  if (const YamlNode* fonts = root.find("fonts"); fonts && fonts->is_map()) {
    for (const YamlNode& item : *fonts) layout_.font_roles[std::string(item.key)] = text_of(&item);
  }
  each_map(root.find("styles"), [&](const YamlNode& item) {
    ParagraphStyle made = style(item);
    const bool sound = made.size > Length() && made.leading > Length();
    if (!sound && item.find("size") && item.find("leading")) {
      diagnostics_.report({.code = "number-range",
                           .span = item.key_span,
                           .message = "type needs a size and a leading above nothing",
                           .hint = "write `size: 11 pt, leading: 5 mm`"});
    }
    layout_.styles.emplace(item.key, std::move(made));
  });
}

void LayoutReader::components(const YamlNode& root) {
  each_map(root.find("components"), [&](const YamlNode& item) {
    layout_.components.emplace(item.key, read_part(item, page_, diagnostics_));
  });
}

RegionSpec LayoutReader::region(const YamlNode& node) {
  RegionSpec region;
  region.name = text_in(node, "name");
  region.span = node.span;
  region.full_bleed = boolean_in(node, "bleed", false);
  region.last_column = page_.columns;
  if (const YamlNode* columns = node.find("columns")) {
    Wrong wrong;
    const auto range = parse_columns(text_of(columns), wrong);
    if (range && (*range)[1] > page_.columns) {
      diagnostics_.report({.code = "columns-syntax",
                           .span = columns->span,
                           .message = fmt::format("the page has {} columns", page_.columns),
                           .hint = "name the first and the last of them"});
    } else if (range) {
      region.first_column = (*range)[0];
      region.last_column = (*range)[1];
    }
  }
  region.below = texts_in(node, "below");
  region.gap = region.below.empty() ? length(node, "top") : length(node, "gap");
  region.above = text_in(node, "above");
  region.foot_gap = region.above.empty() ? length(node, "foot") : length(node, "foot_gap");
  region.fixed = boolean_in(node, "fixed", false);
  region.at_foot = boolean_in(node, "at_foot", false);
  region.only_over = integer_in(node, "only_over", 0);
  region.on_grid = boolean_in(node, "grid", false);
  region.spread = integer_in(node, "spread", 0);
  region.unless_region = text_in(node, "unless");
  return region;
}

PageMaster LayoutReader::master(const YamlNode& node) {
  PageMaster master;
  master.name = std::string(node.key);
  each_map(node.find("regions"),
           [&](const YamlNode& item) { master.regions.push_back(region(item)); });
  each_map(node.find("running"), [&](const YamlNode& item) {
    master.running.push_back({.component = text_in(item, "component"),
                              .top = length(item, "top"),
                              .foot = length(item, "foot"),
                              .at_foot = item.find("foot") != nullptr,
                              .full_bleed = boolean_in(item, "bleed", false)});
  });
  master.flow = text_in(node, "flow");
  return master;
}

void LayoutReader::masters(const YamlNode& root) {
  const YamlNode* masters = root.find("masters");
  if (!masters || !masters->is_map()) return;
  for (const std::string_view name : {"first", "following"}) {
    const YamlNode* item = masters->find(name);
    if (item && item->is_map()) layout_.masters.push_back(master(*item));
  }
}

void LayoutReader::slots(const YamlNode& root) {
  each_map(root.find("slots"), [&](const YamlNode& item) {
    Slot slot;
    slot.name = text_in(item, "name");
    slot.region = text_in(item, "region");
    slot.component = text_in(item, "component");
    slot.section = text_in(item, "section");
    slot.heading_style = text_in(item, "heading_style");
    slot.when = text_in(item, "when");
    slot.unless = text_in(item, "unless");
    slot.each = text_in(item, "each");
    slot.from = integer_in(item, "from", 0);
    slot.count = integer_in(item, "count", 1 << 20);
    slot.before = length(item, "before");
    slot.keep_together = boolean_in(item, "keep", false);
    slot.span = item.span;
    Wrong wrong;
    if (const auto range = parse_columns(text_in(item, "columns"), wrong)) {
      slot.first_column = (*range)[0];
      slot.last_column = (*range)[1];
    }
    layout_.slots.push_back(std::move(slot));
  });
}

void LayoutReader::fit(const YamlNode& root) {
  each_map(root.find("fit"), [&](const YamlNode& item) {
    FitStep step{.name = text_in(item, "name"), .changes = {}, .span = item.span};
    each_map(item.find("styles"), [&](const YamlNode& change) {
      step.changes.emplace_back(StyleChange{std::string(change.key), changed(change, "size"),
                                            changed(change, "leading")});
    });
    each_map(item.find("regions"), [&](const YamlNode& change) {
      step.changes.emplace_back(RegionChange{std::string(change.key), changed(change, "gap"),
                                             changed(change, "foot_gap")});
    });
    each_map(item.find("slots"), [&](const YamlNode& change) {
      const auto name = [&](std::string_view key) {
        return change.find(key) ? std::optional(text_in(change, key)) : std::nullopt;
      };
      step.changes.emplace_back(SlotChange{std::string(change.key), name("region"),
                                           name("component"), changed(change, "before")});
    });
    each_map(item.find("panels"), [&](const YamlNode& change) {
      step.changes.emplace_back(
          PanelChange{std::string(change.key), changed(change, "top"), changed(change, "bottom")});
    });
    layout_.fit.push_back(std::move(step));
  });
}

}  // namespace

void read_layout(const YamlNode& root, const PaperChoice& paper, Design& design,
                 Diagnostics& diagnostics) {
  design.layout.name = text_in(root, "name");
  design.layout.span = root.span;
  design.layout.omit = texts_in(root, "omit");
  design.layout.pages = integer_in(root, "pages", 0);
  design.layout.resolution = integer_in(root, "resolution", 150);
  design.layout.strong_emphasis = text_in(root, "emphasis") == "bold";
  if (const YamlNode* colors = root.find("colors"); colors && colors->is_map()) {
    for (const YamlNode& item : *colors) {
      Wrong wrong;
      if (const auto color = parse_color(text_of(&item), wrong)) {
        design.brand.colors[std::string(item.key)] = *color;
      }
    }
  }
  LayoutReader reader(design, diagnostics);
  reader.papers(root, paper);
  design.layout.body_size = length_in(root, "body_size", design.page);
  reader.styles(root);
  reader.components(root);
  reader.masters(root);
  reader.slots(root);
  reader.fit(root);
}

}  // namespace presspack
