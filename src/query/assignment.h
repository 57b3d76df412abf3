// SPDX-License-Identifier: GPL-2.0-or-later
// Whether the words of NEAR stand at positions of their own: one rule for matches and marks.
#ifndef DEPESCHE_QUERY_ASSIGNMENT_H_
#define DEPESCHE_QUERY_ASSIGNMENT_H_

#include "query/limits.h"

#include <cstdint>
#include <vector>

namespace depesche::query {

// The positions of a window, a bit each, at which a word of NEAR stands, a slot.
using WindowPlaces = std::uint64_t;
inline constexpr std::uint32_t kMaxPlaces = 64;
static_assert(kMaxWindow <= kMaxPlaces);

// Whether each slot can be given one of its positions that no other has. At most kMaxNearOperands
// slots; takes time in the square of their number.
bool each_has_a_position(const std::vector<WindowPlaces>& slots);

}  // namespace depesche::query

#endif
