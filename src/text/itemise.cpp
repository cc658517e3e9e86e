#include "text/itemise.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"
#include "text/bidi.h"
#include "text/script_runs.h"

namespace presspack {
namespace {

struct Characters {
  std::u32string text;
  std::vector<std::uint32_t> offsets;  // of each, and of the end
};

Characters characters_of(std::string_view utf8) {
  Characters out;
  for (std::size_t at = 0; at < utf8.size();) {
    out.offsets.push_back(static_cast<std::uint32_t>(at));
    out.text += next_code_point(utf8, at);
  }
  out.offsets.push_back(static_cast<std::uint32_t>(utf8.size()));
  return out;
}

std::size_t index_at(const Characters& all, std::uint32_t byte) {
  const auto found = std::lower_bound(all.offsets.begin(), all.offsets.end(), byte);
  return static_cast<std::size_t>(found - all.offsets.begin());
}

// In order and without overlaps, as bidi_levels wants them.
std::vector<Isolate> isolates_of(const Characters& all, std::string_view utf8,
                                 const std::vector<ByteRange>& links) {
  std::vector<ByteRange> ranges = left_to_right_islands(utf8);
  for (const ByteRange& link : links) {
    // A link's words may run either way; only one that cannot is set apart.
    if (!may_run_right_to_left(utf8.substr(link.begin, link.end - link.begin))) {
      ranges.push_back(link);
    }
  }
  std::sort(ranges.begin(), ranges.end(),
            [](const ByteRange& a, const ByteRange& b) { return a.begin < b.begin; });
  std::vector<Isolate> isolates;
  for (const ByteRange& range : ranges) {
    const Isolate isolate{index_at(all, range.begin), index_at(all, range.end)};
    const bool free = isolates.empty() || isolates.back().end <= isolate.begin;
    if (free && isolate.begin < isolate.end) isolates.push_back(isolate);
  }
  return isolates;
}

}  // namespace

ItemisedText itemise(std::string_view text, std::string_view language,
                     const std::vector<ByteRange>& links) {
  ItemisedText out;
  const std::vector<ScriptRun> scripts = script_runs(text);
  const auto add = [&out](std::uint32_t begin, std::uint32_t end, const ScriptRun& script,
                          std::uint8_t level) {
    TextRun run{.begin = begin, .end = end, .level = level};
    std::memcpy(run.script, script.script, sizeof run.script);
    out.runs.push_back(run);
  };
  const Direction home = direction_of(language);
  const bool any = may_run_right_to_left(text);
  if (!any && home == Direction::left_to_right) {
    for (const ScriptRun& script : scripts) add(script.begin, script.end, script, 0);
    return out;
  }
  const Characters all = characters_of(text);
  std::optional<Direction> direction;
  if (home == Direction::right_to_left && any) direction = home;
  const BidiLevels bidi = bidi_levels(all.text, direction, home, isolates_of(all, text, links));
  out.level = bidi.paragraph;
  for (const ScriptRun& script : scripts) {
    const std::size_t last = index_at(all, script.end);
    for (std::size_t at = index_at(all, script.begin); at < last;) {
      std::size_t end = at + 1;
      while (end < last && bidi.levels[end] == bidi.levels[at]) ++end;
      add(all.offsets[at], all.offsets[end], script, bidi.levels[at]);
      at = end;
    }
  }
  return out;
}

}  // namespace presspack
