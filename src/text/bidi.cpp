#include "text/bidi.h"

#include <fribidi.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"

namespace presspack {
namespace {

FriBidiCharType type_of(char32_t c) {
  switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_LEFT_TO_RIGHT:
      return FRIBIDI_TYPE_LTR;
    case U_RIGHT_TO_LEFT:
      return FRIBIDI_TYPE_RTL;
    case U_EUROPEAN_NUMBER:
      return FRIBIDI_TYPE_EN;
    case U_EUROPEAN_NUMBER_SEPARATOR:
      return FRIBIDI_TYPE_ES;
    case U_EUROPEAN_NUMBER_TERMINATOR:
      return FRIBIDI_TYPE_ET;
    case U_ARABIC_NUMBER:
      return FRIBIDI_TYPE_AN;
    case U_COMMON_NUMBER_SEPARATOR:
      return FRIBIDI_TYPE_CS;
    case U_BLOCK_SEPARATOR:
      return FRIBIDI_TYPE_BS;
    case U_SEGMENT_SEPARATOR:
      return FRIBIDI_TYPE_SS;
    case U_WHITE_SPACE_NEUTRAL:
      return FRIBIDI_TYPE_WS;
    case U_LEFT_TO_RIGHT_EMBEDDING:
      return FRIBIDI_TYPE_LRE;
    case U_LEFT_TO_RIGHT_OVERRIDE:
      return FRIBIDI_TYPE_LRO;
    case U_RIGHT_TO_LEFT_ARABIC:
      return FRIBIDI_TYPE_AL;
    case U_RIGHT_TO_LEFT_EMBEDDING:
      return FRIBIDI_TYPE_RLE;
    case U_RIGHT_TO_LEFT_OVERRIDE:
      return FRIBIDI_TYPE_RLO;
    case U_POP_DIRECTIONAL_FORMAT:
      return FRIBIDI_TYPE_PDF;
    case U_DIR_NON_SPACING_MARK:
      return FRIBIDI_TYPE_NSM;
    case U_BOUNDARY_NEUTRAL:
      return FRIBIDI_TYPE_BN;
    case U_FIRST_STRONG_ISOLATE:
      return FRIBIDI_TYPE_FSI;
    case U_LEFT_TO_RIGHT_ISOLATE:
      return FRIBIDI_TYPE_LRI;
    case U_RIGHT_TO_LEFT_ISOLATE:
      return FRIBIDI_TYPE_RLI;
    case U_POP_DIRECTIONAL_ISOLATE:
      return FRIBIDI_TYPE_PDI;
    default:
      return FRIBIDI_TYPE_ON;
  }
}

// UAX #9, BD16: the angle brackets U+2329 and U+3008 are canonically equivalent.
char32_t same_bracket(char32_t c) {
  return c == 0x2329 ? 0x3008 : c == 0x232A ? 0x3009 : c;
}

// A pair's two brackets share a number: that of the opening one.
FriBidiBracketType bracket_of(char32_t c) {
  const auto wide = static_cast<UChar32>(c);
  switch (u_getIntPropertyValue(wide, UCHAR_BIDI_PAIRED_BRACKET_TYPE)) {
    case U_BPT_OPEN:
      return static_cast<FriBidiBracketType>(same_bracket(c)) | FRIBIDI_BRACKET_OPEN_MASK;
    case U_BPT_CLOSE:
      return static_cast<FriBidiBracketType>(
          same_bracket(static_cast<char32_t>(u_getBidiPairedBracket(wide))));
    default:
      return FRIBIDI_NO_BRACKET;
  }
}

// The text with its isolates as characters of their own, and where each character of it came from.
struct Classes {
  std::vector<FriBidiCharType> types;
  std::vector<FriBidiBracketType> brackets;
  std::vector<std::size_t> place;  // of each character of the text, among the types

