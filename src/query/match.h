// SPDX-License-Identifier: GPL-2.0-or-later
// Running a query: which documents match, and in which order they are shown.
#ifndef DEPESCHE_QUERY_MATCH_H_
#define DEPESCHE_QUERY_MATCH_H_

#include "index/columns/date_column.h"
#include "query/score.h"

#include <xapian.h>

#include <cstddef>
#include <vector>

namespace depesche::query {

// The documents that match "query", none left out and none estimated, in rising order. Throws
// Xapian::Error.
std::vector<Xapian::docid> match_all(const Xapian::Database& database, const Xapian::Query& query);

// Both put the first "wanted" matches into their places; the rest stands behind them in any order.
// Equals stand by docid, in the order in which they were first indexed, so that pages never
// overlap. By score: the highest first. By date: articles without date come last in both
// directions.
void sort_by_score(std::vector<Match>& matches, std::size_t wanted);
void sort_by_date(std::vector<Match>& matches, const index::DateColumn& dates, bool newest_first,
                  std::size_t wanted);

}  // namespace depesche::query

#endif
