#include "app/inspect_library.h"

#include <dlfcn.h>

#include <filesystem>

namespace presspack {
namespace {

using InspectFunction = bool(const std::string_view*, Inspection*, Diagnostics*);

// Loaded once and never unloaded: what it reports points at its literals.
InspectFunction* inspect_function() {
  std::error_code failure;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failure);
  const std::filesystem::path file = program.parent_path() / "presspack_inspect.so";
  void* library = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return nullptr;
  return reinterpret_cast<InspectFunction*>(dlsym(library, "presspack_inspect_pdf"));
}

}  // namespace

std::optional<Inspection> load_and_inspect(std::string_view bytes, Diagnostics& diagnostics) {
  static InspectFunction* const inspect = inspect_function();
  if (inspect == nullptr) {
    const char* reason = dlerror();
    diagnostics.report({.code = "library-missing",
                        .span = {},
                        .message = std::string("presspack_inspect.so cannot be loaded: ") +
                                   (reason != nullptr ? reason : "it has no way in"),
                        .hint = "keep it in the program's folder, as the build leaves it",
                        .fault = Fault::file});
    return std::nullopt;
  }
  Inspection inspection;
  if (!inspect(&bytes, &inspection, &diagnostics)) return std::nullopt;
  return inspection;
}

}  // namespace presspack
