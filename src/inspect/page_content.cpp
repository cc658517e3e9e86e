#include "inspect/page_content.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.h"

namespace presspack::inspection {
namespace {

constexpr int deepest_form = 12;
constexpr std::size_t most_operators = 20000000;

// ISO 32000-1, annex A.
constexpr std::string_view known_operators =
    " b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k"
    " l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W"
    " W* y ' \" ";

bool is_one_of(const std::string& word, std::string_view list) {
  return list.find(" " + word + " ") != std::string_view::npos;
}

bool is_private_use(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

// A device space that a resource stands in for ("DefaultRGB") is no device space.
void note_colour_space(Object space, const Object& resources, std::set<std::string>& names,
                       int depth = 0) {
  if (depth > 8) return;
  if (space.isName()) {
    const std::string name = name_of(space);
    const Object named = get(get(resources, "/ColorSpace"), ("/" + name).c_str());
    if (!named.isNull()) return note_colour_space(named, resources, names, depth + 1);
    if (name.starts_with("Device")) {
      const bool replaced =
          !get(get(resources, "/ColorSpace"), ("/Default" + name.substr(6)).c_str()).isNull();
      names.insert(replaced ? "Default" + name.substr(6) : name);
    } else if (!name.empty()) {
      names.insert(name);
    }
    return;
  }
  const std::vector<Object> parts = list_of(space);
  if (parts.empty()) return;
  const std::string kind = name_of(parts[0]);
  if (!kind.starts_with("Device") || kind == "DeviceN") names.insert(kind);
  if (parts.size() == 1) return note_colour_space(parts[0], resources, names, depth + 1);
  if (kind == "Indexed" || kind == "Pattern") {
    note_colour_space(parts[1], resources, names, depth + 1);
  }
  if ((kind == "Separation" || kind == "DeviceN") && parts.size() > 2) {
    note_colour_space(parts[2], resources, names, depth + 1);
  }
}

bool is_icc_cmyk(Object space, const Object& resources) {
  if (space.isName()) space = get(get(resources, "/ColorSpace"), space.getName().c_str());
  const std::vector<Object> parts = list_of(space);
  return parts.size() > 1 && name_of(parts[0]) == "ICCBased" &&
         integer_of(get(parts[1], "/N")) == 4;
}

struct Mark {
  bool artifact = false, tagged = false, replaced = false;
  bool reversed = false;  // ISO 32000-1, 14.8.2.3.3: its characters come last first
  std::size_t words_before = 0;  // bytes of the sequence's words, where it began
};

void reverse_characters(std::string& words, std::size_t from) {
  std::string turned;
  for (std::size_t end = words.size(); end > from;) {
    std::size_t at = end - 1;
    while (at > from && (static_cast<unsigned char>(words[at]) & 0xC0) == 0x80) --at;
    turned.append(words, at, end - at);
    end = at;
  }
  words.replace(from, std::string::npos, turned);
}

struct State {
  FontModel* font = nullptr;
  bool fill_icc_cmyk = false, stroke_icc_cmyk = false, overprint = false, overprint_fill = false;
  long long overprint_mode = 0;
  std::array<double, 4> fill_inks{}, stroke_inks{};  // all 0: not of the four inks
};

// What a page and the forms it paints share.
struct Run {
  ContentFacts facts;
  FontShelf& fonts;
  std::vector<Mark> marks;
  std::size_t operators = 0;
  long long mcid = -1;  // the page's own that is open
};

class Reader : public QPDFObjectHandle::ParserCallbacks {
 public:
  Reader(Run& run, Object resources, bool own_resources, int depth)
      : run_(run), resources_(std::move(resources)), own_(own_resources), depth_(depth) {}

  void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override {
    if (!object.isOperator()) {
      if (operands_.size() < 4096) operands_.push_back(object);
      return;
    }
    if (++run_.operators > most_operators) return terminateParsing();
    operation(object.getOperatorValue());
    operands_.clear();
  }
  void handleEOF() override {}

 private:
  Object operand(std::size_t i) const {
    return i < operands_.size() ? operands_[i] : Object(Object::newNull());
  }
  Object last() const { return operands_.empty() ? Object(Object::newNull()) : operands_.back(); }
  Object resource(const char* kind, Object name) {
    if (!name.isName()) return Object::newNull();
    if (!own_) run_.facts.inherited.insert(name.getName());
    return get(get(resources_, kind), name.getName().c_str());
  }

  void operation(const std::string& name) {
    if (is_one_of(name, " BDC BMC ")) return begin_marked(name == "BDC");
    if (name == "EMC") return end_marked();
    if (is_one_of(name, " Tj TJ ' \" ")) return show();
    if (is_one_of(name, " S s f F f* B B* b b* sh EI ")) return paint(name);
    if (name == "Do") return paint_object();
    if (name == "q" || name == "Q") return save_or_restore(name == "q");
    if (name == "ID") inline_image_ = operands_;
    if (name == "Tf") {
      const Object font = resource("/Font", operand(0));
      state_.font = font.isDictionary() ? &run_.fonts.at(font) : nullptr;
    } else if (name == "gs") {
      set_state(resource("/ExtGState", operand(0)));
    } else if (name == "ri") {
      run_.facts.intents.insert(name_of(operand(0)));
    } else if (!set_colour(name) && !is_one_of(name, known_operators)) {
      run_.facts.unknown_operators.insert(name);
    }
  }

  bool set_colour(const std::string& name) {
    std::set<std::string>& spaces = run_.facts.colour_spaces;
    const auto device = [&](const char* space) {
      note_colour_space(Object::newName(space), resources_, spaces);
      const bool fill = name == "rg" || name == "g" || name == "k";
      (fill ? state_.fill_icc_cmyk : state_.stroke_icc_cmyk) = false;
      std::array<double, 4>& inks = fill ? state_.fill_inks : state_.stroke_inks;
      inks = {};
      if (name != "k" && name != "K") return;
      for (std::size_t i = 0; i < inks.size(); ++i) inks[i] = number_of(operand(i)).value_or(0);
    };
    if (name == "rg" || name == "RG") {
      device("/DeviceRGB");
    } else if (name == "g" || name == "G") {
      device("/DeviceGray");
    } else if (name == "k" || name == "K") {
      device("/DeviceCMYK");
    } else if (name == "cs" || name == "CS") {
      resource("/ColorSpace", operand(0));
      note_colour_space(operand(0), resources_, spaces);
      (name == "cs" ? state_.fill_icc_cmyk : state_.stroke_icc_cmyk) =
          is_icc_cmyk(operand(0), resources_);
      (name == "cs" ? state_.fill_inks : state_.stroke_inks) = {};
    } else {
      return false;
    }
    return true;
  }

  void set_state(Object gs) {
    if (const Object op = get(gs, "/OP"); op.isBool()) {
      state_.overprint = is_true(op);
      state_.overprint_fill = is_true(op);
    }
    if (const Object op = get(gs, "/op"); op.isBool()) state_.overprint_fill = is_true(op);
    state_.overprint_mode = integer_of(get(gs, "/OPM")).value_or(state_.overprint_mode);
    const auto below_one = [&gs](const char* key) {
      return number_of(get(gs, key)).value_or(1) < 1;
    };
    const Object blend = get(gs, "/BM");
    const bool blended = blend.isArray() || (blend.isName() && name_of(blend) != "Normal");
    if (below_one("/ca") || below_one("/CA") || get(gs, "/SMask").isDictionary() || blended) {
      run_.facts.transparent = true;
    }
    const std::vector<Object> font = list_of(get(gs, "/Font"));
    if (!font.empty() && font[0].isDictionary()) state_.font = &run_.fonts.at(font[0]);
  }

  void save_or_restore(bool save) {
    if (save) {
      if (saved_.size() < 100000) saved_.push_back(state_);
      run_.facts.deepest_save =
          std::max(run_.facts.deepest_save, static_cast<int>(saved_.size()) + depth_);
    } else if (!saved_.empty()) {
      state_ = saved_.back();
      saved_.pop_back();
    }
  }

  void begin_marked(bool has_properties) {
    const std::string tag = name_of(operand(0));
    Object properties = has_properties ? operand(1) : Object(Object::newNull());
    if (properties.isName()) properties = resource("/Properties", properties);
    const std::optional<long long> mcid = integer_of(get(properties, "/MCID"));
    Mark mark{.artifact = tag == "Artifact", .tagged = mcid.has_value(), .replaced = false};
    const auto inside = [this](bool Mark::*what) {
      return std::any_of(run_.marks.begin(), run_.marks.end(),
                         [what](const Mark& m) { return m.*what; });
    };
    mark.reversed = tag == "ReversedChars" && run_.mcid >= 0;
    if (mark.reversed) mark.words_before = run_.facts.words[run_.mcid].size();
    if (mark.artifact && inside(&Mark::tagged)) ++run_.facts.artifact_in_tagged;
    if (mark.tagged && inside(&Mark::artifact)) ++run_.facts.tagged_in_artifact;
    if (mark.artifact && name_of(get(properties, "/Type")) == "Background" &&
        !rectangle(get(properties, "/BBox"))) {
      ++run_.facts.background_without_box;
    }
    if (mcid && depth_ == 0) {
      if (!run_.facts.words.try_emplace(*mcid).second) run_.facts.twice.insert(*mcid);
      run_.mcid = *mcid;
    }
    if (const Object actual = get(properties, "/ActualText"); actual.isString()) {
      mark.replaced = true;
      say(text_of(actual));
    }
    run_.marks.push_back(mark);
  }

  void end_marked() {
    if (run_.marks.empty()) return;
    const Mark& last = run_.marks.back();
    if (last.reversed && run_.mcid >= 0) {
      reverse_characters(run_.facts.words[run_.mcid], last.words_before);
    }
    if (run_.marks.back().tagged && depth_ == 0) run_.mcid = -1;
    run_.marks.pop_back();
  }

  void say(const std::string& words) {
    if (run_.mcid >= 0) run_.facts.words[run_.mcid] += words;
  }

  // ISO 14289-1, 7.1: what paints is read, or said not to be.
  void painted() {
    const bool marked = std::any_of(run_.marks.begin(), run_.marks.end(),
                                    [](const Mark& mark) { return mark.artifact || mark.tagged; });
    if (!marked) ++run_.facts.untagged;
    const bool over = (state_.overprint_fill && state_.fill_icc_cmyk) ||
                      (state_.overprint && state_.stroke_icc_cmyk);
    if (over && state_.overprint_mode == 1) run_.facts.overprinted_icc_cmyk = true;
    for (const auto& inks : {state_.fill_inks, state_.stroke_inks}) {
      const int sum = static_cast<int>((inks[0] + inks[1] + inks[2] + inks[3]) * 100 + 0.5);
      run_.facts.most_ink = std::max(run_.facts.most_ink, sum);
    }
  }

  void paint(const std::string& name) {
    painted();
    if (name == "sh") {
      const Object shading = resource("/Shading", operand(0));
      note_colour_space(get(shading, "/ColorSpace"), resources_, run_.facts.colour_spaces);
    }
    if (name != "EI") return;
    // The dictionary of an inline image comes as its keys and values.
    for (std::size_t i = 0; i + 1 < inline_image_.size(); ++i) {
      const std::string key = name_of(inline_image_[i]);
      if (key == "F" || key == "Filter") {
        for (const Object& filter : list_of(inline_image_[i + 1])) {
          run_.facts.inline_filters.insert(name_of(filter));
        }
      }
    }
  }

  void paint_object() {
    Object object = resource("/XObject", operand(0));
    const std::string kind = name_of(get(object, "/Subtype"));
    if (kind != "Form") {
      painted();
      note_colour_space(get(object, "/ColorSpace"), resources_, run_.facts.colour_spaces);
      if (get(object, "/SMask").isStream()) run_.facts.transparent = true;
      return;
    }
    ++run_.facts.forms[object.getObjGen()];
    if (depth_ >= deepest_form || run_.operators > most_operators) return;
    const Object own = get(object, "/Resources");
    Reader inner(run_, own.isDictionary() ? own : resources_, own.isDictionary(), depth_ + 1);
    const std::size_t marks = run_.marks.size();
    const long long mcid = run_.mcid;
    object.parseAsContents(&inner);
    run_.marks.resize(std::min(run_.marks.size(), marks));
    run_.mcid = mcid;
  }

  void show() {
    painted();
    run_.facts.has_text = true;
    note_black_text();
    if (state_.font == nullptr) return;
    for (Object piece : list_of(last())) {
      if (piece.isString()) show_codes(piece.getStringValue());
    }
  }

  void note_black_text() {
    const auto& [cyan, magenta, yellow, black] = state_.fill_inks;
    constexpr double all = 0.995;
    if (black < all) return;
    const bool alone = cyan + magenta + yellow == 0;
    if (!alone) run_.facts.coloured_black_text = true;
    if (alone && !(state_.overprint_fill && state_.overprint_mode == 1)) {
      run_.facts.knocked_out_black_text = true;
    }
  }

  void show_codes(const std::string& bytes) {
    FontModel& font = *state_.font;
    const bool replaced = std::any_of(run_.marks.begin(), run_.marks.end(),
                                      [](const Mark& mark) { return mark.replaced; });
    const std::size_t size = font.composite ? 2 : 1;
    for (std::size_t i = 0; i + size <= bytes.size(); i += size) {
      unsigned code = static_cast<unsigned char>(bytes[i]);
      if (size == 2) code = code << 8 | static_cast<unsigned char>(bytes[i + 1]);
      font.codes.insert(code);
      const auto text = font.text_of_code(code);
      if (!text || replaced) continue;
      std::string words;
      for (const char32_t c : *text) {
        if (is_private_use(c)) ++run_.facts.private_use;
        append_utf8(words, c);
      }
      say(words);
    }
  }

  Run& run_;
  Object resources_;
  bool own_;
  int depth_;
  State state_;
  std::vector<State> saved_;
  std::vector<Object> operands_, inline_image_;
};

}  // namespace

FontModel& FontShelf::at(Object font) {
  const QPDFObjGen id = font.getObjGen();
  const auto known = fonts_.find(id);
  if (known != fonts_.end() && id.isIndirect()) return known->second;
  return fonts_.insert_or_assign(id, read_font(font)).first->second;
}

ContentFacts read_page_content(Object page, FontShelf& fonts) {
  Run run{.facts = {}, .fonts = fonts, .marks = {}, .operators = 0, .mcid = -1};
  Object resources = get(page, "/Resources");
  const bool own = resources.isDictionary();
  Object above = get(page, "/Parent");
  for (int up = 0; up < 64 && !resources.isDictionary() && above.isDictionary(); ++up) {
    resources = get(above, "/Resources");
    above = get(above, "/Parent");
  }
  Reader reader(run, resources, own, 0);
  if (has(page, "/Contents")) page.parsePageContents(&reader);
  return std::move(run.facts);
}

}  // namespace presspack::inspection
