// 500 packs at random in every layout: nothing overlaps, nothing leaves its region, no word is
// lost, no line stands alone where that can be helped, columns keep to the baseline grid.

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>

#include "base/disk.h"
#include "font/font_set.h"
#include "image/image.h"
#include "layout/typeset.h"
#include "load/load_fonts.h"
#include "load/load_pack.h"
#include "tests/support/memory_file_system.h"
#include "tests/support/random_pack.h"

namespace presspack::testing {
namespace {

using namespace length_literals;

#if defined(__SANITIZE_ADDRESS__)
constexpr int packs = 40;  // twenty times as slow there
#else
constexpr int packs = 500;
#endif
constexpr std::uint32_t seed = 20240717;

// Letters only: spaces, hyphens and marks at line ends are the setting's.
std::string letters_of(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == ' ' || c == '"') continue;
    out += c;
  }
  for (const std::string mark : {"“", "”", "\u00AD"}) {
    for (std::size_t at = out.find(mark); at != std::string::npos; at = out.find(mark, at)) {
      out.erase(at, mark.size());
    }
  }
  return out;
}

std::string plain_picture(int width, int height) {
  const auto samples = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  Picture picture{.width = width, .height = height, .channels = Channels::gray};
  picture.samples.assign(samples, '\x80');
  return encode_png(picture);
}

struct TextRun {
  const Item* item;
  const GlyphRun* glyphs;
  Length left, right, top, bottom;  // of the letters without ascenders and descenders
};

std::vector<TextRun> runs_of(const Page& page, bool tagged) {
  std::vector<TextRun> runs;
  for (const Item& item : page.frame.items) {
    const auto* glyphs = std::get_if<GlyphRun>(&item.content);
    if (glyphs == nullptr || (tagged && !item.structure)) continue;
    Length width;
    for (const Glyph& glyph : glyphs->glyphs) width += glyph.advance;
    runs.push_back({&item, glyphs, item.at.x, item.at.x + width,
                    item.at.y - scaled(glyphs->size, 45, 100), item.at.y});
  }
  return runs;
}

class Stress : public ::testing::Test {
 protected:
  Stress()
      : fonts_(load_fonts(root_, "fonts/fonts.yaml", "", manifest_sources_, diagnostics_)
                   .value_or(FontManifest{}),
               staged_, HashCheck::trust) {}

  // Sets `packs` packs and holds each page against the layout's promises.
  void expect_sound(const std::string& layout, const std::string& edition = "standard");
  void check(const Pack& pack, const PagedDocument& document, const RandomPack& made);
  void check_words(const PagedDocument& document, const RandomPack& made);
  void check_overlap(const Page& page);
  void check_pictures(const Page& page, Length side);
  void check_regions(const Pack& pack, const PagedDocument& document);
  void check_lone_lines(const PagedDocument& document);
  void check_grid(const Pack& pack, const PagedDocument& document);
  void wrong(const std::string& what, const std::string& where = "") {
    if (++wrongs_ <= 8) ADD_FAILURE() << name_ << ": " << what << " " << where;
  }

  Disk root_{PRESSPACK_ROOT}, layouts_{PRESSPACK_ROOT "/layouts"},
      staged_{PRESSPACK_ROOT "/build/fonts"};
  SourceFiles manifest_sources_;
  Diagnostics diagnostics_;
  FontSet fonts_;
  ShapeCache shapes_;
  std::string name_;
  int wrongs_ = 0;
};

void Stress::check_words(const PagedDocument& document, const RandomPack& made) {
  std::map<StructureId, std::string> said;
  for (const Page& page : document.pages) {
    for (const TextRun& run : runs_of(page, true)) said[*run.item->structure] += run.glyphs->text;
  }
  std::string all;
  for (const auto& [id, text] : said) all += text;
  all = letters_of(all);
  for (const std::string& text : made.texts) {
    if (all.find(letters_of(text)) == std::string::npos) wrong("lost", text);
  }
}

