#pragma once

// SHA-256, for what must be known by its bytes: staged fonts, a file's /ID, hashed identifiers.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace presspack {

using Sha256 = std::array<std::uint8_t, 32>;

Sha256 sha256(std::string_view bytes);

// The first `bytes` of the digest as lower-case hex digits; the manifest's form when all 32.
std::string hex(const Sha256& digest, std::size_t bytes = 32);

}  // namespace presspack
