#include "paged/mirror.h"

#include "base/overloaded.h"

namespace presspack {
namespace {

void turn_over(Paths& paths) {
  const auto turn = [&paths](Point& at) { at.x = paths.width - at.x; };
  for (Paths::Path& path : paths.paths) {
    for (Paths::Step& step : path.steps) {
      turn(step.control1);
      turn(step.control2);
      turn(step.to);
    }
  }
  if (paths.clip) paths.clip->at.x = paths.width - paths.clip->at.x - paths.clip->size.width;
}

Length width_of(const GlyphRun& run) {
  Length width;
  for (const Glyph& glyph : run.glyphs) width += glyph.advance;
  return width;
}

// How wide the item is, once it is turned over.
Length turned(Item& item) {
  return std::visit(Overloaded{[](const GlyphRun& run) { return width_of(run); },
                               [](const Box& box) { return box.size.width; },
                               [](const Outline& outline) { return outline.size.width; },
                               [](Paths& paths) {
                                 if (paths.mirrors) turn_over(paths);
                                 return paths.width;
                               },
                               [](const PlacedImage& image) { return image.size.width; },
                               [](const LinkArea& link) { return link.size.width; },
                               [](Group& group) {
                                 if (!group.frame) return Length();
                                 Frame copy = *group.frame;  // the other pages keep theirs
                                 mirror(copy);
                                 group.frame = std::make_shared<const Frame>(std::move(copy));
                                 return group.frame->size.width;
                               }},
                    item.content);
}

}  // namespace

void mirror(Frame& frame) {
  for (Item& item : frame.items) {
    const Length width = turned(item);
    item.at.x = frame.size.width - item.at.x - width;
  }
}

}  // namespace presspack
