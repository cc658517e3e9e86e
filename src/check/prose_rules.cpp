// Plain language, leftovers and dates.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "check/check_release_text.h"
#include "check/texts.h"
#include "text/sentences.h"
#include "text/words.h"

namespace presspack {
namespace {

constexpr std::size_t longest_sentence = 25;  // GOV.UK, "Writing for GOV.UK"
constexpr std::size_t longest_display = 35;  // set large, a longer one is not read
constexpr double least_ease = 50;  // Flesch 1948: below it, "difficult"

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
char lower(char c) {
  return is_upper(c) ? static_cast<char>(c + 32) : c;
}
std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

// Groups of vowels, less a silent e: right within 5 in 100 words of running English.
std::size_t syllables(std::string_view word) {
  constexpr std::string_view vowels = "aeiouy";
  const std::string w = lowered(word);
  std::size_t count = 0;
  bool inside = false;
  for (const char c : w) {
    const bool vowel = vowels.find(c) != vowels.npos;
    if (vowel && !inside) ++count;
    inside = vowel;
  }
  const bool silent = w.size() > 2 && w.ends_with('e') && !w.ends_with("le") &&
                      vowels.find(w[w.size() - 2]) == vowels.npos;
  const bool past = w.size() > 3 && w.ends_with("ed") && w[w.size() - 3] != 't' &&
                    w[w.size() - 3] != 'd' && vowels.find(w[w.size() - 3]) == vowels.npos;
  if (count > 1 && (silent || past)) --count;
  return std::max<std::size_t>(count, 1);
}

std::string first_words(std::string_view text, std::size_t begin,
                        const std::vector<WordRange>& words) {
  std::size_t end = begin;
  for (std::size_t i = 0, taken = 0; i < words.size() && taken < 4; ++i) {
    if (words[i].begin < begin) continue;
    end = words[i].end;
    ++taken;
  }
  return std::string(text.substr(begin, end - begin));
}

class ProseChecker {
 public:
  ProseChecker(const Release& release, const SourceFiles& sources, Diagnostics& diagnostics)
      : release_(release), sources_(sources), diagnostics_(diagnostics) {}

  void sentences(const RichText& text);
  void display_quote(const Quote& quote);
  void acronyms(const RichText& text);
  void links(const RichText& text);
  void brackets(const RichText& text);
  void placeholders(const RichText& text);
  void alternative(const Image& image);
  void ease();

 private:
  void report(Severity severity, std::string_view code, Span span, std::string message,
              std::string hint) {
    diagnostics_.report({.severity = severity,
                         .code = code,
                         .span = span,
                         .message = std::move(message),
                         .hint = std::move(hint)});
  }

  const Release& release_;
  const SourceFiles& sources_;
  Diagnostics& diagnostics_;
  std::set<std::string, std::less<>> explained_;
};

void ProseChecker::sentences(const RichText& text) {
  const std::string_view language = language_of(text, release_);
  const std::vector<WordRange> words = word_ranges(text.text, language);
  std::size_t begin = 0;
  for (const std::uint32_t end : sentence_ends(text.text, language)) {
    const auto count = static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(),
        [&](const WordRange& word) { return word.begin >= begin && word.begin < end; }));
    if (count > longest_sentence) {
      report(Severity::note, "sentence-long", place_in_file(text, begin, end, sources_),
             fmt::format("this sentence (“{} …”) has {} words",
                         first_words(text.text, begin, words), count),
             "better at most 25; make two of it");
    }
    begin = end;
  }
}

void ProseChecker::display_quote(const Quote& quote) {
  const RichText& shown = quote.pull.empty() ? quote.text : quote.pull;
  const std::string_view language = language_of(shown, release_);
  const std::vector<std::uint32_t> ends = sentence_ends(shown.text, language);
  if (ends.empty()) return;
  const std::size_t end = quote.pull.empty() ? ends.front() : shown.text.size();
  const std::size_t count =
      word_ranges(std::string_view(shown.text).substr(0, end), language).size();
  if (count <= longest_display) return;
  report(Severity::warning, "quote-long", place_in_file(shown, 0, end, sources_),
         quote.pull.empty() ? fmt::format("the quote starts with a {}-word sentence", count)
                            : fmt::format("the excerpt has {} words", count),
         quote.pull.empty()
             ? "under 35 words reads better at display size; add `pull:` to choose an excerpt"
             : "under 35 words reads better at display size");
}

