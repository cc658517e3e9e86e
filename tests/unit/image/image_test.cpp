#include "image/image.h"

#include <gtest/gtest.h>

#include "image/reader.h"

namespace presspack {
namespace {

// A picture of flat quarters, so that a lossy file keeps their colours: red, green, blue, white.
Picture quarters(int width, int height) {
  Picture picture{.width = width, .height = height};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const int quarter = (x * 2 / width) + (y * 2 / height) * 2;
      constexpr const char* colors[] = {"\xFF\x01\x01", "\x01\xFF\x01", "\x01\x01\xFF",
                                        "\xFF\xFF\xFF"};
      picture.samples.append(colors[quarter], 3);
    }
  }
  return picture;
}

int sample(const Picture& picture, int x, int y, int channel) {
  const auto channels = static_cast<int>(picture.channels);
  const auto at = static_cast<std::size_t>((y * picture.width + x) * channels + channel);
  return static_cast<std::uint8_t>(picture.samples.at(at));
}

// An EXIF segment that says so and nothing else, big-endian, right behind the file's start.
std::string with_orientation(const std::string& jpeg, int orientation) {
  std::string exif("Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
  exif += static_cast<char>(orientation);
  exif += std::string("\0\0\0\0\0\0", 6);
  std::string segment("\xFF\xE1\0", 3);
  segment += static_cast<char>(exif.size() + 2);
  return jpeg.substr(0, 2) + segment + exif + jpeg.substr(2);
}

class Images : public ::testing::Test {
 protected:
  Picture decoded(const std::string& file, int most_width = 4000, int most_height = 4000) {
    const auto picture = decode_picture(file, most_width, most_height, {}, diagnostics_);
    return picture.value_or(Picture());
  }
  std::string said() const {
    return diagnostics_.items().empty() ? "" : std::string(diagnostics_.items().back().code);
  }
  Diagnostics diagnostics_;
};

TEST_F(Images, APngComesBackAsItWas) {
  const Picture before = quarters(20, 10);
  const Picture after = decoded(encode_png(before));
  EXPECT_EQ(after.width, 20);
  EXPECT_EQ(after.height, 10);
  EXPECT_EQ(after.samples, before.samples);
  EXPECT_FALSE(after.photograph);
}

TEST_F(Images, AJpegComesBackNearly) {
  const Picture after = decoded(encode_jpeg(quarters(64, 32), 90));
  EXPECT_TRUE(after.photograph);
  EXPECT_GT(sample(after, 8, 8, 0), 240);
  EXPECT_LT(sample(after, 8, 8, 2), 16);
  EXPECT_GT(sample(after, 50, 8, 1), 240);
  EXPECT_GT(sample(after, 8, 24, 2), 240);
}

TEST_F(Images, AreMadeSmallerByTheMeanOfEachArea) {
  Picture stripes{.width = 6, .height = 2, .channels = Channels::gray};
  stripes.samples = std::string("\x00\x10\x20\x30\x40\x50\x00\x10\x20\x30\x40\x50", 12);
  const Picture small = decoded(encode_png(stripes), 2, 2);
  EXPECT_EQ(small.width, 2);
  EXPECT_EQ(small.height, 1);
  EXPECT_EQ(sample(small, 0, 0, 0), 0x10);
  EXPECT_EQ(sample(small, 1, 0, 0), 0x40);
}

TEST_F(Images, AreNeverMadeLarger) {
  EXPECT_EQ(decoded(encode_png(quarters(20, 10)), 4000, 4000).width, 20);
}

TEST_F(Images, TransparentSamplesLendNoColour) {
  Picture picture{.width = 2, .height = 1};
  picture.samples = std::string("\xFF\x00\x00\x00\xFF\x00", 6);
  picture.alpha = std::string("\xFF\x00", 2);
  const Picture small = decoded(encode_png(picture), 1, 1);
  EXPECT_EQ(sample(small, 0, 0, 0), 255);
  EXPECT_EQ(sample(small, 0, 0, 1), 0);
  EXPECT_EQ(small.alpha, "\x80");
}

// Where the red quarter of the stored picture comes to stand, for EXIF's eight orientations.
TEST_F(Images, StandUprightWhateverWayTheCameraWasHeld) {
  const std::string jpeg = encode_jpeg(quarters(64, 32), 90);
  struct Case {
    int orientation;
    bool right, low, turned;
  };
  constexpr Case cases[] = {{1, false, false, false}, {2, true, false, false},
                            {3, true, true, false},   {4, false, true, false},
                            {5, false, false, true},  {6, true, false, true},
                            {7, true, true, true},    {8, false, true, true}};
  for (const Case& one : cases) {
    const Picture upright = decoded(with_orientation(jpeg, one.orientation));
    ASSERT_EQ(upright.width, one.turned ? 32 : 64) << one.orientation;
    const int x = upright.width * (one.right ? 3 : 1) / 4;
    const int y = upright.height * (one.low ? 3 : 1) / 4;
    EXPECT_GT(sample(upright, x, y, 0), 240) << one.orientation;
    EXPECT_LT(sample(upright, x, y, 1), 20) << one.orientation;
  }
  EXPECT_EQ(decoded(with_orientation(jpeg, 6), 16, 4000).width, 16);
}

TEST_F(Images, OfOrientationsThatDoNotExistStandAsTheyAre) {
  EXPECT_EQ(image::exif_orientation(std::string("II*\0\xFF\xFF\xFF\xFF", 8)), 1);
  EXPECT_EQ(image::exif_orientation("MM"), 1);
  EXPECT_EQ(decoded(with_orientation(encode_jpeg(quarters(64, 32), 90), 99)).width, 64);
}

TEST_F(Images, OfOtherKindsAreRefused) {
  EXPECT_FALSE(picture_facts("GIF89a", {}, diagnostics_));
  EXPECT_EQ(said(), "image-format");
}

// Cut anywhere, a file is either read whole or refused: never a crash, never half a picture.
TEST_F(Images, ThatEndTooEarlyAreRefused) {
  for (const std::string& file :
       {encode_png(quarters(40, 40)), encode_jpeg(quarters(40, 40), 80)}) {
    for (std::size_t size = 8; size + 20 < file.size(); size += 7) {
      Diagnostics found;
      EXPECT_FALSE(decode_picture(file.substr(0, size), 100, 100, {}, found)) << size;
      ASSERT_FALSE(found.items().empty()) << size;
      EXPECT_TRUE(found.items().back().code == "image-damaged" ||
                  found.items().back().code == "image-too-large");
    }
  }
  EXPECT_FALSE(decode_picture(encode_png(quarters(40, 40)).substr(0, 60), 9, 9, {}, diagnostics_));
  EXPECT_EQ(said(), "image-damaged");
}

TEST_F(Images, DamagedAnywhereNeverCrash) {
  for (const std::string& file :
       {encode_png(quarters(40, 40)), encode_jpeg(quarters(40, 40), 80)}) {
    for (std::size_t at = 0; at < file.size(); at += 3) {
      std::string damaged = file;
      damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
      Diagnostics found;
      const auto picture = decode_picture(damaged, 100, 100, {}, found);
      EXPECT_NE(picture.has_value(), found.has_errors()) << at;
    }
  }
}

TEST_F(Images, OfTooManyPixelsAreRefusedByTheirHeads) {
  // A PNG's head alone: 30,000 by 30,000 grey.
  std::string bomb("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\x75\x30\0\0\x75\x30\x08\0\0\0\0", 29);
  bomb += std::string("\0\0\0\0", 4);
  EXPECT_FALSE(picture_facts(bomb, {}, diagnostics_));
  EXPECT_TRUE(diagnostics_.has_errors());
  // A JPEG's size in its frame header, made 60,000 by 60,000.
  std::string jpeg = encode_jpeg(quarters(40, 40), 80);
  const std::size_t frame = jpeg.find("\xFF\xC0");
  ASSERT_NE(frame, std::string::npos);
  jpeg.replace(frame + 5, 4, "\xEA\x60\xEA\x60");
  EXPECT_FALSE(picture_facts(jpeg, {}, diagnostics_));
  EXPECT_EQ(said(), "image-too-large");
}

// 8 by 8 samples of pure red in four inks, as Adobe's programs store them: turned over.
std::string red_in_inks() {
  constexpr std::string_view hex =
      "ffd8ffee000e41646f626500640000000000ffdb004300010101010101010101010101010101010101010101"
      "01010101010101010101010101010101010101010101010101010101010101010101010101010101010101ff"
      "c000140800080008044311004d11005911004b1100ffc4001500010100000000000000000000000000000a0b"
      "ffc40014100100000000000000000000000000000000ffda000e0443004d0059004b00003f007f09ff00a7fe"
      "7f0fffd9";
  std::string file;
  const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    file += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
  }
  return file;
}

