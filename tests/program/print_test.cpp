// Files for a print shop, before the judges: the sample in every layout and brand.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <sstream>

#include "color/press_inks.h"
#include "tests/support/run_program.h"
#include "tests/support/verapdf.h"

namespace presspack::testing {
namespace {

namespace fs = std::filesystem;

const std::string sample = "/content/ichp-impact-report/pack.yaml";
constexpr const char* layouts[] = {"bulletin", "broadsheet", "brief"};
constexpr const char* brands[] = {"hospital-trust", "fernhill"};

class Print : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    scratch = new Scratch;
    for (const char* profile : {"print", "screen"}) {
      for (const char* brand : brands) {
        const RunResult made =
            run(fmt::format("{} build -q --profile {} --brand {} --layout bulletin --layout "
                            "broadsheet --layout brief -o '{}/{}-{{layout}}-{{profile}}.pdf' {}{}",
                            program(), profile, brand, scratch->folder().string(), brand, root(),
                            sample),
                *scratch);
        ASSERT_EQ(made.code, 0) << made.err;
      }
    }
  }
  static void TearDownTestSuite() {
    delete scratch;
    scratch = nullptr;
  }
  static std::string file(const std::string& brand, const std::string& layout,
                          const std::string& profile = "print") {
    return (*scratch / (brand + "-" + layout + "-" + profile + ".pdf")).string();
  }
  static std::vector<std::string> files() {
    std::vector<std::string> all;
    for (const char* brand : brands) {
      for (const char* layout : layouts) all.push_back(file(brand, layout));
    }
    return all;
  }
  // A pack of its own, with a brand beside it.
  static RunResult build(const std::string& pack, const std::string& brand,
                         const std::string& flags = "--profile print") {
    write_file(*scratch / "own/pack.yaml", pack);
    if (!brand.empty()) write_file(*scratch / "own/house.yaml", brand);
    return run("PRESSPACK_HOME=" + root() + " " + program() + " build " + flags + " -o " +
                   (*scratch / "own.pdf").string() + " " + (*scratch / "own/pack.yaml").string(),
               *scratch);
  }
  static Scratch* scratch;
};

Scratch* Print::scratch = nullptr;

const std::string small_pack =
    "presspack: 1\nlayout: brief\nbrand: house\npaper: a4\nlang: en-GB\ndate: 2024-07-17\n"
    "title: New garden opens for patients\nlead: Our sensory garden opens to patients on Monday.\n"
    "body: |\n  The garden was built by volunteers. More in [the "
    "plan](https://trust.example/plan).\n";

std::string house_with(const std::string& more) {
  return "presspack: 1\nname: house\nextends: hospital-trust\n" + more;
}

TEST_F(Print, IsPdfA2aAndPdfUa1Too) {
  expect_conforming(files(), "2a");
  if (IsSkipped() || HasFailure()) return;
  expect_conforming(files(), "ua1");
}

TEST_F(Print, IsSoundToLibqpdf) {
  NEED_TOOL("qpdf");
  for (const std::string& one : files()) {
    const RunResult checked = run("qpdf --check " + one, *scratch);
    EXPECT_EQ(checked.code, 0) << one << checked.out << checked.err;
  }
}

TEST_F(Print, LeavesOurLinterNothingToSay) {
  for (const std::string& one : files()) {
    const RunResult result = run(program() + " inspect " + one, *scratch);
    EXPECT_EQ(result.code, 0) << one;
    EXPECT_NE(result.out.find("Nothing is wrong by PDF/UA-1, PDF/A-2a and PDF/X-4."),
              std::string::npos)
        << result.out.substr(result.out.size() - std::min<std::size_t>(result.out.size(), 500));
  }
}

TEST_F(Print, HasTheBoxesOfASheetWithBleedAndMarks) {
  NEED_TOOL("pdfinfo");
  for (const std::string& one : files()) {
    const std::string said = run("pdfinfo -box -f 1 -l 2 " + one, *scratch).out;
    for (const char* line :
         {"PDF version:     1.6", "Abbreviation:  PDF/X-4", "Tagged:          yes",
          "Page    1 MediaBox:      0.00     0.00   680.31   926.93",
          "Page    1 BleedBox:     34.02    34.02   646.30   892.91",
          "Page    2 TrimBox:      42.52    42.52   637.80   884.41"}) {
      EXPECT_NE(said.find(line), std::string::npos) << one << "\n" << line << "\n" << said;
    }
  }
}

