#include "press/prepare_press.h"

namespace presspack {
namespace {

constexpr std::size_t largest_profile = 8u << 20;  // print shops' own have up to 3 MB
constexpr std::string_view default_profile = "build/icc/FOGRA39L_coated.icc";

std::optional<std::string> read_brands_own(const PressWish& wish, const PackFolders& folders,
                                           Diagnostics& found) {
  if (folders.pack.exists(wish.icc)) {
    return folders.pack.read(wish.icc, largest_profile, wish.span, found);
  }
  const std::string beside = "brands/" + wish.icc;
  return folders.layouts.read(folders.layouts.exists(beside) ? beside : wish.icc, largest_profile,
                              wish.span, found);
}

}  // namespace

std::optional<PressInks> prepare_press(const Brand& brand, const FileSystem& house,
                                       const PackFolders& folders, Diagnostics& diagnostics) {
  const PressWish& wish = brand.print;
  const bool own = !wish.icc.empty();
  Diagnostics unread;
  std::optional<std::string> icc = own ? read_brands_own(wish, folders, unread)
                                       : house.read(default_profile, largest_profile, {}, unread);
  if (!icc) {
    const std::string why = unread.items().empty() ? "" : unread.items().front().message;
    diagnostics.report({.code = "press-profile-missing",
                        .span = wish.span,
                        .message = "the profile for the press cannot be read: " + why,
                        .hint = own ? "put the print shop's .icc file beside the brand"
                                    : "run ./demo once, it fetches the default profile",
                        .fault = Fault::standard});
    return std::nullopt;
  }
  PressChoice choice = own ? PressChoice{} : default_press();
  if (!wish.condition.empty()) choice.condition = wish.condition;
  if (wish.ink_limit > 0) choice.ink_limit = wish.ink_limit;
  choice.span = wish.span;
  std::optional<PressCondition> condition =
      read_press_condition(std::move(*icc), choice, diagnostics);
  if (!condition) return std::nullopt;
  return PressInks(std::move(*condition));
}

void print_for(const PressInks& press, PdfOptions& options) {
  options.press = &press;
  options.profile.x4 = true;
}

}  // namespace presspack
