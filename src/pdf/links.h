#pragma once

// Links: a page's link areas as annotations (ISO 32000-1, 12.5.6.5; ISO 14289-1, 7.18.5).

#include <string>
#include <vector>

#include "paged/document.h"
#include "pdf/haru.h"
#include "pdf/structure_tree.h"

namespace presspack::pdf {

class PageLinks {
 public:
  // Areas of one element on one page are one annotation, so that a link over two lines is one link.
  // Its place in reading order is that of the first area.
  void add(StructureId element, const LinkArea& link, const Area& area, std::uint32_t page,
           StructureTree& tree, PdfFile& file);
  // Writes the annotations; gives the value of the page's /Annots, empty when there are none.
  std::string write(Ref page, PdfFile& file) const;

 private:
  struct Annotation {
    StructureId element{};
    std::string address, description;
    std::vector<Area> areas;
    int key = 0;
    Ref object{};
  };
  static std::string entries(const Annotation& annotation, Ref page);
  std::vector<Annotation> annotations_;
};

}  // namespace presspack::pdf
