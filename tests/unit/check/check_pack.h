#pragma once

// A small pack of English, loaded from text, for the rules about words.

#include <gtest/gtest.h>

#include <stdexcept>

#include "base/disk.h"
#include "check/check_release_text.h"
#include "load/load_pack.h"
#include "tests/support/memory_file_system.h"

namespace presspack {

// 17 July 2024, 00:00Z.
constexpr std::int64_t moment = 1721174400;

class CheckPack : public testing::Test {
 protected:
  // The fields behind the title, which is line 6; `lang` is English unless said otherwise.
  const Release& load(const std::string& fields, const std::string& language = "en-GB") {
    pack_files_.files["pack.yaml"] =
        "presspack: 1\nlayout: bulletin\nbrand: hospital-trust\npaper: a4\nlang: en-GB"
        "\ntitle: A plain title\n" +
        fields;
    Diagnostics ignored;
    pack_ = load_pack({.name = "x"}, {pack_files_, layouts_}, sources_, ignored);
    if (!pack_) throw std::runtime_error("the pack cannot be loaded");
    pack_->release.language = language;  // the labels stay English
    return pack_->release;
  }
  // "quote-long 8:9 title-long 6:8", in the order they were found.
  std::string listed() const {
    std::string out;
    for (const Diagnostic& item : found_.items()) {
      const LineColumn at = item.span.file == FileId::none
                                ? LineColumn{0, 0}
                                : sources_.position(item.span.file, item.span.begin);
      out += (out.empty() ? "" : " ") + std::string(item.code) + " " + std::to_string(at.line) +
             ":" + std::to_string(at.column);
    }
    return out;
  }
  std::string text_rules(const std::string& fields, const std::string& language = "en-GB") {
    check_text(load(fields, language), sources_, moment, found_);
    return listed();
  }

  MemoryFileSystem pack_files_;
  Disk layouts_{PRESSPACK_ROOT "/layouts"};
  SourceFiles sources_;
  std::optional<Pack> pack_;
  Diagnostics found_;
};

}  // namespace presspack
