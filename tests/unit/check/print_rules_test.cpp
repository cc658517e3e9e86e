// What a print shop would send back, on pages made by hand.

#include "check/print_rules.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace presspack {
namespace {

using namespace length_literals;

const PressInks& coated() {
  static const PressInks inks = [] {
    std::ifstream in(PRESSPACK_ROOT "/build/icc/FOGRA39L_coated.icc", std::ios::binary);
    Diagnostics diagnostics;
    auto condition = read_press_condition({std::istreambuf_iterator<char>(in), {}}, default_press(),
                                          diagnostics);
    EXPECT_TRUE(condition);
    return PressInks(condition.value_or(PressCondition{}));
  }();
  return inks;
}

constexpr Color black{.cmyk = Inks{0, 0, 0, 100}};
constexpr Color white{255, 255, 255, Inks{0, 0, 0, 0}};
constexpr Color navy{.cmyk = Inks{91, 53, 11, 67}};

class PrintRules : public ::testing::Test {
 protected:
  PrintRules() {
    Page page;
    page.boxes.trim = page.boxes.media = {{}, {210_mm, 297_mm}};
    page.frame.size = {210_mm, 297_mm};
    page.label = "1";
    document.pages.push_back(page);
  }
  template <class Content>
  Item& put(Point at, Content content) {
    std::vector<Item>& items = document.pages[0].frame.items;
    items.push_back(
        {.at = at, .structure = std::nullopt, .source = {}, .content = std::move(content)});
    return items.back();
  }
  static GlyphRun text(const Color& color, Length size = 11_pt) {
    return {.font = {},
            .size = size,
            .fill = color,
            .text = "words",
            .glyphs = {{.id = 1, .advance = size * 3, .offset = {}, .cluster = 0}}};
  }
  std::string said(const Brand& brand = {}) {
    Diagnostics diagnostics;
    check_print(document, coated(), brand, diagnostics);
    std::string codes;
    for (const Diagnostic& d : diagnostics.items()) {
      codes += (codes.empty() ? "" : " ") + std::string(d.code);
      last = d;
    }
    return codes;
  }
  PagedDocument document;
  Diagnostic last;
};

TEST_F(PrintRules, HaveNothingToSayOfAUsualPage) {
  put({}, Box{{210_mm, 80_mm}, navy, {}});
  put({20_mm, 40_mm}, text(white, 28_pt));
  put({20_mm, 100_mm}, text(black));
  put({20_mm, 120_mm}, Box{{170_mm, 0.25_pt}, navy, {}});
  put({20_mm, 140_mm}, Outline{{50_mm, 20_mm}, navy, 0.75_pt, {}});
  EXPECT_EQ(said(), "");
  EXPECT_EQ(most_ink_by_page(document, coated()), std::vector<int>{222});
}

TEST_F(PrintRules, CountTheInksOfAFill) {
  put({}, Box{{210_mm, 80_mm}, {.cmyk = Inks{100, 90, 60, 80}}, {}});
  EXPECT_EQ(said(), "ink-limit");
  EXPECT_EQ(last.message, "this colour lays 330 % of ink on page 1; FOGRA39 takes 300");
  EXPECT_EQ(last.severity, Severity::warning);
}

TEST_F(PrintRules, PointAtTheBrandsColourOfAFill) {
  Brand brand;
  brand.colors["dark"] = {.cmyk = Inks{100, 90, 60, 80}};
  brand.color_spans["dark"] = {FileId{}, 7, 11};
  put({}, Box{{210_mm, 80_mm}, brand.colors["dark"], {}});
  EXPECT_EQ(said(brand), "ink-limit");
  EXPECT_EQ(last.span.begin, 7u);
}

TEST_F(PrintRules, CountASpotInkAsOne) {
  put({}, Box{{210_mm, 80_mm}, {.cmyk = Inks{100, 90, 60, 80}, .spot = 1}, {}});
  EXPECT_EQ(said(), "");
  EXPECT_EQ(most_ink_by_page(document, coated()), std::vector<int>{100});
}

TEST_F(PrintRules, CountBlackTextTogetherWithItsGround) {
  put({}, Box{{210_mm, 80_mm}, navy, {}});
  put({20_mm, 40_mm}, text(black));
  EXPECT_EQ(said(), "ink-limit");
  EXPECT_EQ(last.message,
            "black text and its ground are 322 % of ink on page 1; FOGRA39 takes 300");
}

TEST_F(PrintRules, KnowLinesThatAreTooThin) {
  put({20_mm, 40_mm}, Box{{170_mm, 0.2_pt}, navy, {}});
  EXPECT_EQ(said(), "hairline");
  document.pages[0].frame.items.clear();
  put({20_mm, 40_mm}, Outline{{50_mm, 20_mm}, navy, 0.1_pt, {}});
  EXPECT_EQ(said(), "hairline");
  EXPECT_EQ(last.message, "a line of 0.10 pt on page 1 may not print");
}

TEST_F(PrintRules, KnowSmallLightTextOnSeveralInks) {
  put({}, Box{{210_mm, 80_mm}, navy, {}});
  put({20_mm, 40_mm}, text(white, 6_pt));
  EXPECT_EQ(said(), "reversed-small");
  // On one ink there is no plate that could be off.
  std::get<Box>(document.pages[0].frame.items[0].content).fill = black;
  EXPECT_EQ(said(), "");
}

TEST_F(PrintRules, KeepWordsAndCodesFromTheKnife) {
  put({3_mm, 40_mm}, text(black));
  EXPECT_EQ(said(), "safe-area");
  document.pages[0].frame.items.clear();
  put({20_mm, 293_mm}, text(black));
  EXPECT_EQ(said(), "safe-area");
  document.pages[0].frame.items.clear();
  Paths code;
  code.grid = 0.7_mm;
  code.width = 30_mm;
  put({178_mm, 100_mm}, code);
  EXPECT_EQ(said(), "safe-area");
}

TEST_F(PrintRules, LookIntoGroups) {
  auto inner = std::make_shared<Frame>();
  inner->items.push_back({.at = {},
                          .structure = std::nullopt,
                          .source = {},
                          .content = Box{{10_mm, 0.1_pt}, navy, {}}});
  put({20_mm, 40_mm}, Group{inner});
  EXPECT_EQ(said(), "hairline");
}

TEST_F(PrintRules, LetMarksStandWhereTheyAre) {
  put({-10_mm, 0_mm}, Box{{6_mm, 0.1_pt}, {.cmyk = Inks{100, 100, 100, 100}}, {}}).artifact =
      Artifact::page;
  EXPECT_EQ(said(), "");
  EXPECT_EQ(most_ink_by_page(document, coated()), std::vector<int>{0});
}

TEST_F(PrintRules, SayWhichInksAreComputed) {
  Brand brand;
  brand.colors["primary"] = {0x0A, 0x4A, 0x78, std::nullopt};
  brand.colors["unused"] = {0x11, 0x22, 0x33, std::nullopt};
  brand.color_spans["primary"] = {FileId{}, 5, 12};
  put({}, Box{{210_mm, 80_mm}, brand.colors["primary"], {}});
  EXPECT_EQ(said(brand), "inks-computed");
  EXPECT_EQ(last.severity, Severity::note);
  EXPECT_EQ(last.span.begin, 5u);
  EXPECT_EQ(last.message, "the inks of `primary`, 90/51/4/44, are computed for FOGRA39");
}

TEST_F(PrintRules, CountTheInkOfPictures) {
  Picture picture{.width = 1, .height = 1};
  picture.channels = Channels::cmyk;
  picture.samples = std::string(4, '\xFF');
  put({50_mm, 50_mm},
      PlacedImage{.size = {20_mm, 20_mm}, .picture = std::make_shared<const Picture>(picture)});
  EXPECT_EQ(most_ink_by_page(document, coated()), std::vector<int>{400});
  Diagnostics found;
  check_print(document, coated(), Brand{}, found);
  ASSERT_FALSE(found.items().empty());
  EXPECT_EQ(found.items().front().code, "ink-limit");
}

}  // namespace
}  // namespace presspack
