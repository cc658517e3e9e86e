#include "inspect/facts.h"

#include <set>

namespace presspack::inspection {
namespace {

void gather_metadata(const FileView& file, Inspection& out) {
  const Object info = get(file.pdf.getTrailer(), "/Info");
  const auto said = [&](std::string_view space, std::string_view name, const char* key) {
    const std::string value = file.xmp.value(space, name);
    return value.empty() ? text_of(get(info, key)) : value;
  };
  out.version = file.pdf.getPDFVersion();
  out.title = said(xmp::dc, "title", "/Title");
  out.author = said(xmp::dc, "creator", "/Author");
  out.producer = said(xmp::pdf, "Producer", "/Producer");
  out.created = said(xmp::basic, "CreateDate", "/CreationDate");
  out.language = text_of(get(file.catalog, "/Lang"));
  const std::string part = file.xmp.value(xmp::pdfa_id, "part");
  std::string level = file.xmp.value(xmp::pdfa_id, "conformance");
  for (char& c : level) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  if (!part.empty()) out.claims.push_back("PDF/A-" + part + level);
  const std::string accessible = file.xmp.value(xmp::pdfua_id, "part");
  if (!accessible.empty()) out.claims.push_back("PDF/UA-" + accessible);
  const std::string press = file.xmp.value(xmp::pdfx_id, "GTS_PDFXVersion");
  if (!press.empty()) out.claims.push_back(press);
  out.encrypted = file.pdf.isEncrypted();
  out.linearised = file.pdf.isLinearized();
  out.tagged = file.tags.is_there();
}

void gather_pages(const FileView& file, Inspection& out) {
  for (const Object& page : file.pages) {
    PageFacts facts;
    facts.object = number(page);
    for (const char* key : {"/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox"}) {
      // Media and crop boxes are inherited (ISO 32000-1, 7.7.3.4).
      Object at = page;
      for (int up = 0; up < 32 && !has(at, key) && has(at, "/Parent"); ++up) {
        at = get(at, "/Parent");
      }
      if (const auto box = rectangle(get(at, key))) facts.boxes.push_back({key + 1, *box});
    }
    facts.annotations = list_of(get(page, "/Annots")).size();
    out.pages.push_back(std::move(facts));
  }
}

bool is_subset(const std::string& name) {
  if (name.size() < 8 || name[6] != '+') return false;
  return name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 6;
}

void gather_fonts(const FileView& file, Inspection& out) {
  for (const auto& [id, font] : file.fonts.all()) {
    out.fonts.push_back(
        {.object = id.getObj(),
         .name = font.name,
         .type = font.composite ? font.type + " " + font.descendant_type : font.type,
         .embedded = font.embedded,
         .subset = is_subset(font.name),
         .to_unicode = font.has_to_unicode});
  }
}

std::string profile_words(Object profile) {
  const std::string bytes = data_of(std::move(profile)).value_or("");
  if (bytes.size() < 128) return {};
  std::string words = bytes.substr(12, 4) + " " + bytes.substr(16, 4);
  while (words.ends_with(' ')) words.pop_back();
  for (char& c : words) c = c < ' ' || c > '~' ? '?' : c;
  return words + " " + std::to_string(static_cast<unsigned char>(bytes[8])) + "." +
         std::to_string(static_cast<unsigned char>(bytes[9]) >> 4);
}

void gather_colours(const FileView& file, Inspection& out) {
  std::set<std::string> spaces;
  for (const ContentFacts& facts : file.contents) {
    spaces.insert(facts.colour_spaces.begin(), facts.colour_spaces.end());
  }
  out.colour_spaces.assign(spaces.begin(), spaces.end());
  for (const Object& intent : list_of(get(file.catalog, "/OutputIntents"))) {
    out.intents.push_back({name_of(get(intent, "/S")),
                           text_of(get(intent, "/OutputConditionIdentifier")),
                           profile_words(get(intent, "/DestOutputProfile"))});
  }
}

void gather_tags(const FileView& file, Inspection& out) {
  for (const TagElement& element : file.tags.elements()) {
    TagFacts facts;
    facts.depth = element.depth;
    facts.object = number(element.object);
    facts.role = element.role;
    facts.standard = element.standard;
    facts.title = text_of(get(element.object, "/T"));
    facts.alt = text_of(get(element.object, "/Alt"));
    facts.language = text_of(get(element.object, "/Lang"));
    for (const TagContent& content : element.content) {
      if (content.object.isIndirect()) ++facts.links;
      if (content.mcid < 0 || content.page >= file.contents.size()) continue;
      const auto& words = file.contents[content.page].words;
      const auto found = words.find(content.mcid);
      if (found != words.end()) facts.words += found->second;
    }
    out.tags.push_back(std::move(facts));
  }
}

void gather_attachments(const FileView& file, Inspection& out) {
  for (const Object& object : file.objects) {
    const Object embedded = get(object, "/EF");
    if (!embedded.isDictionary()) continue;
    const Object stream = get(embedded, "/F");
    const std::string name = text_of(get(object, "/UF"));
    out.attachments.push_back({.name = name.empty() ? text_of(get(object, "/F")) : name,
                               .description = text_of(get(object, "/Desc")),
                               .relationship = name_of(get(object, "/AFRelationship")),
                               .type = name_of(get(stream, "/Subtype")),
                               .bytes = data_of(stream).value_or("").size()});
  }
}

}  // namespace

void gather_facts(const FileView& file, Inspection& out) {
  gather_metadata(file, out);
  gather_pages(file, out);
  gather_fonts(file, out);
  gather_colours(file, out);
  gather_tags(file, out);
  gather_attachments(file, out);
}

}  // namespace presspack::inspection
