// Files for the press: plates, boxes, intents, metadata, and what is refused.

#include "tests/unit/pdf/parsed.h"
#include "tests/unit/pdf/press_document.h"

namespace presspack {
namespace {

using namespace length_literals;

class Press : public PressTest {
 protected:
  std::string written(const PagedDocument& document) {
    std::optional<std::string> bytes = write(document);
    for (const Diagnostic& d : diagnostics_.items()) ADD_FAILURE() << d.code << ": " << d.message;
    return bytes.value_or("");
  }
  std::string refusals(const PagedDocument& document) {
    Diagnostics before = std::move(diagnostics_);
    diagnostics_ = {};
    EXPECT_FALSE(write(document));
    std::string codes;
    for (const Diagnostic& d : diagnostics_.items()) {
      EXPECT_EQ(d.fault, Fault::standard);
      EXPECT_TRUE(d.message.ends_with("(PDF/X-4)")) << d.message;
      codes += (codes.empty() ? "" : " ") + std::string(d.code);
    }
    diagnostics_ = std::move(before);
    return codes;
  }
  // The first page's operators.
  static std::string operators(const std::string& bytes) {
    Parsed parsed(bytes);
    const auto data = parsed.pages().front().getKey("/Contents").getStreamData();
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
  }
};

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

TEST_F(Press, PaintsWithInksOnly) {
  const std::string text = operators(written(press_document()));
  for (const char* screen : {" rg\n", " RG\n", " g\n", " G\n"}) {
    EXPECT_EQ(count(text, screen), 0u) << screen;
  }
  EXPECT_GT(count(text, " k\n"), 2u);
  EXPECT_EQ(count(text, "/S1 cs 1 scn\n"), 1u);
  EXPECT_EQ(count(text, "/S2 cs 1 scn\n"), 1u);
}

TEST_F(Press, PrintsBlackTextOverWhatLiesBelowAndNothingElse) {
  const std::string text = operators(written(press_document()));
  const std::size_t black = text.rfind("0 0 0 1 k\n");
  ASSERT_NE(black, std::string::npos);
  const std::size_t on = text.rfind("/O1 gs\n", black);
  ASSERT_NE(on, std::string::npos);
  EXPECT_LT(black - on, 20u) << text.substr(on, 60);
  // What is painted between the two switches is text.
  for (std::size_t at = text.find("/O1 gs"); at != std::string::npos;
       at = text.find("/O1 gs", at)) {
    const std::size_t off = std::min(text.find("/O0 gs", at), text.size());
    const std::string between = text.substr(at, off - at);
    EXPECT_EQ(count(between, "\nf\n") + count(between, "\nS\n"), 0u) << between;
    at = off;
  }
}

TEST_F(Press, HasBoxesToAThousandthOfAPoint) {
  Parsed parsed(written(press_document()));
  const auto side = [&](const char* box, int i) {
    return parsed.pages().front().getKey(box).getArrayItem(i).getNumericValue();
  };
  const double mm = 72 / 25.4;
  const double expected[][4] = {{0, 0, 240 * mm, 327 * mm},
                                {12 * mm, 12 * mm, 228 * mm, 315 * mm},
                                {15 * mm, 15 * mm, 225 * mm, 312 * mm}};
  const char* names[] = {"/MediaBox", "/BleedBox", "/TrimBox"};
  for (int box = 0; box < 3; ++box) {
    for (int i = 0; i < 4; ++i) EXPECT_NEAR(side(names[box], i), expected[box][i], 0.001);
  }
  EXPECT_FALSE(parsed.pages().front().hasKey("/Annots"));
  EXPECT_FALSE(parsed.pages().front().hasKey("/CropBox"));
}

TEST_F(Press, HasATrimBoxOnASheetWithoutMarksToo) {
  PagedDocument document = press_document();
  for (Page& page : document.pages) {
    page.boxes = {.media = page.boxes.trim, .trim = page.boxes.trim, .bleed = page.boxes.trim};
  }
  Parsed parsed(written(document));
  EXPECT_TRUE(parsed.pages().front().hasKey("/TrimBox"));
}

TEST_F(Press, HasTwoIntentsOnOneProfile) {
  Parsed parsed(written(press_document()));
  auto intents = parsed.catalog().getKey("/OutputIntents");
  ASSERT_EQ(intents.getArrayNItems(), 2);
  auto press = intents.getArrayItem(0), archive = intents.getArrayItem(1);
  EXPECT_EQ(press.getKey("/S").getName(), "/GTS_PDFX");
  EXPECT_EQ(archive.getKey("/S").getName(), "/GTS_PDFA1");
  EXPECT_EQ(press.getKey("/DestOutputProfile").getObjGen(),
            archive.getKey("/DestOutputProfile").getObjGen());
  EXPECT_EQ(press.getKey("/OutputConditionIdentifier").getUTF8Value(), "FOGRA39");
  EXPECT_EQ(press.getKey("/RegistryName").getUTF8Value(), "http://www.color.org");
  EXPECT_EQ(press.getKey("/DestOutputProfile").getDict().getKey("/N").getIntValue(), 4);
}

TEST_F(Press, NamesNoRegistryForAConditionOfItsOwn) {
  PressCondition condition = press().condition();
  condition.name = "Smith & Sons, sheet-fed";
  condition.registered = false;
  const PressInks own(condition);
  options_.press = &own;
  Parsed parsed(written(press_document()));
  auto press = parsed.catalog().getKey("/OutputIntents").getArrayItem(0);
  EXPECT_EQ(press.getKey("/OutputConditionIdentifier").getUTF8Value(), "Custom");
  EXPECT_EQ(press.getKey("/OutputCondition").getUTF8Value(), "Smith & Sons, sheet-fed");
  EXPECT_EQ(press.getKey("/Info").getUTF8Value(), "FOGRA39L Coated");
  EXPECT_FALSE(press.hasKey("/RegistryName"));
}

TEST_F(Press, KeepsTheSpacesInASpotInksName) {
  Parsed parsed(written(press_document()));
  auto spaces = parsed.pages().front().getKey("/Resources").getKey("/ColorSpace");
  auto spot = spaces.getKey("/S1");
  EXPECT_EQ(spot.getArrayItem(0).getName(), "/Separation");
  EXPECT_EQ(spot.getArrayItem(1).getName(), "/House Blue 7 C");
  EXPECT_EQ(spot.getArrayItem(2).getName(), "/DeviceCMYK");
  auto tint = spot.getArrayItem(3);
  EXPECT_EQ(tint.getKey("/C1").unparse(), "[ 0.9 0.51 0.04 0.44 ]");
  EXPECT_EQ(spaces.getKey("/S2").getArrayItem(1).getName(), "/All");
}

TEST_F(Press, SaysWhatItIs) {
  const std::string bytes = written(press_document());
  EXPECT_TRUE(bytes.starts_with("%PDF-1.6\n"));
  Parsed parsed(bytes);
  auto info = parsed.trailer().getKey("/Info");
  EXPECT_EQ(info.getKey("/GTS_PDFXVersion").getUTF8Value(), "PDF/X-4");
  EXPECT_EQ(info.getKey("/Trapped").getName(), "/False");
  const auto data = parsed.catalog().getKey("/Metadata").getStreamData();
  const std::string xmp(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  for (const char* property :
       {"<pdfxid:GTS_PDFXVersion>PDF/X-4<", "<pdf:Trapped>False<", "<xmpMM:VersionID>1<",
        "<xmpMM:RenditionClass>default<", "<pdfaid:part>2<", "<pdfuaid:part>1<"}) {
    EXPECT_NE(xmp.find(property), std::string::npos) << property;
  }
}

TEST_F(Press, IsTheSameTwice) {
  EXPECT_EQ(written(press_document()), written(press_document()));
}

TEST_F(Press, IsRefusedWithALink) {
  PagedDocument document = press_document();
  const StructureId link{static_cast<std::uint32_t>(document.structure.size())};
  document.structure.push_back({.role = Role::link, .parent = StructureId{2}});
  for (std::size_t i = 0; i < document.structure.size(); ++i) {
    if (document.structure[i].role == Role::p) {
      document.structure.back().parent = StructureId{static_cast<std::uint32_t>(i)};
    }
  }
  Item item{.at = {}, .structure = link, .source = {}, .content = LinkArea{}};
  std::get<LinkArea>(item.content) = {{1_pt, 1_pt}, "https://a.example", "A"};
  document.pages.front().frame.items.push_back(item);
  EXPECT_EQ(refusals(document), "link-in-print");
}

TEST_F(Press, IsRefusedWithoutACondition) {
  options_.press = nullptr;
  EXPECT_EQ(refusals(press_document()), "output-intent-missing");
}

TEST_F(Press, IsRefusedWithoutADate) {
  PagedDocument document = press_document();
  document.date = "";
  EXPECT_EQ(refusals(document), "print-undated");
}

TEST_F(Press, IsRefusedWithOtherFilesInside) {
  options_.profile.archival = PdfA::a3a;
  options_.attachments = {{"a.txt", "text/plain", "words", "hello", {}}};
  EXPECT_EQ(refusals(press_document()), "attachment-in-print");
}

TEST_F(Press, IsRefusedWithSpotInksThatNobodyCouldPrint) {
  PagedDocument document = press_document();
  document.spots[0].name = "Cyan";
  EXPECT_EQ(refusals(document), "spot-name");
  document.spots[0].name = "All";
  EXPECT_EQ(refusals(document), "spot-name");
  document.spots[0].name = std::string(128, 'a');
  EXPECT_EQ(refusals(document), "spot-name");
  document = press_document();
  document.spots[0].defined = false;
  EXPECT_EQ(refusals(document), "spot-undefined");
  document = press_document();
  document.spots[0].inks = {1, 2, 3, 4};
  EXPECT_EQ(refusals(document), "spot-differs");
}

TEST_F(Press, IsRefusedWhenATrimLiesOutsideItsSheet) {
  PagedDocument document = press_document();
  document.pages[0].boxes.media = document.pages[0].boxes.trim;
  EXPECT_EQ(refusals(document), "press-boxes");
}

// One opaque pixel of red, one that lets all of the paper through.
PagedDocument with_picture(PagedDocument document, std::string profile) {
  Picture picture{.width = 2, .height = 1};
  picture.samples = std::string("\xFF\0\0\0\0\xFF", 6);
  picture.alpha = std::string("\xFF\0", 2);
  picture.profile = std::move(profile);
  document.pages.front().frame.items.push_back(
      {.at = {20_mm, 100_mm},
       .structure = std::nullopt,
       .artifact = Artifact::layout,
       .source = {FileId{0}, 7, 9},
       .content = PlacedImage{.size = {20_mm, 10_mm},
                              .picture = std::make_shared<const Picture>(picture)}});
  return document;
}

TEST_F(Press, ConvertsPicturesIntoInksOnWhitePaper) {
  Parsed parsed(written(with_picture(press_document(), "")));
  QPDFObjectHandle image =
      parsed.pages().front().getKey("/Resources").getKey("/XObject").getKey("/Im1");
  EXPECT_EQ(image.getDict().getKey("/ColorSpace").getName(), "/DeviceCMYK");
  EXPECT_FALSE(image.getDict().hasKey("/SMask"));
  const auto data = image.getStreamData();
  ASSERT_EQ(data->getSize(), 8u);
  const unsigned char* inks = data->getBuffer();
  EXPECT_LT(inks[0], 30);  // red: little cyan, much magenta and yellow
  EXPECT_GT(inks[1], 200);
  EXPECT_GT(inks[2], 200);
  EXPECT_EQ(std::string(reinterpret_cast<const char*>(inks) + 4, 4), std::string(4, '\0'));
}

TEST_F(Press, RefusesAPictureWhoseProfileIsDamaged) {
  EXPECT_FALSE(write(with_picture(press_document(), "no profile")));
  ASSERT_EQ(diagnostics_.items().size(), 1u);
  EXPECT_EQ(diagnostics_.items()[0].code, "image-press");
  EXPECT_EQ(diagnostics_.items()[0].span.begin, 7u);
  EXPECT_EQ(diagnostics_.items()[0].fault, Fault::standard);
}

}  // namespace
}  // namespace presspack
