// Editions: a change laid over a layout.

#include <gtest/gtest.h>

#include "base/disk.h"
#include "load/load_pack.h"

namespace presspack {
namespace {

using namespace length_literals;

class Edition : public ::testing::Test {
 protected:
  std::optional<Pack> load(const std::string& edition, std::optional<Length> size = {}) {
    const PackRequest request{
        .file = "pack.yaml", .name = "sample", .edition = edition, .size = size};
    return load_pack(request, {pack_, layouts_}, sources_, diagnostics_);
  }
  Disk pack_{PRESSPACK_ROOT "/content/ichp-impact-report"};
  Disk layouts_{PRESSPACK_ROOT "/layouts"};
  SourceFiles sources_;
  Diagnostics diagnostics_;
};

TEST_F(Edition, ChangesStylesFieldByFieldAndComponentsWhole) {
  const auto standard = load("standard"), clear = load("clear-print");
  ASSERT_TRUE(standard && clear);
  EXPECT_EQ(diagnostics_.errors(), 0u);
  EXPECT_EQ(standard->design.layout.styles.at("card_text").size, 11_pt);
  EXPECT_EQ(clear->design.layout.styles.at("card_text").size, 12_pt);
  EXPECT_EQ(clear->design.layout.styles.at("title").size, 28_pt);
  EXPECT_EQ(clear->design.layout.name, "bulletin");
  EXPECT_EQ(clear->design.layout.slots.size(), standard->design.layout.slots.size());
}

TEST_F(Edition, GrowsWithItsBody) {
  const auto large = load("large-print"), giant = load("large-print", 24_pt);
  ASSERT_TRUE(large && giant);
  EXPECT_EQ(large->design.layout.styles.at("large_title").size, 29_pt);
  EXPECT_EQ(giant->design.layout.styles.at("large").size, 24_pt);
  EXPECT_NEAR(giant->design.layout.styles.at("large").leading.pt(), 26.0 * 24 / 18, 0.001);
  EXPECT_NEAR(giant->design.layout.styles.at("large_title").size.pt(), 29.0 * 24 / 18, 0.001);
}

TEST_F(Edition, OfOneSizeHasNoOther) {
  load("standard", 24_pt);
  ASSERT_EQ(diagnostics_.errors(), 1u);
  EXPECT_EQ(diagnostics_.items().front().code, "size-unsupported");
}

}  // namespace
}  // namespace presspack
