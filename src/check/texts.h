#pragma once

// The texts of a release that readers see, in the order of the pack's fields.

#include <string_view>
#include <vector>

#include "model/release.h"

namespace presspack {

enum class TextKind {
  short_text,  // titles, names, labels
  prose  // whole sentences
};

struct ReleaseText {
  TextKind kind;
  const RichText* text;
};

std::vector<ReleaseText> texts_of(const Release& release);

// The text's own language, or the release's.
std::string_view language_of(const RichText& text, const Release& release);

}  // namespace presspack
