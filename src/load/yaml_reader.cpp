#include "load/yaml_reader.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>
#include <vector>

namespace presspack {
namespace {

class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    // streambuf wants char*; it is never written to.
    char* begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }
};

// yaml-cpp says "null" for these, with no text; to us they are words like any other.
bool is_null_word(std::string_view text) {
  return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

// Walks the gate's tree in step with yaml-cpp's events.
class Comparison : public YAML::EventHandler {
 public:
  explicit Comparison(const YamlTree& tree) : root_(tree.root) {}

  // Where the two parsers parted, if they did.
  std::optional<Span> difference() const {
    if (differs_) return at_;
    if (!done_) return root_->span;
    return std::nullopt;
  }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { differs_ = true; }
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {
    take([](std::string_view text, YamlNode::Style style) {
      return style == YamlNode::Style::plain && is_null_word(text);
    });
  }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string& value) override {
    take([&](std::string_view text, YamlNode::Style) { return text == value; });
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    descend(YamlNode::Kind::list);
  }
  void OnSequenceEnd() override { ascend(); }
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    descend(YamlNode::Kind::map);
  }
  void OnMapEnd() override { ascend(); }

 private:
  struct Level {
    const YamlNode* node;
    const YamlNode* item;  // the next one expected
    bool key;  // its key comes first
  };

  template <class Same>
  void take(Same same) {
    if (differs_) return;
    if (!levels_.empty() && levels_.back().key) {
      Level& level = levels_.back();
      if (!level.item || !same(level.item->key, YamlNode::Style::plain)) return part(level.item);
      level.key = false;
      return;
    }
    const YamlNode* node = expected();
    if (!node || !node->is_text() || !same(node->text, node->style)) return part(node);
    advance();
  }
  void descend(YamlNode::Kind kind) {
    if (differs_) return;
    const YamlNode* node = expected();
    if (!node || node->kind != kind || (!levels_.empty() && levels_.back().key)) return part(node);
    levels_.push_back({node, node->first, kind == YamlNode::Kind::map});
  }
  void ascend() {
    if (differs_) return;
    if (levels_.empty() || levels_.back().item) return part(nullptr);
    levels_.pop_back();
    advance();
  }
  const YamlNode* expected() const { return levels_.empty() ? root_ : levels_.back().item; }
  void advance() {
    if (levels_.empty()) {
      done_ = true;
      return;
    }
    Level& level = levels_.back();
    level.item = level.item->next;
    level.key = level.node->is_map();
  }
  void part(const YamlNode* at) {
    differs_ = true;
    at_ = at ? at->span : levels_.empty() ? root_->span : levels_.back().node->span;
  }

  const YamlNode* root_;
  std::vector<Level> levels_;
  bool differs_ = false, done_ = false;
  Span at_;
};

void compare(const YamlTree& tree, std::string_view text, Diagnostics& diagnostics) {
  Comparison comparison(tree);
  std::optional<Span> difference;
  try {
    ViewBuffer buffer(text);
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    parser.HandleNextDocument(comparison);
    difference = comparison.difference();
  } catch (const YAML::Exception& exception) {
    const auto at = exception.mark.pos < 0 ? 0U : static_cast<std::uint32_t>(exception.mark.pos);
    difference = Span{tree.root->span.file, at, at + 1};
  }
  if (!difference) return;
  diagnostics.report({.code = "yaml-ambiguous",
                      .span = *difference,
                      .message = "two YAML readers understand this differently",
                      .hint = "put the text in quotation marks, or on lines of its own under `|`"});
}

}  // namespace

std::optional<YamlTree> parse_yaml(FileId file, const SourceFiles& sources, Parsers parsers,
                                   Diagnostics& diagnostics, const YamlLimits& limits) {
  std::optional<YamlTree> tree = scan_yaml(file, sources, limits, diagnostics);
  if (!tree || parsers == Parsers::gate_only) return tree;
  std::string_view text = sources.text(file);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  compare(*tree, text, diagnostics);
  return tree;
}

std::optional<YamlTree> read_yaml(const FileSystem& files, std::string_view path,
                                  std::string_view shown, Span mention, Parsers parsers,
                                  SourceFiles& sources, Diagnostics& diagnostics) {
  std::optional<std::string> bytes = files.read(path, YamlLimits{}.bytes, mention, diagnostics);
  if (!bytes) return std::nullopt;
  const FileId file = sources.add(std::string(shown), std::move(*bytes));
  return parse_yaml(file, sources, parsers, diagnostics);
}

}  // namespace presspack
