#include "editions/write_text.h"

#include "editions/reading_tree.h"

namespace presspack {
namespace {

constexpr std::size_t width = 72;  // RFC 3676 and the habit of mail

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

std::string trimmed(std::string text) {
  const std::size_t end = text.find_last_not_of(' ');
  text.resize(end == std::string::npos ? 0 : end + 1);
  return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

// Whether the words show the address: "trust.example/x" for "https://trust.example/x".
bool shows(const std::string& words, std::string address) {
  for (const char* start : {"https://", "http://", "mailto:", "www."}) {
    if (address.starts_with(start)) address.erase(0, std::string_view(start).size());
  }
  return trimmed(words) == address || address.starts_with("tel:");
}

std::string inline_text(const ReadNode& node) {
  std::string out;
  for (const ReadEntry& entry : node.entries) {
    if (const auto* text = std::get_if<std::string>(&entry)) {
      out += *text;
      continue;
    }
    const auto& child = std::get<ReadNode>(entry);
    const std::string words = inline_text(child);
    out += words;
    if (child.role == Role::link && !child.address.empty() && !shows(words, child.address)) {
      out += (out.ends_with(' ') ? "<" : " <") + child.address + ">";
    }
  }
  return out;
}

bool is_block(const ReadNode& node) {
  switch (node.role) {
    case Role::span:
    case Role::strong:
    case Role::em:
    case Role::quote:
    case Role::link:
    case Role::reference:
    case Role::bib_entry:
    case Role::label:
      return false;
    default:
      return true;
  }
}

class TextWriter {
 public:
  std::string write(const ReadNode& root) {
    for (const ReadEntry& entry : root.entries) {
      if (const auto* node = std::get_if<ReadNode>(&entry)) block(*node, "", "");
    }
    return std::move(out_);
  }

 private:
  // `first` stands before the first line, `rest` before the others.
  void paragraph(const std::string& text, const std::string& first, const std::string& rest) {
    std::string line = first;
    std::size_t used = columns(first);
    bool fresh = true;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const std::string_view word(text.data() + at, end - at);
      at = end + 1;
      if (word.empty()) continue;
      if (!fresh && used + 1 + columns(word) > width) {
        out_ += trimmed_end(line) + "\n";
        line = rest;
        used = columns(rest);
        fresh = true;
      }
      if (!fresh) {
        line += ' ';
        ++used;
      }
      line += word;
      used += columns(word);
      fresh = false;
    }
    out_ += trimmed_end(line) + "\n";
  }
  static std::string trimmed_end(const std::string& line) {
    return line.substr(0, line.find_last_not_of(' ') + 1);
  }

  // An empty line, marked inside a quotation that has begun.
  void gap(const std::string& before) {
    if (out_.empty() || out_.ends_with("\n\n") || out_.ends_with("\n>\n")) return;
    const std::size_t line = out_.size() < 2 ? 0 : out_.rfind('\n', out_.size() - 2) + 1;
    const bool begun = out_.compare(line, 1, ">") == 0;
    out_ += (begun ? trimmed_end(before) : "") + "\n";
  }

  void heading(const ReadNode& node) {
    const std::string text = trimmed(inline_text(node));
    if (!out_.empty()) out_ += "\n";
    const std::size_t start = out_.size();
    paragraph(text, "", "");
    std::size_t longest = 0;
    for (std::size_t at = start; at < out_.size();) {
      const std::size_t end = out_.find('\n', at);
      longest = std::max(longest, columns(std::string_view(out_).substr(at, end - at)));
      at = end + 1;
    }
    if (node.role == Role::h1) out_ += std::string(longest, '=') + "\n";
    if (node.role == Role::h2) out_ += std::string(longest, '-') + "\n";
  }

  void block(const ReadNode& node, const std::string& first, const std::string& rest) {
    if (node.role >= Role::h1 && node.role <= Role::h6) return heading(node);
    if (node.role == Role::list) return list(node, rest);
    if (node.role == Role::figure) return figure(node, first, rest);
    if (node.role == Role::table_row) return row(node, first);
    if (!has_blocks(node)) {
      const std::string text = trimmed(inline_text(node));
      if (text.empty()) return;
      if (first == rest) gap(rest);
      return paragraph(text, first, rest);
    }
    const std::string deeper = node.role == Role::block_quote ? "> " : "";
    std::string lead = first + deeper;
    for (const ReadEntry& entry : node.entries) {
      if (const auto* text = std::get_if<std::string>(&entry)) {
        if (!trimmed(*text).empty()) paragraph(trimmed(*text), lead, rest + deeper);
      } else {
        block(std::get<ReadNode>(entry), lead, rest + deeper);
      }
      lead = rest + deeper;
    }
  }

  // What a picture shows stands in its place; a code or a drawing is no words of the pack.
  void figure(const ReadNode& node, const std::string& first, const std::string& rest) {
    if (node.pictures.empty()) return;
    gap(rest);
    paragraph("[" + node.alt + "]", first, rest);
  }

  static bool has_blocks(const ReadNode& node) {
    for (const ReadEntry& entry : node.entries) {
      const auto* child = std::get_if<ReadNode>(&entry);
      if (child != nullptr && is_block(*child)) return true;
    }
    return false;
  }

  void list(const ReadNode& node, const std::string& before) {
    gap(before);
    for (const ReadEntry& entry : node.entries) {
      const auto* item = std::get_if<ReadNode>(&entry);
      if (item == nullptr) continue;
      if (item->role != Role::list_item) {
        block(*item, before, before);
        continue;
      }
      std::string marker = "- ";
      for (const ReadEntry& part : item->entries) {
        const auto* child = std::get_if<ReadNode>(&part);
        if (child == nullptr) continue;
        if (child->role == Role::label) {
          const std::string label = trimmed(inline_text(*child));
          marker = label == "•" ? "- " : label + " ";
        } else {
          block(*child, before + marker, before + std::string(columns(marker), ' '));
        }
      }
    }
  }

  void row(const ReadNode& node, const std::string& before) {
    std::string line;
    for (const ReadEntry& entry : node.entries) {
      if (const auto* cell = std::get_if<ReadNode>(&entry)) {
        line += (line.empty() ? "" : " | ") + trimmed(words_of(*cell));
      }
    }
    paragraph(line, before, before);
  }

  std::string out_;
};

}  // namespace

std::string write_text(const PagedDocument& document) {
  return TextWriter().write(reading_tree(document));
}

}  // namespace presspack
