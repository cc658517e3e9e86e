#pragma once

// Fixtures: a conforming file with one thing broken in it, by an edit of its objects or its bytes.

// libqpdf's headers ask which of its two pointer types a program means: the standard one.
#define POINTERHOLDER_TRANSITION 4

#include <functional>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
#include <string>
#include <vector>

namespace presspack {

class Edit {
 public:
  using Object = QPDFObjectHandle;

  explicit Edit(const std::string& bytes) : bytes_(bytes) {
    pdf_.setSuppressWarnings(true);
    pdf_.processMemoryFile("fixture.pdf", bytes_.data(), bytes_.size());
  }

  QPDF& pdf() { return pdf_; }
  Object catalog() { return pdf_.getRoot(); }
  Object info() { return pdf_.getTrailer().getKey("/Info"); }
  Object page(std::size_t i = 0) { return pdf_.getAllPages().at(i); }
  Object tree() { return catalog().getKey("/StructTreeRoot"); }
  Object parse(const std::string& text) { return Object::parse(&pdf_, text); }

  // The n-th element of a type, in the order of objects.
  Object element(const std::string& type, std::size_t n = 0) {
    return found([&](Object o) { return o.getKey("/S").isNameAndEquals("/" + type); }, n);
  }
  Object annotation() {
    return found([](Object o) { return o.getKey("/Subtype").isNameAndEquals("/Link"); }, 0);
  }
  Object font() {
    return found([](Object o) { return o.getKey("/Subtype").isNameAndEquals("/Type0"); }, 0);
  }
  Object cid_font() { return font().getKey("/DescendantFonts").getArrayItem(0); }
  Object descriptor() { return cid_font().getKey("/FontDescriptor"); }

  void retype(const std::string& from, const std::string& to, std::size_t n = 0) {
    element(from, n).replaceKey("/S", Object::newName("/" + to));
  }
  // A new element, first or last in its parent.
  Object add_element(Object parent, const std::string& type, bool first = false) {
    Object child = pdf_.makeIndirectObject(parse("<</Type /StructElem /S /" + type + " /K []>>"));
    child.replaceKey("/P", parent);
    Object kids = parent.getKey("/K");
    first ? kids.insertItem(0, child) : kids.appendItem(child);
    return child;
  }
  void set(Object dictionary, const std::string& key, const std::string& value) {
    dictionary.replaceKey(key, parse(value));
  }
  Object stream(const std::string& data, const std::string& keys = "") {
    Object made = Object::newStream(&pdf_, data);
    Object entries = parse("<<" + keys + ">>");
    for (const std::string& key : entries.getKeys()) {
      made.getDict().replaceKey(key, entries.getKey(key));
    }
    return made;
  }
  void paint(const std::string& operators) {
    Object contents = page().getKey("/Contents");
    const auto data = contents.getStreamData();
    std::string text(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    contents.replaceStreamData(text + "\n" + operators + "\n", Object::newNull(),
                               Object::newNull());
  }
  // A resource of the first page, and operators that use it.
  void resource(const std::string& kind, const std::string& name, Object value,
                const std::string& operators = "") {
    Object resources = page().getKey("/Resources");
    if (!resources.hasKey(kind)) resources.replaceKey(kind, Object::newDictionary());
    resources.getKey(kind).replaceKey(name, value);
    if (!operators.empty()) paint("/Artifact BMC " + operators + " EMC");
  }
  Object form(const std::string& keys) {
    return stream("0 0 1 1 re f", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + keys);
  }
  void state(const std::string& entries) {
    resource("/ExtGState", "/GX", parse(entries), "/GX gs");
  }
  void image(const std::string& keys) {
    resource("/XObject", "/IX",
             stream("\xFF",
                    "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace "
                    "/DeviceRGB /BitsPerComponent 8 " +
                        keys));
  }
  void annotate(const std::string& entries) {
    Object annotation =
        pdf_.makeIndirectObject(parse("<</Type /Annot /Rect [10 10 20 20] " + entries + ">>"));
    Object page_object = page();
    if (!page_object.hasKey("/Annots")) page_object.replaceKey("/Annots", Object::newArray());
    page_object.getKey("/Annots").appendItem(annotation);
  }
  // Every code of every font means this.
  void all_mean(const std::string& hex) {
    std::string cmap;
    for (int block = 0; block < 20; ++block) {
      cmap += "100 beginbfchar\n";
      for (int i = 0; i < 100; ++i) {
        char code[8];
        std::snprintf(code, sizeof code, "<%04X>", static_cast<unsigned>(block * 100 + i));
        cmap += code + ("<" + hex + ">\n");
      }
      cmap += "endbfchar\n";
    }
    font().replaceKey("/ToUnicode", stream(cmap));
  }
  void attach(const std::string& keys, const std::string& data = "%PDF-1.7",
              const std::string& stream_keys = "") {
    Object specification = pdf_.makeIndirectObject(parse("<</Type /Filespec " + keys + ">>"));
    Object files = Object::newDictionary();
    files.replaceKey("/F", stream(data, "/Type /EmbeddedFile " + stream_keys));
    specification.replaceKey("/EF", files);
    Object names = parse("<</EmbeddedFiles <</Names [(a)]>>>>");
    names.getKey("/EmbeddedFiles").getKey("/Names").appendItem(specification);
    catalog().replaceKey("/Names", names);
  }
  void metadata(const std::string& from, const std::string& to) {
    Object xmp = catalog().getKey("/Metadata");
    const auto data = xmp.getStreamData();
    std::string text(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    if (text.find(from) == std::string::npos) missing_ = from;
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
    xmp.replaceStreamData(text, Object::newNull(), Object::newNull());
  }
  const std::string& missing() const { return missing_; }

  std::string saved(const std::function<void(QPDFWriter&)>& set_up = {}) {
    QPDFWriter writer(pdf_);
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setNewlineBeforeEndstream(true);
    if (set_up) set_up(writer);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
  }

 private:
  template <class Test>
  Object found(const Test& test, std::size_t n) {
    for (Object object : pdf_.getAllObjects()) {
      if (object.isDictionary() && test(object) && n-- == 0) return object;
    }
    throw std::runtime_error("the file has no such object");
  }

  std::string bytes_;
  QPDF pdf_;
  std::string missing_;
};

struct ObjectFixture {
  const char* rule;
  std::function<void(Edit&)> edit;
};
struct ByteFixture {
  const char* rule;
  std::string from, to;  // of one length, or at the file's end
};

std::vector<ObjectFixture> ua_fixtures();
std::vector<ObjectFixture> a2_fixtures();
std::vector<ByteFixture> byte_fixtures();
std::vector<ObjectFixture> x4_fixtures();
std::vector<ByteFixture> x4_byte_fixtures();

}  // namespace presspack
