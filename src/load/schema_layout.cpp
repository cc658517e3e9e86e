// The fields of layouts.

#include "load/schema.h"

namespace presspack {
namespace {

using enum FieldType;

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
    {.name = "hyphenate", .type = boolean, .about = "English words may be divided"},
    {.name = "space_stretch",
     .type = integer,
     .about = "justified: what a space gains at most, per cent; 50 if nothing is said",
     .least = 0,
     .most = 300},
    {.name = "space_shrink",
     .type = integer,
     .about = "justified: what a space loses at most, per cent; 28 if nothing is said",
     .least = 0,
     .most = 50},
    {.name = "tracking_stretch",
     .type = integer,
     .about = "justified: what a letter gains at most, thousandths of an em",
     .least = 0,
     .most = 50},
    {.name = "tracking_shrink",
     .type = integer,
     .about = "justified: what a letter loses at most, thousandths of an em",
     .least = 0,
     .most = 50},
    {.name = "hang_punctuation",
     .type = boolean,
     .about = "points, hyphens and quotation marks reach into the margins"},
    {.name = "keep_with_next", .type = boolean, .about = "a heading stays with what follows"},
    {.name = "tabular", .type = boolean, .about = "figures of one width"},
    {.name = "features",
     .type = list,
     .about = "OpenType features, where the face has them",
     .choices = "onum lnum pnum tnum smcp c2sc case frac sups zero",
     .item = choice},
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
    {.name = "unless", .type = word, .about = "takes nothing while that region has content"},
    {.name = "at_foot", .type = boolean, .about = "stands on the page's foot, or `foot` above it"},
    {.name = "only_over",
     .type = integer,
     .about = "decoration that is left out where other regions are less full, in per cent",
     .least = 0,
     .most = 100},
    {.name = "grid", .type = boolean, .about = "starts a whole number of units down the page"},
    {.name = "spread",
     .type = integer,
     .about = "per cent that the gaps between its slots grow at most where a full page has room",
     .least = 0,
     .most = 100},
};
constexpr Schema region{"region", "a space to fill", region_fields};

constexpr FieldRule running_fields[] = {
    {.name = "component", .type = word, .about = "what stands there", .need = Need::form},
    {.name = "top", .type = length, .about = "from the page's top"},
    {.name = "foot", .type = length, .about = "from the page's foot"},
    {.name = "bleed", .type = boolean, .about = "from page edge to page edge"},
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
    {.name = "before", .type = length, .about = "space above instead"},
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

// What a layout holds; an edition changes any of it, so that there only its name is needed.
#define PRESSPACK_LAYOUT_FIELDS(needed)                                                           \
  {.name = "presspack",                                                                           \
   .type = integer,                                                                               \
   .about = "the version of this format: 1",                                                      \
   .need = Need::form,                                                                            \
   .least = 1,                                                                                    \
   .most = 1},                                                                                    \
      {.name = "name", .type = word, .about = "as packs call it", .need = Need::form},            \
      {.name = "extends",                                                                         \
       .type = word,                                                                              \
       .about = "one of the same kind of which this is a change"},                                \
      {.name = "fonts", .type = names, .about = "a family for each font role", .need = needed},   \
      {.name = "papers",                                                                          \
       .type = names,                                                                             \
       .about = "pages it can be set on",                                                         \
       .need = needed,                                                                            \
       .of = &paper},                                                                             \
      {.name = "colors",                                                                          \
       .type = names,                                                                             \
       .about = "colour tokens instead of the brand's",                                           \
       .item = color},                                                                            \
      {.name = "styles",                                                                          \
       .type = names,                                                                             \
       .about = "how paragraphs are set",                                                         \
       .need = needed,                                                                            \
       .of = &style},                                                                             \
      {.name = "components",                                                                      \
       .type = names,                                                                             \
       .about = "trees of parts",                                                                 \
       .need = needed,                                                                            \
       .of = &part_schema},                                                                       \
      {.name = "masters", .type = map, .about = "kinds of page", .need = needed, .of = &masters}, \
      {.name = "slots",                                                                           \
       .type = list,                                                                              \
       .about = "components in regions, in reading order",                                        \
       .need = needed,                                                                            \
       .of = &slot},                                                                              \
      {.name = "fit", .type = list, .about = "what gives way when page 1 is full", .of = &fit},   \
      {.name = "omit",                                                                            \
       .type = list,                                                                              \
       .about = "fields this layout leaves out on purpose",                                       \
       .item = word},                                                                             \
      {.name = "pages",                                                                           \
       .type = integer,                                                                           \
       .about = "made for so many pages: more is a warning, and fit steps come first",            \
       .least = 0,                                                                                \
       .most = 100},                                                                              \
      {.name = "emphasis",                                                                        \
       .type = choice,                                                                            \
       .about = "how _emphasis_ is set",                                                          \
       .choices = "italic bold"},                                                                 \
      {.name = "resolution",                                                                      \
       .type = integer,                                                                           \
       .about = "samples an inch that pictures have at most; 150 if nothing is said",             \
       .least = 72,                                                                               \
       .most = 600},                                                                              \
  {                                                                                               \
    .name = "body_size", .type = length, .about = "the type size that --size replaces"            \
  }

constexpr FieldRule layout_fields[] = {
    PRESSPACK_LAYOUT_FIELDS(Need::form),
    {.name = "editions", .type = names, .about = "the file of each edition", .item = word},
    {.name = "profiles", .type = names, .about = "the file of each profile", .item = word},
};
constexpr FieldRule edition_fields[] = {PRESSPACK_LAYOUT_FIELDS(Need::no)};

}  // namespace

constinit const Schema layout_schema{"layout", "a layout", layout_fields};
constinit const Schema edition_schema{"edition", "an edition or a profile", edition_fields};

}  // namespace presspack
