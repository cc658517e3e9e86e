#include "load/load_release.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/edit_distance.h"
#include "load/node_reader.h"
#include "load/pictures.h"
#include "load/prose.h"
#include "text/calendar.h"
#include "text/sentences.h"

namespace presspack {
namespace {

class ReleaseReader {
 public:
  ReleaseReader(const ReleaseSources& from, Diagnostics& diagnostics)
      : from_(from), diagnostics_(diagnostics) {}

  void texts(const YamlNode& root, Release& release);
  void lists(const YamlNode& root, Release& release);
  void delivery(const YamlNode& node, Delivery& delivery);

 private:
  RichText text(const YamlNode& map, std::string_view key, Marks marks = Marks::none);
  Prose prose(const YamlNode& map, std::string_view key);
  std::optional<Date> date(const YamlNode& map, std::string_view key);
  std::optional<Embargo> embargo(const YamlNode& root);
  std::string shown(const Date& date, std::string_view pattern, std::string_view fallback) const;
  std::string digits_as_typed(Span span) const;
  KeyFigure figure(const YamlNode& node);
  Highlight highlight(const YamlNode& node);
  Quote quote(const YamlNode& node);
  Report report(const YamlNode& node);
  Citation citation(const YamlNode& node);
  Image image(const YamlNode& node);
  About about(const YamlNode& node);
  Contact contact(const YamlNode& node);
  // The brand's entry for an id in the pack: `contacts: [press-office]`.
  const YamlNode* of_brand(const YamlNode& id, std::string_view list, std::string_view what);
  void image_file(const YamlNode& node, const Image& image);
  void picture_exists(const std::string& path, Span span);