TEST_F(Print, SaysEveryWordOfTheScreenInTheSameOrder) {
  NEED_TOOL("pdftotext");
  const auto tagged_words = [&](const std::string& pdf) {
    const std::string text = run("pdfinfo -struct-text " + pdf, *scratch).out;
    std::string words;
    for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at + 1)) {
      const std::size_t end = text.find("\"\n", at + 1);
      if (end == std::string::npos) break;
      words += text.substr(at + 1, end - at - 1);
      at = end;
    }
    return words;
  };
  for (const char* layout : layouts) {
    const std::string screen = tagged_words(file("fernhill", layout, "screen"));
    EXPECT_GT(screen.size(), 1000u);
    EXPECT_EQ(tagged_words(file("fernhill", layout)), screen) << layout;
  }
}

// Cyan, magenta, yellow, black: the share of the page that each covers.
std::array<double, 4> coverage(const std::string& pdf, const Scratch& scratch) {
  std::array<double, 4> inks{};
  std::istringstream line(run("gs -q -dSAFER -o - -sDEVICE=ink_cov -r72 " + pdf, scratch).out);
  for (double& ink : inks) line >> ink;
  return inks;
}

TEST_F(Print, PutsBlackTextOnTheBlackPlateAlone) {
  NEED_TOOL("gs");
  const RunResult made =
      build(small_pack,
            house_with("colors:\n  primary: {rgb: \"000000\", cmyk: [0, 0, 0, 100]}\n"
                       "  ink2: {rgb: \"444444\", cmyk: [0, 0, 0, 80]}\n"
                       "  rule: {rgb: \"999999\", cmyk: [0, 0, 0, 40]}\n"
                       "shapes:\n  mark:\n    box: [1, 1]\n"
                       "    paths: [{d: \"M0 0L1 0L1 1Z\", color: ink}]\n"),
            "--profile print --no-marks");
  ASSERT_EQ(made.code, 0) << made.err;
  const std::array<double, 4> inks = coverage((*scratch / "own.pdf").string(), *scratch);
  EXPECT_EQ(inks[0] + inks[1] + inks[2], 0) << inks[0] << " " << inks[1] << " " << inks[2];
  EXPECT_GT(inks[3], 1);
}

// How many samples of a plate have ink: an uncompressed TIFF of 8 bits (TIFF 6.0, section 2).
std::size_t inked_samples(const std::string& tiff) {
  const auto number = [&tiff](std::size_t at, std::size_t bytes) {
    std::size_t value = 0;
    for (std::size_t i = bytes; i-- > 0;) {
      value = value << 8 | static_cast<unsigned char>(tiff.at(at + i));
    }
    return value;
  };
  if (!tiff.starts_with("II*")) return 0;
  const std::size_t directory = number(4, 4);
  std::size_t strips = 0, from = 0, sizes = 0;
  for (std::size_t i = 0; i < number(directory, 2); ++i) {
    const std::size_t entry = directory + 2 + i * 12, tag = number(entry, 2);
    constexpr std::size_t strip_offsets = 273, strip_byte_counts = 279;
    if (tag == strip_offsets) from = entry;
    if (tag == strip_byte_counts) sizes = entry;
  }
  if (from == 0 || sizes == 0) return 0;
  strips = number(from + 4, 4);
  const auto value = [&](std::size_t entry, std::size_t i) {
    const std::size_t width = number(entry + 2, 2) == 3 ? 2 : 4;
    const bool inside = strips * width <= 4;
    return number((inside ? entry + 8 : number(entry + 8, 4)) + i * width, width);
  };
  std::size_t inked = 0;
  for (std::size_t i = 0; i < strips; ++i) {
    const std::string strip = tiff.substr(value(from, i), value(sizes, i));
    inked += static_cast<std::size_t>(std::count_if(
        strip.begin(), strip.end(), [](char c) { return static_cast<unsigned char>(c) < 128; }));
  }
  return inked;
}

