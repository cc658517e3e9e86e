#include "text/exemplars.h"

#include <gtest/gtest.h>

namespace presspack {
namespace {

bool has(std::string_view language, std::string_view script, char32_t letter) {
  return exemplar_letters(language, script).find(letter) != std::u32string::npos;
}

TEST(ExemplarLetters, AreThoseOfTheLanguage) {
  EXPECT_EQ(exemplar_letters("en-GB", "Latn").size(), 26u);
  EXPECT_TRUE(has("pl", "Latn", U'ł'));
  EXPECT_TRUE(has("vi", "Latn", U'ế'));
  EXPECT_TRUE(has("uk", "Cyrl", U'ї'));
  EXPECT_FALSE(has("pl", "Latn", U'ế'));
}

TEST(ExemplarLetters, AreThoseOfTheScriptAlone) {
  EXPECT_TRUE(exemplar_letters("ar", "Latn").empty());
  EXPECT_TRUE(has("ar", "Arab", U'ب'));
}

TEST(ExemplarLetters, AreNoneForALanguageThatIsNotKnown) {
  EXPECT_TRUE(exemplar_letters("qaa", "Latn").empty());
}

}  // namespace
}  // namespace presspack
