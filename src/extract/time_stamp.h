// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as programs write them: ISO 8601, RFC 822, seconds since 1970, dpa's wires.
#ifndef DEPESCHE_EXTRACT_TIME_STAMP_H_
#define DEPESCHE_EXTRACT_TIME_STAMP_H_

#include <depesche/article.h>

#include <optional>
#include <string_view>

namespace depesche::extract {

// The date that "text" is, if it is one of
//   2016-09-07, 20160907, 2016-09-07T20:44:31+02:00    ISO 8601
//   20161111T101530Z, 20190603150008MESZ               the same without signs, as in NewsML and dpa
//   Sun, 07 Apr 2024 21:00:00 +0200                    RFC 822, in feeds
//   241205 Sep 24                                      day, hour, minute, month, year: IPTC 7901
//   1712516400, 1712516400000                          seconds and milliseconds since 1970
// A zone is read over: day and time stay as written. Only what counts from 1970 has none to keep
// and becomes German time.
std::optional<Date> parse_time_stamp(std::string_view text);

// The time in Germany of "stamp", which is in UTC as web archives have it: ISO 8601, or its 14
// digits. An unknown date if it is neither.
Date german_time(std::string_view stamp);

}  // namespace depesche::extract

#endif
