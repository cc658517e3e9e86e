#pragma once

// PdfFile: a PDF document's objects, kept and serialised by libharu, which is named only here.
//
// libharu gives the document's life cycle, object numbers, the page tree, stream objects and the
// writing of each object.  All dictionaries hold our own bytes.  Its fonts, images, PDF/A support,
// real numbers and file saving are never used: 2.3.0 gets each of them wrong or out of date.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "pdf/pdf_cache.h"
#include "pdf/syntax.h"

namespace presspack::pdf {

enum class Layout {
  compact,  // object streams and a cross-reference stream
  readable  // one object after another, nothing deflated
};

class PdfFile {
 public:
  // `version` stands in the file's first line: "1.7".
  explicit PdfFile(Layout layout, std::string_view version = "1.7", PdfCache* cache = nullptr);
  ~PdfFile();
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  // A dictionary's number, known before its entries are.
  Ref reserve();
  void set(Ref object, std::string entries);
  Ref add(std::string entries);
  Ref add_stream(std::string entries, std::string_view data);

  // Data that is filtered already, as `entries` says.
  Ref add_finished_stream(std::string entries, std::string_view data);

  // The next page; libharu gives its /Type, /Parent and /Contents.
  Ref add_page();
  void set_page(Ref page, std::string entries, std::string_view contents);
  void set_catalog(std::string entries);
  void set_info(std::string entries);

  // The whole file; /ID is a hash of the bytes before it.  Nothing when libharu failed.
  std::optional<std::string> save();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace presspack::pdf
