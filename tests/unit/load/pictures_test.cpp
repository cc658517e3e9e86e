#include "load/pictures.h"

#include <gtest/gtest.h>

#include "image/image.h"
#include "tests/support/memory_file_system.h"

namespace presspack {
namespace {

class Pictures : public ::testing::Test {
 protected:
  void image(const std::string& file) {
    release_.images.emplace_back();
    release_.images.back().file = file;
  }
  MemoryFileSystem folder_;
  Release release_;
  Diagnostics diagnostics_;
};

TEST_F(Pictures, AreReadOnceAndMeasured) {
  const Picture dot{.width = 3,
                    .height = 2,
                    .channels = Channels::gray,
                    .samples = "abcdef",
                    .alpha = {},
                    .profile = {}};
  folder_.files["dot.png"] = encode_png(dot);
  image("dot.png");
  image("dot.png");
  read_pictures(folder_, release_, diagnostics_);
  ASSERT_TRUE(release_.images[0].bytes);
  EXPECT_EQ(release_.images[0].bytes, release_.images[1].bytes);
  EXPECT_EQ(release_.images[1].pixels_wide, 3);
  EXPECT_EQ(release_.images[1].pixels_high, 2);
  EXPECT_TRUE(diagnostics_.items().empty());
}

TEST_F(Pictures, OfOnePackAreLimited) {
  for (const char* name : {"a.png", "b.png", "c.png"}) {
    folder_.files[name] = std::string(std::size_t{25} << 20, 'x');
    image(name);
  }
  read_pictures(folder_, release_, diagnostics_);
  ASSERT_EQ(diagnostics_.items().size(), 3u);
  EXPECT_EQ(diagnostics_.items()[0].code, "image-format");
  EXPECT_EQ(diagnostics_.items()[2].code, "images-too-large");
}

}  // namespace
}  // namespace presspack
