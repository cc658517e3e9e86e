// Rules between the fields of a pack.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/edit_distance.h"
#include "load/load_release.h"
#include "load/node_reader.h"
#include "load/text_places.h"

namespace presspack {
namespace {

// Straight for curly, so that an excerpt may be typed with either.
std::string plain_quotes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view three = text.substr(at, 3);
    if (three == "‘" || three == "’") {
      out += '\'';
      at += 3;
    } else if (three == "“" || three == "”") {
      out += '"';
      at += 3;
    } else if (text.substr(at, 2) == "\u00A0") {
      out += ' ';
      at += 2;
    } else {
      out += text[at++];
    }
  }
  return one_line(out);
}

// A word without the punctuation around it.
std::string_view bare(std::string_view word) {
  constexpr std::string_view marks = ".,;:!?\"'()";
  while (!word.empty() && marks.find(word.front()) != marks.npos) word.remove_prefix(1);
  while (!word.empty() && marks.find(word.back()) != marks.npos) word.remove_suffix(1);
  return word;
}

// How far an excerpt follows the quote, at its best, and the quote's word where they part.
struct Parting {
  std::size_t words = 0;
  std::string_view said;
};

Parting part_of(const std::vector<std::string_view>& excerpt,
                const std::vector<std::string_view>& quote) {
  Parting best;
  for (std::size_t start = 0; start < quote.size(); ++start) {
    std::size_t same = 0;
    while (same < excerpt.size() && start + same < quote.size() &&
           bare(excerpt[same]) == bare(quote[start + same])) {
      ++same;
    }
    if (same > best.words) {
      best = {same, start + same < quote.size() ? bare(quote[start + same]) : ""};
    }
  }
  return best;
}

void check_pull(const YamlNode& node, const Quote& quote, const SourceFiles& sources,
                Diagnostics& diagnostics) {
  const YamlNode* pull = node.find("pull");
  if (!pull || !pull->is_text() || quote.pull.empty() || quote.text.empty()) return;
  const std::string excerpt = plain_quotes(quote.pull.text);
  const std::string whole = plain_quotes(quote.text.text);
  if (whole.find(excerpt) != std::string::npos) return;
  // Long texts are compared only as far as a person would read.
  constexpr std::size_t most_words = 2000;
  std::vector<std::string_view> said = words_of(whole), shown = words_of(excerpt);
  if (said.size() > most_words) said.resize(most_words);
  const Parting parting = part_of(shown, said);
  Span span = pull->span;
  std::string hint = "copy it from the quote's `text`, word for word";
  if (parting.words > 0 && parting.words < shown.size()) {
    const TextPlaces places(*pull, sources.text(pull->span.file));
    const std::vector<std::string_view> typed = words_of(pull->text);
    if (parting.words < typed.size()) {
      const auto begin = static_cast<std::size_t>(typed[parting.words].data() - pull->text.data());
      span = places.span(begin, begin + typed[parting.words].size());
    }
    if (!parting.said.empty()) hint = fmt::format("the quote says “{}”", parting.said);
  }
  diagnostics.report({.code = "pull-not-in-quote",
                      .span = span,
                      .message = "the excerpt is not in the quote",
                      .hint = std::move(hint)});
}

void check_quotes(const YamlNode& root, const Release& release, const SourceFiles& sources,
                  Diagnostics& diagnostics) {
  std::size_t number = 0;
  each_map(root.find("quotes"), [&](const YamlNode& node) {
    if (number >= release.quotes.size()) return;
    const Quote& quote = release.quotes[number++];
    if (quote.name.empty() && node.first) {
      diagnostics.report({.code = "quote-no-name",
                          .span = node.first->key_span,
                          .message = "this quote has no speaker",
                          .hint = "add `name: …`"});
    }
    check_pull(node, quote, sources, diagnostics);
  });
}

class Sources {
 public:
  Sources(const SourceFiles& sources, Diagnostics& diagnostics)
      : sources_(sources), diagnostics_(diagnostics) {}

  void known(std::string id, Span span, bool must_be_used);
  void used(const std::string& id, Span span);
  void used_in(const YamlNode& node);
  void unused();

