#pragma once

// Parts: the closed set of things that a layout's components are made of.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "base/source.h"

namespace presspack {

enum class Align {
  start,
  end,
  center,
  justify
};

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
  std::string role;  // an element of its own in the paragraph: Quote
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
  std::string drop_cap;  // the style of a large first letter; empty: none
  int drop_lines = 3;  // how many lines it stands beside
  std::string lead_in;  // the style of the first words; empty: as the rest
  int lead_words = 4;
  std::optional<Length> list_gap;  // between items; half a unit if nothing is said
  std::string pictures;  // the component of pictures that stand behind a paragraph
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
  bool divide = false;  // may be divided between pages, where no part of it is cut
};

// Text in columns of equal width, as even in height as they can be.
struct ColumnsPart {
  int count = 2;
  Length gap;
  std::string rule;  // a colour token: a line between the columns
  Length rule_width;
  PartPtr child;
};

// Repeats a component over a list in columns; the cards of a row are equally high.
struct GridPart {
  std::string each;  // a list field
  std::string component;  // for each item
  int columns = 2;
  Length gap;
  std::string odd_component;  // for a last item alone in its row; it spans the row
  std::string wide;  // a field: an item that has it takes a row of its own, as an odd one
  int compact_over = 0;  // with more items than this:
  std::string compact_component;  //   this component
  Length compact_gap;  //   and this gap
  int count = 1 << 20;  // at most this many items
  std::string item_role;  // a structure element round each
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
  bool divide = false;  // goes on on the next page: for fills and rules at the sides
  std::string pattern;  // a brand pattern painted behind, pinned to the end edge
  PartPtr child;
  std::string role;
};

struct CoverPart {
  Length width, height;
  std::string fill = "dark", shape = "cover";  // a token; a shape of the brand, or none
  std::string frame;  // a token; empty: none
  Length frame_width;
  std::string title_style = "cover_title", publisher_style = "cover_publisher";
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
// A picture in its own shape, or cut to width and height.
struct ImagePart {
  std::string field;
  Length width, height;  // zero: all there is; as the picture's shape asks
};

struct Part {
  std::variant<StackPart, RowPart, GridPart, PanelPart, TextPart, ProsePart, ListPart, CoverPart,
               QrPart, ShapePart, MonogramPart, RulePart, SpacePart, UsePart, EachPart, ImagePart,
               ColumnsPart>
      value;
  std::string when;  // present only if this field is
  std::string unless;  // present only if this field is not
  std::string role;  // a structure element round the part: Sect, Aside, BlockQuote, L, LI, ...
  bool artifact = false;
  bool keep = false;  // never divided between pages, where a page can hold it
  bool keep_with_next = false;  // no page break between it and what follows
  Length before, after;
  Length width;  // zero: all there is
  Length inset;  // at the start edge
  Span span = {};
};

}  // namespace presspack
