#include "press/originals.h"

#include <gtest/gtest.h>

#include "tests/support/memory_file_system.h"

namespace presspack {
namespace {

TEST(MediaTypeOf, GoesByTheBytesAndThenByTheEnding) {
  EXPECT_EQ(media_type_of("photo.txt", "\xFF\xD8\xFF\xE0..."), "image/jpeg");
  EXPECT_EQ(media_type_of("a.png", "\x89PNG\r\n\x1A\n"), "image/png");
  EXPECT_EQ(media_type_of("a", std::string("II*\0x", 5)), "image/tiff");
  EXPECT_EQ(media_type_of("a", "%PDF-1.7"), "application/pdf");
  EXPECT_EQ(media_type_of("pack.yaml", "title: x"), "application/yaml");
  EXPECT_EQ(media_type_of("rows.csv", "a,b"), "text/csv");
  // An ending alone makes no picture.
  EXPECT_EQ(media_type_of("photo.jpg", "not a picture"), "application/octet-stream");
}

class Originals : public testing::Test {
 protected:
  std::vector<Attachment> collect() {
    return originals_of(pack_, {.file = "pack.yaml"}, {files_, files_}, diagnostics_);
  }
  Image& picture(const std::string& file, const std::string& original, const std::string& alt) {
    Image image;
    image.file = file;
    image.original = original;
    image.alt.text = alt;
    pack_.release.images.push_back(image);
    return pack_.release.images.back();
  }
  Originals() {
    files_.files.emplace("pack.yaml", "title: A");
    pack_.release.title.text = "A";
  }

  MemoryFileSystem files_;
  Pack pack_;
  Diagnostics diagnostics_;
};

TEST_F(Originals, BeginWithThePackItself) {
  const std::vector<Attachment> made = collect();
  ASSERT_EQ(made.size(), 1u);
  EXPECT_EQ(made[0].name, "pack.yaml");
  EXPECT_EQ(made[0].bytes, "title: A");
  EXPECT_EQ(made[0].description, "A");
}

TEST_F(Originals, TakeThePictureForNewspapersWhereThereIsOne) {
  files_.files.emplace("images/small.png", "\x89PNG\r\n\x1A\nsmall");
  files_.files.emplace("images/large.png", "\x89PNG\r\n\x1A\nlarge");
  picture("images/small.png", "images/large.png", "A ward");
  const std::vector<Attachment> made = collect();
  ASSERT_EQ(made.size(), 2u);
  EXPECT_EQ(made[1].name, "large.png");
  EXPECT_EQ(made[1].description, "A ward");
  EXPECT_EQ(made[1].media_type, "image/png");
}

TEST_F(Originals, AreEachThereOnceUnderANameOfTheirOwn) {
  files_.files.emplace("a/photo.png", "\x89PNG\r\n\x1A\n1");
  files_.files.emplace("b/photo.png", "\x89PNG\r\n\x1A\n2");
  picture("a/photo.png", "", "One");
  picture("b/photo.png", "", "Two");
  picture("a/photo.png", "", "One again");
  const std::vector<Attachment> made = collect();
  ASSERT_EQ(made.size(), 3u);
  EXPECT_EQ(made[1].name, "photo.png");
  EXPECT_EQ(made[2].name, "photo-2.png");
}

TEST_F(Originals, ThatAreNotThereAreAnErrorAtTheWordForThem) {
  picture("gone.png", "", "x").file_span = {FileId{3}, 40, 48};
  EXPECT_EQ(collect().size(), 1u);
  ASSERT_EQ(diagnostics_.items().size(), 1u);
  EXPECT_EQ(diagnostics_.items()[0].code, "file-missing");
  EXPECT_EQ(diagnostics_.items()[0].span.begin, 40u);
}

}  // namespace
}  // namespace presspack
