#include "pdf/haru.h"

#include <hpdf.h>
#include <hpdf_doc.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <vector>

#include "base/number.h"
#include "base/sha256.h"
#include "pdf/deflate.h"

// The structures below are libharu's own; another version may lay them out otherwise.
static_assert(HPDF_MAJOR_VERSION == 2 && HPDF_MINOR_VERSION == 3,
              "check HPDF_Doc_Rec, HPDF_Dict_Rec and HPDF_PageAttr_Rec against this libharu");

namespace presspack::pdf {
namespace {

constexpr HPDF_UINT32 number_mask = 0x00FFFFFF;  // of obj_id, below libharu's flags
constexpr std::size_t objects_a_stream = 200;

// What libharu's callbacks need; it reaches them as the attr of the stream that is written to.
struct Output {
  std::string bytes;
  const std::vector<std::string>* entries = nullptr;  // by object number
};

void* allocate(HPDF_UINT size) {
  return std::malloc(size);
}

void release(void* memory) {
  std::free(memory);
}

// Only records (in the document's own error field): unwinding through C would leave it half-built.
void on_error(HPDF_STATUS, HPDF_STATUS, void*) {}

HPDF_STATUS append(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  static_cast<Output*>(stream->attr)->bytes.append(reinterpret_cast<const char*>(bytes), size);
  return HPDF_OK;
}

HPDF_STATUS write(HPDF_Stream stream, std::string_view bytes) {
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                           static_cast<HPDF_UINT>(bytes.size()));
}

std::uint32_t number_of(HPDF_Dict dict) {
  return dict->header.obj_id & number_mask;
}

// libharu has just printed "<<" and those entries that it gave the dictionary itself.
HPDF_STATUS write_entries(HPDF_Dict dict, HPDF_Stream stream) {
  return write(stream, (*static_cast<Output*>(stream->attr)->entries)[number_of(dict)]);
}

std::string identifier(std::string_view bytes) {
  const std::string digits = hex(sha256(bytes), 16);
  return "/ID [<" + digits + "> <" + digits + ">]\n";
}

// The trailer is written last, so the bytes so far are all but itself.
HPDF_STATUS write_identifier(HPDF_Dict, HPDF_Stream stream) {
  return write(stream, identifier(static_cast<Output*>(stream->attr)->bytes));
}

// ISO 32000-1, 7.5.8: type, offset or object stream, generation or index.
struct Row {
  unsigned type = 0;
  std::size_t first = 0, second = 0;
};

unsigned bytes_for(std::size_t value) {
  unsigned bytes = 1;
  while (value >>= 8) ++bytes;
  return bytes;
}

// The rows with PNG's "up" predictor, which turns steady columns into zeros.
std::string predicted(const std::vector<Row>& rows, unsigned width) {
  const std::size_t length = 1 + width + 2;
  std::string out, above(length, '\0'), row;
  for (const Row& r : rows) {
    row.clear();
    row += static_cast<char>(r.type);
    for (unsigned i = width; i-- > 0;) row += static_cast<char>(r.first >> 8 * i & 0xFF);
    row += static_cast<char>(r.second >> 8 & 0xFF);
    row += static_cast<char>(r.second & 0xFF);
    out += '\x02';
    for (std::size_t i = 0; i < length; ++i) out += static_cast<char>(row[i] - above[i]);
    above = row;
  }
  return out;
}

}  // namespace

