#include <set>

#include "inspect/lint.h"

namespace presspack::inspection {
namespace {

bool is_mime_type(const std::string& type) {
  const std::size_t slash = type.find('/');
  return slash != std::string::npos && slash > 0 && slash + 1 < type.size() &&
         type.find('/', slash + 1) == std::string::npos && type.find(' ') == std::string::npos;
}

bool is_relationship(const std::string& word) {
  return word == "Source" || word == "Data" || word == "Alternative" || word == "Supplement" ||
         word == "Unspecified";
}

// ISO 19005-3, 6.8.
void check_associated(const Object& specification, const Object& stream,
                      const std::set<QPDFObjGen>& listed, Findings& findings) {
  const Place place{number(specification)};
  findings.expect(is_mime_type(name_of(get(stream, "/Subtype"))), "A3 6.8-1", place);
  findings.expect(has(get(stream, "/Params"), "/ModDate"), "A3 6.8-2", place);
  findings.expect(is_relationship(name_of(get(specification, "/AFRelationship"))), "A3 6.8-3",
                  place);
  findings.expect(listed.contains(specification.getObjGen()), "A3 6.8-4", place);
}

}  // namespace

void lint_attachments(const FileView& file, Findings& findings) {
  const bool part_three = file.xmp.value(xmp::pdfa_id, "part") == "3";
  std::set<QPDFObjGen> listed;
  for (const Object& one : list_of(get(file.catalog, "/AF"))) listed.insert(one.getObjGen());
  for (const Object& object : file.objects) {
    const Object embedded = get(object, "/EF");
    if (!embedded.isDictionary()) continue;
    const Place place{number(object)};
    const bool named = !text_of(get(object, "/F")).empty() && !text_of(get(object, "/UF")).empty();
    findings.expect(named, "UA1 7.11-1 / A2 6.8-2", place);
    findings.expect(!text_of(get(object, "/Desc")).empty(), "UA1 7.11-2", place);
    const Object stream = get(embedded, "/F");
    if (part_three) {
      check_associated(object, stream, listed, findings);
    } else {
      // Of a PDF we see that it is one, not to which standard.
      findings.expect(data_of(stream).value_or("").starts_with("%PDF-"), "A2 6.8-5", place);
    }
  }
}

}  // namespace presspack::inspection
