#pragma once

// ByteOffsets: libyaml counts characters; we count bytes.

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace presspack {

class ByteOffsets {
 public:
  explicit ByteOffsets(std::string_view text, std::uint32_t shift) : shift_(shift) {
    if (std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; })) return;
    starts_.reserve(text.size() + 1);
    for (std::uint32_t i = 0; i < text.size(); ++i) {
      if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) starts_.push_back(i);
    }
    starts_.push_back(static_cast<std::uint32_t>(text.size()));
  }
  std::uint32_t operator()(std::size_t character) const {
    if (starts_.empty()) return static_cast<std::uint32_t>(character) + shift_;
    return starts_[std::min(character, starts_.size() - 1)] + shift_;
  }

 private:
  std::vector<std::uint32_t> starts_;
  std::uint32_t shift_;  // of a byte order mark that the parser does not see
};

}  // namespace presspack
