#include "pdf/paint.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/unit/pdf/sample_document.h"

namespace presspack::pdf {
namespace {

using namespace length_literals;

class Paint : public PdfTest {
 protected:
  // Operators of one run at 10, 20 points from the top left of a page of 100 by 100 points.
  std::string painted(const GlyphRun& r) {
    FontTable table(fonts_);
    table.note(r, {}, diagnostics_);
    PdfFile file(Layout::readable);
    EXPECT_TRUE(table.write(file));
    ContentStream out(Strings::hex);
    const Rect page{{}, {100_pt, 100_pt}};
    const PageSpace space({.media = page, .trim = page, .bleed = {}});
    const PictureTable pictures;
    Painter painter(table, pictures, space, out);
    painter.paint(r, {10_pt, 20_pt});
    std::string operators = out.take();
    const std::size_t from = operators.find("Td\n");
    return operators.substr(from == std::string::npos ? 0 : from + 3);
  }
};

TEST_F(Paint, ShowsUnkernedTextInOneString) {
  EXPECT_EQ(painted(run("aba", 10_pt)), "<000100020001>Tj\nET\n");
}

TEST_F(Paint, MovesByWhatAnAdvanceDiffersFromTheFonts) {
  GlyphRun r = run("aba", 10_pt);
  r.glyphs[0].advance += 1_pt;  // a tenth of an em
  EXPECT_EQ(painted(r), "[<0001>-100<00020001>]TJ\nET\n");
}

TEST_F(Paint, NeverDriftsByMoreThanHalfAThousandth) {
  GlyphRun r = run("aaaaaa", 10_pt);
  for (Glyph& glyph : r.glyphs) glyph.advance += Length::from_units(260);  // 0.4 thousandths
  EXPECT_EQ(painted(r), "[<00010001>-1<00010001>-1<00010001>]TJ\nET\n");
}

TEST_F(Paint, PlacesMarksByTheirOffsets) {
  GlyphRun r = run("ab", 10_pt);
  r.glyphs[1].offset = {-1_pt, -2_pt};  // up and to the left
  EXPECT_EQ(painted(r), "<0001>Tj\n2 Ts\n[100<0002>]TJ\n0 Ts\nET\n");
}

TEST_F(Paint, EndsALineWithASpaceThatMovesNothing) {
  EXPECT_EQ(painted(run("ab ", 10_pt)), "<000100020003>Tj\nET\n");
}

TEST_F(Paint, SaysTheTextOfSeveralGlyphs) {
  GlyphRun r = run("ab", 10_pt);
  r.text = "é";
  r.glyphs[1].cluster = 0;
  EXPECT_EQ(painted(r), "/Span <</ActualText <FEFF00E9>>> BDC\n<00010002>Tj\nEMC\nET\n");
}

TEST_F(Paint, ShowsTextFromTheRightInTheOrderOfReading) {
  GlyphRun r = run("دد", 10_pt, arabic);
  std::swap(r.glyphs[0].cluster, r.glyphs[1].cluster);
  r.bidi_level = 1;
  const std::string shown = painted(r);
  EXPECT_EQ(shown.find("ActualText"), std::string::npos) << shown;
  // Each move goes back behind the letter before it.
  const std::int64_t width = thousandths(r.glyphs[0].advance, 10_pt);
  EXPECT_EQ(shown, fmt::format("[{}<0001>{}<0001>]TJ\nET\n", -width, 2 * width));
}

TEST_F(Paint, SaysALetterFromTheRightThatLeavesItsPlaceOnABlank) {
  GlyphRun r = run("د", 10_pt, arabic);
  r.bidi_level = 1;
  r.glyphs[0].offset = {Length(), -2_pt};
  const std::string shown = painted(r);
  const std::size_t said = shown.find("/Span <</ActualText <FEFF062F>>> BDC");
  const std::size_t seen = shown.find("/Span <</ActualText ()>> BDC");
  ASSERT_NE(said, std::string::npos) << shown;
  ASSERT_NE(seen, std::string::npos) << shown;
  EXPECT_LT(said, seen);
  EXPECT_GT(shown.find("2 Ts"), seen);  // what is seen of it comes last
}

TEST_F(Paint, PartsWordsFromTheRightByASpaceThatPdfJsKeeps) {
  GlyphRun r = run("د", 10_pt, arabic);
  r.bidi_level = 1;
  r.text += ' ';
  EXPECT_NE(painted(r).find("/Span <</ActualText ( )>> BDC"), std::string::npos) << painted(r);
}

TEST_F(Paint, GivesAGlyphOneCodeForEachOfItsTexts) {
  GlyphRun r = run("a-b-", 10_pt);
  r.text = "a-b\u00AD";
  EXPECT_EQ(painted(r), "<0001000300020004>Tj\nET\n");
}

TEST_F(Paint, RefusesAGlyphThatTheFontDoesNotHave) {
  const GlyphRun r = run("漢", 10_pt);
  FontTable table(fonts_);
  table.note(r, {FileId{0}, 5, 8}, diagnostics_);
  ASSERT_EQ(diagnostics_.items().size(), 1u);
  EXPECT_EQ(diagnostics_.items()[0].code, "glyph-missing");
  EXPECT_EQ(diagnostics_.items()[0].message,
            "the font IBMPlexSans-Regular has no glyph for '漢' (PDF/UA-1, 7.21.8)");
  EXPECT_EQ(diagnostics_.items()[0].span.begin, 5u);
}

TEST_F(Paint, RefusesACharacterWithoutAMeaning) {
  GlyphRun r = run("a", 10_pt);
  r.text = "\uE001";
  FontTable table(fonts_);
  table.note(r, {}, diagnostics_);
  ASSERT_EQ(diagnostics_.items().size(), 1u);
  EXPECT_EQ(diagnostics_.items()[0].code, "private-use-character");
}

TEST(PageSpaceTest, TurnsThePageOverOnceWhereverItsBoxesAre) {
  const Rect trim{{}, {210_mm, 297_mm}};
  const PageSpace plain({.media = trim, .trim = trim, .bleed = {}});
  EXPECT_EQ(plain.spot({0_mm, 0_mm}), (Spot{0, 84189}));
  // The media may be given around the trim, or the trim within the media.
  const Rect media{{-10_mm, -10_mm}, {230_mm, 317_mm}};
  const PageSpace around({.media = media, .trim = trim, .bleed = {}});
  const PageSpace within(
      {.media = {{}, media.size}, .trim = {{10_mm, 10_mm}, trim.size}, .bleed = {}});
  EXPECT_EQ(around.spot({1_mm, 1_mm}), within.spot({1_mm, 1_mm}));
  EXPECT_EQ(around.spot({0_mm, 297_mm}), (Spot{2835, 2835}));
}

std::string shape(const auto& content) {
  const Rect page{{}, {100_pt, 100_pt}};
  const PageSpace space({.media = page, .trim = page, .bleed = {}});
  ContentStream out(Strings::hex);
  const Disk disk{"/"};
  const FontSet fonts({}, disk);
  FontTable table(fonts);
  PictureTable pictures;
  if constexpr (std::is_same_v<std::decay_t<decltype(content)>, PlacedImage>) {
    pictures.note(*content.picture, {});
  }
  Painter painter(table, pictures, space, out);
  painter.paint(content, {10_pt, 20_pt});
  return out.take();
}

TEST(PaintShapes, SetAPictureIntoItsPlace) {
  const auto picture = std::make_shared<const Picture>();
  EXPECT_EQ(shape(PlacedImage{{40_pt, 30_pt}, picture, 1}), "q\n40 0 0 30 10 50 cm\n/Im1 Do\nQ\n");
}

TEST(PaintShapes, FillABox) {
  EXPECT_EQ(shape(Box{.size = {30_pt, 5_pt}, .fill = {}, .radius = {}}),
            "0 0 0 rg\n10 75 30 5 re\nf\n");
}

TEST(PaintShapes, RoundOnlyTheCornersAskedFor) {
  const Box box{.size = {30_pt, 20_pt}, .fill = {}, .radius = 4_pt, .round_bottom = false};
  EXPECT_EQ(shape(box),
            "0 0 0 rg\n10 60 m\n40 60 l\n40 76 l\n40 78.21 38.21 80 36 80 c\n14 80 l\n"
            "11.79 80 10 78.21 10 76 c\n10 60 l\nh\nf\n");
}

TEST(PaintShapes, StrokeAnOutline) {
  EXPECT_EQ(shape(Outline{.size = {30_pt, 5_pt}, .stroke = {}, .width = 0.5_pt, .radius = {}}),
            "0 0 0 RG\n0.5 w\n10 75 30 5 re\nS\n");
}

TEST(PaintShapes, SayRectanglesShortlyAndTheWayRoundTheyWere) {
  using Kind = Paths::Step::Kind;
  Paths paths;
  paths.paths.push_back({.steps = {{Kind::move, {}, {}, {1_pt, 1_pt}},
                                   {Kind::line, {}, {}, {4_pt, 1_pt}},
                                   {Kind::line, {}, {}, {4_pt, 3_pt}},
                                   {Kind::line, {}, {}, {1_pt, 3_pt}},
                                   {Kind::close, {}, {}, {}},
                                   {Kind::move, {}, {}, {0_pt, 0_pt}},
                                   {Kind::line, {}, {}, {4_pt, 1_pt}},
                                   {Kind::close, {}, {}, {}}},
                         .color = {},
                         .stroke = {}});
  EXPECT_EQ(shape(paths), "0 0 0 rg\n11 79 3 -2 re\n10 80 m\n14 79 l\nh\nf\n");
}

TEST(PaintShapes, ClipPathsAndComeBack) {
  Paths paths;
  using Kind = Paths::Step::Kind;
  paths.paths.push_back({.steps = {{Kind::move, {}, {}, {}},
                                   {Kind::line, {}, {}, {5_pt, 5_pt}},
                                   {Kind::curve, {1_pt, 1_pt}, {2_pt, 2_pt}, {3_pt, 3_pt}},
                                   {Kind::close, {}, {}, {}}},
                         .color = {},
                         .stroke = {}});
  paths.clip = Rect{{}, {5_pt, 5_pt}};
  EXPECT_EQ(shape(paths),
            "q\n10 75 5 5 re\nW n\n0 0 0 rg\n10 80 m\n15 75 l\n11 79 12 78 13 77 c\nh\nf\nQ\n");
}

}  // namespace
}  // namespace presspack::pdf
