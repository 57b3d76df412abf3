// SPDX-License-Identifier: GPL-2.0-or-later
// Gives each word of NEAR a position of its own.
#include "query/assignment.h"

#include <algorithm>
#include <vector>

namespace depesche::query {
namespace {

// A matching by augmenting paths, slot by slot.
class Assignment {
 public:
  Assignment(const Place* begin, const Place* end, std::size_t slots)
      : begin_(begin), end_(end), slots_(slots) {}

  bool complete() {
    for (std::size_t slot = 0; slot < slots_; ++slot) {
      tried_.clear();
      if (!place(slot)) return false;
    }
    return true;
  }

 private:
  struct Taken {
    std::uint32_t position;
    std::size_t slot;
  };

  bool place(std::size_t slot) {
    for (const Place* at = begin_; at != end_; ++at) {
      if (at->slot != slot || is_tried(at->position)) continue;
      tried_.push_back(at->position);
      const auto holder = std::find_if(taken_.begin(), taken_.end(), [&](const Taken& taken) {
        return taken.position == at->position;
      });
      if (holder == taken_.end()) {
        taken_.push_back({at->position, slot});
        return true;
      }
      const auto index = holder - taken_.begin();  // place() may add to taken_
      if (place(holder->slot)) {
        taken_[static_cast<std::size_t>(index)].slot = slot;
        return true;
      }
    }
    return false;
  }

  bool is_tried(std::uint32_t position) const {
    return std::find(tried_.begin(), tried_.end(), position) != tried_.end();
  }

  const Place* begin_;
  const Place* end_;
  std::size_t slots_;
  std::vector<Taken> taken_;
  std::vector<std::uint32_t> tried_;
};

}  // namespace

bool each_has_a_position(const Place* begin, const Place* end, std::size_t slots) {
  return Assignment(begin, end, slots).complete();
}

}  // namespace depesche::query
