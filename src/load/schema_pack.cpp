// The fields of pack.yaml.

#include "load/schema.h"

namespace presspack {
namespace {

using enum FieldType;

constexpr FieldRule figure_fields[] = {
    {.name = "value", .about = "the number, as it is to be shown", .need = Need::preview},
    {.name = "qualifier", .about = "what stands before it: around, more than"},
    {.name = "label", .about = "what it counts", .need = Need::preview},
    {.name = "as_of", .type = date, .about = "the day it was true"},
    {.name = "source",
     .type = word,
     .about = "the id of the report or citation that has it",
     .need = Need::publish},
};
constexpr Schema figure{"figure", "a number and what it counts", figure_fields};

constexpr FieldRule highlight_fields[] = {
    {.name = "title",
     .about = "a few words",
     .need = Need::preview,
     .warn_over = 90,
     .refuse_over = 160},
    {.name = "text", .type = prose, .about = "a paragraph or two", .need = Need::preview},
    {.name = "source", .type = word, .about = "the id of the report or citation that has it"},
};
constexpr Schema highlight{"highlight", "a highlight card", highlight_fields};

constexpr FieldRule quote_fields[] = {
    {.name = "intro", .type = marked, .about = "the sentence that leads to the quote"},
    {.name = "text",
     .type = quoted,
     .about = "the words, without quotation marks",
     .need = Need::preview},
    {.name = "pull", .about = "an excerpt to show large; word for word from the text"},
    {.name = "name", .about = "who said it"},
    {.name = "person", .about = "another word for `name`"},
    {.name = "role", .about = "the speaker's position"},
    {.name = "organisation", .about = "the speaker's organisation"},
    {.name = "lang", .type = language, .about = "the quote's language, if it is another one"},
    {.name = "approved_by", .about = "who agreed to these words"},
    {.name = "approved_on", .type = date, .about = "when"},
};
constexpr Schema quote{"quote", "a quotation and its speaker", quote_fields};

constexpr FieldRule report_fields[] = {
    {.name = "id",
     .type = word,
     .about = "how figures and highlights refer to it",
     .need = Need::preview},
    {.name = "type", .about = "report, dataset, article"},
    {.name = "title", .about = "its title", .need = Need::preview},
    {.name = "publisher", .about = "who published it"},
    {.name = "date", .type = date, .about = "when it was published"},
    {.name = "edition", .about = "its edition"},
    {.name = "pages", .type = integer, .about = "how many pages it has", .least = 1, .most = 99999},
    {.name = "doi", .about = "10.1000/182"},
    {.name = "isbn", .about = "978-0-00-000000-0"},
    {.name = "link", .type = address, .about = "its web address"},
    {.name = "intro", .type = marked, .about = "the sentence before the link"},
    {.name = "link_text", .about = "the words of the link"},
    {.name = "cover", .type = path, .about = "a picture of its cover"},
    {.name = "fictional", .type = boolean, .about = "its address is made up, as in the samples"},
};
constexpr Schema report{"report", "the report that the release is about", report_fields};

constexpr FieldRule citation_fields[] = {
    {.name = "id", .type = word, .about = "how texts refer to it: [^id]", .need = Need::preview},
    {.name = "type", .about = "report, dataset, article"},
    {.name = "title", .about = "its title", .need = Need::preview},
    {.name = "publisher", .about = "who published it"},
    {.name = "date", .type = date, .about = "when it was published"},
    {.name = "link", .type = address, .about = "its web address"},
    {.name = "accessed", .type = date, .about = "when the address was last seen to work"},
};
constexpr Schema citation{"citation", "a source", citation_fields};

constexpr FieldRule image_fields[] = {
    {.name = "file", .type = path, .about = "the picture, beside the pack", .need = Need::preview},
    {.name = "alt",
     .about = "what it shows, for people who cannot see it",
     .warn_over = 150,
     .long_code = "alt-long"},
    {.name = "decorative", .type = boolean, .about = "true if it says nothing"},
    {.name = "caption", .type = marked, .about = "the words under it"},
    {.name = "credit", .about = "who took it"},
    {.name = "rights", .about = "what may be done with it"},
    {.name = "consent_until", .type = date, .about = "how long the people in it agreed"},
    {.name = "focus", .type = focus, .about = "what must stay when it is cut: 50 40, per cent"},
    {.name = "width", .type = choice, .about = "how wide it stands", .choices = "full half third"},
    {.name = "original", .type = path, .about = "the picture for newspapers"},
    {.name = "after",
     .type = integer,
     .about = "it stands in the body, behind so many paragraphs",
     .least = 1,
     .most = 1000},
};
constexpr Schema image{"image", "a picture", image_fields};

constexpr FieldRule about_fields[] = {
    {.name = "organisation", .about = "whom it is about", .need = Need::preview},
    {.name = "text",
     .type = marked,
     .about = "a paragraph",
     .need = Need::preview,
     .warn_over = 100,
     .count_words = true},
};
constexpr Schema about_item{"about", "a boilerplate", about_fields};

constexpr FieldRule contact_fields[] = {
    {.name = "team", .about = "the office"},
    {.name = "name", .about = "a person"},
    {.name = "email", .type = email, .about = "an address"},
    {.name = "phone", .type = phone, .about = "a number"},
    {.name = "hours", .about = "when somebody answers"},
};
constexpr Schema contact{"contact", "whom journalists may ask", contact_fields};

constexpr FieldRule delivery_fields[] = {
    {.name = "subject", .about = "of the e-mail"},
    {.name = "intro", .type = marked, .about = "the words above the release"},
    {.name = "from", .about = "Press office <press@trust.example>"},
    {.name = "reply_to", .type = email, .about = "where answers go"},
    {.name = "attach_limit", .type = file_size, .about = "larger files are not attached: 10 MB"},
};
constexpr Schema delivery{"delivery", "how it is sent by e-mail", delivery_fields};

constexpr FieldRule pack_fields[] = {
    {.name = "presspack",
     .type = integer,
     .about = "the version of this format: 1",
     .need = Need::form,
     .least = 1,
     .most = 1},
    {.name = "layout", .type = word, .about = "bulletin, or another layout", .need = Need::preview},
    {.name = "brand",
     .type = word,
     .about = "whose colours, marks and contacts",
     .need = Need::preview},
    {.name = "paper", .type = word, .about = "a4 or letter; a4 if nothing is said"},
    {.name = "lang", .type = language, .about = "en-GB", .need = Need::preview},
    {.name = "type",
     .type = choice,
     .about = "what is sent out",
     .need = Need::publish,
     .choices = "news_release statement media_advisory photocall fact_sheet report_launch"},
    {.name = "status",
     .type = choice,
     .about = "a draft prints a notice",
     .need = Need::publish,
     .choices = "draft approved issued corrected withdrawn"},
    {.name = "version", .about = "of the release"},
    {.name = "reference", .about = "your own number for it"},
    {.name = "correction", .type = marked, .about = "what was corrected"},
    {.name = "date", .type = date, .about = "2024-07-17 or 17 July 2024", .need = Need::publish},
    {.name = "embargo", .type = moment, .about = "2024-07-17 00:01 Europe/London"},
    {.name = "title",
     .about = "the headline, one line",
     .need = Need::preview,
     .warn_over = 90,
     .refuse_over = 160,
     .long_code = "title-long"},
    {.name = "short_title", .about = "for the running head and the subject", .warn_over = 65},
    {.name = "kicker", .about = "a few words above the headline"},
    {.name = "deck", .about = "a line below the headline", .warn_over = 160},
    {.name = "lead",
     .type = marked,
     .about = "the news in one or two sentences",
     .need = Need::preview,
     .warn_over = 45,
     .count_words = true,
     .long_code = "lead-long"},
    {.name = "body", .type = prose, .about = "paragraphs, ## headings, lists"},
    {.name = "figures", .type = list, .about = "the numbers of the story", .of = &figure},
    {.name = "highlights_title", .about = "the heading above the highlights"},
    {.name = "highlights", .type = list, .about = "what matters most", .of = &highlight},
    {.name = "quotes", .type = list, .about = "who says what", .of = &quote},
    {.name = "report", .type = map, .about = "the report the release is about", .of = &report},
    {.name = "citations", .type = list, .about = "sources", .of = &citation},
    {.name = "images", .type = list, .about = "pictures", .of = &image},
    {.name = "about",
     .type = list,
     .about = "the organisations; ids of the brand's, or in full",
     .need = Need::publish,
     .of = &about_item,
     .or_text = true},
    {.name = "notes_title", .about = "the heading above the notes"},
    {.name = "notes", .type = list, .about = "notes to editors", .item = prose},
    {.name = "contacts",
     .type = list,
     .about = "ids of the brand's, or in full",
     .need = Need::publish,
     .of = &contact,
     .or_text = true},
    {.name = "accessible_formats",
     .about = "how to get other formats, or the id of the brand's",
     .need = Need::publish},
    {.name = "end_mark", .type = boolean, .about = "print ENDS under the story"},
    {.name = "keywords", .about = "for search, parted by commas"},
    {.name = "subject", .about = "for search"},
    {.name = "delivery", .type = map, .about = "how it is sent by e-mail", .of = &delivery},
    {.name = "merge", .type = list, .about = "columns of the rows used as {column}", .item = word},
    {.name = "addressed_to", .about = "the recipient's line, often {name}"},
};

}  // namespace

constinit const Schema pack_schema{"pack", "a press pack", pack_fields};

}  // namespace presspack
