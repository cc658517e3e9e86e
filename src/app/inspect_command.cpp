#include <filesystem>

#include "app/exit_code.h"
#include "app/inspect_library.h"
#include "app/print_inspection.h"
#include "app/run.h"
#include "app/session.h"
#include "base/disk.h"

namespace presspack {
namespace {

constexpr std::size_t largest_pdf = 512u << 20;

std::optional<std::string> read_pdf(const std::string& file, Diagnostics& diagnostics) {
  const std::filesystem::path path(file);
  const std::string folder = path.parent_path().empty() ? "." : path.parent_path().string();
  const std::string shown = folder == "." ? "" : folder + "/";
  return Disk(folder, shown).read(path.filename().string(), largest_pdf, {}, diagnostics);
}

}  // namespace

int run_inspect(const Options& options) {
  // The inspection itself is the report.
  Options shared = options;
  shared.json = false;
  Session session(shared);
  bool clean = true;
  for (const std::string& file : options.files) {
    const std::optional<std::string> bytes = read_pdf(file, session.diagnostics);
    if (!bytes) continue;
    const std::optional<Inspection> found = load_and_inspect(*bytes, session.diagnostics);
    if (!found) continue;
    clean = clean && found->findings.empty();
    if (options.json) {
      session.write_out(json_inspection(*found, file));
    } else {
      const std::string title = options.files.size() > 1 ? file + "\n\n" : "";
      session.write_out(title + print_inspection(*found));
    }
  }
  const int code = session.finish();
  return code == exit_done && !clean ? exit_content : code;
}

}  // namespace presspack
