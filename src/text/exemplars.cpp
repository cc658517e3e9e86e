#include "text/exemplars.h"

#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uscript.h>
#include <unicode/uset.h>

#include <map>
#include <memory>

namespace presspack {
namespace {

// A set's strings ("c’h", "ij") are made of its letters but for marks, which a face may lack.
std::u32string letters_of(const USet* set, std::string_view script) {
  std::u32string letters;
  const int32_t items = uset_getItemCount(set);
  for (int32_t i = 0; i < items; ++i) {
    UChar32 first = 0, last = 0;
    UErrorCode status = U_ZERO_ERROR;
    if (uset_getItem(set, i, &first, &last, nullptr, 0, &status) != 0) continue;
    for (UChar32 c = first; U_SUCCESS(status) && c <= last; ++c) {
      const UScriptCode own = uscript_getScript(c, &status);
      if (u_isalpha(c) && uscript_getShortName(own) == script) letters += static_cast<char32_t>(c);
    }
  }
  return letters;
}

std::u32string read(const std::string& language, std::string_view script) {
  // English, the language of most packs, needs no data file of ICU's.
  const bool english = language == "en" || language.starts_with("en-");
  if (english) return script == "Latn" ? U"abcdefghijklmnopqrstuvwxyz" : U"";
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<ULocaleData, decltype(&ulocdata_close)> data(
      ulocdata_open(language.c_str(), &status), &ulocdata_close);
  // U_USING_DEFAULT_WARNING: the language is not known, and the root's letters would be the answer.
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) return {};
  const std::unique_ptr<USet, decltype(&uset_close)> set(
      ulocdata_getExemplarSet(data.get(), nullptr, 0, ULOCDATA_ES_STANDARD, &status), &uset_close);
  return U_FAILURE(status) || !set ? std::u32string() : letters_of(set.get(), script);
}

}  // namespace

const std::u32string& exemplar_letters(std::string_view language, std::string_view script) {
  thread_local std::map<std::string, std::u32string, std::less<>> known;
  std::string key(language);
  key += ' ';
  key += script;
  const auto found = known.find(key);
  if (found != known.end()) return found->second;
  std::u32string letters = read(std::string(language), script);
  return known.emplace(std::move(key), std::move(letters)).first->second;
}

}  // namespace presspack
