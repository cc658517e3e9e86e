#pragma once

// The words of a document as they are read: its structure elements with their text inside, in the
// order of the tags, which is the order of the layout's slots.

#include <string>
#include <variant>
#include <vector>

#include "paged/document.h"

namespace presspack {

struct ReadNode;

// A stretch of text, or an element among its parent's text.
using ReadEntry = std::variant<std::string, ReadNode>;

struct ReadNode {
  Role role = Role::document;
  std::string language, alt, list_numbering;
  std::string address;  // of a link
  std::vector<const Paths*> drawing;  // of a figure; views into the document
  Size drawing_size;
  std::vector<const PlacedImage*> pictures;  // of a figure; views into the document
  std::vector<ReadEntry> entries;

  bool empty() const {
    return entries.empty() && drawing.empty() && pictures.empty() && alt.empty();
  }
};

// Lines are joined to paragraphs: the hyphen of a divided word is gone.  `document` must outlive
// the tree.
ReadNode reading_tree(const PagedDocument& document);

// The node's words and those of all in it.
std::string words_of(const ReadNode& node);

}  // namespace presspack
