// Pictures as files again, for the editions that carry such.  The samples are ours, so nothing but
// memory can fail.

#include <cstdio>  // jpeglib.h needs FILE

#include <jpeglib.h>
#include <png.h>

#include <csetjmp>
#include <cstdlib>
#include <new>

#include "image/image.h"
#include "image/reader.h"

namespace presspack {
namespace {

struct JpegWriting {
  jpeg_compress_struct jpeg{};
  jpeg_error_mgr errors{};
  std::jmp_buf jump{};
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
};

[[noreturn]] void jpeg_failed(j_common_ptr jpeg) {
  std::longjmp(static_cast<JpegWriting*>(jpeg->client_data)->jump, 1);
}

bool write_jpeg(JpegWriting& writing, const Picture& picture, int quality) {
  jpeg_compress_struct& jpeg = writing.jpeg;
  jpeg.err = jpeg_std_error(&writing.errors);
  writing.errors.error_exit = jpeg_failed;
  jpeg.client_data = &writing;
  if (setjmp(writing.jump) != 0) return false;
  jpeg_create_compress(&jpeg);
  jpeg_mem_dest(&jpeg, &writing.bytes, &writing.size);
  jpeg.image_width = static_cast<JDIMENSION>(picture.width);
  jpeg.image_height = static_cast<JDIMENSION>(picture.height);
  jpeg.input_components = static_cast<int>(picture.channels);
  jpeg.in_color_space = picture.channels == Channels::gray ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, quality, TRUE);
  jpeg.optimize_coding = TRUE;
  jpeg.dct_method = JDCT_ISLOW;  // the same bytes on every processor
  jpeg_start_compress(&jpeg, TRUE);
  if (!picture.profile.empty()) {
    jpeg_write_icc_profile(&jpeg, reinterpret_cast<const JOCTET*>(picture.profile.data()),
                           static_cast<unsigned>(picture.profile.size()));
  }
  const std::size_t row =
      static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.channels);
  while (jpeg.next_scanline < jpeg.image_height) {
    const char* samples = picture.samples.data() + jpeg.next_scanline * row;
    // libjpeg never writes to the rows it is given.
    auto* line = reinterpret_cast<JSAMPROW>(const_cast<char*>(samples));
    jpeg_write_scanlines(&jpeg, &line, 1);
  }
  jpeg_finish_compress(&jpeg);
  return true;
}

struct PngWriting {
  std::string bytes;
  std::string row;
};

void append(png_structp png, png_bytep bytes, png_size_t count) {
  static_cast<PngWriting*>(png_get_io_ptr(png))
      ->bytes.append(reinterpret_cast<const char*>(bytes), count);
}

// Colours and opacity side by side.
void interleave(const Picture& picture, int y, std::string& row) {
  const auto channels = static_cast<std::size_t>(picture.channels);
  const auto width = static_cast<std::size_t>(picture.width);
  const std::size_t first = static_cast<std::size_t>(y) * width;
  if (picture.alpha.empty()) {
    row.assign(picture.samples, first * channels, width * channels);
    return;
  }
  row.clear();
  for (std::size_t x = first; x < first + width; ++x) {
    row.append(picture.samples, x * channels, channels);
    row += picture.alpha[x];
  }
}

bool write_png(png_structp png, png_infop info, const Picture& picture, PngWriting& writing) {
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  png_set_write_fn(png, &writing, append, nullptr);
  const bool gray = picture.channels == Channels::gray;
  const int type = (gray ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB) |
                   (picture.alpha.empty() ? 0 : PNG_COLOR_MASK_ALPHA);
  png_set_IHDR(png, info, static_cast<png_uint_32>(picture.width),
               static_cast<png_uint_32>(picture.height), 8, type, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (!picture.profile.empty()) {
    png_set_iCCP(png, info, "profile", PNG_COMPRESSION_TYPE_BASE,
                 reinterpret_cast<png_const_bytep>(picture.profile.data()),
                 static_cast<png_uint_32>(picture.profile.size()));
  }
  png_write_info(png, info);
  for (int y = 0; y < picture.height; ++y) {
    interleave(picture, y, writing.row);
    png_write_row(png, reinterpret_cast<png_const_bytep>(writing.row.data()));
  }
  png_write_end(png, info);
  return true;
}

Picture without_inks(Picture picture) {
  if (picture.channels == Channels::cmyk) {
    image::to_rgb(picture);
    picture.profile.clear();  // it was one of inks
  }
  return picture;
}

}  // namespace

std::string encode_jpeg(const Picture& given, int quality) {
  const Picture picture = without_inks(given);
  JpegWriting writing;
  const bool good = write_jpeg(writing, picture, quality);
  jpeg_destroy_compress(&writing.jpeg);
  std::string bytes;
  if (good) bytes.assign(reinterpret_cast<const char*>(writing.bytes), writing.size);
  std::free(writing.bytes);  // by libjpeg's malloc
  if (!good) throw std::bad_alloc();
  return bytes;
}

std::string encode_png(const Picture& given) {
  const Picture picture = without_inks(given);
  PngWriting writing;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png != nullptr ? png_create_info_struct(png) : nullptr;
  const bool good = info != nullptr && write_png(png, info, picture, writing);
  png_destroy_write_struct(&png, &info);
  if (!good) throw std::bad_alloc();
  return std::move(writing.bytes);
}

}  // namespace presspack