// The first page's plates, by ink.
std::map<std::string, std::size_t> plates(const std::string& pdf, const Scratch& scratch,
                                          const std::string& flags = "") {
  const std::string folder = (scratch / "plates").string();
  fs::remove_all(folder);
  fs::create_directories(folder);
  const RunResult separated = run("gs -q -dSAFER -sDEVICE=tiffsep -sCompression=none -r72 " +
                                      flags + " -dLastPage=1 -o '" + folder + "/p-%d.tif' " + pdf,
                                  scratch);
  EXPECT_EQ(separated.code, 0) << separated.err;
  std::map<std::string, std::size_t> found;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    const std::size_t open = name.find('('), close = name.find(')');
    if (open == std::string::npos || close == std::string::npos) continue;
    found[name.substr(open + 1, close - open - 1)] = inked_samples(read_file(entry.path()));
  }
  return found;
}

TEST_F(Print, GivesASpotInkAPlateOfItsOwn) {
  NEED_TOOL("gs");
  ASSERT_EQ(build(small_pack,
                  house_with("colors:\n  primary: {rgb: \"0A4A78\", cmyk: [90, 51, 4, 44], "
                             "spot: House Blue 7}\n"),
                  "--profile print --no-marks")
                .code,
            0);
  const auto found = plates((*scratch / "own.pdf").string(), *scratch);
  ASSERT_EQ(build(small_pack, house_with(""), "--profile print --no-marks").code, 0);
  const auto without = plates((*scratch / "own.pdf").string(), *scratch);
  ASSERT_TRUE(found.contains("House Blue 7"));
  EXPECT_FALSE(without.contains("House Blue 7"));
  const std::size_t blue = found.at("House Blue 7");
  EXPECT_GT(blue, 1000u);
  // What it prints is no longer on the plate of its look: no dot of 72 to the inch is on both.
  EXPECT_EQ(without.at("Cyan"), found.at("Cyan") + blue);
}

TEST_F(Print, PutsMarksOnEveryPlate) {
  NEED_TOOL("gs");
  // Only the bottom left corner, outside the trim: what is there is two crop marks.
  const auto found = plates(file("hospital-trust", "bulletin"), *scratch,
                            "-dDEVICEWIDTHPOINTS=34 -dDEVICEHEIGHTPOINTS=60 -dFIXEDMEDIA");
  ASSERT_EQ(found.size(), 4u);
  for (const auto& [ink, samples] : found) {
    EXPECT_GT(samples, 10u) << ink;
    EXPECT_LT(samples, 80u) << ink;
  }
}

struct Picture {
  int width = 0, height = 0;
  std::string samples;
};

// A binary PNM or PAM file with the given number of samples a pixel.
Picture read_picture(const std::string& bytes, std::size_t channels) {
  Picture picture;
  std::istringstream in(bytes);
  std::string word;
  in >> word;
  if (word == "P7") {
    while (in >> word && word != "ENDHDR") {
      if (word == "WIDTH") in >> picture.width;
      if (word == "HEIGHT") in >> picture.height;
    }
  } else {
    in >> picture.width >> picture.height >> word;
  }
  const auto size =
      static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * channels;
  if (bytes.size() >= size) picture.samples = bytes.substr(bytes.size() - size);
  return picture;
}

PressInks coated() {
  Diagnostics diagnostics;
  return PressInks(read_press_condition(read_file(root() + "/build/icc/FOGRA39L_coated.icc"),
                                        default_press(), diagnostics)
                       .value_or(PressCondition{}));
}

struct Differences {
  double mean = 1000, most_of = 1000;  // the second: 99 of 100 places differ less
};

// The looks of a picture in squares of 4 by 4 dots, each the mean of its dots: where letters stand
// to a tenth of a dot is not what is compared.
std::vector<std::vector<Lab>> squares(const Picture& picture, const std::vector<Lab>& looks) {
  constexpr int side = 4;
  std::vector<std::vector<Lab>> rows;
  for (int y = 0; y + side <= picture.height; y += side) {
    std::vector<Lab>& row = rows.emplace_back();
    for (int x = 0; x + side <= picture.width; x += side) {
      Lab sum;
      for (int dot = 0; dot < side * side; ++dot) {
        const Lab& one =
            looks[static_cast<std::size_t>((y + dot / side) * picture.width + x + dot % side)];
        sum.l += one.l / side / side;
        sum.a += one.a / side / side;
        sum.b += one.b / side / side;
      }
      row.push_back(sum);
    }
  }
  return rows;
}

