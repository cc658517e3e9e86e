#pragma once

// Which structure element may stand in which, as a validation profile that veraPDF's engine runs
// over a finished file: `--profile FILE`.  The rows follow ISO 32000-1, 14.8.4 and Annex L as
// veraPDF's experimental profile for tagged PDF 1.7 reads them; that profile is in none of the
// released packages, so this one is written out from our own table (docs/conformance/pdf-ua-1.md).
// It does not come from the table by which the writer refuses (src/pdf/roles.cpp).

#include <fmt/format.h>

#include <string>

namespace presspack {

struct ContainmentRow {
  const char* parents;  // a regular expression of standard types
  const char* kids;
  bool content;  // marked content may stand in the element itself
};

inline constexpr ContainmentRow containment_rows[] = {
    {"Document",
     "Part|Art|Sect|Div|BlockQuote|P|H[1-6]?|L|Table|Figure|Formula|Form|Note|TOC|Index|Link|"
     "Annot|Code|NonStruct|Private",
     false},
    {"Part|Div",
     "Part|Art|Sect|Div|BlockQuote|P|H[1-6]?|L|Table|Figure|Formula|Form|Note|TOC|Index|Caption|"
     "Lbl|Link|Annot|Code|Reference|BibEntry|Span|Quote|NonStruct|Private",
     false},
    {"Sect|Art",
     "Part|Art|Sect|Div|BlockQuote|P|H[1-6]?|L|Table|Figure|Formula|Form|Note|TOC|Index|Caption|"
     "Lbl|Link|Annot|Code|NonStruct|Private",
     false},
    {"BlockQuote",
     "P|H[1-6]?|L|Table|Figure|Formula|Form|Note|Link|Reference|Lbl|Caption|Div|Sect|Annot|Code|"
     "NonStruct|Private",
     true},
    {"P",
     "Span|Quote|Note|Reference|BibEntry|Code|Link|Annot|Ruby|Warichu|Figure|Formula|Form|Lbl|L|"
     "NonStruct|Private",
     true},
    {"H[1-6]?",
     "Span|Quote|Note|Reference|BibEntry|Code|Link|Annot|Ruby|Warichu|Figure|Formula|Form|Lbl|"
     "NonStruct|Private",
     true},
    {"L", "L|LI|Caption", false},
    {"LI", "Lbl|LBody", false},
    {"Lbl", "Span|Quote|Note|Reference|Code|Link|Annot|Figure|Ruby|Warichu|NonStruct", true},
    {"LBody",
     "Part|Art|Sect|Div|BlockQuote|P|H[1-6]?|L|Table|Figure|Formula|Form|Note|Span|Quote|Reference|"
     "BibEntry|Code|Link|Annot|Ruby|Warichu|Caption|NonStruct|Private",
     true},
    {"Table", "TR|THead|TBody|TFoot|Caption", false},
    {"THead|TBody|TFoot", "TR", false},
    {"TR", "TH|TD", false},
    {"Note", "Lbl|P|L|Span|Quote|Link|Reference|BibEntry|Figure|Code|Div|Sect|BlockQuote", true},
    {"Reference", "Link|Lbl|Span|Note|Figure|BibEntry|Annot|Code", true},
    {"BibEntry", "Reference|P|Lbl|Link|Span|Note|Figure|Quote", true},
    {"Quote|Span|Code",
     "Span|Quote|Note|Reference|BibEntry|Code|Link|Annot|Ruby|Warichu|Figure|Formula|Form|Lbl",
     true},
    {"Link|Annot", "Span|Quote|Note|Reference|Code|Figure|Formula|P|Lbl|BibEntry", true},
    {"Figure|Formula", "P|Caption|Span|Link|Lbl|Figure|Note|Quote|Reference|L|Table", true},
    {"Caption", "P|Span|Link|Figure|Quote|Reference|Note|Lbl|L|BibEntry|Code", true},
};

// At most one of a kind in a parent.
struct SingleKid {
  const char *parents, *kid;
};
inline constexpr SingleKid single_kids[] = {
    {"BlockQuote|Figure|Formula|L|Table|Sect|Art", "Caption"},
    {"LI", "Lbl"},
};

inline std::string containment_profile() {
  std::string rules;
  int number = 0;
  const auto rule = [&](const char* object, const std::string& test, const char* words) {
    rules += fmt::format(
        "<rule object=\"{}\"><id specification=\"ISO_32000_1\" clause=\"14.8.4\" "
        "testNumber=\"{}\"/><description>{}</description><test>{}</test><error>"
        "<message>{}: %1</message><arguments><argument>kidsStandardTypes</argument></arguments>"
        "</error><references/></rule>\n",
        object, ++number, words, test, words);
  };
  rule("PDStructTreeRoot", "kidsStandardTypes == 'Document'", "the root holds one Document");
  rule("PDStructElem", "standardType != null", "every type is a standard one");
  for (const ContainmentRow& row : containment_rows) {
    const std::string other = fmt::format("/^({})$/.test(standardType) == false || ", row.parents);
    rule("PDStructElem",
         other + fmt::format("kidsStandardTypes == '' || /^({0})(&amp;({0}))*$/"
                             ".test(kidsStandardTypes)",
                             row.kids),
         row.parents);
    if (!row.content) rule("PDStructElem", other + "hasContentItems == false", row.parents);
  }
  for (const SingleKid& single : single_kids) {
    rule("PDStructElem",
         fmt::format("/^({})$/.test(standardType) == false || kidsStandardTypes.split('&amp;')"
                     ".filter(elem =&gt; elem == '{}').length &lt;= 1",
                     single.parents, single.kid),
         single.parents);
  }
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
         "<profile xmlns=\"http://www.verapdf.org/ValidationProfile\" flavour=\"PDFUA_1\">\n"
         "<details creator=\"presspack\" created=\"2024-07-17T00:00:00.000Z\">"
         "<name>Tagged PDF 1.7: which element stands in which</name>"
         "<description>ISO 32000-1, 14.8.4</description></details>\n<hash></hash>\n<rules>\n" +
         rules + "</rules>\n<variables/>\n</profile>\n";
}

}  // namespace presspack
