#pragma once

// Running heads and feet: artifacts at fixed places, set when the number of pages is known.

#include "layout/page_builder.h"
#include "layout/part_setter.h"

namespace presspack {

void add_running_matter(BuiltPage& page, int number, int count, const PageGrid& grid,
                        PartSetter& parts, const PartContext& pack);

}  // namespace presspack
