#include "inspect/font_model.h"

#include <algorithm>
#include <array>

namespace presspack::inspection {
namespace {

// ISO 32000-1, 9.7.4.3: "c [w1 w2 …]" and "first last w".
std::map<unsigned, double> read_widths(const std::vector<Object>& items) {
  constexpr long long last_code = 0xFFFF;
  std::map<unsigned, double> widths;
  for (std::size_t at = 0; at + 1 < items.size();) {
    const long long first = integer_of(items[at]).value_or(-1);
    if (first < 0 || first > last_code) break;
    Object second = items[at + 1];
    if (second.isArray()) {
      auto code = static_cast<unsigned>(first);
      for (const Object& width : second.elements()) {
        widths[code++] = number_of(width).value_or(0);
      }
      at += 2;
    } else {
      if (at + 2 >= items.size()) break;
      const long long last = std::min(integer_of(second).value_or(-1), last_code);
      const double width = number_of(items[at + 2]).value_or(0);
      for (long long code = first; code <= last; ++code) {
        widths[static_cast<unsigned>(code)] = width;
      }
      at += 3;
    }
  }
  return widths;
}

}  // namespace

FontModel read_font(Object font) {
  FontModel model;
  model.font = font;
  model.name = name_of(get(font, "/BaseFont"));
  model.type = name_of(get(font, "/Subtype"));
  model.composite = model.type == "Type0";
  const std::vector<Object> descendants = list_of(get(font, "/DescendantFonts"));
  model.descendant = model.composite && !descendants.empty() ? descendants.front() : font;
  model.descendant_type = name_of(get(model.descendant, "/Subtype"));
  model.descriptor = get(model.descendant, "/FontDescriptor");
  model.identity = name_of(get(font, "/Encoding")).starts_with("Identity-");
  for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
    model.embedded = model.embedded || get(model.descriptor, key).isStream();
  }
  const std::optional<std::string> cmap = data_of(get(font, "/ToUnicode"));
  model.has_to_unicode = cmap.has_value();
  if (cmap) model.to_unicode = read_to_unicode(*cmap);
  if (model.composite) {
    model.widths = read_widths(list_of(get(model.descendant, "/W")));
    model.default_width = number_of(get(model.descendant, "/DW")).value_or(1000);
    model.glyph_map = data_of(get(model.descendant, "/CIDToGIDMap"));
    if (const auto program = data_of(get(model.descriptor, "/FontFile2"))) {
      model.program = read_glyph_widths(*program);
    }
  }
  return model;
}

unsigned FontModel::glyph_of(unsigned code) const {
  if (!glyph_map) return code;
  const std::size_t at = 2u * code;
  if (at + 1 >= glyph_map->size()) return 0;
  const auto byte = [this](std::size_t i) {
    return static_cast<unsigned>(static_cast<unsigned char>((*glyph_map)[i]));
  };
  return byte(at) << 8 | byte(at + 1);
}

std::optional<std::u32string> FontModel::text_of_code(unsigned code) const {
  const auto known = to_unicode.find(code);
  if (known != to_unicode.end()) return known->second;
  // A simple font of Latin letters says them by its encoding.
  const bool latin = !composite && !has_to_unicode && code >= 0x20 && code < 0x7F;
  if (!latin) return std::nullopt;
  return std::u32string(1, static_cast<char32_t>(code));
}

std::optional<double> FontModel::width_of(unsigned code) const {
  if (!composite) return std::nullopt;
  const auto known = widths.find(code);
  return known == widths.end() ? default_width : known->second;
}

namespace {

// The tokens of a CMap that matter: <hex> strings, brackets, words.
class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) {}
  // Empty at the end.
  std::string_view next() {
    constexpr std::string_view space = " \t\r\n\f";
    at_ = std::min(text_.find_first_not_of(space, at_), text_.size());
    if (at_ == text_.size()) return {};
    const std::size_t begin = at_;
    const char c = text_[at_++];
    if (c == '<' && at_ < text_.size() && text_[at_] != '<') {
      at_ = std::min(text_.find('>', at_), text_.size() - 1) + 1;
    } else if (c != '[' && c != ']' && c != '<' && c != '>') {
      at_ = std::min(text_.find_first_of(" \t\r\n\f<>[]", at_), text_.size());
    }
    return text_.substr(begin, at_ - begin);
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

std::string hex_bytes(std::string_view token) {
  std::string out;
  int high = -1;
  for (const char c : token) {
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) continue;
    if (high < 0) {
      high = digit;
    } else {
      out += static_cast<char>(high * 16 + digit);
      high = -1;
    }
  }
  return out;
}

