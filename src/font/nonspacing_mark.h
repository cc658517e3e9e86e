#pragma once

// Whether a character is a mark that stands on another one (Unicode's general category Mn).

namespace presspack {

bool is_nonspacing_mark(char32_t character);

}  // namespace presspack
