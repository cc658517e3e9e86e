// The fields of layouts, brands, labels and the font manifest.

#include <algorithm>
#include <iterator>

#include "load/schema.h"

namespace presspack {
namespace {

using enum FieldType;

// ---- parts ----

constexpr FieldRule piece_fields[] = {
    {.name = "field", .about = "a field of the pack"},
    {.name = "label", .type = word, .about = "a word of the labels"},
    {.name = "style", .type = word, .about = "instead of the paragraph's"},
    {.name = "link", .about = "a field that holds an address"},
    {.name = "after", .about = "what stands behind it when something follows"},
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
    {.name = "compact_over",
     .type = integer,
     .about = "with more items than this",
     .least = 1,
     .most = 1000},
    {.name = "compact", .type = word, .about = "this component is used"},
    {.name = "compact_gap", .type = length, .about = "and this gap"},
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

constexpr FieldRule size_fields[] = {
    {.name = "width", .type = length, .about = "how wide", .need = Need::form},
    {.name = "height", .type = length, .about = "how high", .need = Need::form},
};
constexpr Schema cover_part{"cover", "the report's cover", size_fields};

constexpr FieldRule image_fields[] = {
    {.name = "field", .about = "an image of the pack", .need = Need::form},
    {.name = "width", .type = length, .about = "how wide"},
    {.name = "height", .type = length, .about = "how high"},
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
    {.name = "keep", .type = boolean, .about = "false: may be divided between pages"},
    {.name = "before", .type = length, .about = "space above"},
    {.name = "after", .type = length, .about = "space below"},
    {.name = "width", .type = length, .about = "instead of all there is"},
    {.name = "inset", .type = length, .about = "at the start edge"},
};

// ---- layouts ----

constexpr FieldRule paper_fields[] = {
    {.name = "width", .type = length, .about = "of the page", .need = Need::form},
    {.name = "height", .type = length, .about = "of the page", .need = Need::form},
    {.name = "margin", .type = length, .about = "at start and end", .need = Need::form},
    {.name = "columns",
     .type = integer,
     .about = "of the page grid",
     .need = Need::form,
     .least = 1,
     .most = 24},
    {.name = "gutter", .type = length, .about = "between columns", .need = Need::form},
    {.name = "unit", .type = length, .about = "the baseline step", .need = Need::form},
};
constexpr Schema paper{"paper", "a page and its grid", paper_fields};

constexpr FieldRule style_fields[] = {
    {.name = "font", .type = word, .about = "a font role of this layout; text if nothing is said"},
    {.name = "weight",
     .type = integer,
     .about = "400 regular, 600 semi-bold, 700 bold",
     .least = 100,
     .most = 900},
    {.name = "italic", .type = boolean, .about = "slanted"},
    {.name = "size", .type = length, .about = "of the type", .need = Need::form},
    {.name = "leading", .type = length, .about = "from line to line", .need = Need::form},
    {.name = "before", .type = length, .about = "space above"},
    {.name = "after", .type = length, .about = "space below"},
    {.name = "indent", .type = length, .about = "of a paragraph that follows another"},
    {.name = "tracking",
     .type = integer,
     .about = "thousandths of an em",
     .least = -200,
     .most = 500},
    {.name = "color", .type = word, .about = "a colour token; ink if nothing is said"},
    {.name = "align",
     .type = choice,
     .about = "of the lines",
     .choices = "start end center justify"},
    {.name = "balance", .type = boolean, .about = "even line lengths"},
    {.name = "hyphenate", .type = boolean, .about = "words may be divided"},
    {.name = "keep_with_next", .type = boolean, .about = "a heading stays with what follows"},
    {.name = "tabular", .type = boolean, .about = "figures of one width"},
    {.name = "underline", .type = length, .about = "how thick"},
    {.name = "hang_quotes", .type = boolean, .about = "the opening mark stands in the margin"},
    {.name = "hang_gap", .type = length, .about = "between that mark and the text"},
};
constexpr Schema style{"style", "how a paragraph is set", style_fields};

constexpr FieldRule region_fields[] = {
    {.name = "name", .type = word, .about = "how slots call it", .need = Need::form},
    {.name = "bleed", .type = boolean, .about = "from page edge to page edge"},
    {.name = "columns", .type = columns, .about = "1-8: columns of the page grid"},
    {.name = "top", .type = length, .about = "from the page's top"},
    {.name = "below", .type = list, .about = "regions it hangs from", .item = word},
    {.name = "gap", .type = length, .about = "below those"},
    {.name = "foot", .type = length, .about = "from the page's foot"},
    {.name = "above", .type = word, .about = "a region it ends above"},
    {.name = "foot_gap", .type = length, .about = "above that"},
    {.name = "fixed", .type = boolean, .about = "as high as its content, never divided"},
    {.name = "at_foot", .type = boolean, .about = "stands on the page's foot"},
    {.name = "unless", .type = word, .about = "takes nothing while that region has content"},
};
constexpr Schema region{"region", "a space to fill", region_fields};

constexpr FieldRule running_fields[] = {
    {.name = "component", .type = word, .about = "what stands there", .need = Need::form},
    {.name = "top", .type = length, .about = "from the page's top"},
    {.name = "foot", .type = length, .about = "from the page's foot"},
};
constexpr Schema running{"running", "what every page carries", running_fields};

constexpr FieldRule master_fields[] = {
    {.name = "regions", .type = list, .about = "spaces to fill", .need = Need::form, .of = &region},
    {.name = "running", .type = list, .about = "running heads and feet", .of = &running},
    {.name = "flow",
     .type = word,
     .about = "the region that takes what no other one does",
     .need = Need::form},
};
constexpr Schema master{"master", "a page and its regions", master_fields};

constexpr FieldRule slot_fields[] = {
    {.name = "name",
     .type = word,
     .about = "how messages and the fit ladder call it",
     .need = Need::form},
    {.name = "region",
     .type = word,
     .about = "where it goes on the first page",
     .need = Need::form},
    {.name = "component", .type = word, .about = "what goes there", .need = Need::form},
    {.name = "section", .about = "a field or label that heads it with an H2"},
    {.name = "heading_style", .type = word, .about = "of that heading"},
    {.name = "when", .about = "only if this field is there"},
    {.name = "unless", .about = "only if this field is not there"},
    {.name = "each", .about = "repeated over this list"},
    {.name = "from", .type = integer, .about = "skip this many", .least = 0, .most = 1000},
    {.name = "count", .type = integer, .about = "at most this many", .least = 1, .most = 1000},
    {.name = "before", .type = length, .about = "space above, if something stands there"},
    {.name = "columns", .type = columns, .about = "a narrower measure"},
    {.name = "keep", .type = boolean, .about = "true: never divided between pages"},
};
constexpr Schema slot{"slot", "a component in a region", slot_fields};

constexpr FieldRule style_change_fields[] = {
    {.name = "size", .type = length, .about = "of the type"},
    {.name = "leading", .type = length, .about = "from line to line"},
};
constexpr Schema style_change{"style change", "a style, changed", style_change_fields};
constexpr FieldRule region_change_fields[] = {
    {.name = "gap", .type = length, .about = "below the regions above"},
    {.name = "foot_gap", .type = length, .about = "above the region below"},
};
constexpr Schema region_change{"region change", "a region, changed", region_change_fields};
constexpr FieldRule slot_change_fields[] = {
    {.name = "region", .type = word, .about = "where it goes instead"},
    {.name = "component", .type = word, .about = "what goes there instead"},
};
constexpr Schema slot_change{"slot change", "a slot, changed", slot_change_fields};
constexpr FieldRule panel_change_fields[] = {
    {.name = "top", .type = length, .about = "padding above"},
    {.name = "bottom", .type = length, .about = "padding below"},
};
constexpr Schema panel_change{"panel change", "a panel's padding, changed", panel_change_fields};

constexpr FieldRule fit_fields[] = {
    {.name = "name", .about = "as reported", .need = Need::form},
    {.name = "styles", .type = names, .about = "styles to change", .of = &style_change},
    {.name = "regions", .type = names, .about = "regions to change", .of = &region_change},
    {.name = "slots", .type = names, .about = "slots to change", .of = &slot_change},
    {.name = "panels",
     .type = names,
     .about = "components whose panel changes",
     .of = &panel_change},
};
constexpr Schema fit{"fit step", "what gives way when a page is full", fit_fields};

constexpr FieldRule masters_fields[] = {
    {.name = "first", .type = map, .about = "the first page", .need = Need::form, .of = &master},
    {.name = "following", .type = map, .about = "all others", .need = Need::form, .of = &master},
};
constexpr Schema masters{"masters", "kinds of page", masters_fields};

constexpr FieldRule layout_fields[] = {
    {.name = "presspack",
     .type = integer,
     .about = "the version of this format: 1",
     .need = Need::form,
     .least = 1,
     .most = 1},
    {.name = "name", .type = word, .about = "as packs call it", .need = Need::form},
    {.name = "extends", .type = word, .about = "a layout of which this is a change"},
    {.name = "fonts", .type = names, .about = "a family for each font role", .need = Need::form},
    {.name = "papers",
     .type = names,
     .about = "pages it can be set on",
     .need = Need::form,
     .of = &paper},
    {.name = "styles",
     .type = names,
     .about = "how paragraphs are set",
     .need = Need::form,
     .of = &style},
    {.name = "components",
     .type = names,
     .about = "trees of parts",
     .need = Need::form,
     .of = &part_schema},
    {.name = "masters", .type = map, .about = "kinds of page", .need = Need::form, .of = &masters},
    {.name = "slots",
     .type = list,
     .about = "components in regions, in reading order",
     .need = Need::form,
     .of = &slot},
    {.name = "fit", .type = list, .about = "what gives way when page 1 is full", .of = &fit},
    {.name = "omit",
     .type = list,
     .about = "fields this layout leaves out on purpose",
     .item = word},
};

// ---- brands ----

constexpr FieldRule color_fields[] = {
    {.name = "rgb", .type = color, .about = "005EB8", .need = Need::form},
    {.name = "cmyk",
     .type = list,
     .about = "cyan, magenta, yellow, black in per cent",
     .item = integer,
     .least = 0,
     .most = 100},
    {.name = "spot", .about = "the name of a spot ink"},
};
constexpr Schema color_map{"colour", "a colour on screen and in print", color_fields};

constexpr FieldRule path_fields[] = {
    {.name = "d", .about = "SVG path data", .need = Need::form},
    {.name = "stroke",
     .type = number,
     .about = "the line's width; filled if nothing is said",
     .least = 0,
     .most = 1000},
    {.name = "color", .type = word, .about = "a colour token", .need = Need::form},
};
constexpr Schema path_map{"path", "a line or an area", path_fields};

constexpr FieldRule brand_shape_fields[] = {
    {.name = "box",
     .type = list,
     .about = "width and height",
     .need = Need::form,
     .item = number,
     .least = 0,
     .most = 10000},
    {.name = "paths",
     .type = list,
     .about = "drawn in this order",
     .need = Need::form,
     .of = &path_map},
};
constexpr Schema brand_shape{"shape", "a drawing", brand_shape_fields};

constexpr FieldRule logo_fields[] = {
    {.name = "alt", .about = "what it says", .need = Need::form},
    {.name = "min_width", .type = length, .about = "never smaller"},
    {.name = "clear", .type = length, .about = "space round it"},
    {.name = "at", .type = choice, .about = "the side it stands at", .choices = "start end"},
};
constexpr Schema logo{"logo", "the mark and its rules", logo_fields};

constexpr FieldRule print_fields[] = {
    {.name = "icc", .type = path, .about = "a profile for the press"},
    {.name = "condition", .about = "its name: FOGRA39"},
};
constexpr Schema print{"print", "the press", print_fields};

constexpr FieldRule brand_contact_fields[] = {
    {.name = "team", .about = "the office"},
    {.name = "name", .about = "a person"},
    {.name = "email", .type = email, .about = "an address"},
    {.name = "phone", .type = phone, .about = "a number"},
    {.name = "hours", .about = "when somebody answers"},
};
constexpr Schema brand_contact{"contact", "whom journalists may ask", brand_contact_fields};

constexpr FieldRule boilerplate_fields[] = {
    {.name = "organisation", .about = "whom it is about", .need = Need::form},
    {.name = "text", .type = marked, .about = "a paragraph", .need = Need::form},
};
constexpr Schema boilerplate{"boilerplate", "about an organisation", boilerplate_fields};

constexpr FieldRule brand_fields[] = {
    {.name = "presspack",
     .type = integer,
     .about = "the version of this format: 1",
     .need = Need::form,
     .least = 1,
     .most = 1},
    {.name = "name", .type = word, .about = "as packs call it", .need = Need::form},
    {.name = "extends", .type = word, .about = "a brand of which this is a change"},
    {.name = "organisation", .about = "as it is printed", .need = Need::form},
    {.name = "unit", .about = "the department"},
    {.name = "colors",
     .type = names,
     .about = "ten tokens",
     .need = Need::form,
     .of = &color_map,
     .item = color,
     .or_text = true},
    {.name = "fonts", .type = names, .about = "families instead of the layout's"},
    {.name = "shapes", .type = names, .about = "mark, pattern, cover", .of = &brand_shape},
    {.name = "logo", .type = map, .about = "the mark and its rules", .of = &logo},
    {.name = "print", .type = map, .about = "the press", .of = &print},
    {.name = "contacts", .type = names, .about = "by id", .of = &brand_contact},
    {.name = "boilerplates", .type = names, .about = "by id", .of = &boilerplate},
    {.name = "accessible_formats", .type = names, .about = "by id"},
};

constexpr FieldRule labels_fields[] = {
    {.name = "presspack",
     .type = integer,
     .about = "the version of this format: 1",
     .need = Need::form,
     .least = 1,
     .most = 1},
    {.name = "lang", .type = language, .about = "the language of these words", .need = Need::form},
    {.name = "words", .type = names, .about = "the program's own words", .need = Need::form},
};

constexpr FieldRule package_fields[] = {
    {.name = "package", .about = "npm:NAME@VERSION or deb:NAME", .need = Need::form},
    {.name = "licence", .about = "an SPDX name", .need = Need::form},
    {.name = "text", .about = "the licence in the package", .need = Need::form},
    {.name = "stage", .about = "its name among the staged fonts", .need = Need::form},
};
constexpr Schema package{"package", "where faces come from", package_fields};
constexpr FieldRule family_fields[] = {
    {.name = "family", .about = "its name", .need = Need::form},
    {.name = "scripts", .about = "ISO 15924 codes", .need = Need::form},
};
constexpr Schema family{"family", "what a family is chosen for", family_fields};
constexpr FieldRule face_fields[] = {
    {.name = "family", .about = "its name", .need = Need::form},
    {.name = "weight",
     .type = integer,
     .about = "100 to 900",
     .need = Need::form,
     .least = 100,
     .most = 900},
    {.name = "style",
     .type = choice,
     .about = "upright if nothing is said",
     .choices = "normal italic"},
    {.name = "package", .about = "one of the packages", .need = Need::form},
    {.name = "path", .about = "the file in it", .need = Need::form},
    {.name = "sha256", .about = "of the file", .need = Need::form},
};
constexpr Schema face{"face", "a font file", face_fields};
constexpr FieldRule fonts_fields[] = {
    {.name = "presspack",
     .type = integer,
     .about = "the version of this format: 1",
     .need = Need::form,
     .least = 1,
     .most = 1},
    {.name = "fallback", .type = list, .about = "families in order", .need = Need::form},
    {.name = "packages",
     .type = list,
     .about = "where faces come from",
     .need = Need::form,
     .of = &package},
    {.name = "families",
     .type = list,
     .about = "what families are chosen for",
     .need = Need::form,
     .of = &family},
    {.name = "faces", .type = list, .about = "font files", .need = Need::form, .of = &face},
};

}  // namespace

constinit const Schema part_schema{"part", "a thing on the page", part_fields};
constinit const Schema layout_schema{"layout", "a layout", layout_fields};
constinit const Schema brand_schema{"brand", "a brand", brand_fields};
constinit const Schema labels_schema{"labels", "the program's own words", labels_fields};
constinit const Schema fonts_schema{"fonts", "the fonts of the house", fonts_fields};

bool is_part_kind(std::string_view key) {
  constexpr std::string_view kinds[] = {"stack", "row",  "grid",  "panel",    "text",
                                        "prose", "list", "image", "cover",    "qr",
                                        "shape", "rule", "space", "monogram", "use"};
  return std::find(std::begin(kinds), std::end(kinds), key) != std::end(kinds);
}

}  // namespace presspack
