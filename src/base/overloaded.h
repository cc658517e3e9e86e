#pragma once

// Visit a closed set in one place: std::visit(Overloaded{[](const A&) {…}, …}, variant).

namespace presspack {

template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

}  // namespace presspack
