#pragma once

// Output intents: for which screen or press a file's colours are meant (ISO 32000-1, 14.11.5), and
// what a page needs besides fonts to be printed from plates.

#include <string>

#include "paged/document.h"
#include "pdf/haru.h"
#include "pdf/write_pdf.h"

namespace presspack::pdf {

// The catalog's /OutputIntents; empty when there is no profile.
std::string output_intents(const PdfOptions& options, PdfFile& file);

// Entries of a page's resources for the press: spot inks as /S1, /S2, ..., overprint on as /O1 and
// off as /O0.
std::string press_resources(const PagedDocument& document);

}  // namespace presspack::pdf
