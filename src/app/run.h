#pragma once

// Run one command.

#include "app/options.h"

namespace presspack {

int run_build(const Options& options);
int run_check(const Options& options);
int run_dump(const Options& options);
int run_inspect(const Options& options);
int run_schema(const Options& options);
int run_init(const Options& options);
int run_list(const Options& options);
int run_explain(const Options& options);
int run_fmt(const Options& options);
int run_completions(const Options& options);
int run_man(const Options& options);

}  // namespace presspack
