#pragma once

// Attachments: files inside the file, each with what PDF/A-3 asks of it (ISO 19005-3, 6.8; ISO
// 32000-1, 7.11.4).

#include <string>
#include <vector>

#include "pdf/haru.h"
#include "pdf/write_pdf.h"

namespace presspack::pdf {

// Values of the catalog's keys; empty when there are no attachments.
struct AttachmentKeys {
  std::string names;  // /Names: the tree of embedded files
  std::string associated;  // /AF: what belongs to the document as a whole
};

// `date` is ISO 8601 with a zone: the content's, since a file's own would differ from copy to copy.
AttachmentKeys write_attachments(const std::vector<Attachment>& attachments,
                                 const std::string& date, PdfFile& file);

// A name without folders that every system can write; RFC 6838, 4.2 for the type.
bool is_file_name(std::string_view name);
bool is_media_type(std::string_view type);

}  // namespace presspack::pdf
