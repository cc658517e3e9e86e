#include "pdf/content_stream.h"

#include <gtest/gtest.h>

namespace presspack::pdf {
namespace {

using namespace length_literals;

constexpr Color black{};
constexpr Color blue{.red = 10, .green = 74, .blue = 120, .cmyk = {}};

TEST(ContentStream, SaysAColourOnce) {
  ContentStream out(Strings::hex);
  out.set_fill(blue);
  out.set_fill(blue);
  out.set_stroke(blue);
  EXPECT_EQ(out.take(), "0.039 0.29 0.471 rg\n0.039 0.29 0.471 RG\n");
}

TEST(ContentStream, ForgetsAColourThatWasSetInASavedState) {
  ContentStream out(Strings::hex);
  out.save();
  out.set_fill(blue);
  out.restore();
  out.set_fill(blue);
  EXPECT_EQ(out.take(), "q\n0.039 0.29 0.471 rg\nQ\n0.039 0.29 0.471 rg\n");
}

TEST(ContentStream, KeepsOneTextObjectForLinesOfOneKind) {
  ContentStream out(Strings::hex);
  out.start_text("F1", 12_pt, black, {1000, 70000});
  out.add_code(1);
  out.show();
  out.start_text("F1", 12_pt, black, {1000, 68550});
  out.add_code(0x102);
  out.show();
  EXPECT_EQ(out.take(), "BT\n/F1 12 Tf\n0 0 0 rg\n10 700 Td\n<0001>Tj\n0 -14.5 Td\n<0102>Tj\nET\n");
}

TEST(ContentStream, ClosesTextBeforeAPath) {
  ContentStream out(Strings::hex);
  out.start_text("F1", 12_pt, black, {0, 0});
  out.add_code(1);
  out.show();
  out.rectangle({0, 0, 100, 250});
  out.fill();
  EXPECT_EQ(out.take(), "BT\n/F1 12 Tf\n0 0 0 rg\n<0001>Tj\nET\n0 0 1 2.5 re\nf\n");
}

TEST(ContentStream, PutsMovesBetweenCodes) {
  ContentStream out(Strings::hex);
  out.start_text("F1", 12_pt, black, {0, 0});
  out.add_code(1);
  out.add_move(-50);
  out.add_code(2);
  out.add_code(3);
  out.show();
  EXPECT_EQ(out.take(), "BT\n/F1 12 Tf\n0 0 0 rg\n[<0001>50<00020003>]TJ\nET\n");
}

TEST(ContentStream, WritesCodesAsBytesWhenNobodyReadsThem) {
  ContentStream out(Strings::binary);
  out.start_text("F1", 12_pt, black, {0, 0});
  out.add_code(0x0128);
  out.show();
  EXPECT_EQ(out.take(), "BT\n/F1 12 Tf\n0 0 0 rg\n(\x01\\()Tj\nET\n");
}

// ISO 32000-1, 14.6.1: marked content and text objects nest, either way round.
TEST(ContentStream, NestsMarkedContentAndText) {
  ContentStream out(Strings::hex);
  out.begin_marked("P", "/MCID 0");
  out.start_text("F1", 12_pt, black, {0, 0});
  out.begin_marked("Span", "/ActualText (ff)");
  out.add_code(1);
  out.end_marked();
  out.end_marked();
  EXPECT_EQ(out.take(),
            "/P <</MCID 0>> BDC\nBT\n/F1 12 Tf\n0 0 0 rg\n/Span <</ActualText (ff)>> BDC\n"
            "<0001>Tj\nEMC\nET\nEMC\n");
}

TEST(ContentStream, SaysTheFontAgainOnlyWhenItChanges) {
  ContentStream out(Strings::hex);
  for (const Length size : {12_pt, 12_pt, 9_pt}) {
    out.start_text("F1", size, black, {0, 0});
    out.add_code(1);
    out.show();
    out.rectangle({0, 0, 1, 1});
  }
  const std::string operators = out.take();
  EXPECT_EQ(operators.find("/F1 12 Tf"), operators.rfind("/F1 12 Tf"));
  EXPECT_NE(operators.find("/F1 9 Tf"), std::string::npos);
}

}  // namespace
}  // namespace presspack::pdf
