// QR codes (ISO/IEC 18004), level M, as vector rectangles: one for each run of dark modules.

#include <qrencode.h>

#include <memory>

#include "layout/part_setter.h"

namespace presspack {
namespace {

constexpr int quiet_zone = 4;  // modules on every side (Denso Wave)

struct CodeDeleter {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

void add_box(Paths::Path& path, int x, int y, int length, Length module) {
  const Point a{module * x, module * y}, b{module * (x + length), module * (y + 1)};
  path.steps.push_back({Paths::Step::Kind::move, {}, {}, a});
  path.steps.push_back({Paths::Step::Kind::line, {}, {}, {b.x, a.y}});
  path.steps.push_back({Paths::Step::Kind::line, {}, {}, b});
  path.steps.push_back({Paths::Step::Kind::line, {}, {}, {a.x, b.y}});
  path.steps.push_back({Paths::Step::Kind::close, {}, {}, {}});
}

}  // namespace

std::optional<Frame> qr_frame(const std::string& address, Length size, const Color& ink) {
  const std::unique_ptr<QRcode, CodeDeleter> code(
      QRcode_encodeString8bit(address.c_str(), 0, QR_ECLEVEL_M));
  if (!code) return std::nullopt;
  const int modules = code->width + 2 * quiet_zone;
  const Length module = size / modules;
  Frame frame{.size = {size, size}, .baseline = {}, .items = {}};
  frame.items.push_back(
      {.at = {},
       .structure = std::nullopt,
       .artifact = Artifact::background,
       .source = {},
       .content = Box{.size = {size, size}, .fill = Color{255, 255, 255, std::nullopt}}});
  Paths paths;
  Paths::Path dark;
  dark.color = ink;
  for (int y = 0; y < code->width; ++y) {
    for (int x = 0; x < code->width;) {
      int length = 0;
      while (x + length < code->width && (code->data[y * code->width + x + length] & 1) != 0) {
        ++length;
      }
      if (length > 0) add_box(dark, x, y, length, module);
      x += length > 0 ? length : 1;
    }
  }
  paths.grid = module;
  paths.width = module * code->width;
  paths.paths.push_back(std::move(dark));
  // The figure is the dark modules alone: as large as they are, inside the quiet zone.
  frame.items.push_back({.at = {module * quiet_zone, module * quiet_zone},
                         .structure = std::nullopt,
                         .artifact = Artifact::none,
                         .source = {},
                         .content = std::move(paths)});
  return frame;
}

Galley PartSetter::qr(const QrPart& part, const PartContext& context) {
  const RichText* address = context.scopes.text(part.field);
  if (address == nullptr) return {};
  std::optional<Frame> frame = qr_frame(address->text, part.size, with_.color("ink"));
  if (!frame) {
    with_.diagnostics.report({.severity = Severity::error,
                              .code = "qr-too-long",
                              .span = address->span,
                              .message = "this address is too long for a QR code",
                              .hint = "use a shorter address"});
    return {};
  }
  if (context.tagged()) {
    const StructureId figure = structure_.add(Role::figure, context.parent, address->span);
    if (const auto alt = texts_.label("qr_alt", context)) structure_.at(figure).alt = alt->text;
    frame->items.back().structure = figure;
    frame->items.back().source = address->span;
  }
  Galley galley;
  galley.blocks.push_back({.frame = std::move(*frame)});
  return galley;
}

}  // namespace presspack
