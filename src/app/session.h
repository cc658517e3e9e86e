#pragma once

// What every command shares: the sources and messages of a run, the house, and the way messages go
// to standard error.

#include <chrono>
#include <optional>
#include <string>

#include "app/house.h"
#include "app/options.h"
#include "app/report.h"
#include "load/load_pack.h"
#include "pdf/write_pdf.h"

namespace presspack {

// A pack file named on the command line: "my-news/pack.yaml" or the folder "my-news".
struct PackPlace {
  std::string folder, file, name;
};
PackPlace pack_place(const std::string& argument);

// A pack's folder beside the house's layouts, each as messages show it.
struct PackFiles {
  PackFiles(const PackPlace& place, const House& house)
      : shown(place.folder == "." ? "" : place.folder + "/"),
        pack(place.folder, shown),
        folders{pack, *house.layouts, shown, "layouts/", place.file} {}
  PackFiles(const PackFiles&) = delete;
  PackFiles& operator=(const PackFiles&) = delete;

  std::string shown;
  Disk pack;
  PackFolders folders;  // views of the two
};

class Session {
 public:
  explicit Session(const Options& options);

  // The house, found once from the first pack's folder; nothing after reporting.
  House* house(const std::string& pack_folder);
  PackRequest request(const PackPlace& place, const std::string& layout, const std::string& edition,
                      Stage stage) const;
  // What the command line names, or one empty name for the pack's own.
  std::vector<std::string> layouts() const;
  std::vector<std::string> editions() const;
  PdfOptions pdf_options(const House& house) const;
  // Prints what was reported, the JSON report if asked, and gives the exit code.
  int finish();
  // To standard output, or reports write-failed: a full disk shows only here.
  bool write_out(const std::string& bytes);
  // A line on standard error, unless --quiet.
  void say(const std::string& line) const;

  const Options& options;
  SourceFiles sources;
  Diagnostics diagnostics;
  RunReport report;

 private:
  std::optional<House> house_;
  bool searched_ = false;
  std::chrono::steady_clock::time_point start_;
};

}  // namespace presspack
