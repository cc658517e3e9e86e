#pragma once

// From a field or a label to the styled text of one paragraph, with its structure elements.

#include <set>
#include <string>

#include "layout/paragraph.h"
#include "layout/structure.h"
#include "model/design.h"
#include "model/fields.h"

namespace presspack {

// Where a part stands: which fields it sees and what its structure hangs from.
struct PartContext {
  Scopes scopes;
  StructureBuilder::Parent parent;
  Artifact artifact = Artifact::none;  // other than none: all of it is an artifact of that kind
  int page = 0, pages = 0;  // for running matter
  Length tallest = Length::max();  // the highest a block may be
  Length enough = Length::max();  // a trial needs no more of a text than this

  bool tagged() const { return artifact == Artifact::none; }
  PartContext inside(const FieldSet& item) const;
  PartContext under(StructureId element) const;
};

// The fields that were shown, to find those that no slot places.
using UsedFields = std::set<std::string, std::less<>>;

class TextBuilder {
 public:
  TextBuilder(const Design& design, StructureBuilder& structure, UsedFields& used)
      : design_(design), structure_(structure), used_(used) {}

  const ParagraphStyle& style(const std::string& name) const;
  // A text part: its pieces in one paragraph, tagged with `role` (none: P).  Empty when every piece
  // is absent; no element is made then.
  StyledText of_part(const TextPart& part, const PartContext& context, const std::string& role);
  // A rich text as one paragraph of its own.
  StyledText of_rich(const RichText& rich, const ParagraphStyle& style, Role role,
                     const PartContext& context);
  // A label's words with {path} places filled; nothing when one of them is absent.
  std::optional<RichText> label(const std::string& name, const PartContext& context);

 private:
  std::optional<RichText> piece_text(const TextPiece& piece, const PartContext& context);
  StructureId element(Role role, const std::string& text, const RichText& from,
                      const PartContext& context);
  void add(StyledText& out, const RichText& rich, const ParagraphStyle& style,
           StructureBuilder::Parent element);
  std::string joined_by(std::string after) const;
  Role role_of(Mark::Kind kind) const;
  std::string description(const std::string& address) const;

  const Design& design_;
  StructureBuilder& structure_;
  UsedFields& used_;
};

}  // namespace presspack
