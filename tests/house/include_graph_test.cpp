// Who may include whom: the module table of docs/architecture.md, held against every #include.

#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "tests/house/source_text.h"

namespace presspack {
namespace {

using Names = std::set<std::string>;

// The folders of src/ and those that each may include; itself goes without saying.
const std::map<std::string, Names> modules = {
    {"base", {}},
    {"model", {"base"}},
    {"text", {"base"}},
    {"image", {"base", "paged"}},
    {"color", {"base"}},
    {"font", {"base"}},
    {"load", {"base", "model", "text", "image", "font"}},
    {"paged", {"base"}},
    {"shape", {"base", "text", "font", "paged"}},
    {"layout", {"base", "model", "text", "font", "image", "shape", "paged"}},
    {"check", {"base", "model", "text", "color", "paged"}},
    {"pdf", {"base", "font", "image", "color", "paged"}},
    {"inspect", {"base"}},
    {"editions", {"base", "model", "image", "paged"}},
    {"dump", {"base", "model", "text", "font", "layout", "paged"}},
    {"preview", {"base", "font", "image", "color", "paged"}},
    {"journal", {"base"}},
    {"mail", {"base", "model", "journal"}},
    {"press",
     {"base", "model", "text", "image", "color", "font", "load", "paged", "shape", "layout",
      "check", "pdf", "editions", "dump"}},
    {"batch", {"base", "model", "load", "font", "press", "journal"}},
    {"app", {"base",    "model",   "text",    "image", "color", "font",     "load",
             "paged",   "shape",   "layout",  "check", "pdf",   "editions", "dump",
             "inspect", "preview", "journal", "mail",  "press", "batch"}},
};

// Headers from outside and where they may stand: "folder", or "folder/file" without its ending.
// The first row whose pattern fits the header's name decides.
struct Guest {
  const char* pattern;
  Names rooms;
};
const Guest guests[] = {
    {"fmt/.*", {"anywhere"}},
    {"unicode/.*|fribidi.*", {"text"}},
    {"png\\.h|jpeglib\\.h|jerror\\.h", {"image"}},
    {"lcms2.*", {"color"}},
    {"yaml\\.h", {"load/yaml_gate"}},
    {"yaml-cpp/.*", {"load/yaml_reader"}},
    {"cmark\\.h", {"load/prose"}},
    {"csv\\.h", {"load/load_recipients"}},
    {"ft2build\\.h|freetype/.*|hb-ft\\.h|hb-subset\\.h", {"font"}},
    {"hb.*\\.h", {"font", "shape"}},
    {"qrencode\\.h", {"layout/blocks/qr_code"}},
    {"hpdf.*", {"pdf/haru"}},
    {"qpdf/.*", {"pdf/linearise", "inspect"}},
    {"dlfcn\\.h", {"app/inspect_library"}},
    {"zlib\\.h", {"pdf"}},
    {"nettle/.*", {"base/sha256", "base/md5"}},
    {"microhttpd\\.h|sys/inotify\\.h|sys/socket\\.h|netinet/.*|arpa/.*", {"preview"}},
    {"gmime.*", {"mail/compose"}},
    {"curl/.*", {"mail/carry"}},
    {"CLI/.*|nlohmann/.*", {"app"}},
    // The door to the disk; the program's front door asks what a path is and what a terminal is.
    {"fcntl\\.h|dirent\\.h|sys/stat\\.h|sys/syscall\\.h|linux/.*|sys/file\\.h",
     {"base/disk", "base/atomic_write", "journal"}},
    {"unistd\\.h|filesystem", {"base/disk", "base/atomic_write", "journal", "app"}},
    {"signal\\.h|csignal", {"app/main"}},
    // No stage reads the clock.
    {"chrono|ctime|time\\.h|sys/time\\.h", {"app", "batch", "preview", "journal", "mail"}},
    {"thread|future|stop_token|condition_variable", {"batch", "preview"}},
    // yaml-cpp reads from a stream; nothing else is read or written through one.
    {"istream|streambuf", {"load/yaml_reader"}},
    {"iostream|ostream|sstream|fstream|iomanip|ios|iosfwd|strstream|syncstream|print", {}},
    // Nothing depends on the locale or on chance.
    {"locale|clocale|locale\\.h|codecvt|random", {}},
};

// The standard's own headers have neither an ending nor a folder in their names.
bool is_standard(const std::string& header) {
  return header.find_first_of("./") == std::string::npos;
}

bool allowed_in(const Names& rooms, const std::string& path) {
  const std::string file = path.substr(0, path.rfind('.'));
  return rooms.contains("anywhere") || rooms.contains(folder_of(path)) || rooms.contains(file);
}

std::string wrong_guest(const std::string& path, const std::string& header) {
  for (const Guest& guest : guests) {
    if (!std::regex_match(header, std::regex(guest.pattern))) continue;
    return allowed_in(guest.rooms, path) ? "" : path + " may not include <" + header + ">";
  }
  return is_standard(header) ? "" : path + " includes <" + header + ">, which no row allows";
}

std::string wrong_neighbour(const std::string& path, const std::string& header) {
  const std::string from = folder_of(path), to = folder_of(header);
  if (header.find('/') == std::string::npos || !modules.contains(to)) {
    return path + " includes \"" + header + "\", which is not named from the root of src/";
  }
  if (from == to || modules.at(from).contains(to)) return "";
  return path + " may not include \"" + header + "\"";
}

std::vector<std::string> wrong_includes(const NamedFile& file) {
  if (!modules.contains(folder_of(file.path))) {
    return {file.path + " stands in a folder that the module table lacks"};
  }
  std::vector<std::string> wrong;
  std::istringstream lines(file.text);
  const std::regex include("\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"].*");
  std::smatch match;
  for (std::string line; std::getline(lines, line);) {
    if (!std::regex_match(line, match, include)) continue;
    const std::string said =
        match[1] == "<" ? wrong_guest(file.path, match[2]) : wrong_neighbour(file.path, match[2]);
    if (!said.empty()) wrong.push_back(said);
  }
  return wrong;
}

std::string only(const std::string& path, const std::string& text) {
  const std::vector<std::string> wrong = wrong_includes({path, text});
  return wrong.size() == 1 ? wrong.front() : std::to_string(wrong.size()) + " things are wrong";
}

TEST(IncludeGraph, HoldsInEveryFile) {
  std::size_t read = 0;
  for (const NamedFile& file : files_of_src()) {
    ++read;
    for (const std::string& wrong : wrong_includes(file)) ADD_FAILURE() << wrong;
  }
  EXPECT_GT(read, 100u);
}

TEST(IncludeGraph, HasNoCircle) {
  Names done;
  for (std::size_t round = 0; round <= modules.size(); ++round) {
    for (const auto& [name, used] : modules) {
      if (std::includes(done.begin(), done.end(), used.begin(), used.end())) done.insert(name);
    }
  }
  EXPECT_EQ(done.size(), modules.size());
}

TEST(IncludeGraph, RefusesAModuleThatTheTableKeepsOut) {
  EXPECT_EQ(only("pdf/paint.cpp", "#include \"layout/galley.h\"\n"),
            "pdf/paint.cpp may not include \"layout/galley.h\"");
  EXPECT_EQ(only("base/length.h", "#pragma once\n  #  include \"model/pack.h\"\n"),
            "base/length.h may not include \"model/pack.h\"");
}

TEST(IncludeGraph, LetsAModuleIncludeItselfAndItsNeighbours) {
  EXPECT_TRUE(wrong_includes({"pdf/paint.cpp",
                              "#include \"pdf/paint.h\"\n#include \"paged/frame.h\"\n"
                              "#include <vector>\n#include <fmt/format.h>\n"})
                  .empty());
}

TEST(IncludeGraph, RefusesAFolderOrAHeaderItDoesNotKnow) {
  EXPECT_EQ(only("theme/skin.cpp", ""),
            "theme/skin.cpp stands in a folder that the module table lacks");
  EXPECT_EQ(only("pdf/paint.cpp", "#include \"paint.h\"\n"),
            "pdf/paint.cpp includes \"paint.h\", which is not named from the root of src/");
  EXPECT_EQ(only("pdf/paint.cpp", "#include <cairo/cairo.h>\n"),
            "pdf/paint.cpp includes <cairo/cairo.h>, which no row allows");
}

TEST(IncludeGraph, KeepsALibraryInItsRoom) {
  EXPECT_EQ(only("pdf/fonts.cpp", "#include <hpdf.h>\n"), "pdf/fonts.cpp may not include <hpdf.h>");
  EXPECT_EQ(only("load/values.cpp", "#include <yaml-cpp/node/node.h>\n"),
            "load/values.cpp may not include <yaml-cpp/node/node.h>");
  EXPECT_EQ(only("shape/shape.cpp", "#include <hb-subset.h>\n"),
            "shape/shape.cpp may not include <hb-subset.h>");
  EXPECT_TRUE(wrong_includes({"shape/shape.cpp", "#include <hb.h>\n"}).empty());
  EXPECT_TRUE(wrong_includes({"pdf/haru.cpp", "#include <hpdf.h>\n"}).empty());
}

TEST(IncludeGraph, KeepsDiskClockAndStreamsOutOfTheStages) {
  for (const char* header : {"fcntl.h", "unistd.h", "filesystem", "fstream", "chrono", "ctime",
                             "locale", "iostream", "sstream", "random", "thread"}) {
    EXPECT_EQ(only("layout/typeset.cpp", "#include <" + std::string(header) + ">\n"),
              "layout/typeset.cpp may not include <" + std::string(header) + ">");
  }
  EXPECT_TRUE(wrong_includes({"base/disk.cpp", "#include <fcntl.h>\n"}).empty());
}

// The words of a cell or of a CMake list that are folders with files in them.
Names folders_in(const std::string& words, const Names& there) {
  Names found;
  const std::regex word("[a-z]+");
  for (auto at = std::sregex_iterator(words.begin(), words.end(), word);
       at != std::sregex_iterator(); ++at) {
    if (there.contains(at->str())) found.insert(at->str());
  }
  return found;
}

Names there_are() {
  Names there;
  for (const NamedFile& file : files_of_src()) there.insert(folder_of(file.path));
  return there;
}

Names may_include(const std::string& folder, const Names& there) {
  Names both;
  const Names& all = modules.at(folder);
  std::set_intersection(all.begin(), all.end(), there.begin(), there.end(),
                        std::inserter(both, both.end()));
  return both;
}

TEST(IncludeGraph, IsTheTableOfTheDocument) {
  const Names there = there_are();
  const std::string document =
      whole_file(std::filesystem::path(PRESSPACK_ROOT) / "docs/architecture.md");
  const std::regex row("\\| `([a-z]+)` \\|[^|]*\\|([^|]*)\\|[^|]*\\|");
  Names rows;
  for (auto at = std::sregex_iterator(document.begin(), document.end(), row);
       at != std::sregex_iterator(); ++at) {
    const std::string folder = (*at)[1], words = (*at)[2];
    rows.insert(folder);
    ASSERT_TRUE(modules.contains(folder)) << folder;
    if (words.find("all") != std::string::npos) continue;
    EXPECT_EQ(folders_in(words, there), may_include(folder, there)) << folder;
  }
  EXPECT_TRUE(std::includes(rows.begin(), rows.end(), there.begin(), there.end()))
      << "docs/architecture.md lacks a row for a folder of src/";
}

TEST(IncludeGraph, IsWhatTheBuildLinks) {
  const Names there = there_are();
  const std::string build = whole_file(std::filesystem::path(PRESSPACK_ROOT) / "CMakeLists.txt");
  const std::regex call("presspack_module\\(([a-z]+)\\s*(?:USES([a-z\\s]*))?[^)]*\\)");
  Names built;
  for (auto at = std::sregex_iterator(build.begin(), build.end(), call);
       at != std::sregex_iterator(); ++at) {
    const std::string folder = (*at)[1];
    built.insert(folder);
    ASSERT_TRUE(modules.contains(folder)) << folder;
    for (const std::string& used : folders_in((*at)[2], there)) {
      EXPECT_TRUE(modules.at(folder).contains(used)) << folder << " uses " << used;
    }
  }
  EXPECT_TRUE(std::includes(built.begin(), built.end(), there.begin(), there.end()))
      << "CMakeLists.txt lacks a folder of src/";
}

}  // namespace
}  // namespace presspack
