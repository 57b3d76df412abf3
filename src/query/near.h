// SPDX-License-Identifier: GPL-2.0-or-later
// Words that stand near each other, in any order.
#ifndef DEPESCHE_QUERY_NEAR_H_
#define DEPESCHE_QUERY_NEAR_H_

#include "query/position_queries.h"

#include <xapian.h>

#include <cstdint>

namespace depesche::query {

// True if each word has a position of its own, all within "window" positions. Words may share
// positions, as the parts of a compound do; Xapian's OP_NEAR misses documents then.
bool near_each_other(const SlotPositions& words, std::uint32_t window);

// Documents in which the words of "slots" stand so.
Xapian::Query near_query(const Slots& slots, std::uint32_t window, PositionQueries& queries);

}  // namespace depesche::query

#endif
