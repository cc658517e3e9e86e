// What breaks PDF/X-4, and what printers ask besides.

#include "tests/unit/inspect/fixture.h"

namespace presspack {
namespace {

QPDFObjectHandle press_intent(Edit& e) {
  return e.catalog().getKey("/OutputIntents").getArrayItem(0);
}

// The press profile, another in one place.
std::string profile_with(Edit& e, std::size_t at, const std::string& bytes) {
  const auto data = press_intent(e).getKey("/DestOutputProfile").getStreamData();
  std::string profile(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  return profile.replace(at, bytes.size(), bytes);
}

std::string artifact(const std::string& operators) {
  return "/Artifact BMC " + operators + " EMC";
}

// Text in a font of the page's own.
std::string words(Edit& e, const std::string& before) {
  const std::string font = *e.page().getKey("/Resources").getKey("/Font").getKeys().begin();
  return artifact(before + " BT " + font + " 9 Tf 100 100 Td <0001> Tj ET");
}

}  // namespace

std::vector<ObjectFixture> x4_fixtures() {
  return {
      {"X4 2-1", [](Edit& e) { e.metadata(">PDF/X-4<", ">PDF/X-3<"); }},
      {"X4 2-2", [](Edit& e) { e.set(e.info(), "/GTS_PDFXVersion", "(PDF/X-1)"); }},
      {"X4 2-3", [](Edit& e) { e.set(e.info(), "/Trapped", "/Unknown"); }},
      {"X4 2-4", [](Edit& e) { e.metadata("<pdf:Trapped>False<", "<pdf:Trapped>True<"); }},
      {"X4 2-5", [](Edit& e) { e.metadata("xmp:MetadataDate", "xmp:Label"); }},
      {"X4 2-6", [](Edit& e) { e.metadata("xmpMM:VersionID", "xmpMM:Manager"); }},
      {"X4 2-7", [](Edit& e) { e.metadata("dc:title", "dc:rights"); }},
      {"X4 3-1",
       [](Edit& e) {
         auto intents = e.catalog().getKey("/OutputIntents");
         intents.appendItem(intents.getArrayItem(0).shallowCopy());
       }},
      {"X4 3-2", [](Edit& e) { press_intent(e).removeKey("/OutputConditionIdentifier"); }},
      {"X4 3-3", [](Edit& e) { press_intent(e).removeKey("/DestOutputProfile"); }},
      {"X4 3-4",
       [](Edit& e) {
         const auto profile = e.stream(profile_with(e, 12, "mntr"), "/N 4");
         press_intent(e).replaceKey("/DestOutputProfile", profile);
       }},
      {"X4 3-5",
       [](Edit& e) {
         press_intent(e).removeKey("/RegistryName");
         press_intent(e).removeKey("/Info");
       }},
      {"X4 4-1", [](Edit& e) { e.page().removeKey("/TrimBox"); }},
      {"X4 4-2", [](Edit& e) { e.set(e.page(), "/ArtBox", "[50 50 600 800]"); }},
      {"X4 4-3", [](Edit& e) { e.set(e.page(), "/BleedBox", "[-1 0 680 926]"); }},
      {"X4 4-4", [](Edit& e) { e.set(e.page(), "/TrimBox", "[30 42 637 884]"); }},
      {"X4 4-5",
       [](Edit& e) {
         e.set(e.catalog(), "/ViewerPreferences", "<</DisplayDocTitle true /PrintArea /TrimBox>>");
       }},
      {"X4 5-1", [](Edit& e) { e.set(e.page(), "/Group", "<</S /Transparency /CS /DeviceRGB>>"); }},
      {"X4 6-1", [](Edit& e) { e.paint(artifact("1 0 0 rg 0 0 9 9 re f")); }},
      {"X4 6-2",
       [](Edit& e) {
         const auto profile = e.stream(profile_with(e, 16, "RGB "), "/N 3");
         press_intent(e).replaceKey("/DestOutputProfile", profile);
       }},
      {"X4 6-3",
       [](Edit& e) {
         const auto space = e.parse("[/ICCBased]");
         QPDFObjectHandle(space).appendItem(e.stream(profile_with(e, 0, ""), "/N 4"));
         e.resource("/ColorSpace", "/CX", space, "/CX cs 0 0 0 1 sc 0 0 9 9 re f");
       }},
      {"X4 6-4",
       [](Edit& e) {
         e.resource("/ColorSpace", "/CX",
                    e.parse("[/Separation /House#20Blue#207#20C /DeviceCMYK <</FunctionType 2"
                            " /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [1 0 0 0]>>]"),
                    "/CX cs 1 scn 0 0 9 9 re f");
       }},
      {"X4 7-1", [](Edit& e) { e.descriptor().removeKey("/FontFile2"); }},
      {"X4 7-3", [](Edit& e) { e.set(e.catalog(), "/OpenAction", "<</S /URI /URI (a)>>"); }},
      {"X4 7-4", [](Edit& e) { e.set(e.catalog(), "/AcroForm", "<</Fields []>>"); }},
      {"X4 7-5", [](Edit& e) { e.resource("/XObject", "/X", e.form("/OPI <<>>"), "/X Do"); }},
      {"X4 7-6", [](Edit& e) { e.image("/Alternates []"); }},
      {"X4 7-7", [](Edit& e) { e.state("<</TR2 /Identity>>"); }},
      {"X4 7-8", [](Edit& e) { e.state("<</HT <</HalftoneType 6>>>>"); }},
      {"X4 8-1", [](Edit& e) { e.annotate("/Subtype /Text /Rect [100 100 120 120]"); }},
      {"X4 10-1", [](Edit& e) { e.paint(words(e, "/O1 gs 0.6 0.4 0.4 1 k")); }},
      {"X4 10-2", [](Edit& e) { e.paint(words(e, "/O0 gs 0 0 0 1 k")); }},
      {"X4 11-1", [](Edit& e) { e.paint(artifact("1 1 1 0.2 k 0 0 9 9 re f")); }},
  };
}

std::vector<ByteFixture> x4_byte_fixtures() {
  return {{"X4 1-1", "%PDF-1.6", "%PDF-1.7"}, {"X4 7-9", "/ID [", "/Xd ["}};
}

}  // namespace presspack
