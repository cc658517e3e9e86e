// What breaks PDF/UA-1, and the clauses of ISO 32000-1 that it relies on.

#include "tests/unit/inspect/fixture.h"

namespace presspack {
namespace {

void two_captions(Edit& e, bool at_ends) {
  const auto table = e.element("Table");
  e.add_element(table, "Caption", true);
  if (at_ends) e.add_element(table, "Caption");
}

void table_attribute(Edit& e, const std::string& type, std::size_t n, const std::string& entries) {
  e.set(e.element(type, n), "/A", "<</O /Table /Scope /Column " + entries + ">>");
}

}  // namespace

std::vector<ObjectFixture> ua_fixtures() {
  return {
      {"UA1 5-1", [](Edit& e) { e.metadata("<pdfuaid:part>1</pdfuaid:part>", ""); }},
      {"UA1 5-2", [](Edit& e) { e.metadata("<pdfuaid:part>1<", "<pdfuaid:part>2<"); }},
      {"UA1 5-3",
       [](Edit& e) {
         e.metadata("pdfuaid:part", "ua:part");
         e.metadata("xmlns:pdfuaid", "xmlns:ua");
       }},
      {"UA1 6.2-1 / A2 6.7.2.2-1", [](Edit& e) { e.catalog().removeKey("/MarkInfo"); }},
      {"UA1 7.1-1", [](Edit& e) { e.paint("/P <</MCID 99>> BDC /Artifact BMC EMC EMC"); }},
      {"UA1 7.1-2", [](Edit& e) { e.paint("/Artifact BMC /P <</MCID 99>> BDC EMC EMC"); }},
      {"UA1 7.1-3", [](Edit& e) { e.paint("0 0 10 10 re f"); }},
      {"UA1 7.1-4", [](Edit& e) { e.set(e.catalog().getKey("/MarkInfo"), "/Suspects", "true"); }},
      {"UA1 7.1-5 / A2 6.7.3.4-1", [](Edit& e) { e.tree().removeKey("/RoleMap"); }},
      {"UA1 7.1-6 / A2 6.7.3.4-2",
       [](Edit& e) { e.set(e.tree(), "/RoleMap", "<</Aside /Box /Box /Aside>>"); }},
      {"UA1 7.1-7 / A2 6.7.3.4-3",
       [](Edit& e) { e.set(e.tree().getKey("/RoleMap"), "/P", "/Span"); }},
      {"UA1 7.1-8 / A2 6.6.2.1-1", [](Edit& e) { e.catalog().removeKey("/Metadata"); }},
      {"UA1 7.1-9", [](Edit& e) { e.metadata("dc:title>", "dc:source>"); }},
      {"UA1 7.1-10", [](Edit& e) { e.catalog().removeKey("/ViewerPreferences"); }},
      {"UA1 7.1-11 / A2 6.7.3.3-1", [](Edit& e) { e.catalog().removeKey("/StructTreeRoot"); }},
      {"UA1 7.1-12", [](Edit& e) { e.element("P").removeKey("/P"); }},
      {"UA1 7.2-2", [](Edit& e) { e.catalog().removeKey("/Lang"); }},
      {"UA1 7.2-29 / A2 6.7.4-1", [](Edit& e) { e.set(e.catalog(), "/Lang", "(en_GB)"); }},
      {"UA1 7.2-29 / A2 6.7.4-1", [](Edit& e) { e.set(e.element("P"), "/Lang", "(welsh-)"); }},
      {"UA1 7.2-33", [](Edit& e) { e.catalog().removeKey("/Lang"); }},
      {"UA1 7.2-34", [](Edit& e) { e.catalog().removeKey("/Lang"); }},
      {"UA1 7.2-3", [](Edit& e) { e.retype("TR", "P"); }},
      {"UA1 7.2-4", [](Edit& e) { e.retype("Table", "Div"); }},
      {"UA1 7.2-5", [](Edit& e) { e.retype("Div", "THead"); }},
      {"UA1 7.2-6", [](Edit& e) { e.retype("Div", "TBody"); }},
      {"UA1 7.2-7", [](Edit& e) { e.retype("Div", "TFoot"); }},
      {"UA1 7.2-8", [](Edit& e) { e.retype("Caption", "TH"); }},
      {"UA1 7.2-9", [](Edit& e) { e.retype("Caption", "TD"); }},
      {"UA1 7.2-10", [](Edit& e) { e.retype("TD", "P"); }},
      {"UA1 7.2-11",
       [](Edit& e) {
         e.retype("TR", "THead");
         e.retype("TR", "THead");
       }},
      {"UA1 7.2-12",
       [](Edit& e) {
         e.retype("TR", "TFoot");
         e.retype("TR", "TFoot");
       }},
      {"UA1 7.2-13", [](Edit& e) { e.add_element(e.element("Table"), "TFoot"); }},
      {"UA1 7.2-14", [](Edit& e) { e.add_element(e.element("Table"), "THead", true); }},
      {"UA1 7.2-15",
       [](Edit& e) {
         table_attribute(e, "TH", 1, "/RowSpan 2");
         table_attribute(e, "TD", 0, "/ColSpan 2");
       }},
      {"UA1 7.2-16",
       [](Edit& e) {
         e.add_element(e.element("Table"), "Caption", true);
         e.add_element(e.element("Table"), "TR", true);
       }},
      {"UA1 7.2-17", [](Edit& e) { e.retype("L", "Div"); }},
      {"UA1 7.2-18", [](Edit& e) { e.retype("LI", "Div"); }},
      {"UA1 7.2-19", [](Edit& e) { e.retype("LI", "P"); }},
      {"UA1 7.2-20", [](Edit& e) { e.retype("LBody", "P"); }},
      {"UA1 7.2-26", [](Edit& e) { e.retype("Caption", "TOCI"); }},
      {"UA1 7.2-27", [](Edit& e) { e.retype("Sect", "TOC"); }},
      {"UA1 7.2-28",
       [](Edit& e) {
         const auto contents = e.add_element(e.element("Part"), "TOC");
         e.add_element(contents, "TOCI");
         e.add_element(contents, "Caption");
       }},
      {"UA1 7.2-36", [](Edit& e) { e.retype("TR", "THead"); }},
      {"UA1 7.2-37", [](Edit& e) { e.retype("TR", "TBody"); }},
      {"UA1 7.2-38", [](Edit& e) { e.retype("TR", "TFoot"); }},
      {"UA1 7.2-39", [](Edit& e) { two_captions(e, true); }},
      {"UA1 7.2-40", [](Edit& e) { e.add_element(e.element("L"), "Caption"); }},
      {"UA1 7.2-41", [](Edit& e) { table_attribute(e, "TD", 1, "/RowSpan 3"); }},
      {"UA1 7.2-42", [](Edit& e) { table_attribute(e, "TD", 1, "/ColSpan 3"); }},
      {"UA1 7.3-1", [](Edit& e) { e.element("Figure").removeKey("/Alt"); }},
      {"UA1 7.4.2-1", [](Edit& e) { e.retype("H2", "H3"); }},
      {"UA1 7.4.4-1",
       [](Edit& e) {
         e.retype("H1", "H");
         e.add_element(e.element("Part"), "H");
       }},
      {"UA1 7.4.4-2", [](Edit& e) { e.add_element(e.element("Part"), "H"); }},
      {"UA1 7.5-1", [](Edit& e) { e.element("TH").removeKey("/A"); }},
      {"UA1 7.5-2", [](Edit& e) { table_attribute(e, "TD", 0, "/Headers [(none)]"); }},
      {"UA1 7.7-1",
       [](Edit& e) {
         e.element("Figure").removeKey("/Alt");
         e.retype("Figure", "Formula");
       }},
      {"UA1 7.9-1", [](Edit& e) { e.element("Note").removeKey("/ID"); }},
      {"UA1 7.9-2",
       [](Edit& e) {
         const auto id = e.element("Note").getKey("/ID");
         e.add_element(e.element("Aside"), "Note").replaceKey("/ID", id);
       }},
      {"UA1 7.10-1 / A2 6.9-1",
       [](Edit& e) { e.set(e.catalog(), "/OCProperties", "<</OCGs [] /D <<>>>>"); }},
      {"UA1 7.10-2 / A2 6.9-4",
       [](Edit& e) {
         e.set(e.catalog(), "/OCProperties", "<</OCGs [] /D <</Name (a) /AS []>>>>");
       }},
      {"UA1 7.11-1 / A2 6.8-2", [](Edit& e) { e.attach("/F (a.pdf) /Desc (a)"); }},
      {"UA1 7.11-2", [](Edit& e) { e.attach("/F (a.pdf) /UF (a.pdf)"); }},
      {"UA1 7.18.1-1", [](Edit& e) { e.annotate("/Subtype /Text /F 4 /Contents (a)"); }},
      {"UA1 7.18.1-2", [](Edit& e) { e.annotate("/Subtype /Text /F 4"); }},
      {"UA1 7.18.2-1", [](Edit& e) { e.annotate("/Subtype /TrapNet /F 4"); }},
      {"UA1 7.18.3-1", [](Edit& e) { e.page().removeKey("/Tabs"); }},
      {"UA1 7.18.4-1", [](Edit& e) { e.annotate("/Subtype /Widget /F 4"); }},
      {"UA1 7.18.5-1", [](Edit& e) { e.retype("Link", "Span"); }},
      {"UA1 7.18.5-2", [](Edit& e) { e.annotation().removeKey("/Contents"); }},
      {"UA1 7.18.8-1", [](Edit& e) { e.set(e.annotation(), "/Subtype", "/PrinterMark"); }},
      {"UA1 7.20-1 / A2 6.2.9-2",
       [](Edit& e) { e.resource("/XObject", "/X", e.form("/Ref <<>>"), "/X Do"); }},
      {"UA1 7.20-2",
       [](Edit& e) { e.resource("/XObject", "/X", e.form("/StructParents 50"), "/X Do /X Do"); }},
      {"UA1 7.21.3.2-1 / A2 6.2.11.3.2-1", [](Edit& e) { e.cid_font().removeKey("/CIDToGIDMap"); }},
      {"UA1 7.21.3.3-1 / A2 6.2.11.3.3-1",
       [](Edit& e) { e.set(e.font(), "/Encoding", "/NoSuchMap-H"); }},
      {"UA1 7.21.4.1-1 / A2 6.2.11.4.1-1", [](Edit& e) { e.descriptor().removeKey("/FontFile2"); }},
      {"UA1 7.21.4.1-2 / A2 6.2.11.4.1-2",
       [](Edit& e) {
         e.cid_font().replaceKey("/CIDToGIDMap", e.stream(std::string(4000, '\x7F')));
       }},
      {"UA1 7.21.4.2-2 / A2 6.2.11.4.2-2",
       [](Edit& e) { e.descriptor().replaceKey("/CIDSet", e.stream("\x80")); }},
      {"UA1 7.21.5-1 / A2 6.2.11.5-1", [](Edit& e) { e.set(e.cid_font(), "/W", "[]"); }},
      {"UA1 7.21.7-1 / A2 6.2.11.7.2-1", [](Edit& e) { e.font().removeKey("/ToUnicode"); }},
      {"UA1 7.21.7-2 / A2 6.2.11.7.2-2", [](Edit& e) { e.all_mean("FEFF"); }},
      {"UA1 7.21.8-1 / A2 6.2.11.8-1",
       [](Edit& e) { e.cid_font().replaceKey("/CIDToGIDMap", e.stream(std::string(4000, '\0'))); }},
      {"PDF 14.3.3-1", [](Edit& e) { e.set(e.info(), "/Title", "(Another title)"); }},
      {"PDF 14.7.2-1", [](Edit& e) { e.tree().removeKey("/Type"); }},
      {"PDF 14.7.2-2", [](Edit& e) { e.element("Caption").removeKey("/S"); }},
      {"PDF 14.7.2-3", [](Edit& e) { e.tree().removeKey("/IDTree"); }},
      {"PDF 14.7.4.4-1", [](Edit& e) { e.paint("/P <</MCID 99>> BDC EMC"); }},
      {"PDF 14.7.4.4-2", [](Edit& e) { e.set(e.element("Caption"), "/K", "[77]"); }},
      {"PDF 14.7.4.4-3", [](Edit& e) { e.paint("/P <</MCID 0>> BDC EMC"); }},
      {"PDF 14.7.4.4-4",
       [](Edit& e) {
         auto entry = e.tree().getKey("/ParentTree").getKey("/Nums").getArrayItem(1);
         entry.setArrayItem(0, QPDFObjectHandle::newNull());
       }},
      {"PDF 14.7.4.4-5", [](Edit& e) { e.set(e.tree(), "/ParentTreeNextKey", "0"); }},
      {"PDF 14.7.4.4-6", [](Edit& e) { e.page().removeKey("/StructParents"); }},
      {"PDF 14.7.4.4-7", [](Edit& e) { e.annotation().removeKey("/StructParent"); }},
      {"PDF 14.8.2.2-1", [](Edit& e) { e.paint("/Artifact <</Type /Background>> BDC EMC"); }},
      {"PDF 14.8.4-1", [](Edit& e) { e.retype("Span", "P"); }},
      {"PDF 14.8.4-2", [](Edit& e) { e.retype("Caption", "Sect"); }},
      {"PDF 14.8.4-3", [](Edit& e) { e.retype("Document", "Part"); }},
      {"PDF 14.8.5.4-1", [](Edit& e) { e.element("Figure").removeKey("/A"); }},
  };
}

}  // namespace presspack
