#include "font/validate.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace presspack {
namespace {

std::string plex() {
  std::ifstream file(PRESSPACK_ROOT "/build/fonts/IBMPlexSans_400Regular.ttf", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(FontIsSound, AcceptsARealFace) {
  std::string why;
  EXPECT_TRUE(font_is_sound(plex(), why)) << why;
}

TEST(FontIsSound, RefusesWhatIsNoFont) {
  std::string why;
  EXPECT_FALSE(font_is_sound("this is no font", why));
  EXPECT_EQ(why, "it is not a font that FreeType can open");
  EXPECT_FALSE(font_is_sound("", why));
}

TEST(FontIsSound, RefusesAFaceWithADamagedOutline) {
  std::string bytes = plex();
  // glyf stands in the table directory: the tag, a checksum, the offset, the length.
  const std::size_t entry = bytes.find("glyf");
  ASSERT_LT(entry, 400u);
  std::size_t offset = 0;
  for (int i = 0; i < 4; ++i) {
    offset =
        offset << 8 | static_cast<unsigned char>(bytes[entry + 8 + static_cast<std::size_t>(i)]);
  }
  // Contours that end before they begin, in every place a glyph may start.
  for (std::size_t i = 0; i < 4000; ++i) bytes[offset + 4000 + i] = '\x7F';
  std::string why;
  EXPECT_FALSE(font_is_sound(bytes, why));
  EXPECT_NE(why.find("damaged"), std::string::npos) << why;
}

}  // namespace
}  // namespace presspack
