// The same job gives the same bytes, alone or beside others on a second thread.

#include <gtest/gtest.h>

#include <array>
#include <thread>

#include "base/disk.h"
#include "load/load_fonts.h"
#include "press/press.h"

namespace presspack {
namespace {

constexpr std::size_t jobs = 8;
using Files = std::array<std::string, jobs>;

struct House {
  Disk root{PRESSPACK_ROOT}, pack{PRESSPACK_ROOT "/content/ichp-impact-report"},
      layouts{PRESSPACK_ROOT "/layouts"}, staged{PRESSPACK_ROOT "/build/fonts"};
  SourceFiles sources;
  Diagnostics diagnostics;
  FontSet fonts;

  House()
      : fonts(
            load_fonts(root, "fonts/fonts.yaml", "", sources, diagnostics).value_or(FontManifest{}),
            staged, HashCheck::trust) {}

  // Jobs first, first + step, ...; only the fonts are shared between threads.
  void press_some(std::size_t first, std::size_t step, Files& files) const {
    ShapeCache shapes;
    PdfOptions pdf;
    pdf.icc_profile = "profile";
    for (std::size_t i = first; i < jobs; i += step) {
      Job job{.request = {.name = "sample"}, .pdf = pdf};
      job.request.set = {"title=Release number " + std::to_string(i)};
      SourceFiles own_sources;
      Diagnostics own;
      const std::optional<Pressed> made =
          press(job, {pack, layouts}, fonts, shapes, own_sources, own);
      if (made) files[i] = made->bytes;
    }
  }
};

TEST(SameBytes, OnOneThreadAndOnTwo) {
  Files alone, together;
  House().press_some(0, 1, alone);
  const House house;  // its faces are loaded by whichever thread asks first
  std::thread even([&] { house.press_some(0, 2, together); });
  std::thread odd([&] { house.press_some(1, 2, together); });
  even.join();
  odd.join();
  for (std::size_t i = 0; i < jobs; ++i) {
    EXPECT_GT(alone[i].size(), 10000u);
    EXPECT_TRUE(alone[i] == together[i]) << i;
  }
  EXPECT_NE(alone[0], alone[1]);
}

}  // namespace
}  // namespace presspack
