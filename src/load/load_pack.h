#pragma once

// Load a pack: pack.yaml, the layout, brand and labels it names, into one value.  One run reports
// every mistake in all of these files, file by file.

#include <optional>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "base/length.h"
#include "base/source.h"
#include "model/pack.h"

namespace presspack {

// How complete a pack must be.
enum class Stage {
  preview,  // pages can be drawn
  publish  // it may be sent: type, status, date, contacts, ... must be there
};

struct PackRequest {
  std::string file = "pack.yaml";  // in the pack's folder
  std::string name;  // the folder's: "ichp-impact-report"
  // Instead of the pack's own words; empty: as the pack says.
  std::string layout, brand, paper, language;
  // Changes of the layout: an edition but `standard`, a profile but `screen`, and the size of body
  // text in editions that can be scaled.
  std::string edition = "standard", profile = "screen";
  std::optional<Length> size = {};
  // For the press, with the profile `print`.
  Length bleed = {};
  bool marks = false;
  // "title=New title", "highlights.2.title=Second", "contacts=press-office"; the first item is 1.
  std::vector<std::string> set = {};
  Stage stage = Stage::preview;
};

// Where files are found.  A layout `x` is `x.yaml` beside the pack, else in the layouts' folder; a
// brand is `x.yaml` beside the pack, else `brands/x.yaml`; labels are `labels/LANG.yaml`.
struct PackFolders {
  const FileSystem& pack;
  const FileSystem& layouts;
  // As they are shown before file names in messages: "content/ichp-impact-report/", "layouts/".
  std::string pack_shown = {}, layouts_shown = {};
  // The pack's own file in its folder, which is no layout, brand or labels whatever its name.
  std::string pack_file = {};
};

// Nothing when a file cannot be read or has not the form of a pack; otherwise the best value there
// is, so look at diagnostics.has_errors().
std::optional<Pack> load_pack(const PackRequest& request, const PackFolders& folders,
                              SourceFiles& sources, Diagnostics& diagnostics);

}  // namespace presspack
