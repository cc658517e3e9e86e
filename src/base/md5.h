#pragma once

// MD5 (RFC 1321), only because ISO 32000-1, 7.11.4.1 names it for the checksum of an embedded file;
// nothing is trusted by it.

#include <array>
#include <cstdint>
#include <string_view>

namespace presspack {

using Md5 = std::array<std::uint8_t, 16>;

Md5 md5(std::string_view bytes);

}  // namespace presspack
