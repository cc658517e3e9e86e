#include "app/print_diagnostics.h"

#include <algorithm>

#include "base/utf8.h"

namespace presspack {
namespace {

constexpr std::size_t widest_line = 96;  // cells of a source line that are shown

const char* severity_word(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

const char* severity_color(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "\x1b[36m";
    case Severity::warning:
      return "\x1b[33m";
    case Severity::error:
      return "\x1b[31m";
  }
  return "";
}

std::size_t cell_width(char32_t c) {
  if (c < 0x20 || (c >= 0x0300 && c <= 0x036F) || (c >= 0x200B && c <= 0x200F) ||
      (c >= 0x2066 && c <= 0x2069) || (c >= 0xFE00 && c <= 0xFE0F)) {
    return 0;
  }
  const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
                    (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                    (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                    (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
  return wide ? 2 : 1;
}

// Tabs and controls would move the caret: they are shown as one sign each.
std::string visible(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(line, at);
    if (c == '\t') {
      out += "→";
    } else if (c < 0x20 || c == 0x7F) {
      out += "·";
    } else if (c == 0x202E || c == 0x202D || c == 0x202A || c == 0x202B || c == 0x202C) {
      out += "·";  // a direction override would reorder the message itself
    } else {
      out += line.substr(begin, at - begin);
    }
  }
  return out;
}

struct Window {
  std::string text;  // what is shown of the line
  std::size_t caret = 0;  // cells before the caret
  std::size_t length = 1;  // cells under it
};

// The part of the line round the span, cut to a readable width.
Window window_of(const SourceFiles& sources, Span span) {
  const std::string_view line = sources.line_at(span.file, span.begin);
  const std::uint32_t start = sources.line_start(span.file, span.begin);
  const std::size_t from = std::min<std::size_t>(span.begin - start, line.size());
  const std::size_t to =
      std::clamp<std::size_t>(span.end < start ? from : span.end - start, from, line.size());
  Window window;
  std::string before = visible(line.substr(0, from));
  const std::string under = visible(line.substr(from, to - from));
  std::string after = visible(line.substr(to));
  const auto cut_front = [](std::string& text, std::size_t cells) {
    while (display_width(text) > cells) {
      std::size_t at = 0;
      next_code_point(text, at);
      text.erase(0, at);
    }
  };
  const auto cut_back = [](std::string& text, std::size_t cells) {
    while (display_width(text) > cells) {
      std::size_t at = text.size() - 1;
      while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
      text.erase(at);
    }
  };
  if (display_width(before) > widest_line / 2) {
    cut_front(before, widest_line / 2 - 1);
    before = "…" + before;
  }
  std::string shown_under = under;
  const std::size_t room = widest_line - std::min(widest_line - 8, display_width(before));
  if (display_width(shown_under) > room) {
    cut_back(shown_under, room - 1);
    shown_under += "…";
    after.clear();
  }
  const std::size_t left = room - std::min(room, display_width(shown_under));
  if (display_width(after) > left) {
    cut_back(after, left > 0 ? left - 1 : 0);
    after += "…";
  }
  window.caret = display_width(before);
  window.length = std::max<std::size_t>(1, display_width(shown_under));
  window.text = before + shown_under + after;
  return window;
}

class Printer {
 public:
  Printer(const SourceFiles& sources, const PrintOptions& options)
      : sources_(sources), options_(options) {}

  void print(const Diagnostic& item) {
    header(item);
    if (options_.form == DiagnosticForm::one_line) return;
    if (item.span.file != FileId::none) {
      if (item.related.empty()) {
        frame(item.span, item.hint, item.severity);
      } else {
        frame(item.span, "", item.severity);
        for (const Related& related : item.related) {
          frame(related.span, related.label, Severity::note);
        }
        if (!item.hint.empty()) out_ += "  help: " + item.hint + "\n";
      }
    } else if (!item.hint.empty()) {
      out_ += "  help: " + item.hint + "\n";
    }
    out_ += "\n";
  }
  std::string take() { return std::move(out_); }
  std::string& out() { return out_; }

 private:
  std::string paint(const char* code, const std::string& text) const {
    return options_.color ? code + text + "\x1b[0m" : text;
  }

  void header(const Diagnostic& item) {
    std::string place;
    if (item.span.file != FileId::none) {
      const LineColumn at = sources_.position(item.span.file, item.span.begin);
      place = std::string(sources_.name(item.span.file)) + ":" + std::to_string(at.line) + ":" +
              std::to_string(at.column) + ": ";
    }
    out_ += paint("\x1b[1m", place) +
            paint(severity_color(item.severity), std::string(severity_word(item.severity)) + ":") +
            " " + item.message + " [" + std::string(item.code) + "]\n";
  }

  void frame(Span span, const std::string& words, Severity severity) {
    const LineColumn at = sources_.position(span.file, span.begin);
    const Window window = window_of(sources_, span);
    const std::string number = std::to_string(at.line);
    const std::size_t gutter = std::max<std::size_t>(5, number.size());
    out_ += std::string(gutter - number.size(), ' ') + number + " | " + window.text + "\n";
    out_ += std::string(gutter, ' ') + " | " + std::string(window.caret, ' ') +
            paint(severity_color(severity), "^" + std::string(window.length - 1, '~')) +
            (words.empty() ? "" : " " + words) + "\n";
  }

  const SourceFiles& sources_;
  const PrintOptions& options_;
  std::string out_;
};

bool same_place(const Diagnostic& a, const Diagnostic& b) {
  return a.code == b.code && a.span == b.span && a.message == b.message;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) width += cell_width(next_code_point(text, at));
  return width;
}

std::string print_diagnostics(const Diagnostics& diagnostics, const SourceFiles& sources,
                              const PrintOptions& options) {
  std::vector<const Diagnostic*> items;
  for (const Diagnostic& item : diagnostics.items()) {
    if (item.severity == Severity::note && !options.notes) continue;
    const bool said = std::any_of(items.begin(), items.end(), [&](const Diagnostic* other) {
      return same_place(*other, item);
    });
    if (!said) items.push_back(&item);
  }
  std::stable_sort(items.begin(), items.end(), [](const Diagnostic* a, const Diagnostic* b) {
    if (a->severity != b->severity) return a->severity < b->severity;
    if (a->span.file != b->span.file) return a->span.file < b->span.file;
    return a->span.begin < b->span.begin;
  });
  // What is cut is the beginning: the first warnings, never the first errors while a warning shows.
  std::size_t hidden = 0;
  if (options.most > 0 && items.size() > options.most) {
    hidden = items.size() - options.most;
    const auto first_error = std::find_if(items.begin(), items.end(), [](const Diagnostic* item) {
      return item->severity == Severity::error;
    });
    const auto errors = static_cast<std::size_t>(items.end() - first_error);
    if (errors >= options.most) {
      items = {first_error, first_error + static_cast<std::ptrdiff_t>(options.most)};
    } else {
      items.erase(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(hidden));
    }
  }
  Printer printer(sources, options);
  for (const Diagnostic* item : items) printer.print(*item);
  if (hidden > 0) printer.out() += "and " + std::to_string(hidden) + " more (use --all)\n";
  return printer.take();
}

}  // namespace presspack
