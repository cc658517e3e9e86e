#include "pdf/content_stream.h"

#include <cassert>

#include "base/number.h"

namespace presspack::pdf {
namespace {

// ISO 19005-2, 6.1.13: at most 28 saved states.
constexpr std::size_t deepest_save = 28;

}  // namespace

void ContentStream::number(Length length) {
  append_points(out_, length);
  out_ += ' ';
}

void ContentStream::spot(Spot at) {
  append_hundredths(out_, at.x);
  out_ += ' ';
  append_hundredths(out_, at.y);
  out_ += ' ';
}

void ContentStream::operation(std::string_view name) {
  out_ += name;
  out_ += '\n';
}

void ContentStream::save() {
  end_text();
  assert(saved_.size() < deepest_save);
  saved_.push_back(state_);
  operation("q");
}

void ContentStream::restore() {
  end_text();
  assert(!saved_.empty());
  state_ = saved_.back();
  saved_.pop_back();
  operation("Q");
}

void ContentStream::color(const Color& color, Paint paint) {
  const bool fill = paint == Paint::fill;
  if (press_ == nullptr) {
    // Three decimals tell 256 steps apart.
    for (const std::uint8_t part : {color.red, color.green, color.blue}) {
      append_fixed(out_, part / 255.0, 3);
      out_ += ' ';
    }
    return operation(fill ? "rg" : "RG");
  }
  if (color.spot > 0) {
    out_ += "/S";
    append_integer(out_, color.spot);
    return operation(fill ? " cs 1 scn" : " CS 1 SCN");
  }
  for (const std::uint8_t ink : press_->of(color)) {
    append_fixed(out_, ink / 100.0, 2);
    out_ += ' ';
  }
  operation(fill ? "k" : "K");
}

// Only on a press is there a plate to print over.
void ContentStream::set_overprint(bool on) {
  if (press_ == nullptr || state_.overprint == on) return;
  state_.overprint = on;
  operation(on ? "/O1 gs" : "/O0 gs");
}

void ContentStream::image(std::string_view name, const Area& area) {
  save();
  spot({area.right - area.left, 0});
  spot({0, area.top - area.bottom});
  spot({area.left, area.bottom});
  operation("cm");
  out_ += '/';
  out_ += name;
  out_ += ' ';
  operation("Do");
  restore();
}

void ContentStream::set_fill(const Color& value) {
  set_overprint(false);
  if (state_.fill == value) return;
  state_.fill = value;
  color(value, Paint::fill);
}

void ContentStream::set_stroke(const Color& value) {
  set_overprint(false);
  if (state_.stroke == value) return;
  state_.stroke = value;
  color(value, Paint::stroke);
}

void ContentStream::set_line_width(Length width) {
  if (state_.line_width == width) return;
  state_.line_width = width;
  number(width);
  operation("w");
}

void ContentStream::move_to(Spot to) {
  end_text();
  spot(to);
  operation("m");
}

void ContentStream::line_to(Spot to) {
  spot(to);
  operation("l");
}

void ContentStream::curve_to(Spot control1, Spot control2, Spot to) {
  spot(control1);
  spot(control2);
  spot(to);
  operation("c");
}

void ContentStream::close_path() {
  operation("h");
}

void ContentStream::rectangle(const Area& area) {
  end_text();
  spot({area.left, area.bottom});
  spot({area.right - area.left, area.top - area.bottom});
  operation("re");
}

void ContentStream::enter_grid(Spot origin, Length step) {
  end_text();
  append_points(out_, step);
  out_ += " 0 0 ";
  append_points(out_, -step);
  out_ += ' ';
  spot(origin);
  operation("cm");
}

void ContentStream::grid_rectangle(std::int64_t x, std::int64_t y, std::int64_t width,
                                   std::int64_t height) {
  for (const std::int64_t number : {x, y, width, height}) {
    append_integer(out_, number);
    out_ += ' ';
  }
  operation("re");
}

void ContentStream::fill() {
  operation("f");
}

void ContentStream::stroke() {
  operation("S");
}

void ContentStream::clip() {
  operation("W n");
}

// Black text is printed over what lies below: where the plates do not lie exactly on each other, no
// white edge shows round its letters.  Anything else has to knock out what is below it.
void ContentStream::set_text_fill(const Color& value) {
  const bool black =
      press_ != nullptr && value.spot == 0 && press_->of(value) == Inks{0, 0, 0, 100};
  if (!black) return set_fill(value);
  set_overprint(true);
  if (state_.fill == value) return;
  state_.fill = value;
  color(value, Paint::fill);
}

void ContentStream::start_text(std::string_view font, Length size, const Color& color, Spot at) {
  if (!in_text_) {
    operation("BT");
    in_text_ = true;
    marked_in_text_ = 0;
    line_ = {};
  }
  if (state_.font != font || state_.font_size != size) {
    state_.font = font;
    state_.font_size = size;
    append_name(out_, font);
    out_ += ' ';
    number(size);
    operation("Tf");
  }
  set_text_fill(color);
  // Td moves from the start of the line before; both are rounded already, so nothing drifts.
  if (at != line_) {
    spot({at.x - line_.x, at.y - line_.y});
    operation("Td");
  }
  line_ = at;
}

void ContentStream::set_rise(std::int64_t rise) {
  if (state_.rise == rise) return;
  show();
  state_.rise = rise;
  append_hundredths(out_, rise);
  out_ += ' ';
  operation("Ts");
}

void ContentStream::add_move(std::int64_t thousandths) {
  moves_.push_back({.before = codes_.size(), .thousandths = thousandths});
}

void ContentStream::append_codes(std::size_t begin, std::size_t end) {
  if (strings_ == Strings::binary) {
    std::string bytes;
    for (std::size_t i = begin; i < end; ++i) {
      bytes += static_cast<char>(codes_[i] >> 8);
      bytes += static_cast<char>(codes_[i] & 0xFF);
    }
    append_bytes(out_, bytes);
    return;
  }
  constexpr char digits[] = "0123456789ABCDEF";
  out_ += '<';
  for (std::size_t i = begin; i < end; ++i) {
    for (int shift = 12; shift >= 0; shift -= 4) out_ += digits[codes_[i] >> shift & 0xF];
  }
  out_ += '>';
}

void ContentStream::show() {
  if (moves_.empty()) {
    if (codes_.empty()) return;
    append_codes(0, codes_.size());
    operation("Tj");
  } else {
    out_ += '[';
    std::size_t at = 0;
    for (const Move& move : moves_) {
      if (move.before > at) append_codes(at, move.before);
      at = move.before;
      append_integer(out_, -move.thousandths);  // TJ counts to the left
    }
    if (at < codes_.size()) append_codes(at, codes_.size());
    operation("]TJ");
  }
  codes_.clear();
  moves_.clear();
}

void ContentStream::restart_line() {
  show();
  operation("0 0 Td");
}

void ContentStream::part_text() {
  show();
  for (const Length size : {state_.font_size * 2, state_.font_size}) {
    append_name(out_, state_.font);
    out_ += ' ';
    number(size);
    operation("Tf");
  }
}

void ContentStream::begin_marked(std::string_view tag, std::string_view properties) {
  show();
  append_name(out_, tag);
  if (properties.empty()) {
    operation(" BMC");
  } else {
    out_ += " <<";
    out_ += properties;
    operation(">> BDC");
  }
  ++marked_;
  if (in_text_) ++marked_in_text_;
}

void ContentStream::end_marked() {
  show();
  // Marked content begun outside a text object ends outside it (ISO 32000-1, 14.6.1).
  if (in_text_ && marked_in_text_ == 0) end_text();
  if (in_text_) --marked_in_text_;
  assert(marked_ > 0);
  --marked_;
  operation("EMC");
}

void ContentStream::end_text() {
  show();
  if (!in_text_) return;
  assert(marked_in_text_ == 0);
  in_text_ = false;
  operation("ET");
}

std::string ContentStream::take() {
  end_text();
  assert(saved_.empty() && marked_ == 0);
  state_ = {};
  return std::move(out_);
}

}  // namespace presspack::pdf