std::vector<Lab> looks_of(const std::string& rgb) {
  std::vector<Lab> looks;
  for (std::size_t i = 0; i + 3 <= rgb.size(); i += 3) {
    const auto part = [&](std::size_t k) { return static_cast<std::uint8_t>(rgb[i + k]); };
    looks.push_back(screen_look({part(0), part(1), part(2), {}}));
  }
  return looks;
}

Differences compare(const std::vector<std::vector<Lab>>& one,
                    const std::vector<std::vector<Lab>>& other) {
  std::vector<double> all;
  for (std::size_t y = 0; y < std::min(one.size(), other.size()); ++y) {
    for (std::size_t x = 0; x < std::min(one[y].size(), other[y].size()); ++x) {
      all.push_back(difference(one[y][x], other[y][x]));
    }
  }
  if (all.size() < 20000) return {};
  Differences out{.mean = 0};
  std::sort(all.begin(), all.end());
  for (const double value : all) out.mean += value / static_cast<double>(all.size());
  out.most_of = all[all.size() * 99 / 100];
  return out;
}

// The press's black and darks are lighter than the screen's.  A plate left out or a wrong profile
// shows as 10 and more on average.
constexpr double most_mean = 3;
// At the edges of letters, renderers differ from each other.
constexpr double most_of_own = 9, most_of_others = 20;

class PrintLooks : public Print {
 protected:
  // The page on the screen and, from the same flat sheet, as each renderer prints it.
  void expect_alike(const std::string& judge, double most_of_page,
                    std::vector<std::vector<Lab>> (*printed)(const std::string& pdf)) {
    for (const char* brand : brands) {
      for (const char* layout : layouts) {
        const std::string pdf = (*scratch / "flat.pdf").string();
        run(fmt::format("{} build -q --profile print --no-marks --bleed 0 --brand {} --layout {} "
                        "-o {} {}{}",
                        program(), brand, layout, pdf, root(), sample),
            *scratch);
        run(fmt::format("pdftoppm -r 72 -l 1 -singlefile {} {}", file(brand, layout, "screen"),
                        (*scratch / "shown").string()),
            *scratch);
        const Picture shown = read_picture(read_file(*scratch / "shown.ppm"), 3);
        const Differences found = compare(printed(pdf), squares(shown, looks_of(shown.samples)));
        std::printf("%s %s, %s: mean dE2000 %.2f, 99 %% under %.2f\n", brand, layout, judge.c_str(),
                    found.mean, found.most_of);
        EXPECT_LT(found.mean, most_mean) << brand << " " << layout;
        EXPECT_LT(found.most_of, most_of_page) << brand << " " << layout;
      }
    }
  }
};

TEST_F(PrintLooks, LikeTheScreenByGhostscriptsPlates) {
  NEED_TOOL("gs");
  NEED_TOOL("pdftoppm");
  expect_alike("Ghostscript", most_of_others, [](const std::string& pdf) {
    static const PressInks press = coated();
    run("gs -q -dSAFER -sDEVICE=pamcmyk32 -dTextAlphaBits=4 -dGraphicsAlphaBits=4 -r72 "
        "-dLastPage=1 "
        "-o " +
            (*scratch / "inks.pam").string() + " " + pdf,
        *scratch);
    const Picture inks = read_picture(read_file(*scratch / "inks.pam"), 4);
    return squares(inks, press.converter().look(inks.samples));
  });
}

TEST_F(PrintLooks, LikeTheScreenByMuPdfsPlates) {
  NEED_TOOL("mutool");
  NEED_TOOL("pdftoppm");
  expect_alike("MuPDF", most_of_others, [](const std::string& pdf) {
    static const PressInks press = coated();
    run("mutool draw -q -r 72 -c cmyk -F pam -o " + (*scratch / "inks.pam").string() + " " + pdf +
            " 1",
        *scratch);
    const Picture inks = read_picture(read_file(*scratch / "inks.pam"), 4);
    return squares(inks, press.converter().look(inks.samples));
  });
}

TEST_F(PrintLooks, LikeTheScreenByPopplerThroughTheProfile) {
  NEED_TOOL("pdftoppm");
  expect_alike("poppler", most_of_own, [](const std::string& pdf) {
    run(fmt::format("pdftoppm -r 72 -l 1 -singlefile -defaultcmykprofile "
                    "{}/build/icc/FOGRA39L_coated.icc {} {}",
                    root(), pdf, (*scratch / "printed").string()),
        *scratch);
    const Picture printed = read_picture(read_file(*scratch / "printed.ppm"), 3);
    return squares(printed, looks_of(printed.samples));
  });
}

