#include "text/calendar.h"

#include <gtest/gtest.h>

#include "text/sentences.h"

namespace presspack {
namespace {

TEST(Calendar, FormatsDaysInALanguage) {
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {"en-GB", "d MMMM y", "7 July 2024"},
      {"en-GB", "EEEE d MMMM y", "Sunday 7 July 2024"},
      {"en-US", "MMMM d, y", "July 7, 2024"},
      {"en-GB", "dd/MM/yy", "07/07/24"},
      {"fr", "d MMMM y", "7 juillet 2024"},
      {"cy", "d MMMM y", "7 Gorffennaf 2024"},
      {"pl", "d MMMM y", "7 lipca 2024"},
      {"pl", "LLLL y", "lipiec 2024"},
      {"es", "d 'de' MMMM 'de' y", "7 de julio de 2024"},
      {"ar-EG", "d MMMM y", "٧ يوليو ٢٠٢٤"},
      {"bn", "d MMMM y", "৭ জুলাই ২০২৪"},
      {"fa", "d MMMM y", "۷ ژوئیهٔ ۲۰۲۴"},
  };
  for (const auto& [language, pattern, expected] : cases) {
    EXPECT_EQ(format_day({2024, 7, 7}, pattern, language), expected) << language;
  }
}

TEST(Calendar, KnowsWhichDaysThereAre) {
  EXPECT_TRUE(exists({2024, 2, 29}));
  EXPECT_FALSE(exists({2023, 2, 29}));
  EXPECT_FALSE(exists({1900, 2, 29}));
  EXPECT_TRUE(exists({2000, 2, 29}));
  EXPECT_FALSE(exists({2024, 4, 31}));
  EXPECT_FALSE(exists({2024, 13, 1}));
  EXPECT_FALSE(exists({2024, 0, 1}));
  EXPECT_EQ(weekday({2024, 7, 17}), 3);
  EXPECT_EQ(weekday({1970, 1, 1}), 4);
  EXPECT_EQ(weekday({1, 1, 1}), 1);
}

TEST(Calendar, FindsMonthsAndWeekdaysByName) {
  EXPECT_EQ(month_named("July", "cy"), 7);
  EXPECT_EQ(month_named("juillet", "fr"), 7);
  EXPECT_EQ(month_named("jul.", "en"), 7);
  EXPECT_EQ(month_named("juillet", "en"), std::nullopt);
  EXPECT_EQ(weekday_named("WEDNESDAY", "en"), 3);
  EXPECT_EQ(weekday_named("mercredi", "fr"), 3);
}

TEST(Calendar, KnowsZonesAndTheirSummerTime) {
  const std::int64_t midnight = 1721174400;  // 2024-07-17T00:00Z
  EXPECT_EQ(utc_seconds({2024, 7, 17}, 0, 0, "UTC"), midnight);
  EXPECT_EQ(utc_seconds({2024, 7, 17}, 1, 0, "Europe/London"), midnight);
  EXPECT_EQ(utc_seconds({2024, 1, 17}, 1, 0, "Europe/London"),
            *utc_seconds({2024, 1, 17}, 1, 0, "UTC"));
  EXPECT_EQ(utc_seconds({2024, 7, 17}, 0, 0, "Europe/Londn"), std::nullopt);
  EXPECT_EQ(utc_seconds({2024, 7, 17}, 0, 0, ""), std::nullopt);
  EXPECT_EQ(utc_seconds({2024, 7, 17}, 0, 0, "BST+1"), std::nullopt);
  EXPECT_EQ(nearest_zone("London"), "Europe/London");
}

TEST(Sentences, EndBehindTheirSpaces) {
  EXPECT_EQ(sentence_ends("One is. Two is.", "en-GB"), (std::vector<std::uint32_t>{8, 15}));
  EXPECT_EQ(sentence_ends("Zoë’s. Two.", "en"), (std::vector<std::uint32_t>{10, 14}));
  EXPECT_EQ(sentence_ends("", "en"), (std::vector<std::uint32_t>{}));
}

}  // namespace
}  // namespace presspack
