#pragma once

// Findings: what is wrong, each by a rule of the table in rules.cpp.

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/inspection.h"

namespace presspack::inspection {

struct Rule {
  std::string_view id;
  std::string_view words;
};

// Every rule that the linter knows, by standard and clause.
std::span<const Rule> lint_rules();

struct Place {
  int object = 0;
  std::size_t page = 0;
};

class Findings {
 public:
  // `detail` is added to the rule's words.
  void add(std::string_view rule, Place place, std::string_view detail = "");
  // Adds unless `kept`.
  void expect(bool kept, std::string_view rule, Place place = {}, std::string_view detail = "") {
    if (!kept) add(rule, place, detail);
  }
  // By rule, in the table's order; at most ten a rule, and then how many more.
  std::vector<Finding> take();

 private:
  std::map<std::string_view, std::vector<Finding>> by_rule_;
  std::map<std::string_view, std::size_t> counts_;
};

}  // namespace presspack::inspection
