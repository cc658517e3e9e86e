#pragma once

// PdfCache: what the files of a batch have in common, subset and deflated once.
//
// It never changes a byte of the output.  Safe to use from several threads; it must not outlive the
// FontSet whose faces it has seen.

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/sha256.h"
#include "font/subset.h"

namespace presspack {

namespace pdf {
class Deflater;
}

class PdfCache {
 public:
  std::string deflated(std::string_view bytes, pdf::Deflater& deflate);
  std::shared_ptr<const FontSubset> subset(const Font& font,
                                           const std::vector<std::uint32_t>& glyphs);

 private:
  using SubsetKey = std::pair<const Font*, std::vector<std::uint32_t>>;
  std::mutex mutex_;
  std::map<Sha256, std::string> deflated_;
  std::set<Sha256> seen_once_;
  std::map<SubsetKey, std::shared_ptr<const FontSubset>> subsets_;
  std::size_t bytes_ = 0;
};

}  // namespace presspack
