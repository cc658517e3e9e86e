#pragma once

// Text as it was written: one string a paragraph, so that bidi and shaping see all of it; marks
// lie over ranges of it.

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/source.h"

namespace presspack {

struct Mark {
  enum class Kind {
    strong,
    emphasis,
    link,
    citation,
    language
  };
  Kind kind;
  std::uint32_t begin, end;  // bytes of RichText::text
  std::string target;  // link: the address; citation: the id; language: the BCP 47 tag
  bool operator==(const Mark&) const = default;
};

struct RichText {
  std::string text;  // UTF-8, one paragraph, never a line end
  std::vector<Mark> marks = {};
  Span span = {};
  std::string language = {};  // empty: the document's

  bool empty() const { return text.empty(); }
};

struct ProseBlock;

struct ProseHeading {
  int level;  // 2..6 in the document; the headline is 1
  RichText text;
};
struct ProseParagraph {
  RichText text;
};
struct ProseList {
  bool ordered = false;
  int start = 1;
  std::vector<std::vector<ProseBlock>> items;
};

// A block of the body.  A press pack's prose knows no more than these three.
struct ProseBlock {
  std::variant<ProseHeading, ProseParagraph, ProseList> value;
  Span span;
};

struct Prose {
  std::vector<ProseBlock> blocks = {};
  Span span = {};
  bool empty() const { return blocks.empty(); }
};

}  // namespace presspack
