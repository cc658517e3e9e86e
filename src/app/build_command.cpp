#include <unistd.h>

#include <cstdio>

#include "app/exit_code.h"
#include "app/output_path.h"
#include "app/run.h"
#include "app/session.h"
#include "base/atomic_write.h"
#include "base/number.h"
#include "base/sha256.h"
#include "press/press.h"

namespace presspack {
namespace {

class BuildCommand {
 public:
  explicit BuildCommand(const Options& options) : session_(options), options_(options) {}

  int run() {
    std::size_t number = 0;
    for (const std::string& file : options_.files) {
      session_.report.files.push_back(file);
      progress(++number, file);
      for (const std::string& layout : session_.layouts()) {
        for (const std::string& edition : session_.editions()) {
          build(pack_place(file), layout, edition);
        }
      }
    }
    const int code = session_.finish();
    summary(code);
    return code;
  }

 private:
  // One line that is written over, for a person who waits; never in a log.
  void progress(std::size_t number, const std::string& file) const {
    const std::size_t all = options_.files.size();
    if (options_.quiet || all < 2 || isatty(STDERR_FILENO) == 0) return;
    std::fprintf(stderr, "\r\x1b[K%zu of %zu  %s%s", number, all, file.c_str(),
                 number == all ? "\r\x1b[K" : "");
  }

  void build(const PackPlace& place, const std::string& layout, const std::string& edition) {
    House* house = session_.house(place.folder);
    if (house == nullptr) return;
    const PackFiles files(place, *house);
    const PackFolders& folders = files.folders;
    const Job job{session_.request(place, layout, edition, Stage::preview),
                  session_.pdf_options(*house), options_.attach_originals, output_of(edition),
                  house->root.get()};
    Diagnostics own;
    const std::optional<Pressed> pressed =
        press(job, folders, *house->fonts, shapes_, session_.sources, own);
    for (const Diagnostic& item : own.items()) session_.diagnostics.report(item);
    if (!pressed || (options_.strict && own.warnings() > 0)) return;
    write(*pressed, place, edition);
  }

  void write(const Pressed& pressed, const PackPlace& place, const std::string& edition) {
    const std::string path = output_path(options_.output, {.name = place.name,
                                                           .layout = pressed.layout,
                                                           .edition = edition,
                                                           .profile = options_.profile,
                                                           .language = pressed.language,
                                                           .embargoed = pressed.embargoed});
    if (path == "-") {
      if (!session_.write_out(pressed.bytes)) return;
    } else {
      for (const OutputReport& other : session_.report.outputs) {
        if (other.path == path) return twice(path);
      }
      if (!atomic_write(path, pressed.bytes, session_.diagnostics)) return;
    }
    OutputReport made{
        .path = path,
        .layout = pressed.layout,
        .edition = edition,
        .sha256 = hex(sha256(pressed.bytes)),
        .pages = output_of(edition) == Output::pdf ? pressed.document.pages.size() : 0,
        .bytes = pressed.bytes.size(),
        .fit = pressed.document.fit_steps,
        .standards = pressed.standards};
    std::string line = "  " + made.layout + (edition == "standard" ? "" : "  " + edition) +
                       (options_.profile == "screen" ? "" : "  " + options_.profile) + "  " +
                       (made.pages == 0   ? ""
                        : made.pages == 1 ? "1 page   "
                                          : std::to_string(made.pages) + " pages  ") +
                       std::to_string(made.bytes) + " bytes  " + path;
    if (options_.verbose) {
      for (const std::string& step : made.fit) line += "\n    fit: " + step;
    }
    if (pressed.inked) line += "\n" + ink_line(*pressed.inked);
    if (path != "-") session_.say(line);
    session_.report.outputs.push_back(std::move(made));
  }

  // "    FOGRA39: at most 266 % of ink on page 1, 242 % on page 2; it takes 300 %"
  static std::string ink_line(const Pressed::Inked& inked) {
    std::string line = "    " + inked.condition + ": at most";
    for (std::size_t i = 0; i < inked.most.size(); ++i) {
      line += (i == 0 ? " " : ", ") + std::to_string(inked.most[i]) + " %" +
              (i == 0 ? " of ink on page " : " on page ") + std::to_string(i + 1);
    }
    return line + "; it takes " + std::to_string(inked.limit) + " %";
  }

  void twice(const std::string& path) {
    session_.diagnostics.report({.code = "output-twice",
                                 .span = {},
                                 .message = "two packs would be written to " + path,
                                 .hint = "use {name} or {layout} in --output"});
  }

  void summary(int code) const {
    const std::size_t made = session_.report.outputs.size();
    if (made == 0 || options_.output == "-") {
      if (code == exit_content) session_.say("Nothing was written.");
      return;
    }
    std::size_t pdfs = 0;
    for (const OutputReport& output : session_.report.outputs) pdfs += output.pages > 0 ? 1 : 0;
    const std::string things = pdfs == made ? "PDF" : "file";
    session_.say("Made " + std::to_string(made) + " " + things + (made == 1 ? " in " : "s in ") +
                 fixed(session_.report.milliseconds, 0) + " ms.");
  }

  Session session_;
  const Options& options_;
  ShapeCache shapes_;
};

}  // namespace

int run_build(const Options& options) {
  return BuildCommand(options).run();
}

}  // namespace presspack
