#include "pdf/structure_tree.h"

#include <gtest/gtest.h>

#include "tests/unit/pdf/parsed.h"
#include "tests/unit/pdf/sample_document_pages.h"

namespace presspack {
namespace {

using namespace length_literals;

class StructureTreeTest : public PdfTest {
 protected:
  PagedDocument empty() {
    PagedDocument document;
    document.title = "T";
    document.language = "en-GB";
    return document;
  }
  void text(Composer& make, StructureId element, std::string words = "words") {
    make.put({20_mm, y_ += 10_mm}, element, run(std::move(words), 12_pt));
  }
  std::string tree(const PagedDocument& document) {
    const std::optional<std::string> bytes = write(document);
    if (!bytes) return diagnostics_.items().front().message;
    return Parsed(*bytes).tree();
  }
  Length y_;
};

TEST_F(StructureTreeTest, ReadsALinkInItsPlaceWithinASentence) {
  PagedDocument document = empty();
  Composer make(document);
  make.page("1");
  const StructureId paragraph = make.element(Role::p, make.element(Role::document));
  const StructureId link = make.element(Role::link, paragraph);
  text(make, paragraph);
  text(make, link);
  make.put({}, link, LinkArea{{10_pt, 10_pt}, "https://a.example", "A"});
  text(make, paragraph);
  EXPECT_EQ(tree(document), "Document(P(0 Link(1 obj) 2))");
}

TEST_F(StructureTreeTest, OrdersBlocksByTheStructureAndNotByPaint) {
  PagedDocument document = empty();
  Composer make(document);
  make.page("1");
  const StructureId root = make.element(Role::document);
  const StructureId first = make.element(Role::p, root);
  const StructureId second = make.element(Role::p, root);
  text(make, second);
  text(make, first);
  EXPECT_EQ(tree(document), "Document(P(1) P(0))");
}

TEST_F(StructureTreeTest, NamesThePageOfContentThatRunsOn) {
  PagedDocument document = empty();
  Composer make(document);
  const StructureId paragraph = make.element(Role::p, make.element(Role::document));
  make.page("1");
  text(make, paragraph);
  make.page("2");
  text(make, paragraph);
  EXPECT_EQ(tree(document), "Document(P(0 other:0))");
}

TEST_F(StructureTreeTest, LeavesOutWhatHoldsNothing) {
  PagedDocument document = empty();
  Composer make(document);
  make.page("1");
  const StructureId root = make.element(Role::document);
  make.element(Role::p, make.element(Role::sect, root));
  text(make, make.element(Role::p, root));
  EXPECT_EQ(tree(document), "Document(P(0))");
}

TEST_F(StructureTreeTest, SuppliesADocumentThatIsNotThere) {
  PagedDocument document = empty();
  Composer make(document);
  make.page("1");
  text(make, make.element(Role::p));
  text(make, make.element(Role::p));
  EXPECT_EQ(tree(document), "Document(P(0) P(1))");
}

TEST_F(StructureTreeTest, KeepsLinesOfOneElementTogether) {
  PagedDocument document = empty();
  Composer make(document);
  make.page("1");
  const StructureId paragraph = make.element(Role::p, make.element(Role::document));
  text(make, paragraph);
  text(make, paragraph);
  EXPECT_EQ(tree(document), "Document(P(0))");
}

TEST_F(StructureTreeTest, GivesAGroupsElementToItsItems) {
  PagedDocument document = empty();
  Composer make(document);
  make.page("1");
  const StructureId root = make.element(Role::document);
  const StructureId figure = make.element(Role::figure, root);
  make.at(figure).alt = "A box";
  auto inner = std::make_shared<Frame>();
  Item box{.at = {5_pt, 5_pt}, .structure = {}, .source = {}, .content = {}};
  box.content = Box{.size = {10_pt, 10_pt}, .fill = {}, .radius = {}};
  inner->items.push_back(box);
  make.put({20_pt, 20_pt}, figure, Group{inner});
  const std::optional<std::string> bytes = write(document);
  ASSERT_TRUE(bytes);
  Parsed parsed(*bytes);
  EXPECT_EQ(parsed.tree(), "Document(Figure(0))");
  QPDFObjectHandle element = parsed.catalog().getKey("/StructTreeRoot").getKey("/K");
  element = element.getArrayItem(0).getKey("/K").getArrayItem(0);
  EXPECT_EQ(element.getKey("/A").unparse(),
            "<< /BBox [ 25 806.89 35 816.89 ] /O /Layout /Placement /Block >>");
  EXPECT_EQ(element.getKey("/Alt").getUTF8Value(), "A box");
}

TEST_F(StructureTreeTest, LeadsFromContentBackToItsElement) {
  const std::optional<std::string> bytes = write(sample());
  ASSERT_TRUE(bytes);
  Parsed parsed(*bytes);
  QPDFObjectHandle nums =
      parsed.catalog().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums");
  ASSERT_EQ(nums.getArrayNItems(), 6);  // two pages and a link
  const auto type_at = [&nums](int pair, int mcid) {
    return nums.getArrayItem(2 * pair + 1).getArrayItem(mcid).getKey("/S").getName();
  };
  EXPECT_EQ(type_at(0, 0), "/H1");
  EXPECT_EQ(type_at(0, 2), "/Link");
  EXPECT_EQ(type_at(1, 0), "/H2");
  EXPECT_EQ(nums.getArrayItem(5).getKey("/S").getName(), "/Link");
  QPDFObjectHandle annotation = parsed.pages()[0].getKey("/Annots").getArrayItem(0);
  EXPECT_EQ(annotation.getKey("/StructParent").getIntValue(), 2);
}

TEST_F(StructureTreeTest, WritesTheSampleAsItIsRead) {
  const std::optional<std::string> bytes = write(sample());
  ASSERT_TRUE(bytes);
  Parsed parsed(*bytes);
  EXPECT_EQ(parsed.tree(),
            "Document(Sect(H1(0) P(1 Link(2 obj) 3) "
            "Sect(H2(4) L(LI(Lbl(5) LBody(6)) LI(Lbl(7) LBody(8)))) Aside(H3(9) P(10)) "
            "BlockQuote(P(11)) Sect(H2(0) Figure(1) P(2) Note(P(3)))))");
  QPDFObjectHandle root = parsed.catalog().getKey("/StructTreeRoot");
  EXPECT_EQ(root.getKey("/RoleMap").unparse(), "<< /Aside /Div >>");
  EXPECT_EQ(root.getKey("/IDTree").getKey("/Names").getArrayNItems(), 2);
}

}  // namespace
}  // namespace presspack
