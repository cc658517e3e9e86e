#pragma once

// Ties: places where a line should not end because one piece of information would be torn (UKAAF
// MS03: single pieces of information are not split over lines).

#include <cstddef>
#include <string_view>

namespace presspack {

// Whether the words before and behind the space that ends at byte `offset` belong together: a day
// and its month, a number and its unit, an initial and the next name, groups of a phone number, a
// short acronym before a capitalised name ("NW London").
bool tied(std::string_view text, std::size_t offset);

// Whether a heading's line would end badly behind this word: an article, preposition or conjunction
// of at most three letters (English only; other languages: never).
bool weak_line_end(std::string_view word, std::string_view language);

}  // namespace presspack
