#include "load/prose.h"

#include <cmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>

#include "load/text_places.h"
#include "load/values.h"

namespace presspack {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr int deepest_list = 6;
constexpr std::size_t longest_id = 128;

struct NodeFree {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct IterFree {
  void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
};

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Where a refused thing is, and what to do about it.
struct Refusal {
  std::string_view code, message, hint;
};

Refusal refusal_of(cmark_node_type type) {
  switch (type) {
    case CMARK_NODE_BLOCK_QUOTE:
      return {"prose-unsupported", "a line that starts with `>` is not used here",
              "quotations go under `quotes`"};
    case CMARK_NODE_CODE_BLOCK:
      return {"prose-unsupported", "a line indented by four spaces, or in ```, is not used here",
              "start the line where the paragraph starts"};
    case CMARK_NODE_CODE:
      return {"prose-unsupported", "text between backticks is not used here",
              "delete the backticks, or use _underscores_ for emphasis"};
    case CMARK_NODE_IMAGE:
      return {"prose-unsupported", "pictures do not stand in the text", "list it under `images`"};
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_HTML_INLINE:
      return {"prose-html", "HTML is not used here",
              "use **strong**, _emphasis_ or [text](https://…); write `\\<` for the sign itself"};
    case CMARK_NODE_THEMATIC_BREAK:
      return {"prose-unsupported", "a line of dashes or stars is not used here",
              "start a new part with `## Heading`"};
    default:
      return {"prose-unsupported", "this is not used here", ""};
  }
}

// One parse by cmark: the text as given to it, and where its lines stand in the file.
class ProseReader {
 public:
  ProseReader(const YamlNode& node, std::string_view text, const SourceFiles& sources,
              Diagnostics& diagnostics, std::size_t dropped)
      : node_(node),
        text_(text),
        places_(node, text.substr(dropped), sources.text(node.span.file)),
        diagnostics_(diagnostics),
        dropped_(dropped) {
    lines_.push_back(0);
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\n') lines_.push_back(i + 1);
    }
  }

  std::vector<ProseBlock> blocks(cmark_node* parent, int depth);
  RichText inlines(cmark_node* block, Marks allowed);
  void refuse_definitions();

 private:
  std::size_t offset(int line, int column) const;
  Span span_of(cmark_node* node) const;
  Span words(std::size_t begin, std::size_t end) const;
  void refuse(cmark_node* node, const Refusal& refusal);
  void heading(cmark_node* node, std::vector<ProseBlock>& out);
  void list(cmark_node* node, int depth, std::vector<ProseBlock>& out);
  void check_link(cmark_node* link, cmark_node* block);
  void citations(RichText& text, cmark_node* block, Marks allowed);
  std::size_t find_in(cmark_node* block, std::string_view what) const;

