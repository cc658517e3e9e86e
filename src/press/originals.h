#pragma once

// Originals: the files a pack was made from, to go along inside its PDF (`--attach-originals`):
// pack.yaml as it stands on the disk, comments and all, and each picture's `original:`, or the
// picture itself.

#include <vector>

#include "base/diagnostic.h"
#include "load/load_pack.h"
#include "pdf/write_pdf.h"

namespace presspack {

// In the pack's order; two files of one name are told apart as "photo.jpg", "photo-2.jpg".  A file
// that cannot be read is reported at the pack's word for it.
std::vector<Attachment> originals_of(const Pack& pack, const PackRequest& request,
                                     const PackFolders& folders, Diagnostics& diagnostics);

// What the bytes are, by their first ones and, where those say nothing, by the name's ending:
// "image/png"; "application/octet-stream" when neither tells (RFC 2046, 4.5.1).
std::string media_type_of(std::string_view name, std::string_view bytes);

}  // namespace presspack
