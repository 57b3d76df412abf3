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

// The table holds numbers, and of each hash a byte, so that few forms are compared in vain;
// "form_of(number)" tells the form of a row and must tell the same each time.
class SlotTable {
 public:
  static constexpr std::uint32_t kNone = 0xffffffff;

  // Replaces the table by one of the rows 0 to "rows" - 1, whose forms differ. At most half of the
  // slots are used, so that searches stay short.
  template <typename FormOf>
  void build(std::size_t rows, FormOf&& form_of) {
    rows_.assign(std::bit_ceil(2 * rows + 1), kNone);
    tags_.assign(rows_.size(), 0);
    const std::size_t mask = rows_.size() - 1;
    for (std::uint32_t row = 0; row < rows; ++row) {
      const std::uint64_t hash = base::hash64(form_of(row));
      std::size_t slot = hash & mask;
      while (tags_[slot] != 0) slot = (slot + 1) & mask;
      rows_[slot] = row;
      tags_[slot] = tag(hash);
    }
  }

  // The number of the row with "form", or kNone.
  template <typename FormOf>
  std::uint32_t find(std::string_view form, FormOf&& form_of) const {
    if (rows_.empty()) return kNone;
    const std::uint64_t hash = base::hash64(form);
    const std::size_t mask = rows_.size() - 1;
    for (std::size_t slot = hash & mask; tags_[slot] != 0; slot = (slot + 1) & mask) {
      if (tags_[slot] == tag(hash) && form_of(rows_[slot]) == form) return rows_[slot];
    }
    return kNone;
  }

 private:
  // Of the bits that do not choose the slot; never 0, which is an empty slot.
  static std::uint8_t tag(std::uint64_t hash) {
    return static_cast<std::uint8_t>(hash >> 56) | std::uint8_t{1};
  }

  std::vector<std::uint32_t> rows_;
  std::vector<std::uint8_t> tags_;
};

}  // namespace depesche::analyse

#endif
