// Orientation and profiles: what stands beside the samples in a file.

#include "image/reader.h"

#include <algorithm>

namespace presspack::image {
namespace {

class Tiff {
 public:
  explicit Tiff(std::string_view bytes) : bytes_(bytes) {
    little_ = bytes.starts_with("II");
    good_ = bytes.size() >= 8 && (little_ || bytes.starts_with("MM")) && number(2, 2) == 42;
  }
  bool good() const { return good_; }
  // 0 behind the end.
  std::uint32_t number(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || bytes_.size() - at < size) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t from = little_ ? at + size - 1 - i : at + i;
      value = value << 8 | static_cast<std::uint8_t>(bytes_[from]);
    }
    return value;
  }

 private:
  std::string_view bytes_;
  bool little_ = false, good_ = false;
};

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<std::uint8_t>(bytes[at + i]);
  return value;
}

}  // namespace

int exif_orientation(std::string_view bytes) {
  constexpr std::uint32_t orientation_tag = 0x0112, short_type = 3;
  constexpr std::size_t entry_size = 12;
  const Tiff tiff(bytes);
  if (!tiff.good()) return 1;
  const std::size_t directory = tiff.number(4, 4);
  const std::size_t count = tiff.number(directory, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + i * entry_size;
    if (tiff.number(entry, 2) != orientation_tag || tiff.number(entry + 2, 2) != short_type) {
      continue;
    }
    const std::uint32_t value = tiff.number(entry + 8, 2);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

void turn_upright(Picture& picture, int orientation) {
  if (orientation <= 1 || orientation > 8) return;
  const bool sides_change = orientation >= 5;
  const int width = sides_change ? picture.height : picture.width;
  const int height = sides_change ? picture.width : picture.height;
  // Where the upright sample (x, y) is stored: TIFF 6.0, Orientation.
  const auto stored = [&](int x, int y) {
    int column = sides_change ? y : x, row = sides_change ? x : y;
    const bool from_right =
        orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool from_bottom =
        orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    if (from_right) column = picture.width - 1 - column;
    if (from_bottom) row = picture.height - 1 - row;
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(picture.width) +
           static_cast<std::size_t>(column);
  };
  const auto turn = [&](const std::string& from, std::size_t channels) {
    std::string to;
    to.reserve(from.size());
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width; ++x) to.append(from, stored(x, y) * channels, channels);
    }
    return to;
  };
  picture.samples = turn(picture.samples, static_cast<std::size_t>(picture.channels));
  if (!picture.alpha.empty()) picture.alpha = turn(picture.alpha, 1);
  picture.width = width;
  picture.height = height;
}

bool usable_profile(std::string_view profile, Channels channels) {
  constexpr std::size_t header = 128, largest = std::size_t{4} << 20;
  if (profile.size() < header || profile.size() > largest) return false;
  if (big_endian(profile, 0) != profile.size() || profile.substr(36, 4) != "acsp") return false;
  if (static_cast<std::uint8_t>(profile[8]) > 4) return false;
  const std::string_view kind = profile.substr(12, 4), space = profile.substr(16, 4);
  const std::string_view wanted = channels == Channels::gray  ? "GRAY"
                                  : channels == Channels::rgb ? "RGB "
                                                              : "CMYK";
  return space == wanted && (kind == "mntr" || kind == "scnr" || kind == "prtr" || kind == "spac");
}

bool says_srgb(std::string_view profile) {
  // As its makers describe it, in one byte a letter or in UTF-16.
  constexpr std::string_view name = "sRGB IEC61966";
  std::string wide;
  for (const char c : name) wide += {'\0', c};
  return profile.find(name) != std::string_view::npos ||
         profile.find(wide) != std::string_view::npos;
}

void to_rgb(Picture& picture) {
  std::string rgb;
  rgb.reserve(picture.samples.size() / 4 * 3);
  for (std::size_t i = 0; i + 4 <= picture.samples.size(); i += 4) {
    const auto paper = [&](std::size_t c) {
      return 255 - static_cast<int>(static_cast<std::uint8_t>(picture.samples[i + c]));
    };
    for (std::size_t c = 0; c < 3; ++c) {
      rgb += static_cast<char>((paper(c) * paper(3) + 127) / 255);
    }
  }
  picture.samples = std::move(rgb);
  picture.channels = Channels::rgb;
}

Target target_for(const Head& head, int most_width, int most_height) {
  if (head.orientation >= 5) std::swap(most_width, most_height);
  const std::int64_t w = head.width, h = head.height;
  std::int64_t width = std::min<std::int64_t>(w, std::max(most_width, 1));
  std::int64_t height = std::max<std::int64_t>(1, (h * width + w / 2) / w);
  if (height > most_height) {
    height = std::min<std::int64_t>(h, std::max(most_height, 1));
    width = std::clamp<std::int64_t>((w * height + h / 2) / h, 1, w);
  }
  return {static_cast<int>(width), static_cast<int>(std::min(height, h))};
}

}  // namespace presspack::image
