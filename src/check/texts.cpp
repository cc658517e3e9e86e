#include "check/texts.h"

#include "base/overloaded.h"

namespace presspack {
namespace {

class Collector {
 public:
  void add(const RichText& text, TextKind kind) {
    if (!text.empty()) texts_.push_back({kind, &text});
  }
  void add(const std::vector<ProseBlock>& blocks) {
    for (const ProseBlock& block : blocks) {
      std::visit(
          Overloaded{[&](const ProseHeading& heading) { add(heading.text, TextKind::short_text); },
                     [&](const ProseParagraph& paragraph) { add(paragraph.text, TextKind::prose); },
                     [&](const ProseList& list) {
                       for (const std::vector<ProseBlock>& item : list.items) add(item);
                     }},
          block.value);
    }
  }
  std::vector<ReleaseText> take() { return std::move(texts_); }

 private:
  std::vector<ReleaseText> texts_;
};

}  // namespace

std::vector<ReleaseText> texts_of(const Release& release) {
  Collector all;
  for (const RichText* text : {&release.title, &release.short_title, &release.kicker}) {
    all.add(*text, TextKind::short_text);
  }
  all.add(release.deck, TextKind::prose);
  all.add(release.lead, TextKind::prose);
  all.add(release.body.blocks);
  for (const KeyFigure& figure : release.figures) {
    for (const RichText* text : {&figure.qualifier, &figure.value, &figure.label}) {
      all.add(*text, TextKind::short_text);
    }
  }
  all.add(release.highlights_title, TextKind::short_text);
  for (const Highlight& highlight : release.highlights) {
    all.add(highlight.title, TextKind::short_text);
    all.add(highlight.text.blocks);
  }
  for (const Quote& quote : release.quotes) {
    all.add(quote.intro, TextKind::prose);
    all.add(quote.text, TextKind::prose);
    for (const RichText* text : {&quote.name, &quote.role, &quote.organisation}) {
      all.add(*text, TextKind::short_text);
    }
  }
  for (const About& about : release.about) all.add(about.text, TextKind::prose);
  if (release.report) {
    all.add(release.report->title, TextKind::short_text);
    all.add(release.report->intro, TextKind::prose);
  }
  all.add(release.notes_title, TextKind::short_text);
  for (const Prose& note : release.notes) all.add(note.blocks);
  for (const Image& image : release.images) all.add(image.caption, TextKind::prose);
  all.add(release.correction, TextKind::prose);
  all.add(release.accessible_formats, TextKind::prose);
  return all.take();
}

std::string_view language_of(const RichText& text, const Release& release) {
  return text.language.empty() ? release.language : text.language;
}

}  // namespace presspack
