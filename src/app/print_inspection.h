#pragma once

// An inspection for people, and as JSON (version 1) for programs.

#include <string>

#include "inspect/inspection.h"

namespace presspack {

std::string print_inspection(const Inspection& inspection);
std::string json_inspection(const Inspection& inspection, const std::string& file);

}  // namespace presspack
