#pragma once

// What `init` writes: a first pack with a word on each field, and a brand.

#include <string>

namespace presspack {

struct StarterAnswers {
  std::string organisation = "Hospital Trust";
  std::string layout = "bulletin", brand = "hospital-trust", language = "en-GB";
  std::string embargo;  // "2024-07-17 00:01 Europe/London", or empty
};

std::string starter_pack(const StarterAnswers& answers);
// A brand of that name and organisation in neutral colours, to be made one's own.
std::string starter_brand(const std::string& name, const std::string& organisation);
// "Hospital Trust" as "hospital-trust"; "my-brand" when no letter is left.
std::string slug(const std::string& words);
// As a YAML text: in quotation marks where it needs them.
std::string yaml_text(const std::string& text);

}  // namespace presspack
