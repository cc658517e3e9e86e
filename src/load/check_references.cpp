// Names within a design: each must be the name of something.
//
// This walks the file's tree, not the design: a message then points at the word itself.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/edit_distance.h"
#include "load/load_design.h"
#include "load/node_reader.h"
#include "load/schema.h"
#include "model/field_names.h"

namespace presspack {
namespace {

using Names = std::vector<std::string_view>;

template <class Map>
Names names_of(const Map& map) {
  Names names;
  for (const auto& [name, value] : map) names.push_back(name);
  return names;
}

bool holds(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class References {
 public:
  References(const Design& design, Diagnostics& diagnostics)
      : design_(design),
        diagnostics_(diagnostics),
        styles_(names_of(design.layout.styles)),
        components_(names_of(design.layout.components)),
        colors_(names_of(design.brand.colors)),
        labels_(names_of(design.labels.words)),
        shapes_(names_of(design.brand.shapes)),
        roles_(names_of(design.layout.font_roles)),
        fields_(field_names().begin(), field_names().end()) {
    for (const PageMaster& master : design.layout.masters) {
      for (const RegionSpec& region : master.regions) regions_.push_back(region.name);
    }
    for (const Slot& slot : design.layout.slots) slots_.push_back(slot.name);
  }

  void layout(const YamlNode& root, const YamlNode& as_written);

 private:
  void name(const YamlNode* node, const Names& known, std::string_view what);
  void keys(const YamlNode* map, const Names& known, std::string_view what);
  void fields(const YamlNode& node);
  void part(const YamlNode& node);
  void kind(const YamlNode& node);
  void masters(const YamlNode& masters);
  void cycles(const YamlNode& components);
  bool reaches(const YamlNode& components, const YamlNode& node, std::string_view name,
               std::vector<std::string_view>& seen);

  const Design& design_;
  Diagnostics& diagnostics_;
  Names styles_, components_, colors_, labels_, shapes_, roles_, fields_, regions_, slots_;
};

void References::name(const YamlNode* node, const Names& known, std::string_view what) {
  if (!node || !node->is_text() || node->text.empty()) return;
  const std::string word = one_line(node->text);
  if (holds(known, word)) return;
  const auto near = nearest(word, known);
  diagnostics_.report(
      {.code = "name-unknown",
       .span = node->span,
       .message = fmt::format("there is no {} `{}`", what, word),
       .hint = near ? fmt::format("did you mean `{}`?", *near)
               : what == "label"
                   ? fmt::format("add it to the labels for `{}`", design_.labels.language)
               : known.size() <= 20 ? fmt::format("there is: {}", fmt::join(known, ", "))
                                    : std::string()});
}

void References::keys(const YamlNode* map, const Names& known, std::string_view what) {
  if (!map || !map->is_map()) return;
  for (const YamlNode& item : *map) {
    if (holds(known, item.key)) continue;
    const auto near = nearest(item.key, known);
    diagnostics_.report({.code = "name-unknown",
                         .span = item.key_span,
                         .message = fmt::format("there is no {} `{}`", what, item.key),
                         .hint = near ? fmt::format("did you mean `{}`?", *near) : ""});
  }
}

// What a map shows, or asks for before it shows anything.
void References::fields(const YamlNode& node) {
  for (const std::string_view key : {"field", "link", "when", "unless", "each", "wide"}) {
    const YamlNode* found = node.find(key);
    if (found && !text_of(found).starts_with("labels.")) name(found, fields_, "field");
  }
  if (const YamlNode* list = node.find("fields"); list && list->is_list()) {
    for (const YamlNode& item : *list) name(&item, fields_, "field");
  }
}

// The names in one part's own map, by the key they stand under.
void References::kind(const YamlNode& node) {
  const std::string_view key = node.key;
  if (key == "use") return name(&node, components_, "component");
  if (key == "stack" && node.is_list()) {
    for (const YamlNode& item : node) part(item);
  }
  if (!node.is_map()) return;
  fields(node);
  for (const std::string_view style :
       {"style", "marker_style", "title_style", "publisher_style", "drop_cap", "lead_in"}) {
    name(node.find(style), styles_, "style");
  }
  if (const YamlNode* headings = node.find("headings"); headings && headings->is_map()) {
    for (const YamlNode& item : *headings) name(&item, styles_, "style");
  }
  for (const std::string_view component : {"component", "odd", "compact", "pictures"}) {
    name(node.find(component), components_, "component");
  }
  for (const std::string_view color : {"fill", "color"}) name(node.find(color), colors_, "colour");
  name(node.find("label"), labels_, "label");
  if (const YamlNode* pieces = node.find("pieces"); pieces && pieces->is_list()) {
    for (const YamlNode& piece : *pieces) {
      fields(piece);
      name(piece.find("label"), labels_, "label");
      name(piece.find("style"), styles_, "style");
    }
  }
  if (key == "shape") {
    name(node.find("name"), shapes_, "shape");
    if (const YamlNode* list = node.find("colors"); list && list->is_list()) {
      for (const YamlNode& color : *list) name(&color, colors_, "colour");
    }
  }
  if (key == "columns") name(node.find("use"), components_, "component");
  if (key == "cover") {
    const YamlNode* shape = node.find("shape");
    if (text_of(shape) != "none") name(shape, shapes_, "shape");
  }
  if (key == "panel") {
    name(node.find("pattern"), shapes_, "shape");
  }
  if (key == "panel" || key == "cover" || key == "columns") {
    for (const std::string_view line : {"frame", "rule"}) {
      if (const YamlNode* found = node.find(line); found && found->is_map()) {
        name(found->find("color"), colors_, "colour");
      }
    }
    for (const YamlNode& item : node) {
      if (is_part_kind(item.key) && item.key != "rule" && item.key != "use") kind(item);
      if (item.key == "use" && key == "panel") kind(item);
    }
  }
  if (const YamlNode* parts = node.find("parts"); parts && parts->is_list()) {
    for (const YamlNode& item : *parts) part(item);
  }
}

void References::part(const YamlNode& node) {
  if (!node.is_map()) return;
  fields(node);
  for (const YamlNode& item : node) {
    if (is_part_kind(item.key)) kind(item);
  }
}

void References::masters(const YamlNode& masters) {
  for (const YamlNode& master : masters) {
    if (!master.is_map()) continue;
    Names own;
    const YamlNode* regions = master.find("regions");
    std::vector<std::string> kept;
    each_map(regions, [&](const YamlNode& region) { kept.push_back(text_in(region, "name")); });
    for (const std::string& region : kept) own.push_back(region);
    each_map(regions, [&](const YamlNode& region) {
      if (const YamlNode* below = region.find("below"); below && below->is_list()) {
        for (const YamlNode& item : *below) name(&item, own, "region");
      }
      name(region.find("above"), own, "region");
      name(region.find("unless"), own, "region");
    });
    name(master.find("flow"), own, "region");
    each_map(master.find("running"), [&](const YamlNode& running) {
      name(running.find("component"), components_, "component");
    });
  }
}

// Whether `node` uses the component `wanted`, directly or through others.
bool References::reaches(const YamlNode& components, const YamlNode& node, std::string_view wanted,
                         std::vector<std::string_view>& seen) {
  const bool names_component = node.key == "use" || node.key == "component" || node.key == "odd" ||
                               node.key == "compact" || node.key == "pictures";
  if (node.is_text()) {
    if (!names_component) return false;
    if (node.text == wanted) return true;
    if (holds(seen, node.text)) return false;
    seen.push_back(node.text);
    const YamlNode* next = components.find(node.text);
    return next && reaches(components, *next, wanted, seen);
  }
  for (const YamlNode& item : node) {
    if (reaches(components, item, wanted, seen)) return true;
  }
  return false;
}

void References::cycles(const YamlNode& components) {
  for (const YamlNode& component : components) {
    std::vector<std::string_view> seen;
    if (!component.is_map() || !reaches(components, component, component.key, seen)) continue;
    diagnostics_.report(
        {.code = "cycle",
         .span = component.key_span,
         .message = fmt::format("the component `{}` is part of itself", component.key),
         .hint = "take out one `use`"});
  }
}

void References::layout(const YamlNode& root, const YamlNode& as_written) {
  std::vector<std::string> written;
  each_map(as_written.find("masters"), [&](const YamlNode& master) {
    each_map(master.find("regions"),
             [&](const YamlNode& region) { written.push_back(text_in(region, "name")); });
  });
  regions_.insert(regions_.end(), written.begin(), written.end());
  each_map(root.find("styles"), [&](const YamlNode& style) {
    name(style.find("font"), roles_, "font role");
    name(style.find("color"), colors_, "colour");
  });
  if (const YamlNode* components = root.find("components"); components && components->is_map()) {
    for (const YamlNode& component : *components) part(component);
    cycles(*components);
  }
  if (const YamlNode* found = root.find("masters"); found && found->is_map()) masters(*found);
  each_map(root.find("slots"), [&](const YamlNode& slot) {
    fields(slot);
    const YamlNode* section = slot.find("section");
    if (section && !holds(labels_, text_of(section))) name(section, fields_, "field");
    name(slot.find("region"), regions_, "region");
    name(slot.find("component"), components_, "component");
    name(slot.find("heading_style"), styles_, "style");
  });
  each_map(root.find("fit"), [&](const YamlNode& step) {
    keys(step.find("styles"), styles_, "style");
    keys(step.find("regions"), regions_, "region");
    keys(step.find("slots"), slots_, "slot");
    keys(step.find("panels"), components_, "component");
    each_map(step.find("slots"), [&](const YamlNode& change) {
      name(change.find("region"), regions_, "region");
      name(change.find("component"), components_, "component");
    });
  });
}

}  // namespace

void check_references(const YamlNode& layout, const YamlNode& as_written, const Design& design,
                      Diagnostics& diagnostics) {
  References(design, diagnostics).layout(layout, as_written);
}

}  // namespace presspack
