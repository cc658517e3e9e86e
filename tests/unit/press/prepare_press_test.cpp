#include "press/prepare_press.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "tests/support/memory_file_system.h"

namespace presspack {
namespace {

class PreparePress : public testing::Test {
 protected:
  PreparePress() {
    std::ifstream in(PRESSPACK_ROOT "/build/icc/FOGRA39L_coated.icc", std::ios::binary);
    profile_ = {std::istreambuf_iterator<char>(in), {}};
    house_.files.emplace("build/icc/FOGRA39L_coated.icc", profile_);
  }
  std::optional<PressInks> prepare() {
    return prepare_press(brand_, house_, {pack_, layouts_}, diagnostics_);
  }
  std::string refusal() {
    EXPECT_FALSE(prepare());
    EXPECT_EQ(diagnostics_.items().size(), 1u);
    if (diagnostics_.items().empty()) return {};
    EXPECT_EQ(diagnostics_.items()[0].fault, Fault::standard);
    return std::string(diagnostics_.items()[0].code);
  }

  std::string profile_;
  MemoryFileSystem pack_, layouts_, house_;
  Brand brand_;
  Diagnostics diagnostics_;
};

TEST_F(PreparePress, TakesTheHousesConditionWhereTheBrandNamesNone) {
  const auto press = prepare();
  ASSERT_TRUE(press);
  EXPECT_EQ(press->condition().name, "FOGRA39");
  EXPECT_EQ(press->condition().ink_limit, 300);
}

TEST_F(PreparePress, FindsTheBrandsProfileBesideThePackOrTheBrand) {
  brand_.print = {.icc = "press.icc", .condition = "FOGRA52", .ink_limit = 280};
  for (auto* place : {&pack_.files, &layouts_.files}) {
    place->emplace(place == &pack_.files ? "press.icc" : "brands/press.icc", profile_);
    const auto press = prepare();
    ASSERT_TRUE(press);
    EXPECT_EQ(press->condition().name, "FOGRA52");
    EXPECT_EQ(press->condition().ink_limit, 280);
    place->clear();
  }
}

TEST_F(PreparePress, SaysWhereTheBrandNamesAProfileThatIsNotThere) {
  brand_.print = {.icc = "press.icc", .span = {FileId{}, 3, 12}};
  EXPECT_EQ(refusal(), "press-profile-missing");
  EXPECT_EQ(diagnostics_.items()[0].span.begin, 3u);
}

TEST_F(PreparePress, SaysWhenTheSetUpHasNotStagedTheDefault) {
  house_.files.clear();
  EXPECT_EQ(refusal(), "press-profile-missing");
}

TEST_F(PreparePress, RefusesAProfileOfAnotherKind) {
  pack_.files.emplace("press.icc", "a picture");
  brand_.print.icc = "press.icc";
  EXPECT_EQ(refusal(), "press-profile");
}

}  // namespace
}  // namespace presspack
