#pragma once

// Stretches of one script, for choosing faces and shaping rules.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace presspack {

struct ScriptRun {
  std::uint32_t begin, end;  // bytes
  char script[5] = "Zyyy";  // ISO 15924
};

// Common and inherited characters join the run before them, leading ones the run behind (UAX #24,
// 5.1); those that belong to some scripts only (Script_Extensions) join none but these, and a
// closing bracket joins the script before its opening one.  Never empty for a text that is not.
std::vector<ScriptRun> script_runs(std::string_view text);

// The script's English name ("Georgian"); empty for characters of many scripts.
std::string script_name(char32_t character);

}  // namespace presspack
