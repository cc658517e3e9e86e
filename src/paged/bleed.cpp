#include "paged/bleed.h"

#include "base/overloaded.h"

namespace presspack {
namespace {

// A pattern is cut a hair within its panel (layout's shape_block).
constexpr Length hair = Length::from_units(Length::units_per_millimetre / 2);

class Reach {
 public:
  Reach(Size page, Length bleed) : page_(page), bleed_(bleed) {}

  void frame(Frame& frame, Point origin) const {
    for (Item& item : frame.items) {
      const Point at = origin + item.at;
      std::visit(Overloaded{[&](Box& box) {
                              const Rect before{at, box.size}, after = reached(before, Length());
                              item.at = {item.at.x + after.at.x - before.at.x,
                                         item.at.y + after.at.y - before.at.y};
                              box.size = after.size;
                            },
                            [&](Paths& paths) {
                              if (!paths.clip) return;
                              const Rect before{at + paths.clip->at, paths.clip->size};
                              const Rect after = reached(before, hair);
                              paths.clip = Rect{{after.at.x - at.x, after.at.y - at.y}, after.size};
                            },
                            [&](Group& group) {
                              if (!group.frame) return;
                              Frame copy = *group.frame;  // the other pages keep theirs
                              this->frame(copy, at);
                              group.frame = std::make_shared<const Frame>(std::move(copy));
                            },
                            [](auto&) {}},
                 item.content);
    }
  }

 private:
  // What ends so little before the edge touches it too.
  Rect reached(Rect rect, Length near) const {
    const bool right = rect.right() >= page_.width - near;
    const bool bottom = rect.bottom() >= page_.height - near;
    // It keeps that little from the bleed's edge.
    if (rect.at.x <= near) {
      rect.at.x -= bleed_;
      rect.size.width += bleed_;
    }
    if (rect.at.y <= near) {
      rect.at.y -= bleed_;
      rect.size.height += bleed_;
    }
    if (right) rect.size.width += bleed_;
    if (bottom) rect.size.height += bleed_;
    return rect;
  }

  Size page_;
  Length bleed_;
};

}  // namespace

void reach_bleed(Frame& frame, Length bleed) {
  if (bleed > Length()) Reach(frame.size, bleed).frame(frame, {});
}

}  // namespace presspack
