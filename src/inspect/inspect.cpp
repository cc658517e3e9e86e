#include "inspect/inspect.h"

#include <qpdf/QPDFExc.hh>

#include "inspect/facts.h"
#include "inspect/lint.h"

namespace presspack {
namespace inspection {
namespace {

std::vector<ContentFacts> read_contents(const std::vector<Object>& pages, FontShelf& fonts,
                                        Findings& findings) {
  std::vector<ContentFacts> contents;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    try {
      contents.push_back(read_page_content(pages[i], fonts));
    } catch (const std::exception& error) {
      contents.emplace_back();
      findings.add("PDF 7.3-1", {number(pages[i]), i + 1}, error.what());
    }
  }
  return contents;
}

// One part of the linter must not keep the others from what they see.
void lint(const FileView& file, Findings& findings) {
  for (const auto part :
       {lint_ua_document, lint_ua_elements, lint_ua_tables, lint_ua_content, lint_ua_annotations,
        lint_fonts, lint_a2_colour, lint_a2_graphics, lint_a2_actions, lint_a2_metadata,
        lint_attachments, lint_a2_syntax, lint_x4, lint_x4_pages}) {
    try {
      part(file, findings);
    } catch (const std::exception& error) {
      findings.add("PDF 7.3-1", {}, error.what());
    }
  }
}

Inspection inspect(QPDF& pdf, std::string_view bytes) {
  Inspection out;
  Findings findings;
  const Object catalog = pdf.getRoot();
  const std::vector<QPDFObjectHandle>& handles = pdf.getAllPages();
  const std::vector<Object> pages(handles.begin(), handles.end());
  const std::vector<QPDFObjectHandle> all = pdf.getAllObjects();
  FontShelf fonts;
  std::vector<ContentFacts> contents = read_contents(pages, fonts, findings);
  const Object metadata = get(catalog, "/Metadata");
  FileView file{.pdf = pdf,
                .bytes = bytes,
                .catalog = catalog,
                .pages = pages,
                .objects = {all.begin(), all.end()},
                .tags = TagTree(catalog, pages),
                .fonts = std::move(fonts),
                .contents = std::move(contents),
                .xmp = parse_xmp(data_of(metadata).value_or(""))};
  try {
    gather_facts(file, out);
  } catch (const std::exception& error) {
    findings.add("PDF 7.3-1", {}, error.what());
  }
  lint(file, findings);
  out.findings = findings.take();
  return out;
}

void refuse(std::string_view code, std::string message, std::string hint,
            Diagnostics& diagnostics) {
  diagnostics.report({.code = code,
                      .span = {},
                      .message = std::move(message),
                      .hint = std::move(hint),
                      .fault = Fault::file});
}

}  // namespace
}  // namespace inspection

std::optional<Inspection> inspect_pdf(std::string_view bytes, Diagnostics& diagnostics) {
  QPDF pdf;
  try {
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("the file", bytes.data(), bytes.size());
    return inspection::inspect(pdf, bytes);
  } catch (const QPDFExc& error) {
    if (error.getErrorCode() == qpdf_e_password) {
      inspection::refuse("pdf-locked", "the PDF opens only with a password",
                         "save it without encryption", diagnostics);
    } else {
      inspection::refuse("pdf-unreadable",
                         "this cannot be read as a PDF: " + error.getMessageDetail(),
                         "check that the file is a PDF and is whole", diagnostics);
    }
  } catch (const std::exception& error) {
    inspection::refuse("pdf-unreadable",
                       std::string("this cannot be read as a PDF: ") + error.what(),
                       "check that the file is a PDF and is whole", diagnostics);
  }
  return std::nullopt;
}

}  // namespace presspack
