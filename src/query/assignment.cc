// SPDX-License-Identifier: GPL-2.0-or-later
// Gives each word of NEAR a position of its own.
#include "query/assignment.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>

namespace depesche::query {
namespace {

// A matching by augmenting paths, slot by slot.
class Assignment {
 public:
  explicit Assignment(const std::vector<WindowPlaces>& slots) : slots_(slots) {}

  bool complete() {
    for (std::size_t slot = 0; slot < slots_.size(); ++slot) {
      tried_ = 0;
      if (!place(slot)) return false;
    }
    return true;
  }

 private:
  bool place(std::size_t slot) {
    if (const WindowPlaces left = slots_[slot] & ~taken_; left != 0) {
      give(slot, left);
      return true;
    }
    while (const WindowPlaces left = slots_[slot] & ~tried_) {
      const WindowPlaces position = left & -left;
      tried_ |= position;
      if (!place(holders_[static_cast<std::size_t>(std::countr_zero(position))])) continue;
      give(slot, position);
      return true;
    }
    return false;
  }

  // Gives the first of "positions".
  void give(std::size_t slot, WindowPlaces positions) {
    holders_[static_cast<std::size_t>(std::countr_zero(positions))] = slot;
    taken_ |= positions & -positions;
  }

  const std::vector<WindowPlaces>& slots_;
  std::array<std::size_t, kMaxPlaces> holders_;  // of the positions that are taken
  WindowPlaces taken_ = 0;
  WindowPlaces tried_ = 0;
};

}  // namespace

bool each_has_a_position(const std::vector<WindowPlaces>& slots) {
  const bool all =
      std::all_of(slots.begin(), slots.end(), [](WindowPlaces slot) { return slot != 0; });
  return all && Assignment(slots).complete();
}

}  // namespace depesche::query
