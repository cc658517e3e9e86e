#include "color/convert.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "color/lcms.h"

namespace presspack {
namespace {

constexpr cmsUInt32Number flags =
    cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE | cmsFLAGS_NOOPTIMIZE;
// A picture has millions of pixels: lcms2 may join its tables for them.
constexpr cmsUInt32Number image_flags = cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_HIGHRESPRECALC;

lcms::Transform transform(cmsHPROFILE from, cmsUInt32Number from_type, cmsHPROFILE to,
                          cmsUInt32Number to_type, cmsUInt32Number how) {
  return lcms::Transform(
      cmsCreateTransform(from, from_type, to, to_type, INTENT_RELATIVE_COLORIMETRIC, how));
}

// CIE 1976: lightness, 0 to 100, to relative luminance and back.
double luminance(double lightness) {
  const double f = (lightness + 16) / 116;
  return lightness > 8 ? f * f * f : lightness * 27 / 24389;
}

double lightness(double luminance) {
  return luminance > 216.0 / 24389 ? 116 * std::cbrt(luminance) - 16 : luminance * 24389 / 27;
}

bool is_neutral(const Color& color) {
  return color.red == color.green && color.green == color.blue;
}

std::size_t channels_of(SampleSpace space) {
  return space == SampleSpace::gray ? 1 : space == SampleSpace::rgb ? 3 : 4;
}

cmsColorSpaceSignature signature_of(SampleSpace space) {
  return space == SampleSpace::gray  ? cmsSigGrayData
         : space == SampleSpace::rgb ? cmsSigRgbData
                                     : cmsSigCmykData;
}

}  // namespace

struct PressConverter::State {
  lcms::Profile press, srgb, lab;
  lcms::Transform to_inks, look;
  std::array<double, 256> black_luminance{};  // of black ink alone, by its amount

  // The amount of black ink that is as light as the grey, black-point compensated.
  std::uint8_t black_for(double grey_lightness) const {
    const double least = black_luminance.back();
    const double wanted = least + (1 - least) * luminance(grey_lightness);
    const auto lighter_or_same = [wanted](double one) { return one >= wanted; };
    // Black ink darkens without a turn.
    const auto darker =
        std::partition_point(black_luminance.begin(), black_luminance.end(), lighter_or_same);
    if (darker == black_luminance.begin()) return 0;
    if (darker == black_luminance.end()) return 255;
    const auto at = static_cast<std::size_t>(darker - black_luminance.begin());
    const bool next = black_luminance[at - 1] - wanted > wanted - *darker;
    return static_cast<std::uint8_t>(next ? at : at - 1);
  }
  std::uint8_t black_for_level(std::uint8_t level) const {
    return black_for(screen_look({level, level, level, {}}).l);
  }
  std::string gray_image(std::string_view samples, std::string_view icc) const;
};

// No moves are needed of a picture in greys: each level is one amount of black.
std::string PressConverter::State::gray_image(std::string_view samples,
                                              std::string_view icc) const {
  std::array<std::uint8_t, 256> levels{}, black{};
  for (std::size_t i = 0; i < levels.size(); ++i) levels[i] = static_cast<std::uint8_t>(i);
  if (icc.empty()) {
    for (std::size_t i = 0; i < levels.size(); ++i) black[i] = black_for_level(levels[i]);
  } else {
    const lcms::Profile source = lcms::open(icc);
    const lcms::Transform to_lab =
        transform(source.get(), TYPE_GRAY_8, lab.get(), TYPE_Lab_DBL, flags);
    if (!to_lab) return {};
    std::array<double, 3 * 256> looks{};
    cmsDoTransform(to_lab.get(), levels.data(), looks.data(), 256);
    for (std::size_t i = 0; i < levels.size(); ++i) black[i] = black_for(looks[3 * i]);
  }
  std::string out(samples.size() * 4, '\0');
  for (std::size_t i = 0; i < samples.size(); ++i) {
    out[4 * i + 3] = static_cast<char>(black[static_cast<unsigned char>(samples[i])]);
  }
  return out;
}

PressConverter::PressConverter(const PressCondition& condition)
    : state_(std::make_unique<State>()) {
  State& state = *state_;
  state.press = lcms::open(condition.icc);
  state.srgb.reset(cmsCreate_sRGBProfile());
  state.lab.reset(cmsCreateLab4Profile(nullptr));
  state.to_inks = transform(state.srgb.get(), TYPE_RGB_8, state.press.get(), TYPE_CMYK_DBL, flags);
  state.look = transform(state.press.get(), TYPE_CMYK_8, state.lab.get(), TYPE_Lab_DBL,
                         cmsFLAGS_NOCACHE | cmsFLAGS_NOOPTIMIZE);
  std::string ramp(4 * 256, '\0');
  for (std::size_t i = 0; i < 256; ++i) ramp[4 * i + 3] = static_cast<char>(i);
  const std::vector<Lab> looks = look(ramp);
  for (std::size_t i = 0; i < looks.size(); ++i) {
    state.black_luminance[i] = luminance(looks[i].l);
    if (i > 0) {
      state.black_luminance[i] = std::min(state.black_luminance[i], state.black_luminance[i - 1]);
    }
  }
}

PressConverter::~PressConverter() = default;
PressConverter::PressConverter(PressConverter&&) noexcept = default;
PressConverter& PressConverter::operator=(PressConverter&&) noexcept = default;

Inks PressConverter::inks(const Color& color) const {
  const auto per_cent = [](double value) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 100.0)));
  };
  if (is_neutral(color)) {
    return {0, 0, 0, per_cent(state_->black_for_level(color.red) / 2.55)};
  }
  const std::array<std::uint8_t, 3> rgb = {color.red, color.green, color.blue};
  std::array<double, 4> cmyk{};  // per cent
  cmsDoTransform(state_->to_inks.get(), rgb.data(), cmyk.data(), 1);
  return {per_cent(cmyk[0]), per_cent(cmyk[1]), per_cent(cmyk[2]), per_cent(cmyk[3])};
}

