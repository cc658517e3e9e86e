#pragma once

// Inspection: what a PDF file holds and what is wrong with it, as plain values.

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace presspack {

// `rule` is the clause and the number that veraPDF gives its test: "UA1 7.1-3", "A2 6.2.3-1"; for
// ISO 32000-1 the clause and a number of ours: "PDF 14.7.4.4-1".  docs/conformance/ lists them.
struct Finding {
  std::string rule, words;
  int object = 0;  // 0: the file as a whole
  std::size_t page = 0;  // from 1; 0: no page in particular
};

struct BoxFacts {
  std::string name;
  std::array<double, 4> sides{};  // left, bottom, right, top, in points
};

struct PageFacts {
  int object = 0;
  std::vector<BoxFacts> boxes;
  std::size_t annotations = 0;
};

struct FontFacts {
  int object = 0;
  std::string name, type;
  bool embedded = false, subset = false, to_unicode = false;
};

struct IntentFacts {
  std::string kind, condition, profile;  // GTS_PDFA1, sRGB, "mntr RGB 2.3"
};

// A structure element; the outline is a list in reading order.
struct TagFacts {
  int depth = 0, object = 0;
  std::string role, standard;  // Aside, Div
  std::string title, alt, language;
  std::string words;  // of its own content, not that of the elements in it
  std::size_t links = 0;
};

struct AttachmentFacts {
  std::string name, description, relationship, type;
  std::size_t bytes = 0;
};

struct Inspection {
  std::string version, title, author, language, producer, created;
  std::vector<std::string> claims;  // "PDF/A-2a", "PDF/UA-1"
  bool encrypted = false, tagged = false, linearised = false;
  std::vector<PageFacts> pages;
  std::vector<FontFacts> fonts;
  std::vector<std::string> colour_spaces;
  std::vector<IntentFacts> intents;
  std::vector<TagFacts> tags;
  std::vector<AttachmentFacts> attachments;
  std::vector<Finding> findings;
};

}  // namespace presspack
