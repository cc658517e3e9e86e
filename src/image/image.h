#pragma once

// Image: PNG and JPEG files into pictures, within limits.
//
// Files come from outside and are not trusted: sides, pixels and memory are bounded, and whatever
// is not samples or a plausible ICC profile stays behind (so does the place where a photograph was
// taken).  A picture is made smaller while its rows are read; it is never enlarged.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "paged/picture.h"

namespace presspack {

constexpr std::size_t largest_picture_file = std::size_t{32} << 20;
constexpr int longest_picture_side = 20000;
constexpr std::int64_t most_pixels = 50'000'000;

// What a file's head says.
struct PictureFacts {
  int width = 0, height = 0;  // upright
  bool jpeg = false;
};

// Nothing after image-format, image-damaged or image-too-large at `mention`.
std::optional<PictureFacts> picture_facts(std::string_view file, Span mention,
                                          Diagnostics& diagnostics);

// The whole picture, upright, with at most so many samples either way.  Nothing after
// image-damaged or image-too-large; warns with image-profile and image-cmyk.
std::optional<Picture> decode_picture(std::string_view file, int most_width, int most_height,
                                      Span mention, Diagnostics& diagnostics);

// A part of it.  The part lies inside.
Picture cut(const Picture& picture, int x, int y, int width, int height);

// As files again.  JPEG knows no transparency; PNG no CMYK.
std::string encode_jpeg(const Picture& picture, int quality);
std::string encode_png(const Picture& picture);

}  // namespace presspack
