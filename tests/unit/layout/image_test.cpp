#include <gtest/gtest.h>

#include "image/image.h"
#include "layout/picture_cache.h"
#include "tests/support/small_design.h"

namespace presspack::testing {
namespace {

using namespace length_literals;

// 600 by 400 pixels: the left half dark, the right half light.
FieldImage halves() {
  Picture picture{.width = 600, .height = 400, .channels = Channels::gray};
  for (int y = 0; y < picture.height; ++y) {
    picture.samples += std::string(300, '\x10') + std::string(300, '\xF0');
  }
  FieldImage field;
  field.bytes = std::make_shared<const std::string>(encode_png(picture));
  field.pixels_wide = 600;
  field.pixels_high = 400;
  field.alt.text = "Two halves";
  return field;
}

class ImagePartTest : public ::testing::Test {
 protected:
  Galley set(ImagePart image, Length width = 80_mm) {
    house.fields.values["picture"] = field;
    image.field = "picture";
    Part part;
    part.value = image;
    const Typesetting with = house.with();
    PartSetter setter(with, house.structure, house.used);
    return setter.set(part, width, house.root());
  }
  static const PlacedImage& placed(const Galley& galley) {
    return std::get<PlacedImage>(galley.blocks.at(0).frame.items.at(0).content);
  }
  SmallHouse house;
  FieldImage field = halves();
};

TEST_F(ImagePartTest, KeepsThePicturesShapeAndThePagesGrid) {
  const Galley galley = set({}, 40_mm);
  EXPECT_EQ(placed(galley).size, (Size{40_mm, scaled(40_mm, 2, 3)}));
  EXPECT_EQ(galley.blocks.at(0).frame.size.height, 27_mm);  // nine units of 3 mm
}

TEST_F(ImagePartTest, HasNoMoreSamplesThanTheEditionAsksFor) {
  house.design.layout.resolution = 150;
  const Galley galley = set({}, 50.8_mm);  // two inches
  EXPECT_EQ(placed(galley).picture->width, 300);
  EXPECT_EQ(placed(galley).picture->height, 200);
  EXPECT_EQ(placed(galley).pixels_across, 600);
}

TEST_F(ImagePartTest, IsNoHigherThanLeavesRoomOnThePage) {
  house.fields.values["picture"] = field;
  Part part;
  part.value = ImagePart{"picture", {}, {}};
  PartContext context = house.root();
  context.tallest = 40_mm;
  const Typesetting with = house.with();
  const Galley galley = PartSetter(with, house.structure, house.used).set(part, 80_mm, context);
  EXPECT_EQ(placed(galley).size.height, 30_mm);
  EXPECT_EQ(placed(galley).size.width, 45_mm);
}

TEST_F(ImagePartTest, IsCutRoundItsFocus) {
  field.focus_x = 90;
  const Galley galley = set({"", 20_mm, 40_mm});
  const PlacedImage& image = placed(galley);
  EXPECT_EQ(image.size, (Size{20_mm, 40_mm}));
  EXPECT_EQ(image.pixels_across, 200);
  EXPECT_EQ(static_cast<std::uint8_t>(image.picture->samples.front()), 0xF0);
}

TEST_F(ImagePartTest, IsAFigureThatSaysWhatItShows) {
  const Galley galley = set({});
  const Item& item = galley.blocks.at(0).frame.items.at(0);
  ASSERT_TRUE(item.structure.has_value());
  EXPECT_EQ(house.structure.at(*item.structure).role, Role::figure);
  EXPECT_EQ(house.structure.at(*item.structure).alt, "Two halves");
}

TEST_F(ImagePartTest, IsAnArtifactWhenItSaysNothing) {
  field.alt = {};
  EXPECT_FALSE(set({}).blocks.at(0).frame.items.at(0).structure.has_value());
}

TEST_F(ImagePartTest, ThatIsDamagedInItsSamplesIsAnError) {
  std::string cut_short = field.bytes->substr(0, field.bytes->size() / 2);
  field.bytes = std::make_shared<const std::string>(std::move(cut_short));
  EXPECT_TRUE(set({}).empty());
  EXPECT_TRUE(house.diagnostics.has_errors());
}

TEST(PictureCaches, DecodeAPictureOnce) {
  const FieldImage field = halves();
  PictureCache cache;
  Diagnostics diagnostics;
  const PictureWish wish{.file = field.bytes,
                         .pixels_wide = 600,
                         .pixels_high = 400,
                         .cut = {.width = 600, .height = 400},
                         .most_wide = 60,
                         .mention = {}};
  EXPECT_EQ(cache.get(wish, diagnostics), cache.get(wish, diagnostics));
}

TEST(PictureCuts, StayInsideThePicture) {
  EXPECT_EQ(cut_to_shape(600, 400, {10_mm, 10_mm}, 0, 50),
            (PictureCut{.x = 0, .y = 0, .width = 400, .height = 400}));
  EXPECT_EQ(cut_to_shape(600, 400, {10_mm, 10_mm}, 100, 50),
            (PictureCut{.x = 200, .y = 0, .width = 400, .height = 400}));
  EXPECT_EQ(cut_to_shape(600, 400, {30_mm, 10_mm}, 50, 50),
            (PictureCut{.x = 0, .y = 100, .width = 600, .height = 200}));
}

}  // namespace
}  // namespace presspack::testing
