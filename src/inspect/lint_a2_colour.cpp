#include <set>

#include "inspect/lint.h"

namespace presspack::inspection {
namespace {

// The fields of an ICC profile's header (ICC.1, 7.2).
struct ProfileHeader {
  std::string device_class, space;
  int version = 0;
};

std::optional<ProfileHeader> read_profile(Object stream) {
  const std::optional<std::string> bytes = data_of(std::move(stream));
  if (!bytes || bytes->size() < 128) return std::nullopt;
  return ProfileHeader{bytes->substr(12, 4), bytes->substr(16, 4),
                       static_cast<unsigned char>((*bytes)[8])};
}

bool is_one_of(const std::string& word, std::string_view list) {
  return list.find("|" + word + "|") != std::string_view::npos;
}

// ISO 19005-2, 6.2.3.  Gives the colour space of the profile, empty where there is none.
std::string check_intents(const FileView& file, Findings& findings) {
  std::string space;
  std::set<QPDFObjGen> profiles;
  for (const Object& intent : list_of(get(file.catalog, "/OutputIntents"))) {
    const Place place{number(intent)};
    const std::string kind = name_of(get(intent, "/S"));
    if (kind == "GTS_PDFX") {
      findings.expect(!has(intent, "/DestOutputProfileRef"), "A2 6.2.3-3", place);
    }
    const Object profile = get(intent, "/DestOutputProfile");
    if (profile.isNull()) continue;
    profiles.insert(profile.getObjGen());
    const std::optional<ProfileHeader> header = read_profile(profile);
    const bool fit = header && is_one_of(header->device_class, "|prtr|mntr|") &&
                     is_one_of(header->space, "|RGB |CMYK|GRAY|") && header->version < 5;
    findings.expect(fit, "A2 6.2.3-1", place);
    if (header && kind == "GTS_PDFA1") space = header->space;
  }
  findings.expect(profiles.size() < 2, "A2 6.2.3-2", {number(file.catalog)});
  return space;
}

void check_page(const ContentFacts& facts, const std::string& intent, Place place,
                Findings& findings) {
  const auto uses = [&facts](const char* space) { return facts.colour_spaces.contains(space); };
  findings.expect(!uses("DeviceRGB") || intent == "RGB ", "A2 6.2.4.3-2", place);
  findings.expect(!uses("DeviceCMYK") || intent == "CMYK", "A2 6.2.4.3-3", place);
  // Black is the colour that a page begins with.
  const bool gray = uses("DeviceGray") || facts.has_text;
  findings.expect(!gray || !intent.empty(), "A2 6.2.4.3-4", place);
  findings.expect(!facts.overprinted_icc_cmyk, "A2 6.2.4.2-2", place);
}

// ISO 19005-2, 6.2.4.2 and 6.1.13: colour spaces wherever they stand.
void check_spaces(const FileView& file, Findings& findings) {
  for (const Object& object : file.objects) {
    const std::vector<Object> resources = {get(object, "/ColorSpace"),
                                           get(object, "/Resources", "/ColorSpace")};
    for (const Object& list : resources) {
      std::vector<Object> spaces = {list};
      for (const std::string& key : keys_of(list)) spaces.push_back(get(list, key.c_str()));
      for (const Object& space : spaces) {
        const std::vector<Object> parts = list_of(space);
        if (parts.size() < 2) continue;
        const std::string kind = name_of(parts[0]);
        if (kind == "ICCBased") {
          const std::optional<ProfileHeader> header = read_profile(parts[1]);
          const bool fit = header && is_one_of(header->device_class, "|prtr|mntr|scnr|spac|") &&
                           is_one_of(header->space, "|RGB |CMYK|GRAY|Lab |") && header->version < 5;
          findings.expect(fit, "A2 6.2.4.2-1", {number(parts[1])});
        } else if (kind == "DeviceN") {
          constexpr std::size_t most = 32;
          findings.expect(list_of(parts[1]).size() <= most, "A2 6.1.13-9", {number(object)});
        }
      }
    }
  }
}

}  // namespace

void lint_a2_colour(const FileView& file, Findings& findings) {
  const std::string intent = check_intents(file, findings);
  for (std::size_t page = 0; page < file.contents.size(); ++page) {
    const ContentFacts& facts = file.contents[page];
    const Place place{number(file.pages[page]), page + 1};
    check_page(facts, intent, place, findings);
    const bool opaque = !facts.transparent && !get(file.pages[page], "/Group").isDictionary();
    findings.expect(opaque || !intent.empty() || has(get(file.pages[page], "/Group"), "/CS"),
                    "A2 6.2.10-2", place);
  }
  check_spaces(file, findings);
}

}  // namespace presspack::inspection
