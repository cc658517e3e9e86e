// The table of field names against what packs give and what layouts use.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/disk.h"
#include "load/load_pack.h"
#include "model/field_names.h"
#include "tests/support/memory_file_system.h"

namespace presspack {
namespace {

// A pack with everything.
constexpr const char* full = R"(presspack: 1
layout: bulletin
brand: hospital-trust
lang: en-GB
type: news_release
status: draft
reference: R1
correction: a
date: 2024-07-17
embargo: 2024-07-17 00:01 Europe/London
title: t
short_title: s
kicker: k
deck: d
lead: l
addressed_to: a
body: b
figures:
  - {value: 1, qualifier: q, label: l}
highlights:
  - {title: t, text: x}
  - {title: t, text: x}
quotes:
  - {name: n, role: r, organisation: o, intro: i, text: "One two. Three four.", pull: One two}
  - name: n
    text: "A a a a a a a a a a. B b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b."
report: {id: r, title: t, publisher: p, date: 2024-07-11, edition: e, intro: i, link: "https://a.example/"}
citations:
  - {id: c, title: t}
images:
  - {file: a.png, alt: a, caption: c, credit: c, width: full}
  - {file: a.png, alt: a, width: third}
  - {file: a.png, alt: a, after: 1}
about:
  - {organisation: o, text: t}
notes:
  - n
contacts:
  - {team: t, name: n, email: a@b.example, phone: 020 7946 0000, hours: h}
accessible_formats: Ask us for large print.
end_mark: true
)";

TEST(FieldNames, AreThoseThatAFullPackGives) {
  MemoryFileSystem folder;
  folder.files["pack.yaml"] = full;
  folder.files["a.png"] = "x";
  const Disk layouts{PRESSPACK_ROOT "/layouts"};
  SourceFiles sources;
  Diagnostics diagnostics;
  const auto pack = load_pack({.name = "full"}, {folder, layouts}, sources, diagnostics);
  ASSERT_TRUE(pack);
  std::set<std::string> given;
  const FieldSet all = fields_of(*pack);
  for (const auto& [name, value] : all.values) {
    if (name.starts_with("labels.")) continue;
    given.insert(name);
    const auto* items = std::get_if<std::vector<FieldSet>>(&value);
    if (items == nullptr) continue;
    for (const FieldSet& item : *items) {
      for (const auto& [key, inner] : item.values) given.insert(item.name + "." + key);
    }
  }
  const std::set<std::string> known(field_names().begin(), field_names().end());
  EXPECT_EQ(given, known);
  EXPECT_TRUE(std::is_sorted(field_names().begin(), field_names().end()));
}

}  // namespace
}  // namespace presspack
