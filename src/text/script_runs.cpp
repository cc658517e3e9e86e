#include "text/script_runs.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>
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

// What a common character says of itself (UAX #24, 5.1, Script_Extensions): a danda is of many
// Indian scripts, but of no other.
class Extensions {
 public:
  explicit Extensions(char32_t c) {
    if (c < 0x80) return;
    UErrorCode status = U_ZERO_ERROR;
    count_ = uscript_getScriptExtensions(static_cast<UChar32>(c), scripts_.data(),
                                         static_cast<int32_t>(scripts_.size()), &status);
    if (U_FAILURE(status)) count_ = 0;
    if (count_ == 1 && (scripts_[0] == USCRIPT_COMMON || scripts_[0] == USCRIPT_INHERITED)) {
      count_ = 0;
    }
  }
  bool allow(UScriptCode script) const {
    if (count_ == 0 || script == USCRIPT_COMMON) return true;
    for (int32_t i = 0; i < count_; ++i) {
      if (scripts_[static_cast<std::size_t>(i)] == script) return true;
    }
    return false;
  }
  UScriptCode first() const { return count_ == 0 ? USCRIPT_COMMON : scripts_[0]; }

 private:
  std::array<UScriptCode, 32> scripts_{};
  int32_t count_ = 0;
};

// Brackets that are open, with the script before each: what closes one belongs where it began.
class Brackets {
 public:
  // The script of a bracket's other half; nothing for other characters.
  UScriptCode script(char32_t c, UScriptCode current) {
    const auto wide = static_cast<UChar32>(c);
    const int32_t type = c < 0x80 ? (c == '(' || c == '[' || c == '{'   ? U_BPT_OPEN
                                     : c == ')' || c == ']' || c == '}' ? U_BPT_CLOSE
                                                                        : U_BPT_NONE)
                                  : u_getIntPropertyValue(wide, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
    if (type == U_BPT_OPEN) {
      stack_[depth_++ % stack_.size()] = {u_getBidiPairedBracket(wide), current};
    } else if (type == U_BPT_CLOSE) {
      for (std::size_t back = 0; back < std::min(depth_, stack_.size()); ++back) {
        const Open& open = stack_[(depth_ - 1 - back) % stack_.size()];
        if (open.closes != wide) continue;
        depth_ -= back + 1;
        return open.script;
      }
    }
    return USCRIPT_COMMON;
  }

 private:
  struct Open {
    UChar32 closes;
    UScriptCode script;
  };
  std::array<Open, 32> stack_{};
  std::size_t depth_ = 0;
};

}  // namespace

std::vector<ScriptRun> script_runs(std::string_view text) {
  std::vector<ScriptRun> runs;
  UScriptCode current = USCRIPT_COMMON;
  Brackets brackets;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    if (end == begin) return;
    ScriptRun run{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    std::strncpy(run.script, uscript_getShortName(current), 4);
    runs.push_back(run);
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    UScriptCode script = script_of(c);
    if (script == USCRIPT_COMMON || script == USCRIPT_INHERITED) {
      const UScriptCode opened = brackets.script(c, current);
      const Extensions extensions(c);
      if (opened != USCRIPT_COMMON) {
        script = opened;
      } else if (script == USCRIPT_INHERITED || extensions.allow(current)) {
        continue;
      } else {
        script = extensions.first();
      }
    }
    if (script == current) continue;
    if (current != USCRIPT_COMMON) {
      close(start);
      begin = start;
    }
    current = script;
  }
  close(text.size());
  return runs;
}

std::string script_name(char32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(character), &status);
  const bool shared = script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
  return U_FAILURE(status) || shared ? std::string() : uscript_getName(script);
}

}  // namespace presspack
