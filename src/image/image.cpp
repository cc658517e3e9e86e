#include "image/image.h"

#include <fmt/format.h>

#include <algorithm>

#include "image/reader.h"

namespace presspack {
namespace {

using image::Decoded;
using image::Failure;
using image::Head;

constexpr std::string_view png_start("\x89PNG\r\n\x1A\n", 8);
constexpr std::string_view jpeg_start("\xFF\xD8\xFF", 3);

void refuse(const Failure& failure, Span mention, Diagnostics& diagnostics) {
  if (failure.too_large) {
    diagnostics.report({.code = "image-too-large",
                        .span = mention,
                        .message = "this takes more memory than a pack may: " + failure.words,
                        .hint = "save it smaller, or without progressive display"});
    return;
  }
  diagnostics.report({.code = "image-damaged",
                      .span = mention,
                      .message = "the image cannot be read: " +
                                 (failure.words.empty() ? "it is damaged" : failure.words),
                      .hint = "open it and save it again"});
}

void settle_colors(Picture& picture, Span mention, Diagnostics& diagnostics) {
  if (!picture.profile.empty() && !image::usable_profile(picture.profile, picture.channels)) {
    picture.profile.clear();
    diagnostics.report({.severity = Severity::warning,
                        .code = "image-profile",
                        .span = mention,
                        .message = "the image's colour profile cannot be used",
                        .hint = "save it with the profile sRGB, or none"});
  }
  if (image::says_srgb(picture.profile)) picture.profile.clear();
  if (picture.channels != Channels::cmyk || !picture.profile.empty()) return;
  image::to_rgb(picture);
  diagnostics.report({.severity = Severity::warning,
                      .code = "image-cmyk",
                      .span = mention,
                      .message = "the image is in printing inks and does not say for which press",
                      .hint = "its colours are a guess: save it as sRGB"});
}

}  // namespace

std::optional<PictureFacts> picture_facts(std::string_view file, Span mention,
                                          Diagnostics& diagnostics) {
  PictureFacts facts;
  facts.jpeg = file.starts_with(jpeg_start);
  if (!facts.jpeg && !file.starts_with(png_start)) {
    diagnostics.report({.code = "image-format",
                        .span = mention,
                        .message = "this is neither a PNG nor a JPEG",
                        .hint = "save the image as PNG (drawings) or JPEG (photographs)"});
    return std::nullopt;
  }
  Head head;
  Failure failure;
  const bool good = facts.jpeg ? image::read_jpeg_head(file, head, failure)
                               : image::read_png_head(file, head, failure);
  if (!good) {
    refuse(failure, mention, diagnostics);
    return std::nullopt;
  }
  facts.width = head.width;
  facts.height = head.height;
  if (head.orientation >= 5) std::swap(facts.width, facts.height);
  if (std::max(facts.width, facts.height) > longest_picture_side ||
      std::int64_t{facts.width} * facts.height > most_pixels) {
    diagnostics.report(
        {.code = "image-too-large",
         .span = mention,
         .message = fmt::format("the image measures {} × {} pixels", facts.width, facts.height),
         .hint = "50 million pixels and sides of 20,000 are the most; 3,000 pixels "
                 "across are plenty for a page"});
    return std::nullopt;
  }
  return facts;
}

std::optional<Picture> decode_picture(std::string_view file, int most_width, int most_height,
                                      Span mention, Diagnostics& diagnostics) {
  const std::optional<PictureFacts> facts = picture_facts(file, mention, diagnostics);
  if (!facts) return std::nullopt;
  Decoded decoded;
  Failure failure;
  const bool good = facts->jpeg ? image::read_jpeg(file, most_width, most_height, decoded, failure)
                                : image::read_png(file, most_width, most_height, decoded, failure);
  if (!good) {
    refuse(failure, mention, diagnostics);
    return std::nullopt;
  }
  settle_colors(decoded.picture, mention, diagnostics);
  image::turn_upright(decoded.picture, decoded.head.orientation);
  return std::move(decoded.picture);
}

Picture cut(const Picture& picture, int x, int y, int width, int height) {
  Picture part{.width = width,
               .height = height,
               .channels = picture.channels,
               .photograph = picture.photograph,
               .samples = {},
               .alpha = {},
               .profile = picture.profile};
  const auto copy = [&](const std::string& from, std::size_t channels, std::string& to) {
    for (int row = 0; row < height; ++row) {
      const auto start =
          static_cast<std::size_t>(y + row) * static_cast<std::size_t>(picture.width) +
          static_cast<std::size_t>(x);
      to.append(from, start * channels, static_cast<std::size_t>(width) * channels);
    }
  };
  copy(picture.samples, static_cast<std::size_t>(picture.channels), part.samples);
  if (!picture.alpha.empty()) copy(picture.alpha, 1, part.alpha);
  return part;
}

}  // namespace presspack
