#include "text/hyphenation.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/pattern_table.h"

namespace presspack {
namespace {

constexpr std::size_t fewest_letters = 6, most_letters = 64;
constexpr std::size_t fewest_before = 2, fewest_behind = 3;

const PatternTable* patterns_for(std::string_view language) {
  if (language == "en-US") return &american_patterns;
  return language == "en" || language.starts_with("en-") ? &british_patterns : nullptr;
}

const PatternNode* child(const PatternTable& table, const PatternNode& node, char letter) {
  const auto children = table.nodes.subspan(node.first_child, node.children);
  const auto found = std::lower_bound(children.begin(), children.end(), letter,
                                      [](const PatternNode& a, char b) { return a.letter < b; });
  return found != children.end() && found->letter == letter ? &*found : nullptr;
}

// "patient’s" is divided as "patient" is.
std::string_view without_possessive(std::string_view word) {
  for (const std::string_view tail : {"'s", "’s", "’", "'"}) {
    if (word.ends_with(tail)) return word.substr(0, word.size() - tail.size());
  }
  return word;
}

}  // namespace

std::vector<std::uint32_t> hyphen_points(std::string_view word, std::string_view language) {
  std::vector<std::uint32_t> points;
  const PatternTable* table = patterns_for(language);
  word = without_possessive(word);
  const bool plain =
      std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (table == nullptr || !plain || word.size() < fewest_letters || word.size() > most_letters) {
    return points;
  }
  std::array<char, most_letters + 3> levels{};  // before each letter of ".word."
  const std::string edged = "." + std::string(word) + ".";
  for (std::size_t from = 0; from < edged.size(); ++from) {
    const PatternNode* node = &table->nodes.front();
    for (std::size_t at = from; at < edged.size(); ++at) {
      node = child(*table, *node, edged[at]);
      if (node == nullptr) break;
      if (node->levels == 0) continue;
      const char* level = table->levels + node->levels;
      for (std::size_t i = 0; level[i] != '\0'; ++i) {
        levels[from + i] = std::max(levels[from + i], level[i]);
      }
    }
  }
  for (std::size_t at = fewest_before; at + fewest_behind <= word.size(); ++at) {
    if ((levels[at + 1] - '0') % 2 == 1) points.push_back(static_cast<std::uint32_t>(at));
  }
  return points;
}

}  // namespace presspack
