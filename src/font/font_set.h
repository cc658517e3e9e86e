#pragma once

// FontSet: the fonts of the house, each loaded when first asked for and then shared.  Safe to use
// from several threads; ids are positions in the manifest, so they do not depend on load order.

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/font_id.h"
#include "font/font.h"
#include "font/manifest.h"

namespace presspack {

class FontSet {
 public:
  // `files` has the staged fonts at its root and must outlive the set.
  FontSet(FontManifest manifest, const FileSystem& files);
  ~FontSet();

  // The face of that family and slant with the nearest weight (CSS Fonts 4, 5.2: font-weight
  // matching).  Nothing when the family is unknown.
  std::optional<FontId> find(std::string_view family, int weight, bool italic) const;
  // The face itself.  A face that cannot be read or fails its hash reports once at `mention`
  // (font-missing, font-hash, font-refused) and gives nothing.
  std::shared_ptr<const Font> load(FontId id, Span mention, Diagnostics& diagnostics) const;
  // A face that load() has given already.
  const Font& font(FontId id) const;
  // First face of the fallback families that has the character, in `weight` if it can be.
  std::optional<FontId> fallback(char32_t code_point, int weight, bool italic,
                                 Diagnostics& diagnostics) const;
  const FontManifest& manifest() const;
  std::vector<std::string_view> families() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace presspack
