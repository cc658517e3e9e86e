#pragma once

// Page content: what a page's operators paint, in which marked content, in which colours.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "inspect/font_model.h"
#include "inspect/objects.h"

namespace presspack::inspection {

// The fonts of the file, each read once.
class FontShelf {
 public:
  FontModel& at(Object font);
  const std::map<QPDFObjGen, FontModel>& all() const { return fonts_; }

 private:
  std::map<QPDFObjGen, FontModel> fonts_;
};

struct ContentFacts {
  std::map<long long, std::string> words;  // by MCID; every MCID that was opened has an entry
  std::set<long long> twice;  // MCIDs opened more than once
  std::map<QPDFObjGen, std::size_t> forms;  // how often each is painted
  std::set<std::string> colour_spaces, unknown_operators, inline_filters, intents;
  std::set<std::string> inherited;  // resources that the page itself does not name
  std::size_t untagged = 0;  // painting outside marked content
  std::size_t artifact_in_tagged = 0, tagged_in_artifact = 0;
  std::size_t background_without_box = 0;
  std::size_t private_use = 0;  // characters with no public meaning, without /ActualText
  // Inks: text of black and other inks together, black text that leaves a hole in what lies below,
  // and the most that one fill or stroke lays of the four together, in per cent.
  bool coloured_black_text = false, knocked_out_black_text = false;
  int most_ink = 0;
  int deepest_save = 0;
  bool has_text = false, transparent = false, overprinted_icc_cmyk = false;
};

ContentFacts read_page_content(Object page, FontShelf& fonts);

}  // namespace presspack::inspection
