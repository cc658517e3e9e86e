#include "base/source.h"

#include <algorithm>

namespace presspack {

FileId SourceFiles::add(std::string name, std::string text) {
  files_.push_back({std::move(name), std::move(text)});
  return static_cast<FileId>(files_.size() - 1);
}

std::string_view SourceFiles::name(FileId file) const {
  const auto index = static_cast<std::size_t>(file);
  return index < files_.size() ? std::string_view(files_[index].name) : std::string_view();
}

std::string_view SourceFiles::text(FileId file) const {
  const auto index = static_cast<std::size_t>(file);
  return index < files_.size() ? std::string_view(files_[index].text) : std::string_view();
}

std::uint32_t SourceFiles::line_start(FileId file, std::uint32_t offset) const {
  const std::string_view all = text(file);
  std::size_t at = std::min<std::size_t>(offset, all.size());
  while (at > 0 && all[at - 1] != '\n') --at;
  return static_cast<std::uint32_t>(at);
}

LineColumn SourceFiles::position(FileId file, std::uint32_t offset) const {
  const std::string_view all = text(file);
  const std::size_t end = std::min<std::size_t>(offset, all.size());
  LineColumn place;
  for (std::size_t i = 0; i < end; ++i) {
    const auto byte = static_cast<unsigned char>(all[i]);
    if (byte == '\n') {
      ++place.line;
      place.column = 1;
    } else if ((byte & 0xC0) != 0x80) {  // not a continuation byte
      ++place.column;
    }
  }
  return place;
}

std::string_view SourceFiles::line_at(FileId file, std::uint32_t offset) const {
  const std::string_view all = text(file);
  const std::size_t start = line_start(file, offset);
  std::size_t end = all.find('\n', start);
  if (end == std::string_view::npos) end = all.size();
  if (end > start && all[end - 1] == '\r') --end;
  return all.substr(start, end - start);
}

}  // namespace presspack
