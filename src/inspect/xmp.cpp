#include "inspect/xmp.h"

#include <map>
#include <utility>

#include "base/number.h"
#include "base/utf8.h"

namespace presspack::inspection {
namespace {

constexpr std::string_view white = " \t\r\n";
constexpr int deepest = 64;

using Spaces = std::map<std::string, std::string>;  // prefix to name space

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  std::optional<XmlNode> document() {
    if (!skip_between()) return std::nullopt;
    XmlNode root;
    if (!element(root, {{"xml", "http://www.w3.org/XML/1998/namespace"}}, 0)) return std::nullopt;
    if (!skip_between() || at_ != text_.size()) return std::nullopt;
    return root;
  }

 private:
  bool starts(std::string_view what) const { return text_.substr(at_).starts_with(what); }
  bool skip_to_after(std::string_view mark) {
    const std::size_t found = text_.find(mark, at_);
    if (found == std::string_view::npos) return false;
    at_ = found + mark.size();
    return true;
  }
  void skip_white() { at_ = std::min(text_.find_first_not_of(white, at_), text_.size()); }
  // Blanks, comments and instructions; false at a DTD or at text.
  bool skip_between() {
    for (;;) {
      skip_white();
      if (starts("<!--")) {
        if (!skip_to_after("-->")) return false;
      } else if (starts("<?")) {
        if (!skip_to_after("?>")) return false;
      } else {
        return at_ == text_.size() || (starts("<") && !starts("<!"));
      }
    }
  }
  std::string name() {
    const std::size_t begin = at_;
    at_ = std::min(text_.find_first_of(" \t\r\n=/><\"'", at_), text_.size());
    return std::string(text_.substr(begin, at_ - begin));
  }

  // Character data up to `end`, its references replaced.
  bool data(std::size_t end, std::string& out) {
    while (at_ < end) {
      const char c = text_[at_++];
      if (c == '<') return false;
      if (c != '&') {
        out += c;
        continue;
      }
      const std::size_t stop = text_.find(';', at_);
      if (stop == std::string_view::npos || stop >= end) return false;
      if (!reference(text_.substr(at_, stop - at_), out)) return false;
      at_ = stop + 1;
    }
    return true;
  }
  static bool reference(std::string_view word, std::string& out) {
    static const std::map<std::string_view, char> named = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    if (const auto known = named.find(word); known != named.end()) {
      out += known->second;
      return true;
    }
    if (!word.starts_with('#')) return false;
    char32_t code = 0;
    const bool hex = word.substr(1).starts_with('x');
    const std::string_view digits = word.substr(hex ? 2 : 1);
    for (const char c : digits) {
      const int digit = c >= '0' && c <= '9'          ? c - '0'
                        : hex && c >= 'a' && c <= 'f' ? c - 'a' + 10
                        : hex && c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                      : -1;
      if (digit < 0 || code > 0x10FFFF) return false;
      code = code * (hex ? 16 : 10) + static_cast<char32_t>(digit);
    }
    if (digits.empty() || code > 0x10FFFF) return false;
    append_utf8(out, code);
    return true;
  }

  // Splits "dc:title" and looks its prefix up.
  static bool resolve(const std::string& full, const Spaces& spaces, bool attribute,
                      XmlNode& node) {
    const std::size_t colon = full.find(':');
    node.prefix = colon == std::string::npos ? "" : full.substr(0, colon);
    node.name = colon == std::string::npos ? full : full.substr(colon + 1);
    if (node.name.empty()) return false;
    if (attribute && node.prefix.empty()) return true;
    const auto known = spaces.find(node.prefix);
    if (known != spaces.end()) node.space = known->second;
    return known != spaces.end() || node.prefix.empty();
  }

  bool attributes(std::vector<std::pair<std::string, std::string>>& out) {
    for (skip_white(); at_ < text_.size() && !starts(">") && !starts("/>"); skip_white()) {
      std::pair<std::string, std::string> one;
      one.first = name();
      skip_white();
      if (one.first.empty() || !starts("=")) return false;
      ++at_;
      skip_white();
      if (!starts("\"") && !starts("'")) return false;
      const std::size_t end = text_.find(text_[at_], at_ + 1);
      if (end == std::string_view::npos) return false;
      ++at_;
      if (!data(end, one.second)) return false;
      at_ = end + 1;
      for (const auto& other : out) {
        if (other.first == one.first) return false;
      }
      out.push_back(std::move(one));
    }
    return at_ < text_.size();
  }

