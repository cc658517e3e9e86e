#include "pdf/metadata.h"

#include "base/sha256.h"
#include "base/utf8.h"
#include "pdf/syntax.h"

namespace presspack::pdf {
namespace {

constexpr std::string_view producer = "presspack";
constexpr std::string_view pdf_x_version = "PDF/X-4";

// RFC 9562, 5.8: a UUID of our own making; ours is a hash, since a random one would change the
// file.
std::string uuid(std::string_view content) {
  Sha256 digest = sha256(content);
  digest[6] = static_cast<std::uint8_t>((digest[6] & 0x0F) | 0x80);
  digest[8] = static_cast<std::uint8_t>((digest[8] & 0x3F) | 0x80);
  std::string text = hex(digest, 16);
  for (const std::size_t at : {20u, 16u, 12u, 8u}) text.insert(at, 1, '-');
  return "uuid:" + text;
}

class Xml {
 public:
  void add(std::string_view markup) { out_ += markup; }
  void line(std::string_view markup) {
    out_ += markup;
    out_ += '\n';
  }
  // <name>text</name>, unless the text is empty.
  void simple(std::string_view name, std::string_view text) {
    if (!text.empty()) wrapped(name, xml_text(text));
  }
  void list(std::string_view name, std::string_view kind, std::string_view attributes,
            std::string_view text) {
    if (text.empty()) return;
    const std::string container = "rdf:" + std::string(kind);
    wrapped(name, "<" + container + "><rdf:li" + std::string(attributes) + ">" + xml_text(text) +
                      "</rdf:li></" + container + ">");
  }
  std::string take() { return std::move(out_); }

 private:
  void wrapped(std::string_view name, std::string_view inside) {
    out_ += '<';
    out_ += name;
    out_ += '>';
    out_ += inside;
    out_ += "</";
    out_ += name;
    out_ += ">\n";
  }
  std::string out_;
};

// A property that XMP 2005 does not know.
struct Extension {
  std::string_view schema, space, prefix, name, type, words;
};
constexpr Extension pdf_ua = {"PDF/UA identification schema",
                              "http://www.aiim.org/pdfua/ns/id/",
                              "pdfuaid",
                              "part",
                              "Integer",
                              "PDF/UA version identifier"};
constexpr Extension pdf_x = {"PDF/X identification schema",
                             "http://www.npes.org/pdfx/ns/id/",
                             "pdfxid",
                             "GTS_PDFXVersion",
                             "Text",
                             "PDF/X version identifier"};
constexpr Extension trapped = {
    "Adobe PDF schema",           "http://ns.adobe.com/pdf/1.3/", "pdf", "Trapped", "Text",
    "Whether the file is trapped"};

void describe(Xml& xml, const Extension& extension) {
  xml.line("<rdf:li rdf:parseType=\"Resource\">");
  xml.simple("pdfaSchema:schema", extension.schema);
  xml.simple("pdfaSchema:namespaceURI", extension.space);
  xml.simple("pdfaSchema:prefix", extension.prefix);
  xml.line("<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">");
  xml.simple("pdfaProperty:name", extension.name);
  xml.simple("pdfaProperty:valueType", extension.type);
  xml.simple("pdfaProperty:category", "internal");
  xml.simple("pdfaProperty:description", extension.words);
  xml.add("</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>");
}

// ISO 19005-2, 6.6.2.3.3: such a property is described in the file.
void describe_extensions(Xml& xml, const PdfProfile& profile) {
  xml.line(
      "<rdf:Description rdf:about=\"\" "
      "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
      " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
      " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">");
  xml.add("<pdfaExtension:schemas><rdf:Bag>");
  if (profile.ua1) describe(xml, pdf_ua);
  if (profile.x4) {
    describe(xml, pdf_x);
    describe(xml, trapped);
  }
  xml.line("</rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>");
}

void describe_document(Xml& xml, const Metadata& metadata) {
  const PagedDocument& document = metadata.document;
  constexpr std::string_view default_language = " xml:lang=\"x-default\"";
  xml.simple("dc:format", "application/pdf");
  xml.list("dc:title", "Alt", default_language, document.title);
  xml.list("dc:creator", "Seq", "", document.author);
  xml.list("dc:description", "Alt", default_language, document.subject);
  xml.list("dc:language", "Bag", "", document.language);
  xml.simple("pdf:Producer", producer);
  xml.simple("pdf:Keywords", document.keywords);
  xml.simple("xmp:CreatorTool", producer);
  xml.simple("xmp:CreateDate", metadata.date);
  xml.simple("xmp:ModifyDate", metadata.date);
  xml.simple("xmp:MetadataDate", metadata.date);
  const std::string name = document.title + '\n' + document.author + '\n' + document.date;
  xml.simple("xmpMM:DocumentID", uuid(name));
  xml.simple("xmpMM:InstanceID", uuid(name + '\n' + metadata.content_hash));
}

}  // namespace

std::string xml_text(std::string_view utf8) {
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c >= 0x20 || c == '\t' || c == '\n') {
      if (c != 0xFFFE && c != 0xFFFF) append_utf8(out, c);
    }
  }
  return out;
}

std::string metadata_date(const PagedDocument& document, const PdfOptions& options) {
  std::string date = options.creation_date;
  if (date.empty() && !document.date.empty()) date = document.date + "T00:00:00Z";
  return pdf_date(date) ? date : "";
}

std::string info_entries(const Metadata& metadata) {
  const PagedDocument& document = metadata.document;
  Dict dict;
  const auto add = [&dict](std::string_view key, std::string_view text) {
    if (!text.empty()) dict.text(key, text);
  };
  add("Title", document.title);
  add("Author", document.author);
  add("Subject", document.subject);
  add("Keywords", document.keywords);
  add("Creator", producer);
  add("Producer", producer);
  const std::string date = pdf_date(metadata.date).value_or("");
  add("CreationDate", date);
  add("ModDate", date);
  if (metadata.profile.x4) {
    dict.text("GTS_PDFXVersion", pdf_x_version).name("Trapped", "False");
  }
  return dict.take();
}

std::string xmp_packet(const Metadata& metadata) {
  Xml xml;
  xml.line("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>");
  xml.line(
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
      " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\""
      " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
      " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
      " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"" +
      std::string(metadata.profile.x4 ? " xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\">"
                                      : ">"));
  describe_document(xml, metadata);
  if (metadata.profile.archival) {
    xml.simple("pdfaid:part", *metadata.profile.archival == PdfA::a3a ? "3" : "2");
    xml.simple("pdfaid:conformance", "A");
  }
  if (metadata.profile.ua1) xml.simple("pdfuaid:part", "1");
  if (metadata.profile.x4) {
    xml.simple("pdfxid:GTS_PDFXVersion", pdf_x_version);
    xml.simple("pdf:Trapped", "False");
    xml.simple("xmpMM:VersionID", "1");
    xml.simple("xmpMM:RenditionClass", "default");
  }
  xml.line("</rdf:Description>");
  if (metadata.profile.ua1 || metadata.profile.x4) describe_extensions(xml, metadata.profile);
  xml.line("</rdf:RDF></x:xmpmeta>");
  xml.line("<?xpacket end=\"w\"?>");
  return xml.take();
}

}  // namespace presspack::pdf
