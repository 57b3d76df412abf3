// SPDX-License-Identifier: GPL-2.0-or-later
// Lengths in as few bytes as the longest document needs: two for all that newspapers print.
#include "index/columns/length_column.h"

#include <depesche/error.h>

#include <algorithm>
#include <utility>

namespace depesche::index {

LengthColumn::LengthColumn(ColumnBytes bytes) : owner_(std::move(bytes.owner)) {
  constexpr std::size_t kHeadBytes = 4;
  const std::uint32_t width =
      bytes.bytes.size() < kHeadBytes ? 0 : PackedNumbers(bytes.bytes.data(), 1, kHeadBytes)[0];
  const std::string_view numbers = bytes.bytes.substr(width == 0 ? 0 : kHeadBytes);
  if ((width != 1 && width != 2 && width != 4) || numbers.size() % width != 0) {
    throw Error(ErrorCode::index_damaged, "the column of lengths is damaged");
  }
  lengths_ = PackedNumbers(numbers.data(), numbers.size() / width, width);
}

std::string length_column_bytes(const std::vector<std::uint32_t>& lengths) {
  const auto longest = std::max_element(lengths.begin(), lengths.end());
  const unsigned width = PackedNumbers::width_for(longest == lengths.end() ? 0 : *longest);
  std::string bytes;
  PackedNumbers::append(bytes, {width}, 4);
  PackedNumbers::append(bytes, lengths, width);
  return bytes;
}

}  // namespace depesche::index