  bool element(XmlNode& node, Spaces spaces, int depth) {
    if (depth > deepest || !starts("<")) return false;
    ++at_;
    const std::string full = name();
    std::vector<std::pair<std::string, std::string>> given;
    if (!attributes(given)) return false;
    for (const auto& [key, value] : given) {
      if (key == "xmlns") spaces[""] = value;
      if (key.starts_with("xmlns:")) spaces[key.substr(6)] = value;
    }
    if (!resolve(full, spaces, false, node)) return false;
    for (const auto& [key, value] : given) {
      if (key.starts_with("xmlns")) continue;
      XmlNode attribute;
      if (!resolve(key, spaces, true, attribute)) return false;
      attribute.text = value;
      node.attributes.push_back(std::move(attribute));
    }
    if (starts("/>")) {
      at_ += 2;
      return true;
    }
    ++at_;
    return content(node, spaces, depth) && close(full);
  }
  bool content(XmlNode& node, const Spaces& spaces, int depth) {
    for (;;) {
      const std::size_t next = text_.find('<', at_);
      if (next == std::string_view::npos || !data(next, node.text)) return false;
      if (starts("</")) return true;
      if (starts("<!--") || starts("<?")) {
        if (!skip_to_after(starts("<?") ? "?>" : "-->")) return false;
      } else if (starts("<!")) {
        return false;
      } else if (!element(node.children.emplace_back(), spaces, depth + 1)) {
        return false;
      }
    }
  }
  bool close(const std::string& full) {
    at_ += 2;
    if (name() != full) return false;
    skip_white();
    if (!starts(">")) return false;
    ++at_;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

const XmlNode* XmlNode::child(std::string_view of_space, std::string_view called) const {
  for (const std::vector<XmlNode>* list : {&children, &attributes}) {
    for (const XmlNode& node : *list) {
      if (node.space == of_space && node.name == called) return &node;
    }
  }
  return nullptr;
}

std::optional<XmlNode> parse_xml(std::string_view xml) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (xml.starts_with(mark)) xml.remove_prefix(mark.size());
  while (!xml.empty() && xml.back() == '\0') xml.remove_suffix(1);
  return Parser(xml).document();
}

XmpPacket parse_xmp(std::string_view packet) {
  XmpPacket out;
  const std::size_t begin = packet.find("<?xpacket");
  if (begin != std::string_view::npos) {
    out.header = packet.substr(begin, packet.find("?>", begin) - begin);
  }
  out.root = parse_xml(packet);
  if (!out.root) return out;
  const XmlNode* rdf = out.root->name == "RDF" ? &*out.root : out.root->child(xmp::rdf, "RDF");
  if (rdf == nullptr) {
    out.root.reset();
    return out;
  }
  for (const XmlNode& description : rdf->children) {
    if (description.space != xmp::rdf || description.name != "Description") continue;
    out.properties.insert(out.properties.end(), description.children.begin(),
                          description.children.end());
    for (const XmlNode& attribute : description.attributes) {
      if (attribute.space != xmp::rdf && !attribute.space.empty()) {
        out.properties.push_back(attribute);
      }
    }
  }
  return out;
}

const XmlNode* XmpPacket::property(std::string_view space, std::string_view name) const {
  for (const XmlNode& node : properties) {
    if (node.space == space && node.name == name) return &node;
  }
  return nullptr;
}

std::string XmpPacket::value(std::string_view space, std::string_view name) const {
  const XmlNode* node = property(space, name);
  return node == nullptr ? std::string() : value_of(*node);
}

std::vector<const XmlNode*> items_of(const XmlNode& node) {
  std::vector<const XmlNode*> items;
  for (const XmlNode& container : node.children) {
    if (container.space != xmp::rdf) continue;
    for (const XmlNode& item : container.children) items.push_back(&item);
  }
  return items;
}

std::string value_of(const XmlNode& node) {
  const std::vector<const XmlNode*> items = items_of(node);
  return items.empty() ? node.text : items.front()->text;
}

}  // namespace presspack::inspection