  const YamlNode& node_;
  std::string_view text_;
  TextPlaces places_;
  Diagnostics& diagnostics_;
  std::size_t dropped_;  // bytes before text_ that are not the node's
  std::vector<std::size_t> lines_;
  int last_level_ = 1;  // the headline's
};

std::size_t ProseReader::offset(int line, int column) const {
  if (line < 1) return 0;
  const std::size_t start = lines_[std::min(static_cast<std::size_t>(line) - 1, lines_.size() - 1)];
  return std::min(start + static_cast<std::size_t>(std::max(column, 1) - 1), text_.size());
}

Span ProseReader::words(std::size_t begin, std::size_t end) const {
  const auto own = [&](std::size_t at) { return at < dropped_ ? 0 : at - dropped_; };
  return places_.span(own(begin), own(std::max(begin, end)));
}

Span ProseReader::span_of(cmark_node* node) const {
  const std::size_t begin =
      offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
  const std::size_t end =
      offset(cmark_node_get_end_line(node), cmark_node_get_end_column(node) + 1);
  return words(begin, std::max(begin, end));
}

void ProseReader::refuse(cmark_node* node, const Refusal& refusal) {
  diagnostics_.report({.code = refusal.code,
                       .span = span_of(node),
                       .message = std::string(refusal.message),
                       .hint = std::string(refusal.hint)});
}

// cmark drops `[name]: address` lines without a trace.
void ProseReader::refuse_definitions() {
  for (const std::size_t line : lines_) {
    std::size_t at = line;
    while (at < text_.size() && text_[at] == ' ' && at < line + 4) ++at;
    if (at >= text_.size() || text_[at] != '[') continue;
    const std::size_t end = std::min(text_.find('\n', at), text_.size());
    const std::size_t close = text_.find("]:", at);
    if (close >= end) continue;
    const bool note = text_.substr(at, 2) == "[^";
    diagnostics_.report({.code = "prose-unsupported",
                         .span = words(at, close + 2),
                         .message = "a line that starts with `[…]:` would be left out",
                         .hint = note ? "list the source under `citations`"
                                      : "write the address where it is used: [text](https://…)"});
  }
}

// The place of a piece of text within a block, for messages about an inline.
std::size_t ProseReader::find_in(cmark_node* block, std::string_view what) const {
  const std::size_t begin =
      offset(cmark_node_get_start_line(block), cmark_node_get_start_column(block));
  const std::size_t found = text_.find(what, begin);
  return found == npos ? begin : found;
}

void ProseReader::check_link(cmark_node* link, cmark_node* block) {
  const char* url = cmark_node_get_url(link);
  const std::string_view target = url ? url : "";
  auto wrong = check_address(target, true);
  if (!wrong) return;
  const std::size_t at = find_in(block, target);
  diagnostics_.report({.severity = wrong->severity,
                       .code = wrong->code,
                       .span = words(at, at + std::max<std::size_t>(target.size(), 1)),
                       .message = std::move(wrong->message),
                       .hint = std::move(wrong->hint)});
}

// [^id] is no syntax of cmark's: it comes through as text.
void ProseReader::citations(RichText& text, cmark_node* block, Marks allowed) {
  std::size_t from = offset(cmark_node_get_start_line(block), cmark_node_get_start_column(block));
  for (std::size_t open = text.text.find("[^"); open != npos;
       open = text.text.find("[^", open + 1)) {
    // An id is short: looking for its end must not take the whole text again and again.
    const std::size_t close =
        std::string_view(text.text).substr(0, open + longest_id).find(']', open);
    if (close == npos || close == open + 2) continue;
    const std::string id = text.text.substr(open + 2, close - open - 2);
    const std::size_t at = text_.find("[^" + id + "]", from);
    if (at != npos) from = at + id.size();
    if (allowed != Marks::all) {
      diagnostics_.report({.code = "prose-unsupported",
                           .span = words(at == npos ? 0 : at, at == npos ? 1 : at + id.size() + 3),
                           .message = "a source does not stand inside a quotation",
                           .hint = "put `[^" + id + "]` in the sentence that leads to it"});
    }
    text.marks.push_back({Mark::Kind::citation, static_cast<std::uint32_t>(open),
                          static_cast<std::uint32_t>(close + 1), id});
  }
}

RichText ProseReader::inlines(cmark_node* block, Marks allowed) {
  RichText rich;
  std::vector<std::size_t> open;  // marks whose end is still to come
  const std::unique_ptr<cmark_iter, IterFree> iter(cmark_iter_new(block));
  for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iter.get())) {
    cmark_node* node = cmark_iter_get_node(iter.get());
    const cmark_node_type type = cmark_node_get_type(node);
    const auto here = static_cast<std::uint32_t>(rich.text.size());
    if (type == CMARK_NODE_TEXT) {
      const char* literal = cmark_node_get_literal(node);
      rich.text += literal ? literal : "";
    } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
      rich.text += ' ';
    } else if (type == CMARK_NODE_STRONG || type == CMARK_NODE_EMPH || type == CMARK_NODE_LINK) {
      if (event == CMARK_EVENT_EXIT) {
        if (open.empty()) continue;
        rich.marks[open.back()].end = here;
        open.pop_back();
        continue;
      }
      Mark mark{Mark::Kind::strong, here, here, {}};
      if (type == CMARK_NODE_EMPH) mark.kind = Mark::Kind::emphasis;
      if (type == CMARK_NODE_LINK) {
        const char* url = cmark_node_get_url(node);
        mark.kind = Mark::Kind::link;
        mark.target = url ? url : "";
        if (allowed == Marks::all) {
          check_link(node, block);
        } else {
          refuse(block, {"prose-unsupported", "a link does not stand inside a quotation",
                         "put it in the sentence that leads to it"});
        }
      }
      open.push_back(rich.marks.size());
      rich.marks.push_back(std::move(mark));
    } else if (node != block && event == CMARK_EVENT_ENTER) {
      refuse(cmark_node_get_start_line(node) > 0 ? node : block, refusal_of(type));
      if (const char* literal = cmark_node_get_literal(node)) rich.text += literal;
    }
  }
  citations(rich, block, allowed);
  std::stable_sort(rich.marks.begin(), rich.marks.end(),
                   [](const Mark& a, const Mark& b) { return a.begin < b.begin; });
  rich.span = span_of(block);
  return rich;
}

void ProseReader::heading(cmark_node* node, std::vector<ProseBlock>& out) {
  const int level = cmark_node_get_heading_level(node);
  const std::size_t begin =
      offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
  if (begin < text_.size() && text_[begin] != '#') {
    refuse(node, {"prose-unsupported", "a line of `=` or `-` under a text makes it a heading",
                  "write `## ` before the heading instead, or leave a blank line"});
  } else if (level == 1) {
    refuse(node, {"heading-order", "`#` is the headline's own level", "write `##`"});
  } else if (level > last_level_ + 1) {
    // ISO 14289-1, 7.4.2: levels do not skip.
    refuse(node,
           {"heading-order", "this heading skips a level",
            last_level_ == 1 ? "write `##` (PDF/UA-1, 7.4.2)"
                             : "write one `#` more than the heading above (PDF/UA-1, 7.4.2)"});
  }
  last_level_ = std::max(level, 2);
  const int kept = std::clamp(level, 2, 6);
  out.push_back({ProseHeading{kept, inlines(node, Marks::all)}, span_of(node)});
}

