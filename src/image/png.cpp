// PNG by libpng, whose errors jump: what they jump over holds nothing that must be destroyed.

#include <png.h>

#include <csetjmp>
#include <cstring>
#include <memory>
#include <vector>

#include "image/reader.h"

namespace presspack::image {
namespace {

constexpr png_uint_32 longest_side = 20000;
constexpr png_alloc_size_t largest_chunk = png_alloc_size_t{8} << 20;
constexpr png_uint_32 most_chunks = 64;

// The file, and all that reading it needs; a jump leaves it whole.
struct Reading {
  std::string_view file;
  std::size_t at = 0;
  std::string reason;
  png_structp png = nullptr;
  png_infop info = nullptr;
  std::vector<png_byte> rows;  // one, or all of an interlaced picture
  std::unique_ptr<Resampler> resampler;

  explicit Reading(std::string_view bytes) : file(bytes) {}
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading() { png_destroy_read_struct(&png, &info, nullptr); }
};

[[noreturn]] void fail(png_structp png, png_const_charp reason) {
  static_cast<Reading*>(png_get_error_ptr(png))->reason = reason;
  png_longjmp(png, 1);
}

void ignore(png_structp, png_const_charp) {}

void read_bytes(png_structp png, png_bytep to, png_size_t count) {
  Reading& reading = *static_cast<Reading*>(png_get_io_ptr(png));
  if (reading.file.size() - reading.at < count) png_error(png, "the file ends too early");
  std::memcpy(to, reading.file.data() + reading.at, count);
  reading.at += count;
}

bool open(Reading& reading) {
  reading.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reading, fail, ignore);
  if (reading.png == nullptr) return false;
  reading.info = png_create_info_struct(reading.png);
  if (reading.info == nullptr) return false;
  png_set_user_limits(reading.png, longest_side, longest_side);
  png_set_chunk_malloc_max(reading.png, largest_chunk);
  png_set_chunk_cache_max(reading.png, most_chunks);
  png_set_read_fn(reading.png, &reading, read_bytes);
  return true;
}

// All chunks before the samples.
bool read_info(Reading& reading) {
  if (setjmp(png_jmpbuf(reading.png)) != 0) return false;
  png_read_info(reading.png, reading.info);
  return true;
}

// Eight bits a sample, no palette.
bool read_as_samples(Reading& reading, int& passes) {
  if (setjmp(png_jmpbuf(reading.png)) != 0) return false;
  png_set_scale_16(reading.png);
  png_set_expand(reading.png);
  passes = png_set_interlace_handling(reading.png);
  png_read_update_info(reading.png, reading.info);
  return true;
}

// A row at a time, straight into the resampler.
bool read_rows(Reading& reading, png_uint_32 height) {
  if (setjmp(png_jmpbuf(reading.png)) != 0) return false;
  for (png_uint_32 y = 0; y < height; ++y) {
    png_read_row(reading.png, reading.rows.data(), nullptr);
    reading.resampler->add(reading.rows.data());
  }
  return true;
}

bool read_interlaced(Reading& reading, png_uint_32 height, std::size_t row_bytes, int passes) {
  if (setjmp(png_jmpbuf(reading.png)) != 0) return false;
  for (int pass = 0; pass < passes; ++pass) {
    for (png_uint_32 y = 0; y < height; ++y) {
      png_read_row(reading.png, reading.rows.data() + y * row_bytes, nullptr);
    }
  }
  for (png_uint_32 y = 0; y < height; ++y) reading.resampler->add(&reading.rows[y * row_bytes]);
  return true;
}

Head head_of(const Reading& reading) {
  Head head;
  head.width = static_cast<int>(png_get_image_width(reading.png, reading.info));
  head.height = static_cast<int>(png_get_image_height(reading.png, reading.info));
  png_uint_32 size = 0;
  png_bytep exif = nullptr;
  if (png_get_eXIf_1(reading.png, reading.info, &size, &exif) != 0) {
    head.orientation = exif_orientation({reinterpret_cast<const char*>(exif), size});
  }
  return head;
}

std::string profile_of(const Reading& reading) {
  png_charp name = nullptr;
  png_bytep profile = nullptr;
  png_uint_32 size = 0;
  int compression = 0;
  if (png_get_iCCP(reading.png, reading.info, &name, &compression, &profile, &size) == 0) return {};
  return {reinterpret_cast<const char*>(profile), size};
}

}  // namespace

bool read_png_head(std::string_view file, Head& head, Failure& failure) {
  Reading reading(file);
  if (!open(reading) || !read_info(reading)) {
    failure.words = reading.reason;
    return false;
  }
  head = head_of(reading);
  return true;
}

bool read_png(std::string_view file, int most_width, int most_height, Decoded& out,
              Failure& failure) {
  Reading reading(file);
  int passes = 1;
  if (!open(reading) || !read_info(reading) || !read_as_samples(reading, passes)) {
    failure.words = reading.reason;
    return false;
  }
  out.head = head_of(reading);
  const int type = png_get_color_type(reading.png, reading.info);
  const bool alpha = (type & PNG_COLOR_MASK_ALPHA) != 0;
  Picture& picture = out.picture;
  picture.channels = (type & PNG_COLOR_MASK_COLOR) != 0 ? Channels::rgb : Channels::gray;
  const Target target = target_for(out.head, most_width, most_height);
  const std::size_t row_bytes = png_get_rowbytes(reading.png, reading.info);
  const auto height = static_cast<png_uint_32>(out.head.height);
  if (passes > 1 && row_bytes * height > most_memory) {
    failure = {.words = "an interlaced PNG of this size", .too_large = true};
    return false;
  }
  reading.rows.resize(row_bytes * (passes > 1 ? height : 1));
  reading.resampler = std::make_unique<Resampler>(out.head.width, out.head.height,
                                                  static_cast<int>(picture.channels), alpha,
                                                  target.width, target.height);
  const bool good =
      passes > 1 ? read_interlaced(reading, height, row_bytes, passes) : read_rows(reading, height);
  if (!good) {
    failure.words = reading.reason;
    return false;
  }
  picture.width = target.width;
  picture.height = target.height;
  Resampler::Samples samples = reading.resampler->take();
  picture.samples = std::move(samples.colors);
  picture.alpha = std::move(samples.alpha);
  picture.profile = profile_of(reading);
  return true;
}

}  // namespace presspack::image
