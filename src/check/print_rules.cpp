#include "check/print_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/overloaded.h"

namespace presspack {
namespace {

using namespace length_literals;

constexpr Length thinnest = 0.25_pt;
constexpr Length safe = 5_mm;  // printers cut up to 1 mm off
constexpr Length least_reversed = 7_pt;
constexpr int a_plate = 10;  // per cent of an ink from which its plate can be seen to be off

// Anything with an ink that lies on a page.
struct Patch {
  Rect area;
  Inks inks{};
};

bool overlap(const Rect& a, const Rect& b) {
  return a.at.x < b.right() && b.at.x < a.right() && a.at.y < b.bottom() && b.at.y < a.bottom();
}

std::string percents(const Inks& inks) {
  return fmt::format("{}/{}/{}/{}", inks[0], inks[1], inks[2], inks[3]);
}

class PrintChecker {
 public:
  PrintChecker(const PressInks& press, const Brand& brand, Diagnostics& diagnostics)
      : press_(press), brand_(brand), diagnostics_(diagnostics) {}

  // Gives the most ink on the page.
  int page(const Page& page) {
    page_ = &page;
    grounds_.clear();
    most_ = 0;
    frame(page.frame, {});
    return most_;
  }
  void computed();

 private:
  void warn(std::string_view code, Span span, std::string message, std::string hint) {
    // The same thing of one place is said once.
    if (!told_.insert(fmt::format("{} {} {}", code, span.begin, message)).second) return;
    diagnostics_.report({.severity = Severity::warning,
                         .code = code,
                         .span = span,
                         .message = std::move(message),
                         .hint = std::move(hint)});
  }

  // A spot ink is one ink, whatever stands for it on the screen.
  int amount(const Color& color) const { return color.spot > 0 ? 100 : total(press_.of(color)); }
  // A fill has no words of the pack: the place to mend it is the brand's.
  Span place_of(const Color& color) const {
    for (const auto& [token, one] : brand_.colors) {
      const auto place = brand_.color_spans.find(token);
      if (one == color && place != brand_.color_spans.end()) return place->second;
    }
    return brand_.span;
  }
  const std::string& label() const { return page_->label; }

  void frame(const Frame& frame, Point origin) {
    for (const Item& item : frame.items) {
      if (item.artifact == Artifact::page && !item.structure) continue;
      const Point at = origin + item.at;
      std::visit(Overloaded{[&](const GlyphRun& run) { text(run, at, item); },
                            [&](const Box& content) { box(content, at, item); },
                            [&](const Outline& outline) {
                              ink(outline.stroke, item.source);
                              line(outline.width, item.source);
                            },
                            [&](const Paths& content) { paths(content, at, item); },
                            [&](const Group& group) {
                              if (group.frame) this->frame(*group.frame, at);
                            },
                            [&](const PlacedImage& image) { picture(*image.picture, item.source); },
                            [](const LinkArea&) {}},
                 item.content);
    }
  }

  void ink(const Color& color, Span source) {
    if (color.spot == 0 && !color.cmyk) computed_.push_back(color);
    const int amount_here = amount(color);
    most_ = std::max(most_, amount_here);
    const int limit = press_.condition().ink_limit;
    if (amount_here <= limit) return;
    warn("ink-limit", source == Span{} ? place_of(color) : source,
         fmt::format("this colour lays {} % of ink on page {}; {} takes {}", amount_here, label(),
                     press_.condition().name, limit),
         fmt::format("its inks are {}: give the brand's colour fewer under `cmyk:`",
                     percents(press_.of(color))));
  }

  void picture(const Picture& picture, Span source) {
    const std::optional<std::string> inks =
        press_.converter().image({.space = static_cast<SampleSpace>(picture.channels),
                                  .samples = picture.samples,
                                  .icc = picture.profile,
                                  .alpha = picture.alpha});
    if (!inks) return;  // write_pdf refuses it
    const int amount_here = most_ink(*inks);
    most_ = std::max(most_, amount_here);
    const int limit = press_.condition().ink_limit;
    if (amount_here <= limit) return;
    warn("ink-limit", source,
         fmt::format("this picture lays {} % of ink on page {}; {} takes {}", amount_here, label(),
                     press_.condition().name, limit),
         "save it as sRGB, which is converted within the limit, or with less ink in its shadows");
  }

  void line(Length width, Span source) {
    if (width >= thinnest) return;
    warn("hairline", source,
         fmt::format("a line of {:.2f} pt on page {} may not print", width.pt(), label()),
         "make it 0.25 pt at least");
  }

