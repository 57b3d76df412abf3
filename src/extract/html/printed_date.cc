// SPDX-License-Identifier: GPL-2.0-or-later
// Dates in a page's data for machines -> the dates that it prints.
#include "extract/html/printed_date.h"

#include <cstddef>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "extract/date.h"
#include "extract/date_tokens.h"
#include "extract/text.h"
#include "extract/time_stamp.h"

namespace depesche::extract {

namespace {

constexpr std::size_t kLongestStamp = 80;  // bytes
constexpr std::size_t kLongestLine = 200;
constexpr std::size_t kMinutesEnd = 16;  // of "2024-05-01T22:30"

bool says_utc(std::string_view text) {
  for (const std::string_view zone : {"Z", "z", "+00:00", "+0000", "-00:00", "UTC", "GMT"}) {
    if (!text.ends_with(zone)) continue;
    return text.substr(0, text.size() - zone.size()).find(':') != std::string_view::npos;
  }
  return false;
}

// "2024-05-01T22:30:00 UTC", "2024-05-01 22:30:00 +0200": near to ISO 8601.
bool is_loose_iso(std::string_view text) {
  return text.size() > kMinutesEnd && (text[10] == 'T' || text[10] == ' ') &&
         base::parse_iso_date(text.substr(0, kMinutesEnd)).has_value();
}

}  // namespace

std::optional<Date> printed_date(std::string_view stamp) {
  stamp = trim(stamp);
  if (stamp.empty() || stamp.size() > kLongestStamp) return std::nullopt;
  std::string_view clock = stamp;
  if (is_loose_iso(stamp)) clock = stamp.substr(0, kMinutesEnd);
  std::optional<Date> date = parse_date(clock);
  if (!date) return std::nullopt;
  if (date->minute == 0) {
    date->minute = -1;  // also in UTC: "2024-05-01T00:00:00Z" was a day
  } else if (says_utc(stamp) && date->minute > 0) {
    date = german_time(base::format_date(*date));
    if (date->minute == 0) date->minute = -1;
  }
  return date;
}

std::optional<Date> date_inside(std::string_view line) {
  if (line.size() > kLongestLine) return std::nullopt;
  const std::vector<DateToken> tokens = date_tokens(line);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (std::optional<Date> date = read_day(tokens, at)) {
      while (at < tokens.size() &&
             (tokens[at].kind == DateToken::Kind::sign || is_date_filler(tokens[at].text))) {
        ++at;
      }
      date->minute = at < tokens.size() ? read_time(tokens, at) : -1;
      return date;
    }
  }
  return std::nullopt;
}

}  // namespace depesche::extract
