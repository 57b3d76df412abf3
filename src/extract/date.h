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
  Date date;
  DateRole role = DateRole::plain;
};

// The date that "line" is, if it is nothing else: "26.04.2024, 20:44 Uhr", "Stand: 7. September
// 2016, 18:03 Uhr". Every word of the line must be one of such lines, so that no sentence is taken
// for one. Dates relative to today ("vor 9 Stunden", "Stand: 10:49 Uhr") are not guessed.
std::optional<DateLine> parse_date_line(std::string_view line);

// The date that "text" is: ISO 8601, or as on pages.
std::optional<Date> parse_date(std::string_view text);

}  // namespace depesche::extract

#endif
