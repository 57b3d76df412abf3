// SPDX-License-Identifier: GPL-2.0-or-later
// Days of the Gregorian calendar as numbers and as ISO 8601 text.
#ifndef DEPESCHE_BASE_CALENDAR_H_
#define DEPESCHE_BASE_CALENDAR_H_

#include <depesche/article.h>

#include <optional>
#include <string>
#include <string_view>

namespace depesche::base {

// True for a day that exists, from year 1500 to 2999, with a minute of -1 or 0-1439.
bool valid_date(const Date& date);
int days_in_month(int year, int month);

// "2016-09-07" or, with a known time, "2016-09-07T20:44"; empty for an unknown date.
std::string format_date(const Date& date);

// ISO 8601: "2016-09-07", "20160907", "2016-09-07T20:44", "2016-09-07 20:44:31.5+02:00", "...Z".
// The zone is read over: the day and time stay as written. Nothing for anything else, also for
// days that don't exist.
std::optional<Date> parse_iso_date(std::string_view text);

// The days from "first" to "last" that "2016", "2016-09" or "2016-09-07" stand for.
struct DateSpan {
  Date first;
  Date last;
};
std::optional<DateSpan> parse_date_span(std::string_view text);

}  // namespace depesche::base

#endif
