// Slips of typing, found in the file itself so that each can be mended where it stands.

#include <algorithm>

#include "check/check_release_text.h"
#include "check/texts.h"

namespace presspack {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// A quotation mark behind one of these opens.
bool opens_behind(char c) {
  return c == ' ' || c == '\n' || c == '(' || c == '[' || c == '/' || c == '\0';
}

constexpr std::string_view no_break_space = "\xC2\xA0";

// One text as it was typed: `raw` is a view of the file from `begin` on.
class Typed {
 public:
  Typed(std::string_view raw, Span span, std::vector<Fix>& fixes)
      : raw_(raw), span_(span), fixes_(fixes) {
    const bool quoted = raw.size() >= 2 && raw.front() == raw.back();
    single_ = quoted && raw.front() == '\'';
    double_ = quoted && raw.front() == '"';
    first_ = single_ || double_ ? 1 : 0;
    last_ = raw.size() - first_;
  }

  void scan() {
    for (std::size_t at = first_; at < last_;) at += step(at);
  }

 private:
  char before(std::size_t at) const { return at > first_ ? raw_[at - 1] : '\0'; }
  char after(std::size_t at) const { return at < last_ ? raw_[at] : '\0'; }

  void fix(std::string_view code, std::size_t at, std::size_t size, std::string_view with) {
    const auto begin = span_.begin + static_cast<std::uint32_t>(at);
    fixes_.push_back(
        {code, {span_.file, begin, begin + static_cast<std::uint32_t>(size)}, std::string(with)});
  }

  // How many bytes were dealt with.
  std::size_t step(std::size_t at) {
    const char c = raw_[at];
    if (c == ']' && after(at + 1) == '(') return skip_address(at);
    if (c == '\\' && double_) return escaped(at);
    if (c == '"' && !double_) {
      fix("straight-quotes", at, 1, opens_behind(before(at)) ? "“" : "”");
      return 1;
    }
    if (c == '\'') return apostrophe(at, single_ && after(at + 1) == '\'' ? 2 : 1);
    if (c == '-' && before(at) == ' ' && (after(at + 1) == ' ' || after(at + 1) == '\n') &&
        !starts_line(at)) {
      fix("hyphen-as-dash", at, 1, "–");
      return 1;
    }
    if (c == ' ' || raw_.substr(at, 2) == no_break_space) return blanks(at);
    return 1;
  }

  std::size_t skip_address(std::size_t at) const {
    const std::size_t close = raw_.find(')', at);
    return (close == std::string_view::npos ? last_ : close + 1) - at;
  }

  std::size_t escaped(std::size_t at) {
    if (after(at + 1) == '"') {
      fix("straight-quotes", at, 2, opens_behind(before(at)) ? "“" : "”");
    }
    return 2;
  }

  // An apostrophe, unless it opens what a later one closes.
  std::size_t apostrophe(std::size_t at, std::size_t size) {
    const bool opens = opens_behind(before(at)) && is_letter_or_digit(after(at + size)) &&
                       !(after(at + size) >= '0' && after(at + size) <= '9') && closed(at + size);
    fix("straight-quotes", at, size, opens ? "‘" : "’");
    return size;
  }
  bool closed(std::size_t from) const {
    for (std::size_t at = raw_.find('\'', from); at < last_; at = raw_.find('\'', at + 1)) {
      if (!opens_behind(raw_[at - 1]) && !is_letter_or_digit(after(at + 1))) return true;
    }
    return false;
  }

  bool starts_line(std::size_t at) const {
    const std::size_t line = raw_.rfind('\n', at) + 1;  // npos + 1 is 0
    return raw_.substr(line, at - line).find_first_not_of(' ') == std::string_view::npos;
  }

  // Spaces and no-break spaces between words; an indent, and blanks at a line's end, are YAML's.
  std::size_t blanks(std::size_t at) {
    std::size_t end = at;
    bool no_break = false;
    while (end < last_) {
      if (raw_[end] == ' ') {
        ++end;
      } else if (raw_.substr(end, 2) == no_break_space) {
        no_break = true;
        end += 2;
      } else {
        break;
      }
    }
    const bool between = !starts_line(at) && at > first_ && end < last_ && raw_[end] != '\n';
    if (between && no_break) {
      fix("no-break-space", at, end - at, " ");
    } else if (between && end - at > 1) {
      fix("double-space", at, end - at, " ");
    }
    return end - at;
  }

  std::string_view raw_;
  Span span_;
  std::vector<Fix>& fixes_;
  std::size_t first_ = 0, last_ = 0;
  bool single_ = false, double_ = false;
};

std::string_view message_of(std::string_view code) {
  if (code == "straight-quotes") return "a straight quotation mark or apostrophe";
  if (code == "no-break-space") return "a no-break space";
  if (code == "double-space") return "two spaces between words";
  return "a hyphen stands for a dash";
}

}  // namespace

std::vector<Fix> check_typing(const Release& release, const SourceFiles& sources,
                              Diagnostics& diagnostics) {
  std::vector<Fix> fixes;
  for (const ReleaseText& item : texts_of(release)) {
    const Span span = item.text->span;
    // Other languages have other marks, and put no-break spaces where English has none.
    if (span.file == FileId::none || span.file != release.span.file) continue;
    if (!language_of(*item.text, release).starts_with("en")) continue;
    Typed(sources.text(span.file).substr(span.begin, span.end - span.begin), span, fixes).scan();
  }
  const auto place = [](const Fix& fix) { return fix.span.begin; };
  std::sort(fixes.begin(), fixes.end(),
            [&](const Fix& a, const Fix& b) { return place(a) < place(b); });
  const auto overlap = [](const Fix& a, const Fix& b) { return b.span.begin < a.span.end; };
  fixes.erase(std::unique(fixes.begin(), fixes.end(), overlap), fixes.end());
  for (const Fix& fix : fixes) {
    diagnostics.report({.severity = Severity::note,
                        .code = fix.code,
                        .span = fix.span,
                        .message = std::string(message_of(fix.code)),
                        .hint = fix.with == " "
                                    ? "one space will do; `check --fix` mends it"
                                    : "write " + fix.with + "; `check --fix` mends it"});
  }
  return fixes;
}

std::string with_fixes(std::string_view text, const std::vector<Fix>& fixes) {
  std::string out;
  std::size_t done = 0;
  for (const Fix& fix : fixes) {
    out += text.substr(done, fix.span.begin - done);
    out += fix.with;
    done = fix.span.end;
  }
  out += text.substr(done);
  return out;
}

Span place_in_file(const RichText& text, std::size_t begin, std::size_t end,
                   const SourceFiles& sources) {
  const Span whole = text.span;
  if (whole.file == FileId::none) return whole;
  const std::string_view raw =
      sources.text(whole.file).substr(whole.begin, whole.end - whole.begin);
  const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\r'; };
  Span place = whole;
  std::size_t at = 0;
  for (std::size_t i = 0; i < end && i < text.text.size(); ++i) {
    const char c = text.text[i];
    while (at < raw.size() && raw[at] != c && !(blank(c) && blank(raw[at]))) {
      // A link's address is in the file and not in the text.
      if (raw.substr(at, 2) == "](") at = std::min(raw.find(')', at), raw.size() - 1);
      ++at;
    }
    if (at >= raw.size()) return whole;
    if (i == begin) place.begin = whole.begin + static_cast<std::uint32_t>(at);
    ++at;
    place.end = whole.begin + static_cast<std::uint32_t>(at);
  }
  return place;
}

}  // namespace presspack
