#pragma once

// Packs made at random, but the same ones on every machine: all amounts of all fields, from nothing
// to far too much.

#include <algorithm>
#include <initializer_list>
#include <random>
#include <string>
#include <vector>

namespace presspack::testing {

struct RandomPack {
  std::string yaml;
  std::vector<std::string> texts;  // each must be on the pages, whole
};

class PackMaker {
 public:
  explicit PackMaker(std::uint32_t seed) : random_(seed) {}

  RandomPack make(const std::string& layout);

 private:
  int up_to(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most + 1)); }
  int one_of(std::initializer_list<int> list) { return list.begin()[random_() % list.size()]; }
  std::string word();
  std::string words(int count);
  std::string up_to_characters(int most);
  std::string sentences(int words);
  void field(const std::string& key, const std::string& text, const std::string& indent = "");
  void body();
  void lists();
  void end_matter();
  void images();

  std::mt19937 random_;
  RandomPack pack_;
};

inline std::string PackMaker::word() {
  static constexpr const char* known[] = {"the",
                                          "a",
                                          "in",
                                          "of",
                                          "and",
                                          "to",
                                          "trust",
                                          "health",
                                          "report",
                                          "partners",
                                          "people",
                                          "research",
                                          "innovation",
                                          "across",
                                          "London",
                                          "evaluation",
                                          "colleagues",
                                          "impact",
                                          "collaboration",
                                          "NHS",
                                          "2023/24",
                                          "100",
                                          "standardise",
                                          "digital-literacy",
                                          "community",
                                          "electroencephalographically",
                                          "West",
                                          "ICHP",
                                          "care",
                                          "we",
                                          "priorities",
                                          "mobilising",
                                          "Donaudampfschifffahrtsgesellschaftskapitän",
                                          "équipe",
                                          "(ICS)",
                                          "team’s"};
  return known[random_() % (sizeof known / sizeof *known)];
}

inline std::string PackMaker::words(int count) {
  std::string text = "Our";
  for (int i = 1; i < count; ++i) text += " " + word();
  return text;
}

inline std::string PackMaker::up_to_characters(int most) {
  std::string text = "Our";
  for (std::string next = word(); static_cast<int>(text.size() + next.size()) < most;
       next = word()) {
    text += " " + next;
  }
  return text;
}

inline std::string PackMaker::sentences(int count) {
  std::string text;
  while (count > 0) {
    const int length = std::min(count, 5 + up_to(25));
    text += (text.empty() ? "" : " ") + words(length) + ".";
    count -= length;
  }
  return text;
}

inline void PackMaker::field(const std::string& key, const std::string& text,
                             const std::string& indent) {
  pack_.yaml += indent + key + ": \"" + text + "\"\n";
  pack_.texts.push_back(text);
}

inline void PackMaker::body() {
  // From three lines to ten pages.
  int left = one_of({30, 30, 60, 120, 250, 250, 600, 1500, 4000});
  pack_.yaml += "body: |\n";
  while (left > 0) {
    if (left > 200 && up_to(5) == 0) {
      const std::string heading = words(2 + up_to(8));
      pack_.yaml += "  ## " + heading + "\n\n";
      pack_.texts.push_back(heading);
    }
    const int count = std::min(left, 12 + up_to(110));
    const std::string text = sentences(count);
    const bool list = up_to(7) == 0;
    pack_.yaml += (list ? "  - " : "  ") + text + "\n\n";
    pack_.texts.push_back(text);
    left -= count;
  }
}

inline void PackMaker::lists() {
  for (int i = 0, n = one_of({0, 0, 1, 2, 3, 4, 6, 8}); i < n; ++i) {
    if (i == 0) pack_.yaml += "figures:\n";
    field("- value", std::to_string(up_to(99999)), "  ");
    if (up_to(1)) field("  qualifier", up_to(1) ? "around" : "more than", "  ");
    field("  label", words(2 + up_to(8)), "  ");
  }
  for (int i = 0, n = one_of({0, 1, 2, 3, 4, 5, 12, 20}); i < n; ++i) {
    if (i == 0) pack_.yaml += "highlights:\n";
    field("- title", up_to_characters(15 + up_to(85)), "  ");
    field("  text", sentences(6 + up_to(60)), "  ");
  }
  for (int i = 0, n = one_of({0, 1, 1, 2, 5}); i < n; ++i) {
    if (i == 0) pack_.yaml += "quotes:\n";
    const std::string said = sentences(8 + up_to(90));
    field(
        "- name",
        up_to(4) == 0 ? "Dr Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh" : "Axel Example",
        "  ");
    field("  role", words(2 + up_to(5)), "  ");
    if (up_to(1)) field("  organisation", words(1 + up_to(6)), "  ");
    if (up_to(1)) field("  intro", words(8) + ":", "  ");
    field("  text", said, "  ");
    // A pull of the first words, now and then.
    if (up_to(1)) {
      std::size_t end = 0;
      for (int w = 0; w < 7 && end != std::string::npos; ++w) end = said.find(' ', end + 1);
      if (end != std::string::npos) {
        pack_.yaml += "    pull: \"" + said.substr(0, end) + "\"\n";
      }
    }
  }
}

