// compile_patterns OUT NAME=FILE...: Liang's hyphenation patterns (Frank Liang, "Word
// Hy-phen-a-tion by Com-put-er", 1983) into C++ tables, at build time: a flat trie that costs a
// process nothing to load, where reading the files would cost it 12 ms each.
//
// FILE is one of Debian's hyph_*.dic: a pattern a line, letters with digits between them.  Lines
// with capitals say how the file is meant; patterns with other than a to z and the point that
// stands for a word's edge are for letters we do not divide.

#include <cctype>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace {

struct Node {
  std::map<char, std::size_t> next;
  std::string levels;  // one for each place between letters, from before the first; empty: none
};

struct Trie {
  std::vector<Node> nodes = std::vector<Node>(1);
  void add(const std::string& letters, const std::string& levels);
};

void Trie::add(const std::string& letters, const std::string& levels) {
  std::size_t at = 0;
  for (const char letter : letters) {
    const auto [found, made] = nodes[at].next.emplace(letter, nodes.size());
    const std::size_t to = found->second;
    if (made) nodes.emplace_back();
    at = to;
  }
  nodes[at].levels = levels;
}

bool read_pattern(const std::string& line, std::string& letters, std::string& levels) {
  letters.clear();
  levels = "0";
  for (const char c : line) {
    if (c >= '0' && c <= '9') {
      levels.back() = c;
    } else if ((c >= 'a' && c <= 'z') || c == '.') {
      letters += c;
      levels += '0';
    } else {
      return false;
    }
  }
  return !letters.empty();
}

bool read_file(const char* path, Trie& trie) {
  std::ifstream file(path);
  std::string line, letters, levels;
  while (std::getline(file, line)) {
    while (!line.empty() && std::isspace(static_cast<unsigned char>(line.back()))) line.pop_back();
    if (read_pattern(line, letters, levels)) trie.add(letters, levels);
  }
  return trie.nodes.size() > 1;
}

// Breadth first, so that a node's children lie side by side.
void write(std::FILE* out, const std::string& name, const Trie& trie) {
  std::vector<std::pair<char, std::size_t>> order = {{'\0', 0}};
  std::vector<std::size_t> first_child;
  for (std::size_t i = 0; i < order.size(); ++i) {
    first_child.push_back(order.size());
    for (const auto& [letter, to] : trie.nodes[order[i].second].next) order.push_back({letter, to});
  }
  std::map<std::string, std::size_t> places = {{"", 0}};
  std::string levels(1, '\0');
  std::fprintf(out, "namespace {\nconstexpr PatternNode %s_nodes[] = {\n", name.c_str());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Node& node = trie.nodes[order[i].second];
    const auto [place, is_new] = places.try_emplace(node.levels, levels.size());
    if (is_new) levels += node.levels + '\0';
    std::fprintf(out, "{%zu,%zu,%zu,%d},\n", first_child[i], place->second, node.next.size(),
                 order[i].first);
  }
  std::fprintf(out, "};\nconstexpr char %s_levels[] =\n", name.c_str());
  for (std::size_t at = 0; at < levels.size();) {
    const std::size_t end = levels.find('\0', at);
    std::fprintf(out, "\"%s\\0\"\n", levels.substr(at, end - at).c_str());
    at = end + 1;
  }
  std::fprintf(out, ";\n}\nconst PatternTable %s_patterns{%s_nodes, %s_levels};\n", name.c_str(),
               name.c_str(), name.c_str());
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) return 2;
  std::FILE* out = std::fopen(words[1], "w");
  if (out == nullptr) return 1;
  std::fputs("#include \"text/pattern_table.h\"\nnamespace presspack {\n", out);
  for (int i = 2; i < count; ++i) {
    const std::string word = words[i];
    const std::size_t equals = word.find('=');
    Trie trie;
    if (equals == std::string::npos || !read_file(word.c_str() + equals + 1, trie)) {
      std::fprintf(stderr, "compile_patterns: no patterns in %s\n", word.c_str());
      return 1;
    }
    write(out, word.substr(0, equals), trie);
  }
  std::fputs("}\n", out);
  return std::fclose(out) == 0 ? 0 : 1;
}
