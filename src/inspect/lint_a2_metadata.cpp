#include <algorithm>

#include "base/utf8.h"
#include "inspect/lint.h"

namespace presspack::inspection {
namespace {

struct Schema {
  std::string_view space;
  std::string_view properties;
};
// ISO 19005-2, 6.6.2.3: what XMP 2005 knows, of the schemas that a press pack may use.
constexpr Schema predefined[] = {
    {xmp::dc,
     " contributor coverage creator date description format identifier language publisher relation"
     " rights source subject title type "},
    {xmp::basic,
     " Advisory BaseURL CreateDate CreatorTool Identifier Label MetadataDate ModifyDate Nickname"
     " Rating Thumbnails "},
    {xmp::media,
     " DerivedFrom DocumentID History InstanceID ManagedFrom Manager ManageTo ManageUI "
     "ManagerVariant"
     " RenditionClass RenditionParams VersionID Versions LastURL RenditionOf SaveID "},
    {xmp::pdf, " Keywords PDFVersion Producer "},
    {xmp::pdfa_id, " part conformance amd corr "},
    {xmp::extension, " schemas "},
    {"http://ns.adobe.com/xap/1.0/rights/", " Certificate Marked Owner UsageTerms WebStatement "},
};

bool is_predefined(const XmlNode& property) {
  return std::any_of(std::begin(predefined), std::end(predefined), [&](const Schema& schema) {
    return schema.space == property.space &&
           schema.properties.find(" " + property.name + " ") != std::string_view::npos;
  });
}

// A required text of a description, in its name space and with its customary prefix.
bool has_text(const XmlNode& node, std::string_view space, std::string_view prefix,
              std::string_view name) {
  const XmlNode* text = node.child(space, name);
  return text != nullptr && text->prefix == prefix && !text->text.empty();
}

// The fields of an item stand in it, or in an rdf:Description in it.
const XmlNode& fields_of(const XmlNode& item) {
  const XmlNode* inner = item.child(xmp::rdf, "Description");
  return inner != nullptr ? *inner : item;
}

void check_property(const XmlNode& property, Findings& findings) {
  const auto check = [&](const char* name, std::string_view rule) {
    findings.expect(has_text(property, xmp::property, "pdfaProperty", name), rule, {}, name);
  };
  check("name", "A2 6.6.2.3.3-7");
  check("valueType", "A2 6.6.2.3.3-8");
  check("category", "A2 6.6.2.3.3-9");
  check("description", "A2 6.6.2.3.3-10");
  const XmlNode* category = property.child(xmp::property, "category");
  if (category != nullptr && category->text != "internal" && category->text != "external") {
    findings.add("A2 6.6.2.3.3-9", {}, category->text);
  }
}

struct Described {
  std::string space, name;
};

std::vector<Described> check_extensions(const XmpPacket& packet, Findings& findings) {
  std::vector<Described> described;
  const XmlNode* schemas = packet.property(xmp::extension, "schemas");
  if (schemas == nullptr) return described;
  const bool bag = schemas->prefix == "pdfaExtension" && schemas->child(xmp::rdf, "Bag") != nullptr;
  findings.expect(bag, "A2 6.6.2.3.3-1");
  for (const XmlNode* item : items_of(*schemas)) {
    const XmlNode& schema = fields_of(*item);
    const auto check = [&](const char* name, std::string_view rule) {
      findings.expect(has_text(schema, xmp::schema, "pdfaSchema", name), rule);
    };
    check("schema", "A2 6.6.2.3.3-2");
    check("namespaceURI", "A2 6.6.2.3.3-3");
    check("prefix", "A2 6.6.2.3.3-4");
    const XmlNode* space = schema.child(xmp::schema, "namespaceURI");
    const XmlNode* properties = schema.child(xmp::schema, "property");
    const bool listed = properties != nullptr && properties->child(xmp::rdf, "Seq") != nullptr;
    findings.expect(listed, "A2 6.6.2.3.3-5");
    if (!listed) continue;
    for (const XmlNode* entry : items_of(*properties)) {
      const XmlNode& property = fields_of(*entry);
      check_property(property, findings);
      const XmlNode* name = property.child(xmp::property, "name");
      if (space != nullptr && name != nullptr) described.push_back({space->text, name->text});
    }
  }
  return described;
}

void check_properties(const XmpPacket& packet, Findings& findings) {
  const std::vector<Described> described = check_extensions(packet, findings);
  for (const XmlNode& property : packet.properties) {
    const bool known = is_predefined(property) ||
                       std::any_of(described.begin(), described.end(), [&](const Described& one) {
                         return one.space == property.space && one.name == property.name;
                       });
    findings.expect(known, "A2 6.6.2.3.1-1", {}, property.prefix + ":" + property.name);
  }
}

void check_identification(const XmpPacket& packet, Findings& findings) {
  const XmlNode* part = packet.property(xmp::pdfa_id, "part");
  const XmlNode* level = packet.property(xmp::pdfa_id, "conformance");
  findings.expect(part != nullptr, "A2 6.6.4-1");
  if (part != nullptr) {
    findings.expect(part->text == "2" || part->text == "3", "A2 6.6.4-2", {}, part->text);
    findings.expect(part->prefix == "pdfaid", "A2 6.6.4-4", {}, part->prefix);
    findings.expect(level != nullptr && level->text == "A", "A2 6.6.4-3", {},
                    level != nullptr ? level->text : "");
  }
  if (level != nullptr) {
    findings.expect(level->prefix == "pdfaid", "A2 6.6.4-5", {}, level->prefix);
  }
}

// "D:20240717090000Z" and "2024-07-17T09:00:00Z" as "20240717090000".
std::string digits_of(const std::string& date) {
  std::string out;
  for (const char c : date) {
    if (c >= '0' && c <= '9' && out.size() < 14) out += c;
  }
  return out;
}

// The information dictionary and XMP say the same, where both say something.
void check_agreement(const FileView& file, Findings& findings) {
  const Object info = get(file.pdf.getTrailer(), "/Info");
  const struct {
    const char* key;
    std::string_view space, name;
    bool is_date;
  } pairs[] = {{"/Title", xmp::dc, "title", false},
               {"/Author", xmp::dc, "creator", false},
               {"/Subject", xmp::dc, "description", false},
               {"/Keywords", xmp::pdf, "Keywords", false},
               {"/Creator", xmp::basic, "CreatorTool", false},
               {"/Producer", xmp::pdf, "Producer", false},
               {"/CreationDate", xmp::basic, "CreateDate", true},
               {"/ModDate", xmp::basic, "ModifyDate", true}};
  for (const auto& pair : pairs) {
    std::string here = text_of(get(info, pair.key));
    std::string there = file.xmp.value(pair.space, pair.name);
    if (here.empty()) continue;
    if (pair.is_date) {
      here = digits_of(here);
      there = digits_of(there);
    }
    findings.expect(here == there, "PDF 14.3.3-1", {number(info)}, pair.key + 1);
  }
}

}  // namespace

void lint_a2_metadata(const FileView& file, Findings& findings) {
  const Object metadata = get(file.catalog, "/Metadata");
  if (!metadata.isStream()) return;
  const Place place{number(metadata)};
  const XmpPacket& packet = file.xmp;
  findings.expect(packet.header.find("bytes=") == std::string::npos, "A2 6.6.2.1-2", place);
  findings.expect(packet.header.find("encoding=") == std::string::npos, "A2 6.6.2.1-3", place);
  findings.expect(packet.root.has_value(), "A2 6.6.2.1-4", place);
  const std::string bytes = data_of(metadata).value_or("");
  findings.expect(!find_invalid_utf8(bytes), "A2 6.6.2.1-5", place);
  if (!packet.root) return;
  check_properties(packet, findings);
  check_identification(packet, findings);
  check_agreement(file, findings);
}

}  // namespace presspack::inspection
