#include "pdf/attachments.h"

#include <algorithm>

#include "base/md5.h"
#include "pdf/syntax.h"

namespace presspack::pdf {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

// The key as the tree orders it: by the bytes of the string as it is written, where a text beyond
// ASCII begins with FE FF (ISO 32000-1, 7.9.6).
std::string order_of(const std::string& name) {
  if (is_ascii(name)) return name;
  std::string units;
  append_utf16_hex(units, name);
  return "\xFE\xFF" + units;  // digits of a fixed length sort as their bytes do
}

// For readers that know /F alone, which holds no Unicode.
std::string plain(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) == 0x80) continue;  // inside a character
    out += byte < 0x80 ? c : '_';
  }
  return out;
}

Ref embed(const Attachment& attachment, const std::string& date, PdfFile& file) {
  const Md5 digest = md5(attachment.bytes);
  std::string checksum;
  append_bytes(checksum, {reinterpret_cast<const char*>(digest.data()), digest.size()});
  Dict params;
  if (const std::optional<std::string> modified = pdf_date(date)) {
    params.text("ModDate", *modified);
  }
  params.number("Size", static_cast<std::int64_t>(attachment.bytes.size()));
  params.raw("CheckSum", checksum);
  Dict stream;
  stream.name("Type", "EmbeddedFile").name("Subtype", attachment.media_type);
  stream.raw("Params", "<<" + params.take() + ">>");
  return file.add_stream(stream.take(), attachment.bytes);
}

Ref specify(const Attachment& attachment, Ref stream, PdfFile& file) {
  std::string embedded = "<</F ";
  append_ref(embedded, stream);
  embedded += "/UF ";
  append_ref(embedded, stream);
  embedded += ">>";
  Dict dict;
  dict.name("Type", "Filespec").text("F", plain(attachment.name)).text("UF", attachment.name);
  dict.text("Desc", attachment.description).name("AFRelationship", "Source").raw("EF", embedded);
  return file.add(dict.take());
}

}  // namespace

AttachmentKeys write_attachments(const std::vector<Attachment>& attachments,
                                 const std::string& date, PdfFile& file) {
  if (attachments.empty()) return {};
  std::vector<const Attachment*> sorted;
  for (const Attachment& attachment : attachments) sorted.push_back(&attachment);
  std::sort(sorted.begin(), sorted.end(), [](const Attachment* a, const Attachment* b) {
    return order_of(a->name) < order_of(b->name);
  });
  AttachmentKeys keys{.names = "<</EmbeddedFiles <</Names [", .associated = "["};
  for (const Attachment* attachment : sorted) {
    const Ref specification = specify(*attachment, embed(*attachment, date, file), file);
    append_text(keys.names, attachment->name);
    keys.names += ' ';
    append_ref(keys.names, specification);
    keys.names += '\n';
    append_ref(keys.associated, specification);
    keys.associated += ' ';
  }
  keys.names += "]>>>>";
  keys.associated += ']';
  return keys;
}

bool is_file_name(std::string_view name) {
  return !name.empty() && name != "." && name != ".." &&
         std::none_of(name.begin(), name.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x20 || c == '/' || c == '\\' || c == 0x7F;
         });
}

bool is_media_type(std::string_view type) {
  const std::size_t slash = type.find('/');
  const auto part = [](std::string_view word) {
    return !word.empty() && word.size() <= 60 && std::all_of(word.begin(), word.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '+' || c == '-';
    });
  };
  return slash != std::string_view::npos && part(type.substr(0, slash)) &&
         part(type.substr(slash + 1));
}

}  // namespace presspack::pdf
