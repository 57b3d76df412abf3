// SPDX-License-Identifier: GPL-2.0-or-later
// Open addressing: finds the numbers of rows by the hashes of their forms, without allocation.
#ifndef DEPESCHE_ANALYSE_COMPOUND_SLOT_TABLE_H_
#define DEPESCHE_ANALYSE_COMPOUND_SLOT_TABLE_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/hash.h"

namespace depesche::analyse {

// The table holds numbers alone; "form_of(number)" tells the form of a row and must tell the same
// each time.
class SlotTable {
 public:
  static constexpr std::uint32_t kNone = 0xffffffff;

  // Replaces the table by one of the rows 0 to "rows" - 1, whose forms differ. At most half of the
  // slots are used, so that searches stay short.
  template <typename FormOf>
  void build(std::size_t rows, FormOf&& form_of) {
    slots_.assign(std::bit_ceil(2 * rows + 1), kNone);
    const std::size_t mask = slots_.size() - 1;
    for (std::uint32_t row = 0; row < rows; ++row) {
      std::size_t slot = base::hash64(form_of(row)) & mask;
      while (slots_[slot] != kNone) slot = (slot + 1) & mask;
      slots_[slot] = row;
    }
  }

  // The number of the row with "form", or kNone.
  template <typename FormOf>
  std::uint32_t find(std::string_view form, FormOf&& form_of) const {
    if (slots_.empty()) return kNone;
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = base::hash64(form) & mask;
    while (slots_[slot] != kNone && form_of(slots_[slot]) != form) slot = (slot + 1) & mask;
    return slots_[slot];
  }

 private:
  std::vector<std::uint32_t> slots_;
};

}  // namespace depesche::analyse

#endif
