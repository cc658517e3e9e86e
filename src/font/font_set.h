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

// Whether a face's bytes are held against the manifest's SHA-256 when it is loaded.
enum class HashCheck {
  verify,
  trust
};

// What a text would like to be set in.
struct FontWish {
  std::string_view family;
  int weight = 400;
  bool italic = false;
  std::string_view language = {};  // BCP 47
};

class FontSet {
 public:
  // `files` has the staged fonts at its root and must outlive the set.
  FontSet(FontManifest manifest, const FileSystem& files, HashCheck check = HashCheck::verify);
  ~FontSet();

  // The face of that family and slant with the nearest weight (CSS Fonts 4, 5.2: font-weight
  // matching); the other slant when the family lacks this one, so compare Font::italic().
  // Nothing when the family is unknown.
  std::optional<FontId> find(std::string_view family, int weight, bool italic) const;
  // The face itself.  A face that cannot be read or fails its hash reports once a job at `mention`
  // (font-missing, font-hash, font-refused, font-embedding) and gives nothing.
  std::shared_ptr<const Font> load(FontId id, Span mention, Diagnostics& diagnostics) const;
  // A face that load() has given already.
  const Font& font(FontId id) const;
  // The face to begin a stretch of that script with: the wished family where the manifest says that
  // it has the script, else the fallback family that suits the language and the wished family best.
  std::optional<FontId> for_script(const FontWish& wish, std::string_view script) const;
  // First face of the fallback families that has every character of the cluster (a letter and its
  // marks), in the wished weight if it can be.
  std::optional<FontId> fallback(std::u32string_view cluster, const FontWish& wish,
                                 Diagnostics& diagnostics) const;
  const FontManifest& manifest() const;
  // In the manifest's order, each once.
  std::vector<std::string_view> families() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace presspack
