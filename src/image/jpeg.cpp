// JPEG by libjpeg-turbo, whose errors jump: what they jump over holds nothing that must be
// destroyed.

#include <cstdio>  // jpeglib.h needs FILE

#include <jerror.h>
#include <jpeglib.h>

#include <csetjmp>
#include <cstdlib>
#include <memory>
#include <vector>

#include "image/reader.h"

namespace presspack::image {
namespace {

constexpr int most_scans = 100;  // a progressive file of a few kilobytes can hold thousands

struct Reading {
  jpeg_decompress_struct jpeg{};
  jpeg_error_mgr errors{};
  jpeg_progress_mgr progress{};
  std::jmp_buf jump{};
  char reason[JMSG_LENGTH_MAX]{};
  std::vector<JSAMPLE> row;
  std::unique_ptr<Resampler> resampler;
  JOCTET* profile = nullptr;
  unsigned profile_size = 0;

  Reading() = default;
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading() {
    jpeg_destroy_decompress(&jpeg);
    std::free(profile);  // by libjpeg's malloc
  }
};

Reading& reading_of(j_common_ptr jpeg) {
  return *static_cast<Reading*>(jpeg->client_data);
}

[[noreturn]] void fail(j_common_ptr jpeg) {
  Reading& reading = reading_of(jpeg);
  (*jpeg->err->format_message)(jpeg, reading.reason);
  std::longjmp(reading.jump, 1);
}

// Level -1 is a warning: damaged data, a file that ends too early.
void on_message(j_common_ptr jpeg, int level) {
  if (level < 0) fail(jpeg);
}

void on_progress(j_common_ptr jpeg) {
  const auto* decompress = reinterpret_cast<j_decompress_ptr>(jpeg);
  if (decompress->input_scan_number <= most_scans) return;
  Reading& reading = reading_of(jpeg);
  std::snprintf(reading.reason, sizeof reading.reason, "more than %d scans", most_scans);
  std::longjmp(reading.jump, 1);
}

bool read_head(Reading& reading, std::string_view file) {
  reading.jpeg.err = jpeg_std_error(&reading.errors);
  reading.errors.error_exit = fail;
  reading.errors.emit_message = on_message;
  reading.jpeg.client_data = &reading;
  if (setjmp(reading.jump) != 0) return false;
  jpeg_create_decompress(&reading.jpeg);
  reading.jpeg.mem->max_memory_to_use = static_cast<long>(most_memory);
  reading.progress.progress_monitor = on_progress;
  reading.jpeg.progress = &reading.progress;
  constexpr unsigned longest_marker = 0xFFFF;
  jpeg_save_markers(&reading.jpeg, JPEG_APP0 + 1, longest_marker);  // EXIF
  jpeg_save_markers(&reading.jpeg, JPEG_APP0 + 2, longest_marker);  // ICC
  jpeg_mem_src(&reading.jpeg, reinterpret_cast<const unsigned char*>(file.data()), file.size());
  jpeg_read_header(&reading.jpeg, TRUE);
  jpeg_read_icc_profile(&reading.jpeg, &reading.profile, &reading.profile_size);
  return true;
}

// An eighth, a quarter or half of the size is had for less while decoding.
bool start(Reading& reading, Target target) {
  if (setjmp(reading.jump) != 0) return false;
  jpeg_decompress_struct& jpeg = reading.jpeg;
  jpeg.out_color_space = jpeg.num_components == 1   ? JCS_GRAYSCALE
                         : jpeg.num_components == 4 ? JCS_CMYK
                                                    : JCS_RGB;
  jpeg.scale_denom = 8;
  for (jpeg.scale_num = 1; jpeg.scale_num < 8; jpeg.scale_num *= 2) {
    jpeg_calc_output_dimensions(&jpeg);
    if (static_cast<int>(jpeg.output_width) >= target.width &&
        static_cast<int>(jpeg.output_height) >= target.height) {
      break;
    }
  }
  jpeg.dct_method = JDCT_ISLOW;  // the same samples on every processor
  jpeg_start_decompress(&jpeg);
  return true;
}

bool read_rows(Reading& reading) {
  if (setjmp(reading.jump) != 0) return false;
  jpeg_decompress_struct& jpeg = reading.jpeg;
  JSAMPROW row = reading.row.data();
  // Adobe's programs, which write nearly all of these, turn the inks over.
  const bool inverted = jpeg.out_color_space == JCS_CMYK && jpeg.saw_Adobe_marker != 0;
  while (jpeg.output_scanline < jpeg.output_height) {
    jpeg_read_scanlines(&jpeg, &row, 1);
    if (inverted) {
      for (JSAMPLE& ink : reading.row) ink = static_cast<JSAMPLE>(MAXJSAMPLE - ink);
    }
    reading.resampler->add(reading.row.data());
  }
  jpeg_finish_decompress(&jpeg);
  return true;
}

Head head_of(const Reading& reading) {
  constexpr std::string_view exif("Exif\0\0", 6);
  Head head;
  head.width = static_cast<int>(reading.jpeg.image_width);
  head.height = static_cast<int>(reading.jpeg.image_height);
  for (jpeg_saved_marker_ptr marker = reading.jpeg.marker_list; marker != nullptr;
       marker = marker->next) {
    const std::string_view data(reinterpret_cast<const char*>(marker->data), marker->data_length);
    if (marker->marker != JPEG_APP0 + 1 || !data.starts_with(exif)) continue;
    head.orientation = exif_orientation(data.substr(exif.size()));
    break;
  }
  return head;
}

}  // namespace

bool read_jpeg_head(std::string_view file, Head& head, Failure& failure) {
  Reading reading;
  if (!read_head(reading, file)) {
    failure.words = reading.reason;
    return false;
  }
  head = head_of(reading);
  return true;
}

bool read_jpeg(std::string_view file, int most_width, int most_height, Decoded& out,
               Failure& failure) {
  Reading reading;
  const bool opened = read_head(reading, file);
  if (opened) out.head = head_of(reading);
  const Target wanted = opened ? target_for(out.head, most_width, most_height) : Target{1, 1};
  if (!opened || !start(reading, wanted)) {
    failure.words = reading.reason;
    failure.too_large = reading.errors.msg_code == JERR_OUT_OF_MEMORY ||
                        reading.errors.msg_code == JERR_NO_BACKING_STORE;
    return false;
  }
  Picture& picture = out.picture;
  picture.photograph = true;
  picture.channels = static_cast<Channels>(reading.jpeg.output_components);
  const auto width = static_cast<int>(reading.jpeg.output_width);
  const auto height = static_cast<int>(reading.jpeg.output_height);
  picture.width = std::min(wanted.width, width);
  picture.height = std::min(wanted.height, height);
  reading.row.resize(static_cast<std::size_t>(width) *
                     static_cast<std::size_t>(reading.jpeg.output_components));
  reading.resampler = std::make_unique<Resampler>(width, height, reading.jpeg.output_components,
                                                  false, picture.width, picture.height);
  if (!read_rows(reading)) {
    failure.words = reading.reason;
    return false;
  }
  picture.samples = reading.resampler->take().colors;
  picture.profile.assign(reinterpret_cast<const char*>(reading.profile), reading.profile_size);
  return true;
}

}  // namespace presspack::image
