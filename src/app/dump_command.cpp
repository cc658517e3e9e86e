#include "app/exit_code.h"
#include "app/run.h"
#include "app/session.h"
#include "base/atomic_write.h"
#include "dump/dump.h"
#include "layout/typeset.h"
#include "load/schema_json.h"
#include "press/prepare_press.h"

namespace presspack {
namespace {

std::string stage_text(const std::string& stage, const Pack& pack, const House& house,
                       const PackFolders& folders, Session& session) {
  const FontSet& fonts = *house.fonts;
  Diagnostics& diagnostics = session.diagnostics;
  if (stage == "release") return dump_release(pack);
  if (stage == "runs") return dump_runs(set_galleys(pack, fonts, diagnostics), fonts);
  if (stage == "lines") return dump_lines(set_galleys(pack, fonts, diagnostics), fonts);
  if (stage == "galley") return dump_galley(set_galleys(pack, fonts, diagnostics));
  const PagedDocument document = typeset(pack, fonts, diagnostics);
  if (stage == "pages") return dump_pages(document, fonts);
  PdfOptions pdf = session.pdf_options(house);
  pdf.readable = true;
  std::optional<PressInks> inks;
  if (pack.design.for_press()) {
    inks = prepare_press(pack.design.brand, *house.root, folders, diagnostics);
    if (inks) print_for(*inks, pdf);
  }
  if (diagnostics.has_errors()) return "";
  return write_pdf(document, fonts, pdf, diagnostics).value_or("");
}

int put(const std::string& text, Session& session) {
  if (session.options.output.empty() || session.options.output == "-") {
    session.write_out(text);
  } else {
    atomic_write(session.options.output, text, session.diagnostics);
  }
  return session.finish();
}

}  // namespace

int run_dump(const Options& options) {
  Session session(options);
  std::string text;
  for (const std::string& file : options.files) {
    const PackPlace place = pack_place(file);
    House* house = session.house(place.folder);
    if (house == nullptr) break;
    const PackFiles files(place, *house);
    const PackFolders& folders = files.folders;
    const PackRequest request = session.request(place, session.layouts().front(),
                                                session.editions().front(), Stage::preview);
    const std::optional<Pack> pack =
        load_pack(request, folders, session.sources, session.diagnostics);
    if (!pack || session.diagnostics.has_errors()) continue;
    text += stage_text(options.stage_name, *pack, *house, folders, session);
  }
  if (session.diagnostics.has_errors()) return session.finish();
  return put(text, session);
}

int run_schema(const Options& options) {
  Session session(options);
  const SchemaKind kind = options.schema == "brand"    ? SchemaKind::brand
                          : options.schema == "layout" ? SchemaKind::layout
                                                       : SchemaKind::pack;
  return put(json_schema(kind), session);
}

}  // namespace presspack
