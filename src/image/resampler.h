#pragma once

// Resampler: rows in, a smaller picture out.  Each sample is the mean of the area it covers, in
// exact integers; transparent samples weigh by their opacity, so that nothing shines through.

#include <cstdint>
#include <string>
#include <vector>

namespace presspack::image {

class Resampler {
 public:
  // `channels` counts colours; an opacity stands behind them when `alpha`.  The target is no larger
  // than the source.
  Resampler(int source_width, int source_height, int channels, bool alpha, int width, int height);

  // The next row from the top.
  void add(const std::uint8_t* row);

  struct Samples {
    std::string colors, alpha;
  };
  Samples take() { return {std::move(colors_), std::move(alpha_)}; }

 private:
  void gather(const std::uint8_t* row);
  void finish_row();

  std::uint64_t source_width_, source_height_, width_, height_;
  std::size_t channels_;
  bool alpha_channel_;
  std::uint64_t next_ = 0;  // the source row to come
  std::vector<std::uint64_t> across_;  // one source row, averaged across
  std::vector<std::uint64_t> down_;  // the target row at hand
  std::string colors_, alpha_;
};

}  // namespace presspack::image