TEST_F(Print, PutsAddressesInClear) {
  NEED_TOOL("pdftotext");
  ASSERT_EQ(build(small_pack, house_with("")).code, 0);
  const std::string text = run("pdftotext " + (*scratch / "own.pdf").string() + " -", *scratch).out;
  EXPECT_NE(text.find("the plan (trust.example/plan)"), std::string::npos) << text;
}

TEST_F(Print, WritesWithoutMarksAndWithAnotherBleed) {
  NEED_TOOL("pdfinfo");
  ASSERT_EQ(build(small_pack, house_with(""), "--profile print --no-marks --bleed 5").code, 0);
  const std::string said = run("pdfinfo -box " + (*scratch / "own.pdf").string(), *scratch).out;
  // 5 mm are 14.17 pt.
  EXPECT_NE(said.find("TrimBox:            14.17    14.17   609.45   856.06"), std::string::npos)
      << said;
}

TEST_F(Print, StopsWithFourWhenTheConditionCannotBeMet) {
  struct Case {
    const char* brand;
    const char* words;
  };
  const Case cases[] = {
      {"print: {icc: press.icc}\n",
       "house.yaml:4:14: error: the profile for the press cannot be read"},
      {"print: {icc: pack.yaml}\n",
       "house.yaml:4:14: error: the file for the press is no ICC profile"},
      {"colors:\n  link: {rgb: \"0A4A78\", spot: House Blue}\n",
       "error: nothing says which inks stand for the spot ink 'House Blue'"},
      {"colors:\n  primary: {rgb: \"0A4A78\", cmyk: [1, 2, 3, 4], spot: All}\n",
       "error: no spot ink can be called 'All'"},
  };
  for (const Case& one : cases) {
    const RunResult made = build(small_pack, house_with(one.brand));
    EXPECT_EQ(made.code, 4) << one.brand << made.err;
    EXPECT_NE(made.err.find(one.words), std::string::npos) << made.err;
  }
  const RunResult undated = build(
      "presspack: 1\nlayout: brief\nbrand: house\npaper: a4\nlang: "
      "en-GB\ntitle: News\nlead: News.\nbody: News.\n",
      house_with(""));
  EXPECT_EQ(undated.code, 4);
  EXPECT_NE(undated.err.find("[print-undated]"), std::string::npos) << undated.err;
  const RunResult attached =
      build(small_pack, house_with(""), "--profile print --attach-originals");
  EXPECT_EQ(attached.code, 4);
  EXPECT_NE(attached.err.find("[attachment-in-print]"), std::string::npos) << attached.err;
}

TEST_F(Print, SaysAtTheBrandsColourWhatAPrintShopWouldSendBack) {
  const RunResult made = build(
      small_pack, house_with("colors:\n  primary: {rgb: \"0A4A78\", cmyk: [100, 90, 60, 80]}\n"));
  EXPECT_EQ(made.code, 0);
  EXPECT_NE(made.err.find("lays 330 % of ink on page 1; FOGRA39 takes 300 [ink-limit]"),
            std::string::npos)
      << made.err;
}

TEST_F(Print, SaysItWithoutPressingToo) {
  write_file(*scratch / "checked/pack.yaml", small_pack);
  write_file(*scratch / "checked/house.yaml",
             house_with("colors:\n  primary: {rgb: \"0A4A78\", cmyk: [100, 90, 60, 80]}\n"));
  const RunResult checked =
      run("PRESSPACK_HOME=" + root() + " " + program() + " check --stage preview --profile print " +
              (*scratch / "checked/pack.yaml").string(),
          *scratch);
  EXPECT_EQ(checked.code, 0) << checked.err;
  EXPECT_NE(checked.err.find("[ink-limit]"), std::string::npos) << checked.err;
}

TEST_F(Print, TakesMarksAndBleedOnlyForThePress) {
  for (const char* flag : {"--bleed 5", "--marks", "--no-marks"}) {
    const RunResult made = build(small_pack, house_with(""), flag);
    EXPECT_EQ(made.code, 2) << flag;
    EXPECT_NE(made.err.find("goes with --profile print"), std::string::npos) << made.err;
  }
}

}  // namespace
}  // namespace presspack::testing
