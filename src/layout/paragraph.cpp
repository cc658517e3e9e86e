#include "layout/paragraph.h"

#include "base/utf8.h"
#include "layout/line_builder.h"
#include "layout/line_ends.h"
#include "layout/shaped_text.h"

namespace presspack {
namespace {

// Room for 40 pages in one paragraph; what comes beyond is a file that went wrong.
constexpr std::size_t longest_paragraph = 1u << 16;

bool is_opening_quote(char32_t c) {
  return c == U'“' || c == U'‘' || c == U'«' || c == U'„' || c == U'"' || c == U'\'';
}

// Bytes of the opening quotation mark that stands in the margin.
std::uint32_t hung_mark(const StyledText& text, const ParagraphStyle& style) {
  if (!style.hang_quotes) return 0;
  std::size_t end = 0;
  return is_opening_quote(next_code_point(text.text, end)) ? static_cast<std::uint32_t>(end) : 0;
}

}  // namespace

Color Typesetting::color(const std::string& token) const {
  const auto found = design.brand.colors.find(token);
  if (found != design.brand.colors.end()) return found->second;
  return token == "white" ? Color{255, 255, 255, std::nullopt} : Color{};
}

std::vector<LineBox> set_paragraph(const StyledText& text, const ParagraphStyle& style,
                                   const LineShape& shape, const Typesetting& with) {
  if (text.text.empty()) return {};
  if (text.text.size() > longest_paragraph) {
    with.diagnostics.report({.code = "paragraph-long",
                             .span = text.source,
                             .message = "this paragraph is longer than 64 KiB",
                             .hint = "divide it with an empty line"});
    return {};
  }
  const ShapedText shaped(text, style, with);
  const std::uint32_t hung = hung_mark(text, style);
  const std::vector<LineEnd> ends =
      LineEnds(text, style, shape, shaped, shaped.x(hung)).choose(with.diagnostics);
  LineBuilder builder(text, style, shape, shaped, with);
  builder.hang_mark(hung);
  std::vector<LineBox> lines;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    lines.push_back(builder.next(ends[i], i + 1 == ends.size()));
  }
  return lines;
}

Length natural_width(const StyledText& text, const ParagraphStyle& style, const Typesetting& with) {
  return text.text.empty() ? Length() : ShapedText(text, style, with).width();
}

StyledText artifact_text(std::string text, const ParagraphStyle& style, const std::string& language,
                         Artifact kind) {
  const auto end = static_cast<std::uint32_t>(text.size());
  StyledText styled{
      .text = std::move(text), .spans = {}, .language = language, .source = {}, .artifact = kind};
  styled.spans.push_back({.begin = 0, .end = end, .style = &style});
  return styled;
}

}  // namespace presspack
