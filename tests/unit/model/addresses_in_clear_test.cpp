#include "model/addresses_in_clear.h"

#include <gtest/gtest.h>

namespace presspack {
namespace {

RichText with_link(std::string text, std::uint32_t begin, std::uint32_t end, std::string target) {
  RichText rich;
  rich.text = std::move(text);
  rich.marks = {{Mark::Kind::link, begin, end, std::move(target)}};
  return rich;
}

TEST(AddressesInClear, StandBehindTheWordsOfALink) {
  const RichText text =
      with_addresses(with_link("Read the plan.", 5, 13, "https://www.a.example/p/"));
  EXPECT_EQ(text.text, "Read the plan (a.example/p).");
  EXPECT_EQ(text.marks[0].end, 13u);
}

TEST(AddressesInClear, AreNotSaidTwice) {
  for (const auto& [words, target] :
       {std::pair("a.example/p", "https://a.example/p"),
        std::pair("press@a.example", "mailto:press@a.example"),
        std::pair("The plan (a.example/p)", "https://www.a.example/p"),
        std::pair("020 7946 0000", "tel:+442079460000")}) {
    const auto end = static_cast<std::uint32_t>(std::string_view(words).size());
    EXPECT_EQ(with_addresses(with_link(words, 0, end, target)).text, words);
  }
}

TEST(AddressesInClear, GiveANumberThatTheWordsDoNot) {
  EXPECT_EQ(with_addresses(with_link("Ring us", 0, 7, "tel:+442079460000")).text,
            "Ring us (+442079460000)");
}

TEST(AddressesInClear, MoveTheMarksBehindThem) {
  RichText text = with_link("One and two", 0, 3, "https://a.example");
  text.marks.push_back({Mark::Kind::link, 8, 11, "https://b.example"});
  text.marks.push_back({Mark::Kind::strong, 0, 11, ""});
  text = with_addresses(text);
  EXPECT_EQ(text.text, "One (a.example) and two (b.example)");
  const auto marked = [&](std::size_t i) {
    return text.text.substr(text.marks[i].begin, text.marks[i].end - text.marks[i].begin);
  };
  EXPECT_EQ(marked(0), "One");
  EXPECT_EQ(marked(1), "two");
  EXPECT_EQ(marked(2), "One (a.example) and two");
}

}  // namespace
}  // namespace presspack
