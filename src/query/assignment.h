// SPDX-License-Identifier: GPL-2.0-or-later
// Whether the words of NEAR stand at positions of their own: one rule for matches and marks.
#ifndef DEPESCHE_QUERY_ASSIGNMENT_H_
#define DEPESCHE_QUERY_ASSIGNMENT_H_

#include <cstddef>
#include <cstdint>

namespace depesche::query {

// A position at which a word of NEAR, a slot, stands.
struct Place {
  std::uint32_t position = 0;
  std::size_t slot = 0;
};

// Whether each of "slots" can be given one of the places [begin, end) with a position that no other
// has. The places are those of one window, some hundred at most.
bool each_has_a_position(const Place* begin, const Place* end, std::size_t slots);

}  // namespace depesche::query

#endif
