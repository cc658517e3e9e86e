#pragma once

// Picture: a decoded picture as it stands on pages: upright samples of eight bits.  Its file is
// behind it; nothing of that file's bytes but samples and a checked profile goes on.

#include <cstdint>
#include <string>

namespace presspack {

enum class Channels : std::uint8_t {
  gray = 1,
  rgb = 3,
  cmyk = 4  // 255 is full ink
};

struct Picture {
  int width = 0, height = 0;
  Channels channels = Channels::rgb;
  bool photograph = false;  // came out of a lossy file: it may be compressed with loss again
  std::string samples;  // row by row from the top, channels interleaved, no padding
  std::string alpha;  // one byte a sample, 255 is opaque; empty: all are
  std::string profile;  // ICC profile of the samples; empty: sRGB, or its gray
};

}  // namespace presspack
