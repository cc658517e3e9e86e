#pragma once

// lcms2's handles with their owners; only this folder knows that library.

#include <lcms2.h>

#include <memory>
#include <string_view>
#include <type_traits>

namespace presspack::lcms {

struct Close {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, Close>;

struct Delete {
  void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using Transform = std::unique_ptr<void, Delete>;

// Null when the bytes are no profile.
inline Profile open(std::string_view icc) {
  return Profile(cmsOpenProfileFromMem(icc.data(), static_cast<cmsUInt32Number>(icc.size())));
}

}  // namespace presspack::lcms