unsigned code_of(std::string_view token) {
  unsigned code = 0;
  for (const char c : hex_bytes(token)) code = code << 8 | static_cast<unsigned char>(c);
  return code;
}

std::u32string utf16_text(std::string_view token) {
  const std::string bytes = hex_bytes(token);
  std::u32string out;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto unit = static_cast<char32_t>(static_cast<unsigned char>(bytes[i]) << 8 |
                                            static_cast<unsigned char>(bytes[i + 1]));
    const bool low = unit >= 0xDC00 && unit < 0xE000;
    if (low && !out.empty() && out.back() >= 0xD800 && out.back() < 0xDC00) {
      out.back() = 0x10000 + ((out.back() - 0xD800) << 10) + (unit - 0xDC00);
    } else {
      out += unit;
    }
  }
  return out;
}

void read_range(Tokens& tokens, std::string_view first_token,
                std::map<unsigned, std::u32string>& map) {
  const unsigned first = code_of(first_token), last = std::min(code_of(tokens.next()), 0xFFFFu);
  std::string_view to = tokens.next();
  if (to == "[") {
    unsigned code = first;
    for (to = tokens.next(); !to.empty() && to != "]"; to = tokens.next()) {
      map[code++] = utf16_text(to);
    }
    return;
  }
  std::u32string text = utf16_text(to);
  for (unsigned code = first; code <= last; ++code) {
    map[code] = text;
    if (!text.empty()) ++text.back();
  }
}

}  // namespace

std::map<unsigned, std::u32string> read_to_unicode(std::string_view cmap) {
  std::map<unsigned, std::u32string> map;
  Tokens tokens(cmap);
  enum {
    outside,
    singles,
    ranges
  } inside = outside;
  for (std::string_view token = tokens.next(); !token.empty(); token = tokens.next()) {
    if (token == "beginbfchar") {
      inside = singles;
    } else if (token == "beginbfrange") {
      inside = ranges;
    } else if (token == "endbfchar" || token == "endbfrange") {
      inside = outside;
    } else if (token.front() == '<' && inside == singles) {
      const unsigned code = code_of(token);
      map[code] = utf16_text(tokens.next());
    } else if (token.front() == '<' && inside == ranges) {
      read_range(tokens, token, map);
    }
  }
  return map;
}

namespace {

// Big-endian numbers of a font file; 0 beyond its end.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
  unsigned u8(std::size_t at) const {
    return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0u;
  }
  unsigned u16(std::size_t at) const { return u8(at) << 8 | u8(at + 1); }
  std::size_t u32(std::size_t at) const {
    return static_cast<std::size_t>(u16(at)) << 16 | u16(at + 2);
  }
  std::optional<std::size_t> table(std::string_view tag) const {
    for (unsigned i = 0; i < u16(4); ++i) {
      const std::size_t record = 12 + 16u * i;
      if (record + 16 > bytes_.size()) break;
      if (bytes_.substr(record, 4) == tag && u32(record + 8) < bytes_.size()) {
        return u32(record + 8);
      }
    }
    return std::nullopt;
  }

 private:
  std::string_view bytes_;
};

}  // namespace

std::optional<GlyphWidths> read_glyph_widths(std::string_view program) {
  const Bytes bytes(program);
  const auto head = bytes.table("head"), hhea = bytes.table("hhea"), maxp = bytes.table("maxp"),
             hmtx = bytes.table("hmtx");
  if (!head || !hhea || !maxp || !hmtx) return std::nullopt;
  GlyphWidths widths;
  widths.units_per_em = static_cast<int>(bytes.u16(*head + 18));
  const unsigned full = bytes.u16(*hhea + 34), glyphs = bytes.u16(*maxp + 4);
  if (widths.units_per_em == 0 || full == 0) return std::nullopt;
  for (unsigned i = 0; i < glyphs; ++i) {
    // Past the last full entry the last advance holds.
    widths.advances.push_back(static_cast<int>(bytes.u16(*hmtx + 4u * std::min(i, full - 1))));
  }
  return widths;
}

}  // namespace presspack::inspection
