#include "font/subset.h"

#include <hb-subset.h>
#include <hb.h>

#include <memory>

namespace presspack {
namespace {

template <auto destroy>
struct Destroy {
  template <class T>
  void operator()(T* handle) const {
    destroy(handle);
  }
};
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;

// What a PDF reader never looks at: it has the codes, the widths and the names from us.
constexpr hb_tag_t dropped[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('J', 'S', 'T', 'F'), HB_TAG('M', 'A', 'T', 'H'),
    HB_TAG('n', 'a', 'm', 'e'), HB_TAG('O', 'S', '/', '2'), HB_TAG('p', 'o', 's', 't'),
    HB_TAG('c', 'm', 'a', 'p'), HB_TAG('S', 'T', 'A', 'T'), HB_TAG('D', 'S', 'I', 'G'),
    HB_TAG('m', 'e', 't', 'a'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('g', 'a', 's', 'p'),
    HB_TAG('h', 'd', 'm', 'x'), HB_TAG('V', 'D', 'M', 'X'), HB_TAG('L', 'T', 'S', 'H'),
    HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'), HB_TAG('V', 'O', 'R', 'G'),
    HB_TAG('C', 'O', 'L', 'R'), HB_TAG('C', 'P', 'A', 'L'), HB_TAG('S', 'V', 'G', ' '),
    HB_TAG('p', 'r', 'e', 'p'), HB_TAG('f', 'p', 'g', 'm'), HB_TAG('c', 'v', 't', ' ')};

Input wanted(const std::vector<std::uint32_t>& glyphs) {
  Input input(hb_subset_input_create_or_fail());
  if (!input) return input;
  hb_set_t* ids = hb_subset_input_glyph_set(input.get());
  for (const std::uint32_t glyph : glyphs) hb_set_add(ids, glyph);
  hb_set_t* tables = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t tag : dropped) hb_set_add(tables, tag);
  // Instructions are a third of the bytes, and readers smooth outlines without them.
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
  return input;
}

std::string bytes_of(const Blob& blob) {
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob.get(), &size);
  return std::string(data, size);
}

// A window on the bytes of a CFF table; reading past the end sets `bad` and gives 0.
struct Reader {
  std::string_view bytes;
  std::size_t at = 0;
  bool bad = false;

  std::uint32_t number(int size) {
    std::uint32_t value = 0;
    for (int i = 0; i < size; ++i) {
      if (at >= bytes.size()) bad = true;
      value = value << 8 | (bad ? 0u : static_cast<unsigned char>(bytes[at++]));
    }
    return value;
  }
};

struct Index {
  std::uint32_t count = 0;
  std::string_view first;  // its first element
};

// Adobe Technical Note 5176, 5: count, offset size, offsets from 1, data.
Index read_index(Reader& reader) {
  Index index;
  index.count = reader.number(2);
  if (index.count == 0) return index;
  const int size = static_cast<int>(reader.number(1));
  const std::size_t offsets = reader.at;
  const std::size_t data = offsets + (index.count + 1) * static_cast<std::size_t>(size) - 1;
  const std::uint32_t begin = reader.number(size), end = reader.number(size);
  reader.at = offsets + index.count * static_cast<std::size_t>(size);
  const std::uint32_t last = reader.number(size);
  reader.bad = reader.bad || size < 1 || size > 4 || begin > end || end > last ||
               data + last > reader.bytes.size();
  if (reader.bad) return index;
  index.first = reader.bytes.substr(data + begin, end - begin);
  reader.at = data + last;
  return index;
}

struct TopDict {
  bool has_cid_keys = false;
  std::uint32_t charset = 0, char_strings = 0;
};

// Adobe Technical Note 5176, 4: operands come before their operator.
TopDict read_top_dict(std::string_view bytes) {
  Reader reader{bytes};
  TopDict dict;
  std::uint32_t operand = 0;
  while (reader.at < bytes.size() && !reader.bad) {
    const std::uint32_t first = reader.number(1);
    if (first == 12) {
      if (reader.number(1) == 30) dict.has_cid_keys = true;
    } else if (first == 15) {
      dict.charset = operand;
    } else if (first == 17) {
      dict.char_strings = operand;
    } else if (first == 28) {
      operand = reader.number(2);
    } else if (first == 29) {
      operand = reader.number(4);
    } else if (first == 30) {  // a real number: nibbles up to an 0xf
      std::uint32_t pair = 0;
      do {
        pair = reader.number(1);
      } while ((pair & 0xF) != 0xF && pair >> 4 != 0xF && !reader.bad);
    } else if (first >= 32 && first <= 246) {
      operand = first - 139;
    } else if (first >= 247 && first <= 250) {
      operand = (first - 247) * 256 + reader.number(1) + 108;
    } else if (first >= 251 && first <= 254) {
      operand = 0u - (first - 251) * 256 - reader.number(1) - 108;
    }
  }
  return dict;
}

}  // namespace

std::optional<std::vector<std::uint16_t>> cff_charset_cids(std::string_view cff) {
  Reader reader{cff};
  reader.at = 2;
  reader.at = reader.number(1);
  read_index(reader);  // names
  const TopDict dict = read_top_dict(read_index(reader).first);
  if (reader.bad) return std::nullopt;
  std::vector<std::uint16_t> cids;
  if (!dict.has_cid_keys) return cids;
  reader.at = dict.char_strings;
  const std::uint32_t glyphs = reader.number(2);
  reader.at = dict.charset;
  const std::uint32_t format = reader.number(1);
  cids.push_back(0);
  while (cids.size() < glyphs && !reader.bad) {
    const std::uint32_t first = reader.number(2);
    const std::uint32_t more = format == 0 ? 0 : reader.number(format == 1 ? 1 : 2);
    for (std::uint32_t i = 0; i <= more && cids.size() < glyphs; ++i) {
      cids.push_back(static_cast<std::uint16_t>(first + i));
    }
  }
  if (reader.bad) return std::nullopt;
  return cids;
}

std::optional<FontSubset> subset(const Font& font, const std::vector<std::uint32_t>& glyphs) {
  const Input input = wanted(glyphs);
  if (!input) return std::nullopt;
  const Plan plan(hb_subset_plan_create_or_fail(font.face(), input.get()));
  if (!plan) return std::nullopt;
  const Face face(hb_subset_plan_execute_or_fail(plan.get()));
  if (!face) return std::nullopt;
  FontSubset result;
  result.is_cff = font.is_cff();
  std::vector<std::uint16_t> cids;
  if (result.is_cff) {
    result.bytes = bytes_of(Blob(hb_face_reference_table(face.get(), HB_TAG('C', 'F', 'F', ' '))));
    std::optional<std::vector<std::uint16_t>> charset = cff_charset_cids(result.bytes);
    if (!charset) return std::nullopt;
    cids = std::move(*charset);
  } else {
    result.bytes = bytes_of(Blob(hb_face_reference_blob(face.get())));
  }
  const hb_map_t* renumbered = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const std::uint32_t glyph : glyphs) {
    const hb_codepoint_t now = hb_map_get(renumbered, glyph);
    if (now == HB_MAP_VALUE_INVALID || (!cids.empty() && now >= cids.size())) return std::nullopt;
    result.codes[glyph] = cids.empty() ? static_cast<std::uint16_t>(now) : cids[now];
  }
  return result;
}

}  // namespace presspack
