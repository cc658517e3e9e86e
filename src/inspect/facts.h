#pragma once

// Facts: what a file holds, for people and programs to read; no judgement.

#include "inspect/inspection.h"
#include "inspect/lint.h"

namespace presspack::inspection {

void gather_facts(const FileView& file, Inspection& out);

}  // namespace presspack::inspection
