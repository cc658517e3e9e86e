#include "load/load_pack.h"

#include <fmt/format.h>

#include <algorithm>

#include "load/library.h"
#include "load/load_design.h"
#include "load/load_release.h"
#include "load/node_reader.h"
#include "load/overrides.h"
#include "load/validate.h"
#include "load/yaml_reader.h"
#include "text/bidi.h"
#include "text/plurals.h"

namespace presspack {
namespace {

// What the pack, or the command line in its place, says of its design.
struct Choice {
  std::string name;
  Span mention;
};

Choice choose(const YamlNode& root, std::string_view key, const std::string& instead,
              std::string_view otherwise) {
  const YamlNode* node = root.find(key);
  Choice choice{std::string(otherwise), {root.span.file, root.span.begin, root.span.begin}};
  if (node && !node->is_empty()) choice = {text_of(node), node->span};
  if (!instead.empty()) choice.name = instead;
  return choice;
}

// In the order of the files, and of the places in them.
void pass_on(const Diagnostics& found, Diagnostics& diagnostics) {
  std::vector<Diagnostic> items = found.items();
  std::stable_sort(items.begin(), items.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::pair(a.span.file, a.span.begin) < std::pair(b.span.file, b.span.begin);
  });
  for (Diagnostic& item : items) diagnostics.report(std::move(item));
}

class PackLoader {
 public:
  PackLoader(const PackRequest& request, const PackFolders& folders, SourceFiles& sources,
             Diagnostics& diagnostics)
      : request_(request), folders_(folders), sources_(sources), diagnostics_(diagnostics) {}
  std::optional<Pack> load();

 private:
  std::optional<NamedFile> find(Library library, const Choice& choice) {
    if (choice.name.empty()) return std::nullopt;
    return find_named(library, choice.name, choice.mention, folders_, sources_, diagnostics_);
  }
  void read_design(const YamlNode& root, Design& design);
  void change_layout(std::string_view kind, const std::string& name, const Choice& layout);
  void scale(Design& design, const Choice& layout);

