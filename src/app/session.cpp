#include "app/session.h"

#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "app/exit_code.h"
#include "base/number.h"
#include "press/press.h"
#include "text/calendar.h"

namespace presspack {
namespace {

namespace fs = std::filesystem;

bool wants_color(const std::string& choice) {
  if (choice == "always") return true;
  if (choice == "never" || std::getenv("NO_COLOR") != nullptr) return false;
  const char* terminal = std::getenv("TERM");
  if (terminal != nullptr && std::string_view(terminal) == "dumb") return false;
  return isatty(STDERR_FILENO) != 0;
}

// SOURCE_DATE_EPOCH as an ISO date; empty when it is not set or no number.
std::string date_from_environment() {
  const char* value = std::getenv("SOURCE_DATE_EPOCH");
  const auto seconds = value != nullptr ? parse_integer(value) : std::nullopt;
  if (!seconds || *seconds < 0) return "";
  const auto days = std::chrono::floor<std::chrono::days>(
      std::chrono::sys_seconds(std::chrono::seconds(*seconds)));
  const std::chrono::year_month_day date(days);
  const std::int64_t rest = *seconds % 86400;
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(rest / 3600), static_cast<int>(rest / 60 % 60),
                static_cast<int>(rest % 60));
  return text;
}

}  // namespace

PackPlace pack_place(const std::string& argument) {
  std::error_code failure;
  fs::path path(argument);
  if (fs::is_directory(path, failure)) path /= "pack.yaml";
  PackPlace place;
  place.file = path.filename().string();
  place.folder = path.parent_path().empty() ? "." : path.parent_path().string();
  const fs::path folder = fs::weakly_canonical(place.folder, failure);
  place.name = place.file == "pack.yaml" ? folder.filename().string() : path.stem().string();
  if (place.name.empty()) place.name = "pack";
  return place;
}

Session::Session(const Options& given) : options(given), start_(std::chrono::steady_clock::now()) {}

House* Session::house(const std::string& pack_folder) {
  if (!searched_) {
    searched_ = true;
    house_ = find_house(pack_folder, options.font_path, sources, diagnostics);
  }
  return house_ ? &*house_ : nullptr;
}

std::vector<std::string> Session::layouts() const {
  return options.layouts.empty() ? std::vector<std::string>{""} : options.layouts;
}

std::vector<std::string> Session::editions() const {
  return options.editions.empty() ? std::vector<std::string>{"standard"} : options.editions;
}

PackRequest Session::request(const PackPlace& place, const std::string& layout,
                             const std::string& edition, Stage stage) const {
  using namespace length_literals;
  const bool pages = output_of(edition) == Output::pdf, press = options.profile == "print";
  return {.file = place.file,
          .name = place.name,
          .layout = layout,
          .brand = options.brand,
          .paper = options.paper,
          .language = options.language,
          .edition = pages ? edition : "standard",
          // Text and web page keep the links that paper cannot have.
          .profile = press && !pages ? "screen" : options.profile,
          .size = options.size > 0 ? std::optional(1_pt * options.size) : std::nullopt,
          .bleed = press ? scaled(1_mm, std::lround(options.bleed * 1000), 1000) : Length(),
          .marks = press && options.marks,
          .set = options.set,
          .stage = stage};
}

PdfOptions Session::pdf_options(const House& house) const {
  PdfOptions pdf;
  pdf.icc_profile = house.icc_profile;
  pdf.creation_date = date_from_environment();
  pdf.readable = options.readable;
  return pdf;
}

bool Session::write_out(const std::string& bytes) {
  const bool done = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() &&
                    std::fflush(stdout) == 0;
  if (!done) {
    diagnostics.report({.code = "write-failed",
                        .span = {},
                        .message = "cannot write to standard output",
                        .hint = "check that the disk has room",
                        .fault = Fault::file});
  }
  return done;
}

void Session::say(const std::string& line) const {
  if (!options.quiet) std::fprintf(stderr, "%s\n", line.c_str());
}

int Session::finish() {
  const std::chrono::duration<double, std::milli> elapsed =
      std::chrono::steady_clock::now() - start_;
  report.milliseconds = elapsed.count();
  const ExitCode code = exit_code_of(diagnostics, options.strict);
  report.ok = code == exit_done;
  const PrintOptions print{
      .form = options.diagnostics == "short" ? DiagnosticForm::one_line : DiagnosticForm::human,
      .color = wants_color(options.color),
      .notes = options.verbose,
      .most = options.all ? 0u : 20u};
  if (options.diagnostics == "json") {
    std::fputs(json_diagnostics(diagnostics, sources).c_str(), stderr);
  } else if (!options.quiet || diagnostics.has_errors()) {
    std::fputs(print_diagnostics(diagnostics, sources, print).c_str(), stderr);
  }
  if (options.json) std::fputs(json_report(report, diagnostics, sources).c_str(), stdout);
  return code;
}

}  // namespace presspack
