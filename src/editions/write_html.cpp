#include "editions/write_html.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "editions/reading_tree.h"
#include "image/image.h"

namespace presspack {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string color(const Brand& brand, const std::string& name) {
  const auto found = brand.colors.find(name);
  if (found == brand.colors.end()) return "#000000";
  const Color& value = found->second;
  return fmt::format("#{:02x}{:02x}{:02x}", value.red, value.green, value.blue);
}

bool runs_right_to_left(std::string_view language) {
  constexpr std::array<std::string_view, 8> tongues = {"ar", "fa", "he", "ps",
                                                       "sd", "ug", "ur", "yi"};
  const std::string_view tongue = language.substr(0, language.find('-'));
  return std::find(tongues.begin(), tongues.end(), tongue) != tongues.end();
}

// Lengths in CSS pixels (96 an inch) to a hundredth.
std::string number(Length length) {
  return fmt::format("{:.2f}", length.pt() * 96 / 72);
}

const char* tag_of(const ReadNode& node) {
  switch (node.role) {
    case Role::sect:
    case Role::part:
      return "section";
    case Role::block_quote:
      return "blockquote";
    case Role::h1:
      return "h1";
    case Role::h2:
      return "h2";
    case Role::h3:
      return "h3";
    case Role::h4:
      return "h4";
    case Role::h5:
      return "h5";
    case Role::h6:
      return "h6";
    case Role::p:
    case Role::caption:
      return "p";
    case Role::list_item:
      return "li";
    case Role::strong:
      return "strong";
    case Role::em:
      return "em";
    case Role::table:
      return "table";
    case Role::table_row:
      return "tr";
    case Role::table_head_cell:
      return "th";
    case Role::table_cell:
      return "td";
    case Role::reference:
    case Role::bib_entry:
      return "cite";
    case Role::span:
    case Role::quote:
      return "span";
    default:
      return "div";
  }
}

// A number that the list counts itself: "1.", "2.".
bool counts(const ReadNode& list) {
  return list.list_numbering == "Decimal";
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      group = group << 8 | (i + k < bytes.size() ? static_cast<std::uint8_t>(bytes[i + k]) : 0u);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      const bool padding = i + k > bytes.size();
      out += padding ? '=' : digits[group >> (18 - 6 * k) & 63];
    }
  }
  return out;
}

// The page stands by itself: nothing is fetched, so its pictures are inside.
std::string data_address(const Picture& picture) {
  constexpr int quality = 82;
  const bool lossy = picture.photograph && picture.alpha.empty();
  return lossy ? "data:image/jpeg;base64," + base64(encode_jpeg(picture, quality))
               : "data:image/png;base64," + base64(encode_png(picture));
}

bool holds_picture(const ReadNode& node) {
  return std::any_of(node.entries.begin(), node.entries.end(), [](const ReadEntry& entry) {
    const auto* child = std::get_if<ReadNode>(&entry);
    return child != nullptr && !child->pictures.empty();
  });
}

class HtmlWriter {
 public:
  std::string body(const ReadNode& root) {
    // What stands above and in the headline is the page's head.
    std::size_t head = 0;
    for (std::size_t i = 0; i < root.entries.size() && head == 0; ++i) {
      const auto* node = std::get_if<ReadNode>(&root.entries[i]);
      if (node != nullptr && node->role == Role::h1) head = i + 1;
    }
    if (head > 0) out_ += "<div class=\"head\">\n";
    for (std::size_t i = 0; i < root.entries.size(); ++i) {
      if (i == head && head > 0) out_ += "</div>\n";
      entry(root.entries[i]);
    }
    return std::move(out_);
  }

 private:
  void entry(const ReadEntry& entry) {
    if (const auto* text = std::get_if<std::string>(&entry)) {
      out_ += escaped(*text);
    } else {
      node(std::get<ReadNode>(entry));
    }
  }
  void entries(const ReadNode& node) {
    for (const ReadEntry& one : node.entries) entry(one);
  }

  static std::string language(const ReadNode& node) {
    return node.language.empty() ? "" : " lang=\"" + escaped(node.language) + "\"";
  }

