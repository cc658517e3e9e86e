#include "pdf/syntax.h"

#include <algorithm>

#include "base/number.h"
#include "base/utf8.h"

namespace presspack::pdf {
namespace {

constexpr char hex_digits[] = "0123456789ABCDEF";

bool printable_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

void append_unit(std::string& out, char32_t unit) {
  for (int shift = 12; shift >= 0; shift -= 4) out += hex_digits[unit >> shift & 0xF];
}

bool digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void append_name(std::string& out, std::string_view name) {
  // ISO 32000-1, 7.3.5: what is neither regular nor printable is written as #xx.
  constexpr std::string_view special = "#()<>[]{}/%";
  out += '/';
  for (const char c : name) {
    if (c > 0x20 && c < 0x7F && special.find(c) == std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '#';
      out += hex_digits[byte >> 4];
      out += hex_digits[byte & 0xF];
    }
  }
}

void append_utf16_hex(std::string& out, std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    if (c < 0x10000) {
      append_unit(out, c);
    } else {
      append_unit(out, 0xD800 + ((c - 0x10000) >> 10));
      append_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
}

void append_text(std::string& out, std::string_view utf8) {
  if (printable_ascii(utf8)) {
    append_bytes(out, utf8);
    return;
  }
  out += "<FEFF";
  append_utf16_hex(out, utf8);
  out += '>';
}

void append_bytes(std::string& out, std::string_view bytes) {
  out += '(';
  for (const char c : bytes) {
    // A bare CR would be read back as LF (ISO 32000-1, 7.3.4.2).
    if (c == '\r') {
      out += "\\r";
      continue;
    }
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    out += c;
  }
  out += ')';
}

void append_ref(std::string& out, Ref ref) {
  append_integer(out, static_cast<std::int64_t>(ref));
  out += " 0 R";
}

bool fits_in_string(std::string_view utf8) {
  if (printable_ascii(utf8)) return utf8.size() <= longest_string;
  std::size_t units = 1;  // the byte order mark
  for (std::size_t at = 0; at < utf8.size();) {
    units += next_code_point(utf8, at) < 0x10000 ? 1 : 2;
  }
  return units * 2 <= longest_string;
}

std::int64_t hundredths(Length length) {
  const std::int64_t product = length.units() * 100;
  constexpr std::int64_t half = Length::units_per_point / 2;
  return (product >= 0 ? product + half : product - half) / Length::units_per_point;
}

void append_hundredths(std::string& out, std::int64_t value) {
  append_fixed(out, static_cast<double>(value) / 100, 2);
}

Area united(const Area& a, const Area& b) {
  return {std::min(a.left, b.left), std::min(a.bottom, b.bottom), std::max(a.right, b.right),
          std::max(a.top, b.top)};
}

void append_area(std::string& out, const Area& area) {
  out += '[';
  append_hundredths(out, area.left);
  for (const std::int64_t value : {area.bottom, area.right, area.top}) {
    out += ' ';
    append_hundredths(out, value);
  }
  out += ']';
}

std::optional<std::string> pdf_date(std::string_view iso) {
  constexpr std::string_view form = "dddd-dd-ddTdd:dd:dd";
  if (iso.size() <= form.size()) return std::nullopt;
  std::string out = "D:";
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool good = form[i] == 'd' ? digits(iso.substr(i, 1)) : iso[i] == form[i];
    if (!good) return std::nullopt;
    if (form[i] == 'd') out += iso[i];
  }
  const std::string_view zone = iso.substr(form.size());
  if (zone == "Z") return out + "Z";
  const bool offset = zone.size() == 6 && (zone[0] == '+' || zone[0] == '-') && zone[3] == ':' &&
                      digits(zone.substr(1, 2)) && digits(zone.substr(4));
  if (!offset) return std::nullopt;
  return out + std::string(zone.substr(0, 3)) + "'" + std::string(zone.substr(4)) + "'";
}

void Dict::key(std::string_view key) {
  append_name(entries_, key);
  entries_ += ' ';
}

Dict& Dict::name(std::string_view key_name, std::string_view value) {
  key(key_name);
  append_name(entries_, value);
  entries_ += '\n';
  return *this;
}

Dict& Dict::text(std::string_view key_name, std::string_view utf8) {
  key(key_name);
  append_text(entries_, utf8);
  entries_ += '\n';
  return *this;
}

Dict& Dict::ref(std::string_view key_name, Ref value) {
  key(key_name);
  append_ref(entries_, value);
  entries_ += '\n';
  return *this;
}

Dict& Dict::number(std::string_view key_name, std::int64_t value) {
  key(key_name);
  append_integer(entries_, value);
  entries_ += '\n';
  return *this;
}

Dict& Dict::raw(std::string_view key_name, std::string_view value) {
  key(key_name);
  entries_ += value;
  entries_ += '\n';
  return *this;
}

}  // namespace presspack::pdf
