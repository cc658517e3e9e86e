#pragma once

// Lint: what PDF/UA-1 and PDF/A-2 ask of a finished file (and PDF/A-3 of its attachments, PDF/X-4
// of files for the press), rule by rule.  Each part looks at one side of the file; inspect.cpp
// calls them all.

#include <string>
#include <string_view>
#include <vector>

#include "inspect/findings.h"
#include "inspect/objects.h"
#include "inspect/page_content.h"
#include "inspect/tag_tree.h"
#include "inspect/xmp.h"

namespace presspack::inspection {

struct FileView {
  QPDF& pdf;
  std::string_view bytes;
  Object catalog;
  std::vector<Object> pages;
  std::vector<Object> objects;  // every indirect object
  TagTree tags;
  FontShelf fonts;
  std::vector<ContentFacts> contents;  // by page
  XmpPacket xmp;
};

// ISO 14289-1.
void lint_ua_document(const FileView& file, Findings& findings);
void lint_ua_elements(const FileView& file, Findings& findings);
void lint_ua_tables(const FileView& file, Findings& findings);
void lint_ua_content(const FileView& file, Findings& findings);
void lint_ua_annotations(const FileView& file, Findings& findings);
// ISO 14289-1, 7.21 and ISO 19005-2, 6.2.11, which ask nearly the same.
void lint_fonts(const FileView& file, Findings& findings);
// ISO 19005-2.
void lint_a2_syntax(const FileView& file, Findings& findings);
void lint_a2_colour(const FileView& file, Findings& findings);
void lint_a2_graphics(const FileView& file, Findings& findings);
void lint_a2_actions(const FileView& file, Findings& findings);
void lint_a2_metadata(const FileView& file, Findings& findings);
// PDF/X-4 (ISO 15930-7), of files that say they are for the press.
void lint_x4(const FileView& file, Findings& findings);
void lint_x4_pages(const FileView& file, Findings& findings);
bool claims_press(const FileView& file);
void lint_attachments(const FileView& file, Findings& findings);

// RFC 5646 as far as the standards test it: "en", "en-GB".
bool is_language(std::string_view tag);
std::string list_words(const std::vector<std::string>& words);

}  // namespace presspack::inspection
