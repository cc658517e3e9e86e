#include "pdf/outline.h"

#include <gtest/gtest.h>

namespace presspack::pdf {
namespace {

std::string labels(std::initializer_list<const char*> names) {
  std::vector<Page> pages;
  for (const char* name : names) {
    pages.emplace_back();
    pages.back().label = name;
  }
  return page_labels(pages);
}

TEST(PageLabels, AreLeftOutWhenTheyAreThePlaces) {
  EXPECT_EQ(labels({"1", "2", "3"}), "");
  EXPECT_EQ(labels({"", ""}), "");
}

TEST(PageLabels, CountOnInOneRange) {
  EXPECT_EQ(labels({"5", "6", "7"}), "<</Nums [0 <</S /D /St 5>> ]>>");
}

TEST(PageLabels, GiveWordsAsTheyAre) {
  EXPECT_EQ(labels({"cover", "1", "2", "A-1"}),
            "<</Nums [0 <</P (cover)>> 1 <</S /D /St 1>> 3 <</P (A-1)>> ]>>");
  EXPECT_EQ(labels({"01"}), "<</Nums [0 <</P (01)>> ]>>");
}

}  // namespace
}  // namespace presspack::pdf