namespace {

// The paper is white, or no ink.
std::string on_paper(const ImageSamples& image, std::size_t channels) {
  std::string out(image.samples);
  const int paper = image.space == SampleSpace::cmyk ? 0 : 255;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const int opacity = static_cast<unsigned char>(image.alpha[i / channels]);
    const int sample = static_cast<unsigned char>(out[i]);
    out[i] = static_cast<char>((sample * opacity + paper * (255 - opacity) + 127) / 255);
  }
  return out;
}

}  // namespace

std::optional<std::string> PressConverter::image(const ImageSamples& image) const {
  const std::size_t channels = channels_of(image.space);
  if (image.samples.size() % channels != 0) return std::nullopt;
  if (!image.alpha.empty()) {
    if (image.alpha.size() != image.samples.size() / channels) return std::nullopt;
    const std::string flat = on_paper(image, channels);
    return this->image({.space = image.space, .samples = flat, .icc = image.icc});
  }
  lcms::Profile own;
  if (!image.icc.empty()) {
    own = lcms::open(image.icc);
    if (!own || cmsGetColorSpace(own.get()) != signature_of(image.space)) return std::nullopt;
  }
  if (image.space == SampleSpace::gray) {
    std::string black = state_->gray_image(image.samples, image.icc);
    if (black.empty() && !image.samples.empty()) return std::nullopt;
    return black;
  }
  if (image.space == SampleSpace::cmyk && !own) return std::string(image.samples);
  const cmsUInt32Number type = image.space == SampleSpace::rgb ? TYPE_RGB_8 : TYPE_CMYK_8;
  const lcms::Transform convert = transform(own ? own.get() : state_->srgb.get(), type,
                                            state_->press.get(), TYPE_CMYK_8, image_flags);
  if (!convert) return std::nullopt;
  const std::size_t pixels = image.samples.size() / channels;
  std::string out(pixels * 4, '\0');
  cmsDoTransform(convert.get(), image.samples.data(), out.data(),
                 static_cast<cmsUInt32Number>(pixels));
  return out;
}

std::vector<Lab> PressConverter::look(std::string_view cmyk) const {
  std::vector<Lab> looks(cmyk.size() / 4);
  static_assert(sizeof(Lab) == 3 * sizeof(double));  // TYPE_Lab_DBL
  cmsDoTransform(state_->look.get(), cmyk.data(), looks.data(),
                 static_cast<cmsUInt32Number>(looks.size()));
  return looks;
}

int most_ink(std::string_view cmyk) {
  int most = 0;
  for (std::size_t i = 0; i + 4 <= cmyk.size(); i += 4) {
    int sum = 0;
    for (std::size_t ink = 0; ink < 4; ++ink) sum += static_cast<unsigned char>(cmyk[i + ink]);
    most = std::max(most, sum);
  }
  return (most * 100 + 127) / 255;
}

Lab screen_look(const Color& color) {
  const auto linear = [](std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  const double r = linear(color.red), g = linear(color.green), b = linear(color.blue);
  // IEC 61966-2-1, adapted to D50 by Bradford's method, relative to white.
  const double x = (0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / 0.96422;
  const double y = 0.2225045 * r + 0.7168786 * g + 0.0606169 * b;
  const double z = (0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / 0.82521;
  const auto f = [](double t) { return (lightness(t) + 16) / 116; };
  return {lightness(y), 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

}  // namespace presspack
