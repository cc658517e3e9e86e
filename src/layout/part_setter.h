#pragma once

// PartSetter: a layout's tree of parts into a galley.  It knows parts and styles, never what a
// design calls them.

#include <functional>
#include <string>

#include "layout/galley.h"
#include "layout/styled_text.h"

namespace presspack {

class PartSetter {
 public:
  PartSetter(const Typesetting& with, StructureBuilder& structure, UsedFields& used)
      : with_(with), structure_(structure), used_(used), texts_(with.design, structure, used) {}

  // The part, `width` wide.  Empty when its `when` or `unless` says so or its fields are absent.
  Galley set(const Part& part, Length width, const PartContext& context);
  Galley set_component(const std::string& name, Length width, const PartContext& context);
  // A heading over a slot: the label or field `source`, in that style, as H2.
  Galley heading(const std::string& source, const std::string& style, Length width,
                 const PartContext& context);
  const Part* component(const std::string& name) const;

 private:
  Galley set_value(const Part& part, Length width, const PartContext& context);
  Galley stack(const StackPart& part, Length width, const PartContext& context);
  Galley row(const RowPart& part, Length width, const PartContext& context);
  Galley columns(const ColumnsPart& part, Length width, const PartContext& context);
  Galley panel(const PanelPart& part, Length width, const PartContext& context);
  Galley grid(const GridPart& part, Length width, const PartContext& context);
  Galley each(const EachPart& part, Length width, const PartContext& context);
  Galley text(const TextPart& part, Length width, const PartContext& context,
              const std::string& role);
  Galley prose_part(const ProsePart& part, Length width, const PartContext& context);
  Galley prose(const std::vector<ProseBlock>& blocks, const ProsePart& part, Length width,
               const PartContext& context, bool indent_first = true);
  Galley opening(const RichText& rich, const ProsePart& part, Length width,
                 const PartContext& context);
  Galley prose_list(const ProseList& list, const ProsePart& part, Length width,
                    const PartContext& context);
  Galley list(const ListPart& part, Length width, const PartContext& context);
  Galley list_item(const std::string& marker, const ParagraphStyle& marker_style, Length hang,
                   Length width, StructureId list, const PartContext& context,
                   const std::function<Galley(Length, const PartContext&)>& body);
  Galley image(const ImagePart& part, Length width, const PartContext& context);
  Galley pictures_behind(int first, int last, const ProsePart& part, Length width,
                         const PartContext& context);
  Galley cover(const CoverPart& part, const PartContext& context);
  Galley qr(const QrPart& part, const PartContext& context);
  Galley monogram(const MonogramPart& part, const PartContext& context);
  Galley paragraph(const StyledText& styled, const ParagraphStyle& style, Length width,
                   bool indented = true) const;
  Galley lines(const StyledText& styled, const ParagraphStyle& style, const LineShape& shape) const;

  std::vector<Length> track_widths(const RowPart& part, Length width,
                                   const PartContext& context) const;
  // A panel's content, set once; the box round it can then be as high as its row.
  struct PanelContent {
    Galley galley;
    Length width, height;  // of the content
  };
  PanelContent panel_content(const PanelPart& part, Length width, const PartContext& context);
  Frame finish_panel(const PanelPart& part, Frame content, Length width, Length height) const;
  Galley divided_panel(const PanelPart& part, PanelContent content, Length width) const;
  Galley split_panel(const PanelPart& part, PanelContent content, Length width,
                     Length tallest) const;
  Frame grid_cell(const std::string& component, Length width, const PartContext& context,
                  PanelContent& content, const PanelPart*& panel_found);
  PartContext role_context(const std::string& role, Span source, const PartContext& context,
                           StructureBuilder::Parent& made);
  const FieldValue* use(const std::string& path, const PartContext& context);

  const Typesetting& with_;
  StructureBuilder& structure_;
  UsedFields& used_;
  TextBuilder texts_;
};

// ---- pieces without words --------------------------------------------------------------------

// A brand's shape in a box, scaled to fit; `colors` overrides the paths' tokens in order.
Frame shape_frame(const Shape& shape, Size box, const std::vector<std::string>& colors,
                  const Typesetting& with);
// The same, filling the box and cut at its edges, pinned to the end edge (SVG's xMaxYMid slice).
Item pattern_item(const Shape& shape, Size box, Length natural_width, const Typesetting& with);
// A QR code (ISO/IEC 18004) of the address at level M with its quiet zone of four modules; nothing
// when the address is too long for one.
std::optional<Frame> qr_frame(const std::string& address, Length size, const Color& ink);

}  // namespace presspack
