#pragma once

// Tags: which structure element, or which kind of artifact, a page's operators belong to
// (ISO 32000-1, 14.6 to 14.8).  It never asks where a thing is.
//
// At most one sequence is open at any time and each enter_ closes the one before, so tagged content
// and artifacts cannot nest in each other (ISO 14289-1, 7.1).

#include <cstdint>
#include <optional>
#include <string>

#include "paged/document.h"
#include "pdf/content_stream.h"
#include "pdf/structure_tree.h"

namespace presspack::pdf {

class PageTags {
 public:
  PageTags(StructureTree& tree, std::uint32_t page, ContentStream& out)
      : tree_(tree), page_(page), out_(out) {}
  ~PageTags() { leave(); }
  PageTags(const PageTags&) = delete;
  PageTags& operator=(const PageTags&) = delete;

  void enter(StructureId element);
  // `area` is what a background covers.
  void enter(Artifact artifact, const Area& area);
  void leave();

 private:
  StructureTree& tree_;
  std::uint32_t page_;
  ContentStream& out_;
  bool open_ = false;
  std::optional<StructureId> element_;
  Artifact artifact_ = Artifact::none;
};

}  // namespace presspack::pdf
