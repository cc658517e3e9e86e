#pragma once

// Frame: a finished piece of page.  Its items are painted in order; which of them belong together
// and in which order they are read is the structure's business (paged/document.h).

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/color_value.h"
#include "base/font_id.h"
#include "base/geometry.h"
#include "base/source.h"
#include "paged/picture.h"

namespace presspack {

enum class StructureId : std::uint32_t {
};

// A length of at most 33,000 pt either way, in half the memory: a long document is glyphs mostly.
class ShortLength {
 public:
  constexpr ShortLength() = default;
  constexpr ShortLength(Length length) : units_(static_cast<std::int32_t>(length.units())) {}
  constexpr operator Length() const { return Length::from_units(units_); }
  constexpr Length operator-() const { return Length::from_units(-std::int64_t{units_}); }
  constexpr ShortLength& operator+=(Length other) { return *this = Length(*this) + other; }

 private:
  std::int32_t units_ = 0;
};

// Advance and offset are page lengths at the run's size, tracking included; cluster is a byte of
// GlyphRun::text.
struct Glyph {
  std::uint16_t id = 0;
  ShortLength advance;
  struct {
    ShortLength x, y;
  } offset;
  std::uint32_t cluster = 0;
};
static_assert(sizeof(Glyph) == 20);

// Glyphs of one font, size and colour, in visual order; the item's place is the run's origin on the
// baseline.  `text` is what the glyphs say, in logical order; a text that ends in a space which no
// glyph shows stands at a line's end.
struct GlyphRun {
  FontId font{};
  Length size;
  Color fill;
  std::uint8_t bidi_level = 0;
  std::string text;
  std::vector<Glyph> glyphs;
};

// A filled box; radii round its corners.
struct Box {
  Size size;
  Color fill;
  Length radius;
  bool round_top = true, round_bottom = true;
};

// A box's outline; the item's place and size are the stroke's centre line.
struct Outline {
  Size size;
  Color stroke;
  Length width, radius;
};

// Vector paths in page lengths, relative to the item's place; clipped to `clip` when it has a size.
struct Paths {
  struct Step {
    enum class Kind {
      move,
      line,
      curve,
      close
    };
    Kind kind;
    Point control1, control2, to;
  };
  struct Path {
    std::vector<Step> steps;
    Color color;
    Length stroke;  // width; zero: filled
  };
  std::vector<Path> paths;
  std::optional<Rect> clip;  // relative to the item's place
  // Modules of a code: every path is rectangles on whole multiples of this.  Zero: free paths.
  Length grid = {};
  Length width = {};  // of the whole drawing, for a page that is mirrored
  bool mirrors = false;  // it is turned over then, as a pattern is and a mark is not
};

// A picture, filling its box; shared by all places that show it.
struct PlacedImage {
  Size size;
  std::shared_ptr<const Picture> picture;
  int pixels_across = 0;  // that its file has over this width, before it was made smaller
};

// A place that can be clicked; `address` is https:, mailto: or tel:.
struct LinkArea {
  Size size;
  std::string address;
  std::string description;  // what a screen reader says
};

struct Frame;

// A frame painted inside another; shared between recipients.
struct Group {
  std::shared_ptr<const Frame> frame;
};

// An item without a structure element is an artifact; `role` then says what kind.
enum class Artifact : std::uint8_t {
  none,
  layout,
  background,
  header,
  footer,
  page  // a printer's mark, outside the page
};

struct Item {
  Point at;
  std::optional<StructureId> structure;  // absent: an artifact
  Artifact artifact = Artifact::layout;
  Span source = {};
  std::variant<GlyphRun, Box, Outline, Paths, PlacedImage, LinkArea, Group> content;
};

struct Frame {
  Size size;
  Length baseline;  // of the first line, from the top
  std::vector<Item> items;
};

}  // namespace presspack
