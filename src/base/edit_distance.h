#pragma once

// The nearest known word to a mistyped one: "did you mean".

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace presspack {

// Damerau's distance in its restricted form (optimal string alignment), over bytes.
int edit_distance(std::string_view a, std::string_view b);

// The candidate at distance <= max(1, length/3), nearest first, ties in the given order.
std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string_view>& candidates);

}  // namespace presspack
