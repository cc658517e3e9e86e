#include "pdf/attachments.h"

#include <gtest/gtest.h>

#include "tests/unit/pdf/parsed.h"
#include "tests/unit/pdf/sample_document_pages.h"

namespace presspack {
namespace {

class Attachments : public PdfTest {
 protected:
  Attachments() {
    options_.profile.archival = PdfA::a3a;
    options_.creation_date = "2024-07-17T00:00:00Z";
  }
  void attach(const std::string& name, const std::string& bytes,
              const std::string& type = "text/plain") {
    options_.attachments.push_back({name, type, "What " + name + " is", bytes, {}});
  }
  std::string written() {
    const std::optional<std::string> bytes = write(sample());
    for (const Diagnostic& d : diagnostics_.items()) ADD_FAILURE() << d.code << ": " << d.message;
    return bytes.value_or("");
  }
};

QPDFObjectHandle at(QPDFObjectHandle object, std::initializer_list<const char*> keys) {
  for (const char* key : keys) object = object.getKey(key);
  return object;
}

std::string data_of(QPDFObjectHandle stream) {
  const auto buffer = stream.getStreamData();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

TEST_F(Attachments, AreFoundByNameAndBelongToTheDocument) {
  attach("pack.yaml", "title: x\n", "application/yaml");
  attach("b.txt", "second");
  Parsed file(written());
  QPDFObjectHandle names = at(file.catalog(), {"/Names", "/EmbeddedFiles", "/Names"});
  ASSERT_EQ(names.getArrayNItems(), 4);
  EXPECT_EQ(names.getArrayItem(0).getUTF8Value(), "b.txt");  // sorted: ISO 32000-1, 7.9.6
  EXPECT_EQ(names.getArrayItem(2).getUTF8Value(), "pack.yaml");
  QPDFObjectHandle specification = names.getArrayItem(3);
  EXPECT_EQ(specification.getKey("/F").getUTF8Value(), "pack.yaml");
  EXPECT_EQ(specification.getKey("/UF").getUTF8Value(), "pack.yaml");
  EXPECT_EQ(specification.getKey("/Desc").getUTF8Value(), "What pack.yaml is");
  EXPECT_EQ(specification.getKey("/AFRelationship").getName(), "/Source");
  QPDFObjectHandle associated = file.catalog().getKey("/AF");
  ASSERT_EQ(associated.getArrayNItems(), 2);
  EXPECT_EQ(associated.getArrayItem(1).getObjGen(), specification.getObjGen());
}

TEST_F(Attachments, HoldTheBytesTheirSizeTypeDateAndChecksum) {
  attach("pack.yaml", "The quick brown fox jumps over the lazy dog", "application/yaml");
  Parsed file(written());
  QPDFObjectHandle names = at(file.catalog(), {"/Names", "/EmbeddedFiles", "/Names"});
  QPDFObjectHandle stream = at(names.getArrayItem(1), {"/EF", "/F"});
  EXPECT_EQ(data_of(stream), "The quick brown fox jumps over the lazy dog");
  QPDFObjectHandle entries = stream.getDict();
  EXPECT_EQ(entries.getKey("/Subtype").getName(), "/application/yaml");
  QPDFObjectHandle params = entries.getKey("/Params");
  EXPECT_EQ(params.getKey("/Size").getIntValue(), 43);
  EXPECT_EQ(params.getKey("/ModDate").getStringValue(), "D:20240717000000Z");
  // The digest of this sentence is widely printed.
  constexpr unsigned char digest[] = {0x9e, 0x10, 0x7d, 0x9d, 0x37, 0x2b, 0xb6, 0x82,
                                      0x6b, 0xd8, 0x1d, 0x35, 0x42, 0xa4, 0x19, 0xd6};
  EXPECT_EQ(params.getKey("/CheckSum").getStringValue(),
            std::string(reinterpret_cast<const char*>(digest), sizeof digest));
}

TEST_F(Attachments, WithNamesBeyondAsciiSortBehindTheOthersAndHaveAPlainName) {
  attach("žluť.jpg", "1", "image/jpeg");
  attach("zebra.jpg", "2", "image/jpeg");
  Parsed file(written());
  QPDFObjectHandle names = at(file.catalog(), {"/Names", "/EmbeddedFiles", "/Names"});
  EXPECT_EQ(names.getArrayItem(0).getUTF8Value(), "zebra.jpg");
  EXPECT_EQ(names.getArrayItem(2).getUTF8Value(), "žluť.jpg");
  QPDFObjectHandle specification = names.getArrayItem(3);
  EXPECT_EQ(specification.getKey("/F").getUTF8Value(), "_lu_.jpg");
  EXPECT_EQ(specification.getKey("/UF").getUTF8Value(), "žluť.jpg");
}

TEST_F(Attachments, LeaveNoTraceWhenThereAreNone) {
  Parsed file(written());
  EXPECT_FALSE(file.catalog().hasKey("/Names"));
  EXPECT_FALSE(file.catalog().hasKey("/AF"));
}

TEST(MediaType, IsTwoWordsAndASlash) {
  EXPECT_TRUE(pdf::is_media_type("image/svg+xml"));
  EXPECT_FALSE(pdf::is_media_type("image"));
  EXPECT_FALSE(pdf::is_media_type("image/"));
  EXPECT_FALSE(pdf::is_media_type("image/a/b"));
  EXPECT_FALSE(pdf::is_media_type("Image/PNG"));
}

TEST(FileName, HoldsNoFoldersAndNoControls) {
  EXPECT_TRUE(pdf::is_file_name("photo 1.jpg"));
  EXPECT_FALSE(pdf::is_file_name("a/b"));
  EXPECT_FALSE(pdf::is_file_name("a\\b"));
  EXPECT_FALSE(pdf::is_file_name(".."));
  EXPECT_FALSE(pdf::is_file_name("a\nb"));
  EXPECT_FALSE(pdf::is_file_name(""));
}

}  // namespace
}  // namespace presspack
