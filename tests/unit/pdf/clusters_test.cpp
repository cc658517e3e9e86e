#include "pdf/clusters.h"

#include <gtest/gtest.h>

namespace presspack::pdf {
namespace {

using namespace length_literals;

GlyphRun run(std::string text, std::vector<std::uint32_t> clusters, int level = 0) {
  GlyphRun out;
  out.size = 10_pt;
  out.bidi_level = static_cast<std::uint8_t>(level);
  out.text = std::move(text);
  for (const std::uint32_t cluster : clusters) {
    out.glyphs.push_back({.id = 1, .advance = 5_pt, .offset = {}, .cluster = cluster});
  }
  return out;
}

// "first glyph+glyphs=text" of each cluster.
std::string shown(const GlyphRun& r) {
  std::vector<Cluster> clusters;
  read_clusters(r, clusters);
  std::string out;
  for (const Cluster& c : clusters) {
    if (!out.empty()) out += '|';
    out += std::to_string(c.first) + "+" + std::to_string(c.count) + "=" + std::string(c.text);
  }
  return out;
}

TEST(Clusters, GiveEachGlyphItsCharacter) {
  EXPECT_EQ(shown(run("a£b", {0, 1, 3})), "0+1=a|1+1=£|2+1=b");
}

TEST(Clusters, GiveALigatureItsLetters) {
  EXPECT_EQ(shown(run("office", {0, 1, 4, 5})), "0+1=o|1+1=ffi|2+1=c|3+1=e");
}

TEST(Clusters, GiveSeveralGlyphsOneText) {
  EXPECT_EQ(shown(run("ḗx", {0, 0, 3})), "0+2=ḗ|2+1=x");
}

TEST(Clusters, RunFromTheRightInAnArabicRun) {
  EXPECT_EQ(shown(run("سلا", {4, 2, 0}, 1)), "0+1=ا|1+1=ل|2+1=س");
}

// pdf.js takes a code whose text holds a mark for one without width: no code says a letter and a
// mark.
TEST(Clusters, GiveTheCharactersOfAConjunctAPlaceEach) {
  EXPECT_EQ(shown(run("प्र", {0})), "0+1=प|1+0=्|1+0=र");
  EXPECT_EQ(shown(run("क्षि", {0, 0})), "0+1=क|1+0=्|1+0=ष|1+1=ि");
}

TEST(Clusters, GiveEachOfSeveralGlyphsACharacter) {
  EXPECT_EQ(shown(run("তি", {0, 0})), "0+1=ত|1+1=ি");
  EXPECT_EQ(shown(run("தோ", {0, 0, 0})), "0+1=த|1+1=ோ|2+1=");
}

// Readers turn the order of a run from the right round, character by character: none may say two.
TEST(Clusters, GiveTheLettersOfAnArabicLigatureAPlaceEach) {
  EXPECT_EQ(shown(run("سلا", {2, 0}, 1)), "0+0=ا|0+1=ل|1+1=س");
  EXPECT_EQ(shown(run("شر", {0, 0}, 1)), "0+1=ر|1+1=ش");
  EXPECT_EQ(shown(run("شر", {0, 0, 0}, 1)), "0+2=ر|2+1=ش");
}

TEST(Clusters, LeaveTheSpaceOfALineBreakToThePainter) {
  const GlyphRun line = run("ab ", {0, 1});
  EXPECT_TRUE(ends_in_hidden_space(line));
  EXPECT_EQ(shown(line), "0+1=a|1+1=b");
  EXPECT_FALSE(ends_in_hidden_space(run("ab ", {0, 1, 2})));
  EXPECT_FALSE(ends_in_hidden_space(run("ab", {0, 1})));
  EXPECT_TRUE(ends_in_hidden_space(run(" ", {})));
}

TEST(Clusters, LeaveOutWhatOnlySteersLayout) {
  GlyphRun r = run("a\u00ADb\u200F", {0, 1, 3, 4});
  EXPECT_EQ(shown(r), "0+1=a|1+1=\u00AD|2+1=b|3+1=\u200F");
  r.glyphs[1].advance = r.glyphs[3].advance = {};
  EXPECT_EQ(shown(r), "0+1=a|2+1=b");
}

TEST(Clusters, KeepTheJoinersThatPersianIsSpeltWith) {
  GlyphRun r = run("a\u200Cb", {0, 1, 4});
  r.glyphs[1].advance = {};
  EXPECT_EQ(shown(r), "0+1=a|1+1=\u200C|2+1=b");
}

}  // namespace
}  // namespace presspack::pdf
