#include "model/fields.h"

#include <algorithm>

#include "model/addresses_in_clear.h"
#include "model/citation_marks.h"
#include "model/list_comma.h"
#include "model/pack.h"
#include "model/quote_fields.h"
#include "model/text_edits.h"

namespace presspack {
namespace {

RichText plain(std::string text, Span span = {}) {
  RichText rich;
  rich.text = std::move(text);
  rich.span = span;
  return rich;
}

void put(FieldSet& set, std::string key, RichText text) {
  if (!text.empty()) set.values.emplace(std::move(key), std::move(text));
}

RichText linked(RichText text, std::string target) {
  const auto end = static_cast<std::uint32_t>(text.text.size());
  text.marks.push_back({Mark::Kind::link, 0, end, std::move(target)});
  return text;
}

class Builder {
 public:
  explicit Builder(const Pack& pack)
      : release_(pack.release), design_(pack.design), numbers_(citation_numbers(pack.release)) {}
  FieldSet build();

 private:
  std::string word(std::string_view key) const;
  FieldSet figure(const KeyFigure& figure) const;
  FieldSet highlight(const Highlight& highlight) const;
  FieldSet quote(const Quote& quote) const { return quote_fields(quote, design_.labels); }
  FieldSet image(const Image& image) const;
  FieldSet contact(const Contact& contact) const;
  void add_images(FieldSet& set) const;
  void add_texts(FieldSet& set) const;
  void add_report(FieldSet& set, const Report& report) const;
  void add_sources(FieldSet& set) const;
  void add_notes(FieldSet& set) const;
  template <class T, class Make>
  void add_list(FieldSet& set, const char* key, const std::vector<T>& items, Make make) const;

