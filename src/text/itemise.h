#pragma once

// Itemise: a paragraph into stretches that are shaped in one go: of one script and one
// bidirectional level.

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/addresses.h"

namespace presspack {

struct TextRun {
  std::uint32_t begin, end;  // bytes
  char script[5] = "Zyyy";  // ISO 15924
  std::uint8_t level = 0;  // odd: right to left
};

struct ItemisedText {
  std::uint8_t level = 0;  // the paragraph's
  std::vector<TextRun> runs;  // in the order of the text
};

// The paragraph runs right to left when its language does and it holds any letter that does;
// otherwise its first strong letter decides (UAX #9, P2), and its language where there is none.
// Addresses, telephone numbers, dates with slashes and the ranges `links` keep their own order.
ItemisedText itemise(std::string_view text, std::string_view language,
                     const std::vector<ByteRange>& links = {});

}  // namespace presspack
