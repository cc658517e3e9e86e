#include "editions/reading_tree.h"

#include <algorithm>
#include <map>

namespace presspack {
namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";

std::string without_soft_hyphens(std::string text) {
  for (std::size_t at = text.find(soft_hyphen); at != std::string::npos;
       at = text.find(soft_hyphen, at)) {
    text.erase(at, soft_hyphen.size());
  }
  return text;
}

// What an element holds, in order: text, or a child by its index.
struct Held {
  std::vector<std::variant<std::string, std::size_t>> entries;
  std::string address;
  std::vector<const Paths*> drawing;
  Size drawing_size;
  std::vector<const PlacedImage*> pictures;
  bool linked = false;  // stands among its parent's entries already
};

class TreeBuilder {
 public:
  explicit TreeBuilder(const PagedDocument& document)
      : document_(document), held_(document.structure.size()) {}

  ReadNode build() {
    for (const Page& page : document_.pages) take(page.frame);
    // Elements without text of their own, and all blocks, stand in the structure's order.
    std::vector<std::vector<std::size_t>> blocks(held_.size());
    std::vector<std::size_t> roots;
    for (std::size_t i = 0; i < held_.size(); ++i) {
      if (held_[i].linked) continue;
      const auto& parent = document_.structure[i].parent;
      (parent ? blocks[index(*parent)] : roots).push_back(i);
    }
    ReadNode root{.language = document_.language};
    for (const std::size_t i : roots) {
      ReadNode node = make(i, blocks);
      if (document_.structure[i].role == Role::document) {
        for (ReadEntry& entry : node.entries) root.entries.push_back(std::move(entry));
      } else if (!node.empty()) {
        root.entries.emplace_back(std::move(node));
      }
    }
    return root;
  }

 private:
  static std::size_t index(StructureId id) { return static_cast<std::size_t>(id); }

  void take(const Frame& frame) {
    for (const Item& item : frame.items) {
      if (const auto* group = std::get_if<Group>(&item.content)) {
        take(*group->frame);
      } else if (item.structure) {
        take(item, index(*item.structure));
      }
    }
  }

  void take(const Item& item, std::size_t at) {
    if (const auto* run = std::get_if<GlyphRun>(&item.content)) {
      stand_in_parent(at);
      auto& entries = held_[at].entries;
      if (entries.empty() || !std::holds_alternative<std::string>(entries.back())) {
        entries.emplace_back(std::string());
      }
      std::get<std::string>(entries.back()) += run->text;
    } else if (const auto* link = std::get_if<LinkArea>(&item.content)) {
      held_[at].address = link->address;
    } else if (const auto* paths = std::get_if<Paths>(&item.content)) {
      held_[at].drawing.push_back(paths);
      if (paths->clip) held_[at].drawing_size = paths->clip->size;
    } else if (const auto* image = std::get_if<PlacedImage>(&item.content)) {
      held_[at].pictures.push_back(image);
    }
  }

  // A link stands where its first word stands among the words of its paragraph.
  void stand_in_parent(std::size_t at) {
    const StructureElement& self = document_.structure[at];
    if (held_[at].linked || !self.parent) return;
    const std::size_t parent = index(*self.parent);
    const Role role = document_.structure[parent].role;
    const bool inside_text = role == Role::p || role == Role::link || role == Role::reference ||
                             role == Role::bib_entry || role == Role::span ||
                             role == Role::strong || role == Role::em || role == Role::quote ||
                             role == Role::caption || role == Role::label ||
                             (role >= Role::h1 && role <= Role::h6);
    if (!inside_text) return;
    stand_in_parent(parent);
    held_[parent].entries.emplace_back(at);
    held_[at].linked = true;
  }

  ReadNode make(std::size_t at, const std::vector<std::vector<std::size_t>>& blocks) const {
    const StructureElement& self = document_.structure[at];
    const Held& held = held_[at];
    ReadNode node{.role = self.role,
                  .language = self.language,
                  .alt = self.alt,
                  .list_numbering = self.list_numbering,
                  .address = held.address,
                  .drawing = held.drawing,
                  .drawing_size = held.drawing_size,
                  .pictures = held.pictures};
    for (const auto& entry : held.entries) {
      if (const auto* text = std::get_if<std::string>(&entry)) {
        node.entries.emplace_back(without_soft_hyphens(*text));
      } else {
        node.entries.emplace_back(make(std::get<std::size_t>(entry), blocks));
      }
    }
    for (const std::size_t child : blocks[at]) {
      ReadNode made = make(child, blocks);
      if (!made.empty()) node.entries.emplace_back(std::move(made));
    }
    return node;
  }

  const PagedDocument& document_;
  std::vector<Held> held_;
};

}  // namespace

ReadNode reading_tree(const PagedDocument& document) {
  return TreeBuilder(document).build();
}

std::string words_of(const ReadNode& node) {
  std::string out;
  for (const ReadEntry& entry : node.entries) {
    if (const auto* text = std::get_if<std::string>(&entry)) {
      out += *text;
    } else {
      out += words_of(std::get<ReadNode>(entry));
    }
  }
  return out;
}

}  // namespace presspack
