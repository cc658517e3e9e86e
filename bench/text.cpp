// The text engine by language: `build/release/bench/text_bench`.
//
// The texts of tests/languages, paragraphs of them each of its own until there are 1,000 words (as
// ICU counts words), so that a row's microseconds are those of 1,000 words.  `cold` remembers no
// shaped run; `warm` has them all in its cache.  Faces and ICU's rules are loaded in both.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>

#include "base/disk.h"
#include "layout/paragraph.h"
#include "load/load_fonts.h"
#include "text/itemise.h"
#include "text/line_breaks.h"
#include "text/words.h"

namespace presspack {
namespace {

using namespace length_literals;

constexpr std::size_t words_wanted = 1000;

struct Text {
  std::string language;
  std::vector<StyledText> paragraphs;
};

struct Bench {
  Disk root{PRESSPACK_ROOT}, staged{PRESSPACK_ROOT "/build/fonts"};
  SourceFiles sources;
  Diagnostics diagnostics;
  FontSet fonts;
  Design design;
  ParagraphStyle style;
  std::vector<Text> texts;

  Bench()
      : fonts(
            load_fonts(root, "fonts/fonts.yaml", "", sources, diagnostics).value_or(FontManifest{}),
            staged) {
    style.name = "body";
    style.font.family = "Source Sans 3";
    style.size = 12_pt;
    style.leading = 6_mm;
    namespace fs = std::filesystem;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(PRESSPACK_ROOT "/tests/languages")) {
      if (entry.path().extension() == ".txt") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) texts.push_back(read(file));
  }

  Text read(const std::filesystem::path& path) const {
    std::ifstream file(path);
    std::string title, paragraph;
    std::getline(file, title);
    std::getline(file, paragraph);
    Text text{.language = path.stem().string(), .paragraphs = {}};
    for (std::size_t words = 0; words < words_wanted;) {
      // A number of its own makes each paragraph another one to the cache.
      const std::string own = std::to_string(text.paragraphs.size() + 1) + " " + paragraph;
      words += word_ranges(own, text.language).size();
      text.paragraphs.push_back(
          {.text = own, .spans = {}, .language = text.language, .source = {}});
    }
    for (StyledText& styled : text.paragraphs) {
      const auto end = static_cast<std::uint32_t>(styled.text.size());
      styled.spans.push_back({.begin = 0, .end = end, .style = &style});
    }
    return text;
  }
};

Bench& bench() {
  static Bench shared;
  return shared;
}

void itemise_text(benchmark::State& state, const Text& text) {
  itemise(text.paragraphs.front().text, text.language);
  for (auto _ : state) {
    for (const StyledText& one : text.paragraphs) {
      benchmark::DoNotOptimize(itemise(one.text, one.language));
    }
  }
}

void find_line_ends(benchmark::State& state, const Text& text) {
  line_breaks(text.paragraphs.front().text, text.language);  // opens ICU's iterator
  for (auto _ : state) {
    for (const StyledText& one : text.paragraphs) {
      benchmark::DoNotOptimize(line_breaks(one.text, one.language));
    }
  }
}

void set_all(const Text& text, ShapeCache& shapes, Bench& with) {
  const Typesetting typesetting{with.fonts, with.design, shapes, with.diagnostics};
  for (const StyledText& one : text.paragraphs) {
    benchmark::DoNotOptimize(set_paragraph(one, with.style, 114_mm, typesetting));
  }
}

// Shaped, broken by total fit, placed.
void set_cold(benchmark::State& state, const Text& text) {
  {
    ShapeCache shapes;
    set_all(text, shapes, bench());  // loads the faces
  }
  for (auto _ : state) {
    ShapeCache shapes;
    set_all(text, shapes, bench());
  }
}

void set_warm(benchmark::State& state, const Text& text) {
  ShapeCache shapes;
  set_all(text, shapes, bench());
  for (auto _ : state) set_all(text, shapes, bench());
}

// HarfBuzz with our fallback, each itemised run by itself.
void shape_all(const Text& text, ShapeCache* shapes, Bench& with) {
  for (const StyledText& one : text.paragraphs) {
    for (const TextRun& run : itemise(one.text, one.language).runs) {
      const FontWish wish{.family = "Source Sans 3", .language = one.language};
      const FontId font = with.fonts.for_script(wish, run.script).value_or(FontId{0});
      if (!with.fonts.load(font, {}, with.diagnostics)) std::abort();
      const ShapeRequest request{.paragraph = one.text,
                                 .begin = run.begin,
                                 .end = run.end,
                                 .font = font,
                                 .script = run.script,
                                 .language = one.language,
                                 .options = {.right_to_left = run.level % 2 == 1}};
      if (shapes == nullptr) {
        benchmark::DoNotOptimize(shape(request, with.fonts, with.diagnostics));
      } else {
        benchmark::DoNotOptimize(shapes->shape(request, with.fonts, with.diagnostics));
      }
    }
  }
}

void shape_cold(benchmark::State& state, const Text& text) {
  shape_all(text, nullptr, bench());  // loads the faces
  for (auto _ : state) shape_all(text, nullptr, bench());
}

void shape_warm(benchmark::State& state, const Text& text) {
  ShapeCache shapes;
  shape_all(text, &shapes, bench());
  for (auto _ : state) shape_all(text, &shapes, bench());
}

void register_rows() {
  struct Row {
    const char* name;
    void (*run)(benchmark::State&, const Text&);
  };
  const Row rows[] = {{"itemise", itemise_text},  {"line_ends", find_line_ends},
                      {"shape_cold", shape_cold}, {"shape_warm", shape_warm},
                      {"set_cold", set_cold},     {"set_warm", set_warm}};
  for (const Text& text : bench().texts) {
    for (const Row& row : rows) {
      const std::string name = text.language + "/" + row.name;
      benchmark::RegisterBenchmark(name.c_str(), row.run, text)->Unit(benchmark::kMicrosecond);
    }
  }
}

}  // namespace
}  // namespace presspack

int main(int count, char** words) {
  benchmark::Initialize(&count, words);
  presspack::register_rows();
  benchmark::RunSpecifiedBenchmarks();
  return presspack::bench().diagnostics.has_errors() ? 1 : 0;
}