  void node(const ReadNode& self) {
    if (self.role == Role::list) return list(self);
    if (self.role == Role::link) return link(self);
    if (self.role == Role::figure) return figure(self);
    // A list's own marker is drawn by the list; a body is its item.
    if (self.role == Role::list_body) return entries(self);
    // A picture and its caption belong together.
    const bool pictured = holds_picture(self) && self.role == Role::sect;
    const bool in_figure = self.role == Role::caption && in_figure_;
    const char* tag = pictured ? "figure" : in_figure ? "figcaption" : tag_of(self);
    if (pictured) in_figure_ = true;
    std::string attributes = language(self);
    if (self.role == Role::aside) attributes += " class=\"cards\"";
    if (self.role == Role::note) attributes += " role=\"note\"";
    if (self.role == Role::caption) attributes += " class=\"caption\"";
    if (self.role == Role::table_head_cell) attributes += " scope=\"col\"";
    out_ += fmt::format("<{}{}>", tag, attributes);
    const bool block = self.role == Role::sect || self.role == Role::aside ||
                       self.role == Role::block_quote || self.role == Role::div ||
                       self.role == Role::part;
    if (block) out_ += '\n';
    entries(self);
    out_ += fmt::format("</{}>", tag);
    if (pictured) in_figure_ = false;
    const bool inline_role = self.role == Role::span || self.role == Role::strong ||
                             self.role == Role::em || self.role == Role::quote ||
                             self.role == Role::reference || self.role == Role::bib_entry;
    if (!inline_role) out_ += '\n';
  }

  void list(const ReadNode& self) {
    const char* tag = counts(self) ? "ol" : "ul";
    out_ += fmt::format("<{}{}>\n", tag,
                        self.list_numbering == "None" ? " class=\"plain\" role=\"list\"" : "");
    for (const ReadEntry& one : self.entries) {
      const auto* item = std::get_if<ReadNode>(&one);
      if (item == nullptr) continue;
      out_ += "<li>";
      for (const ReadEntry& part : item->entries) {
        const auto* child = std::get_if<ReadNode>(&part);
        if (child == nullptr || child->role != Role::label) entry(part);
      }
      out_ += "</li>\n";
    }
    out_ += fmt::format("</{}>\n", tag);
  }

  void link(const ReadNode& self) {
    if (self.address.empty()) return entries(self);
    out_ += "<a href=\"" + escaped(self.address) + "\">";
    entries(self);
    out_ += "</a>";
  }

  void figure(const ReadNode& self) {
    for (const PlacedImage* image : self.pictures) {
      const Picture& picture = *image->picture;
      out_ += fmt::format("<img alt=\"{}\" width=\"{}\" height=\"{}\" src=\"{}\">\n",
                          escaped(self.alt), picture.width, picture.height, data_address(picture));
    }
    if (self.drawing.empty() || self.drawing_size.width <= Length()) return;
    const std::string width = number(self.drawing_size.width),
                      height = number(self.drawing_size.height);
    out_ += fmt::format(
        "<svg role=\"img\" aria-label=\"{}\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\">",
        escaped(self.alt), width, height, width, height);
    for (const Paths* paths : self.drawing) {
      for (const Paths::Path& path : paths->paths) draw(path);
    }
    out_ += "</svg>\n";
  }

  void draw(const Paths::Path& path) {
    std::string d;
    const auto point = [&](Point at) { d += number(at.x) + " " + number(at.y) + " "; };
    for (const Paths::Step& step : path.steps) {
      switch (step.kind) {
        case Paths::Step::Kind::move:
          d += "M";
          point(step.to);
          break;
        case Paths::Step::Kind::line:
          d += "L";
          point(step.to);
          break;
        case Paths::Step::Kind::curve:
          d += "C";
          point(step.control1);
          point(step.control2);
          point(step.to);
          break;
        case Paths::Step::Kind::close:
          d += "Z";
          break;
      }
    }
    out_ += fmt::format("<path fill=\"#{:02x}{:02x}{:02x}\" d=\"{}\"/>", path.color.red,
                        path.color.green, path.color.blue, d);
  }