  const Release& release_;
  const Design& design_;
  std::map<std::string, int, std::less<>> numbers_;
};

std::string Builder::word(std::string_view key) const {
  const auto found = design_.labels.words.find(std::string(key));
  return found == design_.labels.words.end() ? std::string() : found->second;
}

template <class T, class Make>
void Builder::add_list(FieldSet& set, const char* key, const std::vector<T>& items,
                       Make make) const {
  if (items.empty()) return;
  std::vector<FieldSet> list;
  list.reserve(items.size());
  for (const T& item : items) list.push_back((this->*make)(item));
  set.values.emplace(key, std::move(list));
}

FieldSet Builder::figure(const KeyFigure& figure) const {
  FieldSet set{.name = "figure"};
  put(set, "value", figure.value);
  put(set, "qualifier", figure.qualifier);
  put(set, "label", figure.label);
  return set;
}

FieldSet Builder::highlight(const Highlight& highlight) const {
  FieldSet set{.name = "highlight"};
  // A list of one is not counted.
  if (release_.highlights.size() > 1) {
    put(set, "number", plain(std::to_string(&highlight - release_.highlights.data() + 1)));
  }
  put(set, "title", highlight.title);
  if (!highlight.text.empty()) set.values.emplace("text", with_numbers(highlight.text, numbers_));
  return set;
}

FieldSet Builder::image(const Image& image) const {
  FieldSet set{.name = "image"};
  put(set, "caption", image.caption);
  put(set, "credit", image.credit);
  if (image.width == "full") put(set, "wide", plain("full"));
  set.values.emplace("picture", FieldImage{.bytes = image.bytes,
                                           .pixels_wide = image.pixels_wide,
                                           .pixels_high = image.pixels_high,
                                           .focus_x = image.focus_x,
                                           .focus_y = image.focus_y,
                                           .after = image.after,
                                           .alt = image.decorative ? RichText() : image.alt,
                                           .span = image.file_span});
  return set;
}

// Those with a place in the body, those for a narrow column, and the others.
void Builder::add_images(FieldSet& set) const {
  std::vector<FieldSet> in_body, narrow, others;
  for (const Image& picture : release_.images) {
    auto& list = picture.after > 0 ? in_body : picture.width == "third" ? narrow : others;
    list.push_back(image(picture));
  }
  if (!in_body.empty()) set.values.emplace("body_images", std::move(in_body));
  if (!narrow.empty()) set.values.emplace("side_images", std::move(narrow));
  if (!others.empty()) set.values.emplace("images", std::move(others));
}

FieldSet Builder::contact(const Contact& contact) const {
  FieldSet set{.name = "contact"};
  put(set, "team", contact.team);
  put(set, "name", contact.name);
  put(set, "hours", contact.hours);
  if (!contact.email.empty()) {
    put(set, "email", linked(contact.email, "mailto:" + contact.email.text));
  }
  if (!contact.phone.empty()) {
    std::string digits = "tel:";
    for (const char c : contact.phone.text) {
      if ((c >= '0' && c <= '9') || c == '+') digits += c;
    }
    put(set, "phone", linked(contact.phone, digits));
  }
  return set;
}

void Builder::add_report(FieldSet& set, const Report& report) const {
  FieldSet scope{.name = "report"};
  put(scope, "title", report.title);
  put(scope, "publisher", report.publisher);
  put(scope, "edition", report.edition);
  put(scope, "intro", report.intro);
  if (report.date) put(scope, "date", plain(report.date->shown, report.date->span));
  // "Imperial College Health Partners. Published 11 July 2024."
  RichText meta = enclosed("", report.publisher, ".");
  if (report.date) {
    std::string published = word("published");
    const std::string place = "{report.date}";
    if (const std::size_t at = published.find(place); at != std::string::npos) {
      published.replace(at, place.size(), report.date->shown);
    }
    meta.text += (meta.empty() ? "" : " ") + published;
    if (meta.span == Span{}) meta.span = report.date->span;
  }
  for (const std::string& number : {report.isbn.empty() ? "" : "ISBN " + report.isbn,
                                    report.doi.empty() ? "" : "doi:" + report.doi}) {
    if (!number.empty()) meta.text += (meta.empty() ? "" : " ") + number + ".";
  }
  put(scope, "meta", std::move(meta));
  if (!report.link.empty()) {
    const std::string shown = shown_address(report.link);
    put(scope, "address", plain(report.link, report.link_span));
    put(scope, "link_shown", plain(shown, report.link_span));
    // The link's own words, when the printed address does not already end in them.
    const bool said = report.link_text.empty() || shown.ends_with(report.link_text.text);
    RichText link = said ? plain(shown, report.link_span)
                         : plain(report.link_text.text + " (" + shown + ")", report.link_span);
    put(scope, "link", linked(std::move(link), report.link));
  }
  put(scope, "cover_publisher", report.publisher);
  set.values.emplace("report", std::vector<FieldSet>{std::move(scope)});
}

FieldSet source_item(RichText text, const std::string& link) {
  FieldSet item{.name = "citation"};
  if (!text.text.ends_with('.')) text.text += '.';
  if (!link.empty()) {
    const auto begin = static_cast<std::uint32_t>(text.text.size() + 1);
    text.text += " " + shown_address(link);
    text.marks.push_back(
        {Mark::Kind::link, begin, static_cast<std::uint32_t>(text.text.size()), link});
  }
  put(item, "text", std::move(text));
  return item;
}

// The list of sources: the citations in their order, and the report when the text cites it.
void Builder::add_sources(FieldSet& set) const {
  std::vector<FieldSet> list;
  const auto add = [this, &list](const auto& source) {
    RichText text = source.title;
    if (!source.publisher.empty()) text.text += ". " + source.publisher.text;
    if (source.date) text.text += list_comma(design_.labels) + source.date->shown;
    list.push_back(source_item(std::move(text), source.link));
  };
  for (const Citation& citation : release_.citations) add(citation);
  if (release_.report && cites(release_, release_.report->id)) add(*release_.report);
  if (!list.empty()) set.values.emplace("citations", std::move(list));
}

void Builder::add_notes(FieldSet& set) const {
  std::vector<FieldSet> about, notes;
  for (const About& item : release_.about) {
    FieldSet scope{.name = "about"};
    put(scope, "organisation", item.organisation);
    put(scope, "text", with_numbers(item.text, numbers_));
    about.push_back(std::move(scope));
  }
  for (const Prose& prose : release_.notes) {
    FieldSet scope{.name = "note"};
    scope.values.emplace("text", with_numbers(prose, numbers_));
    notes.push_back(std::move(scope));
  }
  if (!about.empty()) set.values.emplace("about", std::move(about));
  if (!notes.empty()) set.values.emplace("notes", std::move(notes));
  put(set, "accessible_formats", release_.accessible_formats);
  if (set.values.contains("about") || set.values.contains("notes") ||
      !release_.accessible_formats.empty()) {
    put(set, "notes_heading",
        release_.notes_title.empty() ? plain(word("notes_to_editors")) : release_.notes_title);
  }
}

constexpr const char* type_words[] = {"news_release", "statement",  "media_advisory",
                                      "photocall",    "fact_sheet", "report_launch"};

void Builder::add_texts(FieldSet& set) const {
  put(set, "organisation", plain(design_.brand.organisation));
  put(set, "unit", plain(design_.brand.unit));
  put(set, "type", plain(word(type_words[static_cast<std::size_t>(release_.type)])));
  if (release_.date) put(set, "date", plain(release_.date->shown, release_.date->span));
  put(set, "title", release_.title);
  put(set, "short_title", release_.short_title);
  put(set, "kicker", release_.kicker);
  put(set, "deck", release_.deck);
  put(set, "lead", with_numbers(release_.lead, numbers_));
  put(set, "addressed_to", release_.addressed_to);
  put(set, "correction", release_.correction);
  put(set, "reference", plain(release_.reference));
  if (release_.status == Status::draft) put(set, "notice", plain(word("draft")));
  if (release_.status == Status::approved) put(set, "notice", plain(word("approved")));
  if (release_.status == Status::withdrawn) put(set, "notice", plain(word("withdrawn")));
  if (release_.end_mark) put(set, "end_mark", plain(word("end_mark")));
  if (release_.embargo) {
    FieldSet scope{.name = "embargo"};
    put(scope, "long", plain(release_.embargo->long_form, release_.embargo->span));
    put(scope, "short", plain(release_.embargo->short_form, release_.embargo->span));
    set.values.emplace("embargo", std::vector<FieldSet>{std::move(scope)});
  }
  if (!release_.highlights.empty()) {
    put(set, "highlights_heading",
        release_.highlights_title.empty() ? plain(word("highlights")) : release_.highlights_title);
  }
}

FieldSet Builder::build() {
  FieldSet set;
  add_texts(set);
  if (!release_.body.empty()) set.values.emplace("body", with_numbers(release_.body, numbers_));
  add_list(set, "figures", release_.figures, &Builder::figure);
  add_list(set, "highlights", release_.highlights, &Builder::highlight);
  add_list(set, "quotes", release_.quotes, &Builder::quote);
  add_images(set);
  add_list(set, "contacts", release_.contacts, &Builder::contact);
  if (!release_.contacts.empty()) {
    FieldSet first = contact(release_.contacts.front());
    first.name = "first_contact";
    set.values.emplace("first_contact", std::vector<FieldSet>{std::move(first)});
  }
  if (release_.report) add_report(set, *release_.report);
  add_sources(set);
  add_notes(set);
  for (const auto& [key, text] : design_.labels.words) {
    set.values.emplace("labels." + key, plain(text));
  }
  return set;
}

}  // namespace

FieldSet fields_of(const Pack& pack) {
  return Builder(pack).build();
}

Scopes Scopes::inside(const FieldSet& item) const {
  Scopes inner = *this;
  inner.chain_.push_back(&item);
  return inner;
}

const FieldValue* Scopes::find(std::string_view path) const {
  const auto in = [](const FieldSet& set, std::string_view key) -> const FieldValue* {
    const auto found = set.values.find(key);
    return found == set.values.end() ? nullptr : &found->second;
  };
  const std::size_t dot = path.find('.');
  if (dot != std::string_view::npos) {
    const std::string_view owner = path.substr(0, dot), key = path.substr(dot + 1);
    for (auto scope = chain_.rbegin(); scope != chain_.rend(); ++scope) {
      if ((*scope)->name == owner) return in(**scope, key);
    }
    // A thing there is one of ("report.title") is a list of one.
    const FieldValue* single = in(*chain_.front(), owner);
    const auto* list = single ? std::get_if<std::vector<FieldSet>>(single) : nullptr;
    if (list != nullptr && list->size() == 1) return in(list->front(), key);
  }
  return in(*chain_.front(), path);
}

const RichText* Scopes::text(std::string_view path) const {
  const FieldValue* value = find(path);
  return value ? std::get_if<RichText>(value) : nullptr;
}

bool Scopes::present(std::string_view path) const {
  return find(path) != nullptr;
}

}  // namespace presspack
