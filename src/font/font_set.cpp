#include "font/font_set.h"

#include <hb.h>

#include <algorithm>
#include <cassert>
#include <deque>
#include <mutex>

#include "base/sha256.h"
#include "font/validate.h"

namespace presspack {
namespace {

// The largest face of the manifest's sources, Noto Sans CJK, has 19 MB.
constexpr std::size_t file_limit = std::size_t{32} << 20;

struct Face {
  std::once_flag once;
  std::shared_ptr<const Font> font;
  Diagnostic failure;  // why there is none; its code is empty until then
};

Diagnostic failed(std::string_view code, std::string message) {
  return {.code = code,
          .span = {},
          .message = std::move(message),
          .hint = "stage the fonts again: run ./demo or ./check",
          .fault = Fault::file};
}

void load_face(const FontEntry& entry, const FileSystem& files, HashCheck check, Face& face) {
  Diagnostics local;
  std::optional<std::string> bytes = files.read(entry.file, file_limit, {}, local);
  if (!bytes) {
    face.failure = failed("font-missing", "the font file '" + entry.file + "' cannot be read");
    if (entry.package.starts_with("deb:")) {
      face.failure.hint = "run apt-get install " + entry.package.substr(4) +
                          ", then scripts/stage-fonts (./demo does both)";
    }
    return;
  }
  if (check == HashCheck::verify && hex(sha256(*bytes)) != entry.sha256) {
    face.failure = failed("font-hash", "the font file '" + entry.file +
                                           "' is not the one that fonts.yaml names by SHA-256");
    return;
  }
  std::string why;
  if (check == HashCheck::verify && !font_is_sound(*bytes, why, entry.index)) {
    face.failure =
        failed("font-refused", "the font file '" + entry.file + "' cannot be used: " + why);
    return;
  }
  face.font =
      Font::load(entry.family, entry.weight, entry.italic, std::move(*bytes), why, entry.index);
  if (face.font) return;
  face.failure =
      failed("font-refused", "the font file '" + entry.file + "' cannot be used: " + why);
  if (why != forbids_embedding) return;
  face.failure.code = "font-embedding";
  face.failure.hint = "name another family in the brand's `fonts`";
  face.failure.fault = Fault::standard;
}

// How far `has` is from `wanted`, smaller is nearer: CSS Fonts 4, 5.2, font-weight.
int weight_distance(int wanted, int has) {
  constexpr int worse = 1000, worst = 2000;
  if (wanted >= 400 && wanted <= 500) {
    if (has >= wanted && has <= 500) return has - wanted;
    return has < wanted ? worse + wanted - has : worst + has - wanted;
  }
  if (wanted < 400) return has <= wanted ? wanted - has : worse + has - wanted;
  return has >= wanted ? has - wanted : worse + wanted - has;
}

// ISO 15924 code of the character's script; nothing for what belongs to all scripts.
std::optional<std::string> script_of(char32_t code_point) {
  const hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), code_point);
  if (script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN) {
    return std::nullopt;
  }
  char name[4];
  hb_tag_to_string(hb_script_to_iso15924_tag(script), name);
  return std::string(name, 4);
}

bool contains(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool serves(const FontEntry& entry, const std::optional<std::string>& script) {
  return !script || entry.scripts.empty() ||
         std::find(entry.scripts.begin(), entry.scripts.end(), *script) != entry.scripts.end();
}

// "zh" is a word for "zh-Hans-CN", and "zh-Hans" a better one.
std::size_t match(std::string_view tag, std::string_view language) {
  const bool same =
      language.starts_with(tag) && (language.size() == tag.size() || language[tag.size()] == '-');
  return same ? tag.size() : 0;
}

// How well a family that has the script suits: the language counts before the company it keeps.
std::size_t rank_of(const FontEntry& entry, const FontWish& wish) {
  constexpr std::size_t spoken = 100, beside = 50, of_no_language = 10;
  std::size_t best = 0;
  for (const std::string& tag : entry.languages) best = std::max(best, match(tag, wish.language));
  if (best > 0) return spoken + best;
  return (contains(entry.beside, wish.family) ? beside : 0) +
         (entry.languages.empty() ? of_no_language : 0);
}

}  // namespace

struct FontSet::State {
  FontManifest manifest;
  const FileSystem& files;
  HashCheck check;
  mutable std::deque<Face> faces;  // a deque: a once_flag does not move
};

