// SPDX-License-Identifier: GPL-2.0-or-later
// Words that stand near each other, in any order.
#ifndef DEPESCHE_QUERY_NEAR_H_
#define DEPESCHE_QUERY_NEAR_H_

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

namespace depesche::query {

// Documents in which each of "slots", given by the terms that may stand for it, has a position of
// its own, all within "window" positions. Terms of several slots may share positions, as the parts
// of a compound do; Xapian's OP_NEAR misses documents then. Those that match "known" may be left
// out, which saves looking at their positions.
Xapian::Query near_query(const std::vector<std::vector<std::string>>& slots, std::uint32_t window,
                         const Xapian::Query& known = Xapian::Query());

}  // namespace depesche::query

#endif
