#include "color/press_condition.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "color/lcms.h"

namespace presspack {
namespace {

// What is wrong with the profile, in words; empty when nothing is.
std::string fault_of(cmsHPROFILE profile, std::string_view icc) {
  // ISO 19005-2, 6.2.3: before version 5 (ICC.1, 7.2.4), which lcms2 does not open at all.
  constexpr std::size_t version_at = 8, signature_at = 36;
  if (icc.size() >= 128 && icc.substr(signature_at, 4) == "acsp" && icc[version_at] >= 5) {
    return "is of ICC version 5 or later";
  }
  if (profile == nullptr) return "is no ICC profile";
  if (cmsGetDeviceClass(profile) != cmsSigOutputClass) return "is not a profile for output";
  if (cmsGetColorSpace(profile) != cmsSigCmykData) {
    return "is not for cyan, magenta, yellow and black";
  }
  for (const cmsUInt32Number direction : {LCMS_USED_AS_INPUT, LCMS_USED_AS_OUTPUT}) {
    if (!cmsIsIntentSupported(profile, INTENT_RELATIVE_COLORIMETRIC, direction)) {
      return "lacks a table from colours to inks or back";
    }
  }
  return {};
}

std::string description_of(cmsHPROFILE profile) {
  std::array<char, 256> text{};
  cmsGetProfileInfoASCII(profile, cmsInfoDescription, "en", "US", text.data(),
                         static_cast<cmsUInt32Number>(text.size()));
  std::string words(text.data());
  std::erase_if(words, [](char c) { return c < ' ' || c > '~'; });
  return words;
}

// The most ink that the profile itself lays down.
int most_ink(cmsHPROFILE profile) {
  const int found = static_cast<int>(cmsDetectTAC(profile) + 0.5);
  constexpr int usual = 300;
  return found > 0 ? found : usual;
}

}  // namespace

bool is_registered_condition(std::string_view name) {
  const auto digits_behind = [name](std::string_view start) {
    return name.starts_with(start) && name.size() > start.size() &&
           name.find_first_not_of("0123456789", start.size()) == std::string_view::npos;
  };
  return digits_behind("FOGRA") || digits_behind("IFRA") || digits_behind("CGATS21_CRPC") ||
         digits_behind("CGATS TR ") || digits_behind("JC20010");
}

std::optional<PressCondition> read_press_condition(std::string icc, const PressChoice& choice,
                                                   Diagnostics& diagnostics) {
  const lcms::Profile profile = lcms::open(icc);
  if (const std::string fault = fault_of(profile.get(), icc); !fault.empty()) {
    diagnostics.report({.code = "press-profile",
                        .span = choice.span,
                        .message = "the file for the press " + fault,
                        .hint = "ask the print shop for its CMYK output profile (.icc)",
                        .fault = Fault::standard});
    return std::nullopt;
  }
  PressCondition condition;
  condition.description = description_of(profile.get());
  condition.name = choice.condition.empty() ? condition.description : choice.condition;
  condition.registered = is_registered_condition(condition.name);
  condition.ink_limit = choice.ink_limit > 0 ? choice.ink_limit : most_ink(profile.get());
  condition.icc = std::move(icc);
  return condition;
}

}  // namespace presspack
