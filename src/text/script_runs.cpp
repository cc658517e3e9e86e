#include "text/script_runs.h"

#include <unicode/uscript.h>

#include <cstring>

#include "base/utf8.h"

namespace presspack {
namespace {

UScriptCode script_of(char32_t c) {
  if (c < 0x80) {  // the fast path: most of what we set
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter ? USCRIPT_LATIN : USCRIPT_COMMON;
  }
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode code = uscript_getScript(static_cast<UChar32>(c), &status);
  return U_FAILURE(status) ? USCRIPT_COMMON : code;
}

}  // namespace

std::vector<ScriptRun> script_runs(std::string_view text) {
  std::vector<ScriptRun> runs;
  UScriptCode current = USCRIPT_COMMON;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    if (end == begin) return;
    ScriptRun run{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    std::strncpy(run.script, uscript_getShortName(current), 4);
    runs.push_back(run);
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const UScriptCode script = script_of(next_code_point(text, at));
    if (script == USCRIPT_COMMON || script == USCRIPT_INHERITED || script == current) continue;
    if (current != USCRIPT_COMMON) {
      close(start);
      begin = start;
    }
    current = script;
  }
  close(text.size());
  return runs;
}

}  // namespace presspack
