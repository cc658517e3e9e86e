#include "layout/fit_ladder.h"

#include "base/overloaded.h"

namespace presspack {
namespace {

using namespace length_literals;

// With less than this on page 1 a text would start there only to leave at once: six body lines.
constexpr Length least_room = 36_mm;

void change_region(Layout& layout, const RegionChange& change) {
  for (PageMaster& master : layout.masters) {
    for (RegionSpec& region : master.regions) {
      if (region.name != change.region) continue;
      if (change.gap) region.gap = *change.gap;
      if (change.foot_gap) region.foot_gap = *change.foot_gap;
    }
  }
}

void change_slot(Layout& layout, const SlotChange& change) {
  for (Slot& slot : layout.slots) {
    if (slot.name != change.slot) continue;
    if (change.region) slot.region = *change.region;
    if (change.component) slot.component = *change.component;
    if (change.before) slot.before = *change.before;
  }
}

void change_panel(Layout& layout, const PanelChange& change) {
  const auto found = layout.components.find(change.component);
  if (found == layout.components.end()) return;
  Part part = *found->second;
  if (auto* panel = std::get_if<PanelPart>(&part.value)) {
    if (change.top) panel->padding.top = *change.top;
    if (change.bottom) panel->padding.bottom = *change.bottom;
  }
  found->second = std::make_shared<const Part>(std::move(part));
}

}  // namespace

Layout with_step(const Layout& layout, const FitStep& step) {
  Layout changed = layout;
  for (const auto& change : step.changes) {
    std::visit(Overloaded{[&](const StyleChange& style) {
                            const auto found = changed.styles.find(style.style);
                            if (found == changed.styles.end()) return;
                            if (style.size) found->second.size = *style.size;
                            if (style.leading) found->second.leading = *style.leading;
                          },
                          [&](const RegionChange& region) { change_region(changed, region); },
                          [&](const SlotChange& slot) { change_slot(changed, slot); },
                          [&](const PanelChange& panel) { change_panel(changed, panel); }},
               change);
  }
  return changed;
}

Fitted climb(const Layout& layout, const FirstPageFit& before,
             const std::function<FirstPageFit(const Layout&)>& fit) {
  Fitted best{.layout = layout, .steps = {}};
  FirstPageFit reached = before;
  for (const FitStep& step : layout.fit) {
    if (reached.excess <= Length()) return best;
    Layout tried = with_step(best.layout, step);
    const FirstPageFit result = fit(tried);
    if (result.excess >= reached.excess) continue;
    reached = result;
    best.layout = std::move(tried);
    best.steps.push_back(step.name);
  }
  if (reached.excess > Length() && before.room >= least_room) {
    return {.layout = layout, .steps = {}};
  }
  return best;
}

}  // namespace presspack
