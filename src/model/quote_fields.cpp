#include "model/quote_fields.h"

#include "model/list_comma.h"
#include "model/text_edits.h"

namespace presspack {
namespace {

// A quotation of at most this many words is shown whole at display size; of a longer one only the
// first sentence is, if that is not too long itself (design: the pull quote).
constexpr std::size_t display_words = 35;
constexpr std::size_t display_sentence_words = 45;

void put(FieldSet& set, std::string key, RichText text) {
  if (!text.empty()) set.values.emplace(std::move(key), std::move(text));
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    if (c == ' ') {
      inside = false;
    } else if (!inside) {
      inside = true;
      ++words;
    }
  }
  return words;
}

// The excerpt as it is shown large: "…our collective efforts and greater impact.”", with dots where
// it does not start or end a sentence, and the point that ends it; the opening mark stands apart.
RichText excerpt(const Quote& quote, const std::string& close) {
  RichText shown = quote.pull;
  const std::string& text = quote.text.text;
  const std::size_t begin = text.find(shown.text);
  if (shown.empty() || begin == std::string::npos) return enclosed("", shown, close);
  const auto ends_sentence = [](char c) { return c == '.' || c == '!' || c == '?'; };
  std::size_t end = begin + shown.text.size();
  if (end < text.size() && ends_sentence(text[end])) shown.text += text[end++];
  const bool starts = begin < 2 || ends_sentence(text[begin - 2]);
  const bool stops = end == text.size() || ends_sentence(shown.text.back());
  return enclosed(starts ? "" : "…", std::move(shown), (stops ? "" : "…") + close);
}

// Of name, role and organisation what the introduction does not say: "Axel Heitmueller, ICHP".
RichText missing_attribution(const Quote& quote) {
  RichText all;
  for (const RichText* one : {&quote.name, &quote.role, &quote.organisation}) {
    if (one->empty() || quote.intro.text.find(one->text) != std::string::npos) continue;
    if (all.empty()) all.span = one->span;
    all.text += (all.empty() ? "" : ", ") + one->text;
  }
  return all;
}

}  // namespace

// display, rest: the quotation split for a slot that shows it whole, in quotation marks that open
// before the first word and close behind the last.  marked: the same in one piece.
FieldSet quote_fields(const Quote& quote, const Labels& labels) {
  const auto mark = [&labels](const char* name) {
    const auto found = labels.words.find(name);
    return found == labels.words.end() ? std::string() : found->second;
  };
  const std::string open = mark("quote_open"), close = mark("quote_close");
  FieldSet set{.name = "quote"};
  put(set, "intro", quote.intro);
  put(set, "marked", enclosed(open, quote.text, close));
  const std::size_t words = count_words(quote.text.text);
  const std::size_t first =
      quote.sentence_ends.empty() ? quote.text.text.size() : quote.sentence_ends.front();
  const std::size_t first_words = count_words(std::string_view(quote.text.text).substr(0, first));
  if (words <= display_words) {
    put(set, "display", enclosed(open, quote.text, close));
  } else if (first_words <= display_sentence_words && first < quote.text.text.size()) {
    put(set, "display", enclosed(open, slice(quote.text, 0, first), ""));
    put(set, "rest", enclosed("", slice(quote.text, first, quote.text.text.size()), close));
  } else {
    put(set, "rest", enclosed(open, quote.text, close));
  }
  put(set, "pull", quote.pull);
  put(set, "pull_text", excerpt(quote, close));
  put(set, "name", quote.name);
  put(set, "role", quote.role);
  put(set, "organisation", quote.organisation);
  put(set, "attribution", missing_attribution(quote));
  // The role as it stands over the organisation: "Managing Director,".
  if (!quote.role.empty()) {
    put(set, "role_line",
        enclosed("", quote.role, quote.organisation.empty() ? "" : line_end_comma(labels)));
  }
  return set;
}

}  // namespace presspack
