#include "base/overloaded.h"
#include "dump/dump.h"

namespace presspack {
namespace {

class ReleaseDumper {
 public:
  std::string run(const Pack& pack) {
    out_ += "pack " + pack.release.name + "  lang " + pack.release.language + "  layout " +
            pack.design.layout.name + "  brand " + pack.design.brand.name + "  paper " +
            pack.design.paper + "\n";
    const FieldSet fields = fields_of(pack);
    for (const auto& [name, value] : fields.values) {
      if (!name.starts_with("labels.")) field(name, value, 0);
    }
    return std::move(out_);
  }

 private:
  void line(int depth, const std::string& text) {
    out_ += std::string(static_cast<std::size_t>(depth) * 2, ' ') + text + "\n";
  }

  static std::string marked(const RichText& text) {
    std::string out = "\"" + text.text + "\"";
    constexpr const char* names[] = {"strong", "emphasis", "link", "citation", "lang"};
    for (const Mark& mark : text.marks) {
      out += std::string(" [") + names[static_cast<std::size_t>(mark.kind)] + " " +
             std::to_string(mark.begin) + "-" + std::to_string(mark.end) +
             (mark.target.empty() ? "" : " " + mark.target) + "]";
    }
    return out;
  }

  void prose(const std::vector<ProseBlock>& blocks, int depth) {
    for (const ProseBlock& block : blocks) {
      std::visit(
          Overloaded{
              [&](const ProseHeading& heading) {
                line(depth, "h" + std::to_string(heading.level) + " " + marked(heading.text));
              },
              [&](const ProseParagraph& paragraph) { line(depth, "p " + marked(paragraph.text)); },
              [&](const ProseList& list) {
                line(depth, list.ordered ? "numbered" : "bulleted");
                for (const auto& item : list.items) {
                  line(depth + 1, "item");
                  prose(item, depth + 2);
                }
              }},
          block.value);
    }
  }

  void field(const std::string& name, const FieldValue& value, int depth) {
    std::visit(Overloaded{[](std::monostate) {},
                          [&](const RichText& text) { line(depth, name + ": " + marked(text)); },
                          [&](const Prose& body) {
                            line(depth, name + ":");
                            prose(body.blocks, depth + 1);
                          },
                          [&](const std::vector<FieldSet>& items) {
                            for (const FieldSet& item : items) {
                              line(depth, name + ":");
                              for (const auto& [key, inner] : item.values) {
                                field(key, inner, depth + 1);
                              }
                            }
                          },
                          [&](const FieldImage& image) {
                            line(depth, name + ": " + std::to_string(image.pixels_wide) + "×" +
                                            std::to_string(image.pixels_high) + " pixels, alt \"" +
                                            image.alt.text + "\"");
                          }},
               value);
  }

  std::string out_;
};

}  // namespace

std::string dump_release(const Pack& pack) {
  return ReleaseDumper().run(pack);
}

}  // namespace presspack
