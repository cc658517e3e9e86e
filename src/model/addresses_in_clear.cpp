#include "model/addresses_in_clear.h"

#include <algorithm>

namespace presspack {
namespace {

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

// What the brackets hold; empty when the words say it already.
std::string missing_address(std::string_view words, std::string_view target) {
  if (target.starts_with("tel:")) {
    // "020 7946 0000" and "+44 20 7946 0000" are one number: their ends are the same.
    const std::string number = digits_of(target), said = digits_of(words);
    constexpr std::size_t enough = 6;
    return said.size() >= enough && number.ends_with(said.substr(said.size() - enough))
               ? std::string()
               : std::string(target.substr(4));
  }
  std::string shown = shown_address(target.starts_with("mailto:") ? target.substr(7) : target);
  return words.find(shown) != std::string_view::npos ? std::string() : shown;
}

}  // namespace

std::string shown_address(std::string_view link) {
  for (const std::string_view drop : {"https://", "http://", "www."}) {
    if (link.starts_with(drop)) link.remove_prefix(drop.size());
  }
  while (link.ends_with('/')) link.remove_suffix(1);
  return std::string(link);
}

RichText with_addresses(const RichText& given) {
  RichText text = given;
  std::vector<Mark> links;
  for (const Mark& mark : given.marks) {
    if (mark.kind == Mark::Kind::link) links.push_back(mark);
  }
  // From the last, so that the places of those before stay as they are.
  std::stable_sort(links.begin(), links.end(),
                   [](const Mark& a, const Mark& b) { return a.end > b.end; });
  for (const Mark& link : links) {
    const std::string_view words =
        std::string_view(given.text).substr(link.begin, link.end - link.begin);
    const std::string address = missing_address(words, link.target);
    if (address.empty()) continue;
    const std::string added = " (" + address + ")";
    text.text.insert(link.end, added);
    const auto length = static_cast<std::uint32_t>(added.size());
    for (Mark& mark : text.marks) {
      if (mark.begin >= link.end) mark.begin += length;
      if (mark.end > link.end) mark.end += length;
    }
  }
  return text;
}

}  // namespace presspack
