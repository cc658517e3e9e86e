#include "pdf/write_pdf.h"

#include <vector>

#include "base/number.h"
#include "base/overloaded.h"
#include "base/sha256.h"
#include "pdf/attachments.h"
#include "pdf/conformance.h"
#include "pdf/content_stream.h"
#include "pdf/fonts.h"
#include "pdf/haru.h"
#include "pdf/links.h"
#include "pdf/metadata.h"
#include "pdf/outline.h"
#include "pdf/output_intents.h"
#include "pdf/paint.h"
#include "pdf/pictures.h"
#include "pdf/placed_items.h"
#include "pdf/structure_tree.h"
#include "pdf/tags.h"

namespace presspack {
namespace pdf {
namespace {

class Writer {
 public:
  Writer(const PagedDocument& document, const FontSet& fonts, const PdfOptions& options)
      : document_(document),
        font_set_(fonts),
        options_(options),
        // PDF/X-4 is based on PDF 1.6.
        file_(options.readable ? Layout::readable : Layout::compact,
              options.profile.x4 ? "1.6" : "1.7", options.cache),
        fonts_(fonts),
        tree_(document, file_) {}

  std::optional<std::string> write(Diagnostics& diagnostics);

 private:
  void write_page(std::uint32_t index);
  void write_item(const PlacedItem& placed, std::uint32_t page, const PageSpace& space,
                  Painter& painter, PageTags& tags, PageLinks& links);
  std::string page_entries(std::uint32_t index, const std::string& annotations) const;
  void write_catalog();