  std::string out_;
  bool in_figure_ = false;
};

// rem throughout, so that a reader's own text size holds; the measure stays under 70 characters.
constexpr std::string_view style = R"(
:root {{ color-scheme: light; }}
* {{ box-sizing: border-box; }}
body {{ margin: 0; background: #ffffff; color: {ink};
  font: 1.125rem/1.55 "IBM Plex Sans", "Source Sans 3", Arial, sans-serif; }}
main {{ max-width: 42rem; margin: 0 auto; padding: 0 1.25rem 3rem; }}
.head {{ margin: 0 -1.25rem 2rem; padding: 1.5rem 1.25rem; background: {dark}; color: #ffffff; }}
.head p {{ margin: 0 0 .25rem; }}
.head a {{ color: #ffffff; }}
h1 {{ margin: 1rem 0 0; font-size: 2rem; line-height: 1.2; text-wrap: balance; }}
h2 {{ margin: 2.5rem 0 .75rem; font-size: 1.5rem; line-height: 1.25; color: {primary}; }}
h3 {{ margin: 0 0 .5rem; font-size: 1.125rem; line-height: 1.35; color: {primary}; }}
p {{ margin: 0 0 1rem; }}
ul, ol {{ margin: 0 0 1rem; padding-inline-start: 1.5rem; }}
ul.plain {{ list-style: none; padding: 0; }}
cite {{ font-style: normal; }}
a {{ color: {primary}; text-underline-offset: .15em; overflow-wrap: anywhere; }}
a:focus-visible {{ outline: .2rem solid {accent}; outline-offset: .15rem; }}
blockquote {{ margin: 2rem 0; padding: .25rem 0 .25rem 1.25rem; border-inline-start: .3rem solid {accent}; }}
.cards > section {{ margin: 0 0 1.25rem; padding: 1.25rem; background: {tint}; border-top: .25rem solid {primary}; }}
.cards > section > :last-child {{ margin-bottom: 0; }}
figure {{ margin: 0 0 1.5rem; }}
img {{ display: block; }}
figcaption {{ margin-top: .5rem; }}
.caption {{ font-size: 1rem; color: {ink2}; }}
table {{ border-collapse: collapse; margin: 0 0 1rem; }}
th, td {{ padding: .4rem .8rem .4rem 0; border-bottom: 1px solid {rule}; text-align: start; vertical-align: top; }}
svg, img {{ max-width: 100%; height: auto; }}
@media print {{
  body {{ font-size: 12pt; }}
  main {{ max-width: none; padding: 0; }}
  .head {{ margin: 0 0 1rem; padding: 0 0 .5rem; background: none; color: {ink}; border-bottom: 2pt solid {primary}; }}
  .cards > section {{ background: none; break-inside: avoid; }}
  h2, h3 {{ break-after: avoid; }}
  p, li {{ orphans: 2; widows: 2; }}
}}
)";

}  // namespace

std::string write_html(const PagedDocument& document, const Brand& brand) {
  const std::string css = fmt::format(
      style, fmt::arg("ink", color(brand, "ink")), fmt::arg("ink2", color(brand, "ink2")),
      fmt::arg("dark", color(brand, "dark")), fmt::arg("primary", color(brand, "primary")),
      fmt::arg("accent", color(brand, "accent")), fmt::arg("tint", color(brand, "tint")),
      fmt::arg("rule", color(brand, "rule")));
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\"{}>\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      // Nothing is fetched and nothing runs, whatever the words hold.
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'; img-src data:\">\n<title>{}</title>\n",
      escaped(document.language), runs_right_to_left(document.language) ? " dir=\"rtl\"" : "",
      escaped(document.title));
  if (!document.subject.empty()) {
    out += "<meta name=\"description\" content=\"" + escaped(document.subject) + "\">\n";
  }
  out += "<style>" + css + "</style>\n</head>\n<body>\n<main>\n";
  out += HtmlWriter().body(reading_tree(document));
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace presspack
