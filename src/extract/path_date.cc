// SPDX-License-Identifier: GPL-2.0-or-later
// Dates in the names of files and folders.
#include "extract/path_date.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

// A number in a path: year, month and day of "2016", "09", "07".
std::optional<Date> date_of(std::string_view year, std::string_view month, std::string_view day) {
  if (!all_digits(year) || !all_digits(month) || !all_digits(day)) return std::nullopt;
  if (year.size() != 4 || month.empty() || month.size() > 2 || day.empty() || day.size() > 2) {
    return std::nullopt;
  }
  const Date date{std::stoi(std::string(year)), std::stoi(std::string(month)),
                  std::stoi(std::string(day))};
  // Before 1800 there is no archive of pages; such numbers count something else.
  if (date.year < 1800 || date.year > 2100 || !base::valid_date(date)) return std::nullopt;
  return date;
}

// The last "2016-09-07", "2016_09_07" or "20160907" in one path component.
std::optional<Date> date_in_component(std::string_view text) {
  std::optional<Date> found;
  for (std::size_t at = 0; at + 8 <= text.size(); ++at) {
    if (!is_ascii_digit(text[at]) || (at > 0 && is_ascii_digit(text[at - 1]))) continue;
    std::size_t bytes = 8;
    std::optional<Date> date =
        date_of(text.substr(at, 4), text.substr(at + 4, 2), text.substr(at + 6, 2));
    if (!date && at + 10 <= text.size() && (text[at + 4] == '-' || text[at + 4] == '_') &&
        text[at + 7] == text[at + 4]) {
      bytes = 10;
      date = date_of(text.substr(at, 4), text.substr(at + 5, 2), text.substr(at + 8, 2));
    }
    const bool ends = at + bytes >= text.size() || !is_ascii_digit(text[at + bytes]);
    if (date && ends) found = date;
  }
  return found;
}

}  // namespace

Date date_in_path(std::string_view path) {
  const std::vector<std::string_view> parts = split(path, "/");
  for (std::size_t i = parts.size(); i-- > 0;) {
    if (const std::optional<Date> date = date_in_component(parts[i])) return *date;
    if (i < 2) continue;
    if (const std::optional<Date> date = date_of(parts[i - 2], parts[i - 1], parts[i]))
      return *date;
  }
  return {};
}

}  // namespace depesche::extract
