// The fields of parts, the trees that a layout's components are made of.

#include <algorithm>
#include <iterator>

#include "load/schema.h"

namespace presspack {
namespace {

using enum FieldType;

constexpr FieldRule piece_fields[] = {
    {.name = "field", .about = "a field of the pack"},
    {.name = "label", .type = word, .about = "a word of the labels"},
    {.name = "style", .type = word, .about = "instead of the paragraph's"},
    {.name = "link", .about = "a field that holds an address"},
    {.name = "after", .about = "what stands behind it when something follows"},
    {.name = "role", .about = "an element of its own in the paragraph: Quote"},
};
constexpr Schema piece{"piece", "a part of a paragraph", piece_fields};

constexpr FieldRule text_fields[] = {
    {.name = "field", .about = "a field of the pack"},
    {.name = "label", .type = word, .about = "a word of the labels"},
    {.name = "link", .about = "a field that holds an address"},
    {.name = "pieces", .type = list, .about = "several of these in one paragraph", .of = &piece},
    {.name = "style", .type = word, .about = "a style of this layout", .need = Need::form},
    {.name = "role", .about = "the structure element: H1, H2, H3; P if nothing is said"},
};
constexpr Schema text_part{"text", "one paragraph", text_fields};

constexpr FieldRule prose_fields[] = {
    {.name = "field", .about = "a field of the pack", .need = Need::form},
    {.name = "style", .type = word, .about = "of paragraphs", .need = Need::form},
    {.name = "headings", .type = names, .about = "styles of headings by level", .item = word},
    {.name = "role", .about = "the structure element round it"},
    {.name = "list_gap", .type = length, .about = "between items; half a unit if nothing is said"},
    {.name = "drop_cap", .type = word, .about = "the style of a large first letter"},
    {.name = "drop_lines",
     .type = integer,
     .about = "how many lines it stands beside; 3 if nothing is said",
     .least = 2,
     .most = 6},
    {.name = "lead_in", .type = word, .about = "the style of the first words"},
    {.name = "lead_words",
     .type = integer,
     .about = "how many those are; 4 if nothing is said",
     .least = 1,
     .most = 12},
    {.name = "pictures",
     .type = word,
     .about = "the component of pictures that stand behind a paragraph"},
};
constexpr Schema prose_part{"prose", "paragraphs, headings and lists", prose_fields};

constexpr FieldRule list_fields[] = {
    {.name = "fields", .type = list, .about = "lists or texts, one item each", .need = Need::form},
    {.name = "style", .type = word, .about = "of the items", .need = Need::form},
    {.name = "marker_style", .type = word, .about = "of numbers and bullets"},
    {.name = "marker",
     .type = choice,
     .about = "what stands before an item",
     .choices = "decimal disc none"},
    {.name = "role", .about = "the structure element of an item's words: P if nothing is said"},
    {.name = "hang", .type = length, .about = "from the marker to the text"},
    {.name = "gap", .type = length, .about = "between items"},
};
constexpr Schema list_part{"list", "items with a hanging marker", list_fields};

constexpr FieldRule stack_fields[] = {
    {.name = "parts",
     .type = list,
     .about = "one under the other",
     .need = Need::form,
     .of = &part_schema},
    {.name = "gap", .type = length, .about = "between them"},
    {.name = "align",
     .type = choice,
     .about = "of parts narrower than the stack",
     .choices = "start center end"},
};
constexpr Schema stack_part{"stack", "parts one under the other", stack_fields};

constexpr FieldRule row_fields[] = {
    {.name = "tracks",
     .type = list,
     .about = "30 mm, 1 fr, 8 col or content, one for each part",
     .need = Need::form,
     .item = track},
    {.name = "parts",
     .type = list,
     .about = "side by side",
     .need = Need::form,
     .of = &part_schema},
    {.name = "gap", .type = length, .about = "between them"},
    {.name = "align",
     .type = choice,
     .about = "of parts lower than the row",
     .choices = "start center end"},
    {.name = "height", .type = length, .about = "at least this high"},
    {.name = "divide", .type = boolean, .about = "true: may go on on the next page"},
};
constexpr Schema row_part{"row", "parts side by side", row_fields};

constexpr FieldRule grid_fields[] = {
    {.name = "each", .about = "a list of the pack", .need = Need::form},
    {.name = "component", .type = word, .about = "for each item", .need = Need::form},
    {.name = "columns",
     .type = integer,
     .about = "how many stand side by side",
     .least = 1,
     .most = 12},
    {.name = "gap", .type = length, .about = "between them"},
    {.name = "odd", .type = word, .about = "the component of a last item alone in its row"},
    {.name = "wide", .about = "a field: an item that has it stands alone in its row, as odd"},
    {.name = "compact_over",
     .type = integer,
     .about = "with more items than this",
     .least = 1,
     .most = 1000},
    {.name = "compact", .type = word, .about = "this component is used"},
    {.name = "compact_gap", .type = length, .about = "and this gap"},
    {.name = "count",
     .type = integer,
     .about = "at most this many items",
     .least = 1,
     .most = 1000},
    {.name = "item_role", .about = "the structure element round an item"},
};
constexpr Schema grid_part{"grid", "cards in columns, equally high", grid_fields};

constexpr FieldRule frame_fields[] = {
    {.name = "color", .type = word, .about = "a colour token", .need = Need::form},
    {.name = "width", .type = length, .about = "of the line", .need = Need::form},
};
constexpr Schema frame{"frame", "a line all round", frame_fields};

constexpr FieldRule edge_fields[] = {
    {.name = "side",
     .type = choice,
     .about = "the edge it stands at",
     .need = Need::form,
     .choices = "top start bottom end"},
    {.name = "width", .type = length, .about = "of the line", .need = Need::form},
    {.name = "color", .type = word, .about = "a colour token", .need = Need::form},
};
constexpr Schema edge{"edge rule", "a line at one side", edge_fields};

constexpr FieldRule padding_fields[] = {
    {.name = "top", .type = length, .about = "above"},
    {.name = "end", .type = length, .about = "where lines end"},
    {.name = "bottom", .type = length, .about = "below"},
    {.name = "start", .type = length, .about = "where lines start"},
};
constexpr Schema padding{"padding", "the space inside", padding_fields};

constexpr FieldRule cover_fields[] = {
    {.name = "width", .type = length, .about = "how wide", .need = Need::form},
    {.name = "height", .type = length, .about = "how high", .need = Need::form},
    {.name = "fill", .type = word, .about = "a colour token; dark if nothing is said"},
    {.name = "frame", .type = map, .about = "a line all round", .of = &frame},
    {.name = "shape",
     .type = word,
     .about = "a shape of the brand, or none; cover if nothing is said"},
    {.name = "title_style", .type = word, .about = "cover_title if nothing is said"},
    {.name = "publisher_style", .type = word, .about = "cover_publisher if nothing is said"},
};
constexpr Schema cover_part{"cover", "the report's cover", cover_fields};

constexpr FieldRule columns_fields[] = {
    {.name = "use", .type = word, .about = "the component in columns", .need = Need::form},
    {.name = "count", .type = integer, .about = "how many columns", .least = 2, .most = 6},
    {.name = "gap", .type = length, .about = "between them"},
    {.name = "rule", .type = map, .about = "a line between them", .of = &frame},
};
constexpr Schema columns_part{"columns", "text in even columns", columns_fields};

constexpr FieldRule image_fields[] = {
    {.name = "field", .about = "an image of the pack", .need = Need::form},
    {.name = "width", .type = length, .about = "how wide; all there is if nothing is said"},
    {.name = "height", .type = length, .about = "the picture is cut to this height"},
};
constexpr Schema image_part{"image", "a picture", image_fields};

constexpr FieldRule qr_fields[] = {
    {.name = "field", .about = "an address of the pack", .need = Need::form},
    {.name = "size", .type = length, .about = "with its quiet zone", .need = Need::form},
};
constexpr Schema qr_part{"qr", "a code to scan", qr_fields};

constexpr FieldRule shape_fields[] = {
    {.name = "name", .type = word, .about = "a shape of the brand", .need = Need::form},
    {.name = "width", .type = length, .about = "how wide", .need = Need::form},
    {.name = "height", .type = length, .about = "how high", .need = Need::form},
    {.name = "colors", .type = list, .about = "colour tokens of its paths, in order", .item = word},
};
constexpr Schema shape_part{"shape", "a mark of the brand", shape_fields};

constexpr FieldRule monogram_fields[] = {
    {.name = "field", .about = "a name", .need = Need::form},
    {.name = "style", .type = word, .about = "of the initials", .need = Need::form},
    {.name = "fill", .type = word, .about = "the disc's colour token", .need = Need::form},
    {.name = "size", .type = length, .about = "of the disc", .need = Need::form},
};
constexpr Schema monogram_part{"monogram", "initials on a disc", monogram_fields};

constexpr FieldRule rule_fields[] = {
    {.name = "width", .type = length, .about = "of the line", .need = Need::form},
    {.name = "color", .type = word, .about = "a colour token", .need = Need::form},
};
constexpr Schema rule_part{"rule", "a line", rule_fields};

constexpr FieldRule space_fields[] = {
    {.name = "height", .type = length, .about = "how high", .need = Need::form},
};
constexpr Schema space_part{"space", "nothing", space_fields};

extern const Schema panel_part;

#define PRESSPACK_PART_KINDS                                                                     \
  {.name = "stack",                                                                              \
   .type = list,                                                                                 \
   .about = "parts one under the other",                                                         \
   .of = &part_schema,                                                                           \
   .map_form = &stack_part},                                                                     \
      {.name = "row", .type = map, .about = "parts side by side", .of = &row_part},              \
      {.name = "grid", .type = map, .about = "cards in columns", .of = &grid_part},              \
      {.name = "panel", .type = map, .about = "a box round a part", .of = &panel_part},          \
      {.name = "text", .type = map, .about = "one paragraph", .of = &text_part},                 \
      {.name = "prose", .type = map, .about = "paragraphs, headings, lists", .of = &prose_part}, \
      {.name = "list", .type = map, .about = "items with a hanging marker", .of = &list_part},   \
      {.name = "image", .type = map, .about = "a picture", .of = &image_part},                   \
      {.name = "cover", .type = map, .about = "the report's cover", .of = &cover_part},          \
      {.name = "columns", .type = map, .about = "text in even columns", .of = &columns_part},    \
      {.name = "qr", .type = map, .about = "a code to scan", .of = &qr_part},                    \
      {.name = "shape", .type = map, .about = "a mark of the brand", .of = &shape_part}, {       \
    .name = "monogram", .type = map, .about = "initials on a disc", .of = &monogram_part         \
  }

constexpr FieldRule panel_fields[] = {
    PRESSPACK_PART_KINDS,
    {.name = "use", .type = word, .about = "a component, in place"},
    {.name = "fill", .type = word, .about = "a colour token"},
    {.name = "frame", .type = map, .about = "a line all round", .of = &frame},
    {.name = "rule", .type = map, .about = "a line at one side", .of = &edge},
    {.name = "padding",
     .type = map,
     .about = "a length, or one for each side",
     .of = &padding,
     .or_text = true},
    {.name = "radius", .type = length, .about = "of the corners"},
    {.name = "corners",
     .type = choice,
     .about = "which are round",
     .choices = "all top bottom none"},
    {.name = "height", .type = length, .about = "a fixed height; the content is centred"},
    {.name = "divide", .type = boolean, .about = "true: may go on on the next page"},
    {.name = "pattern", .type = word, .about = "a shape of the brand behind, at the end edge"},
    {.name = "role", .about = "the structure element round it"},
};
constinit const Schema panel_part{"panel", "a box round a part", panel_fields};

constexpr FieldRule part_fields[] = {
    PRESSPACK_PART_KINDS,
    {.name = "rule", .type = map, .about = "a line", .of = &rule_part},
    {.name = "space",
     .type = map,
     .about = "nothing, that high",
     .of = &space_part,
     .or_text = true},
    {.name = "use", .type = word, .about = "a component, in place"},
    {.name = "each", .about = "a list of the pack; the part beside is repeated for each item"},
    {.name = "gap", .type = length, .about = "with each: between items"},
    {.name = "from",
     .type = integer,
     .about = "with each: skip this many",
     .least = 0,
     .most = 1000},
    {.name = "count",
     .type = integer,
     .about = "with each: at most this many",
     .least = 1,
     .most = 1000},
    {.name = "item_role", .about = "with each: the structure element round an item"},
    {.name = "when", .about = "only if this field is there"},
    {.name = "unless", .about = "only if this field is not there"},
    {.name = "role", .about = "the structure element round it"},
    {.name = "artifact", .type = boolean, .about = "decoration, not read aloud"},
    {.name = "keep", .type = boolean, .about = "true: never divided between pages"},
    {.name = "keep_with_next", .type = boolean, .about = "no page break behind it"},
    {.name = "before", .type = length, .about = "space above"},
    {.name = "after", .type = length, .about = "space below"},
    {.name = "width", .type = length, .about = "instead of all there is"},
    {.name = "inset", .type = length, .about = "at the start edge"},
};

}  // namespace

constinit const Schema part_schema{"part", "a thing on the page", part_fields};

bool is_part_kind(std::string_view key) {
  constexpr std::string_view kinds[] = {"stack", "row",      "grid",  "panel",  "text",  "prose",
                                        "list",  "image",    "cover", "qr",     "shape", "rule",
                                        "space", "monogram", "use",   "columns"};
  return std::find(std::begin(kinds), std::end(kinds), key) != std::end(kinds);
}

}  // namespace presspack
