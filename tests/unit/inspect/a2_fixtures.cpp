// What breaks PDF/A-2a, and PDF/A-3a where files are attached.

#include "tests/unit/inspect/fixture.h"

namespace presspack {
namespace {

std::string many(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

void as_part_three(Edit& e) {
  e.metadata("<pdfaid:part>2<", "<pdfaid:part>3<");
}

// The profile of the output intent, another in one place.
std::string profile_with(Edit& e, std::size_t at, const std::string& bytes) {
  auto intent = e.catalog().getKey("/OutputIntents").getArrayItem(0);
  const auto data = intent.getKey("/DestOutputProfile").getStreamData();
  std::string profile(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  return profile.replace(at, bytes.size(), bytes);
}

}  // namespace

std::vector<ObjectFixture> a2_fixtures() {
  const std::string described = "/F (a.txt) /UF (a.txt) /Desc (a)";
  return {
      {"A2 6.1.7.1-3",
       [](Edit& e) { e.set(e.catalog().getKey("/Metadata").getDict(), "/F", "(a)"); }},
      {"A2 6.1.7.2-1",
       [](Edit& e) {
         auto stream = e.stream("");
         stream.replaceStreamData("\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01", e.parse("/LZWDecode"),
                                  QPDFObjectHandle::newNull());
         e.catalog().replaceKey("/PieceInfo", stream);
       }},
      {"A2 6.1.10-1",
       [](Edit& e) { e.paint("/Artifact BMC BI /W 1 /H 1 /BPC 1 /CS /G /F /LZW ID x\nEI EMC"); }},
      {"A2 6.1.13-1", [](Edit& e) { e.set(e.catalog(), "/Large", "3000000000"); }},
      {"A2 6.1.13-3", [](Edit& e) { e.set(e.catalog(), "/Long", "(" + many("a", 32768) + ")"); }},
      {"A2 6.1.13-4", [](Edit& e) { e.set(e.catalog(), "/Long", "/" + many("a", 128)); }},
      {"A2 6.1.13-8", [](Edit& e) { e.paint(many("q ", 29) + many("Q ", 29)); }},
      {"A2 6.1.13-9",
       [](Edit& e) {
         e.resource("/ColorSpace", "/CX",
                    e.parse("[/DeviceN [" + many("/Ink ", 33) + "] /DeviceRGB null]"));
       }},
      {"A2 6.1.13-11", [](Edit& e) { e.set(e.page(), "/MediaBox", "[0 0 2 2]"); }},
      {"A2 6.2.2-1", [](Edit& e) { e.paint("1 zz"); }},
      {"A2 6.2.2-2",
       [](Edit& e) {
         auto page = e.page();
         page.getKey("/Parent").replaceKey("/Resources", page.getKey("/Resources"));
         page.removeKey("/Resources");
       }},
      {"A2 6.2.3-1",
       [](Edit& e) {
         const auto profile = e.stream(profile_with(e, 12, "scnr"), "/N 3");
         e.catalog()
             .getKey("/OutputIntents")
             .getArrayItem(0)
             .replaceKey("/DestOutputProfile", profile);
       }},
      {"A2 6.2.3-2",
       [](Edit& e) {
         auto second = e.catalog().getKey("/OutputIntents").getArrayItem(0).shallowCopy();
         second.replaceKey("/DestOutputProfile", e.stream(profile_with(e, 0, ""), "/N 3"));
         e.catalog().getKey("/OutputIntents").appendItem(second);
       }},
      {"A2 6.2.3-3",
       [](Edit& e) {
         e.catalog()
             .getKey("/OutputIntents")
             .appendItem(
                 e.parse("<</Type /OutputIntent /S /GTS_PDFX /DestOutputProfileRef <<>>>>"));
       }},
      {"A2 6.2.4.2-1",
       [](Edit& e) {
         const auto space = e.parse("[/ICCBased]");
         QPDFObjectHandle(space).appendItem(e.stream("no profile", "/N 3"));
         e.resource("/ColorSpace", "/CX", space, "/CX cs");
       }},
      {"A2 6.2.4.2-2",
       [](Edit& e) {
         const auto space = e.parse("[/ICCBased]");
         QPDFObjectHandle(space).appendItem(e.stream("no profile", "/N 4"));
         e.resource("/ColorSpace", "/CX", space);
         e.resource("/ExtGState", "/GX", e.parse("<</op true /OPM 1>>"),
                    "/GX gs /CX cs 0 0 0 1 sc 0 0 9 9 re f");
       }},
      {"A2 6.2.4.3-2", [](Edit& e) { e.catalog().removeKey("/OutputIntents"); }},
      {"A2 6.2.4.3-3", [](Edit& e) { e.paint("/Artifact BMC 0 0 0 1 k 0 0 9 9 re f EMC"); }},
      {"A2 6.2.4.3-4",
       [](Edit& e) {
         e.catalog().removeKey("/OutputIntents");
         e.paint("/Artifact BMC 0 g 0 0 9 9 re f EMC");
       }},
      {"A2 6.2.5-1", [](Edit& e) { e.state("<</TR /Identity>>"); }},
      {"A2 6.2.5-2", [](Edit& e) { e.state("<</TR2 /Identity>>"); }},
      {"A2 6.2.5-3", [](Edit& e) { e.state("<</HTP [0 0]>>"); }},
      {"A2 6.2.5-4", [](Edit& e) { e.state("<</HT <</HalftoneType 6>>>>"); }},
      {"A2 6.2.5-5", [](Edit& e) { e.state("<</HT <</HalftoneType 1 /HalftoneName (a)>>>>"); }},
      {"A2 6.2.6-1", [](Edit& e) { e.paint("/Vivid ri"); }},
      {"A2 6.2.8-1", [](Edit& e) { e.image("/Alternates []"); }},
      {"A2 6.2.8-2", [](Edit& e) { e.image("/OPI <<>>"); }},
      {"A2 6.2.8-3", [](Edit& e) { e.image("/Interpolate true"); }},
      {"A2 6.2.8-4", [](Edit& e) { e.image("/BitsPerComponent 5"); }},
      {"A2 6.2.9-1",
       [](Edit& e) { e.resource("/XObject", "/X", e.form("/Subtype2 /PS"), "/X Do"); }},
      {"A2 6.2.9-3",
       [](Edit& e) {
         e.resource("/XObject", "/X", e.stream("", "/Type /XObject /Subtype /PS"), "/X Do");
       }},
      {"A2 6.2.10-1", [](Edit& e) { e.state("<</BM /Sparkle>>"); }},
      {"A2 6.2.10-2",
       [](Edit& e) {
         e.catalog().removeKey("/OutputIntents");
         e.state("<</ca 0.5>>");
       }},
      {"A2 6.2.11.2-1", [](Edit& e) { e.font().removeKey("/Type"); }},
      {"A2 6.2.11.2-2", [](Edit& e) { e.set(e.font(), "/Subtype", "/Type9"); }},
      {"A2 6.2.11.2-3", [](Edit& e) { e.font().removeKey("/BaseFont"); }},
      {"A2 6.2.11.2-7",
       [](Edit& e) { e.descriptor().replaceKey("/FontFile3", e.stream("", "/Subtype /Type9")); }},
      {"A2 6.2.11.7.3-1", [](Edit& e) { e.all_mean("E000"); }},
      {"A2 6.3.1-1", [](Edit& e) { e.annotate("/Subtype /Movie /F 4"); }},
      {"A2 6.3.2-1", [](Edit& e) { e.annotation().removeKey("/F"); }},
      {"A2 6.3.2-2", [](Edit& e) { e.set(e.annotation(), "/F", "2"); }},
      {"A2 6.3.3-1", [](Edit& e) { e.annotate("/Subtype /Text /F 4"); }},
      {"A2 6.3.3-2",
       [](Edit& e) {
         auto looks = e.parse("<<>>");
         looks.replaceKey("/N", e.form(""));
         looks.replaceKey("/R", e.form(""));
         e.annotation().replaceKey("/AP", looks);
       }},
      {"A2 6.4.1-1",
       [](Edit& e) { e.annotate("/Subtype /Widget /F 4 /A <</S /Named /N /NextPage>>"); }},
      {"A2 6.4.1-3",
       [](Edit& e) { e.set(e.catalog(), "/AcroForm", "<</Fields [] /NeedAppearances true>>"); }},
      {"A2 6.4.2-1", [](Edit& e) { e.set(e.catalog(), "/AcroForm", "<</Fields [] /XFA []>>"); }},
      {"A2 6.4.2-2", [](Edit& e) { e.set(e.catalog(), "/NeedsRendering", "true"); }},
      {"A2 6.5.1-1", [](Edit& e) { e.set(e.annotation(), "/A", "<</S /JavaScript /JS (a)>>"); }},
      {"A2 6.5.1-1", [](Edit& e) { e.set(e.catalog(), "/OpenAction", "<</S /Launch /F (a)>>"); }},
      {"A2 6.5.1-2", [](Edit& e) { e.set(e.annotation(), "/A", "<</S /Named /N /Print>>"); }},
      {"A2 6.5.2-1", [](Edit& e) { e.set(e.catalog(), "/AA", "<<>>"); }},
      {"A2 6.5.2-2", [](Edit& e) { e.set(e.page(), "/AA", "<<>>"); }},
      {"A2 6.6.2.1-2",
       [](Edit& e) { e.metadata("<?xpacket begin", "<?xpacket bytes=\"9\" begin"); }},
      {"A2 6.6.2.1-3",
       [](Edit& e) { e.metadata("<?xpacket begin", "<?xpacket encoding=\"UTF-8\" begin"); }},
      {"A2 6.6.2.1-4", [](Edit& e) { e.metadata("</rdf:RDF>", ""); }},
      {"A2 6.6.2.1-4", [](Edit& e) { e.metadata("<dc:format>", "&nbsp;<dc:format>"); }},
      {"A2 6.6.2.1-5", [](Edit& e) { e.metadata("<dc:format>", "<dc:format>\xFF"); }},
      {"A2 6.6.2.3.1-1",
       [](Edit& e) { e.metadata("<dc:format>", "<xmp:Mood>good</xmp:Mood><dc:format>"); }},
      {"A2 6.6.2.3.3-1",
       [](Edit& e) {
         e.metadata("<pdfaExtension:schemas><rdf:Bag>", "<pdfaExtension:schemas><rdf:Seq>");
         e.metadata("</rdf:Bag></pdfaExtension:schemas>", "</rdf:Seq></pdfaExtension:schemas>");
       }},
      {"A2 6.6.2.3.3-2", [](Edit& e) { e.metadata("PDF/UA identification schema", ""); }},
      {"A2 6.6.2.3.3-3",
       [](Edit& e) { e.metadata("pdfaSchema:namespaceURI>", "pdfaSchema:uri>"); }},
      {"A2 6.6.2.3.3-4", [](Edit& e) { e.metadata("pdfaSchema:prefix>", "pdfaSchema:short>"); }},
      {"A2 6.6.2.3.3-5", [](Edit& e) { e.metadata("pdfaSchema:property>", "pdfaSchema:other>"); }},
      {"A2 6.6.2.3.3-7", [](Edit& e) { e.metadata("pdfaProperty:name>", "pdfaProperty:word>"); }},
      {"A2 6.6.2.3.3-8",
       [](Edit& e) { e.metadata("pdfaProperty:valueType>", "pdfaProperty:type>"); }},
      {"A2 6.6.2.3.3-9", [](Edit& e) { e.metadata(">internal<", ">inside<"); }},
      {"A2 6.6.2.3.3-10", [](Edit& e) { e.metadata("PDF/UA version identifier", ""); }},
      {"A2 6.6.4-1", [](Edit& e) { e.metadata("<pdfaid:part>2</pdfaid:part>", ""); }},
      {"A2 6.6.4-2", [](Edit& e) { e.metadata("<pdfaid:part>2<", "<pdfaid:part>1<"); }},
      {"A2 6.6.4-3",
       [](Edit& e) { e.metadata("<pdfaid:conformance>A<", "<pdfaid:conformance>B<"); }},
      {"A2 6.6.4-4",
       [](Edit& e) {
         e.metadata("xmlns:pdfaid=", "xmlns:a=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfaid=");
         e.metadata("pdfaid:part>", "a:part>");
       }},
      {"A2 6.6.4-5",
       [](Edit& e) {
         e.metadata("xmlns:pdfaid=", "xmlns:a=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfaid=");
         e.metadata("pdfaid:conformance>", "a:conformance>");
       }},
      {"A2 6.8-5", [=](Edit& e) { e.attach(described, "words"); }},
      {"A3 6.8-1",
       [=](Edit& e) {
         as_part_three(e);
         e.attach(described, "words", "/Subtype /text");
       }},
      {"A3 6.8-2",
       [=](Edit& e) {
         as_part_three(e);
         e.attach(described, "words", "/Subtype /text#2Fplain");
       }},
      {"A3 6.8-3",
       [=](Edit& e) {
         as_part_three(e);
         e.attach(described + " /AFRelationship /Cousin", "words");
       }},
      {"A3 6.8-4",
       [=](Edit& e) {
         as_part_three(e);
         e.attach(described + " /AFRelationship /Source", "words");
       }},
      {"A2 6.9-2",
       [](Edit& e) {
         e.set(e.catalog(), "/OCProperties",
               "<</OCGs [] /D <</Name (a)>> /Configs [<</Name (a)>>]>>");
       }},
      {"A2 6.10-1",
       [](Edit& e) { e.set(e.catalog(), "/Names", "<</AlternatePresentations <<>>>>"); }},
      {"A2 6.10-2", [](Edit& e) { e.set(e.page(), "/PresSteps", "<<>>"); }},
      {"A2 6.11-1", [](Edit& e) { e.set(e.catalog(), "/Requirements", "[]"); }},
  };
}

std::vector<ByteFixture> byte_fixtures() {
  return {
      {"UA1 6.1-1 / A2 6.1.2-1", "%PDF-1.7", "%PDF-1.8"},
      {"A2 6.1.2-2", "%\xBF\xF7\xA2\xFE", "% no "},
      {"A2 6.1.3-1", "/ID [", "/IX ["},
      {"A2 6.1.3-3", "%%EOF\n", "%%EOF\nmore"},
      {"A2 6.1.4-2", "xref\n0 ", "xref 0 "},
      {"A2 6.1.6-1", "/Marked true", "/MarkX <123>"},
      {"A2 6.1.6-2", "/Marked true", "/MarkX <1z3>"},
      {"A2 6.1.7.1-1", "/Length 1", "/Length 2"},
      {"A2 6.1.7.1-2", "\nendstream\nendobj", "endstream\n\nendobj"},
      {"A2 6.1.7.1-2", "stream\n", "stream "},
      {"A2 6.1.9-1", "\n1 0 obj\n", "\n1  0 obj"},
      {"PDF 7.3-1", "\nstartxref\n", "\nstartxref\n9"},
  };
}

}  // namespace presspack
