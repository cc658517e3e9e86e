#pragma once

// Addresses, telephone numbers and dates with slashes: single pieces of information inside a text,
// which keep their own order among letters of another direction and break by rules of their own.

#include <cstdint>
#include <string_view>
#include <vector>

namespace presspack {

struct ByteRange {
  std::uint32_t begin, end;
};

// A web or mail address: "https://…", "www.…", "name@host", "host.example/page".
bool looks_like_address(std::string_view word);

// Where a line may end inside an address of [begin, end): behind its punctuation, but never behind
// its first or before its last character; a part of more than sixteen letters without any also
// between its letters.  No hyphen is ever added.
std::vector<std::uint32_t> address_breaks(std::string_view text, ByteRange address);

// Addresses, telephone numbers ("020 7946 0000", "+44 …") and dates with slashes, in order.
std::vector<ByteRange> left_to_right_islands(std::string_view text);

}  // namespace presspack
