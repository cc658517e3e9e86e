// The fields of brands, labels and the font manifest.

#include "load/schema.h"

namespace presspack {
namespace {

using enum FieldType;

constexpr FieldRule color_fields[] = {
    {.name = "rgb", .type = color, .about = "005EB8", .need = Need::form},
    {.name = "cmyk",
     .type = list,
     .about = "cyan, magenta, yellow, black in per cent",
     .item = integer,
     .least = 0,
     .most = 100},
    {.name = "spot", .about = "the name of a spot ink"},
};
constexpr Schema color_map{"colour", "a colour on screen and in print", color_fields};

constexpr FieldRule path_fields[] = {
    {.name = "d", .about = "SVG path data", .need = Need::form},
    {.name = "stroke",
     .type = number,
     .about = "the line's width; filled if nothing is said",
     .least = 0,
     .most = 1000},
    {.name = "color", .type = word, .about = "a colour token", .need = Need::form},
};
constexpr Schema path_map{"path", "a line or an area", path_fields};

constexpr FieldRule brand_shape_fields[] = {
    {.name = "box",
     .type = list,
     .about = "width and height",
     .need = Need::form,
     .item = number,
     .least = 0,
     .most = 10000},
    {.name = "paths",
     .type = list,
     .about = "drawn in this order",
     .need = Need::form,
     .of = &path_map},
};
constexpr Schema brand_shape{"shape", "a drawing", brand_shape_fields};

constexpr FieldRule logo_fields[] = {
    {.name = "alt", .about = "what it says", .need = Need::form},
    {.name = "min_width", .type = length, .about = "never smaller"},
    {.name = "clear", .type = length, .about = "space round it"},
    {.name = "at", .type = choice, .about = "the side it stands at", .choices = "start end"},
};
constexpr Schema logo{"logo", "the mark and its rules", logo_fields};

constexpr FieldRule print_fields[] = {
    {.name = "icc", .type = path, .about = "a profile for the press"},
    {.name = "condition", .about = "its name in the ICC's registry: FOGRA39"},
    {.name = "ink_limit",
     .type = integer,
     .about = "all inks together, in per cent; the profile's own if nothing is said",
     .least = 100,
     .most = 400},
};
constexpr Schema print{"print", "the press", print_fields};

constexpr FieldRule brand_contact_fields[] = {
    {.name = "team", .about = "the office"},
    {.name = "name", .about = "a person"},
    {.name = "email", .type = email, .about = "an address"},
    {.name = "phone", .type = phone, .about = "a number"},
    {.name = "hours", .about = "when somebody answers"},
};
constexpr Schema brand_contact{"contact", "whom journalists may ask", brand_contact_fields};

constexpr FieldRule boilerplate_fields[] = {
    {.name = "organisation", .about = "whom it is about", .need = Need::form},
    {.name = "text", .type = marked, .about = "a paragraph", .need = Need::form},
};
constexpr Schema boilerplate{"boilerplate", "about an organisation", boilerplate_fields};

constexpr FieldRule brand_fields[] = {
    {.name = "presspack",
     .type = integer,
     .about = "the version of this format: 1",
     .need = Need::form,
     .least = 1,
     .most = 1},
    {.name = "name", .type = word, .about = "as packs call it", .need = Need::form},
    {.name = "extends", .type = word, .about = "a brand of which this is a change"},
    {.name = "organisation", .about = "as it is printed", .need = Need::form},
    {.name = "unit", .about = "the department"},
    {.name = "colors",
     .type = names,
     .about = "ten tokens",
     .need = Need::form,
     .of = &color_map,
     .item = color,
     .or_text = true},
    {.name = "fonts", .type = names, .about = "families instead of the layout's"},
    {.name = "shapes", .type = names, .about = "mark, pattern, cover", .of = &brand_shape},
    {.name = "logo", .type = map, .about = "the mark and its rules", .of = &logo},
    {.name = "print", .type = map, .about = "the press", .of = &print},
    {.name = "contacts", .type = names, .about = "by id", .of = &brand_contact},
    {.name = "boilerplates", .type = names, .about = "by id", .of = &boilerplate},
    {.name = "accessible_formats", .type = names, .about = "by id"},
};

constexpr FieldRule plural_fields[] = {
    {.name = "of", .type = word, .about = "the list that is counted", .need = Need::form},
    {.name = "zero", .about = "for none"},
    {.name = "one", .about = "for one"},
    {.name = "two", .about = "for two"},
    {.name = "few", .about = "for a few, as the language counts"},
    {.name = "many", .about = "for many, as the language counts"},
    {.name = "other", .about = "for all other numbers", .need = Need::form},
};
constexpr Schema plural{"plural", "a word that depends on a number", plural_fields};

constexpr FieldRule labels_fields[] = {
    {.name = "presspack",
     .type = integer,
     .about = "the version of this format: 1",
     .need = Need::form,
     .least = 1,
     .most = 1},
    {.name = "lang", .type = language, .about = "the language of these words", .need = Need::form},
    {.name = "leading",
     .type = integer,
     .about = "per cent of the layout's leading; 100 if nothing is said",
     .least = 80,
     .most = 250},
    {.name = "least_leading",
     .type = integer,
     .about = "per cent of the type's size that a line needs at least",
     .least = 0,
     .most = 400},
    {.name = "words",
     .type = names,
     .about = "the program's own words",
     .need = Need::form,
     .of = &plural,
     .or_text = true},
};

constexpr FieldRule package_fields[] = {
    {.name = "package", .about = "npm:NAME@VERSION or deb:NAME", .need = Need::form},
    {.name = "licence", .about = "an SPDX name", .need = Need::form},
    {.name = "text", .about = "the licence in the package", .need = Need::form},
    {.name = "stage", .about = "its name among the staged fonts", .need = Need::form},
    {.name = "optional", .type = boolean, .about = "staged only where it is installed"},
};
constexpr Schema package{"package", "where faces come from", package_fields};
constexpr FieldRule family_fields[] = {
    {.name = "family", .about = "its name", .need = Need::form},
    {.name = "scripts", .about = "ISO 15924 codes", .need = Need::form},
    {.name = "languages", .about = "BCP 47 tags of those that prefer it for its scripts"},
    {.name = "beside", .type = list, .about = "families that it is drawn to stand beside"},
};
constexpr Schema family{"family", "what a family is chosen for", family_fields};
constexpr FieldRule face_fields[] = {
    {.name = "family", .about = "its name", .need = Need::form},
    {.name = "weight",
     .type = integer,
     .about = "100 to 900",
     .need = Need::form,
     .least = 100,
     .most = 900},
    {.name = "style",
     .type = choice,
     .about = "upright if nothing is said",
     .choices = "normal italic"},
    {.name = "package", .about = "one of the packages", .need = Need::form},
    {.name = "index",
     .type = integer,
     .about = "which face of a collection",
     .least = 0,
     .most = 63},
    {.name = "path", .about = "the file in it", .need = Need::form},
    {.name = "sha256", .about = "of the file", .need = Need::form},
};
constexpr Schema face{"face", "a font file", face_fields};
constexpr FieldRule fonts_fields[] = {
    {.name = "presspack",
     .type = integer,
     .about = "the version of this format: 1",
     .need = Need::form,
     .least = 1,
     .most = 1},
    {.name = "fallback", .type = list, .about = "families in order", .need = Need::form},
    {.name = "packages",
     .type = list,
     .about = "where faces come from",
     .need = Need::form,
     .of = &package},
    {.name = "families",
     .type = list,
     .about = "what families are chosen for",
     .need = Need::form,
     .of = &family},
    {.name = "faces", .type = list, .about = "font files", .need = Need::form, .of = &face},
};

}  // namespace

constinit const Schema brand_schema{"brand", "a brand", brand_fields};
constinit const Schema labels_schema{"labels", "the program's own words", labels_fields};
constinit const Schema fonts_schema{"fonts", "the fonts of the house", fonts_fields};

}  // namespace presspack
