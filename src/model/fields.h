#pragma once

// Fields: the release, the brand's words and the labels under the names that a layout file uses
// ("highlight.title", "labels.in_numbers").  C++ knows parts and styles; which field goes where is
// the layout's data.

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/rich_text.h"

namespace presspack {

struct FieldSet;

// A picture's file as read, and what must stay of it when it is cut, in per cent.
struct FieldImage {
  std::shared_ptr<const std::string> bytes;
  int pixels_wide = 0, pixels_high = 0;
  int focus_x = 50, focus_y = 50;
  int after = 0;  // as Image's
  RichText alt;
  Span span;
};

using FieldValue = std::variant<std::monostate, RichText, Prose, std::vector<FieldSet>, FieldImage>;

// One scope: the pack itself, or one item of a list.  A list's items are reached by the layout's
// `each: NAME`; inside it a field of the item is `ITEM.field`, with ITEM the singular below.
struct FieldSet {
  std::string name;  // "" for the pack, "highlight" for an item of `highlights`
  std::map<std::string, FieldValue, std::less<>> values = {};
};

// Looks `path` up in the innermost scope that owns its first word, else in the pack's scope.
// "highlight.title" looks for `title` in the nearest scope named "highlight"; "title" in the pack.
class Scopes {
 public:
  explicit Scopes(const FieldSet& pack) : chain_{&pack} {}
  Scopes inside(const FieldSet& item) const;
  const FieldValue* find(std::string_view path) const;
  // The field as one text; empty when it is absent or not a text.
  const RichText* text(std::string_view path) const;
  bool present(std::string_view path) const;

 private:
  std::vector<const FieldSet*> chain_;
};

struct Pack;

// Builds the pack's scope.  What is computed on the way is said beside each name in the .cpp.
FieldSet fields_of(const Pack& pack);

}  // namespace presspack
