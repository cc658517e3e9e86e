#pragma once

// Design: how the house sets a release: a layout file, a brand file and a labels file, merged.
//
// The layout is data: a closed set of parts (stack, row, grid, panel, text, prose, list, cover, qr,
// shape, rule, space) that place fields in regions.  Nothing here is computed: lengths are as
// typed.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/color_value.h"
#include "base/geometry.h"
#include "base/source.h"
#include "model/parts.h"

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
  bool hyphenate = false;  // English words may be divided
  // Justified lines: what a space gains or loses at most, in per cent of itself, and what each
  // letter gains or loses, in thousandths of an em.
  int space_stretch = 50, space_shrink = 28;
  int tracking_stretch = 0, tracking_shrink = 0;
  bool hang_punctuation = false;  // points, hyphens and quotation marks reach into the margins
  bool keep_with_next = false;  // a heading stays with what follows
  bool tabular = false;  // figures of one width
  std::vector<std::string> features;  // OpenType's, where the face has them: "onum", "smcp"
  Length underline;  // thickness; zero: none
  bool hang_quotes = false;  // the opening quotation mark stands in the margin
  Length hang_gap;  // between that mark and the text
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
  bool at_foot = false;  // stands on the page's foot, or foot_gap above it (with fixed)
  // Decoration on a page that the filled regions fill at least so far, in per cent; else left out.
  int only_over = 0;
  bool on_grid = false;  // starts on the page's baseline grid: a whole number of units down
  // What a page with more to come leaves empty goes between its slots: at most so many per cent of
  // each gap.
  int spread = 0;
  std::string unless_region;  // takes nothing while that region has content
  Span span = {};
};

struct RunningMatter {  // an artifact, at a fixed place
  std::string component;
  Length top;  // from the page's top; or
  Length foot;  // its bottom this far above the page's foot
  bool at_foot = false;
  bool full_bleed = false;  // from page edge to page edge, else between the margins
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
  std::optional<Length> before;
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
  int pages = 0;  // made for so many pages: the ladder is climbed for the flow too; 0: any number
  bool strong_emphasis = false;  // emphasis is bold, not italic
  int resolution = 150;  // samples an inch that pictures have at most
  Length body_size;  // what `--size` replaces; zero: this edition cannot be scaled
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

// The press that the house prints on; empty: the default condition.
struct PressWish {
  std::string icc, condition;
  int ink_limit = 0;  // all inks together, in per cent; 0: the profile's own
  Span span = {};
};

struct Brand {
  std::string name, organisation, unit;
  std::map<std::string, Color> colors;  // the ten tokens, and white
  std::map<std::string, Span> color_spans;  // where each is given
  std::vector<std::string> spots;  // the names that Color::spot counts
  std::map<std::string, std::string> font_roles;
  std::map<std::string, Shape> shapes;  // mark, pattern, cover
  Logo logo;
  PressWish print;
  Span span = {};
};

// A label that depends on how many items a list has (CLDR's plural categories).
struct PluralLabel {
  std::string of;  // the list field that is counted
  std::map<std::string, std::string> forms;  // "one", "few", "other", ...
};

struct Labels {
  std::string language;
  // How much more room the language's script needs between lines than the layout gives: per cent of
  // the layout's leading, and at least so many per cent of the type's size.
  int leading = 100, least_leading = 0;
  std::map<std::string, PluralLabel> plurals;
  std::map<std::string, std::string> words;
};

struct Design {
  Layout layout;
  Brand brand;
  Labels labels;
  PageGrid page;
  std::string paper;
  std::string edition = "standard", profile = "screen";
  // The document's language runs right to left: pages are laid out from their right edge.
  bool right_to_left = false;
  // For the press: how far fills go on beyond the trim, and whether marks stand round it.
  Length bleed;
  bool marks = false;
  bool for_press() const { return profile == "print"; }
};

}  // namespace presspack
