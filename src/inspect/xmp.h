#pragma once

// XMP: a metadata packet (ISO 16684-1) as its properties, without a library: the part of XML that
// packets use, and a plain "no" to all else.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace presspack::inspection {

struct XmlNode {
  std::string space, prefix, name;  // name space, and the prefix that the file gave it
  std::string text;
  std::vector<XmlNode> attributes, children;

  const XmlNode* child(std::string_view space, std::string_view name) const;
};

// The root element; nothing when the XML is not well-formed or asks for a DTD.
std::optional<XmlNode> parse_xml(std::string_view xml);

namespace xmp {
constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view dc = "http://purl.org/dc/elements/1.1/";
constexpr std::string_view basic = "http://ns.adobe.com/xap/1.0/";
constexpr std::string_view media = "http://ns.adobe.com/xap/1.0/mm/";
constexpr std::string_view pdf = "http://ns.adobe.com/pdf/1.3/";
constexpr std::string_view pdfa_id = "http://www.aiim.org/pdfa/ns/id/";
constexpr std::string_view pdfua_id = "http://www.aiim.org/pdfua/ns/id/";
constexpr std::string_view pdfx_id = "http://www.npes.org/pdfx/ns/id/";
constexpr std::string_view extension = "http://www.aiim.org/pdfa/ns/extension/";
constexpr std::string_view schema = "http://www.aiim.org/pdfa/ns/schema#";
constexpr std::string_view property = "http://www.aiim.org/pdfa/ns/property#";
}  // namespace xmp

struct XmpPacket {
  std::string header;  // the attributes of <?xpacket begin …?>
  std::optional<XmlNode> root;  // nothing: not well-formed, or no RDF
  std::vector<XmlNode> properties;  // of every rdf:Description

  const XmlNode* property(std::string_view space, std::string_view name) const;
  // Its text, or that of its first item; empty when there is none.
  std::string value(std::string_view space, std::string_view name) const;
};

XmpPacket parse_xmp(std::string_view packet);

// The items of a Bag, Seq or Alt inside the node.
std::vector<const XmlNode*> items_of(const XmlNode& node);
// The text of a property or of the first of its items.
std::string value_of(const XmlNode& node);

}  // namespace presspack::inspection
