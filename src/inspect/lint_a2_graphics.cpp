#include <cmath>

#include "inspect/lint.h"

namespace presspack::inspection {
namespace {

bool is_one_of(const std::string& word, std::string_view list) {
  return list.find(" " + word + " ") != std::string_view::npos;
}

// ISO 19005-2, 6.2.5 and 6.2.10.
void check_state(Object state, Place place, Findings& findings) {
  constexpr std::string_view modes =
      " Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight"
      " SoftLight Difference Exclusion Hue Saturation Color Luminosity ";
  findings.expect(!has(state, "/TR"), "A2 6.2.5-1", place);
  const Object transfer = get(state, "/TR2");
  findings.expect(transfer.isNull() || name_of(transfer) == "Default", "A2 6.2.5-2", place);
  findings.expect(!has(state, "/HTP"), "A2 6.2.5-3", place);
  const Object halftone = get(state, "/HT");
  if (halftone.isDictionary() || halftone.isStream()) {
    const auto kind = integer_of(get(halftone, "/HalftoneType")).value_or(0);
    findings.expect(kind == 1 || kind == 5, "A2 6.2.5-4", place);
    findings.expect(!has(halftone, "/HalftoneName"), "A2 6.2.5-5", place);
  }
  for (const Object& mode : list_of(get(state, "/BM"))) {
    findings.expect(is_one_of(name_of(mode), modes), "A2 6.2.10-1", place, name_of(mode));
  }
}

// ISO 19005-2, 6.2.8 and 6.2.9.
void check_x_object(Object object, Place place, Findings& findings) {
  const std::string kind = name_of(get(object, "/Subtype"));
  if (kind == "Image") {
    findings.expect(!has(object, "/Alternates"), "A2 6.2.8-1", place);
    findings.expect(!has(object, "/OPI"), "A2 6.2.8-2", place);
    findings.expect(!is_true(get(object, "/Interpolate")), "A2 6.2.8-3", place);
    const auto depth = integer_of(get(object, "/BitsPerComponent"));
    const bool mask = is_true(get(object, "/ImageMask"));
    const bool usual = !depth || *depth == 1 ||
                       (!mask && (*depth == 2 || *depth == 4 || *depth == 8 || *depth == 16));
    findings.expect(usual, "A2 6.2.8-4", place);
  } else if (kind == "Form") {
    const bool plain =
        name_of(get(object, "/Subtype2")) != "PS" && !has(object, "/PS") && !has(object, "/OPI");
    findings.expect(plain, "A2 6.2.9-1", place);
  }
  findings.expect(kind != "PS", "A2 6.2.9-3", place);
}

void check_resources(const Object& resources, Place place, Findings& findings) {
  const Object states = get(resources, "/ExtGState");
  for (const std::string& key : keys_of(states)) {
    const Object state = get(states, key.c_str());
    check_state(state, number(state) != 0 ? Place{number(state)} : place, findings);
  }
}

void check_content(const ContentFacts& facts, Place place, Findings& findings) {
  for (const std::string& name : facts.unknown_operators) findings.add("A2 6.2.2-1", place, name);
  for (const std::string& name : facts.inherited) findings.add("A2 6.2.2-2", place, name);
  for (const std::string& intent : facts.intents) {
    findings.expect(
        is_one_of(intent, " RelativeColorimetric AbsoluteColorimetric Perceptual Saturation "),
        "A2 6.2.6-1", place, intent);
  }
  for (const std::string& filter : facts.inline_filters) {
    findings.expect(is_one_of(filter,
                              " ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode"
                              " CCITTFaxDecode DCTDecode AHx A85 Fl RL CCF DCT "),
                    "A2 6.1.10-1", place, filter);
  }
  constexpr int deepest = 28;
  findings.expect(facts.deepest_save <= deepest, "A2 6.1.13-8", place);
}

// ISO 19005-2, 6.1.13: 3 to 14,400 units either way.
void check_boxes(const Object& page, Place place, Findings& findings) {
  for (const char* key : {"/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"}) {
    const auto box = rectangle(get(page, key));
    if (!box) continue;
    const double width = (*box)[2] - (*box)[0], height = (*box)[3] - (*box)[1];
    const bool fits = width >= 3 && width <= 14400 && height >= 3 && height <= 14400;
    findings.expect(fits, "A2 6.1.13-11", place, key + 1);
  }
  findings.expect(!has(page, "/PresSteps"), "A2 6.10-2", place);
}

void check_integers(Object object, Place place, int depth, Findings& findings) {
  if (depth > 6) return;
  if (const auto value = integer_of(object)) {
    constexpr long long most = 2147483647;
    findings.expect(*value <= most && *value >= -most - 1, "A2 6.1.13-1", place);
  }
  if (object.isArray()) {
    for (const Object& inner : object.elements()) {
      if (!inner.isIndirect()) check_integers(inner, place, depth + 1, findings);
    }
    return;
  }
  for (const std::string& key : keys_of(object)) {
    const Object inner = get(object, key.c_str());
    if (!inner.isIndirect()) check_integers(inner, place, depth + 1, findings);
  }
}

}  // namespace

void lint_a2_graphics(const FileView& file, Findings& findings) {
  for (const Object& object : file.objects) {
    const Place place{number(object)};
    check_integers(object, place, 0, findings);
    if (object.isStream()) {
      check_x_object(object, place, findings);
      check_resources(get(object, "/Resources"), place, findings);
    } else if (name_of(get(object, "/Type")) == "Page") {
      check_resources(get(object, "/Resources"), place, findings);
    }
  }
  for (std::size_t page = 0; page < file.contents.size(); ++page) {
    const Place place{number(file.pages[page]), page + 1};
    check_content(file.contents[page], place, findings);
    check_boxes(file.pages[page], place, findings);
  }
}

}  // namespace presspack::inspection