FontSet::FontSet(FontManifest manifest, const FileSystem& files, HashCheck check)
    : state_(new State{std::move(manifest), files, check, {}}) {
  for (std::size_t i = 0; i < state_->manifest.entries.size(); ++i) state_->faces.emplace_back();
}

FontSet::~FontSet() = default;

std::optional<FontId> FontSet::find(std::string_view family, int weight, bool italic) const {
  constexpr int other_slant = 10000;  // any weight of the right slant is nearer
  std::optional<FontId> best;
  int best_distance = 0;
  const std::vector<FontEntry>& entries = state_->manifest.entries;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].family != family) continue;
    const int distance = weight_distance(weight, entries[i].weight) +
                         (entries[i].italic == italic ? 0 : other_slant);
    if (best && distance >= best_distance) continue;
    best = static_cast<FontId>(i);
    best_distance = distance;
  }
  return best;
}

std::shared_ptr<const Font> FontSet::load(FontId id, Span mention, Diagnostics& diagnostics) const {
  const auto index = static_cast<std::size_t>(id);
  if (index >= state_->faces.size()) return nullptr;
  Face& face = state_->faces[index];
  std::call_once(face.once, [&] {
    load_face(state_->manifest.entries[index], state_->files, state_->check, face);
  });
  if (face.font) return face.font;
  // Every job must learn of it, but only once.
  const auto same = [&](const Diagnostic& d) {
    return d.code == face.failure.code && d.message == face.failure.message;
  };
  const std::vector<Diagnostic>& told = diagnostics.items();
  if (std::none_of(told.begin(), told.end(), same)) {
    Diagnostic failure = face.failure;
    failure.span = mention;
    diagnostics.report(std::move(failure));
  }
  return nullptr;
}

const Font& FontSet::font(FontId id) const {
  const std::shared_ptr<const Font>& font = state_->faces.at(static_cast<std::size_t>(id)).font;
  assert(font != nullptr);
  return *font;
}

std::optional<FontId> FontSet::for_script(const FontWish& wish, std::string_view script) const {
  const std::optional<FontId> own = find(wish.family, wish.weight, wish.italic);
  if (!own || script == "Zyyy" || script == "Zinh") return own;
  const FontEntry& entry = state_->manifest.entries[static_cast<std::size_t>(*own)];
  if (entry.scripts.empty() || contains(entry.scripts, script)) return own;
  std::optional<FontId> best;
  std::size_t best_rank = 0;
  for (const std::string& family : state_->manifest.fallback) {
    const std::optional<FontId> id = find(family, wish.weight, wish.italic);
    if (!id) continue;
    const FontEntry& other = state_->manifest.entries[static_cast<std::size_t>(*id)];
    if (!contains(other.scripts, script)) continue;
    const std::size_t rank = rank_of(other, wish);
    if (best && rank <= best_rank) continue;
    best = id;
    best_rank = rank;
  }
  return best ? best : own;
}

std::optional<FontId> FontSet::fallback(std::u32string_view cluster, const FontWish& wish,
                                        Diagnostics& diagnostics) const {
  const std::optional<std::string> script = script_of(cluster.front());
  std::vector<std::string_view> families;
  if (script) {
    const std::optional<FontId> first = for_script(wish, *script);
    if (first)
      families.push_back(state_->manifest.entries[static_cast<std::size_t>(*first)].family);
  }
  families.insert(families.end(), state_->manifest.fallback.begin(),
                  state_->manifest.fallback.end());
  const auto has_all = [&cluster](const Font& font) {
    return std::all_of(cluster.begin(), cluster.end(), [&font](char32_t c) { return font.has(c); });
  };
  for (const std::string_view family : families) {
    const std::optional<FontId> id = find(family, wish.weight, wish.italic);
    // The manifest's scripts decide first: loading each face to ask it would cost a cold process
    // 20 us a face.
    if (!id || !serves(state_->manifest.entries[static_cast<std::size_t>(*id)], script)) continue;
    const std::shared_ptr<const Font> font =
        load(*id, state_->manifest.entries[static_cast<std::size_t>(*id)].span, diagnostics);
    if (font && has_all(*font)) return id;
  }
  return std::nullopt;
}

const FontManifest& FontSet::manifest() const {
  return state_->manifest;
}

std::vector<std::string_view> FontSet::families() const {
  std::vector<std::string_view> names;
  for (const FontEntry& entry : state_->manifest.entries) {
    if (std::find(names.begin(), names.end(), entry.family) == names.end()) {
      names.push_back(entry.family);
    }
  }
  return names;
}

}  // namespace presspack
