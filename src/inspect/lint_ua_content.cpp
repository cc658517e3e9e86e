#include <algorithm>
#include <map>
#include <set>

#include "inspect/lint.h"

namespace presspack::inspection {
namespace {

using ParentTree = std::map<long long, Object>;

ParentTree read_parent_tree(const TagTree& tags) {
  ParentTree tree;
  for (const TreeEntry& entry : tree_entries(get(tags.root(), "/ParentTree"), "/Nums")) {
    if (const auto key = integer_of(entry.key)) tree.emplace(*key, entry.value);
  }
  return tree;
}

void check_marks(const ContentFacts& facts, Place place, Findings& findings) {
  const auto times = [](std::size_t count) {
    return std::to_string(count) + (count == 1 ? " time" : " times");
  };
  if (facts.untagged > 0) findings.add("UA1 7.1-3", place, times(facts.untagged));
  if (facts.artifact_in_tagged > 0) {
    findings.add("UA1 7.1-1", place, times(facts.artifact_in_tagged));
  }
  if (facts.tagged_in_artifact > 0) {
    findings.add("UA1 7.1-2", place, times(facts.tagged_in_artifact));
  }
  findings.expect(facts.background_without_box == 0, "PDF 14.8.2.2-1", place);
  for (const long long mcid : facts.twice) {
    findings.add("PDF 14.7.4.4-3", place, "MCID " + std::to_string(mcid));
  }
}

// Each MCID of the page leads through the parent tree to the element that claims it.
void check_page_entry(const FileView& file, std::size_t page, const ParentTree& parents,
                      Findings& findings) {
  const ContentFacts& facts = file.contents[page];
  const Place place{number(file.pages[page]), page + 1};
  if (facts.words.empty()) return;
  const auto key = integer_of(get(file.pages[page], "/StructParents"));
  findings.expect(key.has_value(), "PDF 14.7.4.4-6", place);
  const auto entry = key ? parents.find(*key) : parents.end();
  const std::vector<Object> elements =
      entry == parents.end() ? std::vector<Object>() : list_of(entry->second);
  for (const auto& [mcid, words] : facts.words) {
    const std::string detail = "MCID " + std::to_string(mcid);
    const std::size_t holder = file.tags.holder(page, mcid);
    if (holder == no_element) {
      findings.add("PDF 14.7.4.4-1", place, detail);
      continue;
    }
    if (!key) continue;
    const auto at = static_cast<std::size_t>(mcid);
    const bool led = mcid >= 0 && at < elements.size() && elements[at].isDictionary() &&
                     file.tags.element_at(elements[at].getObjGen()) == holder;
    findings.expect(led, "PDF 14.7.4.4-4", place, detail);
  }
}

void check_claims(const FileView& file, Findings& findings) {
  for (const TagElement& element : file.tags.elements()) {
    for (const TagContent& content : element.content) {
      if (content.mcid < 0) continue;
      const bool there = content.page != no_element && content.page < file.contents.size() &&
                         file.contents[content.page].words.contains(content.mcid);
      if (there) continue;
      const Place place{number(element.object), content.page == no_element ? 0 : content.page + 1};
      findings.add("PDF 14.7.4.4-2", place, "MCID " + std::to_string(content.mcid));
    }
  }
}

// ISO 14289-1, 7.20.
void check_forms(const FileView& file, Findings& findings) {
  std::map<QPDFObjGen, std::size_t> painted;
  for (const ContentFacts& facts : file.contents) {
    for (const auto& [form, times] : facts.forms) painted[form] += times;
  }
  for (const auto& [id, times] : painted) {
    const Object form = file.pdf.getObject(id);
    const Place place{number(form)};
    findings.expect(!has(form, "/Ref"), "UA1 7.20-1 / A2 6.2.9-2", place);
    findings.expect(times < 2 || !has(form, "/StructParents"), "UA1 7.20-2", place);
  }
}

}  // namespace

void lint_ua_content(const FileView& file, Findings& findings) {
  const ParentTree parents = read_parent_tree(file.tags);
  for (std::size_t page = 0; page < file.contents.size(); ++page) {
    check_marks(file.contents[page], {number(file.pages[page]), page + 1}, findings);
    if (file.tags.is_there()) check_page_entry(file, page, parents, findings);
  }
  check_forms(file, findings);
  if (!file.tags.is_there()) return;
  check_claims(file, findings);
  const auto next = integer_of(get(file.tags.root(), "/ParentTreeNextKey"));
  const bool beyond = parents.empty() || (next && *next > parents.rbegin()->first);
  findings.expect(beyond, "PDF 14.7.4.4-5", {number(file.tags.root())});
}

}  // namespace presspack::inspection
