#include "inspect/lint.h"

namespace presspack::inspection {
namespace {

bool is_one_of(const std::string& word, std::string_view list) {
  return list.find(" " + word + " ") != std::string_view::npos;
}

// ISO 19005-2, 6.5.1.
void check_action(const Object& action, Place place, Findings& findings) {
  if (!action.isDictionary()) return;
  const std::string kind = name_of(get(action, "/S"));
  findings.expect(is_one_of(kind, " GoTo GoToR GoToE Thread URI Named SubmitForm "), "A2 6.5.1-1",
                  place, kind);
  if (kind == "Named") {
    const std::string name = name_of(get(action, "/N"));
    findings.expect(is_one_of(name, " NextPage PrevPage FirstPage LastPage "), "A2 6.5.1-2", place,
                    name);
  }
}

}  // namespace

void lint_a2_actions(const FileView& file, Findings& findings) {
  const Place catalog{number(file.catalog)};
  findings.expect(!has(file.catalog, "/AA"), "A2 6.5.2-1", catalog);
  check_action(get(file.catalog, "/OpenAction"), catalog, findings);
  if (has(get(file.catalog, "/Names"), "/JavaScript")) {
    findings.add("A2 6.5.1-1", catalog, "JavaScript");
  }
  findings.expect(!has(get(file.catalog, "/Names"), "/AlternatePresentations"), "A2 6.10-1",
                  catalog);
  findings.expect(!has(file.catalog, "/Requirements"), "A2 6.11-1", catalog);
  findings.expect(!is_true(get(file.catalog, "/NeedsRendering")), "A2 6.4.2-2", catalog);
  const Object form = get(file.catalog, "/AcroForm");
  findings.expect(!is_true(get(form, "/NeedAppearances")), "A2 6.4.1-3", catalog);
  findings.expect(!has(form, "/XFA"), "A2 6.4.2-1", catalog);
  for (std::size_t page = 0; page < file.pages.size(); ++page) {
    const Place place{number(file.pages[page]), page + 1};
    findings.expect(!has(file.pages[page], "/AA"), "A2 6.5.2-2", place);
    for (const Object& annotation : list_of(get(file.pages[page], "/Annots"))) {
      const Place where{number(annotation), page + 1};
      check_action(get(annotation, "/A"), where, findings);
      if (name_of(get(annotation, "/Subtype")) == "Widget") {
        findings.expect(!has(annotation, "/A") && !has(annotation, "/AA"), "A2 6.4.1-1", where);
      }
    }
  }
  // Bookmarks.
  for (const Object& object : file.objects) {
    if (has(object, "/Title") && has(object, "/Parent")) {
      check_action(get(object, "/A"), {number(object)}, findings);
    }
  }
}

}  // namespace presspack::inspection
