#include <algorithm>
#include <set>

#include "inspect/lint.h"

namespace presspack::inspection {
namespace {

void check_identification(const XmpPacket& xmp, Findings& findings) {
  const XmlNode* part = xmp.property(xmp::pdfua_id, "part");
  findings.expect(part != nullptr, "UA1 5-1");
  if (part != nullptr) {
    findings.expect(part->text == "1", "UA1 5-2", {}, part->text);
    findings.expect(part->prefix == "pdfuaid", "UA1 5-3", {}, part->prefix);
  }
  findings.expect(!xmp.value(xmp::dc, "title").empty(), "UA1 7.1-9");
}

void check_languages(const FileView& file, Findings& findings) {
  const Object language = get(file.catalog, "/Lang");
  const std::string tag = text_of(language);
  if (language.isString()) {
    findings.expect(is_language(tag), "UA1 7.2-29 / A2 6.7.4-1", {number(file.catalog)}, tag);
  }
  for (std::size_t i = 0; i < file.tags.elements().size(); ++i) {
    const TagElement& element = file.tags.elements()[i];
    const Object own = get(element.object, "/Lang");
    if (own.isString() && !text_of(own).empty()) {
      findings.expect(is_language(text_of(own)), "UA1 7.2-29 / A2 6.7.4-1",
                      {number(element.object)}, text_of(own));
    }
    // Text in no language: neither the file's nor any element's around it.
    if (!language.isString() && !element.content.empty() && file.tags.language(i).empty()) {
      findings.add("UA1 7.2-34", {number(element.object)}, element.role);
    }
  }
  findings.expect(!has(file.catalog, "/Outlines") || language.isString(), "UA1 7.2-2");
  findings.expect(file.xmp.value(xmp::dc, "title").empty() || language.isString(), "UA1 7.2-33");
}

void check_layers(const FileView& file, Findings& findings) {
  const Object properties = get(file.catalog, "/OCProperties");
  if (!properties.isDictionary()) return;
  std::vector<Object> configurations = list_of(get(properties, "/Configs"));
  configurations.push_back(get(properties, "/D"));
  std::set<std::string> names;
  for (const Object& configuration : configurations) {
    const std::string name = text_of(get(configuration, "/Name"));
    const Place place{number(configuration)};
    findings.expect(!name.empty(), "UA1 7.10-1 / A2 6.9-1", place);
    findings.expect(name.empty() || names.insert(name).second, "A2 6.9-2", place, name);
    findings.expect(!has(configuration, "/AS"), "UA1 7.10-2 / A2 6.9-4", place);
  }
}

}  // namespace

bool is_language(std::string_view tag) {
  std::size_t part = 0;
  bool first = true;
  for (const char c : tag) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    if (c == '-') {
      if (part == 0) return false;
      part = 0;
      first = false;
    } else if ((!letter && (first || !digit)) || ++part > 8) {
      return false;
    }
  }
  return part > 0;
}

std::string list_words(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

void lint_ua_document(const FileView& file, Findings& findings) {
  const Place catalog{number(file.catalog)};
  const Object mark = get(file.catalog, "/MarkInfo");
  findings.expect(is_true(get(mark, "/Marked")), "UA1 6.2-1 / A2 6.7.2.2-1", catalog);
  findings.expect(!is_true(get(mark, "/Suspects")), "UA1 7.1-4", catalog);
  findings.expect(file.tags.is_there(), "UA1 7.1-11 / A2 6.7.3.3-1", catalog);
  const Object preferences = get(file.catalog, "/ViewerPreferences");
  findings.expect(is_true(get(preferences, "/DisplayDocTitle")), "UA1 7.1-10", catalog);
  const Object metadata = get(file.catalog, "/Metadata");
  const bool is_metadata = metadata.isStream() && name_of(get(metadata, "/Type")) == "Metadata" &&
                           name_of(get(metadata, "/Subtype")) == "XML";
  findings.expect(is_metadata, "UA1 7.1-8 / A2 6.6.2.1-1", catalog);
  if (is_metadata) check_identification(file.xmp, findings);
  check_languages(file, findings);
  check_layers(file, findings);
  int revision = 0, permissions = 0;
  if (file.pdf.isEncrypted(revision, permissions)) {
    constexpr int for_accessibility = 512;
    findings.expect((permissions & for_accessibility) != 0, "UA1 7.16-1");
    findings.add("A2 6.1.3-2", {});
  }
}

}  // namespace presspack::inspection
