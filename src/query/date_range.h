// SPDX-License-Identifier: GPL-2.0-or-later
// Documents of certain days.
#ifndef DEPESCHE_QUERY_DATE_RANGE_H_
#define DEPESCHE_QUERY_DATE_RANGE_H_

#include "index/columns/date_column.h"

#include <depesche/article.h>
#include <xapian.h>

#include <functional>
#include <memory>

namespace depesche::query {

// Gives the dates of the one database that is searched; nullptr if they are not at hand. Only asked
// when a range needs them.
using DatesAtHand = std::function<std::shared_ptr<const index::DateColumn>()>;

// What has a date from "first" to the end of the day "last", both days without time; an unknown
// date is an open end; a range that ends before it begins is empty. Documents without date are in
// no range, not even an open one. With "dates" it compares numbers, without it reads the values of
// documents, which takes up to ten times as long. "dates" may be empty.
Xapian::Query date_range(const Date& first, const Date& last, const DatesAtHand& dates);

}  // namespace depesche::query

#endif
