#include "text/plurals.h"

#include <gtest/gtest.h>

namespace presspack {
namespace {

TEST(Plurals, FollowTheLanguage) {
  EXPECT_EQ(plural_category(1, "en-GB"), "one");
  EXPECT_EQ(plural_category(2, "en-GB"), "other");
  EXPECT_EQ(plural_category(2, "pl"), "few");
  EXPECT_EQ(plural_category(5, "pl"), "many");
  EXPECT_EQ(plural_category(2, "ar"), "two");
  EXPECT_EQ(plural_category(3, "cy"), "few");
  EXPECT_EQ(plural_category(1, "zh-Hans"), "other");
}

}  // namespace
}  // namespace presspack
