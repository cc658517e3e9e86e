#include "pdf/haru.h"

#include <gtest/gtest.h>

#include "tests/unit/pdf/parsed.h"

namespace presspack::pdf {
namespace {

std::string written(Layout layout, int objects) {
  PdfFile file(layout);
  std::string kids = "[";
  for (int i = 0; i < objects; ++i) {
    append_ref(kids, file.add(Dict().number("Value", i).take()));
    kids += ' ';
  }
  const Ref page = file.add_page();
  file.set_page(page, "/MediaBox [0 0 100 100]\n/Resources <<>>\n", "0 0 10 10 re\nf\n");
  file.set_info("/Title (t)\n");
  file.set_catalog("/Things " + kids + "]\n");
  return file.save().value_or("");
}

class EachLayout : public ::testing::TestWithParam<Layout> {};

TEST_P(EachLayout, KeepsEveryObject) {
  Parsed parsed(written(GetParam(), 1000));
  QPDFObjectHandle things = parsed.catalog().getKey("/Things");
  ASSERT_EQ(things.getArrayNItems(), 1000);
  for (int i = 0; i < 1000; ++i) {
    ASSERT_EQ(things.getArrayItem(i).getKey("/Value").getIntValue(), i);
  }
  ASSERT_EQ(parsed.pages().size(), 1u);
  const auto contents = parsed.pages()[0].getKey("/Contents").getStreamData();
  EXPECT_EQ(std::string(reinterpret_cast<const char*>(contents->getBuffer()), contents->getSize()),
            "0 0 10 10 re\nf\n");
  EXPECT_EQ(parsed.trailer().getKey("/Info").getKey("/Title").getUTF8Value(), "t");
  EXPECT_EQ(parsed.warnings(), 0u);
}

TEST_P(EachLayout, IdentifiesAFileByItsBytes) {
  const auto id = [](const std::string& bytes) {
    return Parsed(bytes).trailer().getKey("/ID").getArrayItem(0).getStringValue();
  };
  EXPECT_EQ(id(written(GetParam(), 3)), id(written(GetParam(), 3)));
  EXPECT_NE(id(written(GetParam(), 3)), id(written(GetParam(), 4)));
  EXPECT_EQ(id(written(GetParam(), 3)).size(), 16u);
}

INSTANTIATE_TEST_SUITE_P(Layouts, EachLayout, ::testing::Values(Layout::compact, Layout::readable));

TEST(PdfFileTest, TellsNobodyWhoMadeItButTheCaller) {
  EXPECT_EQ(written(Layout::readable, 1).find("Haru"), std::string::npos);
}

}  // namespace
}  // namespace presspack::pdf
