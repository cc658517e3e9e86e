#pragma once

// Hyphenation patterns as the build compiles them (cmake/compile_patterns.cpp): a flat trie.

#include <cstdint>
#include <span>

namespace presspack {

struct PatternNode {
  std::uint32_t first_child;  // the children lie side by side, in the order of their letters
  std::uint16_t levels;  // where the pattern's digits begin; 0: no pattern ends here
  std::uint8_t children;
  char letter;
};

struct PatternTable {
  std::span<const PatternNode> nodes;  // the first is the root
  // Digits between letters, from before the first, each list ended by a zero byte.
  const char* levels;
};

extern const PatternTable british_patterns, american_patterns;

}  // namespace presspack
