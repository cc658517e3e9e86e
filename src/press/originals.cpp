#include "press/originals.h"

#include <algorithm>
#include <set>

namespace presspack {
namespace {

// What still goes through most mail systems several times over is refused above this.
constexpr std::size_t largest_original = std::size_t{32} << 20;

std::string_view base_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

// "photo.jpg", then "photo-2.jpg".
std::string unused(std::string_view name, const std::set<std::string>& used) {
  std::string candidate(name);
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  for (int number = 2; used.contains(candidate); ++number) {
    candidate = std::string(name.substr(0, dot)) + "-" + std::to_string(number) +
                std::string(name.substr(dot));
  }
  return candidate;
}

class Collector {
 public:
  Collector(const PackFolders& folders, Diagnostics& diagnostics)
      : folders_(folders), diagnostics_(diagnostics) {}

  void add(const std::string& path, const std::string& description, Span mention) {
    if (!paths_.insert(path).second) return;  // a picture that stands twice goes along once
    std::optional<std::string> bytes =
        folders_.pack.read(path, largest_original, mention, diagnostics_);
    if (!bytes) return;
    std::string name = unused(base_name(path), names_);
    names_.insert(name);
    std::string type = media_type_of(name, *bytes);
    made_.push_back({.name = std::move(name),
                     .media_type = std::move(type),
                     .description = description,
                     .bytes = std::move(*bytes),
                     .source = mention});
  }
  std::vector<Attachment> take() { return std::move(made_); }

 private:
  const PackFolders& folders_;
  Diagnostics& diagnostics_;
  std::set<std::string> paths_, names_;
  std::vector<Attachment> made_;
};

struct Kind {
  std::string_view start, ending, type;
};
// Signatures as their formats give them (PNG 5.2; JPEG B.1.1.3; TIFF 6.0, 2; PDF 7.5.2); text has
// none.
constexpr Kind kinds[] = {
    {"\x89PNG\r\n\x1A\n", ".png", "image/png"},
    {"\xFF\xD8\xFF", ".jpg", "image/jpeg"},
    {std::string_view("II*\0", 4), ".tif", "image/tiff"},
    {std::string_view("MM\0*", 4), ".tiff", "image/tiff"},
    {"%PDF-", ".pdf", "application/pdf"},
    {"", ".yaml", "application/yaml"},
    {"", ".yml", "application/yaml"},
    {"", ".csv", "text/csv"},
    {"", ".txt", "text/plain"},
};

}  // namespace

std::string media_type_of(std::string_view name, std::string_view bytes) {
  for (const Kind& kind : kinds) {
    if (!kind.start.empty() && bytes.starts_with(kind.start)) return std::string(kind.type);
  }
  for (const Kind& kind : kinds) {
    if (kind.start.empty() && name.ends_with(kind.ending)) return std::string(kind.type);
  }
  return "application/octet-stream";
}

std::vector<Attachment> originals_of(const Pack& pack, const PackRequest& request,
                                     const PackFolders& folders, Diagnostics& diagnostics) {
  Collector collector(folders, diagnostics);
  const Release& release = pack.release;
  collector.add(request.file, release.title.text, release.title.span);
  for (const Image& image : release.images) {
    const RichText& words = image.alt.empty() ? image.caption : image.alt;
    const bool other = !image.original.empty();
    const std::string& path = other ? image.original : image.file;
    const std::string description = words.empty() ? std::string(base_name(path)) : words.text;
    collector.add(path, description, other ? image.original_span : image.file_span);
  }
  return collector.take();
}

}  // namespace presspack
