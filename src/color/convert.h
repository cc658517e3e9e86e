#pragma once

// Convert: colours and pictures into the inks of a press condition.
//
// Relative colorimetric with black-point compensation, so that the darkest colour of the screen is
// the darkest of the press.  Greys become black ink alone, as light as they are: four inks for a
// grey turn coloured when a press drifts, and small grey text gets coloured edges.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/color_value.h"
#include "color/press_condition.h"

namespace presspack {

// By the samples of a pixel.
enum class SampleSpace : std::uint8_t {
  gray = 1,
  rgb = 3,
  cmyk = 4  // 255 is all of an ink
};

// Eight bits a sample, rows from the top without gaps.  Without a profile: gray and RGB are sRGB's,
// CMYK are the press condition's own inks.
struct ImageSamples {
  SampleSpace space = SampleSpace::rgb;
  std::string_view samples, icc;
  std::string_view alpha = {};  // one byte a pixel: what is not opaque lets the paper through
};

struct Lab {
  double l = 0, a = 0, b = 0;
};

class PressConverter {
 public:
  explicit PressConverter(const PressCondition& condition);
  ~PressConverter();
  PressConverter(PressConverter&&) noexcept;
  PressConverter& operator=(PressConverter&&) noexcept;

  // For the colour's red, green and blue; whole per cent.
  Inks inks(const Color& color) const;
  // Four samples a pixel, CMYK.  Nothing when the source profile is unusable or not for the space.
  std::optional<std::string> image(const ImageSamples& image) const;
  // What CMYK samples look like on the paper, relative to it.
  std::vector<Lab> look(std::string_view cmyk) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The most ink that any pixel of CMYK samples has, in per cent.
int most_ink(std::string_view cmyk);

// CIEDE2000 (CIE 142-2001): how different two colours look; 1 can just be seen side by side.
double difference(const Lab& a, const Lab& b);
// Of a colour of the screen, relative to its white, as look() gives that of inks.
Lab screen_look(const Color& color);

}  // namespace presspack
