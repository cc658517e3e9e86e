#pragma once

// Bleed: what lies on the page's edge goes on beyond it, so that no white shows where the knife is
// a little off.

#include "paged/frame.h"

namespace presspack {

// Filled boxes and clipped drawings that touch an edge of the page reach `bleed` beyond it.
// `frame` is as large as the page.
void reach_bleed(Frame& frame, Length bleed);

}  // namespace presspack
