#include "layout/page_builder.h"

#include <algorithm>
#include <map>

#include "layout/page_breaks.h"

namespace presspack {
namespace {

constexpr std::size_t most_pages = 5000;

// Where a region came to stand on this page.
struct Placed {
  Length top, foot;  // the space it may fill
  Length bottom;  // of what it holds
  bool used = false;
};

class PageLayout {
 public:
  PageLayout(const PageMaster& master, const PageGrid& grid) : master_(master), grid_(grid) {}

  // Finds the space of every region, given the heights of the fixed ones.
  void solve(const std::map<std::string, Length>& fixed_heights);
  Placed& at(const std::string& name) { return placed_[name]; }
  // The top of a region that hangs from others, once those are filled.
  Length top_of(const RegionSpec& region) const;
  Length foot_of(const RegionSpec& region) const;
  Length x_of(const RegionSpec& region) const {
    return region.full_bleed ? Length() : grid_.x_of(region.first_column);
  }

 private:
  Length page_foot() const;
  const PageMaster& master_;
  const PageGrid& grid_;
  std::map<std::string, Placed> placed_;
};

// Where the flow ends: the foot of regions that would end above one that holds nothing.
Length PageLayout::page_foot() const {
  const RegionSpec* flow = region_named(master_, master_.flow);
  return grid_.paper.height - (flow ? flow->foot_gap : Length());
}

Length PageLayout::top_of(const RegionSpec& region) const {
  Length lowest;
  for (const std::string& name : region.below) {
    const auto found = placed_.find(name);
    if (found != placed_.end()) lowest = std::max(lowest, found->second.bottom);
  }
  const Length top = lowest + region.gap;
  if (!region.on_grid || grid_.unit <= Length()) return top;
  const std::int64_t unit = grid_.unit.units();
  return Length::from_units((top.units() + unit - 1) / unit * unit);
}

Length PageLayout::foot_of(const RegionSpec& region) const {
  if (region.above.empty()) return grid_.paper.height - region.foot_gap;
  const auto found = placed_.find(region.above);
  if (found == placed_.end() || !found->second.used) return page_foot();
  return found->second.top - region.foot_gap;
}

void PageLayout::solve(const std::map<std::string, Length>& fixed_heights) {
  for (const RegionSpec& region : master_.regions) {
    if (!region.fixed) continue;
    const auto found = fixed_heights.find(region.name);
    const Length height = found == fixed_heights.end() ? Length() : found->second;
    Placed& placed = placed_[region.name];
    placed.used = height > Length();
    placed.top = region.at_foot ? grid_.paper.height - region.foot_gap - height : top_of(region);
    placed.bottom = placed.foot = placed.top + height;
  }
  for (const RegionSpec& region : master_.regions) {
    if (region.fixed) continue;
    Placed& placed = placed_[region.name];
    placed.top = placed.bottom = top_of(region);
    placed.foot = foot_of(region);
  }
}

// All slots of one region, one under the other.
Galley gather(std::vector<SetSlot>& slots, const std::string& region) {
  Galley galley;
  for (SetSlot& slot : slots) {
    if (slot.region != region || slot.galley.empty()) continue;
    slot.galley.blocks.front().section = !galley.empty();
    galley.append(std::move(slot.galley), slot.before);
  }
  return galley;
}

// What a region's first matter asks for above itself.
Length space_above(const std::vector<SetSlot>& slots, const std::string& region) {
  for (const SetSlot& slot : slots) {
    if (slot.region == region && !slot.galley.empty()) return slot.before;
  }
  return {};
}

// What gather() would make of each region, without moving anything.
std::map<std::string, Length> region_heights(const std::vector<SetSlot>& slots) {
  std::map<std::string, Length> heights, after;
  for (const SetSlot& slot : slots) {
    if (slot.galley.empty()) continue;
    const auto [found, first] = heights.try_emplace(slot.region);
    if (!first) {
      found->second +=
          std::max({slot.before, after[slot.region], slot.galley.blocks.front().space_before});
    }
    found->second += slot.galley.height();
    after[slot.region] = slot.galley.space_after;
  }
  return heights;
}

struct Pouring {
  Galley galley;
  Length before;  // above its first block, when other matter stands there
  std::size_t next = 0;
  bool done() const { return next >= galley.blocks.size(); }
};

// Vertical justification: what a full page has left goes between its slots, in proportion to the
// gaps there and at most `per_cent` of each; never into a paragraph.
void spread(Stack& stack, const Pouring& from, std::size_t end, Length spare, int per_cent) {
  Length gaps;
  for (std::size_t i = from.next + 1; i < end; ++i) {
    if (from.galley.blocks[i].section) gaps += from.galley.blocks[i].space_before;
  }
  if (gaps <= Length() || spare <= Length() || !stack.rules.empty()) return;
  const Length more = std::min(spare, scaled(gaps, per_cent, 100));
  Length above;  // the gaps so far
  for (std::size_t i = from.next + 1; i < end; ++i) {
    if (from.galley.blocks[i].section) above += from.galley.blocks[i].space_before;
    stack.at[i - from.next].y += scaled(above, more.units(), gaps.units());
  }
  stack.height += more;
}

// Pours the blocks up to `end`; returns the height used.  `room` is what the region has in all.
Length pour(Pouring& from, std::size_t end, Frame& page, Point at, Length room = {},
            int per_cent = 0) {
  Stack stack = stacked(from.galley, from.next, end);
  if (per_cent > 0 && end < from.galley.blocks.size()) {
    spread(stack, from, end, room - stack.height, per_cent);
  }
  for (std::size_t i = from.next; i < end; ++i) {
    place(page, std::move(from.galley.blocks[i].frame), at + stack.at[i - from.next]);
  }
  place_rules(page, stack, at);
  from.next = end;
  return stack.height;
}

// Nothing that is read is lost with it.
bool is_decoration(const Galley& galley) {
  return std::all_of(galley.blocks.begin(), galley.blocks.end(), [](const Block& block) {
    return std::none_of(block.frame.items.begin(), block.frame.items.end(),
                        [](const Item& item) { return item.structure.has_value(); });
  });
}

class Builder {
 public:
  Builder(const Layout& layout, const PageGrid& grid, std::vector<SetSlot> slots,
          Diagnostics& diagnostics)
      : layout_(layout), grid_(grid), slots_(std::move(slots)), diagnostics_(diagnostics) {}

