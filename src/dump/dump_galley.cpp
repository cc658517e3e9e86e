#include "base/number.h"
#include "dump/dump.h"

namespace presspack {
namespace {

std::string break_name(int cost) {
  if (cost >= break_forbidden) return "never";
  if (cost >= break_widow) return "widow";
  return cost == break_free ? "free" : std::to_string(cost);
}

std::string words(const Frame& frame) {
  std::string text;
  for (const Item& item : frame.items) {
    if (const auto* run = std::get_if<GlyphRun>(&item.content)) {
      if (!text.empty() && !text.ends_with(' ')) text += " | ";
      text += run->text;
    }
  }
  return text;
}

std::string face(const FontSet& fonts, FontId id) {
  const FontEntry& entry = fonts.manifest().entries[static_cast<std::size_t>(id)];
  return entry.family + " " + std::to_string(entry.weight) + (entry.italic ? " italic" : "");
}

template <class Each>
void each_run(const std::vector<SetSlot>& slots, std::string& out, Each each) {
  for (const SetSlot& slot : slots) {
    if (slot.galley.empty()) continue;
    out += "slot " + slot.name + " in " + slot.region + "\n";
    for (const Block& block : slot.galley.blocks) {
      for (const Item& item : block.frame.items) {
        if (const auto* run = std::get_if<GlyphRun>(&item.content)) each(item, *run);
      }
    }
  }
}

}  // namespace

std::string dump_lines(const std::vector<SetSlot>& slots, const FontSet& fonts) {
  std::string out;
  each_run(slots, out, [&](const Item& item, const GlyphRun& run) {
    Length width;
    for (const Glyph& glyph : run.glyphs) width += glyph.advance;
    out += "  x=" + millimetres(item.at.x) + " w=" + millimetres(width) + "mm  " +
           face(fonts, run.font) + " " + points(run.size) + "pt  \"" + run.text + "\"\n";
  });
  return out;
}

std::string dump_runs(const std::vector<SetSlot>& slots, const FontSet& fonts) {
  std::string out;
  each_run(slots, out, [&](const Item&, const GlyphRun& run) {
    out += "  " + face(fonts, run.font) + "  \"" + run.text + "\"\n    ";
    for (const Glyph& glyph : run.glyphs) {
      append_integer(out, glyph.id);
      out += '=';
      append_integer(out, glyph.cluster);
      out += '+';
      append_points(out, glyph.advance);
      out += ' ';
    }
    out.back() = '\n';
  });
  return out;
}

std::string dump_galley(const std::vector<SetSlot>& slots) {
  std::string out;
  for (const SetSlot& slot : slots) {
    if (slot.galley.empty()) continue;
    out += "slot " + slot.name + " in " + slot.region + ", before " + millimetres(slot.before) +
           "mm, height " + millimetres(slot.galley.height()) + "mm\n";
    for (const Block& block : slot.galley.blocks) {
      out += "  +" + millimetres(block.space_before) +
             "mm  h=" + millimetres(block.frame.size.height) + "mm  break " +
             break_name(block.break_before) + "  " + words(block.frame) + "\n";
    }
  }
  return out;
}

}  // namespace presspack
