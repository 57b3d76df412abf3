// SPDX-License-Identifier: GPL-2.0-or-later
// How long all documents are: what a ranking asks for each hit.
#ifndef DEPESCHE_INDEX_COLUMNS_LENGTH_COLUMN_H_
#define DEPESCHE_INDEX_COLUMNS_LENGTH_COLUMN_H_

#include "index/columns/column.h"

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace depesche::index {

// The length of each document number, from 0, as Xapian has it; 0 for one without document.
// Immutable; safe to share.
class LengthColumn {
 public:
  // Of what length_column_bytes() has made: how many bytes a number has, in four bytes, and the
  // numbers. Throws Error(index_damaged) for other bytes.
  explicit LengthColumn(ColumnBytes bytes);

  std::uint32_t length(Xapian::docid docid) const {
    return docid < lengths_.size() ? lengths_[docid] : 0;
  }

 private:
  std::shared_ptr<const void> owner_;
  PackedNumbers lengths_;
};

std::string length_column_bytes(const std::vector<std::uint32_t>& lengths);

}  // namespace depesche::index

#endif
