#include <qpdf/QPDFXRefEntry.hh>

#include "base/number.h"
#include "inspect/lint.h"

namespace presspack::inspection {
namespace {

constexpr std::string_view white{"\0\t\n\f\r ", 6};

bool is_white(char c) {
  return white.find(c) != std::string_view::npos;
}
bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// The strings and names of an object as they are typed.
class Typed {
 public:
  Typed(std::string_view bytes, Place place, Findings& findings)
      : bytes_(bytes), place_(place), findings_(findings) {}

  void check() {
    while (at_ < bytes_.size()) {
      const char c = bytes_[at_++];
      if (c == '%') {
        at_ = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size());
      } else if (c == '(') {
        literal();
      } else if (c == '/') {
        name();
      } else if (c == '<' && at_ < bytes_.size() && bytes_[at_] == '<') {
        ++at_;
      } else if (c == '<') {
        hex();
      }
    }
  }

 private:
  void too_long(std::size_t size) {
    constexpr std::size_t most = 32767;
    findings_.expect(size <= most, "A2 6.1.13-3", place_, std::to_string(size) + " bytes");
  }
  void literal() {
    std::size_t size = 0;
    for (int depth = 1; at_ < bytes_.size() && depth > 0; ++at_, ++size) {
      if (bytes_[at_] == '\\')
        ++at_;
      else if (bytes_[at_] == '(')
        ++depth;
      else if (bytes_[at_] == ')')
        --depth;
    }
    too_long(size > 0 ? size - 1 : 0);
  }
  void hex() {
    std::size_t digits = 0;
    bool clean = true;
    for (; at_ < bytes_.size() && bytes_[at_] != '>'; ++at_) {
      if (is_hex(bytes_[at_]))
        ++digits;
      else
        clean = clean && is_white(bytes_[at_]);
    }
    findings_.expect(digits % 2 == 0, "A2 6.1.6-1", place_);
    findings_.expect(clean, "A2 6.1.6-2", place_);
    too_long(digits / 2);
  }
  void name() {
    constexpr std::size_t most = 127;
    std::size_t size = 0;
    for (; at_ < bytes_.size() && !is_white(bytes_[at_]) &&
           std::string_view("()<>[]{}/%").find(bytes_[at_]) == std::string_view::npos;
         ++size) {
      at_ += bytes_[at_] == '#' ? 3 : 1;
    }
    findings_.expect(size <= most, "A2 6.1.13-4", place_);
  }

