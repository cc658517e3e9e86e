#include "inspect/findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace presspack::inspection {
namespace {

constexpr std::size_t most_of_a_rule = 10;

}  // namespace

void Findings::add(std::string_view rule, Place place, std::string_view detail) {
  const std::span<const Rule> rules = lint_rules();
  const auto known = std::find_if(rules.begin(), rules.end(),
                                  [rule](const Rule& candidate) { return candidate.id == rule; });
  assert(known != rules.end());
  if (known == rules.end() || ++counts_[known->id] > most_of_a_rule) return;
  std::string words(known->words);
  if (!detail.empty()) words += ": " + std::string(detail);
  by_rule_[known->id].push_back({.rule = std::string(known->id),
                                 .words = std::move(words),
                                 .object = place.object,
                                 .page = place.page});
}

std::vector<Finding> Findings::take() {
  std::vector<Finding> out;
  for (const Rule& rule : lint_rules()) {
    std::vector<Finding>& found = by_rule_[rule.id];
    const std::size_t more = counts_[rule.id] - found.size();
    if (more > 0) found.back().words += fmt::format(" (and {} more)", more);
    out.insert(out.end(), found.begin(), found.end());
  }
  by_rule_.clear();
  counts_.clear();
  return out;
}

}  // namespace presspack::inspection
