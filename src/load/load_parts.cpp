#include "load/load_parts.h"

#include <fmt/format.h>

#include "load/node_reader.h"
#include "load/schema.h"

namespace presspack {
namespace {

class PartReader {
 public:
  PartReader(const PageGrid& page, Diagnostics& diagnostics)
      : page_(page), diagnostics_(diagnostics) {}

  PartPtr part(const YamlNode& node);

 private:
  using Value = decltype(Part::value);

  // The one key of a map that says which part it is.
  const YamlNode* kind_of(const YamlNode& node);
  Value value(const YamlNode& kind);
  std::vector<PartPtr> parts(const YamlNode* list);
  StackPart stack(const YamlNode& node);
  RowPart row(const YamlNode& node);
  GridPart grid(const YamlNode& node);
  Value panel(const YamlNode& node, std::string& role);
  TextPart text(const YamlNode& node);
  ListPart list(const YamlNode& node);
  ProsePart prose(const YamlNode& node);
  CoverPart cover(const YamlNode& node);
  ColumnsPart columns(const YamlNode& node);
  void common(const YamlNode& node, Part& part);
  Length length(const YamlNode& node, std::string_view key) { return length_in(node, key, page_); }

  const PageGrid& page_;
  Diagnostics& diagnostics_;
};

template <class Enum>
Enum choice_in(const YamlNode& node, std::string_view key,
               std::initializer_list<std::pair<std::string_view, Enum>> choices, Enum fallback) {
  const std::string word = text_in(node, key);
  for (const auto& [name, value] : choices) {
    if (word == name) return value;
  }
  return fallback;
}

const YamlNode* PartReader::kind_of(const YamlNode& node) {
  const YamlNode* found = nullptr;
  for (const YamlNode& item : node) {
    // A panel's own `rule:` is its edge, told apart by its side.
    const bool edge = item.key == "rule" && item.find("side");
    if (!is_part_kind(item.key) || edge) continue;
    if (found) {
      diagnostics_.report(
          {.code = "part-count",
           .span = item.key_span,
           .message = fmt::format("`{}` and `{}` stand in one part", found->key, item.key),
           .hint = "put them in a `stack:` or a `row:`"});
      return found;
    }
    found = &item;
  }
  if (!found) {
    diagnostics_.report({.code = "part-count",
                         .span = node.key.empty()
                                     ? Span{node.span.file, node.span.begin, node.span.begin + 1}
                                     : node.key_span,
                         .message = "this part shows nothing",
                         .hint = "add `text:`, `stack:`, `panel:` or another kind of part"});
  }
  return found;
}

PartPtr PartReader::part(const YamlNode& node) {
  auto part = std::make_shared<Part>();
  part->span = node.span;
  if (!node.is_map()) return part;
  const YamlNode* kind = kind_of(node);
  std::string panel_role;
  if (kind && kind->key == "panel" && kind->is_map()) {
    part->value = panel(*kind, panel_role);
  } else if (kind) {
    part->value = value(*kind);
  }
  if (const YamlNode* each = node.find("each")) {
    auto child = std::make_shared<Part>();
    child->value = std::move(part->value);
    child->role = panel_role;
    child->span = node.span;
    panel_role.clear();
    part->value = EachPart{.each = text_of(each),
                           .child = std::move(child),
                           .gap = length(node, "gap"),
                           .from = integer_in(node, "from", 0),
                           .count = integer_in(node, "count", 1 << 20),
                           .item_role = text_in(node, "item_role")};
  }
  common(node, *part);
  if (part->role.empty()) part->role = panel_role;
  return part;
}

void PartReader::common(const YamlNode& node, Part& part) {
  part.when = text_in(node, "when");
  part.unless = text_in(node, "unless");
  part.role = text_in(node, "role");
  part.artifact = boolean_in(node, "artifact", false);
  part.keep = boolean_in(node, "keep", false);
  part.keep_with_next = boolean_in(node, "keep_with_next", false);
  part.before = length(node, "before");
  part.after = length(node, "after");
  part.width = length(node, "width");
  part.inset = length(node, "inset");
}

std::vector<PartPtr> PartReader::parts(const YamlNode* list) {
  std::vector<PartPtr> out;
  if (!list || !list->is_list()) return out;
  for (const YamlNode& item : *list) out.push_back(part(item));
  return out;
}

StackPart PartReader::stack(const YamlNode& node) {
  if (node.is_list()) return {.parts = parts(&node), .gap = {}};
  return {.parts = parts(node.find("parts")),
          .gap = length(node, "gap"),
          .align = choice_in(node, "align", {{"center", Align::center}, {"end", Align::end}},
                             Align::start)};
}

RowPart PartReader::row(const YamlNode& node) {
  RowPart row;
  row.parts = parts(node.find("parts"));
  row.gap = length(node, "gap");
  row.height = length(node, "height");
  row.divide = boolean_in(node, "divide", false);
  row.align = choice_in(node, "align", {{"center", CrossAlign::center}, {"end", CrossAlign::end}},
                        CrossAlign::start);
  for (const std::string& text : texts_in(node, "tracks")) {
    Wrong wrong;
    row.tracks.push_back(
        parse_track(text, wrong).value_or(Track{.kind = Track::Kind::fraction, .length = {}}));
  }
  if (row.tracks.size() != row.parts.size()) {
    const YamlNode* tracks = node.find("tracks");
    diagnostics_.report(
        {.code = "track-count",
         .span = tracks ? tracks->span : node.key_span,
         .message = fmt::format("{} of {} parts have a track", row.tracks.size(), row.parts.size()),
         .hint = "give each part a track"});
    row.tracks.resize(row.parts.size());
  }
  return row;
}

GridPart PartReader::grid(const YamlNode& node) {
  return {.each = text_in(node, "each"),
          .component = text_in(node, "component"),
          .columns = integer_in(node, "columns", 2),
          .gap = length(node, "gap"),
          .odd_component = text_in(node, "odd"),
          .wide = text_in(node, "wide"),
          .compact_over = integer_in(node, "compact_over", 0),
          .compact_component = text_in(node, "compact"),
          .compact_gap = length(node, "compact_gap"),
          .count = integer_in(node, "count", 1 << 20),
          .item_role = text_in(node, "item_role")};
}

PartReader::Value PartReader::panel(const YamlNode& node, std::string& role) {
  PanelPart panel;
  panel.fill = text_in(node, "fill");
  panel.pattern = text_in(node, "pattern");
  panel.divide = boolean_in(node, "divide", false);
  panel.radius = length(node, "radius");
  panel.height = length(node, "height");
  role = text_in(node, "role");
  if (const YamlNode* frame = node.find("frame"); frame && frame->is_map()) {
    panel.frame = text_in(*frame, "color");
    panel.frame_width = length(*frame, "width");
  }
  if (const YamlNode* edge = node.find("rule"); edge && edge->is_map()) {
    using Side = EdgeRule::Side;
    panel.rule = EdgeRule{
        .side = choice_in(*edge, "side",
                          {{"start", Side::start}, {"bottom", Side::bottom}, {"end", Side::end}},
                          Side::top),
        .width = length(*edge, "width"),
        .color = text_in(*edge, "color")};
  }
  if (const YamlNode* padding = node.find("padding")) {
    const Length all = length_of(padding, page_).value_or(Length());
    panel.padding = {all, all, all, all};
    if (padding->is_map()) {
      panel.padding = {length(*padding, "top"), length(*padding, "end"), length(*padding, "bottom"),
                       length(*padding, "start")};
    }
  }
  const std::string corners = text_in(node, "corners");
  panel.round_top = corners.empty() || corners == "all" || corners == "top";
  panel.round_bottom = corners.empty() || corners == "all" || corners == "bottom";
  if (const YamlNode* kind = kind_of(node)) {
    auto child = std::make_shared<Part>();
    child->span = kind->span;
    if (kind->key == "panel" && kind->is_map()) {
      child->value = this->panel(*kind, child->role);
    } else {
      child->value = value(*kind);
    }
    panel.child = std::move(child);
  }
  return panel;
}

TextPart PartReader::text(const YamlNode& node) {
  TextPart text;
  text.style = text_in(node, "style");
  text.role = text_in(node, "role");
  const auto add = [&](const YamlNode& piece, std::string style) {
    const YamlNode* after = piece.find("after");
    text.pieces.push_back({.field = text_in(piece, "field"),
                           .label = text_in(piece, "label"),
                           .style = std::move(style),
                           .link = text_in(piece, "link"),
                           // As typed: " " is a separator.
                           .after = after && after->is_text() ? std::string(after->text) : "",
                           .role = &piece == &node ? "" : text_in(piece, "role"),
                           .span = piece.span});
  };
  if (node.find("field") || node.find("label")) add(node, "");
  each_map(node.find("pieces"),
           [&](const YamlNode& piece) { add(piece, text_in(piece, "style")); });
  if (text.pieces.empty()) {
    diagnostics_.report({.code = "part-count",
                         .span = node.key_span,
                         .message = "this text shows nothing",
                         .hint = "add `field:`, `label:` or `pieces:`"});
  }
  return text;
}

ProsePart PartReader::prose(const YamlNode& node) {
  ProsePart prose{.field = text_in(node, "field"),
                  .style = text_in(node, "style"),
                  .heading_styles = {},
                  .role = text_in(node, "role"),
                  .drop_cap = text_in(node, "drop_cap"),
                  .drop_lines = integer_in(node, "drop_lines", 3),
                  .lead_in = text_in(node, "lead_in"),
                  .lead_words = integer_in(node, "lead_words", 4),
                  .list_gap = length_of(node.find("list_gap"), page_),
                  .pictures = text_in(node, "pictures")};
  if (const YamlNode* headings = node.find("headings"); headings && headings->is_map()) {
    for (const YamlNode& item : *headings) {
      const auto level = parse_integer(item.key);
      if (level && *level >= 2 && *level <= 6) {
        prose.heading_styles.emplace(static_cast<int>(*level), text_of(&item));
      } else {
        diagnostics_.report({.code = "number-range",
                             .span = item.key_span,
                             .message = "headings in prose have levels 2 to 6",
                             .hint = "write `2: name`"});
      }
    }
  }
  return prose;
}

ListPart PartReader::list(const YamlNode& node) {
  ListPart list{.fields = texts_in(node, "fields"),
                .style = text_in(node, "style"),
                .marker_style = text_in(node, "marker_style"),
                .role = text_in(node, "role"),
                .hang = length(node, "hang"),
                .gap = length(node, "gap")};
  const std::string marker = text_in(node, "marker");
  if (!marker.empty()) list.marker = marker;
  if (list.marker_style.empty()) list.marker_style = list.style;
  return list;
}

CoverPart PartReader::cover(const YamlNode& node) {
  CoverPart cover{.width = length(node, "width"), .height = length(node, "height")};
  const std::pair<const char*, std::string*> words[] = {
      {"fill", &cover.fill},
      {"shape", &cover.shape},
      {"title_style", &cover.title_style},
      {"publisher_style", &cover.publisher_style}};
  for (const auto& [key, value] : words) {
    if (node.find(key)) *value = text_in(node, key);
  }
  if (const YamlNode* frame = node.find("frame"); frame && frame->is_map()) {
    cover.frame = text_in(*frame, "color");
    cover.frame_width = length(*frame, "width");
  }
  return cover;
}

ColumnsPart PartReader::columns(const YamlNode& node) {
  ColumnsPart columns{.count = integer_in(node, "count", 2), .gap = length(node, "gap")};
  if (const YamlNode* rule = node.find("rule"); rule && rule->is_map()) {
    columns.rule = text_in(*rule, "color");
    columns.rule_width = length(*rule, "width");
  }
  auto child = std::make_shared<Part>();
  child->value = UsePart{text_in(node, "use")};
  child->span = node.span;
  columns.child = std::move(child);
  return columns;
}

PartReader::Value PartReader::value(const YamlNode& kind) {
  const std::string_view key = kind.key;
  if (key == "use") return UsePart{text_of(&kind)};
  if (key == "space" && kind.is_text()) {
    return SpacePart{length_of(&kind, page_).value_or(Length())};
  }
  if (key == "stack") return stack(kind);
  if (!kind.is_map()) return SpacePart{};
  if (key == "row") return row(kind);
  if (key == "grid") return grid(kind);
  if (key == "text") return text(kind);
  if (key == "prose") return prose(kind);
  if (key == "list") return list(kind);
  if (key == "image") {
    return ImagePart{text_in(kind, "field"), length(kind, "width"), length(kind, "height")};
  }
  if (key == "cover") return cover(kind);
  if (key == "columns") return columns(kind);
  if (key == "qr") return QrPart{text_in(kind, "field"), length(kind, "size")};
  if (key == "shape") {
    return ShapePart{text_in(kind, "name"), length(kind, "width"), length(kind, "height"),
                     texts_in(kind, "colors")};
  }
  if (key == "monogram") {
    return MonogramPart{text_in(kind, "field"), text_in(kind, "style"), text_in(kind, "fill"),
                        length(kind, "size")};
  }
  if (key == "rule") return RulePart{length(kind, "width"), text_in(kind, "color")};
  return SpacePart{length(kind, "height")};
}

}  // namespace

PartPtr read_part(const YamlNode& node, const PageGrid& page, Diagnostics& diagnostics) {
  return PartReader(page, diagnostics).part(node);
}

}  // namespace presspack
