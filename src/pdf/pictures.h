#pragma once

// PictureTable: the pictures of a document as image XObjects (ISO 32000-1, 8.9.5), each once.
//
// A photograph is compressed as JPEG, anew from its samples: nothing of its file but the samples
// goes on.  Drawings are deflated; opacity is a soft mask.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "paged/picture.h"
#include "pdf/haru.h"

namespace presspack::pdf {

class PictureTable {
 public:
  // Before anything is written.
  void note(const Picture& picture);
  // `rgb_profile` is what samples without a profile of their own have, where the output intent is
  // no RGB; else empty.
  void write(PdfFile& file, const std::string& rgb_profile);
  bool empty() const { return pictures_.empty(); }
  // The entries of the resources' /XObject.
  std::string resources() const;
  // As content streams call it: "Im1".
  std::string_view name(const Picture& picture) const { return names_.at(&picture); }

 private:
  std::string color_space(const Picture& picture, const std::string& rgb_profile, PdfFile& file);

  std::vector<const Picture*> pictures_;
  std::map<const Picture*, std::string> names_;
  std::vector<Ref> objects_;
  std::map<std::string, Ref> profiles_;
};

}  // namespace presspack::pdf
