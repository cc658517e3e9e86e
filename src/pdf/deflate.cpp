#include "pdf/deflate.h"

#include <zlib.h>

#include <new>

namespace presspack::pdf {

struct Deflater::State {
  z_stream stream{};
};

Deflater::Deflater() : state_(new State) {
  constexpr int level = 6, window_bits = 15, memory_level = 8;
  if (deflateInit2(&state_->stream, level, Z_DEFLATED, window_bits, memory_level,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
}

Deflater::~Deflater() {
  deflateEnd(&state_->stream);
}

std::string Deflater::operator()(std::string_view bytes) {
  z_stream& stream = state_->stream;
  deflateReset(&stream);
  std::string out;
  out.resize(deflateBound(&stream, static_cast<uLong>(bytes.size())));
  // zlib's interface is older than const; it does not write to its input.
  stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);  // the bound leaves room for all of it
  out.resize(stream.total_out);
  return out;
}

}  // namespace presspack::pdf
