// One long document: pages, CPU time and peak memory of layout and PDF for 20, 200 and 2,000 pages,
// each in a process of its own.  `build/release/bench/long_bench [layout]`
//
// The text is the sample's words in an order that never repeats, so that no cache of paragraphs
// could help; time and memory should grow with the number of pages and no faster.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "base/disk.h"
#include "layout/typeset.h"
#include "load/load_fonts.h"
#include "load/load_pack.h"
#include "pdf/write_pdf.h"
#include "press/press.h"

namespace presspack {
namespace {

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

double cpu_seconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

// Words of the sample, one after the other by a linear congruential generator.
class Words {
 public:
  explicit Words(const std::string& text) {
    std::string word;
    for (const char c : text + " ") {
      if (c != ' ') {
        word += c;
      } else if (!word.empty()) {
        words_.push_back(std::move(word));
        word.clear();
      }
    }
  }
  std::string paragraph(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += (i > 0 ? " " : "") + next();
    return text + ".";
  }

 private:
  const std::string& next() {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return words_[(state_ >> 33) % words_.size()];
  }
  std::vector<std::string> words_;
  std::uint64_t state_ = 1;
};

// Paragraphs of 60 words, a heading before every tenth.
void lengthen(Pack& pack, int paragraphs) {
  Words words(pack.release.quotes.front().text.text);
  Prose& body = pack.release.body;
  for (int i = 0; i < paragraphs; ++i) {
    if (i % 10 == 0) {
      auto& heading = body.blocks.emplace_back().value.emplace<ProseHeading>();
      heading.level = 2;
      heading.text.text = words.paragraph(5);
    }
    auto& paragraph = body.blocks.emplace_back().value.emplace<ProseParagraph>();
    paragraph.text.text = words.paragraph(60);
  }
}

int run(const std::string& layout, int paragraphs) {
  const Disk root{PRESSPACK_ROOT}, pack_folder{PRESSPACK_ROOT "/content/ichp-impact-report"},
      layouts{PRESSPACK_ROOT "/layouts"}, staged{PRESSPACK_ROOT "/build/fonts"};
  SourceFiles sources;
  Diagnostics diagnostics;
  const FontSet fonts(
      load_fonts(root, "fonts/fonts.yaml", "", sources, diagnostics).value_or(FontManifest{}),
      staged);
  PackRequest request{.name = "long"};
  request.layout = layout;
  auto pack = load_pack(request, {pack_folder, layouts}, sources, diagnostics);
  if (!pack) return 1;
  lengthen(*pack, paragraphs);
  PdfOptions options;
  options.icc_profile = read(PRESSPACK_ROOT "/build/icc/sRGB.icc");
  options.creation_date = content_date(pack->release);
  const double start = cpu_seconds();
  const PagedDocument document = typeset(*pack, fonts, diagnostics);
  const double laid_out = cpu_seconds();
  const auto bytes = write_pdf(document, fonts, options, diagnostics);
  const double end = cpu_seconds();
  if (!bytes) return 1;
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const std::size_t pages = document.pages.size();
  std::printf(
      "%-10s %5zu pages: layout %.3f s, PDF %.3f s, %.2f ms a page; %.1f MiB peak, %.2f MB\n",
      layout.c_str(), pages, laid_out - start, end - laid_out,
      (end - start) * 1000 / static_cast<double>(pages), static_cast<double>(used.ru_maxrss) / 1024,
      static_cast<double>(bytes->size()) / 1e6);
  return 0;
}

}  // namespace
}  // namespace presspack

int main(int argc, char** argv) {
  const std::string layout = argc > 1 ? argv[1] : "bulletin";
  for (const int paragraphs : {115, 1190, 11960}) {
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
      const int result = presspack::run(layout, paragraphs);
      std::fflush(stdout);
      _exit(result);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (status != 0) return 1;
  }
  return 0;
}
