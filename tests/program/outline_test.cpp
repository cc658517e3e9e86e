// The tags as three readers that share no code see them: ours (libqpdf), poppler, and pdf.js.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

#include "tests/support/run_program.h"

namespace presspack::testing {
namespace {

namespace fs = std::filesystem;

// An element and the words that stand in itself.
struct Tag {
  std::string role, words;
  bool operator==(const Tag&) const = default;
};

void PrintTo(const Tag& tag, std::ostream* out) {
  *out << tag.role << " " << tag.words;
}

// Readers differ in the spaces that they make of gaps, so none are compared.
std::string without_spaces(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    // A soft hyphen says that a word goes on: both readers take it so, and join the word.  What
    // shows nothing (U+200B, U+200F) is no word.
    if (text.compare(i, 2, "\xC2\xAD") == 0) {
      ++i;
    } else if (text.compare(i, 3, "\xE2\x80\x8B") == 0 || text.compare(i, 3, "\xE2\x80\x8F") == 0) {
      i += 2;
    } else if (text[i] != ' ' && text[i] != '\n' && text[i] != '\t') {
      out += text[i];
    }
  }
  return out;
}

void add(std::vector<Tag>& tags, const std::string& role, const std::string& words) {
  if (const std::string text = without_spaces(words); !text.empty()) tags.push_back({role, text});
}

std::vector<Tag> of_inspect(const std::string& file, const Scratch& scratch) {
  const RunResult seen = run(program() + " inspect --json " + file, scratch);
  EXPECT_EQ(seen.code, 0) << seen.err;
  const auto report = nlohmann::json::parse(seen.out);
  std::vector<Tag> tags;
  for (const auto& tag : report.at("tags")) add(tags, tag.at("standard"), tag.at("words"));
  return tags;
}

std::vector<Tag> of_pdf_js(const std::string& file, const Scratch& scratch) {
  const RunResult seen = run(
      "node " + root() + "/tests/program/read_tags.js " + root() + "/tools/pdfjs " + file, scratch);
  EXPECT_EQ(seen.code, 0) << seen.err;
  std::vector<Tag> tags;
  std::istringstream lines(seen.out);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("{")) continue;  // it warns that it cannot draw
    const auto tag = nlohmann::json::parse(line);
    add(tags, tag.at("role"), tag.at("words"));
  }
  return tags;
}

// Poppler's lines: `  H1 "title" (block):` and, deeper, `    "words"`.
std::vector<Tag> of_poppler(const std::string& file, const Scratch& scratch) {
  const RunResult seen = run("pdfinfo -struct-text " + file, scratch);
  EXPECT_EQ(seen.code, 0) << seen.err;
  struct Open {
    std::size_t depth, tag;
  };
  std::vector<Tag> all;
  std::vector<Open> open;
  std::istringstream lines(seen.out);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t depth = line.find_first_not_of(' ');
    if (depth == std::string::npos || line[depth] == '/') continue;
    while (!open.empty() && open.back().depth >= depth) open.pop_back();
    if (line[depth] == '"') {
      if (!open.empty()) {
        all[open.back().tag].words += line.substr(depth + 1, line.rfind('"') - depth - 1);
      }
    } else {
      open.push_back({depth, all.size()});
      all.push_back({line.substr(depth, line.find_first_of(" \n:", depth) - depth), ""});
    }
  }
  std::vector<Tag> tags;
  for (const Tag& tag : all) add(tags, tag.role, tag.words);
  return tags;
}

// pdf.js reads page by page: an element that runs over a page's end comes twice.
std::vector<Tag> joined(const std::vector<Tag>& whole, const std::vector<Tag>& parts) {
  std::vector<Tag> tags;
  for (const Tag& part : parts) {
    const bool goes_on = !tags.empty() && tags.size() <= whole.size() &&
                         tags.back().role == part.role && tags.back() != whole[tags.size() - 1] &&
                         whole[tags.size() - 1].words.starts_with(tags.back().words + part.words);
    if (goes_on) {
      tags.back().words += part.words;
    } else {
      tags.push_back(part);
    }
  }
  return tags;
}

std::vector<std::string> every_sample(const Scratch& scratch) {
  std::string packs;
  for (const auto& entry : fs::directory_iterator(root() + "/content")) {
    if (fs::exists(entry.path() / "pack.yaml")) packs += " " + entry.path().string();
  }
  const RunResult made =
      run(program() +
              " build -q --layout bulletin --layout broadsheet --layout brief --edition standard "
              "--edition large-print -o '" +
              (scratch / "{name}-{layout}-{edition}.pdf").string() + "'" + packs,
          scratch);
  EXPECT_EQ(made.code, 0) << made.err;
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(scratch.folder())) {
    if (entry.path().extension() == ".pdf") files.push_back(entry.path().string());
  }
  EXPECT_FALSE(files.empty());
  return files;
}

bool has_inner_sequences(const std::string& file) {
  const auto of = [&file](const char* pack) { return file.find(pack) != std::string::npos; };
  return of("sample-ar") || of("sample-ur") || of("sample-bn");
}

// The elements with words, one after the other, where a reader's words cannot be compared.
std::string roles_of(const std::vector<Tag>& tags) {
  std::string roles, last;
  for (const Tag& tag : tags) {
    if (tag.role != last) roles += tag.role + " ";
    last = tag.role;
  }
  return roles;
}

TEST(Outline, IsReadTheSameByPdfJs) {
  NEED_TOOL("node");
  if (!fs::exists(root() + "/tools/pdfjs/package")) GTEST_SKIP() << "skipped: no pdf.js in tools/";
  const Scratch scratch;
  for (const std::string& file : every_sample(scratch)) {
    const std::vector<Tag> ours = of_inspect(file, scratch);
    EXPECT_GT(ours.size(), 10u);
    EXPECT_EQ(joined(ours, of_pdf_js(file, scratch)), ours) << file;
  }
}

TEST(Outline, IsReadTheSameByPoppler) {
  NEED_TOOL("pdfinfo");
  const Scratch scratch;
  for (const std::string& file : every_sample(scratch)) {
    const std::vector<Tag> ours = of_inspect(file, scratch);
    EXPECT_GT(ours.size(), 10u);
    // Poppler 22.12 ends an element's words behind the first sequence inside them, and Arabic and
    // Bengali words hold some (/ActualText).
    const std::vector<Tag> theirs = of_poppler(file, scratch);
    if (ours != theirs && has_inner_sequences(file)) {
      EXPECT_EQ(roles_of(theirs), roles_of(ours)) << file;
    } else {
      EXPECT_EQ(theirs, ours) << file;
    }
  }
}

}  // namespace
}  // namespace presspack::testing