void ProseReader::list(cmark_node* node, int depth, std::vector<ProseBlock>& out) {
  if (depth >= deepest_list) {
    refuse(node, {"prose-unsupported", "lists are nested too deep", "use fewer levels"});
    return;
  }
  ProseList list;
  list.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
  list.start = list.ordered ? cmark_node_get_list_start(node) : 1;
  for (cmark_node* item = cmark_node_first_child(node); item; item = cmark_node_next(item)) {
    list.items.push_back(blocks(item, depth + 1));
  }
  out.push_back({std::move(list), span_of(node)});
}

std::vector<ProseBlock> ProseReader::blocks(cmark_node* parent, int depth) {
  std::vector<ProseBlock> out;
  for (cmark_node* node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_PARAGRAPH) {
      RichText text = inlines(node, Marks::all);
      const Span span = text.span;
      out.push_back({ProseParagraph{std::move(text)}, span});
    } else if (type == CMARK_NODE_HEADING) {
      heading(node, out);
    } else if (type == CMARK_NODE_LIST) {
      list(node, depth, out);
    } else {
      refuse(node, refusal_of(type));
    }
  }
  return out;
}

}  // namespace

RichText read_text(const YamlNode& node, Marks marks, const SourceFiles& sources,
                   Diagnostics& diagnostics) {
  RichText rich;
  rich.span = node.span;
  rich.text = one_line(node.text);
  const bool plain = rich.text.find_first_of("*_[<&\\`") == npos;
  if (plain || marks == Marks::none) return rich;
  // Behind a word of ours, nothing at the start can be read as a list or a heading.
  constexpr std::string_view guard = "x ";
  std::string text = std::string(guard) + std::string(node.text);
  std::replace(text.begin(), text.end(), '\n', ' ');
  const std::unique_ptr<cmark_node, NodeFree> document(
      cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT));
  cmark_node* paragraph = cmark_node_first_child(document.get());
  if (!paragraph) return rich;
  ProseReader reader(node, text, sources, diagnostics, guard.size());
  RichText marked = reader.inlines(paragraph, marks);
  rich.text.clear();
  // Again to single spaces, with the marks moved along.
  std::vector<std::uint32_t> moved(marked.text.size() + 1);
  for (std::size_t i = 0; i <= marked.text.size(); ++i) {
    moved[i] = static_cast<std::uint32_t>(rich.text.size());
    if (i < guard.size() || i == marked.text.size()) continue;
    const bool blank = is_blank(marked.text[i]);
    if (!blank) {
      rich.text += marked.text[i];
    } else if (!rich.text.empty() && rich.text.back() != ' ') {
      rich.text += ' ';
    }
  }
  while (rich.text.ends_with(' ')) rich.text.pop_back();
  for (Mark& mark : marked.marks) {
    const auto size = static_cast<std::uint32_t>(rich.text.size());
    mark.begin = std::min(moved[mark.begin], size);
    mark.end = std::min(moved[mark.end], size);
  }
  rich.marks = std::move(marked.marks);
  return rich;
}

namespace {

// Whether a line opens a list item or a heading.
bool opens_block(std::string_view line) {
  if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("#")) return true;
  const std::size_t digits = line.find_first_not_of("0123456789");
  return digits != npos && digits > 0 && line.substr(digits, 2) == ". ";
}

// But for `|`, YAML joins lines: a list would become one line, an item its neighbour's.
void refuse_joined(const YamlNode& node, std::string_view file, Diagnostics& diagnostics) {
  std::size_t at = file.find('\n', node.span.begin);
  while (at < node.span.end) {
    const std::size_t first =
        std::min<std::size_t>(file.find_first_not_of(' ', at + 1), file.size());
    const std::size_t end = std::min<std::size_t>(file.find('\n', at + 1), node.span.end);
    if (first < end && opens_block(file.substr(first, end - first))) {
      const auto begin = static_cast<std::uint32_t>(first);
      diagnostics.report({.code = "prose-joined",
                          .span = {node.span.file, begin, begin + 1},
                          .message = "this line would be joined to the one above",
                          .hint = "for lists and headings, write `|` behind the field's colon"});
      return;
    }
    at = end;
  }
}

// A blank line of the file is one line end in a joined text; to cmark, a paragraph needs two.
std::string with_paragraphs(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += c;
    out += c;
  }
  return out;
}

}  // namespace

Prose read_prose(const YamlNode& node, const SourceFiles& sources, Diagnostics& diagnostics) {
  Prose prose;
  prose.span = node.span;
  std::string joined;
  std::string_view text = node.text;
  if (node.style != YamlNode::Style::literal) {
    refuse_joined(node, sources.text(node.span.file), diagnostics);
    if (text.find('\n') != npos) text = joined = with_paragraphs(text);
  }
  const std::unique_ptr<cmark_node, NodeFree> document(
      cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT));
  ProseReader reader(node, text, sources, diagnostics, 0);
  reader.refuse_definitions();
  prose.blocks = reader.blocks(document.get(), 0);
  return prose;
}

}  // namespace presspack
