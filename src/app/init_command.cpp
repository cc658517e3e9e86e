#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "app/exit_code.h"
#include "app/run.h"
#include "app/session.h"
#include "app/starter.h"
#include "base/atomic_write.h"
#include "load/schema_json.h"

namespace presspack {
namespace {

namespace fs = std::filesystem;

class InitCommand {
 public:
  explicit InitCommand(const Options& options) : session_(options), options_(options) {}

  int run() {
    folder_ = options_.files.empty() ? "." : options_.files.front();
    House* house = session_.house(folder_);
    if (house == nullptr) return session_.finish();
    if (!options_.layouts.empty()) answers_.layout = options_.layouts.front();
    if (!options_.brand.empty()) answers_.brand = options_.brand;
    if (!options_.language.empty()) answers_.language = options_.language;
    if (!options_.yes && !ask()) return session_.finish();
    if (known(*house)) write(*house);
    const int code = session_.finish();
    if (code == exit_done) created();
    return code;
  }

 private:
  // Never of a program: who has no terminal says --yes.
  bool ask() {
    if (isatty(STDIN_FILENO) == 0) {
      session_.diagnostics.report(
          {.code = "no-terminal",
           .span = {},
           .message = "there is nobody to ask",
           .hint = "`presspack init --yes` takes the flags and its own answers"});
      return false;
    }
    std::string organisation = answer("Organisation name", "");
    if (!organisation.empty() && options_.brand.empty()) {
      answers_.organisation = organisation;
      answers_.brand = slug(organisation);
      new_brand_ = true;
    }
    if (options_.layouts.empty()) {
      answers_.layout = answer("Layout (presspack list layouts)", answers_.layout);
    }
    if (options_.language.empty()) answers_.language = answer("Language", answers_.language);
    answers_.embargo = answer(
        "Embargo until, as 2026-01-15 00:01 Europe/London "
        "(leave empty for none)",
        "");
    return true;
  }

  static std::string answer(const std::string& question, const std::string& otherwise) {
    const std::string shown = question + (otherwise.empty() ? "" : " [" + otherwise + "]") + ": ";
    std::fputs(shown.c_str(), stderr);
    std::string line;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar()) {
      line += static_cast<char>(c);
    }
    return line.empty() ? otherwise : line;
  }

  // A name that nothing has is better said now than at the first build.
  bool known(const House& house) {
    const auto there = [&](const std::string& path, const std::string& what,
                           const std::string& name) {
      if (house.layouts->exists(path)) return true;
      session_.diagnostics.report({.code = "name-unknown",
                                   .span = {},
                                   .message = "there is no " + what + " `" + name + "`",
                                   .hint = "`presspack list " + what + "s` shows those there are"});
      return false;
    };
    bool good = there(answers_.layout + ".yaml", "layout", answers_.layout);
    new_brand_ = new_brand_ && !house.layouts->exists("brands/" + answers_.brand + ".yaml");
    if (!new_brand_)
      good = there("brands/" + answers_.brand + ".yaml", "brand", answers_.brand) && good;
    return good && there("labels/" + answers_.language + ".yaml", "language", answers_.language);
  }

  void write(const House& house) {
    const std::string pack = folder_ + "/pack.yaml";
    std::error_code ignored;
    if (fs::exists(pack, ignored)) {
      session_.diagnostics.report({.code = "file-exists",
                                   .span = {},
                                   .message = pack + " is there already",
                                   .hint = "name another folder",
                                   .fault = Fault::file});
      return;
    }
    put(pack, starter_pack(answers_));
    put(folder_ + "/pack.schema.json", json_schema(SchemaKind::pack));
    fs::create_directories(folder_ + "/images", ignored);
    if (!ignored) made_.push_back(folder_ + "/images/");
    if (new_brand_) {
      put(house.folder + "/layouts/brands/" + answers_.brand + ".yaml",
          starter_brand(answers_.brand, answers_.organisation));
    }
  }

  void put(const std::string& path, const std::string& text) {
    if (atomic_write(path, text, session_.diagnostics)) made_.push_back(path);
  }

  void created() const {
    std::string out = "Created\n";
    for (const std::string& path : made_) out += "  " + path + "\n";
    out += "Next: presspack check " + folder_ + "/pack.yaml --stage preview";
    session_.say(out);
  }

  Session session_;
  const Options& options_;
  StarterAnswers answers_;
  std::string folder_;
  bool new_brand_ = false;
  std::vector<std::string> made_;
};

}  // namespace

int run_init(const Options& options) {
  return InitCommand(options).run();
}

}  // namespace presspack
