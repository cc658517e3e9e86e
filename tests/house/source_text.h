#pragma once

// C++ source as the house tests look at it: what is code, and what stands in string literals.

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace presspack {

struct Literal {
  std::string text;  // between the quotation marks, escapes as written
  std::size_t at = 0;  // offset of the opening quotation mark
};

// `code` is as long as the source: what stands in comments and in literals is blanks.
struct SourceText {
  std::string code;
  std::vector<Literal> literals;
};

namespace source_text {

inline std::size_t end_of_quoted(std::string_view text, std::size_t from, char quote) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == quote || text[at] == '\n') {
      return at;
    }
  }
  return text.size();
}

// "15'000": a mark between digits opens nothing.
inline bool between_digits(std::string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() &&
         std::isxdigit(static_cast<unsigned char>(text[at - 1])) != 0 &&
         std::isxdigit(static_cast<unsigned char>(text[at + 1])) != 0;
}

inline void blank(std::string& code, std::size_t from, std::size_t to) {
  for (std::size_t at = from; at < to && at < code.size(); ++at) {
    if (code[at] != '\n') code[at] = ' ';
  }
}

}  // namespace source_text

inline SourceText scan(std::string_view text) {
  SourceText out{std::string(text), {}};
  const auto skip_to = [&](std::size_t from, std::string_view mark) {
    const std::size_t found = text.find(mark, from);
    return found == std::string_view::npos ? text.size() : found + mark.size();
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    if (text.substr(at, 2) == "//") {
      end = skip_to(at, "\n");
      source_text::blank(out.code, at, end);
    } else if (text.substr(at, 2) == "/*") {
      end = skip_to(at + 2, "*/");
      source_text::blank(out.code, at, end);
    } else if (text.substr(at, 2) == "R\"") {
      const std::size_t open = std::min(text.find('(', at), text.size());
      const std::string close = ")" + std::string(text.substr(at + 2, open - at - 2)) + "\"";
      end = skip_to(open, close);
      if (end > open + close.size()) {
        const std::size_t size = end - close.size() - open - 1;
        out.literals.push_back({std::string(text.substr(open + 1, size)), at + 1});
      }
      source_text::blank(out.code, at, end);
    } else if (text[at] == '"') {
      const std::size_t close = source_text::end_of_quoted(text, at + 1, '"');
      out.literals.push_back({std::string(text.substr(at + 1, close - at - 1)), at});
      end = close + 1;
      source_text::blank(out.code, at + 1, close);
    } else if (text[at] == '\'' && !source_text::between_digits(text, at)) {
      end = source_text::end_of_quoted(text, at + 1, '\'') + 1;
      source_text::blank(out.code, at + 1, end - 1);
    }
    at = end;
  }
  return out;
}

struct NamedFile {
  std::string path;  // below src/, "layout/galley.h"
  std::string text;
};

inline std::string whole_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// Every C++ file below src/, in the order of their names.
inline std::vector<NamedFile> files_of_src() {
  const std::filesystem::path root = std::filesystem::path(PRESSPACK_ROOT) / "src";
  std::vector<NamedFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    files.push_back({entry.path().lexically_relative(root).generic_string(), whole_file(entry)});
  }
  std::sort(files.begin(), files.end(),
            [](const NamedFile& a, const NamedFile& b) { return a.path < b.path; });
  return files;
}

inline std::string folder_of(std::string_view path) {
  return std::string(path.substr(0, path.find('/')));
}

}  // namespace presspack
