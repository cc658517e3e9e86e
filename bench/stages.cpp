// One row a stage, on the sample: `build/release/bench/stages_bench`.
//
// Warm figures: files in the page cache, faces loaded, no caches between packs unless the row says
// so.  The cold process is measured from outside (bench/cold).

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "base/disk.h"
#include "font/subset.h"
#include "layout/total_fit.h"
#include "layout/typeset.h"
#include "load/load_fonts.h"
#include "load/load_pack.h"
#include "pdf/write_pdf.h"
#include "press/press.h"
#include "text/line_breaks.h"

namespace presspack {
namespace {

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// What the stages need, made once.
struct Bench {
  Disk root{PRESSPACK_ROOT}, pack_folder{PRESSPACK_ROOT "/content/ichp-impact-report"},
      layouts{PRESSPACK_ROOT "/layouts"}, staged{PRESSPACK_ROOT "/build/fonts"};
  PackFolders folders{pack_folder, layouts};
  SourceFiles sources;
  Diagnostics diagnostics;
  FontSet fonts;
  Pack pack;
  PagedDocument document;
  PdfOptions pdf;

  Bench()
      : fonts(
            load_fonts(root, "fonts/fonts.yaml", "", sources, diagnostics).value_or(FontManifest{}),
            staged) {
    if (auto loaded = load_pack({.name = "sample"}, folders, sources, diagnostics)) {
      pack = std::move(*loaded);
    }
    document = typeset(pack, fonts, diagnostics);
    pdf.icc_profile = read(PRESSPACK_ROOT "/build/icc/sRGB.icc");
    pdf.creation_date = content_date(pack.release);
    if (diagnostics.has_errors()) std::abort();
  }
};

Bench& bench() {
  static Bench shared;
  return shared;
}

void load(benchmark::State& state) {
  Bench& with = bench();
  for (auto _ : state) {
    SourceFiles sources;
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(load_pack({.name = "sample"}, with.folders, sources, diagnostics));
  }
}

void load_font_manifest(benchmark::State& state) {
  Bench& with = bench();
  for (auto _ : state) {
    SourceFiles sources;
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(load_fonts(with.root, "fonts/fonts.yaml", "", sources, diagnostics));
  }
}

void break_lines(benchmark::State& state) {
  const std::string text = bench().pack.release.quotes.front().text.text;
  for (auto _ : state) benchmark::DoNotOptimize(line_breaks(text, "en-GB"));
}

void shape_quote(benchmark::State& state) {
  Bench& with = bench();
  const std::string text = with.pack.release.quotes.front().text.text;
  const FontId font = *with.fonts.find("IBM Plex Sans", 400, false);
  with.fonts.load(font, {}, with.diagnostics);
  for (auto _ : state) {
    benchmark::DoNotOptimize(shape({.paragraph = text,
                                    .begin = 0,
                                    .end = static_cast<std::uint32_t>(text.size()),
                                    .font = font,
                                    .script = "Latn",
                                    .language = "en-GB",
                                    .options = {}},
                                   with.fonts, with.diagnostics));
  }
}

void fit_lines(benchmark::State& state) {
  std::vector<BreakCandidate> words;
  Length pen;
  for (int i = 0; i < 82; ++i) {
    pen += Length::from_units(65024) * (12 + i * 7 % 40);
    words.push_back({.line_end = pen, .next_start = pen + Length::from_units(65024 * 3)});
    pen += Length::from_units(65024 * 3);
  }
  const FitRules rules{.measure = Length::from_units(65024 * 323),
                       .stretch = Length::from_units(65024 * 36)};
  for (auto _ : state) benchmark::DoNotOptimize(total_fit(words, rules));
}

void layout_cold(benchmark::State& state) {
  Bench& with = bench();
  for (auto _ : state) benchmark::DoNotOptimize(typeset(with.pack, with.fonts, with.diagnostics));
}

void layout_shapes_kept(benchmark::State& state) {
  Bench& with = bench();
  ShapeCache shapes;
  for (auto _ : state) {
    benchmark::DoNotOptimize(typeset(with.pack, with.fonts, shapes, with.diagnostics));
  }
}

void emit(benchmark::State& state) {
  Bench& with = bench();
  for (auto _ : state) {
    benchmark::DoNotOptimize(write_pdf(with.document, with.fonts, with.pdf, with.diagnostics));
  }
}

void whole_pack(benchmark::State& state) {
  Bench& with = bench();
  Job job;
  job.request.name = "sample";
  job.pdf = with.pdf;
  for (auto _ : state) {
    ShapeCache shapes;
    SourceFiles sources;
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(press(job, with.folders, with.fonts, shapes, sources, diagnostics));
  }
  state.counters["packs/s"] =
      benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

BENCHMARK(load)->Unit(benchmark::kMicrosecond);
BENCHMARK(load_font_manifest)->Unit(benchmark::kMicrosecond);
BENCHMARK(break_lines)->Unit(benchmark::kMicrosecond);
BENCHMARK(shape_quote)->Unit(benchmark::kMicrosecond);
BENCHMARK(fit_lines)->Unit(benchmark::kMicrosecond);
BENCHMARK(layout_cold)->Unit(benchmark::kMicrosecond);
BENCHMARK(layout_shapes_kept)->Unit(benchmark::kMicrosecond);
BENCHMARK(emit)->Unit(benchmark::kMicrosecond);
BENCHMARK(whole_pack)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace presspack

BENCHMARK_MAIN();
