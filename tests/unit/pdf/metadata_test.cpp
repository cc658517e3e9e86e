#include "pdf/metadata.h"

#include <gtest/gtest.h>

namespace presspack::pdf {
namespace {

PagedDocument document() {
  PagedDocument d;
  d.title = "Beds & <care>";
  d.author = "A Trust";
  d.language = "en-GB";
  return d;
}

std::string packet(const std::string& hash) {
  const PagedDocument d = document();
  const PdfProfile profile;
  return xmp_packet({d, profile, "2024-07-17T09:00:00Z", hash});
}

std::string between(const std::string& text, const std::string& from, const std::string& to) {
  const std::size_t begin = text.find(from);
  if (begin == std::string::npos) return "";
  const std::size_t inside = begin + from.size();
  return text.substr(inside, text.find(to, inside) - inside);
}

TEST(XmlText, EscapesMarkupAndDropsWhatXmlForbids) {
  EXPECT_EQ(xml_text("a<b>&\"c\""), "a&lt;b&gt;&amp;\"c\"");
  EXPECT_EQ(xml_text("a\x01\x0C\tb\xEF\xBF\xBE"), "a\tb");
}

TEST(Xmp, SaysWhichStandardsTheFileKeeps) {
  const std::string xmp = packet("x");
  EXPECT_EQ(between(xmp, "<pdfaid:part>", "<"), "2");
  EXPECT_EQ(between(xmp, "<pdfaid:conformance>", "<"), "A");
  EXPECT_EQ(between(xmp, "<pdfuaid:part>", "<"), "1");
  EXPECT_NE(xmp.find("Beds &amp; &lt;care&gt;"), std::string::npos);
}

TEST(Xmp, GivesOneDocumentOneNameAndEachOfItsFilesAnother) {
  const std::string a = packet("one"), b = packet("two");
  EXPECT_EQ(between(a, "<xmpMM:DocumentID>", "<"), between(b, "<xmpMM:DocumentID>", "<"));
  EXPECT_NE(between(a, "<xmpMM:InstanceID>", "<"), between(b, "<xmpMM:InstanceID>", "<"));
  const std::string uuid = between(a, "<xmpMM:InstanceID>uuid:", "<");
  ASSERT_EQ(uuid.size(), 36u);
  EXPECT_EQ(uuid[14], '8');  // RFC 9562: the version
}

TEST(Info, SaysNothingOfWhatIsNotKnown) {
  const PagedDocument d = document();
  const PdfProfile profile;
  EXPECT_EQ(info_entries({d, profile, "", ""}),
            "/Title (Beds & <care>)\n/Author (A Trust)\n/Creator (presspack)\n"
            "/Producer (presspack)\n");
}

}  // namespace
}  // namespace presspack::pdf
