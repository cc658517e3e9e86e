#pragma once

// A face's place in the font manifest: how pages name a font without knowing fonts.

#include <cstdint>

namespace presspack {

enum class FontId : std::uint32_t {
};

}  // namespace presspack
