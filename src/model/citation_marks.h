#pragma once

// Citation marks as a reader sees them: "[^study]" becomes "[1]", its place in the list of sources.

#include <map>
#include <string>

#include "model/release.h"

namespace presspack {

// The number of each source that can be cited: `citations` in their order, then the report.
std::map<std::string, int, std::less<>> citation_numbers(const Release& release);

// Whether the text of the release cites this id.
bool cites(const Release& release, const std::string& id);

RichText with_numbers(RichText text, const std::map<std::string, int, std::less<>>& numbers);
Prose with_numbers(Prose prose, const std::map<std::string, int, std::less<>>& numbers);

}  // namespace presspack
