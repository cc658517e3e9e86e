#pragma once

// What the readers of both formats share.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "image/resampler.h"
#include "paged/picture.h"

namespace presspack::image {

// The memory that one file may take while it is read, beside its own bytes.
constexpr std::size_t most_memory = std::size_t{96} << 20;

// A picture as stored, before it is turned upright.
struct Head {
  int width = 0, height = 0;
  int orientation = 1;  // EXIF's, 1..8
};
struct Decoded {
  Head head;
  Picture picture;
  bool has_unreadable_profile = false;
};

// The largest size of the same shape within so many samples, no larger than the stored one.
struct Target {
  int width, height;
};
Target target_for(const Head& head, int most_width, int most_height);

// Each gives nothing but a reason, in words for the writer of a pack, when the file is not sound.
struct Failure {
  std::string words;
  bool too_large = false;
};
bool read_png_head(std::string_view file, Head& head, Failure& failure);
bool read_jpeg_head(std::string_view file, Head& head, Failure& failure);
bool read_png(std::string_view file, int most_width, int most_height, Decoded& out,
              Failure& failure);
bool read_jpeg(std::string_view file, int most_width, int most_height, Decoded& out,
               Failure& failure);

// EXIF's orientation in a TIFF structure (EXIF 2.3, 4.6.4); 1 where there is none.
int exif_orientation(std::string_view tiff);

// Turned as the orientation says.
void turn_upright(Picture& picture, int orientation);

// Whether a file may carry the profile: ICC.1, 7.2; PDF/A-2, 6.2.3 asks for a version below 5.
bool usable_profile(std::string_view profile, Channels channels);
// The profile of sRGB itself need not go along.
bool says_srgb(std::string_view profile);

// Inks as colours of a screen.  Without a profile nobody knows what they look like; this is near
// enough to recognise a picture.
void to_rgb(Picture& picture);

}  // namespace presspack::image
