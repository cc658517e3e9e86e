#include "font/nonspacing_mark.h"

#include <hb.h>

namespace presspack {

bool is_nonspacing_mark(char32_t character) {
  return hb_unicode_general_category(hb_unicode_funcs_get_default(), character) ==
         HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK;
}

}  // namespace presspack
