#pragma once

// Plurals: which form of a word goes with a number.

#include <cstdint>
#include <string>
#include <string_view>

namespace presspack {

// CLDR's category of a count in a language, by ICU: "zero", "one", "two", "few", "many", "other".
std::string plural_category(std::int64_t count, std::string_view language);

}  // namespace presspack
