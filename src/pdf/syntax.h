#pragma once

// Syntax: PDF's names, strings, numbers and dictionaries as bytes (ISO 32000-1, 7.3).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/length.h"

namespace presspack::pdf {

// An indirect object by its number; its generation is always 0.
enum class Ref : std::uint32_t {
};

// ISO 19005-2, 6.1.13: implementation limits that PDF/A makes binding.
constexpr std::size_t longest_string = 32767;
constexpr std::size_t longest_name = 127;

// "/Two#20words"
void append_name(std::string& out, std::string_view name);
// "(plain)" when the text is printable ASCII, else UTF-16BE as hex digits with its mark.
void append_text(std::string& out, std::string_view utf8);
// UTF-16BE as hex digits, without mark or brackets.
void append_utf16_hex(std::string& out, std::string_view utf8);
// "(...)" of any bytes.
void append_bytes(std::string& out, std::string_view bytes);
// "12 0 R"
void append_ref(std::string& out, Ref ref);
// Whether the text, written by append_text, stays within longest_string.
bool fits_in_string(std::string_view utf8);

// Page coordinates are written in hundredths of a point: 0.0035 mm, a third of a dot at 2400 dpi.
std::int64_t hundredths(Length length);
void append_hundredths(std::string& out, std::int64_t value);

// A rectangle in default user space, in hundredths of a point.
struct Area {
  std::int64_t left = 0, bottom = 0, right = 0, top = 0;
  bool operator==(const Area&) const = default;
};
Area united(const Area& a, const Area& b);
// "[1 2 3.5 4]"
void append_area(std::string& out, const Area& area);

// "2024-07-17T09:00:00Z" or "…+01:00" as "D:20240717090000Z", "D:…+01'00'"; nothing when malformed.
std::optional<std::string> pdf_date(std::string_view iso);

// The entries of a dictionary, one a line, without its brackets.
class Dict {
 public:
  Dict& name(std::string_view key, std::string_view value);
  Dict& text(std::string_view key, std::string_view utf8);
  Dict& ref(std::string_view key, Ref value);
  Dict& number(std::string_view key, std::int64_t value);
  // A value that is PDF syntax already.
  Dict& raw(std::string_view key, std::string_view value);
  std::string take() { return std::move(entries_); }

 private:
  void key(std::string_view key);
  std::string entries_;
};

}  // namespace presspack::pdf
