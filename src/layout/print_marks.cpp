#include "layout/print_marks.h"

#include "base/number.h"
#include "layout/galley.h"
#include "paged/bleed.h"

namespace presspack {
namespace {

using namespace length_literals;

constexpr Length clear_of_bleed = 1_mm;  // what is cut may not carry a mark
constexpr Length mark_length = 6_mm;  // Ghent Workgroup
constexpr Length hairline = 0.25_pt;
constexpr Length margin_of_marks = 12_mm;  // from the bleed to the media's edge
constexpr Length patch = 5_mm;  // a densitometer's eye is 3 to 4 mm wide

// The circle's quarter as a Bézier curve: its handles' share of the radius, 4/3 (sqrt 2 - 1).
Length handle(Length radius) {
  return scaled(radius, 552285, 1000000);
}

class Marks {
 public:
  Marks(Size trim, Length bleed, Color registration)
      : trim_(trim), bleed_(bleed), registration_(registration) {}

  void crop();
  void targets();
  void colour_bar(const std::vector<SpotInk>& spots);
  void slug(const std::string& words, const Typesetting& with);
  std::vector<Item> take() { return std::move(items_); }

 private:
  void add(Point at, decltype(Item::content) content) {
    items_.push_back({.at = at,
                      .structure = std::nullopt,
                      .artifact = Artifact::page,
                      .source = {},
                      .content = std::move(content)});
  }
  // A line of the marks' width whose middle is at the place.
  void line(Point middle, Length width, Length height) {
    const Size size{width > Length() ? width : hairline, height > Length() ? height : hairline};
    add({middle.x - size.width / 2, middle.y - size.height / 2}, Box{size, registration_, {}});
  }
  void target(Point middle);
  Length outside() const { return bleed_ + clear_of_bleed; }

  Size trim_;
  Length bleed_;
  Color registration_;
  std::vector<Item> items_;
};

void Marks::crop() {
  const Length away = outside() + mark_length / 2;
  for (const Length y : {Length(), trim_.height}) {
    line({-away, y}, mark_length, {});
    line({trim_.width + away, y}, mark_length, {});
  }
  for (const Length x : {Length(), trim_.width}) {
    line({x, -away}, {}, mark_length);
    line({x, trim_.height + away}, {}, mark_length);
  }
}

void Marks::target(Point middle) {
  constexpr Length radius = 1.5_mm, cross = 5_mm;
  line(middle, cross, {});
  line(middle, {}, cross);
  const Length r = radius, h = handle(r), o;
  using Step = Paths::Step;
  const auto curve = [](Point a, Point b, Point to) { return Step{Step::Kind::curve, a, b, to}; };
  Paths circle;
  circle.paths.push_back({.steps = {{Step::Kind::move, {}, {}, {r, o}},
                                    curve({r, h}, {h, r}, {o, r}),
                                    curve({-h, r}, {-r, h}, {-r, o}),
                                    curve({-r, -h}, {-h, -r}, {o, -r}),
                                    curve({h, -r}, {r, -h}, {r, o}),
                                    {Step::Kind::close, {}, {}, {}}},
                          .color = registration_,
                          .stroke = hairline});
  add(middle, std::move(circle));
}

void Marks::targets() {
  const Length away = outside() + mark_length / 2;
  target({trim_.width / 2, -away});
  target({trim_.width / 2, trim_.height + away});
  target({-away, trim_.height / 2});
  target({trim_.width + away, trim_.height / 2});
}

// Each ink alone, two of them together, half black, and the spot inks.
void Marks::colour_bar(const std::vector<SpotInk>& spots) {
  std::vector<Color> patches;
  for (const Inks& inks :
       {Inks{100, 0, 0, 0}, Inks{0, 100, 0, 0}, Inks{0, 0, 100, 0}, Inks{0, 0, 0, 100},
        Inks{0, 100, 100, 0}, Inks{100, 0, 100, 0}, Inks{100, 100, 0, 0}, Inks{0, 0, 0, 50}}) {
    patches.push_back({.cmyk = inks});
  }
  for (std::size_t i = 0; i < spots.size(); ++i) {
    const Color spot{.cmyk = spots[i].inks, .spot = static_cast<std::uint8_t>(i + 1)};
    if (spot.spot != registration_.spot) patches.push_back(spot);
  }
  const Length y = -(outside() + (mark_length + patch) / 2);
  Length x = trim_.width / 2 + 15_mm;
  for (const Color& color : patches) {
    if (x + patch > trim_.width - 5_mm) break;
    add({x, y}, Box{{patch, patch}, color, {}});
    x += patch;
  }
}

void Marks::slug(const std::string& words, const Typesetting& with) {
  const auto& house = with.design.layout.font_roles;
  const auto& own = with.design.brand.font_roles;
  ParagraphStyle style{.name = "slug", .size = 6.5_pt, .leading = 8_pt};
  for (const auto* roles : {&house, &own}) {
    if (const auto found = roles->find(style.font.role); found != roles->end()) {
      style.font.family = found->second;
    }
  }
  constexpr Length inset = 6_mm;
  const Length measure = trim_.width / 2 - inset * 2;
  Point at{inset, trim_.height + outside() + 1_mm};
  for (LineBox& line :
       set_paragraph(artifact_text(words, style, "en", Artifact::page), style, measure, with)) {
    for (Item& item : line.frame.items) {
      if (auto* run = std::get_if<GlyphRun>(&item.content)) run->fill = registration_;
      item.at = at + item.at;
      item.artifact = Artifact::page;
      items_.push_back(std::move(item));
    }
    at.y += style.leading;
  }
}

std::string slug_words(const Release& release, const Design& design, Size trim, std::size_t page,
                       std::size_t pages) {
  const std::string dot = " · ";
  const std::string condition =
      design.brand.print.condition.empty() && design.brand.print.icc.empty()
          ? "FOGRA39"
          : design.brand.print.condition;
  std::string words = release.name + dot + design.layout.name;
  if (design.edition != "standard") words += " " + design.edition;
  words += dot + "page " + std::to_string(page) + " of " + std::to_string(pages) + dot + "trim " +
           millimetres(trim.width) + " × " + millimetres(trim.height) + " mm" + dot + "bleed " +
           millimetres(design.bleed) + " mm";
  return condition.empty() ? words : words + dot + condition;
}

}  // namespace

void make_ready_for_press(PagedDocument& document, const Release& release,
                          const Typesetting& with) {
  const Design& design = with.design;
  Color registration{.cmyk = Inks{100, 100, 100, 100}};
  if (design.marks) {
    // ISO 32000-1, 8.6.6.4: the colorant All is every plate, those of spot inks too.
    document.spots.push_back({.name = "All", .inks = *registration.cmyk});
    registration.spot = static_cast<std::uint8_t>(document.spots.size());
  }
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    Page& page = document.pages[i];
    const Rect trim = page.boxes.trim;
    page.boxes.bleed = grown(trim, design.bleed);
    page.boxes.media = *page.boxes.bleed;
    reach_bleed(page.frame, design.bleed);
    if (!design.marks) continue;
    page.boxes.media = grown(*page.boxes.bleed, margin_of_marks);
    Marks marks(trim.size, design.bleed, registration);
    marks.crop();
    marks.targets();
    marks.colour_bar(document.spots);
    marks.slug(slug_words(release, design, trim.size, i + 1, document.pages.size()), with);
    for (Item& item : marks.take()) page.frame.items.push_back(std::move(item));
  }
}

}  // namespace presspack