void Stress::check_overlap(const Page& page) {
  std::vector<TextRun> runs = runs_of(page, false);
  // A large quotation mark stands in the upper half of its body only.
  std::erase_if(runs, [](const TextRun& run) { return run.glyphs->text == "“"; });
  std::sort(runs.begin(), runs.end(),
            [](const TextRun& a, const TextRun& b) { return a.top < b.top; });
  for (std::size_t i = 0; i < runs.size(); ++i) {
    for (std::size_t j = i + 1; j < runs.size() && runs[j].top < runs[i].bottom; ++j) {
      const Length across =
          std::min(runs[i].right, runs[j].right) - std::max(runs[i].left, runs[j].left);
      const Length down =
          std::min(runs[i].bottom, runs[j].bottom) - std::max(runs[i].top, runs[j].top);
      if (across > 1_pt && down > 1_pt) {
        const auto place = [](const TextRun& run) {
          return run.glyphs->text + " at " + std::to_string(run.left.mm()) + "," +
                 std::to_string(run.bottom.mm());
        };
        wrong("overlap", place(runs[i]) + " / " + place(runs[j]));
      }
    }
  }
}

// No words on a picture, no picture on another, and all of them between the margins.
void Stress::check_pictures(const Page& page, Length side) {
  std::vector<Rect> pictures;
  for (const Item& item : page.frame.items) {
    const auto* image = std::get_if<PlacedImage>(&item.content);
    if (image == nullptr) continue;
    pictures.push_back({item.at, image->size});
    const Rect& box = pictures.back();
    if (box.at.x < side || box.right() > page.frame.size.width - side || box.at.y < Length() ||
        box.bottom() > page.frame.size.height) {
      wrong("a picture outside",
            std::to_string(box.at.x.mm()) + "," + std::to_string(box.at.y.mm()));
    }
  }
  const auto meet = [](const Rect& a, const Rect& b) {
    return std::min(a.right(), b.right()) - std::max(a.at.x, b.at.x) > 1_pt &&
           std::min(a.bottom(), b.bottom()) - std::max(a.at.y, b.at.y) > 1_pt;
  };
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    for (std::size_t j = i + 1; j < pictures.size(); ++j) {
      if (meet(pictures[i], pictures[j])) wrong("two pictures overlap");
    }
    for (const TextRun& run : runs_of(page, false)) {
      const Rect words{{run.left, run.top}, {run.right - run.left, run.bottom - run.top}};
      if (meet(pictures[i], words)) wrong("words on a picture", run.glyphs->text);
    }
  }
}

void Stress::check_regions(const Pack& pack, const PagedDocument& document) {
  const PageMaster& following = pack.design.layout.masters.back();
  const PageGrid& grid = pack.design.page;
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    const RegionSpec* flow = region_named(following, following.flow);
    const Length side = grid.margin - 4_mm;  // a quotation mark or a point may hang
    const Length top = p == 0 ? Length() : flow->gap;
    // A page's first region may reach lower than the others': its foot is the least of them.
    Length foot = grid.paper.height - flow->foot_gap;
    if (p == 0) {
      for (const RegionSpec& region : pack.design.layout.masters.front().regions) {
        foot = std::max(foot, grid.paper.height - (region.above.empty() ? region.foot_gap : 0_mm));
      }
    }
    for (const TextRun& run : runs_of(document.pages[p], true)) {
      const bool inside = run.left >= side && run.right <= grid.paper.width - side &&
                          run.top >= top && run.bottom <= foot;
      if (!inside) {
        wrong("outside on page " + std::to_string(p + 1), run.glyphs->text + " at " +
                                                              std::to_string(run.left.mm()) + "," +
                                                              std::to_string(run.bottom.mm()));
      }
    }
  }
}

// Lines of each paragraph on each page: one line alone is a widow or an orphan.  A paragraph of
// four lines or more can always be divided two and two.
void Stress::check_lone_lines(const PagedDocument& document) {
  std::map<StructureId, std::map<std::size_t, std::vector<std::pair<Length, bool>>>> lines;
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    for (const TextRun& run : runs_of(document.pages[p], true)) {
      StructureId id = *run.item->structure;
      while (document.structure[static_cast<std::size_t>(id)].role == Role::quote ||
             document.structure[static_cast<std::size_t>(id)].role == Role::link ||
             document.structure[static_cast<std::size_t>(id)].role == Role::reference) {
        id = *document.structure[static_cast<std::size_t>(id)].parent;
      }
      // A line's runs stand in one half of the page, as far as there are columns.
      const bool second = run.left * 2 > document.pages[p].frame.size.width;
      const std::pair line(run.item->at.y, second);
      auto& found = lines[id][p];
      if (std::find(found.begin(), found.end(), line) == found.end()) found.push_back(line);
    }
  }
  for (const auto& [id, pages] : lines) {
    std::size_t all = 0;
    for (const auto& [page, ys] : pages) all += ys.size();
    if (pages.size() < 2 || all < 4) continue;
    if (pages.begin()->second.size() < 2) wrong("orphan", std::to_string(static_cast<int>(id)));
    if (pages.rbegin()->second.size() < 2) wrong("widow", std::to_string(static_cast<int>(id)));
  }
}