// The test keeps a wide and a high picture under these names.
inline void PackMaker::images() {
  for (int i = 0, n = one_of({0, 0, 0, 1, 2, 5}); i < n; ++i) {
    if (i == 0) pack_.yaml += "images:\n";
    pack_.yaml += std::string("  - file: ") + (up_to(3) ? "wide.png" : "high.png") + "\n";
    pack_.yaml += "    alt: \"A picture\"\n";
    if (up_to(3)) field("  caption", words(3 + up_to(25)), "  ");
    if (up_to(1)) field("  credit", words(2 + up_to(3)), "  ");
    const int width = up_to(3);
    if (width > 0) {
      pack_.yaml += std::string("    width: ") +
                    (width == 1   ? "full"
                     : width == 2 ? "half"
                                  : "third") +
                    "\n";
    }
    if (up_to(2) == 0) pack_.yaml += "    after: " + std::to_string(1 + up_to(20)) + "\n";
  }
}

inline void PackMaker::end_matter() {
  if (up_to(3) > 0) {
    pack_.yaml += "report:\n  id: the-report\n";
    field("title", up_to_characters(15 + up_to(100)), "  ");
    field("publisher", words(1 + up_to(6)), "  ");
    if (up_to(1))
      pack_.yaml +=
          "  link: "
          "https://www.example.example/a-very-long-address/of-a-report/"
          "ICHP-Impact-Report-2023-24.pdf\n";
  }
  for (int i = 0, n = one_of({0, 1, 2, 6}); i < n; ++i) {
    if (i == 0) pack_.yaml += "about:\n";
    field("- organisation", words(3), "  ");
    pack_.texts.pop_back();  // the text names it
    field("  text", sentences(10 + up_to(60)), "  ");
  }
  for (int i = 0, n = one_of({0, 0, 1, 4}); i < n; ++i) {
    if (i == 0) pack_.yaml += "notes:\n";
    const std::string text = sentences(5 + up_to(60));
    pack_.yaml += "  - \"" + text + "\"\n";
    pack_.texts.push_back(text);
  }
  for (int i = 0, n = one_of({1, 1, 2, 4}); i < n; ++i) {
    if (i == 0) pack_.yaml += "contacts:\n";
    field("- team", words(1 + up_to(6)), "  ");
    field("  email",
          "press.office@" + std::string(up_to(1) ? "trust" : "a-long-name-of-a-trust") + ".example",
          "  ");
    field("  phone", "020 7946 0000", "  ");
  }
}

inline RandomPack PackMaker::make(const std::string& layout) {
  pack_ = {};
  const bool letter = up_to(1), arial = up_to(3) == 0;
  pack_.yaml =
      "presspack: 1\nlayout: " + layout + "\nbrand: " + (arial ? "arial" : "hospital-trust") +
      "\npaper: " + (letter ? "letter" : "a4") +
      "\nlang: en-GB\ntype: news_release\nstatus: " + (up_to(5) ? "issued" : "draft") + "\n";
  if (up_to(4)) pack_.yaml += "date: 2024-07-17\n";
  if (up_to(4) == 0) pack_.yaml += "embargo: 2024-07-17 00:01 Europe/London\n";
  field("title", up_to_characters(10 + up_to(149)));
  if (up_to(3) == 0) field("deck", up_to_characters(20 + up_to(139)));
  if (up_to(3) == 0) field("kicker", up_to_characters(10 + up_to(40)));
  field("lead", sentences(4 + up_to(45)));
  body();
  lists();
  images();
  end_matter();
  return std::move(pack_);
}

}  // namespace presspack::testing
