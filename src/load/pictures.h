#pragma once

// The files of a pack's pictures: read, and their heads checked, so that every mistake is known
// before anything is set.

#include "base/file_system.h"
#include "model/release.h"

namespace presspack {

// Fills in `bytes` and the pixels of each image whose file is there.
void read_pictures(const FileSystem& pack, Release& release, Diagnostics& diagnostics);

}  // namespace presspack