  const ReleaseSources& from_;
  Diagnostics& diagnostics_;
};

RichText ReleaseReader::text(const YamlNode& map, std::string_view key, Marks marks) {
  const YamlNode* node = map.find(key);
  if (!node || !node->is_text()) return {};
  return read_text(*node, marks, from_.sources, diagnostics_);
}

Prose ReleaseReader::prose(const YamlNode& map, std::string_view key) {
  const YamlNode* node = map.find(key);
  if (!node || !node->is_text()) return {};
  return read_prose(*node, from_.sources, diagnostics_);
}

std::string ReleaseReader::shown(const Date& date, std::string_view pattern,
                                 std::string_view fallback) const {
  std::string_view form = fallback;
  if (from_.labels) {
    const auto found = from_.labels->words.find(std::string(pattern));
    if (found != from_.labels->words.end()) form = found->second;
  }
  return format_day({date.year, date.month, date.day}, form, digits_as_typed(date.span));
}

// The digits of a date stay those that were typed, whatever the language's own are.
std::string ReleaseReader::digits_as_typed(Span span) const {
  const std::string_view typed =
      from_.sources.text(span.file).substr(span.begin, span.end - span.begin);
  const auto western = [](char c) { return c >= '0' && c <= '9'; };
  const bool english = from_.language.starts_with("en");
  if (english || std::none_of(typed.begin(), typed.end(), western)) return from_.language;
  return from_.language + "-u-nu-latn";
}

std::optional<Date> ReleaseReader::date(const YamlNode& map, std::string_view key) {
  const YamlNode* node = map.find(key);
  if (!node || !node->is_text()) return std::nullopt;
  Wrong wrong;  // said by validate() already
  std::optional<Date> date = parse_date(one_line(node->text), from_.language, wrong);
  if (!date) return date;
  date->span = node->span;
  date->shown = shown(*date, "date_pattern", "d MMMM y");
  return date;
}

std::optional<Embargo> ReleaseReader::embargo(const YamlNode& root) {
  const YamlNode* node = root.find("embargo");
  if (!node || !node->is_text()) return std::nullopt;
  Wrong wrong;
  std::optional<Embargo> embargo = parse_moment(one_line(node->text), from_.language, wrong);
  if (!embargo) return embargo;
  embargo->span = embargo->date.span = node->span;
  embargo->date.shown = shown(embargo->date, "date_pattern", "d MMMM y");
  const std::string time = fmt::format("{:02}:{:02}, ", embargo->hour, embargo->minute);
  embargo->long_form = time + shown(embargo->date, "date_long_pattern", "EEEE d MMMM y");
  embargo->short_form = time + embargo->date.shown;
  return embargo;
}

KeyFigure ReleaseReader::figure(const YamlNode& node) {
  return {.value = text(node, "value"),
          .qualifier = text(node, "qualifier"),
          .label = text(node, "label"),
          .source = text_in(node, "source"),
          .as_of = date(node, "as_of"),
          .span = node.span};
}

Highlight ReleaseReader::highlight(const YamlNode& node) {
  return {.title = text(node, "title"),
          .text = prose(node, "text"),
          .source = text_in(node, "source"),
          .span = node.span};
}

Quote ReleaseReader::quote(const YamlNode& node) {
  Quote quote;
  quote.intro = text(node, "intro", Marks::all);
  quote.text = text(node, "text", Marks::emphasis);
  quote.pull = text(node, "pull");
  quote.name = text(node, node.find("name") ? "name" : "person");
  quote.role = text(node, "role");
  quote.organisation = text(node, "organisation");
  quote.language = text_in(node, "lang");
  quote.text.language = quote.pull.language = quote.language;
  quote.approved_by = text_in(node, "approved_by");
  quote.approved_on = date(node, "approved_on");
  quote.sentence_ends =
      sentence_ends(quote.text.text, quote.language.empty() ? from_.language : quote.language);
  quote.span = node.span;
  return quote;
}

Report ReleaseReader::report(const YamlNode& node) {
  Report report;
  report.id = text_in(node, "id");
  report.type = text_in(node, "type");
  report.title = text(node, "title");
  report.publisher = text(node, "publisher");
  report.intro = text(node, "intro", Marks::all);
  report.link_text = text(node, "link_text");
  report.edition = text(node, "edition");
  report.date = date(node, "date");
  report.pages = integer_in(node, "pages", 0);
  report.doi = text_in(node, "doi");
  report.isbn = text_in(node, "isbn");
  report.link = text_in(node, "link");
  report.cover = text_in(node, "cover");
  if (const YamlNode* link = node.find("link")) report.link_span = link->span;
  if (const YamlNode* cover = node.find("cover")) report.cover_span = cover->span;
  report.span = node.span;
  report.fictional = boolean_in(node, "fictional", false);
  return report;
}

Citation ReleaseReader::citation(const YamlNode& node) {
  Citation citation;
  citation.id = text_in(node, "id");
  citation.type = text_in(node, "type");
  citation.title = text(node, "title");
  citation.publisher = text(node, "publisher");
  citation.date = date(node, "date");
  citation.accessed = date(node, "accessed");
  citation.link = text_in(node, "link");
  if (const YamlNode* id = node.find("id")) citation.id_span = id->span;
  citation.span = node.span;
  return citation;
}

void ReleaseReader::image_file(const YamlNode& node, const Image& image) {
  const YamlNode* file = node.find("file");
  if (image.alt.empty() && !image.decorative) {
    diagnostics_.report({.code = "alt-missing",
                         .span = file ? file->key_span : node.span,
                         .message = "this image has no description for people who cannot see it",
                         .hint = "add `alt: \"…\"`, or `decorative: true` (PDF/UA-1, 7.3)"});
  }
  picture_exists(image.file, image.file_span);
  picture_exists(image.original, image.original_span);
}

void ReleaseReader::picture_exists(const std::string& path, Span span) {
  FieldRule rule{.name = "file", .about = ""};
  if (path.empty() || check_value(rule, FieldType::path, path, "")) return;
  if (from_.pack.exists(path)) return;
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash);
  const std::vector<std::string> names = from_.pack.list(folder);
  const auto near = nearest(slash == std::string::npos ? path : path.substr(slash + 1),
                            {names.begin(), names.end()});
  diagnostics_.report({.code = "file-missing",
                       .span = span,
                       .message = fmt::format("no such image: {}", path),
                       .hint = near ? fmt::format("did you mean `{}{}{}`?", folder,
                                                  folder.empty() ? "" : "/", *near)
                                    : "check the name and the folder",
                       .fault = Fault::file});
}

Image ReleaseReader::image(const YamlNode& node) {
  Image image;
  image.file = text_in(node, "file");
  if (const YamlNode* file = node.find("file")) image.file_span = file->span;
  image.span = node.span;
  image.alt = text(node, "alt");
  image.caption = text(node, "caption", Marks::all);
  image.credit = text(node, "credit");
  image.rights = text(node, "rights");
  image.decorative = boolean_in(node, "decorative", false);
  image.consent_until = date(node, "consent_until");
  Wrong wrong;
  if (const auto focus = parse_focus(text_in(node, "focus"), wrong)) {
    image.focus_x = (*focus)[0];
    image.focus_y = (*focus)[1];
  }
  image.width = text_in(node, "width");
  image.after = integer_in(node, "after", 0);
  image.original = text_in(node, "original");
  if (const YamlNode* original = node.find("original")) image.original_span = original->span;
  image_file(node, image);
  return image;
}

const YamlNode* ReleaseReader::of_brand(const YamlNode& id, std::string_view list,
                                        std::string_view what) {
  if (!from_.brand) return nullptr;
  const YamlNode* entries = from_.brand->find(list);
  const std::string name = one_line(id.text);
  const YamlNode* found = entries && entries->is_map() ? entries->find(name) : nullptr;
  if (found) return found;
  std::vector<std::string_view> known;
  if (entries && entries->is_map()) {
    for (const YamlNode& entry : *entries) known.push_back(entry.key);
  }
  const auto near = nearest(name, known);
  diagnostics_.report(
      {.code = "name-unknown",
       .span = id.span,
       .message = fmt::format("the brand has no {} `{}`", what, name),
       .hint = near ? fmt::format("did you mean `{}`?", *near)
               : known.empty()
                   ? fmt::format("write it here in full, or add it to the brand's `{}`", list)
                   : fmt::format("it has: {}", fmt::join(known, ", "))});
  return nullptr;
}

About ReleaseReader::about(const YamlNode& node) {
  const YamlNode* from = node.is_text() ? of_brand(node, "boilerplates", "boilerplate") : &node;
  if (!from || !from->is_map()) return {};
  return {text(*from, "organisation"), text(*from, "text", Marks::all), node.span};
}

Contact ReleaseReader::contact(const YamlNode& node) {
  const YamlNode* from = node.is_text() ? of_brand(node, "contacts", "contact") : &node;
  if (!from || !from->is_map()) return {};
  return {.team = text(*from, "team"),
          .name = text(*from, "name"),
          .email = text(*from, "email"),
          .phone = text(*from, "phone"),
          .hours = text(*from, "hours"),
          .span = node.span};
}

void ReleaseReader::delivery(const YamlNode& node, Delivery& delivery) {
  delivery.subject = text(node, "subject");
  delivery.intro = text(node, "intro", Marks::all);
  delivery.from = text_in(node, "from");
  delivery.reply_to = text_in(node, "reply_to");
  Wrong wrong;
  delivery.attach_limit = parse_file_size(text_in(node, "attach_limit"), wrong).value_or(0);
}

template <class Enum>
std::optional<Enum> choice_of(const YamlNode& root, std::string_view key) {
  const FieldRule* rule = pack_schema.find(key);
  const std::vector<std::string_view> words = words_of(rule->choices);
  const std::string word = text_in(root, key);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == word) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

void ReleaseReader::texts(const YamlNode& root, Release& release) {
  release.type = choice_of<ReleaseType>(root, "type").value_or(ReleaseType::news_release);
  release.status = choice_of<Status>(root, "status");
  release.version = text_in(root, "version");
  release.reference = text_in(root, "reference");
  release.correction = text(root, "correction", Marks::all);
  release.date = date(root, "date");
  release.embargo = embargo(root);
  release.title = text(root, "title");
  release.short_title = text(root, "short_title");
  release.kicker = text(root, "kicker");
  release.deck = text(root, "deck");
  release.lead = text(root, "lead", Marks::all);
  release.addressed_to = text(root, "addressed_to");
  release.body = prose(root, "body");
  release.highlights_title = text(root, "highlights_title");
  release.notes_title = text(root, "notes_title");
  release.end_mark = boolean_in(root, "end_mark", false);
  release.keywords = text(root, "keywords");
  release.subject = text(root, "subject");
  release.merge = texts_in(root, "merge");
  release.accessible_formats = text(root, "accessible_formats");
  const YamlNode* formats = root.find("accessible_formats");
  // One word without spaces can only be an id.
  if (formats && formats->is_text() && !release.accessible_formats.empty() &&
      release.accessible_formats.text.find(' ') == std::string::npos) {
    const YamlNode* found = of_brand(*formats, "accessible_formats", "accessible formats");
    release.accessible_formats = found && found->is_text()
                                     ? read_text(*found, Marks::none, from_.sources, diagnostics_)
                                     : RichText{};
  }
}

void ReleaseReader::lists(const YamlNode& root, Release& release) {
  each_map(root.find("figures"), [&](const YamlNode& n) { release.figures.push_back(figure(n)); });
  each_map(root.find("highlights"),
           [&](const YamlNode& n) { release.highlights.push_back(highlight(n)); });
  each_map(root.find("quotes"), [&](const YamlNode& n) { release.quotes.push_back(quote(n)); });
  const YamlNode* found = root.find("report");
  if (found && found->is_map()) release.report = report(*found);
  each_map(root.find("citations"),
           [&](const YamlNode& n) { release.citations.push_back(citation(n)); });
  each_map(root.find("images"), [&](const YamlNode& n) { release.images.push_back(image(n)); });
  const auto each_item = [&](std::string_view key, const auto& take) {
    const YamlNode* list = root.find(key);
    if (!list || !list->is_list()) return;
    for (const YamlNode& item : *list) take(item);
  };
  each_item("about", [&](const YamlNode& n) {
    About item = about(n);
    if (!item.text.empty()) release.about.push_back(std::move(item));
  });
  each_item("contacts", [&](const YamlNode& n) {
    if (!n.is_list()) release.contacts.push_back(contact(n));
  });
  each_item("notes", [&](const YamlNode& n) {
    if (n.is_text()) release.notes.push_back(read_prose(n, from_.sources, diagnostics_));
  });
}

}  // namespace

Release read_release(const YamlNode& root, const ReleaseSources& from, Diagnostics& diagnostics) {
  Release release;
  release.language = from.language;
  release.span = root.span;
  ReleaseReader reader(from, diagnostics);
  reader.texts(root, release);
  reader.lists(root, release);
  if (const YamlNode* node = root.find("delivery"); node && node->is_map()) {
    reader.delivery(*node, release.delivery);
  }
  read_pictures(from.pack, release, diagnostics);
  return release;
}

}  // namespace presspack
