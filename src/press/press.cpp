#include "press/press.h"

#include <cassert>

#include "check/page_rules.h"
#include "check/print_rules.h"
#include "editions/write_html.h"
#include "editions/write_text.h"
#include "layout/typeset.h"
#include "press/originals.h"
#include "press/prepare_press.h"

namespace presspack {

std::string content_date(const Release& release) {
  if (!release.date) return "";
  const auto padded = [](int number, std::size_t digits) {
    std::string text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
  };
  return padded(release.date->year, 4) + "-" + padded(release.date->month, 2) + "-" +
         padded(release.date->day, 2) + "T00:00:00Z";
}

namespace {

std::vector<std::string> standards_of(const PdfProfile& profile) {
  std::vector<std::string> names;
  if (profile.x4) names.emplace_back("PDF/X-4");
  if (profile.ua1) names.emplace_back("PDF/UA-1");
  if (profile.archival) {
    names.emplace_back(*profile.archival == PdfA::a3a ? "PDF/A-3a" : "PDF/A-2a");
  }
  return names;
}

// The press, and what it would make of the pages.
std::optional<PressInks> press_of(const Pack& pack, const Job& job, const PackFolders& folders,
                                  Pressed& pressed, Diagnostics& diagnostics) {
  assert(job.house != nullptr);
  std::optional<PressInks> inks =
      prepare_press(pack.design.brand, *job.house, folders, diagnostics);
  if (!inks) return std::nullopt;
  check_print(pressed.document, *inks, pack.design.brand, diagnostics);
  pressed.inked = {inks->condition().name, inks->condition().ink_limit,
                   most_ink_by_page(pressed.document, *inks)};
  return inks;
}

}  // namespace

Output output_of(std::string_view edition) {
  return edition == "text" ? Output::text : edition == "html" ? Output::html : Output::pdf;
}

std::optional<Pressed> press(const Job& job, const PackFolders& folders, const FontSet& fonts,
                             ShapeCache& shapes, SourceFiles& sources, Diagnostics& diagnostics) {
  const std::optional<Pack> pack = load_pack(job.request, folders, sources, diagnostics);
  if (!pack || diagnostics.has_errors()) return std::nullopt;
  Pressed pressed{.bytes = {},
                  .document = typeset(*pack, fonts, shapes, diagnostics),
                  .layout = pack->design.layout.name,
                  .language = pack->release.language,
                  .embargoed = pack->release.embargo.has_value()};
  if (diagnostics.has_errors()) return std::nullopt;
  check_pages(pressed.document, diagnostics);
  check_pictures(pressed.document, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  if (job.output != Output::pdf) {
    pressed.bytes = job.output == Output::text ? write_text(pressed.document)
                                               : write_html(pressed.document, pack->design.brand);
    return pressed;
  }
  PdfOptions options = job.pdf;
  if (options.creation_date.empty()) options.creation_date = content_date(pack->release);
  if (job.attach_originals) {
    options.attachments = originals_of(*pack, job.request, folders, diagnostics);
    if (diagnostics.has_errors()) return std::nullopt;
    options.profile.archival = PdfA::a3a;
  }
  std::optional<PressInks> inks;
  if (pack->design.for_press()) {
    inks = press_of(*pack, job, folders, pressed, diagnostics);
    if (!inks || diagnostics.has_errors()) return std::nullopt;
    print_for(*inks, options);
  }
  std::optional<std::string> bytes = write_pdf(pressed.document, fonts, options, diagnostics);
  if (!bytes) return std::nullopt;
  pressed.bytes = std::move(*bytes);
  pressed.standards = standards_of(options.profile);
  return pressed;
}

}  // namespace presspack
