#pragma once

// Press: one job through the whole pipeline, whichever edition.

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/source.h"
#include "font/font_set.h"
#include "load/load_pack.h"
#include "paged/document.h"
#include "pdf/write_pdf.h"
#include "shape/shape.h"

namespace presspack {

// What the pages become.  The words of the text and web editions are those of the standard pages,
// in the order of their tags.
enum class Output {
  pdf,
  text,
  html
};
// "text" and "html"; every other edition is a change of the layout.
Output output_of(std::string_view edition);

struct Job {
  PackRequest request;
  PdfOptions pdf;
  bool attach_originals = false;  // PDF/A-3a, with what the pack was made from inside
  Output output = Output::pdf;
  const FileSystem* house = nullptr;  // with what the set-up staged, for the profile `print`
};

// What a job made; `document` is kept for reports and dumps.
struct Pressed {
  std::string bytes;
  PagedDocument document;
  std::string layout, language;
  bool embargoed = false;
  std::vector<std::string> standards = {};  // what the file keeps: "PDF/UA-1", "PDF/A-2a"
  // For the press: its name, the most ink it takes and the most that lies on each page, in per
  // cent.
  struct Inked {
    std::string condition;
    int limit = 0;
    std::vector<int> most;
  };
  std::optional<Inked> inked = std::nullopt;
};

// Nothing when anything was an error; diagnostics say what, all of it.
std::optional<Pressed> press(const Job& job, const PackFolders& folders, const FontSet& fonts,
                             ShapeCache& shapes, SourceFiles& sources, Diagnostics& diagnostics);

// What the pack itself says the document's date is, for metadata: "2024-07-17T00:00:00Z"; empty
// when it has none.
std::string content_date(const Release& release);

}  // namespace presspack
