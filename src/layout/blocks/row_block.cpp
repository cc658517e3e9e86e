// Rows: parts side by side, in one piece or divided where no part of them is cut; and columns of
// text.

#include <algorithm>

#include "layout/part_setter.h"

namespace presspack {
namespace {

Galley one_block(Frame frame) {
  Galley galley;
  galley.blocks.push_back({.frame = std::move(frame), .space_before = {}});
  return galley;
}

bool in_columns(const Galley& galley) {
  return std::any_of(galley.blocks.begin(), galley.blocks.end(),
                     [](const Block& block) { return block.columns != nullptr; });
}

struct Side {
  Galley galley;
  Length x, width;
  bool first = false;  // read before the longest
};

// The tops of a galley's blocks, as if no page ended, and its height at the end.
std::vector<Length> tops_of(const Galley& galley) {
  std::vector<Length> tops;
  Length y;
  for (std::size_t i = 0; i < galley.blocks.size(); ++i) {
    if (i > 0) y += galley.blocks[i].space_before;
    tops.push_back(y);
    y += galley.blocks[i].frame.size.height;
  }
  tops.push_back(y);
  return tops;
}

// The blocks of a shorter side, each in the host block it starts beside.  One that would stand
// across a place where a page may end moves down to the next block: lines of one leading then share
// their baselines, and either side may be divided there.
void hang_beside(Galley& hosts, const std::vector<Length>& tops, Side& side) {
  const std::vector<Length> own = tops_of(side.galley);
  const std::size_t last = hosts.blocks.size() - 1;
  std::vector<Frame> beside(hosts.blocks.size());
  std::size_t before = 0;  // the host of the block above
  Length moved;
  for (std::size_t i = 0; i < side.galley.blocks.size(); ++i) {
    const Length height = side.galley.blocks[i].frame.size.height;
    Length y = own[i] + moved;
    std::size_t host = 0;
    while (host < last && tops[host + 1] <= y) ++host;
    const bool across = host < last && y + height > tops[host + 1];
    const bool fits_below = height <= hosts.blocks[std::min(host + 1, last)].frame.size.height;
    if (across && fits_below && hosts.blocks[host + 1].break_before < break_widow) {
      ++host;
      moved += tops[host] - y;
      y = tops[host];
    }
    place(beside[host], std::move(side.galley.blocks[i].frame), {side.x, y - tops[host]});
    // A page that ends between this block and the one above costs what it costs in either side.
    for (std::size_t next = before + 1; i > 0 && next <= host; ++next) {
      int& cost = hosts.blocks[next].break_before;
      cost = std::max(cost, side.galley.blocks[i].break_before);
    }
    before = host;
    for (std::size_t next = host + 1; next <= last && tops[next] < y + height; ++next) {
      hosts.blocks[next].break_before = break_forbidden;
    }
    if (host == last) {
      Length& room = hosts.blocks[last].frame.size.height;
      room = std::max(room, y - tops[last] + height);
    }
  }
  // Items stand in the order in which the sides are read.
  for (std::size_t i = 0; i < beside.size(); ++i) {
    Frame& host = hosts.blocks[i].frame;
    if (side.first) std::swap(host.items, beside[i].items);
    place(host, std::move(beside[i]), {});
  }
}

// The longest side's blocks carry the others, each in the block it starts beside; no page ends
// while one of those lasts.
Galley zip(std::vector<Side> sides, Length width) {
  const auto longest = std::max_element(sides.begin(), sides.end(), [](auto& a, auto& b) {
    return a.galley.height() < b.galley.height();
  });
  const std::vector<Length> tops = tops_of(longest->galley);
  Galley out = std::move(longest->galley);
  for (Block& block : out.blocks) {
    Frame moved{.size = {width, block.frame.size.height}, .baseline = block.frame.baseline};
    place(moved, std::move(block.frame), {longest->x, Length()});
    block.frame = std::move(moved);
  }
  for (auto side = sides.begin(); side != sides.end(); ++side) {
    side->first = side < longest;
    if (side != longest) hang_beside(out, tops, *side);
  }
  return out;
}

}  // namespace

std::vector<Length> PartSetter::track_widths(const RowPart& part, Length width,
                                             const PartContext&) const {
  const PageGrid& grid = with_.design.page;
  std::vector<Length> widths;
  std::int64_t shares = 0;
  Length left = width - part.gap * (static_cast<std::int64_t>(part.tracks.size()) - 1);
  for (const Track& track : part.tracks) {
    Length own;
    if (track.kind == Track::Kind::length) own = track.length;
    if (track.kind == Track::Kind::columns) own = grid.width_of(1, track.count);
    if (track.kind == Track::Kind::fraction || track.kind == Track::Kind::content) {
      shares += track.count;
    }
    left -= own;
    widths.push_back(own);
  }
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const Track& track = part.tracks[i];
    const bool shared = track.kind == Track::Kind::fraction || track.kind == Track::Kind::content;
    if (shared) widths[i] = std::max(Length(), scaled(left, track.count, shares));
  }
  return widths;
}

// Children side by side.  A row higher than any page is set as a stack, so that it can be divided.
Galley PartSetter::row(const RowPart& part, Length width, const PartContext& context) {
  const std::vector<Length> widths = track_widths(part, width, context);
  std::vector<Galley> children;
  Length height = part.height;
  for (std::size_t i = 0; i < part.parts.size() && i < widths.size(); ++i) {
    children.push_back(set(*part.parts[i], widths[i], context));
    height = std::max(height, children.back().height());
  }
  if (std::all_of(children.begin(), children.end(), [](const Galley& g) { return g.empty(); })) {
    return {};
  }
  if (part.divide && std::none_of(children.begin(), children.end(), in_columns)) {
    std::vector<Side> sides;
    Length x;
    for (std::size_t i = 0; i < children.size(); ++i) {
      if (children[i].empty()) continue;  // its place goes to the next
      sides.push_back({std::move(children[i]), x, widths[i]});
      x += widths[i] + part.gap;
    }
    return zip(std::move(sides), width);
  }
  if (height > context.tallest) {
    Galley stacked;
    for (Galley& child : children) {
      stacked.append(std::move(child), with_.design.page.unit * 2);
    }
    return stacked;
  }
  Frame frame{.size = {width, height}, .baseline = {}, .items = {}};
  Length x;
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (children[i].empty()) continue;  // its place goes to the next
    Frame child = to_frame(std::move(children[i]), widths[i]);
    Length y;
    if (part.align == CrossAlign::center) y = (height - child.size.height) / 2;
    if (part.align == CrossAlign::end) y = height - child.size.height;
    place(frame, std::move(child), {x, y});
    x += widths[i] + part.gap;
  }
  return one_block(std::move(frame));
}

Galley PartSetter::columns(const ColumnsPart& part, Length width, const PartContext& context) {
  auto flow = std::make_shared<ColumnFlow>();
  flow->count = static_cast<std::size_t>(part.count);
  flow->gap = part.gap;
  flow->width = (width - part.gap * (part.count - 1)) / part.count;
  if (!part.rule.empty()) {
    flow->rule_width = part.rule_width;
    flow->rule = with_.color(part.rule);
  }
  Galley galley = set(*part.child, flow->width, context);
  for (Block& block : galley.blocks) {
    if (!block.columns) block.columns = flow;
  }
  return galley;
}

}  // namespace presspack
