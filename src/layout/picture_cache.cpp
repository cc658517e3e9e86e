#include "layout/picture_cache.h"

#include <algorithm>

#include "image/image.h"

namespace presspack {

PictureCut cut_to_shape(int pixels_wide, int pixels_high, Size shape, int focus_x, int focus_y) {
  const std::int64_t wide = pixels_wide, high = pixels_high;
  const std::int64_t shape_wide = std::max<std::int64_t>(1, shape.width.units() / 1000);
  const std::int64_t shape_high = std::max<std::int64_t>(1, shape.height.units() / 1000);
  PictureCut cut{.width = pixels_wide, .height = pixels_high};
  if (wide * shape_high > high * shape_wide) {
    cut.width = static_cast<int>(std::max<std::int64_t>(1, high * shape_wide / shape_high));
  } else {
    cut.height = static_cast<int>(std::max<std::int64_t>(1, wide * shape_high / shape_wide));
  }
  cut.x = std::clamp(pixels_wide * focus_x / 100 - cut.width / 2, 0, pixels_wide - cut.width);
  cut.y = std::clamp(pixels_high * focus_y / 100 - cut.height / 2, 0, pixels_high - cut.height);
  return cut;
}

std::shared_ptr<const Picture> PictureCache::get(const PictureWish& wish,
                                                 Diagnostics& diagnostics) {
  const std::tuple key(wish.file.get(), wish.cut, wish.most_wide);
  if (const auto found = known_.find(key); found != known_.end()) return found->second;
  // The whole is decoded as large as makes the cut just large enough.
  const PictureCut& part = wish.cut;
  const auto share = [](int whole, int of, int by) {
    return static_cast<int>((std::int64_t{whole} * of + by - 1) / by);
  };
  const int wide = share(wish.pixels_wide, std::min(wish.most_wide, part.width), part.width);
  std::optional<Picture> whole =
      decode_picture(*wish.file, wide, wish.pixels_high, wish.mention, diagnostics);
  if (!whole) return nullptr;
  const bool all = part.width == wish.pixels_wide && part.height == wish.pixels_high;
  if (!all) {
    const auto down = [&](int length, int of, int by) {
      return static_cast<int>(std::int64_t{length} * of / by);
    };
    const int x = down(part.x, whole->width, wish.pixels_wide);
    const int y = down(part.y, whole->height, wish.pixels_high);
    const int width = std::max(1, down(part.width, whole->width, wish.pixels_wide));
    const int height = std::max(1, down(part.height, whole->height, wish.pixels_high));
    *whole =
        cut(*whole, x, y, std::min(width, whole->width - x), std::min(height, whole->height - y));
  }
  auto made = std::make_shared<const Picture>(std::move(*whole));
  known_.emplace(key, made);
  return made;
}

}  // namespace presspack
