#include "inspect/objects.h"

#include <qpdf/QPDFExc.hh>
#include <set>

namespace presspack::inspection {

Object get(Object object, const char* key) {
  if (object.isStream()) object = object.getDict();
  return object.isDictionary() ? object.getKey(key) : Object::newNull();
}

Object get(Object object, const char* key, const char* inner) {
  return get(get(std::move(object), key), inner);
}

bool has(Object object, const char* key) {
  return !get(std::move(object), key).isNull();
}

std::string name_of(Object object) {
  return object.isName() ? object.getName().substr(1) : std::string();
}

std::string text_of(Object object) {
  return object.isString() ? object.getUTF8Value() : std::string();
}

std::optional<double> number_of(Object object) {
  if (!object.isNumber()) return std::nullopt;
  return object.getNumericValue();
}

std::optional<long long> integer_of(Object object) {
  if (!object.isInteger()) return std::nullopt;
  return object.getIntValue();
}

bool is_true(Object object) {
  return object.isBool() && object.getBoolValue();
}

std::vector<Object> list_of(Object object) {
  if (object.isArray()) return object.elements();
  if (object.isNull()) return {};
  return {object};
}

std::vector<std::string> keys_of(Object object) {
  if (object.isStream()) object = object.getDict();
  if (!object.isDictionary()) return {};
  const std::set<std::string> keys = object.getKeys();
  return {keys.begin(), keys.end()};
}

int number(const Object& object) {
  return object.getObjectID();
}

std::optional<std::string> data_of(Object stream) {
  constexpr std::size_t most = 64u << 20;
  if (!stream.isStream()) return std::nullopt;
  try {
    const auto buffer = stream.getStreamData(qpdf_dl_all);
    if (buffer->getSize() > most) return std::nullopt;
    return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

std::optional<std::array<double, 4>> rectangle(Object object) {
  if (!object.isArray() || object.getArrayNItems() != 4) return std::nullopt;
  std::array<double, 4> out{};
  for (int i = 0; i < 4; ++i) {
    const std::optional<double> side = number_of(object.getArrayItem(i));
    if (!side) return std::nullopt;
    out[static_cast<std::size_t>(i)] = *side;
  }
  if (out[0] > out[2]) std::swap(out[0], out[2]);
  if (out[1] > out[3]) std::swap(out[1], out[3]);
  return out;
}

std::vector<TreeEntry> tree_entries(Object root, const char* leaves) {
  constexpr std::size_t most = 1000000;
  std::vector<TreeEntry> entries;
  std::vector<Object> open = {std::move(root)};
  std::set<QPDFObjGen> seen;  // of indirect nodes: a circle ends
  while (!open.empty() && entries.size() < most) {
    Object node = open.back();
    open.pop_back();
    if (node.isIndirect() && !seen.insert(node.getObjGen()).second) continue;
    const std::vector<Object> pairs = list_of(get(node, leaves));
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
      entries.push_back({pairs[i], pairs[i + 1]});
    }
    std::vector<Object> kids = list_of(get(node, "/Kids"));
    open.insert(open.end(), kids.rbegin(), kids.rend());
  }
  return entries;
}

}  // namespace presspack::inspection
