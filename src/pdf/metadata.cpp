#include "pdf/metadata.h"

#include "base/sha256.h"
#include "base/utf8.h"
#include "pdf/syntax.h"

namespace presspack::pdf {
namespace {

constexpr std::string_view producer = "presspack";

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

// ISO 19005-2, 6.6.2.3.3: a property that XMP 2005 does not know is described in the file.
void describe_extensions(Xml& xml) {
  xml.line(
      "<rdf:Description rdf:about=\"\" "
      "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
      " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
      " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
      "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
      "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
      "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
      "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
      "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
      "<pdfaProperty:name>part</pdfaProperty:name>\n"
      "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
      "<pdfaProperty:category>internal</pdfaProperty:category>\n"
      "<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>\n"
      "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
      "</rdf:Description>");
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
      " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">");
  describe_document(xml, metadata);
  if (metadata.profile.archival) {
    xml.simple("pdfaid:part", *metadata.profile.archival == PdfA::a3a ? "3" : "2");
    xml.simple("pdfaid:conformance", "A");
  }
  if (metadata.profile.ua1) xml.simple("pdfuaid:part", "1");
  xml.line("</rdf:Description>");
  if (metadata.profile.ua1) describe_extensions(xml);
  xml.line("</rdf:RDF></x:xmpmeta>");
  xml.line("<?xpacket end=\"w\"?>");
  return xml.take();
}

}  // namespace presspack::pdf
