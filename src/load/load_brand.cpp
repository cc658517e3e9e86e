// Brands and labels.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "load/load_design.h"
#include "load/node_reader.h"
#include "load/svg_path.h"

namespace presspack {
namespace {

constexpr std::array<std::string_view, 10> tokens = {
    "ink", "ink2", "primary", "dark", "field", "accent", "accentText", "tint", "tint2", "rule"};

double number_of(const YamlNode& node) {
  const auto value = node.is_text() ? parse_thousandths(node.text) : std::nullopt;
  return value ? static_cast<double>(*value) / 1000 : 0;
}

// The ink's place among the brand's, from 1.
std::uint8_t spot_of(const std::string& name, Brand& brand) {
  if (name.empty()) return 0;
  auto found = std::find(brand.spots.begin(), brand.spots.end(), name);
  if (found == brand.spots.end()) found = brand.spots.insert(found, name);
  constexpr std::ptrdiff_t most = 200;
  return static_cast<std::uint8_t>(std::min(found - brand.spots.begin() + 1, most));
}

Color color_of(const YamlNode& node, Brand& brand) {
  Wrong wrong;
  if (node.is_text()) return parse_color(one_line(node.text), wrong).value_or(Color{});
  Color color = parse_color(text_in(node, "rgb"), wrong).value_or(Color{});
  const YamlNode* inks = node.find("cmyk");
  if (inks && inks->is_list() && inks->count == 4) {
    Inks cmyk{};
    std::size_t i = 0;
    for (const YamlNode& ink : *inks) {
      const auto value = parse_integer(ink.text);
      cmyk[i++] = static_cast<std::uint8_t>(std::clamp<std::int64_t>(value.value_or(0), 0, 100));
    }
    color.cmyk = cmyk;
  }
  color.spot = spot_of(text_in(node, "spot"), brand);
  return color;
}

void read_colors(const YamlNode& root, Brand& brand, Diagnostics& diagnostics) {
  const YamlNode* colors = root.find("colors");
  brand.colors["white"] = Color{255, 255, 255, Inks{0, 0, 0, 0}};
  if (!colors || !colors->is_map()) return;
  for (const YamlNode& item : *colors) {
    brand.colors[std::string(item.key)] = color_of(item, brand);
    brand.color_spans[std::string(item.key)] = item.key_span;
    const YamlNode* inks = item.find("cmyk");
    if (inks && inks->is_list() && inks->count != 4) {
      diagnostics.report(
          {.code = "color-syntax",
           .span = inks->span,
           .message = fmt::format("there are {} inks, not 4", inks->count),
           .hint = "write cyan, magenta, yellow and black, as in `[90, 51, 4, 44]`"});
    }
  }
  for (const std::string_view token : tokens) {
    if (brand.colors.contains(std::string(token))) continue;
    diagnostics.report(
        {.code = "color-missing",
         .span = colors->key_span,
         .message = fmt::format("the colour `{}` is missing", token),
         .hint = fmt::format("add `{}: \"…\"`; layouts need {}", token, fmt::join(tokens, ", "))});
    brand.colors.emplace(token, Color{});
  }
}

Shape shape_of(const YamlNode& node, const Brand& brand, Diagnostics& diagnostics) {
  Shape shape;
  if (const YamlNode* box = node.find("box"); box && box->is_list() && box->count == 2) {
    shape.width = number_of(*box->first);
    shape.height = number_of(*box->first->next);
  }
  if (!(shape.width > 0 && shape.height > 0)) {
    const YamlNode* box = node.find("box");
    diagnostics.report({.code = "number-range",
                        .span = box ? box->span : node.key_span,
                        .message = "a shape's box has a width and a height",
                        .hint = "write `box: [48, 48]`"});
  }
  each_map(node.find("paths"), [&](const YamlNode& item) {
    ShapePath path;
    const YamlNode* data = item.find("d");
    if (data && data->is_text()) {
      PathText read = parse_path(data->text);
      if (!read.why.empty()) {
        const auto at = data->span.begin + static_cast<std::uint32_t>(read.stopped_at) +
                        (data->style == YamlNode::Style::plain ? 0 : 1);
        diagnostics.report({.code = "path-syntax",
                            .span = {data->span.file, at, at + 1},
                            .message = read.why,
                            .hint = "paths are SVG path data: M, L, H, V, C, S, Q, T, A, Z"});
      }
      path.steps = std::move(read.steps);
    }
    if (const YamlNode* stroke = item.find("stroke")) path.stroke = number_of(*stroke);
    path.color = text_in(item, "color");
    const YamlNode* color = item.find("color");
    if (color && !brand.colors.contains(path.color)) {
      diagnostics.report({.code = "name-unknown",
                          .span = color->span,
                          .message = fmt::format("there is no colour `{}`", path.color),
                          .hint = fmt::format("there is: {}, white", fmt::join(tokens, ", "))});
    }
    shape.paths.push_back(std::move(path));
  });
  return shape;
}

struct Pair {
  std::string_view text, ground;
  double least;
};

// What the layouts set on what.  Large text needs 3 only, but a token does not know its size.
constexpr Pair pairs[] = {
    {"ink", "white", 4.5},      {"ink", "tint", 4.5},      {"ink2", "white", 4.5},
    {"ink2", "tint", 4.5},      {"primary", "white", 4.5}, {"primary", "tint", 4.5},
    {"white", "dark", 4.5},     {"white", "field", 4.5},   {"tint2", "dark", 4.5},
    {"tint2", "field", 4.5},    {"dark", "accent", 4.5},   {"accentText", "white", 4.5},
    {"accentText", "tint", 4.5}};

std::string two_decimals(double ratio) {
  // Cut, not rounded: 4.499 must not read as 4.5.
  return fmt::format("{}.{:02}", static_cast<int>(ratio), static_cast<int>(ratio * 100) % 100);
}

// The colour nearest to `color` in steps toward black or white that reaches the ratio.
Color nearest_readable(Color color, const Color& other, double least) {
  const auto mixed = [&](int toward, int step) {
    const auto mix = [&](int from) {
      return static_cast<std::uint8_t>(from + (toward - from) * step / 256);
    };
    return Color{mix(color.red), mix(color.green), mix(color.blue), {}};
  };
  for (int step = 1; step <= 256; ++step) {
    for (const int toward : {0, 255}) {
      const Color candidate = mixed(toward, step);
      if (contrast_ratio(candidate, other) >= least) return candidate;
    }
  }
  return Color{};
}

}  // namespace

Brand read_brand(const YamlNode& root, std::string_view name, Diagnostics& diagnostics) {
  Brand brand;
  brand.name = std::string(name);
  brand.span = root.span;
  brand.organisation = text_in(root, "organisation");
  brand.unit = text_in(root, "unit");
  read_colors(root, brand, diagnostics);
  if (const YamlNode* fonts = root.find("fonts"); fonts && fonts->is_map()) {
    for (const YamlNode& item : *fonts) brand.font_roles[std::string(item.key)] = text_of(&item);
  }
  each_map(root.find("shapes"), [&](const YamlNode& item) {
    brand.shapes[std::string(item.key)] = shape_of(item, brand, diagnostics);
  });
  if (const YamlNode* logo = root.find("logo"); logo && logo->is_map()) {
    const PageGrid none{};
    brand.logo = {.alt = text_in(*logo, "alt"),
                  .min_width = length_in(*logo, "min_width", none),
                  .clear = length_in(*logo, "clear", none),
                  .at_end = text_in(*logo, "at") == "end"};
  }
  if (const YamlNode* print = root.find("print"); print && print->is_map()) {
    const YamlNode* icc = print->find("icc");
    brand.print = {.icc = text_of(icc),
                   .condition = text_in(*print, "condition"),
                   .ink_limit = integer_in(*print, "ink_limit", 0),
                   .span = icc ? icc->span : print->key_span};
  }
  return brand;
}

namespace {

PluralLabel plural_of(const YamlNode& node) {
  PluralLabel label;
  for (const YamlNode& form : node) {
    if (form.key == "of") {
      label.of = text_of(&form);
    } else {
      label.forms[std::string(form.key)] = text_of(&form);
    }
  }
  return label;
}

}  // namespace

Labels read_labels(const YamlNode& root) {
  Labels labels;
  labels.language = text_in(root, "lang");
  if (const YamlNode* words = root.find("words"); words && words->is_map()) {
    for (const YamlNode& item : *words) {
      if (item.is_map()) {
        const PluralLabel& plural = labels.plurals[std::string(item.key)] = plural_of(item);
        const auto other = plural.forms.find("other");
        if (other != plural.forms.end()) labels.words[std::string(item.key)] = other->second;
      } else {
        labels.words[std::string(item.key)] = text_of(&item);
      }
    }
  }
  labels.leading = integer_in(root, "leading", labels.leading);
  labels.least_leading = integer_in(root, "least_leading", labels.least_leading);
  return labels;
}

void check_contrast(const YamlNode& root, const Brand& brand, Diagnostics& diagnostics) {
  const YamlNode* colors = root.find("colors");
  if (!colors || !colors->is_map()) return;
  for (const Pair& pair : pairs) {
    // White is given; the other one of the pair is the brand's to change.
    const bool ground_is_theirs = pair.text == "white";
    const std::string_view changed = ground_is_theirs ? pair.ground : pair.text;
    const YamlNode* node = colors->find(changed);
    if (!node || !colors->find(pair.text == "white" ? pair.ground : pair.text)) continue;
    if (pair.ground != "white" && !colors->find(pair.ground)) continue;
    const Color& text = brand.colors.at(std::string(pair.text));
    const Color& ground = brand.colors.at(std::string(pair.ground));
    const double ratio = contrast_ratio(text, ground);
    if (ratio >= pair.least) continue;
    const Color better = nearest_readable(ground_is_theirs ? ground : text,
                                          ground_is_theirs ? text : ground, pair.least);
    const YamlNode* rgb = node->is_map() ? node->find("rgb") : node;
    const double reached = contrast_ratio(better, ground_is_theirs ? text : ground);
    diagnostics.report(
        {.code = "contrast",
         .span = rgb ? rgb->span : node->span,
         .message = ground_is_theirs ? fmt::format("white on this colour has contrast {}, needs {}",
                                                   two_decimals(ratio), pair.least)
                                     : fmt::format("this colour on {} has contrast {}, needs {}",
                                                   pair.ground, two_decimals(ratio), pair.least),
         .hint =
             fmt::format("nearest that passes: \"{}\" ({})", hex(better), two_decimals(reached))});
  }
}

}  // namespace presspack
