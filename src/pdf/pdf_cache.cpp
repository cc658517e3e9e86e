#include "pdf/pdf_cache.h"

#include "pdf/deflate.h"

namespace presspack {
namespace {

// Enough for the common parts of any batch; what comes later is worked out anew each time.
constexpr std::size_t most_bytes = std::size_t{16} << 20;
constexpr std::size_t most_seen = 65536, most_subsets = 1024;

}  // namespace

// Hashing is some twenty times faster than deflating.  Bytes are kept when they come a second time:
// a page with a recipient's name on it comes only once.
std::string PdfCache::deflated(std::string_view bytes, pdf::Deflater& deflate) {
  const Sha256 key = sha256(bytes);
  bool keep = false;
  {
    const std::lock_guard lock(mutex_);
    const auto known = deflated_.find(key);
    if (known != deflated_.end()) return known->second;
    if (seen_once_.size() == most_seen) seen_once_.clear();
    keep = !seen_once_.insert(key).second;
  }
  std::string result = deflate(bytes);
  if (!keep) return result;
  const std::lock_guard lock(mutex_);
  if (bytes_ + result.size() <= most_bytes && deflated_.emplace(key, result).second) {
    bytes_ += result.size();
  }
  return result;
}

std::shared_ptr<const FontSubset> PdfCache::subset(const Font& font,
                                                   const std::vector<std::uint32_t>& glyphs) {
  const SubsetKey key(&font, glyphs);
  {
    const std::lock_guard lock(mutex_);
    const auto known = subsets_.find(key);
    if (known != subsets_.end()) return known->second;
  }
  std::optional<FontSubset> part = presspack::subset(font, glyphs);
  if (!part) return nullptr;
  const auto result = std::make_shared<const FontSubset>(std::move(*part));
  const std::lock_guard lock(mutex_);
  if (subsets_.size() < most_subsets) subsets_.emplace(key, result);
  return result;
}

}  // namespace presspack
