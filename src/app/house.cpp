#include "app/house.h"

#include <cstdlib>
#include <filesystem>

#include "load/load_fonts.h"

namespace presspack {
namespace {

namespace fs = std::filesystem;

std::optional<fs::path> upward_from(fs::path folder) {
  std::error_code failure;
  folder = fs::absolute(folder, failure);
  for (; !folder.empty(); folder = folder.parent_path()) {
    if (fs::exists(folder / "layouts", failure) &&
        fs::exists(folder / "fonts" / "fonts.yaml", failure)) {
      return folder;
    }
    if (folder == folder.parent_path()) break;
  }
  return std::nullopt;
}

void report(Diagnostics& diagnostics, std::string_view code, std::string message,
            std::string hint) {
  diagnostics.report({.code = code,
                      .span = {},
                      .message = std::move(message),
                      .hint = std::move(hint),
                      .fault = Fault::file});
}

}  // namespace

std::optional<House> find_house(const std::string& pack_folder, const std::string& font_path,
                                SourceFiles& sources, Diagnostics& diagnostics) {
  std::error_code failure;
  const char* named = std::getenv("PRESSPACK_HOME");
  std::optional<fs::path> folder;
  if (named != nullptr && *named != '\0') {
    folder = upward_from(named);
  } else {
    folder = upward_from(pack_folder);
    if (!folder) folder = upward_from(fs::read_symlink("/proc/self/exe", failure).parent_path());
  }
  if (!folder) {
    report(diagnostics, "house-missing", "no folder with layouts/ and fonts/fonts.yaml was found",
           "run presspack in the project's folder, or set PRESSPACK_HOME to it");
    return std::nullopt;
  }
  House house;
  house.folder = folder->string();
  house.root = std::make_unique<Disk>(house.folder);
  house.layouts = std::make_unique<Disk>((*folder / "layouts").string(), "layouts/");
  const char* variable = std::getenv("PRESSPACK_FONT_PATH");
  const std::string staged = !font_path.empty()                         ? font_path
                             : variable != nullptr && *variable != '\0' ? variable
                                                                        : "";
  const fs::path font_folder = staged.empty() ? *folder / "build" / "fonts" : fs::path(staged);
  if (!fs::is_directory(font_folder, failure)) {
    report(diagnostics, "fonts-missing", "the fonts are not there yet: " + font_folder.string(),
           "run ./demo once, it fetches them");
    return std::nullopt;
  }
  house.staged_fonts = std::make_unique<Disk>(font_folder.string(), "fonts: ");
  std::optional<FontManifest> manifest =
      load_fonts(*house.root, "fonts/fonts.yaml", "", sources, diagnostics);
  if (!manifest) return std::nullopt;
  // The set-up has verified what it staged; a folder that the user names is held to the hashes.
  const HashCheck check = staged.empty() ? HashCheck::trust : HashCheck::verify;
  house.fonts = std::make_unique<FontSet>(std::move(*manifest), *house.staged_fonts, check);
  constexpr std::size_t largest_profile = 4u << 20;
  Diagnostics icc;
  const auto profile = house.root->read("build/icc/sRGB.icc", largest_profile, {}, icc);
  if (!profile) {
    report(diagnostics, "icc-missing", "the colour profile build/icc/sRGB.icc is not there",
           "run ./demo once, it puts it there");
    return std::nullopt;
  }
  house.icc_profile = *profile;
  return house;
}

}  // namespace presspack
