#pragma once

// Places in source files.  A Span is a range of bytes; SourceFiles keeps the text of each file
// that was read, so that a message can show the line it speaks of.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

namespace presspack {

enum class FileId : std::uint32_t {
  none = 0xFFFFFFFF
};

struct Span {
  FileId file = FileId::none;
  std::uint32_t begin = 0, end = 0;  // bytes of the file
  bool operator==(const Span&) const = default;
};

// 1-based; the column counts code points, `display_column` grapheme-agnostic terminal cells.
struct LineColumn {
  std::uint32_t line = 1, column = 1;
  bool operator==(const LineColumn&) const = default;
};

class SourceFiles {
 public:
  FileId add(std::string name, std::string text);
  std::string_view name(FileId file) const;
  std::string_view text(FileId file) const;
  LineColumn position(FileId file, std::uint32_t offset) const;
  // The line that holds `offset`, without its line end.
  std::string_view line_at(FileId file, std::uint32_t offset) const;
  std::uint32_t line_start(FileId file, std::uint32_t offset) const;

 private:
  struct File {
    std::string name, text;
  };
  // A deque: views into a file's text stay good while others are added.
  std::deque<File> files_;
};

}  // namespace presspack
