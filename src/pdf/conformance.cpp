#include "pdf/conformance.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <set>

#include "pdf/attachments.h"
#include "pdf/metadata.h"
#include "pdf/roles.h"
#include "pdf/syntax.h"

namespace presspack::pdf {
namespace {

// libharu keeps all pages in one array of at most 32,767.
constexpr std::size_t most_pages = 32000;

// What each refusal keeps; those that the writer's own limits cause are not here.
struct Clause {
  std::string_view code, words;
};
constexpr Clause clauses[] = {
    {"alt-missing", "PDF/UA-1, 7.3"},
    {"attachment-in-a2", "PDF/A-2, 6.8"},
    {"attachment-name", "PDF/UA-1, 7.11"},
    {"attachment-type", "PDF/A-3, 6.8"},
    {"attachment-undated", "PDF/A-3, 6.8"},
    {"attachment-undescribed", "PDF/UA-1, 7.11"},
    {"heading-skips-level", "PDF/UA-1, 7.4.2"},
    {"language-malformed", "PDF/UA-1, 7.2"},
    {"language-missing", "PDF/UA-1, 7.2"},
    {"link-address", "ISO 32000-1, 12.6.4.7"},
    {"link-description-missing", "PDF/UA-1, 7.18.5"},
    {"link-untagged", "PDF/UA-1, 7.18.5"},
    {"output-intent-missing", "PDF/A-2, 6.2.3"},
    {"page-size", "PDF/A-2, 6.1.13"},
    {"pdf-text-long", "PDF/A-2, 6.1.13"},
    {"structure-misplaced", "PDF/UA-1, 7.1; ISO 32000-1, 14.8.4"},
    {"title-missing", "PDF/UA-1, 7.1"},
};

std::string with_clause(std::string message, std::string_view code) {
  for (const Clause& clause : clauses) {
    if (clause.code == code) return fmt::format("{} ({})", message, clause.words);
  }
  return message;
}

class Checker {
 public:
  Checker(const PagedDocument& document, Diagnostics& diagnostics)
      : document_(document), diagnostics_(diagnostics), shown_(document.structure.size()) {}

  // Elements that hold nothing are left out of the file, so what is asked of them is not.
  void mark_shown(const PlacedItem& placed);

  void check_document(const PdfOptions& options);
  void check_attachments(const PdfOptions& options);
  void check_pages();
  void check_element(std::size_t index);
  void check_headings();
  void check_item(const PlacedItem& placed);

 private:
  void refuse(std::string_view code, Span span, std::string message, std::string hint) {
    diagnostics_.report({.code = code,
                         .span = span,
                         .message = with_clause(std::move(message), code),
                         .hint = std::move(hint),
                         .fault = Fault::standard});
  }
  Role holder_of(const StructureElement& self) const;
  void check_text(std::string_view text, Span span, std::string_view what);
  void check_language(std::string_view tag, Span span);
  void check_link(const PlacedItem& placed, const LinkArea& link);
  const StructureElement& element(StructureId id) const {
    return document_.structure[static_cast<std::size_t>(id)];
  }

