// PDF/X-4: boxes, colours and annotations of each page, and what printers ask besides of its inks.

#include <map>

#include "inspect/lint.h"

namespace presspack::inspection {
namespace {

using Box = std::array<double, 4>;

// Boxes are written with four decimals at least as often as with two.
constexpr double slack = 0.005;

bool within(const Box& inner, const Box& outer) {
  return inner[0] >= outer[0] - slack && inner[1] >= outer[1] - slack &&
         inner[2] <= outer[2] + slack && inner[3] <= outer[3] + slack;
}

// Boxes may stand in the page's parents (ISO 32000-1, 7.7.3.4).
std::optional<Box> inherited_box(Object page, const char* key) {
  for (int up = 0; up < 64 && page.isDictionary(); ++up) {
    if (const auto box = rectangle(get(page, key))) return box;
    page = get(page, "/Parent");
  }
  return std::nullopt;
}

void check_boxes(const Object& page, Place place, Findings& findings) {
  const auto media = inherited_box(page, "/MediaBox");
  const auto trim = rectangle(get(page, "/TrimBox")), art = rectangle(get(page, "/ArtBox"));
  const auto bleed = rectangle(get(page, "/BleedBox"));
  findings.expect(trim || art, "X4 4-1", place);
  findings.expect(!trim || !art, "X4 4-2", place);
  if (!media) return;
  findings.expect(!bleed || within(*bleed, *media), "X4 4-3", place);
  const auto cut = trim ? trim : art;
  findings.expect(!cut || within(*cut, bleed ? *bleed : *media), "X4 4-4", place);
}

// ISO 15930-7 lets annotations stand only where nothing of them is printed.
void check_annotations(const Object& page, Place place, Findings& findings) {
  auto area = rectangle(get(page, "/BleedBox"));
  if (!area) area = rectangle(get(page, "/TrimBox"));
  if (!area) area = inherited_box(page, "/MediaBox");
  for (const Object& annotation : list_of(get(page, "/Annots"))) {
    const std::string kind = name_of(get(annotation, "/Subtype"));
    const auto box = rectangle(get(annotation, "/Rect"));
    if (kind == "PrinterMark" || kind == "TrapNet" || !box || !area) continue;
    const bool outside = (*box)[2] <= (*area)[0] || (*box)[0] >= (*area)[2] ||
                         (*box)[3] <= (*area)[1] || (*box)[1] >= (*area)[3];
    findings.expect(outside, "X4 8-1", {number(annotation), place.page}, kind);
  }
}

struct Intent {
  std::string space, profile;
};

Intent intent_of(const FileView& file) {
  for (const Object& intent : list_of(get(file.catalog, "/OutputIntents"))) {
    if (name_of(get(intent, "/S")) != "GTS_PDFX") continue;
    const std::string profile = data_of(get(intent, "/DestOutputProfile")).value_or("");
    return {profile.size() >= 20 ? profile.substr(16, 4) : std::string(), profile};
  }
  return {};
}

void check_colours(const ContentFacts& facts, const Object& page, const Intent& intent, Place place,
                   Findings& findings) {
  const auto uses = [&facts](const char* space) { return facts.colour_spaces.contains(space); };
  const std::string group = name_of(get(get(page, "/Group"), "/CS"));
  const bool agrees =
      group.empty() || group == "DeviceGray" || (group == "DeviceCMYK" && intent.space == "CMYK") ||
      (group == "DeviceRGB" && intent.space == "RGB ") || !group.starts_with("Device");
  findings.expect(agrees, "X4 5-1", place, group);
  findings.expect(!uses("DeviceRGB") || intent.space == "RGB ", "X4 6-1", place);
  findings.expect(!uses("DeviceCMYK") || intent.space == "CMYK", "X4 6-2", place);
}

// Spot inks by name: one name, one look.  And ICC spaces that are the intent's own.
void check_spaces(const FileView& file, const Intent& intent, Findings& findings) {
  std::map<std::string, std::string> spots;
  for (const Object& object : file.objects) {
    std::vector<Object> lists = {get(get(object, "/Resources"), "/ColorSpace")};
    lists.push_back(get(object, "/ColorSpace"));
    for (const Object& list : lists) {
      std::vector<Object> spaces = {list};
      for (const std::string& key : keys_of(list)) spaces.push_back(get(list, key.c_str()));
      for (const Object& space : spaces) {
        const std::vector<Object> parts = list_of(space);
        if (parts.size() < 2) continue;
        const std::string kind = name_of(parts[0]);
        if (kind == "ICCBased" && integer_of(get(parts[1], "/N")) == 4) {
          findings.expect(data_of(parts[1]).value_or("") != intent.profile, "X4 6-3",
                          {number(parts[1])});
        }
        if (kind != "Separation" || parts.size() < 4) continue;
        const std::string name = name_of(parts[1]);
        const std::string look = parts[2].unparse() + " " + parts[3].unparse();
        const auto [known, first] = spots.emplace(name, look);
        findings.expect(first || known->second == look, "X4 6-4", {number(object)}, name);
      }
    }
  }
}

void check_inks(const ContentFacts& facts, Place place, Findings& findings) {
  findings.expect(!facts.coloured_black_text, "X4 10-1", place);
  findings.expect(!facts.knocked_out_black_text, "X4 10-2", place);
  constexpr int most = 300;
  findings.expect(facts.most_ink <= most, "X4 11-1", place,
                  std::to_string(facts.most_ink) + " per cent");
}

}  // namespace

void lint_x4_pages(const FileView& file, Findings& findings) {
  if (!claims_press(file)) return;
  const Intent intent = intent_of(file);
  for (std::size_t i = 0; i < file.pages.size(); ++i) {
    const Place place{number(file.pages[i]), i + 1};
    check_boxes(file.pages[i], place, findings);
    check_annotations(file.pages[i], place, findings);
    if (i >= file.contents.size()) continue;
    check_colours(file.contents[i], file.pages[i], intent, place, findings);
    check_inks(file.contents[i], place, findings);
  }
  check_spaces(file, intent, findings);
}

}  // namespace presspack::inspection
