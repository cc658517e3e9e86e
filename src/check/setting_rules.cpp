// Sizes, line lengths and the headline's lines, from the finished pages.

#include <fmt/format.h>

#include <map>
#include <optional>

#include "check/page_rules.h"

namespace presspack {
namespace {

constexpr Length small = Length::from_units(9 * Length::units_per_point);
constexpr Length too_small = Length::from_units(6 * Length::units_per_point);
constexpr std::size_t shortest_line = 40, longest_line = 80;  // characters; RNIB asks for 60 to 70
constexpr std::size_t most_title_lines = 4;

// A line of one element: its runs in order.
struct Line {
  std::size_t page;
  Length y, x;
  std::string text;
};
using Lines = std::map<StructureId, std::vector<Line>>;

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

bool inside(Span part, Span whole) {
  return part.file == whole.file && part.begin >= whole.begin && part.end <= whole.end;
}

class SettingChecker {
 public:
  SettingChecker(const PagedDocument& document, const Release& release, Diagnostics& diagnostics)
      : document_(document), release_(release), diagnostics_(diagnostics) {
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
      for (const Item& item : document.pages[i].frame.items) {
        if (const auto* run = std::get_if<GlyphRun>(&item.content)) note(*run, item, i);
      }
    }
  }

  void size();
  void measure();
  void title();

 private:
  // The block that a run belongs to: a link's words stand in their paragraph's lines.
  StructureId block_of(StructureId id) const {
    const StructureElement* element = &document_.structure[static_cast<std::size_t>(id)];
    while (element->parent && (element->role == Role::link || element->role == Role::span ||
                               element->role == Role::strong || element->role == Role::em ||
                               element->role == Role::reference || element->role == Role::quote)) {
      id = *element->parent;
      element = &document_.structure[static_cast<std::size_t>(id)];
    }
    return id;
  }

  void note(const GlyphRun& run, const Item& item, std::size_t page) {
    const bool read =
        item.structure || item.artifact == Artifact::header || item.artifact == Artifact::footer;
    if (read && (!smallest_ || run.size < smallest_->first)) smallest_ = {run.size, &item};
    if (!item.structure) return;
    std::vector<Line>& lines = lines_[block_of(*item.structure)];
    if (lines.empty() || lines.back().page != page || lines.back().y != item.at.y ||
        item.at.x < lines.back().x) {
      lines.push_back({page, item.at.y, item.at.x, {}});
    }
    lines.back().text += run.text;
  }

  const PagedDocument& document_;
  const Release& release_;
  Diagnostics& diagnostics_;
  Lines lines_;
  std::optional<std::pair<Length, const Item*>> smallest_;
};

void SettingChecker::size() {
  if (!smallest_ || smallest_->first >= small) return;
  const bool error = smallest_->first < too_small;
  diagnostics_.report(
      {.severity = error ? Severity::error : Severity::warning,
       .code = "text-small",
       .span = smallest_->second->source,
       .message =
           fmt::format("“{}” is set in {:.3g} pt",
                       std::get<GlyphRun>(smallest_->second->content).text, smallest_->first.pt()),
       .hint = "9 pt is the least that most people can read; clear print asks for 12"});
}

void SettingChecker::measure() {
  std::size_t count = 0, total = 0;
  for (const auto& [id, lines] : lines_) {
    const StructureElement& element = document_.structure[static_cast<std::size_t>(id)];
    if (element.role != Role::p || !inside(element.source, release_.body.span)) continue;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      total += characters(lines[i].text);
      ++count;
    }
  }
  if (count < 3) return;  // a few short paragraphs have no measure
  const std::size_t average = (total + count / 2) / count;
  if (average >= shortest_line && average <= longest_line) return;
  diagnostics_.report(
      {.severity = Severity::warning,
       .code = "measure",
       .span = release_.body.span,
       .message = fmt::format("the body's lines have {} characters on average", average),
       .hint = "40 to 80 read well; take another layout or paper"});
}

void SettingChecker::title() {
  for (const auto& [id, lines] : lines_) {
    const StructureElement& element = document_.structure[static_cast<std::size_t>(id)];
    if (element.role != Role::h1 || lines.size() <= most_title_lines) continue;
    diagnostics_.report({.severity = Severity::warning,
                         .code = "title-lines",
                         .span = release_.title.span,
                         .message = fmt::format("the headline takes {} lines", lines.size()),
                         .hint = "shorten it to four at most"});
  }
}

}  // namespace

void check_setting(const PagedDocument& document, const Release& release,
                   Diagnostics& diagnostics) {
  SettingChecker checker(document, release, diagnostics);
  checker.size();
  checker.measure();
  checker.title();
}

}  // namespace presspack
