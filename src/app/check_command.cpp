#include <unistd.h>

#include "app/exit_code.h"
#include "app/run.h"
#include "app/session.h"
#include "check/page_rules.h"
#include "layout/typeset.h"

namespace presspack {
namespace {

struct Tally {
  std::size_t pages = 0, words = 0;
};

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

void check_pack(Session& session, const std::string& file, Tally& tally) {
  const Options& options = session.options;
  const PackPlace place = pack_place(file);
  House* house = session.house(place.folder);
  if (house == nullptr) return;
  const std::string shown = place.folder == "." ? "" : place.folder + "/";
  const Disk pack_folder(place.folder, shown);
  const PackFolders folders{pack_folder, *house->layouts, shown, "layouts/"};
  const Stage stage = options.check_stage == "publish" ? Stage::publish : Stage::preview;
  for (const std::string& layout : session.layouts()) {
    for (const std::string& edition : session.editions()) {
      Diagnostics own;
      const std::optional<Pack> pack =
          load_pack(session.request(place, layout, edition, stage), folders, session.sources, own);
      if (pack && options.check_stage != "form" && !own.has_errors()) {
        const PagedDocument document = typeset(*pack, *house->fonts, own);
        check_pages(document, own);
        tally.pages += document.pages.size();
        tally.words += count_words(document);
      }
      for (const Diagnostic& item : own.items()) session.diagnostics.report(item);
    }
  }
}

}  // namespace

int run_check(const Options& options) {
  Session session(options);
  Tally tally;
  for (const std::string& file : options.files) {
    session.report.files.push_back(file);
    check_pack(session, file, tally);
  }
  const int code = session.finish();
  const auto count = [](std::size_t number, const std::string& thing) {
    return std::to_string(number) + " " + thing + (number == 1 ? "" : "s");
  };
  const std::string counts = count(session.diagnostics.errors(), "error") + ", " +
                             count(session.diagnostics.warnings(), "warning");
  session.say(code == exit_done ? "Ready. " + counts + ", " + count(tally.pages, "page") + ", " +
                                      count(tally.words, "word") + "."
                                : "Not ready. " + counts + ".");
  return code;
}

}  // namespace presspack