void ProseChecker::acronyms(const RichText& text) {
  // Known to readers of British news.
  constexpr std::array<std::string_view, 18> known = {"NHS", "UK", "EU",  "US",  "USA", "UN",
                                                      "BBC", "TV", "PDF", "QR",  "ID",  "GP",
                                                      "MP",  "AM", "PM",  "BST", "GMT", "COVID"};
  if (!language_of(text, release_).starts_with("en")) return;
  for (const WordRange& range : word_ranges(text.text, "en")) {
    const std::string_view word(text.text.data() + range.begin, range.end - range.begin);
    if (word.size() < 2 || word.size() > 6 || !std::all_of(word.begin(), word.end(), is_upper)) {
      continue;
    }
    if (std::find(known.begin(), known.end(), word) != known.end()) continue;
    if (!explained_.insert(std::string(word)).second) continue;
    const bool in_brackets = range.begin > 0 && text.text[range.begin - 1] == '(';
    const bool before_brackets = std::string_view(text.text).substr(range.end).starts_with(" (");
    if (in_brackets || before_brackets) continue;
    report(Severity::note, "acronym-unexplained",
           place_in_file(text, range.begin, range.end, sources_),
           fmt::format("{} is used before it is spelled out", word),
           fmt::format("write the whole name first, then ({})", word));
  }
}

void ProseChecker::links(const RichText& text) {
  constexpr std::array<std::string_view, 8> empty_words = {
      "here", "click here", "this link", "link", "more", "read more", "find out more", "this page"};
  for (const Mark& mark : text.marks) {
    if (mark.kind != Mark::Kind::link) continue;
    const std::string words =
        lowered(std::string_view(text.text).substr(mark.begin, mark.end - mark.begin));
    if (std::find(empty_words.begin(), empty_words.end(), words) == empty_words.end()) continue;
    report(Severity::warning, "link-text", place_in_file(text, mark.begin, mark.end, sources_),
           fmt::format("the link's words “{}” do not say where it leads", words),
           "name what is there: [our annual report](…)");
  }
}

void ProseChecker::brackets(const RichText& text) {
  std::vector<std::size_t> open;
  std::size_t lost = std::string::npos;
  for (std::size_t i = 0; i < text.text.size() && lost == std::string::npos; ++i) {
    if (text.text[i] == '(') {
      open.push_back(i);
    } else if (text.text[i] == ')') {
      // "1)" and "a)" number things.
      const bool numbers = i > 0 && i <= 2;
      if (!open.empty()) {
        open.pop_back();
      } else if (!numbers) {
        lost = i;
      }
    }
  }
  if (lost == std::string::npos && !open.empty()) lost = open.back();
  if (lost == std::string::npos) return;
  const bool opens = text.text[lost] == '(';
  report(Severity::warning, "bracket-unmatched", place_in_file(text, lost, lost + 1, sources_),
         opens ? "this bracket is never closed" : "this bracket closes nothing",
         opens ? "close it, or delete it" : "open it, or delete it");
}

void ProseChecker::placeholders(const RichText& text) {
  const std::string small = lowered(text.text);
  const auto is_word = [&](std::size_t at, std::size_t size) {
    const auto letter = [&](std::size_t i) {
      return i < small.size() &&
             ((small[i] >= 'a' && small[i] <= 'z') || (small[i] >= '0' && small[i] <= '9'));
    };
    return (at == 0 || !letter(at - 1)) && !letter(at + size);
  };
  for (const std::string_view word : {"lorem ipsum", "tbc", "tba", "tbd", "xx", "xxx", "todo",
                                      "[insert", "placeholder", ".example"}) {
    const std::size_t at = small.find(word);
    if (at == std::string::npos) continue;
    if (word != ".example" && word != "[insert" && !is_word(at, word.size())) continue;
    if (word == ".example" && release_.report && release_.report->fictional &&
        text.span == release_.report->link_span) {
      continue;
    }
    report(Severity::warning, "placeholder-text",
           place_in_file(text, at, at + word.size(), sources_),
           fmt::format("“{}” waits for the real words", text.text.substr(at, word.size())),
           "put them in before the pack is sent");
    return;
  }
}

void ProseChecker::alternative(const Image& image) {
  const std::string words = lowered(image.alt.text);
  const std::string file = lowered(image.file.substr(image.file.rfind('/') + 1));
  const auto ending = [&](std::string_view end) { return words.ends_with(end); };
  const bool name = !words.empty() && (words == file || ending(".jpg") || ending(".jpeg") ||
                                       ending(".png") || ending(".tif"));
  const bool nothing = words == "photo" || words == "image" || words == "picture";
  if (!name && !nothing) return;
  report(Severity::warning, "alt-is-filename", image.alt.span,
         nothing ? fmt::format("“{}” does not say what the picture shows", image.alt.text)
                 : "a file name does not say what the picture shows",
         "describe it for somebody on the telephone");
}

void ProseChecker::ease() {
  const TextStats stats = text_stats(release_);
  if (stats.sentences == 0 || stats.words < 50) return;  // too little to measure
  const Span span = release_.body.empty() ? release_.lead.span : release_.body.span;
  const std::size_t average = (stats.words + stats.sentences / 2) / stats.sentences;
  const std::string lengths =
      fmt::format("average sentence {} words, longest {}", average, stats.longest_sentence);
  if (stats.english && stats.reading_ease < least_ease) {
    report(Severity::warning, "reading-ease", span,
           fmt::format("reading ease is {:.0f}, the target is 50 or more", stats.reading_ease),
           lengths + "; shorter sentences and shorter words raise it");
  } else if (!stats.english && average > longest_sentence) {
    report(Severity::warning, "reading-ease", span, "the sentences are long: " + lengths,
           "better at most 25 words");
  }
}

