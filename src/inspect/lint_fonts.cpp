#include <algorithm>
#include <cmath>

#include "base/number.h"
#include "inspect/lint.h"

namespace presspack::inspection {
namespace {

bool is_one_of(const std::string& word, std::string_view list) {
  return !word.empty() && list.find(" " + word + " ") != std::string_view::npos;
}

void check_dictionary(const FontModel& font, Place place, Findings& findings) {
  findings.expect(name_of(get(font.font, "/Type")) == "Font", "A2 6.2.11.2-1", place, font.name);
  findings.expect(is_one_of(font.type, " Type1 MMType1 TrueType Type3 Type0 "), "A2 6.2.11.2-2",
                  place, font.type);
  findings.expect(font.type == "Type3" || !font.name.empty(), "A2 6.2.11.2-3", place);
  const Object program = get(font.descriptor, "/FontFile3");
  if (program.isStream()) {
    const std::string form = name_of(get(program, "/Subtype"));
    findings.expect(is_one_of(form, " Type1C CIDFontType0C OpenType "), "A2 6.2.11.2-7", place,
                    form);
  }
  const bool needs_program = font.type != "Type3" && !font.codes.empty();
  findings.expect(!needs_program || font.embedded, "UA1 7.21.4.1-1 / A2 6.2.11.4.1-1", place,
                  font.name);
}

// ISO 14289-1, 7.21.3.
void check_composite(const FontModel& font, Place place, Findings& findings) {
  const Object encoding = get(font.font, "/Encoding");
  // Predefined character maps but for Identity belong to character collections; we ask for the map.
  findings.expect(font.identity || encoding.isStream(), "UA1 7.21.3.3-1 / A2 6.2.11.3.3-1", place,
                  name_of(encoding));
  if (font.descendant_type == "CIDFontType2" && font.embedded) {
    findings.expect(has(font.descendant, "/CIDToGIDMap"), "UA1 7.21.3.2-1 / A2 6.2.11.3.2-1", place,
                    font.name);
  }
}

// ISO 14289-1, 7.21.4.2: a CIDSet lists each glyph of the program and no other.
void check_cid_set(const FontModel& font, Place place, Findings& findings) {
  const Object stream = get(font.descriptor, "/CIDSet");
  if (!font.composite || !stream.isStream() || !font.program) return;
  const std::string bits = data_of(stream).value_or("");
  bool complete = true;
  const std::size_t glyphs = font.program->advances.size();
  for (std::size_t cid = 0; cid < std::max(glyphs, bits.size() * 8); ++cid) {
    const bool listed = cid / 8 < bits.size() &&
                        (static_cast<unsigned char>(bits[cid / 8]) >> (7 - cid % 8) & 1) != 0;
    complete = complete && listed == (cid < glyphs);
  }
  findings.expect(complete, "UA1 7.21.4.2-2 / A2 6.2.11.4.2-2", place, font.name);
}

void check_code(const FontModel& font, unsigned code, Place place, Findings& findings) {
  std::string detail = font.name + ", code ";
  append_integer(detail, code);
  const std::optional<std::u32string> text = font.text_of_code(code);
  findings.expect(text && !text->empty(), "UA1 7.21.7-1 / A2 6.2.11.7.2-1", place, detail);
  if (text) {
    const bool said = std::none_of(text->begin(), text->end(),
                                   [](char32_t c) { return c == 0 || c == 0xFEFF || c == 0xFFFE; });
    findings.expect(said, "UA1 7.21.7-2 / A2 6.2.11.7.2-2", place, detail);
  }
  if (!font.composite || !font.identity) return;
  const unsigned glyph = font.glyph_of(code);
  findings.expect(glyph != 0, "UA1 7.21.8-1 / A2 6.2.11.8-1", place, detail);
  if (!font.program) return;
  const bool there = glyph < font.program->advances.size();
  findings.expect(there, "UA1 7.21.4.1-2 / A2 6.2.11.4.1-2", place, detail);
  if (!there) return;
  const double apart = std::abs(font.program->thousandths(glyph) - *font.width_of(code));
  findings.expect(apart <= 1, "UA1 7.21.5-1 / A2 6.2.11.5-1", place, detail);
}

}  // namespace

void lint_fonts(const FileView& file, Findings& findings) {
  for (const auto& [id, font] : file.fonts.all()) {
    const Place place{id.getObj()};
    check_dictionary(font, place, findings);
    if (font.composite) check_composite(font, place, findings);
    check_cid_set(font, place, findings);
    for (const unsigned code : font.codes) check_code(font, code, place, findings);
  }
  for (std::size_t page = 0; page < file.contents.size(); ++page) {
    findings.expect(file.contents[page].private_use == 0, "A2 6.2.11.7.3-1",
                    {number(file.pages[page]), page + 1});
  }
}

}  // namespace presspack::inspection
