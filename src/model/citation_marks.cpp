#include "model/citation_marks.h"

#include <algorithm>

#include "base/overloaded.h"

namespace presspack {
namespace {

using Numbers = std::map<std::string, int, std::less<>>;

bool marks_cite(const RichText& text, const std::string& id) {
  return std::any_of(text.marks.begin(), text.marks.end(), [&](const Mark& mark) {
    return mark.kind == Mark::Kind::citation && mark.target == id;
  });
}

bool blocks_cite(const std::vector<ProseBlock>& blocks, const std::string& id) {
  return std::any_of(blocks.begin(), blocks.end(), [&](const ProseBlock& block) {
    return std::visit(
        Overloaded{[&](const ProseHeading& heading) { return marks_cite(heading.text, id); },
                   [&](const ProseParagraph& written) { return marks_cite(written.text, id); },
                   [&](const ProseList& list) {
                     return std::any_of(list.items.begin(), list.items.end(),
                                        [&](const auto& item) { return blocks_cite(item, id); });
                   }},
        block.value);
  });
}

void number_blocks(std::vector<ProseBlock>& blocks, const Numbers& numbers) {
  for (ProseBlock& block : blocks) {
    std::visit(Overloaded{[&](ProseHeading& heading) {
                            heading.text = with_numbers(std::move(heading.text), numbers);
                          },
                          [&](ProseParagraph& written) {
                            written.text = with_numbers(std::move(written.text), numbers);
                          },
                          [&](ProseList& list) {
                            for (auto& item : list.items) number_blocks(item, numbers);
                          }},
               block.value);
  }
}

// Marks that begin behind a place where the text changed its length move with it.
void replace(RichText& text, std::size_t index, const std::string& words) {
  const Mark mark = text.marks[index];
  text.text.replace(mark.begin, mark.end - mark.begin, words);
  const auto moved = [&](std::uint32_t at) {
    return at >= mark.end ? static_cast<std::uint32_t>(at + words.size() - (mark.end - mark.begin))
                          : at;
  };
  for (Mark& other : text.marks) {
    other.begin = moved(other.begin);
    other.end = moved(other.end);
  }
}

}  // namespace

Numbers citation_numbers(const Release& release) {
  Numbers numbers;
  for (const Citation& citation : release.citations) {
    numbers.emplace(citation.id, static_cast<int>(numbers.size()) + 1);
  }
  if (release.report) {
    numbers.emplace(release.report->id, static_cast<int>(numbers.size()) + 1);
  }
  return numbers;
}

bool cites(const Release& release, const std::string& id) {
  const auto in = [&](const RichText& text) { return marks_cite(text, id); };
  return in(release.lead) || blocks_cite(release.body.blocks, id) ||
         std::any_of(release.highlights.begin(), release.highlights.end(),
                     [&](const Highlight& h) { return blocks_cite(h.text.blocks, id); }) ||
         std::any_of(release.notes.begin(), release.notes.end(),
                     [&](const Prose& note) { return blocks_cite(note.blocks, id); }) ||
         std::any_of(release.about.begin(), release.about.end(),
                     [&](const About& about) { return in(about.text); });
}

RichText with_numbers(RichText text, const Numbers& numbers) {
  for (std::size_t i = 0; i < text.marks.size(); ++i) {
    const Mark& mark = text.marks[i];
    if (mark.kind != Mark::Kind::citation) continue;
    const auto number = numbers.find(mark.target);
    if (number != numbers.end()) replace(text, i, "[" + std::to_string(number->second) + "]");
  }
  return text;
}

Prose with_numbers(Prose prose, const Numbers& numbers) {
  number_blocks(prose.blocks, numbers);
  return prose;
}

}  // namespace presspack
