#include "layout/typeset.h"

#include <algorithm>

#include "layout/fit_ladder.h"
#include "layout/part_setter.h"
#include "layout/picture_cache.h"
#include "layout/print_marks.h"
#include "layout/running_matter.h"
#include "paged/mirror.h"

namespace presspack {
namespace {

class Typesetter {
 public:
  Typesetter(const Pack& pack, const FontSet& fonts, ShapeCache& shapes, Diagnostics& diagnostics)
      : pack_(pack),
        fonts_(fonts),
        shapes_(shapes),
        diagnostics_(diagnostics),
        fields_(fields_of(pack)),
        design_(pack.design) {}

  PagedDocument run();
  std::vector<SetSlot> galleys();

 private:
  std::vector<SetSlot> set_slots(StructureBuilder& structure, Diagnostics& diagnostics,
                                 bool first_page_only);
  Galley set_slot(const Slot& slot, const std::string& region, PartSetter& parts,
                  StructureBuilder& structure, const PartContext& context);
  PartContext root(StructureBuilder& structure) const;
  Length slot_width(const Slot& slot, const std::string& region) const;
  void check_pages(std::size_t pages) const;
  Length tallest() const;
  void climb_ladder(const std::vector<SetSlot>& base);
  void check_placed() const;
  void describe(PagedDocument& document) const;

