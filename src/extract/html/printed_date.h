// SPDX-License-Identifier: GPL-2.0-or-later
// Dates in a page's data for machines -> the dates that it prints.
#ifndef DEPESCHE_EXTRACT_HTML_PRINTED_DATE_H_
#define DEPESCHE_EXTRACT_HTML_PRINTED_DATE_H_

#include <depesche/article.h>

#include <optional>
#include <string_view>

namespace depesche::extract {

// The date that "stamp" is, a time stamp or a date as on pages. A time in UTC is the clock of a
// machine; pages print the time in Germany, so that "2024-05-01T22:30:00Z" is 2 May. With any other
// zone day and time are as written. Midnight is a day without time.
std::optional<Date> printed_date(std::string_view stamp);

// The first day in a line that may hold more, with the time behind it: "Geschrieben am 31. Mai 2012
// um 14:30 von Max". Nothing for lines of over 200 bytes, which are text.
std::optional<Date> date_inside(std::string_view line);

}  // namespace depesche::extract

#endif
