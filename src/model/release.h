#pragma once

// Release: what was written, field by field, as content.md has it.  Every text keeps the place it
// came from.  Fields that a pack leaves out are empty.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/rich_text.h"

namespace presspack {

struct Date {
  int year = 0, month = 0, day = 0;
  Span span = {};
  // The date as a reader sees it, set by load/ in the pack's language: "17 July 2024".
  std::string shown = {};
};

// A moment before which the release may not be published.
struct Embargo {
  Date date;
  int hour = 0, minute = 0;
  std::string zone;  // IANA name, "Europe/London"
  std::int64_t utc_seconds = 0;  // since 1970-01-01T00:00Z
  Span span;
  std::string long_form;  // "00:01, Wednesday 17 July 2024"
  std::string short_form;  // "00:01, 17 July 2024"
};

enum class ReleaseType {
  news_release,
  statement,
  media_advisory,
  photocall,
  fact_sheet,
  report_launch
};
enum class Status {
  draft,
  approved,
  issued,
  corrected,
  withdrawn
};

struct KeyFigure {
  RichText value, qualifier, label;
  std::string source;
  std::optional<Date> as_of;
  Span span;
};

struct Highlight {
  RichText title;
  Prose text;
  std::string source;
  Span span;
};

struct Quote {
  RichText intro, text, pull, name, role, organisation;
  std::string language, approved_by;
  std::optional<Date> approved_on;
  // Byte offsets in text.text where its sentences end (behind their spaces), set by load/.
  std::vector<std::uint32_t> sentence_ends;
  Span span;
};

struct Report {
  std::string id, type;
  RichText title, publisher, intro, link_text, edition;
  std::optional<Date> date;
  int pages = 0;
  std::string doi, isbn, link, cover;
  Span link_span, cover_span, span;
  bool fictional = false;
};

struct Citation {
  std::string id, type;
  RichText title, publisher;
  std::optional<Date> date, accessed;
  std::string link;
  Span id_span, span;
};

struct Image {
  std::string file;  // relative to the pack's folder
  std::shared_ptr<const std::string> bytes;  // of the file; none: it could not be read
  int pixels_wide = 0, pixels_high = 0;  // upright
  Span file_span, original_span, span;
  RichText alt, caption, credit, rights;
  bool decorative = false;
  std::optional<Date> consent_until;
  int focus_x = 50, focus_y = 50;  // per cent of the picture's width and height
  std::string width, original;
  int after = 0;  // stands in the body, behind so many paragraphs; 0: where the layout has it
};

struct About {
  RichText organisation;
  RichText text;
  Span span;
};

struct Contact {
  RichText team, name, email, phone, hours;
  Span span;
};

struct Delivery {
  RichText subject, intro;
  std::string from, reply_to;
  std::int64_t attach_limit = 0;  // bytes; 0: none given
};

struct Release {
  std::string name;  // the folder's name: "ichp-impact-report"
  std::string language;
  ReleaseType type = ReleaseType::news_release;
  std::optional<Status> status;
  std::string version, reference;
  RichText correction;
  std::optional<Date> date;
  std::optional<Embargo> embargo;
  RichText title, short_title, kicker, deck, lead, addressed_to;
  Prose body;
  std::vector<KeyFigure> figures;
  RichText highlights_title;
  std::vector<Highlight> highlights;
  std::vector<Quote> quotes;
  std::optional<Report> report;
  std::vector<Citation> citations;
  std::vector<Image> images;
  std::vector<About> about;
  RichText notes_title;
  std::vector<Prose> notes;
  std::vector<Contact> contacts;
  RichText accessible_formats;
  bool end_mark = false;
  RichText keywords, subject;
  Delivery delivery;
  std::vector<std::string> merge;
  Span span;  // the whole file, for what has no better place
};

}  // namespace presspack