struct PdfFile::State {
  State(Layout wanted, PdfCache* shared) : layout(wanted), cache(shared) {
    // No memory pool: libharu 2.3's hands out misaligned pointers.
    doc = HPDF_NewEx(on_error, allocate, release, 0, nullptr);
    if (doc == nullptr) throw std::bad_alloc();
    // Ours says more.  Whether it was there does not matter: its absence is no error to libharu.
    HPDF_Dict_RemoveElement(doc->info, "Producer");
    output.entries = &entries;
    stream = HPDF_CallbackWriter_New(doc->mmgr, append, &output);
    failed = stream == nullptr;
  }
  ~State() {
    if (stream != nullptr) HPDF_Stream_Free(stream);
    HPDF_Free(doc);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  void check(HPDF_STATUS status) { failed = failed || status != HPDF_OK; }

  Ref hold(HPDF_Dict dict, std::string text) {
    if (dict == nullptr) {
      failed = true;
      return Ref{0};
    }
    dict->write_fn = write_entries;
    const std::uint32_t number = number_of(dict);
    if (entries.size() <= number) entries.resize(number + 1);
    entries[number] = std::move(text);
    return static_cast<Ref>(number);
  }

  Ref hold_stream(std::string text, std::string_view data) {
    HPDF_Dict dict = HPDF_DictStream_New(doc->mmgr, doc->xref);
    if (dict != nullptr) check(write(dict->stream, data));
    return hold(dict, std::move(text));
  }

  std::string deflated(std::string_view bytes) {
    return cache != nullptr ? cache->deflated(bytes, deflate) : deflate(bytes);
  }

  // An object's value without "n 0 obj".
  const std::string& value_of(void* object) {
    output.bytes.clear();
    stream->size = 0;
    check(HPDF_Obj_WriteValue(object, stream, nullptr));
    return output.bytes;
  }

  HPDF_XrefEntry entry(std::size_t index) {
    return static_cast<HPDF_XrefEntry>(
        HPDF_List_ItemAt(doc->xref->entries, static_cast<HPDF_UINT>(index)));
  }

  std::optional<std::string> save_readable();
  std::optional<std::string> save_compact();
  std::vector<std::size_t> write_streams(std::string& out, std::vector<Row>& rows);
  void write_stream(HPDF_Dict dict, std::string& out, std::vector<Row>& rows);
  void write_object_stream(const std::vector<std::size_t>& group, std::string& out,
                           std::vector<Row>& rows);
  void write_cross_references(std::string& out, std::vector<Row>& rows);

  Layout layout;
  PdfCache* cache;
  std::string header;
  HPDF_Doc doc = nullptr;
  HPDF_Stream stream = nullptr;
  Output output;
  std::vector<std::string> entries;  // by object number
  std::map<Ref, HPDF_Page> pages;
  Deflater deflate;
  bool failed = false;
};

PdfFile::PdfFile(Layout layout, std::string_view version, PdfCache* cache)
    : state_(new State(layout, cache)) {
  // ISO 19005-2, 6.1.2: four bytes beyond ASCII tell that the file is not text.
  state_->header = "%PDF-" + std::string(version) + "\n%\xE2\xE3\xCF\xD3\n";
}

PdfFile::~PdfFile() = default;

Ref PdfFile::reserve() {
  HPDF_Dict dict = HPDF_Dict_New(state_->doc->mmgr);
  if (dict != nullptr) state_->check(HPDF_Xref_Add(state_->doc->xref, dict));
  return state_->hold(dict, "");
}

void PdfFile::set(Ref object, std::string entries) {
  state_->entries.at(static_cast<std::size_t>(object)) = std::move(entries);
}

Ref PdfFile::add(std::string entries) {
  const Ref object = reserve();
  set(object, std::move(entries));
  return object;
}

Ref PdfFile::add_stream(std::string entries, std::string_view data) {
  if (state_->layout == Layout::readable) return state_->hold_stream(std::move(entries), data);
  return state_->hold_stream(std::move(entries) + "/Filter /FlateDecode\n", state_->deflated(data));
}

Ref PdfFile::add_finished_stream(std::string entries, std::string_view data) {
  return state_->hold_stream(std::move(entries), data);
}

Ref PdfFile::add_page() {
  HPDF_Page page = HPDF_AddPage(state_->doc);
  if (page == nullptr) {
    state_->failed = true;
    return Ref{0};
  }
  // libharu's own are a fixed box in its number format and a /ProcSet that PDF 1.7 calls obsolete.
  state_->check(HPDF_Dict_RemoveElement(page, "MediaBox"));
  state_->check(HPDF_Dict_RemoveElement(page, "Resources"));
  const Ref ref = state_->hold(page, "");
  state_->pages[ref] = page;
  return ref;
}

void PdfFile::set_page(Ref ref, std::string entries, std::string_view contents) {
  set(ref, std::move(entries));
  const auto attributes = static_cast<HPDF_PageAttr>(state_->pages.at(ref)->attr);
  if (state_->layout == Layout::readable) {
    state_->check(write(attributes->stream, contents));
    state_->hold(attributes->contents, "");
  } else {
    state_->check(write(attributes->stream, state_->deflated(contents)));
    state_->hold(attributes->contents, "/Filter /FlateDecode\n");
  }
}

void PdfFile::set_catalog(std::string entries) {
  state_->hold(state_->doc->catalog, std::move(entries));
}

void PdfFile::set_info(std::string entries) {
  state_->hold(state_->doc->info, std::move(entries));
}

std::optional<std::string> PdfFile::save() {
  return state_->layout == Layout::readable ? state_->save_readable() : state_->save_compact();
}

std::optional<std::string> PdfFile::State::save_readable() {
  entries.resize(std::max<std::size_t>(entries.size(), doc->xref->entries->count));
  output.bytes.clear();
  stream->size = 0;
  check(write(stream, header));
  check(HPDF_Dict_Add(doc->trailer, "Root", doc->catalog));
  check(HPDF_Dict_Add(doc->trailer, "Info", doc->info));
  doc->trailer->write_fn = write_identifier;
  check(HPDF_Xref_WriteToStream(doc->xref, stream, nullptr));
  if (failed || doc->error.error_no != HPDF_NOERROR) return std::nullopt;
  return std::move(output.bytes);
}

std::optional<std::string> PdfFile::State::save_compact() {
  const std::size_t count = doc->xref->entries->count;
  entries.resize(std::max(entries.size(), count));
  std::string out(header);
  std::vector<Row> rows(count);
  rows[0] = {.type = 0, .first = 0, .second = 65535};
  const std::vector<std::size_t> others = write_streams(out, rows);
  for (std::size_t at = 0; at < others.size(); at += objects_a_stream) {
    const auto begin = others.begin() + static_cast<std::ptrdiff_t>(at);
    const auto size = std::min(objects_a_stream, others.size() - at);
    write_object_stream({begin, begin + static_cast<std::ptrdiff_t>(size)}, out, rows);
  }
  write_cross_references(out, rows);
  if (failed || doc->error.error_no != HPDF_NOERROR) return std::nullopt;
  return out;
}

// A stream's length stands in its own dictionary: libharu would have it in an object of its own,
// which costs bytes and which some readers do not find inside an object stream.  Those objects are
// left free.  Gives the numbers of all objects that are not streams.
std::vector<std::size_t> PdfFile::State::write_streams(std::string& out, std::vector<Row>& rows) {
  std::vector<HPDF_Dict> streams;
  std::vector<bool> is_other(rows.size(), true);
  for (std::size_t number = 1; number < rows.size(); ++number) {
    void* object = entry(number)->obj;
    const auto* kind = static_cast<const HPDF_Obj_Header*>(object);
    if ((kind->obj_class & HPDF_OCLASS_ANY) != HPDF_OCLASS_DICT) continue;
    const auto dict = static_cast<HPDF_Dict>(object);
    if (dict->stream == nullptr) continue;
    const auto length =
        static_cast<HPDF_Number>(HPDF_Dict_GetItem(dict, "Length", HPDF_OCLASS_NUMBER));
    if (length != nullptr) is_other[length->header.obj_id & number_mask] = false;
    is_other[number] = false;
    streams.push_back(dict);
  }
  for (const HPDF_Dict dict : streams) write_stream(dict, out, rows);
  std::vector<std::size_t> others;
  for (std::size_t number = 1; number < rows.size(); ++number) {
    if (is_other[number]) others.push_back(number);
  }
  return others;
}

void PdfFile::State::write_stream(HPDF_Dict dict, std::string& out, std::vector<Row>& rows) {
  output.bytes.clear();
  stream->size = 0;
  check(HPDF_Stream_WriteToStream(dict->stream, stream, HPDF_STREAM_FILTER_NONE, nullptr));
  rows[number_of(dict)] = {.type = 1, .first = out.size(), .second = 0};
  append_integer(out, number_of(dict));
  out += " 0 obj\n<<\n" + entries[number_of(dict)] + "/Length ";
  append_integer(out, static_cast<std::int64_t>(output.bytes.size()));
  out += ">>\nstream\r\n";
  out += output.bytes;
  out += "\nendstream\nendobj\n";
}

void PdfFile::State::write_object_stream(const std::vector<std::size_t>& group, std::string& out,
                                         std::vector<Row>& rows) {
  const std::size_t self = rows.size();
  std::string index, body;
  for (std::size_t i = 0; i < group.size(); ++i) {
    append_integer(index, static_cast<std::int64_t>(group[i]));
    index += ' ';
    append_integer(index, static_cast<std::int64_t>(body.size()));
    index += ' ';
    body += value_of(entry(group[i])->obj);
    body += '\n';
    rows[group[i]] = {.type = 2, .first = self, .second = i};
  }
  const std::string data = deflated(index + body);
  rows.push_back({.type = 1, .first = out.size(), .second = 0});
  Dict dict;
  dict.name("Type", "ObjStm").number("N", static_cast<std::int64_t>(group.size()));
  dict.number("First", static_cast<std::int64_t>(index.size())).name("Filter", "FlateDecode");
  dict.number("Length", static_cast<std::int64_t>(data.size()));
  append_integer(out, static_cast<std::int64_t>(self));
  out += " 0 obj\n<<\n" + dict.take() + ">>\nstream\r\n" + data + "\nendstream\nendobj\n";
}

void PdfFile::State::write_cross_references(std::string& out, std::vector<Row>& rows) {
  const std::size_t start = out.size();
  rows.push_back({.type = 1, .first = start, .second = 0});
  const unsigned width = bytes_for(start);
  const std::string data = deflate(predicted(rows, width));
  Dict dict;
  dict.name("Type", "XRef").number("Size", static_cast<std::int64_t>(rows.size()));
  dict.raw("W", "[1 " + std::to_string(width) + " 2]");
  dict.ref("Root", static_cast<Ref>(number_of(doc->catalog)));
  dict.ref("Info", static_cast<Ref>(number_of(doc->info)));
  dict.name("Filter", "FlateDecode");
  dict.raw("DecodeParms", "<</Predictor 12 /Columns " + std::to_string(width + 3) + ">>");
  dict.number("Length", static_cast<std::int64_t>(data.size()));
  const std::string id = identifier(out);
  append_integer(out, static_cast<std::int64_t>(rows.size() - 1));
  out += " 0 obj\n<<\n" + dict.take() + id + ">>\nstream\r\n" + data + "\nendstream\nendobj\n";
  out += "startxref\n";
  append_integer(out, static_cast<std::int64_t>(start));
  out += "\n%%EOF\n";
}

}  // namespace presspack::pdf
