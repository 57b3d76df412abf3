// SPDX-License-Identifier: GPL-2.0-or-later
// Sixteen bytes of a text at once, for steps that look at every byte.
#ifndef DEPESCHE_BASE_BLOCK_H_
#define DEPESCHE_BASE_BLOCK_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace depesche::base {

// GCC's and Clang's vectors: one comparison does sixteen bytes. It gives a BlockMask with all bits
// or none in each byte.
using Block = unsigned char __attribute__((vector_size(16)));
using BlockMask = signed char __attribute__((vector_size(16)));

inline constexpr std::size_t kBlockBytes = sizeof(Block);

// The sixteen bytes from here on.
inline Block load_block(const char* from) {
  Block block;
  std::memcpy(&block, from, sizeof(block));
  return block;
}

// The eight bytes of a mask from "first" on, which is 0 or 8, the first the lowest.
inline std::uint64_t half_of(const BlockMask& mask, std::size_t first) {
  std::uint64_t half = 0;
  std::memcpy(&half, reinterpret_cast<const char*>(&mask) + first, sizeof(half));
  return half;
}

// The index of the first byte of a mask that is set; sixteen if none is.
inline std::size_t first_in(const BlockMask& mask) {
  const std::uint64_t low = half_of(mask, 0);
  if (low != 0) return static_cast<std::size_t>(std::countr_zero(low)) / 8;
  return kBlockBytes / 2 + static_cast<std::size_t>(std::countr_zero(half_of(mask, 8))) / 8;
}

}  // namespace depesche::base

#endif
