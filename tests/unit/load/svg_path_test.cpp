#include "load/svg_path.h"

#include <gtest/gtest.h>

#include "base/number.h"

namespace presspack {
namespace {

// "M4,28 C4,20.82 9.82,15 17,15": the steps with at most two decimals.
std::string shown(const PathText& path) {
  std::string out;
  const auto pair = [&](double x, double y) {
    if (!out.ends_with(' ') && out.back() >= '0' && out.back() <= '9') out += ' ';
    append_fixed(out, x, 2);
    out += ',';
    append_fixed(out, y, 2);
  };
  for (const PathStep& step : path.steps) {
    if (!out.empty()) out += ' ';
    out += "MLCZ"[static_cast<int>(step.kind)];
    if (step.kind == PathStep::Kind::close) continue;
    if (step.kind == PathStep::Kind::curve) {
      pair(step.x1, step.y1);
      pair(step.x2, step.y2);
    }
    pair(step.x, step.y);
  }
  return path.why.empty() ? out : out + " ! " + std::to_string(path.stopped_at) + " " + path.why;
}

TEST(SvgPath, ReadsEveryCommand) {
  const std::pair<const char*, const char*> cases[] = {
      {"M1 2L3 4", "M1,2 L3,4"},
      {"m1 2l3 4", "M1,2 L4,6"},
      {"M1,2 3,4 5,6", "M1,2 L3,4 L5,6"},
      {"m1,2 3,4", "M1,2 L4,6"},
      {"M0 0H5V6h-2v-3", "M0,0 L5,0 L5,6 L3,6 L3,3"},
      {"M0 0C1 2 3 4 5 6", "M0,0 C1,2 3,4 5,6"},
      {"M1 1c1 2 3 4 5 6", "M1,1 C2,3 4,5 6,7"},
      {"M0 0C1 2 3 4 5 6S9 9 10 10", "M0,0 C1,2 3,4 5,6 C7,8 9,9 10,10"},
      {"M0 0S9 9 10 10", "M0,0 C0,0 9,9 10,10"},
      {"M0 0Q3 3 6 0", "M0,0 C2,2 4,2 6,0"},
      {"M0 0Q3 3 6 0T12 0", "M0,0 C2,2 4,2 6,0 C8,-2 10,-2 12,0"},
      {"M0 0L1 0Zl5 5", "M0,0 L1,0 Z L5,5"},
      {"M-.5-.5L.25.75", "M-0.5,-0.5 L0.25,0.75"},
      {"M0 0L1e1 2", "M0,0 L10,2"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(shown(parse_path(text)), expected) << text;
}

TEST(SvgPath, TurnsArcsIntoCurves) {
  const std::pair<const char*, const char*> cases[] = {
      // A quarter of a circle: one curve, with its handles at 0.5523 of the radius.
      {"M10 0A10 10 0 0 1 0 10", "M10,0 C10,5.52 5.52,10 0,10"},
      {"M10 0A10 10 0 0 0 0 10", "M10,0 C4.48,0 0,4.48 0,10"},
      // Half a circle: two.
      {"M4 28a13 13 0 0 1 26 0", "M4,28 C4,20.82 9.82,15 17,15 C24.18,15 30,20.82 30,28"},
      // Flags without blanks, as drawing programs write them.
      {"M10 0a10 10 0 01-10 10", "M10,0 C10,5.52 5.52,10 0,10"},
      // Radii too small to reach are scaled up.
      {"M0 0A1 1 0 0 1 20 0", "M0,0 C0,-5.52 4.48,-10 10,-10 C15.52,-10 20,-5.52 20,0"},
      // No radius: a line.  No way to go: nothing.
      {"M0 0A0 5 0 0 1 9 9", "M0,0 L9,9"},
      {"M1 1A5 5 0 0 1 1 1", "M1,1"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(shown(parse_path(text)), expected) << text;
}

TEST(SvgPath, SaysWhereItStopped) {
  const std::pair<const char*, const char*> cases[] = {
      {"", " ! 0 a path starts with M"},
      {"L1 2", " ! 1 a path starts with M"},
      {"M1", " ! 2 a number is missing here"},
      {"M1 2 X", "M1,2 ! 5 a number is missing here"},
      {"M1 2Z3", "M1,2 Z ! 5 this is not a path command"},
      {"M1 2L nan 3", "M1,2 ! 6 a number is missing here"},
      {"M0 0a1 1 0 2 0 1 1", "M0,0 ! 11 a number is missing here"},
      {"M1e99 0", " ! 1 a number is missing here"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(shown(parse_path(text)), expected) << text;
}

}  // namespace
}  // namespace presspack
