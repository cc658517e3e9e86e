#include "pdf/write_pdf.h"

#include <gtest/gtest.h>

#include <chrono>

#include "tests/support/golden.h"
#include "tests/unit/pdf/sample_document_pages.h"

namespace presspack {
namespace {

using WritePdf = PdfTest;

TEST_F(WritePdf, GivesTheSameBytesTwice) {
  const PagedDocument document = sample();
  const auto first = write(document), second = write(document);
  ASSERT_TRUE(first) << (diagnostics_.items().empty() ? "" : diagnostics_.items()[0].message);
  EXPECT_EQ(first, second);
}

}  // namespace
}  // namespace presspack
