#include "app/output_path.h"

#include <utility>

namespace presspack {

std::string output_path(const std::string& pattern, const OutputNames& names) {
  if (pattern == "-") return pattern;
  std::string usual = "{name}-{layout}";
  const bool text = names.edition == "text", html = names.edition == "html";
  if (names.edition != "standard" && !text && !html) usual += "-{edition}";
  if (names.profile != "screen") usual += "-{profile}";
  if (names.embargoed) usual += "-embargoed";
  usual += text ? ".txt" : html ? ".html" : ".pdf";
  std::string path = pattern.empty()          ? "out/" + usual
                     : pattern.ends_with('/') ? pattern + usual
                                              : pattern;
  const std::pair<const char*, const std::string*> places[] = {{"{name}", &names.name},
                                                               {"{layout}", &names.layout},
                                                               {"{edition}", &names.edition},
                                                               {"{profile}", &names.profile},
                                                               {"{lang}", &names.language}};
  for (const auto& [place, value] : places) {
    for (std::size_t at = path.find(place); at != std::string::npos; at = path.find(place, at)) {
      path.replace(at, std::string(place).size(), *value);
      at += value->size();
    }
  }
  return path;
}

}  // namespace presspack
