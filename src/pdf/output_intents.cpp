#include "pdf/output_intents.h"

#include "base/number.h"

namespace presspack::pdf {
namespace {

constexpr std::string_view registry = "http://www.color.org";

std::string intent(std::string_view kind, const PressCondition& condition, Ref profile) {
  Dict dict;
  dict.name("Type", "OutputIntent").name("S", kind);
  // A reader looks a registered name up; any other would be looked for in vain.
  dict.text("OutputConditionIdentifier", condition.registered ? condition.name : "Custom");
  if (condition.registered) dict.text("RegistryName", registry);
  dict.text("OutputCondition", condition.name).text("Info", condition.description);
  dict.ref("DestOutputProfile", profile);
  return dict.take();
}

// ISO 32000-1, 8.6.6.4: the tint is so much of each ink that stands for the spot ink.
std::string separation(const SpotInk& spot) {
  std::string out = "[/Separation ";
  append_name(out, spot.name);
  out += " /DeviceCMYK <</FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [";
  for (const std::uint8_t ink : spot.inks) {
    append_fixed(out, ink / 100.0, 2);
    out += ' ';
  }
  out.back() = ']';
  return out + ">>]";
}

}  // namespace

// ISO 19005-2, 6.2.3: intents of one file have one profile.
std::string output_intents(const PdfOptions& options, PdfFile& file) {
  std::string intents = "[";
  if (options.press != nullptr) {
    const PressCondition& condition = options.press->condition();
    const Ref profile = file.add_stream("/N 4\n", condition.icc);
    append_ref(intents, file.add(intent("GTS_PDFX", condition, profile)));
    if (options.profile.archival) {
      intents += ' ';
      append_ref(intents, file.add(intent("GTS_PDFA1", condition, profile)));
    }
    return intents + "]";
  }
  if (options.icc_profile.empty()) return {};
  const Ref profile = file.add_stream("/N 3\n", options.icc_profile);
  Dict dict;
  dict.name("Type", "OutputIntent").name("S", "GTS_PDFA1");
  dict.text("OutputConditionIdentifier", "sRGB").text("RegistryName", registry);
  dict.text("Info", "sRGB IEC61966-2.1").ref("DestOutputProfile", profile);
  append_ref(intents, file.add(dict.take()));
  return intents + "]";
}

std::string press_resources(const PagedDocument& document) {
  // Mode 1: an ink of which there is none leaves what lies below.
  std::string out =
      "/ExtGState <</O1 <</Type /ExtGState /OP true /op true /OPM 1>>"
      " /O0 <</Type /ExtGState /OP false /op false /OPM 0>>>>\n";
  if (document.spots.empty()) return out;
  out += "/ColorSpace <<";
  for (std::size_t i = 0; i < document.spots.size(); ++i) {
    out += "/S" + std::to_string(i + 1) + " " + separation(document.spots[i]) + "\n";
  }
  return out + ">>\n";
}

}  // namespace presspack::pdf
