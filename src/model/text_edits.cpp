#include "model/text_edits.h"

#include <algorithm>

namespace presspack {

RichText slice(const RichText& whole, std::size_t begin, std::size_t end) {
  while (end > begin && whole.text[end - 1] == ' ') --end;
  RichText part = whole;
  part.text = whole.text.substr(begin, end - begin);
  part.marks.clear();
  for (Mark mark : whole.marks) {
    if (mark.end <= begin || mark.begin >= end) continue;
    mark.begin = static_cast<std::uint32_t>(std::max<std::size_t>(mark.begin, begin) - begin);
    mark.end = static_cast<std::uint32_t>(std::min<std::size_t>(mark.end, end) - begin);
    part.marks.push_back(std::move(mark));
  }
  return part;
}

RichText enclosed(const std::string& before, RichText text, const std::string& after) {
  if (text.empty()) return text;
  text.text = before + text.text + after;
  for (Mark& mark : text.marks) {
    mark.begin += static_cast<std::uint32_t>(before.size());
    mark.end += static_cast<std::uint32_t>(before.size());
  }
  return text;
}

}  // namespace presspack
