#include "font/validate.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <memory>
#include <type_traits>

namespace presspack {
namespace {

struct LibraryDeleter {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
struct FaceDeleter {
  void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using LibraryHandle = std::unique_ptr<std::remove_pointer_t<FT_Library>, LibraryDeleter>;
using FaceHandle = std::unique_ptr<std::remove_pointer_t<FT_Face>, FaceDeleter>;

}  // namespace

bool font_is_sound(std::string_view bytes, std::string& why, int index) {
  FT_Library raw_library = nullptr;
  if (FT_Init_FreeType(&raw_library) != 0) {
    why = "FreeType does not start";
    return false;
  }
  const LibraryHandle library(raw_library);
  FT_Face raw_face = nullptr;
  if (FT_New_Memory_Face(library.get(), reinterpret_cast<const FT_Byte*>(bytes.data()),
                         static_cast<FT_Long>(bytes.size()), index, &raw_face) != 0) {
    why = "it is not a font that FreeType can open";
    return false;
  }
  const FaceHandle face(raw_face);
  if (!FT_IS_SCALABLE(face.get())) {
    why = "it has no outlines";
    return false;
  }
  for (FT_UInt glyph = 0; glyph < static_cast<FT_UInt>(face->num_glyphs); ++glyph) {
    if (FT_Load_Glyph(face.get(), glyph, FT_LOAD_NO_SCALE) != 0) {
      why = "the outline of its glyph " + std::to_string(glyph) + " is damaged";
      return false;
    }
  }
  return true;
}

}  // namespace presspack
