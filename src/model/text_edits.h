#pragma once

// A rich text cut or put in marks, its own marks following.

#include <string>

#include "model/rich_text.h"

namespace presspack {

// The text from byte `begin` to `end`, without spaces at its end.
RichText slice(const RichText& whole, std::size_t begin, std::size_t end);
// Empty stays empty.
RichText enclosed(const std::string& before, RichText text, const std::string& after);

}  // namespace presspack
