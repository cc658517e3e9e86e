#include "check/rules.h"

#include <algorithm>
#include <iterator>

namespace presspack {
namespace {

constexpr Severity warning = Severity::warning, note = Severity::note, error = Severity::error;

// Sorted by code: a test holds it.
constexpr Rule table[] = {
    {"acronym-unexplained", note, "a word of 2 to 6 capitals is used before it is spelled out",
     "Readers outside the house do not know its short names. Well-known ones (NHS, UK, BBC) pass.",
     "lead: The ICS opens a new hub.", "lead: The Integrated Care System (ICS) opens a new hub."},
    {"alt-is-filename", warning, "a picture's description is its file name, or only says “photo”",
     "A screen reader says it aloud in place of the picture (WCAG 2.2, 1.1.1).",
     "alt: IMG_2041.jpg", "alt: Two nurses plant herbs in a raised bed"},
    {"alt-long", warning, "a picture's description has over 150 characters",
     "A screen reader cannot be stopped half-way and taken up again; put the rest into the "
     "caption.",
     "alt: (three sentences)", "alt: (one sentence)"},
    {"alt-missing", error, "a picture has neither a description nor `decorative: true`",
     "PDF/UA-1, 7.3, and the law that asks for it: those who cannot see it must learn what it "
     "says.",
     "images:\n  - file: images/forum.jpg",
     "images:\n  - file: images/forum.jpg\n    alt: The forum's panel of five on the stage"},
    {"bracket-unmatched", warning, "a bracket is opened and not closed, or the other way round",
     "It is nearly always what was left over from an edit.", "lead: See the report (page 3.",
     "lead: See the report (page 3)."},
    {"citation-unused", warning, "a source is listed and nothing refers to it",
     "Either a mark was lost or the source is not needed.", "citations:\n  - id: study",
     "body: |\n  It works.[^study]"},
    {"consent-expired", error, "a picture's consent ends before the release's date",
     "Written consent for a picture of a patient covers the time it names.",
     "consent_until: 2023-01-31", "consent_until: 2027-01-31"},
    {"contrast", error, "text on its ground has under 4.5 : 1, large text under 3 : 1",
     "WCAG 2.2, 1.4.3, from the brand's real colours.", "primary: \"7FB2D8\"",
     "primary: \"0A4A78\""},
    {"date-weekday", error, "a date and the name of its day do not agree",
     "One of the two is wrong, and readers act on both.", "date: Tuesday 17 July 2024",
     "date: Wednesday 17 July 2024"},
    {"double-space", note, "two spaces stand between words",
     "One is enough; two print as a hole in the line.", "lead: our digital  services",
     "lead: our digital services", true},
    {"email-format", warning, "this does not look like an e-mail address", "It becomes a link.",
     "email: press.office.trust.example", "email: press.office@trust.example"},
    {"embargo-date-mismatch", warning, "the embargo ends on a later day than the release's date",
     "Readers go by the date at the top.",
     "date: 2024-07-16\nembargo: 2024-07-17 00:01 Europe/London",
     "date: 2024-07-17\nembargo: 2024-07-17 00:01 Europe/London"},
    {"embargo-no-zone", error, "an embargo without a time zone",
     "One minute past midnight is another moment in Paris.", "embargo: 2024-07-17 00:01",
     "embargo: 2024-07-17 00:01 Europe/London"},
    {"embargo-past", warning, "the embargo has ended",
     "A pack that says “not for publication” after the hour confuses those who may publish. Only "
     "`check` asks the clock; a build never does.",
     "embargo: 2020-01-01 00:01 Europe/London", "(delete the line)"},
    {"figures-many", warning, "over 8 key figures", "Two to four are remembered.",
     "figures: (nine of them)", "figures: (the best four)"},
    {"heading-order", error, "a heading skips a level",
     "PDF/UA-1, 7.4.2: who jumps from heading to heading would miss one.", "## One\n#### Three",
     "## One\n### Two"},
    {"highlights-many", warning, "over 12 highlights", "A reader looks for the three that matter.",
     "highlights: (thirteen of them)", "highlights: (the best six; the rest in the body)"},
    {"hyphen-as-dash", note, "a hyphen between spaces stands for a dash",
     "A dash is longer than a hyphen, and screen readers pause at it.",
     "lead: Open to all - free of charge", "lead: Open to all – free of charge", true},
    {"image-resolution", warning,
     "a picture has under 200 pixels an inch where it stands; under 100 is an error",
     "Newspapers ask for 300; under 100 the steps are seen with the naked eye.",
     "file: forum-small.jpg  # 640 pixels", "file: forum.jpg  # 2400 pixels"},
    {"lead-long", warning, "the lead has over 45 words", "One or two sentences say what happened.",
     "lead: (sixty words)", "lead: (thirty words; the rest opens the body)"},
    {"link-insecure", warning,
     "an address begins with http:", "What is read on the way can be changed on the way.",
     "link: http://trust.example/report", "link: https://trust.example/report"},
    {"link-syntax", error,
     "an address that is none, or does not begin with https:, mailto: or tel:",
     "It could not be followed. No address is ever fetched.", "link: www.trust.example",
     "link: https://www.trust.example"},
    {"link-text", warning, "a link's words do not say where it leads",
     "Screen readers list links without the sentences round them (WCAG 2.2, 2.4.4).",
     "[click here](https://trust.example/report)",
     "[our annual report](https://trust.example/report)"},
    {"measure", warning, "lines of the body have on average under 40 or over 80 characters",
     "The eye loses its place in longer lines and stumbles in shorter ones (RNIB asks for 60 to "
     "70). A layout in columns may be worth the warning.",
     "layout: (one with very wide or narrow lines)", "layout: bulletin"},
    {"no-break-space", note, "a no-break space, usually from a word processor",
     "Lines break badly at them. presspack keeps dates, numbers and names together by itself.",
     "lead: our report (with U+00A0 between)", "lead: our report", true},
    {"phone-format", warning, "this does not look like a telephone number", "It becomes a link.",
     "phone: ask for press", "phone: 020 7946 0000"},
    {"placeholder-text", warning,
     "words that wait for others: lorem ipsum, TBC, XX, an .example address",
     "They have been sent to journalists more than once. `mail` refuses them.", "name: TBC",
     "name: Ada Example"},
    {"pull-not-in-quote", error, "an excerpt is not word for word in its quotation",
     "A quotation is never altered.", "pull: our joint efforts", "pull: our collective efforts"},
    {"quote-long", warning, "a quotation's display sentence has over 35 words",
     "It is set large; a shorter one is read. An excerpt (`pull`) is copied word for word.",
     "text: (a first sentence of 43 words)", "pull: (the part of it that matters)"},
    {"quote-no-name", error, "a quotation without a speaker", "Nobody could print it.",
     "quotes:\n  - text: We are proud.", "quotes:\n  - text: We are proud.\n    name: Ada Example"},
    {"reading-ease", warning,
     "English: Flesch reading ease under 50; other languages: sentences over 25 words on average",
     "The NHS content manual asks for a reading age of 9 to 11; 50 is plain enough for most "
     "adults (Flesch 1948). Syllables are counted by rule, so read the figure as ±5.",
     "body: (long sentences of long words)", "body: (shorter ones)"},
    {"report-after-release", warning, "the report is dated later than the release",
     "One of the two dates is wrong, or the report is not out yet.",
     "date: 2024-07-10\nreport:\n  date: 2024-07-11",
     "date: 2024-07-17\nreport:\n  date: 2024-07-11"},
    {"sentence-long", note, "a sentence has over 25 words",
     "GOV.UK asks for at most 25: longer ones are hard to follow, most of all aloud.",
     "lead: (thirty words)", "lead: (two sentences of fifteen)"},
    {"straight-quotes", note, "a straight quotation mark or apostrophe in a text",
     "Curly ones are right in print. English only: other languages have their own.",
     "lead: It's \"pivotal\"", "lead: It’s “pivotal”", true},
    {"text-long", warning, "a text is longer than is good for its place",
     "content-format.md gives each field's length.", "kicker: (two sentences)",
     "kicker: (four words)"},
    {"text-small", warning, "words under 9 pt are set; under 6 pt it is an error",
     "12 pt is the least for clear print (UKAAF G003); 9 pt is what most people can read at all.",
     "styles: {note: {size: 8 pt}}", "styles: {note: {size: 10 pt}}"},
    {"title-lines", warning, "the headline takes over 4 lines on the page",
     "It no longer reads as one thing.", "title: (two sentences)", "title: (eight to ten words)"},
    {"title-long", warning, "the headline has over 90 characters; over 160 is an error",
     "Guides ask for 6 to 8 words; news sites cut at about 90 characters.",
     "title: (two sentences)", "title: (eight words)"},
};

}  // namespace

std::span<const Rule> rules() {
  return table;
}

const Rule* find_rule(std::string_view code) {
  const Rule* found = std::lower_bound(
      std::begin(table), std::end(table), code,
      [](const Rule& rule, std::string_view wanted) { return rule.code < wanted; });
  return found != std::end(table) && found->code == code ? found : nullptr;
}

}  // namespace presspack
