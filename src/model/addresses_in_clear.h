#pragma once

// Addresses in clear: a text for paper, where a link cannot be clicked.

#include <string>
#include <string_view>

#include "model/rich_text.h"

namespace presspack {

// Behind the words of each link that do not show its address, the address in brackets.  Marks keep
// to the words they lay over.
RichText with_addresses(const RichText& text);

// An address as it is printed: without the scheme, "www." and a slash at its end.
std::string shown_address(std::string_view link);

}  // namespace presspack