 private:
  struct Known {
    std::string id;
    Span span;
    bool must_be_used;
  };
  const SourceFiles& sources_;
  Diagnostics& diagnostics_;
  std::vector<Known> known_;
  std::set<std::string, std::less<>> used_;
};

void Sources::known(std::string id, Span span, bool must_be_used) {
  if (id.empty()) return;
  for (const Known& other : known_) {
    if (other.id != id) continue;
    diagnostics_.report({.code = "citation-duplicate",
                         .span = other.span,
                         .message = fmt::format("two sources have the id `{}`", id),
                         .hint = "first one",
                         .related = {{span, "second one"}}});
    return;
  }
  known_.push_back({std::move(id), span, must_be_used});
}

void Sources::used(const std::string& id, Span span) {
  used_.insert(id);
  std::vector<std::string_view> ids;
  for (const Known& known : known_) ids.push_back(known.id);
  if (std::find(ids.begin(), ids.end(), id) != ids.end()) return;
  const auto near = nearest(id, ids);
  diagnostics_.report({.code = "citation-unknown",
                       .span = span,
                       .message = fmt::format("no source has the id `{}`", id),
                       .hint = near ? fmt::format("did you mean `{}`?", *near)
                               : ids.empty()
                                   ? "list it under `citations`, or give the `report` this id"
                                   : fmt::format("known: {}", fmt::join(ids, ", "))});
}

// [^id] in any text below a node.
void Sources::used_in(const YamlNode& node) {
  if (!node.is_text()) {
    for (const YamlNode& item : node) used_in(item);
    return;
  }
  if (node.text.find("[^") == std::string_view::npos) return;
  const TextPlaces places(node, sources_.text(node.span.file));
  for (std::size_t open = node.text.find("[^"); open != std::string_view::npos;
       open = node.text.find("[^", open + 2)) {
    constexpr std::size_t longest_id = 128;
    const std::size_t close = node.text.substr(0, open + longest_id).find_first_of("]\n", open);
    if (close == std::string_view::npos || node.text[close] != ']' || close == open + 2) continue;
    used(std::string(node.text.substr(open + 2, close - open - 2)), places.span(open + 2, close));
  }
}

void Sources::unused() {
  for (const Known& known : known_) {
    if (!known.must_be_used || used_.contains(known.id)) continue;
    diagnostics_.report(
        {.severity = Severity::warning,
         .code = "citation-unused",
         .span = known.span,
         .message = fmt::format("nothing refers to the source `{}`", known.id),
         .hint = fmt::format("write `[^{}]` where it belongs, or delete it", known.id)});
  }
}

void check_sources(const YamlNode& root, const SourceFiles& files, Diagnostics& diagnostics) {
  Sources sources(files, diagnostics);
  const auto add = [&](const YamlNode& node, bool must_be_used) {
    if (const YamlNode* id = node.find("id")) sources.known(text_of(id), id->span, must_be_used);
  };
  const YamlNode* report = root.find("report");
  if (report && report->is_map()) add(*report, false);
  each_map(root.find("citations"), [&](const YamlNode& node) { add(node, true); });
  for (const std::string_view list : {"figures", "highlights"}) {
    each_map(root.find(list), [&](const YamlNode& node) {
      const YamlNode* source = node.find("source");
      if (source && source->is_text() && !source->text.empty()) {
        sources.used(text_of(source), source->span);
      }
    });
  }
  sources.used_in(root);
  sources.unused();
}

}  // namespace

void check_release(const YamlNode& root, const Release& release, const SourceFiles& sources,
                   Diagnostics& diagnostics) {
  check_quotes(root, release, sources, diagnostics);
  check_sources(root, sources, diagnostics);
  const YamlNode* status = root.find("status");
  if (release.status == Status::corrected && release.correction.empty() && status) {
    diagnostics.report({.code = "correction-missing",
                        .span = status->span,
                        .message = "a corrected release says what was corrected",
                        .hint = "add `correction: …`"});
  }
}

}  // namespace presspack
