// SPDX-License-Identifier: GPL-2.0-or-later
// Which documents match: words and what joins them here, all else by Xapian's matcher.
#ifndef DEPESCHE_QUERY_EVALUATE_H_
#define DEPESCHE_QUERY_EVALUATE_H_

#include "index/removed.h"
#include "query/position_queries.h"
#include "query/posting_lists.h"

#include <xapian.h>

#include <vector>

namespace depesche::query {

// What match_all() finds in lists.database(), without what is "removed", and "lists" keeps for the
// ranking what was read on the way. Term at a time: of what all must hold the rarest first, then of
// each other term only the documents that are left. Xapian's own matcher goes document by document
// through a tree of iterators, which takes two to three times as long, and knows no term counts
// afterwards. Ranges and several data directories are left to it. Words at positions, which
// "positions" has made, come last, and are looked for only in documents that do not match without
// them. Throws Xapian::Error.
std::vector<Xapian::docid> evaluate(const Xapian::Query& query, const PositionQueries& positions,
                                    PostingLists& lists, const index::Removed& removed);

}  // namespace depesche::query

#endif
