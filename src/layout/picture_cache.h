#pragma once

// PictureCache: pictures decoded for the size they stand in, once for all trials of a layout and
// all places of a picture.

#include <map>
#include <memory>
#include <string>
#include <tuple>

#include "base/diagnostic.h"
#include "base/geometry.h"
#include "paged/picture.h"

namespace presspack {

// The part of a file's picture that is shown, in its own pixels.
struct PictureCut {
  int x = 0, y = 0, width = 0, height = 0;
  auto operator<=>(const PictureCut&) const = default;
};

// The largest part of that shape, as near to the focus (per cent of either side) as it can be.
PictureCut cut_to_shape(int pixels_wide, int pixels_high, Size shape, int focus_x, int focus_y);

struct PictureWish {
  std::shared_ptr<const std::string> file;
  int pixels_wide = 0, pixels_high = 0;
  PictureCut cut;
  int most_wide = 0;  // samples that the cut has at most from side to side
  Span mention;
};

class PictureCache {
 public:
  // Nothing after a diagnostic.
  std::shared_ptr<const Picture> get(const PictureWish& wish, Diagnostics& diagnostics);

 private:
  std::map<std::tuple<const std::string*, PictureCut, int>, std::shared_ptr<const Picture>> known_;
};

}  // namespace presspack
