#include <algorithm>
#include <map>
#include <set>

#include "base/number.h"
#include "inspect/lint.h"

namespace presspack::inspection {
namespace {

constexpr std::size_t most_cells = 100000;

struct Cell {
  std::size_t element = 0, row = 0, column = 0, rows = 1, columns = 1;
};

// The value of a table attribute (ISO 32000-1, 14.8.5.7).
Object table_attribute(const Object& element, const char* key) {
  for (const Object& attributes : list_of(get(element, "/A"))) {
    if (name_of(get(attributes, "/O")) == "Table" && has(attributes, key)) {
      return get(attributes, key);
    }
  }
  return Object::newNull();
}

std::size_t span_of(const Object& element, const char* key) {
  const long long span = integer_of(table_attribute(element, key)).value_or(1);
  return static_cast<std::size_t>(std::clamp(span, 1LL, 1000LL));
}

class Table {
 public:
  Table(const TagTree& tags, std::size_t table) : tags_(tags), table_(table) {}

  void check(Findings& findings) {
    check_parts(findings);
    collect_rows(table_);
    place_cells(findings);
    check_shape(findings);
    check_headers(findings);
  }

 private:
  const TagElement& at(std::size_t element) const { return tags_.elements()[element]; }
  Place place() const { return {number(at(table_).object)}; }

  void check_parts(Findings& findings) const {
    const std::vector<std::string> parts = tags_.child_types(table_);
    const auto count = [&parts](const char* type) {
      return std::count(parts.begin(), parts.end(), type);
    };
    findings.expect(count("THead") <= 1, "UA1 7.2-11", place());
    findings.expect(count("TFoot") <= 1, "UA1 7.2-12", place());
    findings.expect(count("TFoot") == 0 || count("TBody") > 0, "UA1 7.2-13", place());
    findings.expect(count("THead") == 0 || count("TBody") > 0, "UA1 7.2-14", place());
    findings.expect(count("Caption") <= 1, "UA1 7.2-39", place());
    const auto caption = std::find(parts.begin(), parts.end(), "Caption");
    const bool at_an_end =
        caption == parts.end() || caption == parts.begin() || caption + 1 == parts.end();
    findings.expect(at_an_end, "UA1 7.2-16", place());
  }

  void collect_rows(std::size_t group) {
    for (const std::size_t child : at(group).children) {
      const std::string& type = at(child).standard;
      if (type == "TR") rows_.push_back(child);
      if (type == "THead" || type == "TBody" || type == "TFoot") collect_rows(child);
    }
  }

  // Each cell takes the first free column of its row.
  void place_cells(Findings& findings) {
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      std::size_t column = 0;
      for (const std::size_t child : at(rows_[row]).children) {
        if (cells_.size() >= most_cells) return;
        while (taken_.contains({row, column})) ++column;
        const Object& object = at(child).object;
        Cell cell{child, row, column, span_of(object, "/RowSpan"), span_of(object, "/ColSpan")};
        bool free = true;
        for (std::size_t r = row; r < row + cell.rows; ++r) {
          for (std::size_t c = column; c < column + cell.columns; ++c) {
            free = taken_.emplace(std::pair{r, c}, child).second && free;
          }
        }
        findings.expect(free, "UA1 7.2-15", {number(object)});
        column += cell.columns;
        cells_.push_back(cell);
      }
    }
  }

  void check_shape(Findings& findings) const {
    std::map<std::size_t, std::size_t> widths;
    for (const auto& [spot, cell] : taken_) ++widths[spot.first];
    for (const Cell& cell : cells_) {
      findings.expect(cell.row + cell.rows <= rows_.size(), "UA1 7.2-41",
                      {number(at(cell.element).object)});
    }
    for (std::size_t row = 1; row < rows_.size(); ++row) {
      if (widths[row] == widths[0]) continue;
      findings.add(
          "UA1 7.2-42", {number(at(rows_[row]).object)},
          std::to_string(widths[row]) + " columns, the first row has " + std::to_string(widths[0]));
    }
  }

  // ISO 14289-1, 7.5: a cell's headers are named by it, or stand in its row or column with a scope.
  void check_headers(Findings& findings) const {
    std::set<std::string> ids;
    std::set<std::size_t> headed_rows, headed_columns;
    for (const Cell& cell : cells_) {
      const TagElement& element = at(cell.element);
      if (element.standard != "TH") continue;
      ids.insert(text_of(get(element.object, "/ID")));
      const std::string scope = name_of(table_attribute(element.object, "/Scope"));
      if (scope == "Row" || scope == "Both") headed_rows.insert(cell.row);
      if (scope == "Column" || scope == "Both") headed_columns.insert(cell.column);
    }
    for (const Cell& cell : cells_) {
      const TagElement& element = at(cell.element);
      if (element.standard != "TD") continue;
      const Place where{number(element.object)};
      const std::vector<Object> named = list_of(table_attribute(element.object, "/Headers"));
      for (const Object& header : named) {
        findings.expect(ids.contains(text_of(header)), "UA1 7.5-2", where, text_of(header));
      }
      const bool headed =
          !named.empty() || headed_rows.contains(cell.row) || headed_columns.contains(cell.column);
      findings.expect(headed, "UA1 7.5-1", where);
    }
  }

  const TagTree& tags_;
  std::size_t table_;
  std::vector<std::size_t> rows_;
  std::vector<Cell> cells_;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> taken_;
};

}  // namespace

void lint_ua_tables(const FileView& file, Findings& findings) {
  for (std::size_t i = 0; i < file.tags.elements().size(); ++i) {
    if (file.tags.elements()[i].standard == "Table") Table(file.tags, i).check(findings);
  }
}

}  // namespace presspack::inspection
