#pragma once

// ContentStream: a page's operators (ISO 32000-1, 8 and 9) as lean text.  It remembers the graphics
// state, so that what has not changed is not said again, and keeps text objects, marked content and
// saved states properly nested.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/color_value.h"
#include "base/length.h"
#include "color/press_inks.h"
#include "pdf/syntax.h"

namespace presspack::pdf {

// A place in default user space, in hundredths of a point.
struct Spot {
  std::int64_t x = 0, y = 0;
  bool operator==(const Spot&) const = default;
};

enum class Strings {
  binary,  // shortest
  hex  // for people to read
};

class ContentStream {
 public:
  // With `press`, colours are its inks, and a page's resources name the spot inks /S1, /S2, ... and
  // overprint on and off /O1 and /O0.
  explicit ContentStream(Strings strings, const PressInks* press = nullptr)
      : strings_(strings), press_(press) {}

  void save();
  void restore();
  void set_fill(const Color& color);
  void set_stroke(const Color& color);
  void set_line_width(Length width);

  void move_to(Spot to);
  void line_to(Spot to);
  void curve_to(Spot control1, Spot control2, Spot to);
  void close_path();
  void rectangle(const Area& area);
  // From here on to restore(), one unit is `step`, y grows downward and `origin` is (0, 0).
  void enter_grid(Spot origin, Length step);
  void grid_rectangle(std::int64_t x, std::int64_t y, std::int64_t width, std::int64_t height);
  // The image XObject of that name, filling the area.
  void image(std::string_view name, const Area& area);
  void fill();
  void stroke();
  void clip();

  // Text: a place on a baseline, then pieces of glyphs and the moves between them.
  void start_text(std::string_view font, Length size, const Color& color, Spot at);
  void set_rise(std::int64_t hundredths_of_a_point);
  void add_code(std::uint16_t code) { codes_.push_back(code); }
  // Moves by thousandths of the font's size; positive is to the right.
  void add_move(std::int64_t thousandths);
  void show();
  // Back to where the line of text began.
  void restart_line();
  // Ends what readers take for one piece of text, and changes nothing that is seen: the font's size
  // is another one for a moment.
  void part_text();

  // `properties` is a dictionary's content or empty.  Painting knows nothing of these; tags do.
  void begin_marked(std::string_view tag, std::string_view properties);
  void end_marked();

  // The operators; every text object and saved state is closed.
  std::string take();

 private:
  struct State {
    std::optional<Color> fill, stroke;
    std::optional<Length> line_width;
    std::string font;
    Length font_size;
    std::int64_t rise = 0;
    bool overprint = false;
  };
  void number(Length length);
  void spot(Spot at);
  void operation(std::string_view name);
  enum class Paint {
    fill,
    stroke
  };
  void color(const Color& color, Paint paint);
  void set_overprint(bool on);
  void set_text_fill(const Color& color);
  void append_codes(std::size_t begin, std::size_t end);
  void end_text();

  struct Move {
    std::size_t before = 0;  // the code that it stands before
    std::int64_t thousandths = 0;
  };

  Strings strings_;
  const PressInks* press_;
  std::string out_;
  State state_;
  std::vector<State> saved_;
  bool in_text_ = false;
  int marked_ = 0, marked_in_text_ = 0;
  Spot line_;  // where the last Td went
  std::vector<std::uint16_t> codes_;
  std::vector<Move> moves_;
};

}  // namespace presspack::pdf
