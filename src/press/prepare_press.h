#pragma once

// Prepare the press: the press condition that a pack's brand asks for, read and verified.

#include <optional>

#include "base/file_system.h"
#include "color/press_inks.h"
#include "load/load_pack.h"
#include "pdf/write_pdf.h"

namespace presspack {

// The brand's own profile lies beside the pack, beside the brand or in the layouts' folder; the
// default one is what the set-up staged in the house.  Nothing after press-profile-missing or
// press-profile (fault `standard`).
std::optional<PressInks> prepare_press(const Brand& brand, const FileSystem& house,
                                       const PackFolders& folders, Diagnostics& diagnostics);

// PDF/X-4 for that press, beside PDF/A-2a and PDF/UA-1.
void print_for(const PressInks& press, PdfOptions& options);

}  // namespace presspack