bool later(const Date& a, const Date& b) {
  return std::tuple(a.year, a.month, a.day) > std::tuple(b.year, b.month, b.day);
}

void check_dates(const Release& release, std::int64_t now, Diagnostics& diagnostics) {
  const auto warn = [&](std::string_view code, Span span, std::string message, std::string hint) {
    diagnostics.report({.severity = code == "consent-expired" ? Severity::error : Severity::warning,
                        .code = code,
                        .span = span,
                        .message = std::move(message),
                        .hint = std::move(hint)});
  };
  if (release.embargo) {
    const Embargo& embargo = *release.embargo;
    if (embargo.utc_seconds <= now) {
      warn("embargo-past", embargo.span, "the embargo has ended", "delete the line");
    }
    if (release.date && later(embargo.date, *release.date)) {
      warn("embargo-date-mismatch", embargo.span,
           "the embargo ends on a later day than the release's date",
           "let `date` be the day of publication");
    }
  }
  if (release.report && release.report->date && release.date &&
      later(*release.report->date, *release.date)) {
    warn("report-after-release", release.report->date->span,
         "the report is dated later than the release", "one of the two dates is wrong");
  }
  for (const Image& image : release.images) {
    if (!image.consent_until || !release.date || !later(*release.date, *image.consent_until)) {
      continue;
    }
    warn("consent-expired", image.consent_until->span,
         fmt::format("the consent for this picture ended on {}", image.consent_until->shown),
         "ask again, or take another picture");
  }
}

void check_counts(const Release& release, Diagnostics& diagnostics) {
  const auto many = [&](std::size_t count, std::size_t most, std::string_view code, Span span,
                        std::string_view things) {
    if (count <= most) return;
    diagnostics.report({.severity = Severity::warning,
                        .code = code,
                        .span = span,
                        .message = fmt::format("{} {} are many", count, things),
                        .hint = fmt::format("better at most {}", most)});
  };
  if (!release.highlights.empty()) {
    many(release.highlights.size(), 12, "highlights-many", release.highlights.back().span,
         "highlights");
  }
  if (!release.figures.empty()) {
    many(release.figures.size(), 8, "figures-many", release.figures.back().span, "key figures");
  }
}

}  // namespace

TextStats text_stats(const Release& release) {
  TextStats stats{.english = release.language.starts_with("en")};
  std::size_t syllable_count = 0;
  for (const ReleaseText& item : texts_of(release)) {
    if (item.kind != TextKind::prose) continue;
    const std::string& text = item.text->text;
    const std::string_view language = language_of(*item.text, release);
    const std::vector<WordRange> words = word_ranges(text, language);
    stats.words += words.size();
    for (const WordRange& word : words) {
      syllable_count += syllables(std::string_view(text).substr(word.begin, word.end - word.begin));
    }
    std::size_t word = 0;
    for (const std::uint32_t end : sentence_ends(text, language)) {
      std::size_t count = 0;
      while (word < words.size() && words[word].begin < end) ++word, ++count;
      if (count > 0) ++stats.sentences;
      stats.longest_sentence = std::max(stats.longest_sentence, count);
    }
  }
  if (stats.sentences == 0 || stats.words == 0) return stats;
  const double per_sentence =
      static_cast<double>(stats.words) / static_cast<double>(stats.sentences);
  const double per_word = static_cast<double>(syllable_count) / static_cast<double>(stats.words);
  stats.reading_ease = 206.835 - 1.015 * per_sentence - 84.6 * per_word;
  stats.grade = 0.39 * per_sentence + 11.8 * per_word - 15.59;
  return stats;
}

void check_text(const Release& release, const SourceFiles& sources, std::int64_t now,
                Diagnostics& diagnostics) {
  ProseChecker checker(release, sources, diagnostics);
  for (const ReleaseText& item : texts_of(release)) {
    checker.acronyms(*item.text);
    checker.links(*item.text);
    checker.brackets(*item.text);
    checker.placeholders(*item.text);
    if (item.kind == TextKind::prose) checker.sentences(*item.text);
  }
  for (const Contact& contact : release.contacts) {
    for (const RichText* text : {&contact.team, &contact.name, &contact.email, &contact.phone}) {
      if (!text->empty()) checker.placeholders(*text);
    }
  }
  for (const Quote& quote : release.quotes) checker.display_quote(quote);
  for (const Image& image : release.images) checker.alternative(image);
  checker.ease();
  check_dates(release, now, diagnostics);
  check_counts(release, diagnostics);
}

}  // namespace presspack
