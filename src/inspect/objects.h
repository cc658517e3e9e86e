#pragma once

// Objects: libqpdf's objects, asked without surprises: what is not there is null, and what has
// another type than it should is as good as not there.

// libqpdf's headers ask which of its two pointer types a program means: the standard one.
#define POINTERHOLDER_TRANSITION 4

#include <array>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <string_view>
#include <vector>

namespace presspack::inspection {

// libqpdf's questions are not const, though they change nothing that can be seen.
class Object : public QPDFObjectHandle {
 public:
  Object() = default;
  Object(QPDFObjectHandle handle) : QPDFObjectHandle(std::move(handle)) {}

  bool isNull() const { return self().isNull(); }
  bool isBool() const { return self().isBool(); }
  bool isInteger() const { return self().isInteger(); }
  bool isNumber() const { return self().isNumber(); }
  bool isString() const { return self().isString(); }
  bool isName() const { return self().isName(); }
  bool isArray() const { return self().isArray(); }
  bool isDictionary() const { return self().isDictionary(); }
  bool isStream() const { return self().isStream(); }
  bool isOperator() const { return self().isOperator(); }
  std::string getName() const { return self().getName(); }
  std::string getStringValue() const { return self().getStringValue(); }
  std::string unparse() const { return self().unparse(); }
  std::vector<Object> elements() const {
    const std::vector<QPDFObjectHandle> all = self().getArrayAsVector();
    return {all.begin(), all.end()};
  }

 private:
  QPDFObjectHandle self() const { return *this; }
};

// The value behind "/Key" of a dictionary or of a stream's dictionary.
Object get(Object object, const char* key);
Object get(Object object, const char* key, const char* inner);
bool has(Object object, const char* key);
// "/Name" as "Name"; empty for anything else.
std::string name_of(Object object);
// A text string as UTF-8; empty for anything else.
std::string text_of(Object object);
std::optional<double> number_of(Object object);
std::optional<long long> integer_of(Object object);
bool is_true(Object object);
// The elements of an array; an object that is no array and not null is an array of itself.
std::vector<Object> list_of(Object object);
std::vector<std::string> keys_of(Object object);
// The number of an indirect object, or 0.
int number(const Object& object);
// Decoded data, at most 64 MiB; nothing when it cannot be decoded.
std::optional<std::string> data_of(Object stream);
std::optional<std::array<double, 4>> rectangle(Object object);

// The values of a number tree or name tree, in their order; at most a million.
struct TreeEntry {
  Object key, value;
};
std::vector<TreeEntry> tree_entries(Object root, const char* leaves);

}  // namespace presspack::inspection
