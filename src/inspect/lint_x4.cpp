// PDF/X-4: the file, its metadata, its intent and what it may not hold. docs/conformance/pdf-x-4.md
// has the sources; the numbers of these rules are ours.

#include <set>

#include "inspect/lint.h"

namespace presspack::inspection {
namespace {

constexpr std::string_view version_name = "PDF/X-4";

std::vector<Object> press_intents(const FileView& file) {
  std::vector<Object> found;
  for (const Object& intent : list_of(get(file.catalog, "/OutputIntents"))) {
    if (name_of(get(intent, "/S")) == "GTS_PDFX") found.push_back(intent);
  }
  return found;
}

Object info_of(const FileView& file) {
  return get(Object(file.pdf.getTrailer()), "/Info");
}

void check_identification(const FileView& file, Findings& findings) {
  const Object info = info_of(file);
  const bool early = file.bytes.starts_with("%PDF-1.") && file.bytes.size() > 7 &&
                     file.bytes[7] >= '0' && file.bytes[7] <= '6';
  findings.expect(early, "X4 1-1");
  const std::string said = file.xmp.value(xmp::pdfx_id, "GTS_PDFXVersion");
  findings.expect(said == version_name, "X4 2-1", {number(get(file.catalog, "/Metadata"))}, said);
  const std::string in_info = text_of(get(info, "/GTS_PDFXVersion"));
  findings.expect(in_info.empty() || in_info == said, "X4 2-2", {number(info)}, in_info);
  const std::string trapped = name_of(get(info, "/Trapped"));
  findings.expect(trapped == "True" || trapped == "False", "X4 2-3", {number(info)}, trapped);
  findings.expect(file.xmp.value(xmp::pdf, "Trapped") == trapped, "X4 2-4", {number(info)});
  for (const char* name : {"CreateDate", "ModifyDate", "MetadataDate"}) {
    findings.expect(!file.xmp.value(xmp::basic, name).empty(), "X4 2-5", {}, name);
  }
  for (const char* name : {"DocumentID", "VersionID", "RenditionClass"}) {
    findings.expect(!file.xmp.value(xmp::media, name).empty(), "X4 2-6", {}, name);
  }
  findings.expect(!file.xmp.value(xmp::dc, "title").empty(), "X4 2-7");
}

void check_intent(const FileView& file, Findings& findings) {
  const std::vector<Object> intents = press_intents(file);
  findings.expect(intents.size() == 1, "X4 3-1", {number(file.catalog)},
                  std::to_string(intents.size()));
  for (const Object& intent : intents) {
    const Place place{number(intent)};
    const std::string name = text_of(get(intent, "/OutputConditionIdentifier"));
    findings.expect(!name.empty(), "X4 3-2", place);
    const std::string profile = data_of(get(intent, "/DestOutputProfile")).value_or("");
    findings.expect(!profile.empty(), "X4 3-3", place);
    if (!profile.empty()) {
      // ICC.1, 7.2: version, class and space of the header.
      const bool fit =
          profile.size() >= 128 && profile.compare(12, 4, "prtr") == 0 &&
          (profile.compare(16, 4, "CMYK") == 0 || profile.compare(16, 4, "RGB ") == 0 ||
           profile.compare(16, 4, "GRAY") == 0) &&
          static_cast<unsigned char>(profile[8]) < 5;
      findings.expect(fit, "X4 3-4", place);
    }
    const bool registered = !text_of(get(intent, "/RegistryName")).empty();
    findings.expect(registered || !text_of(get(intent, "/Info")).empty(), "X4 3-5", place);
  }
}

void check_viewer(const FileView& file, Findings& findings) {
  const Object preferences = get(file.catalog, "/ViewerPreferences");
  for (const char* key : {"/ViewArea", "/ViewClip", "/PrintArea", "/PrintClip"}) {
    const std::string box = name_of(get(preferences, key));
    findings.expect(box.empty() || box == "MediaBox" || box == "BleedBox", "X4 4-5",
                    {number(file.catalog)}, key + 1);
  }
}

void check_actions(const FileView& file, Findings& findings) {
  const Place catalog{number(file.catalog)};
  const bool quiet = !get(file.catalog, "/OpenAction").isDictionary() && !has(file.catalog, "/AA");
  findings.expect(quiet, "X4 7-3", catalog);
  findings.expect(!has(get(file.catalog, "/Names"), "/JavaScript"), "X4 7-3", catalog);
  for (std::size_t page = 0; page < file.pages.size(); ++page) {
    const Place place{number(file.pages[page]), page + 1};
    findings.expect(!has(file.pages[page], "/AA"), "X4 7-3", place);
    for (const Object& annotation : list_of(get(file.pages[page], "/Annots"))) {
      findings.expect(!has(annotation, "/A") && !has(annotation, "/AA"), "X4 7-3",
                      {number(annotation), page + 1});
    }
  }
  findings.expect(!has(file.catalog, "/AcroForm"), "X4 7-4", catalog);
}

void check_object(const Object& object, Findings& findings) {
  const Place place{number(object)};
  const std::string kind = name_of(get(object, "/Subtype"));
  if (kind == "Image" || kind == "Form" || kind == "PS") {
    const bool plain = kind != "PS" && name_of(get(object, "/Subtype2")) != "PS" &&
                       !has(object, "/PS") && !has(object, "/OPI");
    findings.expect(plain, "X4 7-5", place);
    findings.expect(!has(object, "/Alternates"), "X4 7-6", place);
  }
  const Object states = get(get(object, "/Resources"), "/ExtGState");
  for (const std::string& key : keys_of(states)) {
    const Object state = get(states, key.c_str());
    const std::string transfer = name_of(get(state, "/TR2"));
    const bool no_transfer =
        !has(state, "/TR") && !has(state, "/HTP") && (!has(state, "/TR2") || transfer == "Default");
    findings.expect(no_transfer, "X4 7-7", place);
    const Object halftone = get(state, "/HT");
    const auto type = integer_of(get(halftone, "/HalftoneType"));
    findings.expect(!type || *type == 1 || *type == 5, "X4 7-8", place);
  }
}

}  // namespace

bool claims_press(const FileView& file) {
  return !press_intents(file).empty() || has(info_of(file), "/GTS_PDFXVersion") ||
         !file.xmp.value(xmp::pdfx_id, "GTS_PDFXVersion").empty();
}

void lint_x4(const FileView& file, Findings& findings) {
  if (!claims_press(file)) return;
  check_identification(file, findings);
  check_intent(file, findings);
  check_viewer(file, findings);
  for (const auto& [id, font] : file.fonts.all()) {
    findings.expect(font.embedded, "X4 7-1", {id.getObj()}, font.name);
  }
  findings.expect(!file.pdf.isEncrypted(), "X4 7-2");
  check_actions(file, findings);
  for (const Object& object : file.objects) {
    // Resources of a page may be an object of their own.
    check_object(object, findings);
  }
  const Object id = get(Object(file.pdf.getTrailer()), "/ID");
  findings.expect(list_of(id).size() == 2, "X4 7-9");
}

}  // namespace presspack::inspection
