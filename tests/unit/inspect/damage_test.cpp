// Damaged and hostile files: an answer, never a crash, and in good time.

#include <gtest/gtest.h>

#include "inspect/inspect.h"
#include "tests/unit/inspect/fixture.h"
#include "tests/unit/pdf/every_role_pages.h"

namespace presspack {
namespace {

class Damage : public EveryRole {
 protected:
  std::string good() {
    std::optional<std::string> bytes = write(every_role());
    return bytes.value_or("");
  }
  // Findings, or a message.
  static bool answered(const std::string& bytes) {
    Diagnostics diagnostics;
    const std::optional<Inspection> found = inspect_pdf(bytes, diagnostics);
    return found.has_value() != diagnostics.has_errors();
  }
};

TEST_F(Damage, EveryTruncationHasAnAnswer) {
  for (const std::string& bytes : {good(), Edit(good()).saved()}) {
    for (std::size_t size = 0; size < bytes.size(); size += bytes.size() / 97 + 1) {
      EXPECT_TRUE(answered(bytes.substr(0, size))) << size;
    }
  }
}

TEST_F(Damage, EveryWrongByteHasAnAnswer) {
  const std::string bytes = Edit(good()).saved();
  std::uint32_t seed = 1;
  const auto next = [&seed] { return seed = seed * 1664525u + 1013904223u; };
  for (int round = 0; round < 300; ++round) {
    std::string wrong = bytes;
    for (int i = 0; i < 20; ++i) wrong[next() % wrong.size()] = static_cast<char>(next() >> 24);
    EXPECT_TRUE(answered(wrong)) << round;
  }
}

TEST_F(Damage, CirclesEnd) {
  const std::string bytes = good();
  const std::vector<std::function<void(Edit&)>> circles = {
      [](Edit& e) { e.element("H1").replaceKey("/K", e.tree()); },
      [](Edit& e) { e.element("H1").replaceKey("/K", e.element("Part")); },
      [](Edit& e) { e.tree().getKey("/ParentTree").replaceKey("/Kids", e.parse("[]")); },
      [](Edit& e) {
        auto tree = e.pdf().makeIndirectObject(e.tree().getKey("/ParentTree"));
        auto kids = QPDFObjectHandle::newArray();
        kids.appendItem(tree);
        tree.replaceKey("/Kids", kids);
      },
      [](Edit& e) {
        auto form = e.form("");
        auto names = e.parse("<<>>");
        names.replaceKey("/X", form);
        auto resources = e.parse("<<>>");
        resources.replaceKey("/XObject", names);
        form.getDict().replaceKey("/Resources", resources);
        form.replaceStreamData("/X Do /X Do", QPDFObjectHandle::newNull(),
                               QPDFObjectHandle::newNull());
        e.resource("/XObject", "/X", form, "/X Do");
      },
  };
  for (const auto& circle : circles) {
    Edit edit(bytes);
    circle(edit);
    EXPECT_TRUE(answered(edit.saved()));
  }
}

TEST_F(Damage, ValuesOfOtherTypesAreAsGoodAsNotThere) {
  const std::string bytes = good();
  Edit look(bytes);
  const std::size_t objects = look.pdf().getAllObjects().size();
  const char* others[] = {"42", "(text)", "[1 2 3]", "<</A /B>>", "null"};
  for (std::size_t i = 0; i < objects; ++i) {
    for (const char* other : others) {
      Edit edit(bytes);
      QPDFObjectHandle object = edit.pdf().getAllObjects().at(i);
      if (!object.isDictionary()) continue;
      for (const std::string& key : object.getKeys()) object.replaceKey(key, edit.parse(other));
      std::string saved;
      try {
        saved = edit.saved();
      } catch (const std::exception&) {
        continue;  // libqpdf itself does not write such a file
      }
      EXPECT_TRUE(answered(saved)) << i << " " << other;
    }
  }
}

}  // namespace
}  // namespace presspack