  void add(FriBidiCharType type, FriBidiBracketType bracket) {
    types.push_back(type);
    brackets.push_back(bracket);
  }
};

Classes classes_of(std::u32string_view text, const std::vector<Isolate>& isolates) {
  Classes out;
  auto isolate = isolates.begin();
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (isolate != isolates.end() && isolate->begin == at) {
      out.add(FRIBIDI_TYPE_LRI, FRIBIDI_NO_BRACKET);
    }
    out.place.push_back(out.types.size());
    const FriBidiCharType type = type_of(text[at]);
    // Rule N0: only brackets that are still neutral pair up.
    out.add(type, type == FRIBIDI_TYPE_ON ? bracket_of(text[at]) : FRIBIDI_NO_BRACKET);
    if (isolate != isolates.end() && isolate->end == at + 1) {
      out.add(FRIBIDI_TYPE_PDI, FRIBIDI_NO_BRACKET);
      ++isolate;
    }
  }
  return out;
}

}  // namespace

BidiLevels bidi_levels(std::u32string_view text, std::optional<Direction> direction,
                       Direction otherwise, const std::vector<Isolate>& isolates) {
  const Classes classes = classes_of(text, isolates);
  FriBidiParType base = otherwise == Direction::right_to_left ? FRIBIDI_PAR_WRTL : FRIBIDI_PAR_WLTR;
  if (direction == Direction::left_to_right) base = FRIBIDI_PAR_LTR;
  if (direction == Direction::right_to_left) base = FRIBIDI_PAR_RTL;
  std::vector<FriBidiLevel> found(classes.types.size());
  const auto length = static_cast<FriBidiStrIndex>(classes.types.size());
  const FriBidiLevel highest = fribidi_get_par_embedding_levels_ex(
      classes.types.data(), classes.brackets.data(), length, &base, found.data());
  BidiLevels out;
  // FriBidi says 0 when it has no memory left: then all stays in the order of the text.
  out.paragraph = highest > 0 && FRIBIDI_IS_RTL(base) ? 1 : 0;
  out.levels.reserve(text.size());
  for (const std::size_t place : classes.place) {
    out.levels.push_back(highest > 0 ? static_cast<std::uint8_t>(found[place]) : std::uint8_t{0});
  }
  return out;
}

void reset_line_end(std::u32string_view text, std::size_t begin, std::size_t end,
                    BidiLevels& levels) {
  for (; end > begin; --end) {
    const FriBidiCharType type = type_of(text[end - 1]);
    const bool trails = FRIBIDI_IS_EXPLICIT_OR_BN_OR_WS(type) || FRIBIDI_IS_ISOLATE(type);
    if (!trails) return;
    levels.levels[end - 1] = levels.paragraph;
  }
}

std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels) {
  std::vector<std::size_t> order(levels.size());
  std::uint8_t highest = 0, lowest_odd = 255;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    order[i] = i;
    highest = std::max(highest, levels[i]);
    if (levels[i] % 2 == 1) lowest_odd = std::min(lowest_odd, levels[i]);
  }
  for (std::uint8_t level = highest; level >= lowest_odd; --level) {
    for (std::size_t i = 0; i < levels.size(); ++i) {
      if (levels[i] < level) continue;
      const std::size_t begin = i;
      while (i < levels.size() && levels[i] >= level) ++i;
      std::reverse(order.begin() + static_cast<std::ptrdiff_t>(begin),
                   order.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
  return order;
}

Direction direction_of(std::string_view language) {
  return uloc_isRightToLeft(std::string(language).c_str()) ? Direction::right_to_left
                                                           : Direction::left_to_right;
}

bool may_run_right_to_left(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    // U+0590, the first letter that could, begins with 0xD6.
    if (static_cast<unsigned char>(utf8[at]) < 0xD6) {
      ++at;
      continue;
    }
    const char32_t c = next_code_point(utf8, at);
    const bool block = (c >= 0x0590 && c < 0x0900) || (c >= 0xFB1D && c < 0xFE00) ||
                       (c >= 0xFE70 && c < 0xFF00) || (c >= 0x10800 && c < 0x11000) ||
                       (c >= 0x1E800 && c < 0x1F000);
    if (block || c == 0x200F || c == 0x202B || c == 0x202E || c == 0x2067) return true;
  }
  return false;
}

}  // namespace presspack
