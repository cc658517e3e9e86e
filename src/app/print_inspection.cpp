#include "app/print_inspection.h"

#include <nlohmann/json.hpp>

#include "base/number.h"

namespace presspack {
namespace {

using Json = nlohmann::ordered_json;

// Control characters of a foreign file never reach a terminal.
std::string clean(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    out += byte < 0x20 || byte == 0x7F ? ' ' : c;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

class Text {
 public:
  void line(const std::string& name, const std::string& value) {
    if (value.empty()) return;
    out_ += name + std::string(name.size() < 12 ? 12 - name.size() : 1, ' ') + clean(value) + "\n";
  }
  void heading(const std::string& words) { out_ += "\n" + words + "\n"; }
  void item(const std::string& words) { out_ += "  " + clean(words) + "\n"; }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string counted(std::size_t count, const std::string& thing) {
  return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

std::string box_words(const BoxFacts& box) {
  std::string out = box.name;
  for (const double side : box.sides) out += " " + fixed(side, 2);
  return out;
}

void print_pages(const Inspection& inspection, Text& text) {
  text.heading(counted(inspection.pages.size(), "page"));
  for (std::size_t i = 0; i < inspection.pages.size(); ++i) {
    const PageFacts& page = inspection.pages[i];
    std::string words = std::to_string(i + 1) + "  ";
    for (const BoxFacts& box : page.boxes) words += box_words(box) + "  ";
    if (page.annotations > 0) words += counted(page.annotations, "annotation");
    text.item(words);
  }
}

void print_parts(const Inspection& inspection, Text& text) {
  text.heading(counted(inspection.fonts.size(), "font"));
  for (const FontFacts& font : inspection.fonts) {
    text.item(font.name + "  " + font.type + (font.embedded ? "  embedded" : "  NOT embedded") +
              (font.subset ? "  subset" : "") + (font.to_unicode ? "  to Unicode" : ""));
  }
  text.heading("Colour");
  text.item(inspection.colour_spaces.empty() ? "none" : joined(inspection.colour_spaces));
  for (const IntentFacts& intent : inspection.intents) {
    text.item("output intent " + intent.kind + "  " + intent.condition + "  " + intent.profile);
  }
  if (inspection.attachments.empty()) return;
  text.heading(counted(inspection.attachments.size(), "attachment"));
  for (const AttachmentFacts& one : inspection.attachments) {
    text.item(one.name + "  " + one.type + "  " + counted(one.bytes, "byte") + "  " +
              one.relationship + "  " + one.description);
  }
}

std::string tag_words(const TagFacts& tag) {
  std::string out = std::string(static_cast<std::size_t>(std::min(tag.depth, 40)) * 2, ' ');
  out += tag.role;
  if (tag.standard != tag.role) out += " (" + tag.standard + ")";
  if (!tag.language.empty()) out += " [" + tag.language + "]";
  if (tag.links > 0 && tag.role != "Link") out += " " + counted(tag.links, "object");
  if (!tag.alt.empty()) out += " alt “" + tag.alt + "”";
  if (!tag.words.empty()) out += "  " + tag.words;
  return out;
}

Json tag_json(const TagFacts& tag) {
  return {{"role", tag.role},         {"standard", tag.standard}, {"depth", tag.depth},
          {"object", tag.object},     {"title", tag.title},       {"alt", tag.alt},
          {"language", tag.language}, {"words", tag.words},       {"links", tag.links}};
}

Json pages_json(const Inspection& inspection) {
  Json pages = Json::array();
  for (const PageFacts& page : inspection.pages) {
    Json boxes = Json::object();
    for (const BoxFacts& box : page.boxes) boxes[box.name] = box.sides;
    pages.push_back({{"object", page.object}, {"boxes", boxes}, {"annotations", page.annotations}});
  }
  return pages;
}

// PDF/A-3 differs from PDF/A-2 in its attachments alone, so a file that claims neither is held to
// the second.
std::string archival_standard(const Inspection& inspection) {
  for (const std::string& claim : inspection.claims) {
    if (claim.starts_with("PDF/A-3")) return "PDF/A-3a";
  }
  return "PDF/A-2a";
}

std::string standards(const Inspection& inspection) {
  const std::string archival = archival_standard(inspection);
  for (const std::string& claim : inspection.claims) {
    if (claim.starts_with("PDF/X")) return "PDF/UA-1, " + archival + " and PDF/X-4";
  }
  return "PDF/UA-1 and " + archival;
}

}  // namespace

std::string print_inspection(const Inspection& inspection) {
  Text text;
  text.line("title", inspection.title);
  text.line("author", inspection.author);
  text.line("language", inspection.language);
  text.line("created", inspection.created);
  text.line("producer", inspection.producer);
  std::string kind = "PDF " + inspection.version;
  if (inspection.tagged) kind += ", tagged";
  if (inspection.linearised) kind += ", linearised";
  if (inspection.encrypted) kind += ", encrypted";
  text.line("file", kind);
  text.line("says it is", joined(inspection.claims));
  print_pages(inspection, text);
  print_parts(inspection, text);
  if (!inspection.tags.empty()) text.heading("Tags, as they are read");
  for (const TagFacts& tag : inspection.tags) text.item(tag_words(tag));
  text.heading(inspection.findings.empty() ? "Nothing is wrong by " + standards(inspection) + "."
                                           : counted(inspection.findings.size(), "finding"));
  for (const Finding& finding : inspection.findings) {
    std::string words = finding.rule + "  " + finding.words;
    if (finding.page > 0) words += ", page " + std::to_string(finding.page);
    if (finding.object > 0) words += ", object " + std::to_string(finding.object);
    text.item(words);
  }
  return text.take();
}

std::string json_inspection(const Inspection& inspection, const std::string& file) {
  Json fonts = Json::array(), intents = Json::array(), tags = Json::array(),
       attachments = Json::array(), findings = Json::array();
  for (const FontFacts& font : inspection.fonts) {
    fonts.push_back({{"object", font.object},
                     {"name", font.name},
                     {"type", font.type},
                     {"embedded", font.embedded},
                     {"subset", font.subset},
                     {"to_unicode", font.to_unicode}});
  }
  for (const IntentFacts& intent : inspection.intents) {
    intents.push_back(
        {{"kind", intent.kind}, {"condition", intent.condition}, {"profile", intent.profile}});
  }
  for (const TagFacts& tag : inspection.tags) tags.push_back(tag_json(tag));
  for (const AttachmentFacts& one : inspection.attachments) {
    attachments.push_back({{"name", one.name},
                           {"description", one.description},
                           {"relationship", one.relationship},
                           {"type", one.type},
                           {"bytes", one.bytes}});
  }
  for (const Finding& finding : inspection.findings) {
    findings.push_back({{"rule", finding.rule},
                        {"message", finding.words},
                        {"object", finding.object},
                        {"page", finding.page}});
  }
  const Json whole = {{"version", 1},
                      {"file", file},
                      {"ok", inspection.findings.empty()},
                      {"pdf", inspection.version},
                      {"title", inspection.title},
                      {"author", inspection.author},
                      {"language", inspection.language},
                      {"created", inspection.created},
                      {"producer", inspection.producer},
                      {"claims", inspection.claims},
                      {"tagged", inspection.tagged},
                      {"linearised", inspection.linearised},
                      {"encrypted", inspection.encrypted},
                      {"pages", pages_json(inspection)},
                      {"fonts", fonts},
                      {"colour_spaces", inspection.colour_spaces},
                      {"output_intents", intents},
                      {"attachments", attachments},
                      {"tags", tags},
                      {"findings", findings}};
  // A foreign file's bytes may be no UTF-8.
  return whole.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace presspack
