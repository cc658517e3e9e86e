#pragma once

// PictureTable: the pictures of a document as image XObjects (ISO 32000-1, 8.9.5), each once.
//
// A photograph is compressed as JPEG, anew from its samples: nothing of its file but the samples
// goes on.  Drawings are deflated; opacity is a soft mask.  For a press all of them are its inks,
// deflated, since loss shows at edges of ink, and without transparency.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "color/press_inks.h"
#include "paged/picture.h"
#include "pdf/haru.h"

namespace presspack::pdf {

class PictureTable {
 public:
  // Before anything is written; `source` is where the pack names it.
  void note(const Picture& picture, Span source);
  // For a press its inks, opaque (image-press where that cannot be), else the samples as they are.
  bool write(PdfFile& file, const PressInks* press, Diagnostics& diagnostics);
  bool empty() const { return pictures_.empty(); }
  // The entries of the resources' /XObject.
  std::string resources() const;
  // As content streams call it: "Im1".
  std::string_view name(const Picture& picture) const { return names_.at(&picture); }

 private:
  struct Noted {
    const Picture* picture;
    Span source;
  };
  bool write_inks(const Noted& noted, PdfFile& file, const PressInks& press,
                  Diagnostics& diagnostics);
  void write_samples(const Picture& picture, PdfFile& file);
  std::string color_space(const Picture& picture, PdfFile& file);

  std::vector<Noted> pictures_;
  std::map<const Picture*, std::string> names_;
  std::vector<Ref> objects_;
  std::map<std::string, Ref> profiles_;
};

}  // namespace presspack::pdf
