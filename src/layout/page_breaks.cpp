#include "layout/page_breaks.h"

#include <algorithm>
#include <limits>

namespace presspack {
namespace {

constexpr std::int64_t unreached = std::numeric_limits<std::int64_t>::max();

// A lone line costs more than a page: it stays only where no other break exists.
std::int64_t break_price(int cost) {
  if (cost >= break_forbidden) return 1'000'000'000;
  return cost >= break_widow ? cost * std::int64_t{100} : cost;
}

class Breaker {
 public:
  Breaker(const Galley& galley, Length first_room, Length following_room, const PageCosts& costs)
      : galley_(galley),
        first_(first_room),
        following_(following_room),
        costs_(costs),
        sums_(galley, 0, galley.blocks.size()) {}

  std::vector<std::size_t> best();
  std::int64_t page_cost(std::size_t begin, std::size_t end, bool first) const {
    return page_cost(begin, end, first, height(begin, end));
  }

 private:
  struct State {
    std::int64_t cost = unreached;
    std::size_t from = 0;
  };

  Length height(std::size_t begin, std::size_t end) const {
    return begin >= end ? Length() : stacked_height(galley_, sums_, begin, end);
  }
  std::size_t last_that_fits(std::size_t begin, Length room) const;
  std::int64_t page_cost(std::size_t begin, std::size_t end, bool first, Length height) const;
  void from(std::size_t begin, bool first);

  const Galley& galley_;
  Length first_, following_;
  const PageCosts& costs_;
  GalleySums sums_;
  std::vector<State> states_;  // by the index behind a page's last block
};

std::int64_t Breaker::page_cost(std::size_t begin, std::size_t end, bool first,
                                Length height) const {
  const Length room = first ? first_ : following_;
  const std::int64_t filled =
      room > Length() ? scaled(height, 1000, room.units()).units() : std::int64_t{1000};
  if (end == galley_.blocks.size()) {
    return costs_.page + (filled < costs_.short_percent * 10 && begin > 0 ? costs_.short_last : 0);
  }
  const std::int64_t empty = std::max<std::int64_t>(0, 1000 - filled);
  return costs_.page + costs_.emptiest * empty / 1000 * empty / 1000 +
         break_price(galley_.blocks[end].break_before);
}

std::size_t Breaker::last_that_fits(std::size_t begin, Length room) const {
  const std::size_t count = galley_.blocks.size();
  std::size_t end = begin;
  if (!sums_.in_columns()) {
    while (end < count && height(begin, end + 1) <= room) ++end;
    return end;
  }
  // Heights of columns are not monotonous to the line: look a little further than the first miss.
  std::size_t misses = 0;
  for (std::size_t next = begin + 1; next <= count && misses < 3; ++next) {
    // Columns are never higher than their text in one.
    const Length bare = sums_.of(begin, next);
    if (bare <= room || height(begin, next) <= room) {
      end = next;
      misses = 0;
    } else {
      ++misses;
    }
  }
  return end;
}

// The pages that may follow one that ended at `begin`.
void Breaker::from(std::size_t begin, bool first) {
  const Length room = first ? first_ : following_;
  const std::size_t last = last_that_fits(begin, room);
  const std::int64_t before = begin == 0 ? 0 : states_[begin].cost;
  bool sound = false;  // an end without a lone line is among those tried
  for (std::size_t end = last; end > begin; --end) {
    const Length own = height(begin, end);
    if (own > room) continue;
    if (sound && own < room / 4) break;
    const std::int64_t total = before + page_cost(begin, end, first, own);
    if (total < states_[end].cost) states_[end] = {total, begin};
    sound = sound || end == galley_.blocks.size() || galley_.blocks[end].break_before < break_widow;
  }
}

std::vector<std::size_t> Breaker::best() {
  const std::size_t count = galley_.blocks.size();
  if (count == 0) return {};
  if (height(0, count) <= first_) return {count};
  states_.assign(count + 1, {});
  // The first page, or nothing on it and all from the next one on.
  std::vector<State> with_first = states_;
  from(0, true);
  for (std::size_t begin = 1; begin < count; ++begin) {
    if (states_[begin].cost != unreached) from(begin, false);
  }
  with_first.swap(states_);
  bool leave_first = false;
  const std::int64_t skipping = page_cost(0, 0, true, Length());
  if (first_ != following_) {
    from(0, false);
    for (std::size_t begin = 1; begin < count; ++begin) {
      if (states_[begin].cost != unreached) from(begin, false);
    }
    const std::int64_t without = states_[count].cost;
    const std::int64_t with = with_first[count].cost;
    leave_first = with == unreached || (without != unreached && without + skipping < with);
  }
  if (!leave_first) states_.swap(with_first);
  std::vector<std::size_t> ends;
  std::size_t end = count;
  if (states_[count].cost == unreached) {  // a block is higher than a page: as far as it goes
    while (end > 0 && states_[end].cost == unreached) --end;
    ends.push_back(end);
  }
  for (; end > 0; end = states_[end].from) ends.push_back(end);
  if (leave_first) ends.push_back(0);
  std::reverse(ends.begin(), ends.end());
  return ends;
}

}  // namespace

std::vector<std::size_t> page_breaks(const Galley& galley, Length first_room, Length following_room,
                                     const PageCosts& costs) {
  return Breaker(galley, first_room, following_room, costs).best();
}

std::int64_t cost_of_pages(const Galley& galley, const std::vector<std::size_t>& ends,
                           Length first_room, Length following_room, const PageCosts& costs) {
  const Breaker breaker(galley, first_room, following_room, costs);
  std::int64_t total = 0;
  std::size_t begin = 0;
  bool first = true;
  for (const std::size_t end : ends) {
    total += breaker.page_cost(begin, end, first);
    begin = end;
    first = false;
  }
  return total;
}

}  // namespace presspack