  std::vector<BuiltPage> build();

 private:
  void first_page();
  void following_pages();
  void fill(const RegionSpec& region, PageLayout& page, Pouring& from, Frame& frame);
  Length following_room() const;
  int fullness(PageLayout& page, const std::map<std::string, Pouring>& matter) const;
  const PageMaster& following() const {
    return layout_.masters.size() > 1 ? layout_.masters[1] : layout_.masters[0];
  }

  const Layout& layout_;
  const PageGrid& grid_;
  std::vector<SetSlot> slots_;
  Diagnostics& diagnostics_;
  Pouring flow_;
  std::vector<BuiltPage> pages_;
};

// What the flow region of a following page holds.
Length Builder::following_room() const {
  const RegionSpec* region = region_named(following(), following().flow);
  if (region == nullptr) return {};
  return grid_.paper.height - PageLayout(following(), grid_).top_of(*region) - region->foot_gap;
}

void Builder::fill(const RegionSpec& region, PageLayout& page, Pouring& from, Frame& frame) {
  Placed& placed = page.at(region.name);
  placed.top = placed.bottom = page.top_of(region);
  placed.foot = page.foot_of(region);
  if (from.done() || placed.foot <= placed.top) return;
  const std::vector<std::size_t> ends =
      page_breaks(from.galley, placed.foot - placed.top, following_room());
  const std::size_t end = ends.empty() ? 0 : ends.front();
  placed.used = end > 0;
  placed.bottom = placed.top + pour(from, end, frame, {page.x_of(region), placed.top},
                                    placed.foot - placed.top, region.spread);
}

// How full the fullest region is that the flow may not use, in per cent.
int Builder::fullness(PageLayout& page, const std::map<std::string, Pouring>& matter) const {
  const PageMaster& master = layout_.masters.front();
  std::int64_t fullest = 0;
  for (const RegionSpec& region : master.regions) {
    if (region.fixed || region.name == master.flow) continue;
    const Length room = page.at(region.name).foot - page.at(region.name).top;
    const Length used = matter.at(region.name).galley.height();
    if (room <= Length()) return 100;
    fullest = std::max(fullest, scaled(used, 100, room.units()).units());
  }
  return static_cast<int>(std::min<std::int64_t>(fullest, 100));
}

void Builder::first_page() {
  const PageMaster& master = layout_.masters.front();
  BuiltPage built{.master = &master, .frame = {.size = grid_.paper, .baseline = {}, .items = {}}};
  PageLayout page(master, grid_);
  std::map<std::string, Length> heights;
  std::map<std::string, Pouring> matter;
  for (const RegionSpec& region : master.regions) {
    Pouring& from = matter[region.name];
    from.before = space_above(slots_, region.name);
    from.galley = gather(slots_, region.name);
    if (region.fixed) heights[region.name] = from.galley.height();
  }
  page.solve(heights);
  for (const RegionSpec& region : master.regions) {
    if (region.only_over == 0 || !is_decoration(matter[region.name].galley)) continue;
    if (fullness(page, matter) >= region.only_over) continue;
    matter[region.name] = {};
    heights[region.name] = {};
    page.solve(heights);
  }
  Galley left;
  for (const RegionSpec& region : master.regions) {
    Pouring& from = matter[region.name];
    if (region.fixed) {
      pour(from, from.galley.blocks.size(), built.frame,
           {page.x_of(region), page.at(region.name).top});
      continue;
    }
    const bool blocked = !region.unless_region.empty() && page.at(region.unless_region).used;
    // What is left of an earlier region flows on first: the flow may not overtake it.
    const bool waits = region.name == master.flow && !left.empty();
    if (!blocked && !waits) fill(region, page, from, built.frame);
    const Length before = from.next == 0 ? from.before : Length();
    Galley rest;
    for (; !from.done(); ++from.next) {
      rest.blocks.push_back(std::move(from.galley.blocks[from.next]));
    }
    left.append(std::move(rest), before);
  }
  flow_.galley = std::move(left);
  pages_.push_back(std::move(built));
}

void Builder::following_pages() {
  const PageMaster& master = following();
  const RegionSpec* region = region_named(master, master.flow);
  if (region == nullptr) return;
  PageLayout page(master, grid_);
  page.solve({});
  const Point at{page.x_of(*region), page.top_of(*region)};
  const std::vector<std::size_t> ends =
      page_breaks(flow_.galley, following_room(), following_room());
  for (const std::size_t end : ends) {
    if (pages_.size() >= most_pages) break;
    BuiltPage built{.master = &master, .frame = {.size = grid_.paper, .baseline = {}, .items = {}}};
    if (end == flow_.next) {
      const Block& block = flow_.galley.blocks[flow_.next];
      const Span source = block.frame.items.empty() ? Span{} : block.frame.items.front().source;
      diagnostics_.report(
          {.code = "too-tall",
           .span = source,
           .message = "this is higher than a page of the layout `" + layout_.name + "`",
           .hint = "shorten it or choose another layout"});
      return;
    }
    pour(flow_, end, built.frame, at, following_room(), region->spread);
    pages_.push_back(std::move(built));
  }
  if (!flow_.done()) {
    diagnostics_.report({.code = "page-limit",
                         .span = {},
                         .message = "the pack has more than 5000 pages",
                         .hint = "split it"});
  }
}

std::vector<BuiltPage> Builder::build() {
  first_page();
  following_pages();
  return std::move(pages_);
}

}  // namespace

Length region_width(const RegionSpec& region, const PageGrid& grid) {
  return region.full_bleed ? grid.paper.width
                           : grid.width_of(region.first_column, region.last_column);
}

const RegionSpec* region_named(const PageMaster& master, const std::string& name) {
  for (const RegionSpec& region : master.regions) {
    if (region.name == name) return &region;
  }
  return nullptr;
}

FirstPageFit first_page_fit(const Layout& layout, const PageGrid& grid,
                            const std::vector<SetSlot>& slots) {
  const PageMaster& master = layout.masters.front();
  PageLayout page(master, grid);
  const std::map<std::string, Length> heights = region_heights(slots);
  page.solve(heights);
  FirstPageFit fit{.excess = -grid.paper.height, .room = grid.paper.height};
  for (const RegionSpec& region : master.regions) {
    if (region.fixed || (region.name == master.flow && layout.pages != 1)) continue;
    const auto found = heights.find(region.name);
    if (found == heights.end()) continue;
    const Placed& placed = page.at(region.name);
    const Length room = placed.foot - placed.top;
    fit.excess = std::max(fit.excess, found->second - room);
    fit.room = std::min(fit.room, room);
  }
  return fit;
}

std::vector<BuiltPage> build_pages(const Layout& layout, const PageGrid& grid,
                                   std::vector<SetSlot> slots, Diagnostics& diagnostics) {
  return Builder(layout, grid, std::move(slots), diagnostics).build();
}

}  // namespace presspack
