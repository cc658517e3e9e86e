#include "load/pictures.h"

#include <fmt/format.h>

#include <map>

#include "image/image.h"

namespace presspack {
namespace {

// All of a pack's pictures stay in memory until its pages are set.
constexpr std::size_t most_bytes = std::size_t{64} << 20;

}  // namespace

void read_pictures(const FileSystem& pack, Release& release, Diagnostics& diagnostics) {
  std::map<std::string, const Image*> known;  // a picture that stands twice is read once
  std::size_t total = 0;
  for (Image& image : release.images) {
    if (const auto found = known.find(image.file); found != known.end()) {
      image.bytes = found->second->bytes;
      image.pixels_wide = found->second->pixels_wide;
      image.pixels_high = found->second->pixels_high;
      continue;
    }
    if (image.file.empty() || !pack.exists(image.file)) continue;  // reported where it is named
    std::optional<std::string> bytes =
        pack.read(image.file, largest_picture_file, image.file_span, diagnostics);
    if (!bytes) continue;
    total += bytes->size();
    if (total > most_bytes) {
      diagnostics.report({.code = "images-too-large",
                          .span = image.file_span,
                          .message = fmt::format("up to here the pack's images take {} MB",
                                                 (total + 999'999) / 1'000'000),
                          .hint = "64 MiB are the most; save them smaller: 3,000 pixels across are "
                                  "plenty for a page"});
      return;
    }
    const auto facts = picture_facts(*bytes, image.file_span, diagnostics);
    if (!facts) continue;
    image.bytes = std::make_shared<const std::string>(std::move(*bytes));
    image.pixels_wide = facts->width;
    image.pixels_high = facts->height;
    known.emplace(image.file, &image);
  }
}

}  // namespace presspack
