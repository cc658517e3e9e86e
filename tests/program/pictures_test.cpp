// Packs with pictures, in every layout and edition.

#include <gtest/gtest.h>

#include <sstream>

#include "image/image.h"
#include "tests/support/run_program.h"

namespace presspack::testing {
namespace {

// Waves, so that there is something to compress.
Picture waves(int width, int height) {
  Picture picture{.width = width, .height = height};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (int c = 0; c < 3; ++c) {
        picture.samples += static_cast<char>(((x * (c + 1) / 7) ^ (y / 9)) & 0xFF);
      }
    }
  }
  return picture;
}

constexpr const char* pictures_of_the_pack = R"(
images:
  - file: photo.jpg
    alt: Waves on a lake
    caption: The lake behind the ward
    credit: "Photograph: A. Example"
  - file: drawing.png
    alt: Waves as a drawing
    caption: The same lake, drawn
  - file: photo.jpg
    alt: A narrow view of the lake
    width: third
  - file: photo.jpg
    decorative: true
    width: full
    caption: The lake in full
  - file: photo.jpg
    alt: The lake beside its paragraph
    after: 1
  - file: drawing.png
    alt: A drawing behind a paragraph that is not there
    after: 99
)";

class WithPictures : public ::testing::Test {
 protected:
  WithPictures() {
    write_file(scratch / "pack/photo.jpg", encode_jpeg(waves(1800, 1200), 90));
    write_file(scratch / "pack/drawing.png", encode_png(waves(1600, 1000)));
    write_file(scratch / "pack/pack.yaml",
               read_file(root() + "/content/ichp-impact-report/pack.yaml") + pictures_of_the_pack);
  }
  std::string build(const std::string& flags, const std::string& name) {
    const std::string file = (scratch / name).string();
    const RunResult result = run(home() + program() + " build -q " + flags + " -o " + file + " " +
                                     (scratch / "pack").string(),
                                 scratch);
    EXPECT_EQ(result.code, 0) << flags << result.err;
    return file;
  }
  static std::string home() { return "PRESSPACK_HOME=" + root() + " "; }
  Scratch scratch;
};

TEST_F(WithPictures, EveryLayoutAndEditionShowsThemAll) {
  for (const std::string layout : {"bulletin", "broadsheet", "brief"}) {
    for (const std::string flags :
         {"", " --profile mono", " --edition clear-print", " --edition large-print"}) {
      const std::string file = build("--layout " + layout + flags, "pack.pdf");
      const RunResult seen = run(program() + " inspect " + file, scratch);
      EXPECT_EQ(seen.code, 0) << layout << flags << seen.out;
      for (const std::string alt :
           {"Waves on a lake", "Waves as a drawing", "A narrow view of the lake",
            "The lake beside its paragraph", "A drawing behind a paragraph that is not there"}) {
        EXPECT_NE(seen.out.find(alt), std::string::npos) << layout << flags << ": " << alt;
      }
    }
  }
}

TEST_F(WithPictures, OtherReadersSeeTheSame) {
  NEED_TOOL("pdfimages");
  NEED_TOOL("qpdf");
  const std::string file = build("", "pack.pdf");
  const RunResult images = run("pdfimages -list " + file, scratch);
  EXPECT_EQ(images.code, 0);
  EXPECT_NE(images.out.find("jpeg"), std::string::npos) << images.out;
  EXPECT_NE(images.out.find("150   150"), std::string::npos) << "150 an inch" << images.out;
  EXPECT_EQ(run("qpdf --check " + file, scratch).code, 0);
  // A photograph on paper: its colours come back.
  const RunResult ppm = run("pdftoppm -r 20 " + file + " " + (scratch / "page").string(), scratch);
  EXPECT_EQ(ppm.err, "");
}

// For a press: inks alone, opaque, 300 an inch; the plates of a grey picture but the black are
// empty.
TEST_F(WithPictures, ThePressGetsThemAsInks) {
  NEED_TOOL("pdfimages");
  for (const std::string layout : {"bulletin", "broadsheet", "brief"}) {
    const std::string file = build("--profile print --layout " + layout, "print.pdf");
    const RunResult seen = run(program() + " inspect " + file, scratch);
    EXPECT_EQ(seen.code, 0) << layout << seen.out;
    const RunResult images = run("pdfimages -list " + file, scratch);
    std::istringstream lines(images.out);
    std::string line;
    std::getline(lines, line);
    std::getline(lines, line);
    int count = 0;
    for (; std::getline(lines, line); ++count) {
      EXPECT_NE(line.find(" cmyk "), std::string::npos) << line;
      EXPECT_EQ(line.find("smask"), std::string::npos) << line;
    }
    EXPECT_EQ(count, 6) << layout << images.out;
  }
}

TEST_F(WithPictures, TheFileStaysSmallEnoughToMail) {
  const std::string file = build("", "pack.pdf");
  EXPECT_LT(read_file(file).size(), 2'000'000u);
  EXPECT_EQ(read_file(file), read_file(build("", "again.pdf"))) << "the same bytes twice";
}

TEST_F(WithPictures, TheWebPageHasThemInside) {
  const std::string html = read_file(build("--edition html", "pack.html"));
  EXPECT_NE(html.find("<img alt=\"Waves on a lake\""), std::string::npos);
  EXPECT_NE(html.find("src=\"data:image/jpeg;base64,/9j/"), std::string::npos);
  EXPECT_NE(html.find("src=\"data:image/png;base64,iVBOR"), std::string::npos);
  EXPECT_NE(html.find("<figcaption class=\"caption\">The lake behind the ward "),
            std::string::npos);
}

TEST_F(WithPictures, ThePlainTextSaysWhatTheyShow) {
  const std::string text = read_file(build("--edition text", "pack.txt"));
  EXPECT_NE(text.find("[Waves on a lake]\n\nThe lake behind the ward"), std::string::npos) << text;
}

TEST_F(WithPictures, TooFewPixelsAreSaidWithTheirPlace) {
  write_file(scratch / "pack/photo.jpg", encode_jpeg(waves(300, 200), 90));
  const RunResult result = run(home() + program() + " build -o " + (scratch / "x.pdf").string() +
                                   " " + (scratch / "pack").string(),
                               scratch);
  EXPECT_EQ(result.code, 1);
  EXPECT_NE(result.err.find("[image-resolution]"), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("pixels an inch at 84 mm wide"), std::string::npos) << result.err;
}

TEST_F(WithPictures, APictureThatIsNoneNamesItsLine) {
  write_file(scratch / "pack/photo.jpg", "<html>not found</html>");
  const RunResult result =
      run(home() + program() + " check " + (scratch / "pack").string(), scratch);
  EXPECT_EQ(result.code, 1);
  EXPECT_NE(result.err.find("neither a PNG nor a JPEG [image-format]"), std::string::npos)
      << result.err;
}

}  // namespace
}  // namespace presspack::testing
