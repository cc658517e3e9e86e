#pragma once

// Write finished pages as a PDF.  Nothing here measures or moves.

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "color/press_inks.h"
#include "font/font_set.h"
#include "paged/document.h"

namespace presspack {

class PdfCache;  // pdf/pdf_cache.h

enum class PdfA {
  a2a,
  a3a
};
struct PdfProfile {
  bool ua1 = true;
  std::optional<PdfA> archival = PdfA::a2a;
  bool x4 = false;  // PDF/X-4, with `press`
};
// A file that goes along inside the PDF, as what it was made from (PDF/A-3 only).
struct Attachment {
  std::string name;  // "pack.yaml": no folders
  std::string media_type;  // "image/jpeg"
  std::string description;  // for those who cannot open it
  std::string bytes;
  Span source;
};
struct PdfOptions {
  PdfProfile profile;
  std::vector<Attachment> attachments;  // any makes the file PDF/A-3a
  std::string creation_date;  // "2024-07-17T00:00:00Z": content or SOURCE_DATE_EPOCH
  std::string icc_profile;  // bytes of the sRGB profile for the output intent
  const PressInks* press = nullptr;  // in its place: colours are inks of that press
  bool readable = false;  // uncompressed, no object streams, for goldens
  PdfCache* cache = nullptr;  // shared by the files of a batch; it never changes the output
};

// Nothing when a standard of the profile cannot be kept, after saying so at the item's source.
std::optional<std::string> write_pdf(const PagedDocument& document, const FontSet& fonts,
                                     const PdfOptions& options, Diagnostics& diagnostics);

}  // namespace presspack