  void box(const Box& box, Point at, const Item& item) {
    ink(box.fill, item.source);
    line(std::min(box.size.width, box.size.height), item.source);
    grounds_.push_back({{at, box.size}, press_.of(box.fill)});
  }

  void paths(const Paths& paths, Point at, const Item& item) {
    for (const Paths::Path& path : paths.paths) {
      ink(path.color, item.source);
      if (path.stroke > Length()) line(path.stroke, item.source);
    }
    // A code that is cut cannot be read.
    if (paths.grid > Length()) near_knife({at, {paths.width, paths.width}}, "the code", item);
  }

  void text(const GlyphRun& run, Point at, const Item& item) {
    ink(run.fill, item.source);
    Length width;
    for (const Glyph& glyph : run.glyphs) width += glyph.advance;
    // From the height of capitals to the foot of descenders, for nearly all faces.
    const Rect area{{at.x, at.y - run.size * 7 / 10}, {width, run.size * 9 / 10}};
    near_knife(area, "“" + run.text + "”", item);
    const auto ground = std::find_if(grounds_.rbegin(), grounds_.rend(),
                                     [&](const Patch& patch) { return overlap(patch.area, area); });
    if (ground == grounds_.rend()) return;
    const Inks inks = press_.of(run.fill);
    if (inks == Inks{0, 0, 0, 100} && run.fill.spot == 0) return overprinted(*ground, item);
    const auto plates = std::count_if(ground->inks.begin(), ground->inks.end(),
                                      [](std::uint8_t one) { return one >= a_plate; });
    constexpr int lighter_by = 60;
    if (run.size >= least_reversed || plates < 2 || total(ground->inks) < total(inks) + lighter_by)
      return;
    warn("reversed-small", item.source,
         fmt::format("“{}” is light text of {:.3g} pt on {} inks on page {}: it may fill in",
                     run.text, run.size.pt(), plates, label()),
         "set it in 7 pt at least, or dark on light");
  }

  // Black text stands on what lies below it.
  void overprinted(const Patch& ground, const Item& item) {
    const int together = total(ground.inks) + 100;
    most_ = std::max(most_, together);
    const int limit = press_.condition().ink_limit;
    if (together <= limit) return;
    warn("ink-limit", item.source,
         fmt::format("black text and its ground are {} % of ink on page {}; {} takes {}", together,
                     label(), press_.condition().name, limit),
         "set it on a lighter ground, or in white");
  }

  void near_knife(const Rect& area, const std::string& what, const Item& item) {
    const Size size = page_->boxes.trim.size;
    const bool inside = area.at.x >= safe && area.at.y >= safe &&
                        area.right() <= size.width - safe && area.bottom() <= size.height - safe;
    if (inside) return;
    warn("safe-area", item.source,
         fmt::format("{} stands less than 5 mm from the edge of page {}", what, label()),
         "move it inward: the knife may be a millimetre off");
  }

  const PressInks& press_;
  const Brand& brand_;
  Diagnostics& diagnostics_;
  const Page* page_ = nullptr;
  std::vector<Patch> grounds_;  // in paint order
  std::vector<Color> computed_;
  std::set<std::string> told_;
  int most_ = 0;
};

void PrintChecker::computed() {
  for (const auto& [token, color] : brand_.colors) {
    if (std::find(computed_.begin(), computed_.end(), color) == computed_.end()) continue;
    const Inks inks = press_.of(color);
    diagnostics_.report(
        {.severity = Severity::note,
         .code = "inks-computed",
         .span = place_of(color),
         .message = fmt::format("the inks of `{}`, {}, are computed for {}", token, percents(inks),
                                press_.condition().name),
         .hint = fmt::format("type what the brand's manual says: `cmyk: [{}, {}, {}, {}]`", inks[0],
                             inks[1], inks[2], inks[3])});
  }
}

}  // namespace

void check_print(const PagedDocument& document, const PressInks& press, const Brand& brand,
                 Diagnostics& diagnostics) {
  PrintChecker checker(press, brand, diagnostics);
  for (const Page& page : document.pages) checker.page(page);
  checker.computed();
}

std::vector<int> most_ink_by_page(const PagedDocument& document, const PressInks& press) {
  Diagnostics ignored;
  const Brand none;
  PrintChecker checker(press, none, ignored);
  std::vector<int> most;
  for (const Page& page : document.pages) most.push_back(checker.page(page));
  return most;
}

}  // namespace presspack