  const Pack& pack_;
  const FontSet& fonts_;
  ShapeCache& shapes_;
  Diagnostics& diagnostics_;
  FieldSet fields_;
  Design design_;  // with the ladder's changes
  UsedFields used_;
  PictureCache pictures_;
  std::vector<std::string> steps_;
};

// The most a block may measure: an empty following page, so that it can always be placed.
Length Typesetter::tallest() const {
  const PageMaster& master = design_.layout.masters.back();
  const RegionSpec* flow = region_named(master, master.flow);
  if (flow == nullptr) return design_.page.paper.height;
  return design_.page.paper.height - flow->gap - flow->foot_gap;
}

PartContext Typesetter::root(StructureBuilder& structure) const {
  PartContext context{.scopes = Scopes(fields_), .parent = std::nullopt};
  context.parent = structure.add(Role::document, std::nullopt, pack_.release.span);
  context.tallest = tallest();
  return context;
}

Length Typesetter::slot_width(const Slot& slot, const std::string& region) const {
  if (slot.last_column > 0) return design_.page.width_of(slot.first_column, slot.last_column);
  const RegionSpec* spec = region_named(design_.layout.masters.front(), region);
  return spec ? region_width(*spec, design_.page)
              : design_.page.paper.width - design_.page.margin * 2;
}

Galley Typesetter::set_slot(const Slot& slot, const std::string& region, PartSetter& parts,
                            StructureBuilder& structure, const PartContext& context) {
  const Length width = slot_width(slot, region);
  PartContext inner = context;
  Galley galley;
  if (!slot.section.empty()) {
    inner = context.under(structure.add(Role::sect, context.parent, slot.span));
    galley = parts.heading(slot.section, slot.heading_style, width, inner);
  }
  if (slot.each.empty()) {
    galley.append(parts.set_component(slot.component, width, inner));
    return galley;
  }
  const FieldValue* value = context.scopes.find(slot.each);
  const auto* items = value ? std::get_if<std::vector<FieldSet>>(value) : nullptr;
  if (items == nullptr) return galley;
  used_.insert(slot.each);
  const auto end =
      std::min<std::size_t>(items->size(), static_cast<std::size_t>(slot.from + slot.count));
  for (auto i = static_cast<std::size_t>(slot.from); i < end; ++i) {
    galley.append(parts.set_component(slot.component, width, inner.inside((*items)[i])),
                  slot.before);
  }
  return galley;
}

std::vector<SetSlot> Typesetter::set_slots(StructureBuilder& structure, Diagnostics& diagnostics,
                                           bool first_page_only) {
  const Typesetting with{fonts_, design_, shapes_, diagnostics, &pictures_};
  PartSetter parts(with, structure, used_);
  PartContext context = root(structure);
  // What is higher than eight pages does not fit on the first, not even in six columns, however
  // much higher it is.
  if (first_page_only) context.enough = design_.page.paper.height * 8;
  const PageMaster& first = design_.layout.masters.front();
  std::vector<SetSlot> set;
  for (const Slot& slot : design_.layout.slots) {
    // A slot whose region this page has not goes with the flow.
    const std::string& region = region_named(first, slot.region) ? slot.region : first.flow;
    if (first_page_only && region == first.flow && design_.layout.pages != 1) continue;
    if (!slot.when.empty() && !context.scopes.present(slot.when)) continue;
    if (!slot.unless.empty() && context.scopes.present(slot.unless)) continue;
    set.push_back({.name = slot.name,
                   .region = region,
                   .before = slot.before,
                   .galley = set_slot(slot, region, parts, structure, context)});
    Galley& galley = set.back().galley;
    if (slot.keep_together && galley.height() <= context.tallest) galley.forbid_breaks();
  }
  return set;
}

void Typesetter::climb_ladder(const std::vector<SetSlot>& base) {
  const FirstPageFit before = first_page_fit(design_.layout, design_.page, base);
  if (before.excess <= Length()) return;
  const Layout as_given = design_.layout;
  Fitted fitted = climb(as_given, before, [this](const Layout& layout) {
    design_.layout = layout;
    StructureBuilder scratch;
    Diagnostics trial;  // the final setting says what is wrong
    return first_page_fit(design_.layout, design_.page, set_slots(scratch, trial, true));
  });
  design_.layout = std::move(fitted.layout);
  steps_ = std::move(fitted.steps);
}

// A field with words that no slot showed would be lost: decisions, fixed point 5.
void Typesetter::check_placed() const {
  for (const auto& [name, value] : fields_.values) {
    const bool derived = name.starts_with("labels.") || name == "short_title" ||
                         name == "first_contact" || name == "reference";
    const auto& omit = design_.layout.omit;
    if (derived || std::find(omit.begin(), omit.end(), name) != omit.end()) continue;
    const auto shown = used_.lower_bound(name);
    if (shown != used_.end() && (*shown == name || shown->starts_with(name + "."))) continue;
    const auto* text = std::get_if<RichText>(&value);
    const auto* prose = std::get_if<Prose>(&value);
    diagnostics_.report(
        {.code = "not-placed",
         .span = text    ? text->span
                 : prose ? prose->span
                         : pack_.release.span,
         .message = "the layout `" + design_.layout.name + "` has no place for `" + name + "`",
         .hint = "choose another layout, or remove the field"});
  }
}

// A layout made for one page says so when it takes more; it never drops words.
void Typesetter::check_pages(std::size_t pages) const {
  const int most = design_.layout.pages;
  if (most == 0 || pages <= static_cast<std::size_t>(most)) return;
  diagnostics_.report({.severity = Severity::warning,
                       .code = "pages-over",
                       .span = pack_.release.title.span,
                       .message = "this takes " + std::to_string(pages) + " pages; the layout `" +
                                  design_.layout.name + "` is made for " + std::to_string(most),
                       .hint = "shorten it, or choose a layout for longer texts"});
}

void Typesetter::describe(PagedDocument& document) const {
  const Release& release = pack_.release;
  document.title = release.title.text;
  document.language = release.language;
  document.author = design_.brand.organisation;
  document.subject = release.subject.empty() ? release.deck.text : release.subject.text;
  document.keywords = release.keywords.text;
  for (const std::string& name : design_.brand.spots) {
    SpotInk ink{.name = name, .defined = false};
    for (const auto& [token, color] : design_.brand.colors) {
      if (color.spot != document.spots.size() + 1 || !color.cmyk) continue;
      ink = {.name = name, .inks = *color.cmyk};
      break;
    }
    document.spots.push_back(std::move(ink));
  }
  if (release.date) {
    const auto two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
    document.date = std::to_string(release.date->year) + "-" + two(release.date->month) + "-" +
                    two(release.date->day);
  }
  document.fit_steps = steps_;
}

// Bookmarks: each heading where its first line came to stand.
void add_outline(PagedDocument& document) {
  std::vector<bool> seen(document.structure.size());
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    for (const Item& item : document.pages[p].frame.items) {
      if (!item.structure) continue;
      const auto index = static_cast<std::size_t>(*item.structure);
      const StructureElement& element = document.structure[index];
      const int level = heading_level(element.role);
      if (level == 0 || level > 3 || seen[index]) continue;
      seen[index] = true;
      const auto* run = std::get_if<GlyphRun>(&item.content);
      document.outline.push_back({.title = element.title,
                                  .level = level,
                                  .page = static_cast<std::uint32_t>(p),
                                  .y = item.at.y - (run ? run->size : Length())});
    }
  }
}

PagedDocument Typesetter::run() {
  PagedDocument document;
  StructureBuilder structure;
  std::vector<SetSlot> slots = set_slots(structure, diagnostics_, false);
  if (diagnostics_.has_errors()) return document;
  climb_ladder(slots);
  if (!steps_.empty()) {
    structure = StructureBuilder();
    slots = set_slots(structure, diagnostics_, false);
  }
  std::vector<BuiltPage> pages =
      build_pages(design_.layout, design_.page, std::move(slots), diagnostics_);
  const Typesetting with{fonts_, design_, shapes_, diagnostics_, &pictures_};
  PartSetter parts(with, structure, used_);
  const PartContext context{.scopes = Scopes(fields_), .parent = std::nullopt};
  const int count = static_cast<int>(pages.size());
  for (int i = 0; i < count; ++i) {
    BuiltPage& built = pages[static_cast<std::size_t>(i)];
    add_running_matter(built, i + 1, count, design_.page, parts, context);
    Page page;
    page.boxes.media = page.boxes.trim = Rect{{}, design_.page.paper};
    page.frame = std::move(built.frame);
    if (design_.right_to_left) mirror(page.frame);
    page.label = std::to_string(i + 1);
    document.pages.push_back(std::move(page));
  }
  check_placed();
  check_pages(pages.size());
  document.structure = structure.take();
  describe(document);
  add_outline(document);
  if (design_.for_press()) make_ready_for_press(document, pack_.release, with);
  return document;
}

std::vector<SetSlot> Typesetter::galleys() {
  StructureBuilder structure;
  std::vector<SetSlot> slots = set_slots(structure, diagnostics_, false);
  climb_ladder(slots);
  if (!steps_.empty()) {
    structure = StructureBuilder();
    slots = set_slots(structure, diagnostics_, false);
  }
  return slots;
}

}  // namespace

PagedDocument typeset(const Pack& pack, const FontSet& fonts, ShapeCache& shapes,
                      Diagnostics& diagnostics) {
  return Typesetter(pack, fonts, shapes, diagnostics).run();
}

PagedDocument typeset(const Pack& pack, const FontSet& fonts, Diagnostics& diagnostics) {
  ShapeCache shapes;
  return typeset(pack, fonts, shapes, diagnostics);
}

std::vector<SetSlot> set_galleys(const Pack& pack, const FontSet& fonts, Diagnostics& diagnostics) {
  ShapeCache shapes;
  return Typesetter(pack, fonts, shapes, diagnostics).galleys();
}

}  // namespace presspack