  const PagedDocument& document_;
  Diagnostics& diagnostics_;
  std::vector<bool> shown_;  // by StructureId: it or something in it is on a page
};

void Checker::mark_shown(const PlacedItem& placed) {
  std::optional<StructureId> at = placed.structure;
  while (at && !shown_[static_cast<std::size_t>(*at)]) {
    shown_[static_cast<std::size_t>(*at)] = true;
    at = element(*at).parent;
  }
}

void Checker::check_text(std::string_view text, Span span, std::string_view what) {
  if (fits_in_string(text)) return;
  refuse("pdf-text-long", span, fmt::format("the {} is longer than a PDF can hold", what),
         "keep it under 16,000 characters");
}

void Checker::check_language(std::string_view tag, Span span) {
  if (is_language_tag(tag)) return;
  refuse("language-malformed", span, fmt::format("'{}' is not a language tag", tag),
         "write a tag such as en-GB");
}

void Checker::check_document(const PdfOptions& options) {
  if (document_.title.empty()) {
    refuse("title-missing", {}, "the document has no title", "give the pack a headline");
  }
  if (document_.language.empty()) {
    refuse("language-missing", {}, "the document has no language", "write 'language: en-GB'");
  } else {
    check_language(document_.language, {});
  }
  check_text(document_.title, {}, "title");
  check_text(document_.author, {}, "author");
  check_text(document_.subject, {}, "subject");
  check_text(document_.keywords, {}, "list of keywords");
  for (const OutlineEntry& entry : document_.outline) check_text(entry.title, {}, "bookmark");
  if (options.profile.archival && !options.profile.x4 && options.icc_profile.empty()) {
    refuse("output-intent-missing", {}, "there is no colour profile for the output intent",
           "run ./demo or ./check, which stage sRGB.icc");
  }
}

// ISO 19005-3, 6.8, and ISO 14289-1, 7.11.
void Checker::check_attachments(const PdfOptions& options) {
  if (options.attachments.empty()) return;
  if (options.profile.archival == PdfA::a2a) {
    refuse("attachment-in-a2", options.attachments.front().source,
           "PDF/A-2 holds no files but PDF/A", "use PDF/A-3a, or attach nothing");
  }
  if (metadata_date(document_, options).empty()) {
    refuse("attachment-undated", options.attachments.front().source,
           "an attached file must say of when it is", "give the pack a 'date:'");
  }
  std::set<std::string_view> names;
  for (const Attachment& file : options.attachments) {
    if (!is_file_name(file.name) || !names.insert(file.name).second) {
      refuse("attachment-name", file.source,
             fmt::format("'{}' cannot be the name of an attached file", file.name),
             "give each file a plain name of its own");
    }
    if (!is_media_type(file.media_type)) {
      refuse("attachment-type", file.source,
             fmt::format("'{}' is not a media type", file.media_type), "write one like image/png");
    }
    if (file.description.empty()) {
      refuse("attachment-undescribed", file.source,
             fmt::format("nothing says what '{}' is", file.name), "describe it");
    }
    check_text(file.name, file.source, "file name");
    check_text(file.description, file.source, "description");
  }
}

// ISO 19005-2, 6.1.13: a page measures 3 to 14,400 units either way.
void Checker::check_pages() {
  if (document_.pages.empty()) {
    refuse("no-pages", {}, "the document has no pages", "give the pack a body");
  }
  if (document_.pages.size() > most_pages) {
    refuse("too-many-pages", {}, fmt::format("{} pages are too many", document_.pages.size()),
           "split the pack");
  }
  const auto allowed = [](Length side) { return side.pt() >= 3 && side.pt() <= 14400; };
  for (const Page& page : document_.pages) {
    const Size size = page.boxes.media.size;
    if (allowed(size.width) && allowed(size.height)) continue;
    refuse("page-size", {}, fmt::format("page {} is too small or too large for PDF/A", page.label),
           "use a page between 2 mm and 5 m");
    return;
  }
}

// Part and Div only group: what stands in them stands in what holds them (ISO 32000-1, table 333,
// as veraPDF reads it).
Role Checker::holder_of(const StructureElement& self) const {
  std::optional<StructureId> at = self.parent;
  while (at && only_groups(element(*at).role)) at = element(*at).parent;
  return at ? element(*at).role : Role::document;
}

void Checker::check_element(std::size_t index) {
  const StructureElement& self = document_.structure[index];
  assert(!self.parent || static_cast<std::size_t>(*self.parent) < index);
  const Role parent = self.parent ? element(*self.parent).role : Role::document;
  const bool is_root = !self.parent && self.role == Role::document;
  const Role holder = is_root ? Role::document : holder_of(self);
  if (!is_root && !(may_contain(parent, self.role) && may_contain(holder, self.role))) {
    refuse("structure-misplaced", self.source,
           fmt::format("{} may not stand in {}", type_name(self.role), type_name(holder)),
           "move it out");
  }
  if (shown_[index] && self.role == Role::figure && self.alt.empty() && self.actual_text.empty()) {
    refuse("alt-missing", self.source, "the picture has no alternative text",
           "add 'alt:', or 'decorative: true' if it says nothing");
  }
  if (!self.language.empty()) check_language(self.language, self.source);
  check_text(self.alt, self.source, "alternative text");
  check_text(self.actual_text, self.source, "replacement text");
  check_text(self.title, self.source, "title");
}

// ISO 14289-1, 7.4.2: the first heading is an H1, and levels do not skip on the way down.
void Checker::check_headings() {
  int last = 0;
  for (std::size_t i = 0; i < document_.structure.size(); ++i) {
    const StructureElement& self = document_.structure[i];
    const int level = heading_level(self.role);
    if (level == 0 || !shown_[i]) continue;
    if (level > last + 1) {
      refuse("heading-skips-level", self.source,
             last == 0 ? fmt::format("the first heading has level {}", level)
                       : fmt::format("a heading of level {} follows one of level {}", level, last),
             fmt::format("make it level {}", last + 1));
    }
    last = level;
  }
}

void Checker::check_link(const PlacedItem& placed, const LinkArea& link) {
  const Span span = placed.item->source;
  // ISO 14289-1, 7.18.5: it is an element's, and says where it goes.
  if (!placed.structure || element(*placed.structure).role != Role::link) {
    refuse("link-untagged", span, "a link stands outside the text that is read",
           "put it into a paragraph");
  }
  if (link.description.empty()) {
    refuse("link-description-missing", span, "the link does not say where it goes",
           "give the link words of its own");
  }
  const bool ascii = std::all_of(link.address.begin(), link.address.end(),
                                 [](char c) { return c > 0x20 && c < 0x7F; });
  if (!ascii || link.address.empty()) {
    refuse("link-address", span, fmt::format("'{}' is not a web address", link.address),
           "write letters beyond ASCII as %XX");
  }
  check_text(link.address, span, "address");
  check_text(link.description, span, "description");
}

void Checker::check_item(const PlacedItem& placed) {
  if (const auto* link = std::get_if<LinkArea>(&placed.item->content)) {
    check_link(placed, *link);
  } else if (placed.structure && !may_hold_content(element(*placed.structure).role)) {
    refuse("structure-misplaced", placed.item->source,
           fmt::format("content may not stand in {} itself",
                       type_name(element(*placed.structure).role)),
           "put it into a paragraph");
  }
}

}  // namespace

bool is_language_tag(std::string_view tag) {
  std::size_t part = 0;
  bool first = true;
  for (const char c : tag) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    if (c == '-') {
      if (part == 0) return false;
      part = 0;
      first = false;
    } else if (!letter && (first || !digit)) {
      return false;
    } else if (++part > 8) {
      return false;
    }
  }
  return part > 0;
}

void check_conformance(const PagedDocument& document,
                       const std::vector<std::vector<PlacedItem>>& items, const PdfOptions& options,
                       Diagnostics& diagnostics) {
  Checker checker(document, diagnostics);
  for (const std::vector<PlacedItem>& page : items) {
    for (const PlacedItem& placed : page) checker.mark_shown(placed);
  }
  checker.check_document(options);
  checker.check_attachments(options);
  checker.check_pages();
  for (std::size_t i = 0; i < document.structure.size(); ++i) checker.check_element(i);
  checker.check_headings();
  for (const std::vector<PlacedItem>& page : items) {
    for (const PlacedItem& placed : page) checker.check_item(placed);
  }
  if (options.profile.x4) check_press_conformance(document, items, options, diagnostics);
}

}  // namespace presspack::pdf
