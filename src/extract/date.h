// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as German news pages print them.
#ifndef DEPESCHE_EXTRACT_DATE_H_
#define DEPESCHE_EXTRACT_DATE_H_

#include <depesche/article.h>

#include <optional>
#include <string_view>

namespace depesche::extract {

// What a page says a date is. A higher one is nearer to the day of publication.
enum class DateRole { updated, plain, published };

struct DateLine {
  Date date;                        // the one nearest to the publication
  DateRole role = DateRole::plain;  // of it
  Date updated;                     // the last change that the line names, be it "date" itself
};

// The date that "line" is, if it is nothing else: "26.04.2024, 20:44 Uhr", "Erstellt: 26.04.2024
// Aktualisiert: 27.04.2024, 08:00 Uhr". Every word of the line must be one of such lines, so that
// no sentence is taken for one. Without a day ("Stand: 10:49 Uhr") there is no date.
std::optional<DateLine> parse_date_line(std::string_view line);

// The date that "line" is, if it tells it from "reference", the day and time at which it was shown:
// "vor 9 Stunden", "Heute, 11:07 Uhr", "Aktualisiert gestern". Nothing if the reference is unknown
// or has no time where hours are counted from it.
std::optional<DateLine> parse_relative_date(std::string_view line, const Date& reference);

// The date that "text" is: a time stamp (time_stamp.h), or as on pages.
std::optional<Date> parse_date(std::string_view text);

}  // namespace depesche::extract

#endif