TEST_F(Images, InInksAreReadTheWayTheyWereStored) {
  const Picture shown = decoded(red_in_inks());
  EXPECT_EQ(said(), "image-cmyk");
  ASSERT_EQ(shown.channels, Channels::rgb);
  EXPECT_GT(sample(shown, 4, 4, 0), 250);
  EXPECT_LT(sample(shown, 4, 4, 1), 5);
}

TEST_F(Images, InInksWithoutAProfileAreShownAsColoursWithAWarning) {
  Picture inks{.width = 1, .height = 1, .channels = Channels::cmyk};
  inks.samples = std::string("\x00\xFF\xFF\x00", 4);
  image::to_rgb(inks);
  EXPECT_EQ(inks.channels, Channels::rgb);
  EXPECT_EQ(inks.samples, std::string("\xFF\x00\x00", 3));
}

TEST_F(Images, KeepNoProfileThatIsNone) {
  Picture picture = quarters(8, 8);
  picture.profile = std::string(200, 'x');
  const std::string file = encode_jpeg(picture, 80);
  EXPECT_TRUE(decoded(file).profile.empty());
  EXPECT_EQ(said(), "image-profile");
}

TEST_F(Images, KeepAPlausibleProfileButNotThatOfSrgb) {
  Picture picture = quarters(8, 8);
  std::string profile(200, '\0');
  profile.replace(0, 4, std::string("\0\0\0\xC8", 4));
  profile[8] = 2;
  profile.replace(12, 8, "mntrRGB ");
  profile.replace(36, 4, "acsp");
  picture.profile = profile;
  EXPECT_EQ(decoded(encode_jpeg(picture, 80)).profile, profile);
  profile.replace(150, 13, "sRGB IEC61966");
  picture.profile = profile;
  EXPECT_TRUE(decoded(encode_jpeg(picture, 80)).profile.empty());
  EXPECT_TRUE(diagnostics_.items().empty());
}

TEST_F(Images, AreCutOut) {
  const Picture part = cut(quarters(20, 10), 10, 5, 10, 5);
  EXPECT_EQ(part.width, 10);
  EXPECT_EQ(part.samples, std::string(150, '\xFF'));
}

}  // namespace
}  // namespace presspack
