#pragma once

// Paragraph: styled text into lines that are still movable.

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/geometry.h"
#include "font/font_set.h"
#include "model/design.h"
#include "paged/frame.h"
#include "shape/shape.h"

namespace presspack {

// A stretch of a paragraph in one style.
struct TextSpan {
  std::uint32_t begin = 0, end = 0;  // bytes of StyledText::text
  const ParagraphStyle* style = nullptr;  // for the face, size, tracking, colour and underline
  int weight = 0;  // other than the style's; 0: the style's own
  bool italic = false;
  bool underline = false;  // a link among other words
  std::optional<StructureId> structure;  // absent: an artifact
  std::string address;  // a link's target
  std::string description;
};

struct StyledText {
  std::string text;
  std::vector<TextSpan> spans;  // contiguous, covering the text
  std::string language;
  Span source;
  Artifact artifact = Artifact::layout;  // for spans without a structure element
};

// The room for one line: how far from the column's start edge, and how wide.
struct LineRoom {
  Length indent, measure;
};

// The room for a paragraph's lines: a first-line indent, a drop capital, a picture that is cut in.
struct LineShape {
  Length measure;  // of the column, and of every line behind those listed
  std::vector<LineRoom> first = {};  // the first lines' own
};

// One line, as wide as the measure and as high as the leading; items are placed from its top left.
struct LineBox {
  Length width;  // of what is seen
  Frame frame;
};

class PictureCache;  // layout/picture_cache.h

// What the layout of a paragraph needs besides its text.
struct Typesetting {
  const FontSet& fonts;
  const Design& design;
  ShapeCache& shapes;
  Diagnostics& diagnostics;
  PictureCache* pictures = nullptr;  // none: each is decoded where it stands

  Color color(const std::string& token) const;
};

// Every byte of the text is in exactly one line.  A word that is wider than the measure is divided
// between its letters; where even one letter is wider, the line is overfull (overfull-line, warn).
std::vector<LineBox> set_paragraph(const StyledText& text, const ParagraphStyle& style,
                                   const LineShape& shape, const Typesetting& with);
inline std::vector<LineBox> set_paragraph(const StyledText& text, const ParagraphStyle& style,
                                          Length measure, const Typesetting& with) {
  return set_paragraph(text, style, LineShape{.measure = measure}, with);
}

// The width of the text on one line.
Length natural_width(const StyledText& text, const ParagraphStyle& style, const Typesetting& with);

// A structure-less text of one style.
StyledText artifact_text(std::string text, const ParagraphStyle& style, const std::string& language,
                         Artifact kind);

}  // namespace presspack
