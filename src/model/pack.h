#pragma once

// Pack: a release and the design it is to be set in.

#include "model/design.h"
#include "model/fields.h"
#include "model/release.h"

namespace presspack {

struct Pack {
  Release release;
  Design design;
};

}  // namespace presspack