  std::string_view bytes_;
  Place place_;
  Findings& findings_;
  std::size_t at_ = 0;
};

// Digits, then what must follow; the position behind it, or nothing.
std::optional<std::size_t> after_number(std::string_view bytes, std::size_t at) {
  const std::size_t end = bytes.find_first_not_of("0123456789", at);
  return end == at || end == std::string_view::npos ? std::nullopt : std::optional(end);
}

// "12 0 obj", with single spaces and an end of line around it (ISO 19005-2, 6.1.9).  Gives where
// the object's own text begins.
std::optional<std::size_t> check_head(std::string_view bytes, std::size_t at, Place place,
                                      Findings& findings) {
  const auto number = after_number(bytes, at);
  const auto generation = number ? after_number(bytes, *number + 1) : std::nullopt;
  const bool spaced = number && generation && bytes[*number] == ' ' &&
                      bytes.substr(*generation).starts_with(" obj");
  const bool own_line = at > 0 && (bytes[at - 1] == '\n' || bytes[at - 1] == '\r');
  const std::size_t behind = spaced ? *generation + 4 : at;
  const bool ends =
      spaced && behind < bytes.size() && (bytes[behind] == '\n' || bytes[behind] == '\r');
  findings.expect(spaced && own_line && ends, "A2 6.1.9-1", place);
  return spaced ? std::optional(behind) : std::nullopt;
}

// The number behind /Length as it is typed: libqpdf mends a wrong one.  Nothing when the number is
// another object's.
std::optional<long long> typed_length(std::string_view dictionary) {
  constexpr std::string_view key = "/Length";
  for (std::size_t at = dictionary.find(key); at != std::string_view::npos;
       at = dictionary.find(key, at + 1)) {
    const std::size_t digits = dictionary.find_first_not_of(white, at + key.size());
    if (digits == at + key.size() || digits == std::string_view::npos) continue;
    const auto end = after_number(dictionary, digits);
    const bool one_number = end && *end - digits < 16 && dictionary.substr(*end, 3) != " 0 ";
    if (one_number) return parse_integer(dictionary.substr(digits, *end - digits));
  }
  return std::nullopt;
}

void check_stream(std::string_view bytes, std::size_t text, std::size_t begin, const Object& stream,
                  Place place, Findings& findings) {
  // ISO 19005-2, 6.1.7.1.
  const std::string_view before = bytes.substr(0, begin);
  findings.expect(before.ends_with("stream\n") || before.ends_with("stream\r\n"), "A2 6.1.7.1-2",
                  place, "after 'stream'");
  const auto typed = typed_length(bytes.substr(text, begin - text));
  const auto length = typed ? *typed : integer_of(get(stream, "/Length")).value_or(-1);
  const std::size_t end = begin + static_cast<std::size_t>(std::max(length, 0LL));
  std::string_view rest = bytes.substr(std::min(end, bytes.size()));
  const bool own_line = rest.starts_with('\n') || rest.starts_with('\r');
  if (rest.starts_with("\r\n"))
    rest.remove_prefix(2);
  else if (own_line)
    rest.remove_prefix(1);
  const bool ends = rest.starts_with("endstream");
  findings.expect(ends && length >= 0, "A2 6.1.7.1-1", place);
  if (ends) findings.expect(own_line, "A2 6.1.7.1-2", place, "before 'endstream'");
}

void check_filters(Object stream, Place place, Findings& findings) {
  constexpr std::string_view allowed =
      " ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode"
      " DCTDecode JPXDecode Crypt ";
  for (const Object& filter : list_of(get(stream, "/Filter"))) {
    const std::string name = name_of(filter);
    findings.expect(allowed.find(" " + name + " ") != std::string_view::npos, "A2 6.1.7.2-1", place,
                    name);
  }
  const bool external =
      has(stream, "/F") || has(stream, "/FFilter") || has(stream, "/FDecodeParms");
  findings.expect(!external, "A2 6.1.7.1-3", place);
}

void check_objects(const FileView& file, Findings& findings) {
  constexpr int in_file = 1;
  for (const auto& [id, entry] : file.pdf.getXRefTable()) {
    const Place place{id.getObj()};
    Object object = file.pdf.getObject(id);
    if (object.isStream()) check_filters(object, place, findings);
    if (object.isStream() && name_of(get(object, "/Type")) == "ObjStm") {
      const std::optional<std::string> inner = data_of(object);
      if (inner) Typed(*inner, place, findings).check();
    }
    if (entry.getType() != in_file) continue;
    const auto offset = static_cast<std::size_t>(entry.getOffset());
    if (offset >= file.bytes.size()) continue;
    const auto text = check_head(file.bytes, offset, place, findings);
    if (!text) continue;
    std::size_t end = file.bytes.find("endobj", *text);
    if (object.isStream()) {
      const auto begin = static_cast<std::size_t>(object.getParsedOffset());
      if (begin < *text || begin > file.bytes.size()) continue;
      check_stream(file.bytes, *text, begin, object, place, findings);
      end = begin;
    }
    Typed(file.bytes.substr(*text, end - *text), place, findings).check();
  }
}

// ISO 19005-2, 6.1.2 to 6.1.4.
void check_frame(const FileView& file, Findings& findings) {
  const std::string_view bytes = file.bytes;
  const bool header = bytes.size() > 8 && bytes.starts_with("%PDF-1.") && bytes[7] >= '0' &&
                      bytes[7] <= '7' && (bytes[8] == '\n' || bytes[8] == '\r');
  findings.expect(header, "UA1 6.1-1 / A2 6.1.2-1");
  const std::size_t line = bytes.find_first_not_of("\r\n", bytes.find_first_of("\r\n"));
  bool binary = line != std::string_view::npos && line + 4 < bytes.size() && bytes[line] == '%';
  for (std::size_t i = 1; binary && i <= 4; ++i) {
    binary = static_cast<unsigned char>(bytes[line + i]) > 127;
  }
  findings.expect(binary, "A2 6.1.2-2");
  const std::vector<Object> id = list_of(get(file.pdf.getTrailer(), "/ID"));
  const bool named = id.size() == 2 && id[0].isString() && !id[0].getStringValue().empty();
  findings.expect(named, "A2 6.1.3-1");
  const std::size_t end = bytes.rfind("%%EOF");
  const std::string_view rest = end == std::string_view::npos ? "none" : bytes.substr(end + 5);
  findings.expect(rest.empty() || rest == "\n" || rest == "\r" || rest == "\r\n", "A2 6.1.3-3");
  const std::size_t start = bytes.rfind("startxref");
  if (start == std::string_view::npos) return;
  const std::size_t digits = bytes.find_first_of("0123456789", start);
  const auto stop = after_number(bytes, std::min(digits, bytes.size()));
  if (!stop || *stop - digits > 15) return;
  const auto at = parse_integer(bytes.substr(digits, *stop - digits)).value_or(0);
  const std::string_view table = bytes.substr(std::min(static_cast<std::size_t>(at), bytes.size()));
  if (!table.starts_with("xref")) return;
  // "xref", one end of line, two numbers with one space between.
  std::size_t next = 4;
  if (table.substr(next).starts_with("\r\n"))
    next += 2;
  else if (next < table.size() && (table[next] == '\n' || table[next] == '\r'))
    ++next;
  const auto first = after_number(table, next);
  const bool spaced = first && table[*first] == ' ' && after_number(table, *first + 1);
  findings.expect(spaced && next > 4, "A2 6.1.4-2");
}

}  // namespace

void lint_a2_syntax(const FileView& file, Findings& findings) {
  check_frame(file, findings);
  check_objects(file, findings);
  for (const QPDFExc& warning : file.pdf.getWarnings()) {
    findings.add("PDF 7.3-1", {}, warning.getMessageDetail());
  }
}

}  // namespace presspack::inspection
