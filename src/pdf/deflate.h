#pragma once

// Deflate: zlib with its settings pinned, so that the same bytes give the same bytes (for one
// version of zlib), and one state for all streams of a file.

#include <memory>
#include <string>
#include <string_view>

namespace presspack::pdf {

class Deflater {
 public:
  Deflater();
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  std::string operator()(std::string_view bytes);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace presspack::pdf
