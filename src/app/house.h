#pragma once

// The house: the folder with layouts/, fonts/ and what the set-up staged under build/.

#include <memory>
#include <optional>
#include <string>

#include "base/disk.h"
#include "base/source.h"
#include "font/font_set.h"

namespace presspack {

struct House {
  std::string folder;
  std::unique_ptr<Disk> layouts, staged_fonts, root;
  std::unique_ptr<FontSet> fonts;
  std::string icc_profile;  // sRGB, for the output intent
};

// Looks upward from the pack's folder, then from the program's, for a folder with layouts/ and
// fonts/fonts.yaml.  PRESSPACK_FONT_PATH or `font_path` replaces the folder of staged fonts.
// Reports (house-missing, fonts-missing, icc-missing; fault `file`) and gives nothing otherwise.
std::optional<House> find_house(const std::string& pack_folder, const std::string& font_path,
                                SourceFiles& sources, Diagnostics& diagnostics);

}  // namespace presspack
