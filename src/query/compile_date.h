// SPDX-License-Identifier: GPL-2.0-or-later
// A span of days -> Xapian query.
#ifndef DEPESCHE_QUERY_COMPILE_DATE_H_
#define DEPESCHE_QUERY_COMPILE_DATE_H_

#include <depesche/article.h>
#include <xapian.h>

namespace depesche::query {

// Articles dated from "first" to "last", both included; an unknown date is an open end. Articles
// without a date never match.
Xapian::Query date_query(const Date& first, const Date& last);

}  // namespace depesche::query

#endif
