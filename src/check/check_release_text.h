#pragma once

// Rules about what was written: length, plainness, dates, leftovers.  Rules about its form stop
// `build` and live in load/; these are asked by `check` alone.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "model/release.h"

namespace presspack {

// A mechanical correction: the bytes of `span` become `with`.
struct Fix {
  std::string_view code;
  Span span;
  std::string with;
};

struct TextStats {
  std::size_t words = 0, sentences = 0, longest_sentence = 0;
  double reading_ease = 0, grade = 0;  // English only: Flesch 1948, Kincaid 1975
  bool english = false;
};

// Of the lead, the body, highlights, quotations and notes.
TextStats text_stats(const Release& release);

// `now` is the moment of the check in seconds since 1970-01-01T00:00Z, for embargo-past.
void check_text(const Release& release, const SourceFiles& sources, std::int64_t now,
                Diagnostics& diagnostics);

// Typing slips in the pack's own file, reported and with their corrections in file order.
std::vector<Fix> check_typing(const Release& release, const SourceFiles& sources,
                              Diagnostics& diagnostics);

// The text of a file with those corrections made.
std::string with_fixes(std::string_view text, const std::vector<Fix>& fixes);

// Where the bytes [begin, end) of a text stand in its file; the whole text's place when the file
// has them in another form.
Span place_in_file(const RichText& text, std::size_t begin, std::size_t end,
                   const SourceFiles& sources);

}  // namespace presspack