// In a layout whose flow keeps a grid, every line of the body stands on it.
void Stress::check_grid(const Pack& pack, const PagedDocument& document) {
  const PageMaster& following = pack.design.layout.masters.back();
  if (!region_named(following, following.flow)->on_grid) return;
  const Span body = pack.release.body.span;
  const std::int64_t unit = pack.design.page.unit.units();
  for (const Page& page : document.pages) {
    std::optional<std::int64_t> phase;
    for (const TextRun& run : runs_of(page, true)) {
      const Span from = run.item->source;
      const bool story = from.file == body.file && from.begin >= body.begin && from.end <= body.end;
      if (!story || run.glyphs->size != 11_pt) continue;
      const std::int64_t own = run.item->at.y.units() % unit;
      if (!phase) phase = own;
      if (own != *phase) return wrong("off the grid", run.glyphs->text);
    }
  }
}

void Stress::check(const Pack& pack, const PagedDocument& document, const RandomPack& made) {
  check_words(document, made);
  for (const Page& page : document.pages) {
    check_overlap(page);
    check_pictures(page, pack.design.page.margin);
  }
  check_regions(pack, document);
  check_lone_lines(document);
  check_grid(pack, document);
}

void Stress::expect_sound(const std::string& layout, const std::string& edition) {
  PackMaker maker(seed);
  MemoryFileSystem folder;
  folder.files["arial.yaml"] =
      "presspack: 1\nname: arial\nextends: hospital-trust\nfonts: {text: Liberation Sans, display: "
      "Liberation Sans}\n";
  folder.files["wide.png"] = plain_picture(600, 400);
  folder.files["high.png"] = plain_picture(300, 500);
  double worst = 0, all = 0;
  std::size_t pages = 0, most_pages = 0, laddered = 0;
  for (int i = 0; i < packs; ++i) {
    const RandomPack made = maker.make(layout);
    folder.files["pack.yaml"] = made.yaml;

    name_ = layout + " " + edition + " " + std::to_string(i);
    SourceFiles sources;
    Diagnostics diagnostics;
    const auto pack =
        load_pack({.name = "random", .edition = edition}, {folder, layouts_}, sources, diagnostics);
    const auto start = std::chrono::steady_clock::now();
    PagedDocument document;
    if (pack && !diagnostics.has_errors()) document = typeset(*pack, fonts_, shapes_, diagnostics);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    if (diagnostics.has_errors()) {
      for (const Diagnostic& item : diagnostics.items()) {
        if (item.severity == Severity::error) wrong(item.message);
      }
      continue;
    }
    worst = std::max(worst, took.count());
    all += took.count();
    pages += document.pages.size();
    most_pages = std::max(most_pages, document.pages.size());
    laddered += !document.fit_steps.empty();
    check(*pack, document, made);
    if (wrongs_ > 8) break;
  }
  std::printf(
      "%s %s: %d packs, %zu pages (at most %zu), %zu with fit steps; %.2f ms a pack, %.1f at "
      "most\n",
      layout.c_str(), edition.c_str(), packs, pages, most_pages, laddered, all / packs, worst);
}

TEST_F(Stress, FiveHundredBulletins) {
  expect_sound("bulletin");
}
TEST_F(Stress, FiveHundredBroadsheets) {
  expect_sound("broadsheet");
}
TEST_F(Stress, FiveHundredBriefs) {
  expect_sound("brief");
}
TEST_F(Stress, FiveHundredInLargePrint) {
  expect_sound("bulletin", "large-print");
}
TEST_F(Stress, FiveHundredInClearPrint) {
  expect_sound("broadsheet", "clear-print");
}

}  // namespace
}  // namespace presspack::testing
