#include "font/subset.h"

#include <gtest/gtest.h>

#include "base/disk.h"

namespace presspack {
namespace {

std::shared_ptr<const Font> staged(const std::string& file) {
  const Disk disk(PRESSPACK_ROOT "/build/fonts");
  Diagnostics diagnostics;
  std::optional<std::string> bytes = disk.read(file, 32 << 20, {}, diagnostics);
  std::string why;
  return bytes ? Font::load("X", 400, false, std::move(*bytes), why) : nullptr;
}

TEST(Subset, KeepsTheOutlinesAndWidthsOfWhatIsShown) {
  const auto font = staged("IBMPlexSans_400Regular.ttf");
  if (!font) GTEST_SKIP() << "IBMPlexSans_400Regular.ttf is not staged";
  const std::uint32_t a = font->glyph_of(U'a'), z = font->glyph_of(U'z');
  const auto part = subset(*font, {z, a});
  ASSERT_TRUE(part);
  EXPECT_FALSE(part->is_cff);
  EXPECT_EQ(part->codes, (std::map<std::uint32_t, std::uint16_t>{{a, 1}, {z, 2}}));
  EXPECT_LT(part->bytes.size(), 2000u);
  EXPECT_EQ(part->bytes.find("GPOS"), std::string::npos);
  EXPECT_NE(part->bytes.find("glyf"), std::string::npos);
}

TEST(Subset, BringsThePartsOfAComposedGlyph) {
  const auto font = staged("IBMPlexSans_400Regular.ttf");
  if (!font) GTEST_SKIP() << "IBMPlexSans_400Regular.ttf is not staged";
  const auto plain = subset(*font, {font->glyph_of(U'e')});
  const auto accented = subset(*font, {font->glyph_of(U'é')});
  ASSERT_TRUE(plain && accented);
  EXPECT_GE(accented->bytes.size(), plain->bytes.size());
  EXPECT_EQ(accented->codes.size(), 1u);
}

TEST(Subset, GivesTheSameBytesTwice) {
  const auto font = staged("IBMPlexSans_400Regular.ttf");
  if (!font) GTEST_SKIP() << "IBMPlexSans_400Regular.ttf is not staged";
  EXPECT_EQ(subset(*font, {40, 41, 42})->bytes, subset(*font, {42, 40, 41})->bytes);
}

// A CFF table with three glyphs: header, names, top dictionary, strings, subroutines, then at their
// offsets the charset and the glyphs' index.
std::string cff(const std::string& top, const std::string& charset) {
  const auto index = [](const std::string& data) {
    return std::string("\0\1\1\1", 4) + static_cast<char>(data.size() + 1) + data;
  };
  const std::string head("\1\0\4\1", 4), none("\0\0", 2);
  std::string out = head + index("N") + index(top) + none + none;
  EXPECT_LE(out.size(), 40u);
  out.resize(40, '\0');
  out += charset;
  out.resize(60, '\0');
  return out + std::string("\0\3\1\1\2\3\4abc", 10);
}

// Operands: a byte of 139 + n is the number n; 15 is the charset's operator, 17 the glyphs', and
// 12 30 says that the glyphs have CIDs.
const std::string offsets = "\xB3\x0F\xC7\x11";  // 40 charset, 60 CharStrings
const std::string with_cids = std::string("\x8B\x8B\x8B\x0C\x1E") + offsets;

struct Charset {
  const char* name;
  std::string bytes;
  std::vector<std::uint16_t> cids;
};

TEST(CffCharset, IsReadInEachOfItsFormats) {
  const Charset cases[] = {{"one by one", std::string("\0\0\7\1\0", 5), {0, 7, 256}},
                           {"ranges", std::string("\1\0\7\1", 4), {0, 7, 8}},
                           {"long ranges", std::string("\2\0\7\0\1", 5), {0, 7, 8}}};
  for (const Charset& c : cases) EXPECT_EQ(cff_charset_cids(cff(with_cids, c.bytes)), c.cids);
}

TEST(CffCharset, IsEmptyWhenGlyphsHaveNames) {
  const auto cids = cff_charset_cids(cff(offsets, std::string("\0\0\7\1\0", 5)));
  ASSERT_TRUE(cids);
  EXPECT_TRUE(cids->empty());
}

TEST(CffCharset, IsRefusedWhenTheTableIsCutShort) {
  const std::string whole = cff(with_cids, std::string("\1\0\7\1", 4));
  for (std::size_t size = 0; size < 44; ++size) {
    EXPECT_FALSE(cff_charset_cids(whole.substr(0, size)).has_value()) << size;
  }
}

}  // namespace
}  // namespace presspack
