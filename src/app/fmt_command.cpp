#include "app/exit_code.h"
#include "app/run.h"
#include "app/session.h"
#include "base/atomic_write.h"
#include "base/disk.h"
#include "load/format_pack.h"

namespace presspack {

int run_fmt(const Options& options) {
  Session session(options);
  constexpr std::size_t largest = 1 << 20;
  std::size_t changed = 0;
  for (const std::string& argument : options.files) {
    const PackPlace place = pack_place(argument);
    const std::string path = (place.folder == "." ? "" : place.folder + "/") + place.file;
    const auto text = Disk(place.folder).read(place.file, largest, {}, session.diagnostics);
    if (!text) continue;
    const auto made =
        format_pack(session.sources.add(path, *text), session.sources, session.diagnostics);
    if (!made || *made == *text) continue;
    ++changed;
    if (options.check_only) {
      session.say(path + " is not in order.");
    } else if (atomic_write(path, *made, session.diagnostics)) {
      session.say("Put " + path + " in order.");
    }
  }
  const int code = session.finish();
  return code == exit_done && options.check_only && changed > 0 ? exit_content : code;
}

}  // namespace presspack
