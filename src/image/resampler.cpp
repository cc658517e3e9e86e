#include "image/resampler.h"

#include <algorithm>

namespace presspack::image {

// A source sample measures `width` by `height` units, a target sample `source_width` by
// `source_height`: both then cover whole numbers of units, and weights are their overlaps.
Resampler::Resampler(int source_width, int source_height, int channels, bool alpha, int width,
                     int height)
    : source_width_(static_cast<std::uint64_t>(source_width)),
      source_height_(static_cast<std::uint64_t>(source_height)),
      width_(static_cast<std::uint64_t>(width)),
      height_(static_cast<std::uint64_t>(height)),
      channels_(static_cast<std::size_t>(channels) + (alpha ? 1 : 0)),
      alpha_channel_(alpha),
      across_(static_cast<std::size_t>(width) * channels_),
      down_(static_cast<std::size_t>(width) * channels_) {
  const std::size_t samples = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  colors_.reserve(samples * static_cast<std::size_t>(channels));
  if (alpha) alpha_.reserve(samples);
}

void Resampler::gather(const std::uint8_t* row) {
  std::fill(across_.begin(), across_.end(), 0);
  const std::size_t colors = alpha_channel_ ? channels_ - 1 : channels_;
  std::uint64_t at = 0, target = 0, target_end = source_width_;
  for (std::uint64_t x = 0; x < source_width_; ++x, row += channels_) {
    const std::uint64_t opacity = alpha_channel_ ? row[colors] : 1;
    for (std::uint64_t left = width_; left > 0;) {
      const std::uint64_t weight = std::min(left, target_end - at);
      std::uint64_t* sums = &across_[target * channels_];
      for (std::size_t c = 0; c < colors; ++c) sums[c] += row[c] * opacity * weight;
      if (alpha_channel_) sums[colors] += opacity * weight;
      at += weight;
      left -= weight;
      if (at == target_end) {
        ++target;
        target_end += source_width_;
      }
    }
  }
}

void Resampler::finish_row() {
  const std::uint64_t area = source_width_ * source_height_;
  const std::size_t colors = alpha_channel_ ? channels_ - 1 : channels_;
  for (std::size_t x = 0; x < width_; ++x) {
    const std::uint64_t* sums = &down_[x * channels_];
    const std::uint64_t whole = alpha_channel_ ? sums[colors] : area;
    for (std::size_t c = 0; c < colors; ++c) {
      colors_ += static_cast<char>(whole == 0 ? 0 : (sums[c] + whole / 2) / whole);
    }
    if (alpha_channel_) alpha_ += static_cast<char>((whole + area / 2) / area);
  }
  std::fill(down_.begin(), down_.end(), 0);
}

void Resampler::add(const std::uint8_t* row) {
  gather(row);
  std::uint64_t at = next_ * height_;
  for (std::uint64_t left = height_; left > 0;) {
    const std::uint64_t target_end = (at / source_height_ + 1) * source_height_;
    const std::uint64_t weight = std::min(left, target_end - at);
    for (std::size_t i = 0; i < across_.size(); ++i) down_[i] += across_[i] * weight;
    at += weight;
    left -= weight;
    if (at == target_end) finish_row();
  }
  ++next_;
}

}  // namespace presspack::image
