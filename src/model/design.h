#pragma once

// Design: how the house sets a release: a layout file, a brand file and a labels file, merged.
//
// The layout is data: a closed set of parts (stack, row, grid, panel, text, prose, list, cover, qr,
// shape, rule, space) that place fields in regions.  Nothing here is computed: lengths are as
// typed.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/color_value.h"
#include "base/geometry.h"
#include "base/source.h"

namespace presspack {

// ---- styles -------------------------------------------------------------------------------

// The face a style asks for.  `role` is a font role of the layout ("text", "display", "label");
// load/ resolves it to the family that the brand or the layout names.
struct FontQuery {
  std::string role = "text";
  std::string family;
  int weight = 400;  // 100..900
  bool italic = false;
  auto operator<=>(const FontQuery&) const = default;
};

enum class Align {
  start,
  end,
  center,
  justify
};

struct ParagraphStyle {
  std::string name;
  FontQuery font;
  Length size, leading;
  Length space_before, space_after;
  Length indent;  // first line of a paragraph that follows another
  int tracking = 0;  // thousandths of an em
  std::string color = "ink";  // a colour token
  Align align = Align::start;
  bool balance = false;  // even line lengths, for headings and labels
  bool hyphenate = false;
  bool keep_with_next = false;  // a heading stays with what follows
  bool tabular = false;  // figures of one width
  Length underline;  // thickness; zero: none
  bool hang_quotes = false;  // the opening quotation mark stands in the margin
  Length hang_gap;  // between that mark and the text
  Span span = {};
};

// ---- parts --------------------------------------------------------------------------------

struct Part;
using PartPtr = std::shared_ptr<const Part>;

// Several pieces of one paragraph: each a field or a label (with {field} places inside), in its own
// style or the paragraph's.  A piece whose field is absent is dropped with its separator.
struct TextPiece {
  std::string field;  // either this
  std::string label;  // or the name of a label
  std::string style;  // empty: the paragraph's own
  std::string link;  // a field that holds an address
  std::string after;  // literal, set behind the piece when something follows
  Span span = {};
};

struct TextPart {
  std::vector<TextPiece> pieces;
  std::string style;
  std::string role;  // structure role; empty: P
};

// The body: paragraphs, headings, lists.
struct ProsePart {
  std::string field;
  std::string style;  // paragraphs
  std::map<int, std::string> heading_styles;
  std::string role;
};

// Numbered or bulleted items with a hanging marker.
struct ListPart {
  std::vector<std::string> fields;  // lists or texts, one item each, in this order
  std::string style, marker_style;
  std::string marker = "decimal";  // decimal, disc, none
  std::string role;  // structure role of an item's words; empty: P
  Length hang, gap;
};

struct StackPart {
  std::vector<PartPtr> parts;
  Length gap;
  Align align = Align::start;  // across, for parts narrower than the stack
};

// A width along a row: a length, a fraction of what is left, or columns of the page grid.
struct Track {
  enum class Kind {
    length,
    fraction,
    columns,
    content
  };
  Kind kind = Kind::fraction;
  Length length;
  int count = 1;  // fraction's share, or number of columns
};

enum class CrossAlign {
  start,
  center,
  end
};

struct RowPart {
  std::vector<Track> tracks;
  std::vector<PartPtr> parts;  // as many as tracks
  Length gap;
  CrossAlign align = CrossAlign::start;
  Length height;  // at least this high
};

// Repeats a component over a list in columns; the cards of a row are equally high.
struct GridPart {
  std::string each;  // a list field
  std::string component;  // for each item
  int columns = 2;
  Length gap;
  std::string odd_component;  // for a last item alone in its row; it spans the row
  int compact_over = 0;  // with more items than this:
  std::string compact_component;  //   this component
  Length compact_gap;  //   and this gap
};

struct EdgeRule {
  enum class Side {
    top,
    start,
    bottom,
    end
  };
  Side side = Side::top;
  Length width;
  std::string color;
};

struct PanelPart {
  std::string fill;  // token; empty: none
  std::string frame;  // token; empty: none
  Length frame_width;
  std::optional<EdgeRule> rule;
  Edges padding;  // right = end, left = start
  Length radius;
  bool round_top = true, round_bottom = true;
  Length height;  // a fixed height, content centred; zero: as the content
  std::string pattern;  // a brand pattern painted behind, pinned to the end edge
  PartPtr child;
  std::string role;
};

struct CoverPart {
  Length width, height;
};
struct QrPart {
  std::string field;  // an address
  Length size;  // with its quiet zone
};
struct ShapePart {
  std::string shape;  // a brand mark or pattern
  Length width, height;
  std::vector<std::string> colors;  // tokens for the shape's paths, in order
};
// Initials on a disc, decorative.
struct MonogramPart {
  std::string field;  // a name
  std::string style, fill;
  Length size;
};
struct RulePart {
  Length width;
  std::string color;
};
struct SpacePart {
  Length height;
};
// A named tree of parts, used in place.
struct UsePart {
  std::string component;
};
// Parts repeated over a list, one under the other.
struct EachPart {
  std::string each;
  PartPtr child;
  Length gap;
  int from = 0;  // skip this many
  int count = 1 << 20;  // at most this many
  std::string item_role;  // a structure element round each; LI also makes its LBody
};
struct ImagePart {
  std::string field;
  Length width, height;
};

struct Part {
  std::variant<StackPart, RowPart, GridPart, PanelPart, TextPart, ProsePart, ListPart, CoverPart,
               QrPart, ShapePart, MonogramPart, RulePart, SpacePart, UsePart, EachPart, ImagePart>
      value;
  std::string when;  // present only if this field is
  std::string unless;  // present only if this field is not
  std::string role;  // a structure element round the part: Sect, Aside, BlockQuote, L, LI, ...
  bool artifact = false;
  bool keep = true;  // may not be divided between pages (stacks: false divides)
  Length before, after;
  Length width;  // zero: all there is
  Length inset;  // at the start edge
  Span span = {};
};

// ---- pages --------------------------------------------------------------------------------

struct PageGrid {
  Size paper;
  Length margin;  // start and end
  int columns = 12;
  Length gutter;
  Length unit;  // the baseline step
  Length column_width() const {
    return (paper.width - margin * 2 - gutter * (columns - 1)) / columns;
  }
  Length x_of(int first_column) const {  // 1-based
    return margin + (column_width() + gutter) * (first_column - 1);
  }
  Length width_of(int first, int last) const {
    return column_width() * (last - first + 1) + gutter * (last - first);
  }
};

// A space to fill.  Its top hangs from the page's top or from another region; its foot likewise.
struct RegionSpec {
  std::string name;
  bool full_bleed = false;  // from page edge to page edge, else columns
  int first_column = 1, last_column = 12;
  std::vector<std::string> below;  // tops at the lowest of these regions, plus gap
  Length gap;  // or, with no `below`, the distance from the page's top
  std::string above;  // ends above this region, less foot_gap
  Length foot_gap;  // or, with no `above`, the distance from the page's foot
  bool fixed = false;  // as high as its content, which is never divided
  bool at_foot = false;  // stands on the page's foot (with fixed)
  std::string unless_region;  // takes nothing while that region has content
  Span span = {};
};

struct RunningMatter {  // an artifact, at a fixed place
  std::string component;
  Length top;  // from the page's top; or
  Length foot;  // its bottom this far above the page's foot
  bool at_foot = false;
};

struct PageMaster {
  std::string name;  // first, following
  std::vector<RegionSpec> regions;
  std::vector<RunningMatter> running;
  std::string flow;  // the region that takes what no other one does
};

struct Slot {
  std::string name;
  std::string region;
  std::string component;
  std::string section;  // a label or field that heads the slot: makes a Sect with an H2
  std::string heading_style;
  std::string when, unless;
  std::string each;  // repeats the component over a list
  int from = 0, count = 1 << 20;
  Length before;  // space above, when something stands above it in its region
  int first_column = 1, last_column = 0;  // measure in a wider region; 0: all of it
  bool keep_together = false;
  Span span = {};
};

// One step of the fit ladder: changes to named things, kept only if they help.
struct StyleChange {
  std::string style;
  std::optional<Length> size, leading;
};
struct RegionChange {
  std::string region;
  std::optional<Length> gap, foot_gap;
};
struct SlotChange {
  std::string slot;
  std::optional<std::string> region, component;
};
struct PanelChange {  // padding of a component's panel
  std::string component;
  std::optional<Length> top, bottom;
};
struct FitStep {
  std::string name;  // as reported: "quote-lead:14"
  std::vector<std::variant<StyleChange, RegionChange, SlotChange, PanelChange>> changes;
  Span span = {};
};

struct Layout {
  std::string name;
  std::map<std::string, PageGrid> papers;  // a4, letter
  std::map<std::string, std::string> font_roles;
  std::map<std::string, ParagraphStyle> styles;
  std::map<std::string, PartPtr> components;
  std::vector<PageMaster> masters;  // first, following
  std::vector<Slot> slots;  // in reading order
  std::vector<FitStep> fit;
  std::vector<std::string> omit;  // fields this layout leaves out on purpose
  Span span = {};
};

// ---- brand and labels ---------------------------------------------------------------------

// One stroked or filled path in the shape's own units, SVG's M L A C Z in absolute and relative
// form, parsed by load/ into lines and cubic curves.
struct PathStep {
  enum class Kind {
    move,
    line,
    curve,
    close
  };
  Kind kind;
  double x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0;  // curve: two controls and the end
};
struct ShapePath {
  std::vector<PathStep> steps;
  double stroke = 0;  // width; 0: filled
  std::string color;  // default token
};
struct Shape {
  double width = 0, height = 0;  // the box
  std::vector<ShapePath> paths;
};

struct Logo {
  std::string alt;
  Length min_width, clear;
  bool at_end = false;
};

struct Brand {
  std::string name, organisation, unit;
  std::map<std::string, Color> colors;  // the ten tokens, and white
  std::map<std::string, std::string> font_roles;
  std::map<std::string, Shape> shapes;  // mark, pattern, cover
  Logo logo;
  std::string print_icc, print_condition;
  Span span = {};
};

struct Labels {
  std::string language;
  std::map<std::string, std::string> words;
};

struct Design {
  Layout layout;
  Brand brand;
  Labels labels;
  PageGrid page;
  std::string paper;
};

}  // namespace presspack
