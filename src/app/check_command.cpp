#include <unistd.h>

#include <chrono>

#include "app/exit_code.h"
#include "app/run.h"
#include "app/session.h"
#include "base/atomic_write.h"
#include "check/check_release_text.h"
#include "check/page_rules.h"
#include "check/print_rules.h"
#include "check/rule_settings.h"
#include "layout/typeset.h"
#include "press/prepare_press.h"

namespace presspack {
namespace {

std::size_t count_words(const PagedDocument& document) {
  std::size_t words = 0;
  for (const Page& page : document.pages) {
    for (const Item& item : page.frame.items) {
      const auto* run = std::get_if<GlyphRun>(&item.content);
      if (run == nullptr || !item.structure) continue;
      bool inside = false;
      for (const char c : run->text) {
        if (c != ' ' && !inside) ++words;
        inside = c != ' ';
      }
    }
  }
  return words;
}

// The moment of the check: SOURCE_DATE_EPOCH when it is set, so that a run can be repeated.
std::int64_t now() {
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH"); epoch != nullptr && *epoch != '\0') {
    return std::strtoll(epoch, nullptr, 10);
  }
  return std::chrono::duration_cast<std::chrono::seconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

class CheckCommand {
 public:
  explicit CheckCommand(const Options& options) : session_(options), options_(options) {
    for (const std::string& rule : options.rules) settings_.add(rule);
  }

  int run() {
    for (const std::string& file : options_.files) {
      session_.report.files.push_back(file);
      const PackPlace place = pack_place(file);
      if (House* house = session_.house(place.folder)) check(place, *house);
    }
    int code = session_.finish();
    const std::size_t warnings = session_.diagnostics.warnings();
    if (code == exit_done && options_.max_warnings >= 0 &&
        warnings > static_cast<std::size_t>(options_.max_warnings)) {
      code = exit_content;
    }
    session_.say(summary(code));
    return code;
  }

 private:
  void check(const PackPlace& place, const House& house) {
    const PackFiles files(place, house);
    const PackFolders& folders = files.folders;
    if (options_.fix && !fix(place, folders)) return;
    const Stage stage = options_.check_stage == "publish" ? Stage::publish : Stage::preview;
    bool first = true;
    for (const std::string& layout : session_.layouts()) {
      for (const std::string& edition : session_.editions()) {
        Diagnostics found;
        const std::optional<Pack> pack = load_pack(session_.request(place, layout, edition, stage),
                                                   folders, session_.sources, found);
        if (pack && options_.check_stage != "form") {
          if (!found.has_errors()) pages(*pack, house, folders, found);
          if (first) text(pack->release, found);
        }
        first = false;
        const Diagnostics kept = settings_.applied_to(found, session_.sources);
        for (const Diagnostic& item : kept.items()) session_.diagnostics.report(item);
      }
    }
    if (stage == Stage::publish) note_stage(place, folders);
  }

  void pages(const Pack& pack, const House& house, const PackFolders& folders, Diagnostics& found) {
    const PagedDocument document = typeset(pack, *house.fonts, found);
    check_pages(document, found);
    check_pictures(document, found);
    check_setting(document, pack.release, found);
    if (pack.design.for_press()) {
      const auto inks = prepare_press(pack.design.brand, *house.root, folders, found);
      if (inks) check_print(document, *inks, pack.design.brand, found);
    }
    pages_ += document.pages.size();
    words_ += count_words(document);
  }

  void text(const Release& release, Diagnostics& found) {
    check_text(release, session_.sources, now(), found);
    check_typing(release, session_.sources, found);
    const TextStats stats = text_stats(release);
    session_.report.text = TextReport{stats.words, stats.longest_sentence, stats.reading_ease,
                                      stats.grade, stats.english};
  }

  // Typing slips that no setting and no comment lets stand, mended in the file; false when it
  // could not be written.
  bool fix(const PackPlace& place, const PackFolders& folders) {
    Diagnostics found, ignored;
    SourceFiles sources;
    const std::optional<Pack> pack =
        load_pack(session_.request(place, session_.layouts().front(), session_.editions().front(),
                                   Stage::preview),
                  folders, sources, ignored);
    if (!pack) return true;  // the check itself will say what is wrong
    std::vector<Fix> fixes = check_typing(pack->release, sources, found);
    const Diagnostics kept = settings_.applied_to(found, sources);
    std::erase_if(fixes, [&](const Fix& fix) {
      return std::none_of(kept.items().begin(), kept.items().end(), [&](const Diagnostic& item) {
        return item.code == fix.code && item.span == fix.span;
      });
    });
    if (fixes.empty()) return true;
    const FileId file = pack->release.span.file;
    const std::string path = (place.folder == "." ? "" : place.folder + "/") + place.file;
    if (!atomic_write(path, with_fixes(sources.text(file), fixes), session_.diagnostics)) {
      return false;
    }
    session_.say("Mended " + std::to_string(fixes.size()) +
                 (fixes.size() == 1 ? " slip in " : " slips in ") + path + ".");
    return true;
  }

  // What is short for publishing may be enough for drawing pages.
  void note_stage(const PackPlace& place, const PackFolders& folders) {
    SourceFiles sources;
    Diagnostics found;
    load_pack(session_.request(place, session_.layouts().front(), session_.editions().front(),
                               Stage::preview),
              folders, sources, found);
    can_be_drawn_ = can_be_drawn_ && !found.has_errors();
  }

  std::string summary(int code) const {
    const auto count = [](std::size_t number, const std::string& thing) {
      return std::to_string(number) + " " + thing + (number == 1 ? "" : "s");
    };
    const bool publish = options_.check_stage == "publish", form = options_.check_stage == "form";
    std::string words = code == exit_done ? (form      ? "The form is right. "
                                             : publish ? "Ready to publish. "
                                                       : "Ready to build. ")
                                          : (form      ? "The form is not right. "
                                             : publish ? "Not ready to publish. "
                                                       : "Not ready to build. ");
    words += count(session_.diagnostics.errors(), "error") + ", " +
             count(session_.diagnostics.warnings(), "warning");
    if (pages_ > 0) words += ", " + count(pages_, "page") + ", " + count(words_, "word");
    words += ".";
    if (code != exit_done && publish && can_be_drawn_) words += " It can be built already.";
    return words;
  }

  Session session_;
  const Options& options_;
  RuleSettings settings_;
  std::size_t pages_ = 0, words_ = 0;
  bool can_be_drawn_ = true;
};

}  // namespace

int run_check(const Options& options) {
  return CheckCommand(options).run();
}

}  // namespace presspack
