#pragma once

// The letters that a language is written with (CLDR's main exemplar characters).

#include <string>
#include <string_view>

namespace presspack {

// Those of one script (ISO 15924), in lower case; empty when the language has none or ICU does not
// know it.  The result stays with the thread.
const std::u32string& exemplar_letters(std::string_view language, std::string_view script);

}  // namespace presspack
