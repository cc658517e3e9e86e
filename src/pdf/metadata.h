#pragma once

// Metadata: what a file says of itself, the same in the information dictionary and in XMP
// (ISO 19005-2, 6.6; ISO 14289-1, 5).

#include <string>
#include <string_view>

#include "paged/document.h"
#include "pdf/write_pdf.h"

namespace presspack::pdf {

struct Metadata {
  const PagedDocument& document;
  const PdfProfile& profile;
  std::string date;  // ISO 8601 with a zone, or empty
  std::string content_hash;  // tells apart two files of the same title
};

// When the content is of: the options' date or the document's, ISO 8601 with a zone; it stands in
// for a clock.  Empty when neither says.
std::string metadata_date(const PagedDocument& document, const PdfOptions& options);

std::string info_entries(const Metadata& metadata);
std::string xmp_packet(const Metadata& metadata);

// Text between XML's tags: markup escaped, characters that XML 1.0 forbids left out.
std::string xml_text(std::string_view utf8);

}  // namespace presspack::pdf
