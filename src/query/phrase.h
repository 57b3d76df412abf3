// SPDX-License-Identifier: GPL-2.0-or-later
// Words that stand in a given order.
#ifndef DEPESCHE_QUERY_PHRASE_H_
#define DEPESCHE_QUERY_PHRASE_H_

#include "query/position_queries.h"

#include <xapian.h>

#include <cstdint>

namespace depesche::query {

// True if each word has a position behind that of the word before it, all within "window"
// positions. Takes time in the number of positions of the first word times the logarithm of that of
// the others.
bool in_order(const SlotPositions& words, std::uint32_t window);

// Documents in which the words of "slots" stand so.
Xapian::Query phrase_query(const Slots& slots, std::uint32_t window, PositionQueries& queries);

}  // namespace depesche::query

#endif
