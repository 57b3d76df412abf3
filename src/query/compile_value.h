// SPDX-License-Identifier: GPL-2.0-or-later
// Leaves over whole values and dates -> Xapian queries.
#ifndef DEPESCHE_QUERY_COMPILE_VALUE_H_
#define DEPESCHE_QUERY_COMPILE_VALUE_H_

#include "query/date_range.h"
#include "query/tree.h"

#include <xapian.h>

#include <string>

namespace depesche::query {

// The term of a leaf of kind value.
std::string term_of_value(const Node& leaf);

// Articles that a leaf of kind value, date or present asks for, without weight. Articles without a
// date are before and after no date. "dates" as for date_range().
Xapian::Query value_query(const Node& leaf, const DatesAtHand& dates);

}  // namespace depesche::query

#endif
