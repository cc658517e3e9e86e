#pragma once

// Validate: a second reader's opinion of a font file that did not come from our own set-up.

#include <string>
#include <string_view>

namespace presspack {

// Whether FreeType opens the file as a scalable face and reads the outline of every glyph; `why`
// says what is wrong.  About 5 ms a face, so not for faces that the set-up has verified.
bool font_is_sound(std::string_view bytes, std::string& why, int index = 0);

}  // namespace presspack
