// Every case of Unicode's BidiTest.txt and BidiCharacterTest.txt (Debian's unicode-data), through
// the functions that layout calls.

#include "text/bidi.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "base/utf8.h"
#include "tests/unit/text/unicode_data.h"

namespace presspack::testing {
namespace {

// What the files' lines say a text must give; level -1 is a character that rule X9 removes.
struct Expected {
  std::vector<int> levels;
  std::vector<std::size_t> order;
};

std::string shown(const std::u32string& text) {
  std::ostringstream out;
  for (const char32_t c : text) out << std::hex << static_cast<std::uint32_t>(c) << ' ';
  return out.str();
}

// An empty text when all is as expected.
std::string difference(const std::u32string& text, std::optional<Direction> direction,
                       const Expected& expected) {
  BidiLevels found = bidi_levels(text, direction);
  reset_line_end(text, 0, text.size(), found);
  std::vector<std::uint8_t> kept;
  std::vector<std::size_t> places, order;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (expected.levels[i] < 0) continue;
    if (found.levels[i] != expected.levels[i]) return shown(text) + "levels differ";
    kept.push_back(found.levels[i]);
    places.push_back(i);
  }
  for (const std::size_t at : visual_order(kept)) order.push_back(places[at]);
  return order == expected.order ? "" : shown(text) + "order differs";
}

std::vector<int> levels_in(const std::string& text) {
  std::istringstream in(text);
  std::vector<int> levels;
  for (std::string word; in >> word;) levels.push_back(word == "x" ? -1 : std::stoi(word));
  return levels;
}

std::vector<std::size_t> order_in(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::size_t> order;
  for (std::size_t at; in >> at;) order.push_back(at);
  return order;
}

TEST(Bidi, OrdersEveryCaseOfBidiCharacterTest) {
  std::ifstream file(unicode_data("BidiCharacterTest.txt"));
  NEED_FILE(file, "unicode-data");
  int cases = 0, wrong = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string> fields = split(line, ';');
    ASSERT_EQ(fields.size(), 5u);
    const std::u32string text = code_points(fields[0]);
    std::optional<Direction> direction;
    if (fields[1] == "0") direction = Direction::left_to_right;
    if (fields[1] == "1") direction = Direction::right_to_left;
    const std::string problem =
        difference(text, direction, {levels_in(fields[3]), order_in(fields[4])});
    const bool base = bidi_levels(text, direction).paragraph == std::stoi(fields[2]);
    ++cases;
    if ((!problem.empty() || !base) && ++wrong < 10) ADD_FAILURE() << line << '\n' << problem;
  }
  EXPECT_EQ(wrong, 0);
  EXPECT_EQ(cases, 91707);
}

TEST(Bidi, OrdersEveryCaseOfBidiTest) {
  // One character of each class.
  const std::map<std::string, char32_t> of_class = {
      {"L", U'a'},     {"R", 0x05D0},   {"AL", 0x0627},  {"EN", U'1'},    {"ES", U'+'},
      {"ET", U'#'},    {"AN", 0x0661},  {"CS", U','},    {"B", 0x2029},   {"S", 0x0009},
      {"WS", U' '},    {"ON", U'!'},    {"LRE", 0x202A}, {"RLE", 0x202B}, {"LRO", 0x202D},
      {"RLO", 0x202E}, {"PDF", 0x202C}, {"NSM", 0x0300}, {"BN", 0x00AD},  {"LRI", 0x2066},
      {"RLI", 0x2067}, {"FSI", 0x2068}, {"PDI", 0x2069}};
  std::ifstream file(unicode_data("BidiTest.txt"));
  NEED_FILE(file, "unicode-data");
  int cases = 0, wrong = 0;
  Expected expected;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("@Levels:")) expected.levels = levels_in(line.substr(8));
    if (line.starts_with("@Reorder:")) expected.order = order_in(line.substr(9));
    if (line.empty() || line[0] == '#' || line[0] == '@') continue;
    const std::size_t semicolon = line.find(';');
    std::istringstream classes(line.substr(0, semicolon));
    std::u32string text;
    for (std::string name; classes >> name;) text += of_class.at(name);
    const int directions = std::stoi(line.substr(semicolon + 1));
    const std::optional<Direction> all[] = {std::nullopt, Direction::left_to_right,
                                            Direction::right_to_left};
    for (int bit = 0; bit < 3; ++bit) {
      if ((directions >> bit & 1) == 0) continue;
      ++cases;
      const std::string problem = difference(text, all[bit], expected);
      if (!problem.empty() && ++wrong < 10) ADD_FAILURE() << line << '\n' << problem;
    }
  }
  EXPECT_EQ(wrong, 0);
  EXPECT_EQ(cases, 770241);
}

TEST(Bidi, KeepsAnIsolateInItsOwnOrder) {
  // A telephone number among Arabic letters: its groups may not change places.
  const std::u32string text = U"اتصل 020 7946 0000 الآن";
  const auto loose = bidi_levels(text, Direction::right_to_left);
  const auto isolated = bidi_levels(text, Direction::right_to_left, {}, {{5, 18}});
  EXPECT_NE(loose.levels[8], loose.levels[7]);  // the space falls out of the number
  for (std::size_t i = 5; i < 18; ++i) EXPECT_EQ(isolated.levels[i], 2) << i;
  EXPECT_EQ(isolated.levels[4], 1);
  EXPECT_EQ(isolated.levels[18], 1);
}

TEST(Bidi, TakesTheDirectionOfTheFirstLetterOrTheOneGiven) {
  EXPECT_EQ(bidi_levels(U"123 مرحبا abc", std::nullopt).paragraph, 1);
  EXPECT_EQ(bidi_levels(U"123", std::nullopt).paragraph, 0);
  EXPECT_EQ(bidi_levels(U"123", std::nullopt, Direction::right_to_left).paragraph, 1);
}

TEST(Bidi, KnowsWhichLanguagesRunRightToLeft) {
  for (const char* tag : {"ar", "ur", "he", "fa", "ps", "ar-EG"}) {
    EXPECT_EQ(direction_of(tag), Direction::right_to_left) << tag;
  }
  for (const char* tag : {"en-GB", "pl", "bn", "zh-Hans", "so", "pa"}) {
    EXPECT_EQ(direction_of(tag), Direction::left_to_right) << tag;
  }
}

TEST(Bidi, LooksQuicklyForRightToLeftText) {
  EXPECT_FALSE(may_run_right_to_left("Plain “words” – naïve, Łódź, Київ, 中文, বাংলা, 🎉"));
  for (const char* text : {"سلام", "שלום", "a \u202Eb", "\u200F", "ﷺ"}) {
    EXPECT_TRUE(may_run_right_to_left(text)) << text;
  }
}

}  // namespace
}  // namespace presspack::testing