  const PagedDocument& document_;
  const FontSet& font_set_;
  const PdfOptions& options_;
  PdfFile file_;
  FontTable fonts_;
  PictureTable pictures_;
  StructureTree tree_;
  std::vector<std::vector<PlacedItem>> items_;  // by page
  std::vector<Ref> pages_;
  Ref resources_{};
  std::string content_hashes_;
};

std::optional<std::string> Writer::write(Diagnostics& diagnostics) {
  const std::size_t mark = diagnostics.mark();
  for (const Page& page : document_.pages) {
    items_.push_back(placed_items(page.frame, diagnostics));
  }
  check_conformance(document_, items_, options_, diagnostics);
  for (const std::vector<PlacedItem>& page : items_) {
    for (const PlacedItem& placed : page) {
      if (const auto* run = std::get_if<GlyphRun>(&placed.item->content)) {
        fonts_.note(*run, placed.item->source, diagnostics);
      } else if (const auto* image = std::get_if<PlacedImage>(&placed.item->content)) {
        pictures_.note(*image->picture, placed.item->source);
      }
    }
  }
  if (diagnostics.mark() != mark) return std::nullopt;
  bool good = fonts_.write(file_, options_.cache);
  if (!pictures_.write(file_, options_.press, diagnostics)) return std::nullopt;
  std::string resources = "/Font <<" + fonts_.resources() + ">>\n";
  if (!pictures_.empty()) resources += "/XObject <<" + pictures_.resources() + ">>\n";
  if (options_.press != nullptr) resources += press_resources(document_);
  resources_ = file_.add(std::move(resources));
  for (std::size_t i = 0; i < document_.pages.size(); ++i) pages_.push_back(file_.add_page());
  for (std::uint32_t i = 0; good && i < pages_.size(); ++i) write_page(i);
  if (good) write_catalog();
  std::optional<std::string> bytes = good ? file_.save() : std::nullopt;
  if (!bytes) {
    diagnostics.report({.code = "pdf-failed",
                        .span = {},
                        .message = "the PDF could not be put together",
                        .hint = "this is a defect in presspack or in a font file",
                        .fault = Fault::standard});
  }
  return bytes;
}

void Writer::write_item(const PlacedItem& placed, std::uint32_t page, const PageSpace& space,
                        Painter& painter, PageTags& tags, PageLinks& links) {
  const auto area = [&] { return space.area(bounds(placed, font_set_)); };
  if (const auto* link = std::get_if<LinkArea>(&placed.item->content)) {
    links.add(*placed.structure, *link, area(), page, tree_, file_);
    return;
  }
  if (placed.structure) {
    tags.enter(*placed.structure);
    const std::optional<StructureId> figure = tree_.figure_around(*placed.structure);
    if (figure) tree_.add_area(*figure, area());
  } else {
    const Artifact kind = placed.item->artifact;
    tags.enter(kind, kind == Artifact::background ? area() : Area{});
  }
  std::visit(Overloaded{[&](const LinkArea&) {}, [&](const Group&) {},
                        [&](const auto& content) { painter.paint(content, placed.at); }},
             placed.item->content);
}

void Writer::write_page(std::uint32_t index) {
  const PageSpace space(document_.pages[index].boxes);
  ContentStream content(options_.readable ? Strings::hex : Strings::binary, options_.press);
  Painter painter(fonts_, pictures_, space, content);
  PageLinks links;
  {
    PageTags tags(tree_, index, content);
    for (const PlacedItem& placed : items_[index]) {
      write_item(placed, index, space, painter, tags, links);
    }
  }
  const std::string operators = content.take();
  content_hashes_ += hex(sha256(operators));
  file_.set_page(pages_[index], page_entries(index, links.write(pages_[index], file_)), operators);
}

std::string Writer::page_entries(std::uint32_t index, const std::string& annotations) const {
  const PageBoxes& boxes = document_.pages[index].boxes;
  // The media's bottom left corner is the origin.
  const auto box = [&](const Rect& rect) {
    const Length left = rect.at.x - boxes.media.at.x;
    const Length top = boxes.media.size.height - (rect.at.y - boxes.media.at.y);
    return "[" + points(left) + " " + points(top - rect.size.height) + " " +
           points(left + rect.size.width) + " " + points(top) + "]";
  };
  Dict dict;
  dict.raw("MediaBox", box(boxes.media));
  if (boxes.trim != boxes.media || options_.profile.x4) dict.raw("TrimBox", box(boxes.trim));
  if (boxes.bleed) dict.raw("BleedBox", box(*boxes.bleed));
  dict.ref("Resources", resources_).number("StructParents", index).name("Tabs", "S");
  if (!annotations.empty()) dict.raw("Annots", annotations);
  return dict.take();
}

void Writer::write_catalog() {
  const std::string date = metadata_date(document_, options_);
  const Metadata metadata{document_, options_.profile, date, hex(sha256(content_hashes_))};
  file_.set_info(info_entries(metadata));
  Dict dict;
  // PDF/A-2 lets metadata be deflated, and that is 1.4 KB less to e-mail.
  dict.ref("Metadata", file_.add_stream("/Type /Metadata\n/Subtype /XML\n", xmp_packet(metadata)));
  dict.ref("StructTreeRoot", tree_.write(pages_)).raw("MarkInfo", "<</Marked true>>");
  dict.text("Lang", document_.language);
  dict.raw("ViewerPreferences", "<</DisplayDocTitle true>>");
  if (const std::string intents = output_intents(options_, file_); !intents.empty()) {
    dict.raw("OutputIntents", intents);
  }
  if (const std::optional<Ref> outline = write_outline(document_, pages_, file_)) {
    dict.ref("Outlines", *outline).name("PageMode", "UseOutlines");
  }
  if (const std::string labels = page_labels(document_.pages); !labels.empty()) {
    dict.raw("PageLabels", labels);
  }
  if (const AttachmentKeys keys = write_attachments(options_.attachments, date, file_);
      !keys.names.empty()) {
    dict.raw("Names", keys.names).raw("AF", keys.associated);
  }
  file_.set_catalog(dict.take());
}

}  // namespace
}  // namespace pdf

std::optional<std::string> write_pdf(const PagedDocument& document, const FontSet& fonts,
                                     const PdfOptions& options, Diagnostics& diagnostics) {
  return pdf::Writer(document, fonts, options).write(diagnostics);
}

}  // namespace presspack