  const PackRequest& request_;
  const PackFolders& folders_;
  SourceFiles& sources_;
  Diagnostics& diagnostics_;
  std::optional<NamedFile> layout_, brand_, labels_;
};

// Lays the edition or the profile of that name over the layout.
void PackLoader::change_layout(std::string_view kind, const std::string& name,
                               const Choice& layout) {
  const YamlNode* files = layout_->root->find(kind);
  const YamlNode* file = files ? files->find(name) : nullptr;
  // Every layout can be printed as it stands.
  if (!file && kind == "profiles" && name == "print") return;
  if (!file) {
    std::string known = kind == "editions" ? "standard" : "screen";
    if (files && !files->is_text()) {
      for (const YamlNode& item : *files) known += fmt::format(", {}", item.key);
    }
    if (kind == "editions") known += ", text, html";  // of every layout
    diagnostics_.report({.code = "name-unknown",
                         .span = layout.mention,
                         .message = fmt::format("the layout `{}` has no {} `{}`", layout.name,
                                                kind.substr(0, kind.size() - 1), name),
                         .hint = fmt::format("there is: {}", known)});
    return;
  }
  auto change = find(Library::editions, {text_of(file), file->span});
  if (change) lay_over(*layout_, std::move(*change), sources_, diagnostics_);
}

// Text is black ink alone unless the brand types its inks: of four inks, its letters get coloured
// edges where the plates do not lie exactly on each other.
void print_ink_as_black(Brand& brand) {
  const auto ink = brand.colors.find("ink");
  if (ink == brand.colors.end() || ink->second.cmyk || ink->second.spot > 0) return;
  ink->second.cmyk = Inks{0, 0, 0, 100};
}

// What the language asks of every style: more room between lines, nothing slanted where the script
// knows no italics.
void adapt(Design& design) {
  design.right_to_left = direction_of(design.labels.language) == Direction::right_to_left;
  const Labels& labels = design.labels;
  for (auto& [name, style] : design.layout.styles) {
    style.leading = std::max(scaled(style.leading, labels.leading, 100),
                             scaled(style.size, labels.least_leading, 100));
    if (design.right_to_left) style.font.italic = false;
  }
}

// A label that depends on a number: the form for as many items as the pack lists.
void choose_plurals(const YamlNode& root, Labels& labels) {
  for (const auto& [name, plural] : labels.plurals) {
    const YamlNode* list = root.find(plural.of);
    const std::int64_t count = list && list->is_list() ? static_cast<std::int64_t>(list->count) : 0;
    const auto form = plural.forms.find(plural_category(count, labels.language));
    if (form != plural.forms.end()) labels.words[name] = form->second;
  }
}

// Every style grows as the body does; what stands between them stays.
void PackLoader::scale(Design& design, const Choice& layout) {
  const Length body = design.layout.body_size;
  if (body <= Length()) {
    diagnostics_.report({.code = "size-unsupported",
                         .span = layout.mention,
                         .message = fmt::format("the {} edition of `{}` has no size to choose",
                                                request_.edition, layout.name),
                         .hint = "`--size` goes with `--edition large-print`"});
    return;
  }
  for (auto& [name, style] : design.layout.styles) {
    for (Length* length : {&style.size, &style.leading, &style.space_before, &style.space_after,
                           &style.indent, &style.hang_gap}) {
      *length = scaled(*length, request_.size->units() / 1000, body.units() / 1000);
    }
  }
}

void PackLoader::read_design(const YamlNode& root, Design& design) {
  const Choice language = choose(root, "lang", request_.language, "");
  const Choice layout = choose(root, "layout", request_.layout, "");
  layout_ = find(Library::layouts, layout);
  const YamlNode* as_written = layout_ ? layout_->root : nullptr;
  if (layout_ && request_.profile != "screen") change_layout("profiles", request_.profile, layout);
  if (layout_ && request_.edition != "standard")
    change_layout("editions", request_.edition, layout);
  const Choice brand = choose(root, "brand", request_.brand, "");
  brand_ = find(Library::brands, brand);
  if (!language.name.empty()) {
    labels_ = find(Library::labels, {labels_for(language.name, folders_), language.mention});
  }
  if (brand_) {
    design.brand = read_brand(*brand_->root, brand.name, diagnostics_);
    check_contrast(*brand_->root, design.brand, diagnostics_);
  }
  if (labels_) {
    design.labels = read_labels(*labels_->root);
    choose_plurals(root, design.labels);
  }
  if (layout_) {
    const Choice paper = choose(root, "paper", request_.paper, "a4");
    read_layout(*layout_->root, {paper.name, paper.mention}, design, diagnostics_);
    design.edition = request_.edition;
    design.profile = request_.profile;
    design.bleed = request_.bleed;
    design.marks = request_.marks;
    if (design.for_press()) print_ink_as_black(design.brand);
    if (request_.size) scale(design, layout);
    adapt(design);
    if (brand_ && labels_) check_references(*layout_->root, *as_written, design, diagnostics_);
  }
}

std::optional<Pack> PackLoader::load() {
  auto tree = read_yaml(folders_.pack, request_.file, folders_.pack_shown + request_.file, {},
                        Parsers::both, sources_, diagnostics_);
  if (!tree) return std::nullopt;
  for (const std::string& assignment : request_.set) {
    apply_override(assignment, *tree, sources_, diagnostics_);
  }
  const YamlNode& root = *tree->root;
  const std::string language = choose(root, "lang", request_.language, "en").name;
  validate(root, pack_schema,
           {.sources = sources_,
            .diagnostics = diagnostics_,
            .language = language,
            .stage = request_.stage == Stage::publish ? Need::publish : Need::preview});
  if (!root.is_map()) return std::nullopt;
  Pack pack;
  read_design(root, pack.design);
  pack.release = read_release(root,
                              {.pack = folders_.pack,
                               .sources = sources_,
                               .brand = brand_ ? brand_->root : nullptr,
                               .labels = labels_ ? &pack.design.labels : nullptr,
                               .language = language},
                              diagnostics_);
  pack.release.name = request_.name;
  check_release(root, pack.release, sources_, diagnostics_);
  if (!layout_ || !brand_ || !labels_) return std::nullopt;
  return pack;
}

}  // namespace

std::optional<Pack> load_pack(const PackRequest& request, const PackFolders& folders,
                              SourceFiles& sources, Diagnostics& diagnostics) {
  Diagnostics found;
  std::optional<Pack> pack = PackLoader(request, folders, sources, found).load();
  pass_on(found, diagnostics);
  return pack;
}

}  // namespace presspack
