// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as programs write them: ISO 8601, RFC 822, seconds since 1970, dpa's wires.
#include "extract/time_stamp.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/utf8.h"
#include "extract/date_tokens.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

using std::chrono::sys_days;

// 1:00 UTC on the last Sunday of "month", when the clocks of the European Union change.
std::chrono::sys_seconds clock_change(std::chrono::year year, std::chrono::month month) {
  return sys_days(year / month / std::chrono::Sunday[std::chrono::last]) + std::chrono::hours(1);
}

Date german_date(std::chrono::sys_seconds utc) {
  using namespace std::chrono;
  const year now = year_month_day(floor<days>(utc)).year();
  const bool summer = utc >= clock_change(now, March) && utc < clock_change(now, October);
  const sys_seconds local = utc + hours(summer ? 2 : 1);
  const sys_days day = floor<days>(local);
  const year_month_day ymd = day;
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day())),
          static_cast<int>(floor<minutes>(local - day).count())};
}

// Ten digits count seconds, thirteen milliseconds, from September 2001 on.
std::optional<Date> since_1970(std::string_view text) {
  if ((text.size() != 10 && text.size() != 13) || !all_digits(text)) return std::nullopt;
  std::int64_t seconds = 0;
  std::from_chars(text.data(), text.data() + 10, seconds);
  constexpr std::int64_t kFirst = 1'000'000'000;
  if (seconds < kFirst) return std::nullopt;
  return german_date(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

bool is_zone(std::string_view text) {
  return text.size() <= 6 && std::all_of(text.begin(), text.end(), [](char c) {
           return is_ascii_digit(c) || c == '+' || c == '-' || c == ':' || (c >= 'A' && c <= 'Z');
         });
}

// "20190603150008MESZ", "20161111T101530Z", "201906031500"
std::optional<Date> without_signs(std::string_view text) {
  if (text.size() < 12 || !all_digits(text.substr(0, 8))) return std::nullopt;
  std::string_view time = text.substr(8);
  if (time.starts_with('T')) time.remove_prefix(1);
  const auto end = std::find_if_not(time.begin(), time.end(), is_ascii_digit);
  const auto digits = static_cast<std::size_t>(end - time.begin());
  if ((digits != 4 && digits != 6) || !is_zone(time.substr(digits))) return std::nullopt;
  std::string iso(text.substr(0, 8));
  iso.append("T").append(time.substr(0, 2)).append(":").append(time.substr(2, 2));
  return base::parse_iso_date(iso);
}

// "Sun, 07 Apr 2024 21:00:00 +0200", "7 Apr 24 21:00 GMT"
std::optional<Date> rfc_822(std::string_view text) {
  if (const std::size_t comma = text.find(','); comma != std::string_view::npos) {
    if (comma > 9 || !all_letters(text.substr(0, comma))) return std::nullopt;
    text = trim_left(text.substr(comma + 1));
  }
  const std::vector<DateToken> tokens = date_tokens(text);
  if (tokens.size() < 6 || !tokens[0].is_number(1, 2)) return std::nullopt;
  const int month = month_number(tokens[1].text);
  if (month == 0 || !(tokens[2].is_number(4, 4) || tokens[2].is_number(2, 2))) return std::nullopt;
  Date date{full_year(tokens[2]), month, tokens[0].value()};
  std::size_t at = 3;
  date.minute = read_time(tokens, at);
  // Behind the time stands a zone: "+0200", "GMT", "+0200 (CEST)".
  constexpr std::size_t kMostOfZone = 5;
  if (date.minute < 0 || tokens.size() - at > kMostOfZone) return std::nullopt;
  return base::valid_date(date) ? std::optional(date) : std::nullopt;
}

// "241205 Sep 24": DDHHMM, month, year.
std::optional<Date> iptc_7901(std::string_view text) {
  const std::vector<std::string_view> parts = words(text);
  if (parts.size() != 3 || parts[0].size() != 6 || !all_digits(parts[0])) return std::nullopt;
  if ((parts[2].size() != 2 && parts[2].size() != 4) || !all_digits(parts[2])) return std::nullopt;
  const auto number = [&](std::size_t at) {
    return std::stoi(std::string(parts[0].substr(at, 2)));
  };
  const DateToken year{DateToken::Kind::number, std::string(parts[2]), true};
  const int month = month_number(base::to_lower(without_full_stop(parts[1])));
  const Date date{full_year(year), month, number(0), number(2) * 60 + number(4)};
  if (number(2) > 23 || number(4) > 59 || !base::valid_date(date)) return std::nullopt;
  return date;
}

}  // namespace

std::optional<Date> parse_time_stamp(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  text = trim(text);
  if (text.empty() || text.size() > kLongest) return std::nullopt;
  for (const auto parse : {base::parse_iso_date, without_signs, since_1970, rfc_822, iptc_7901}) {
    if (const std::optional<Date> date = parse(text)) return date;
  }
  return std::nullopt;
}

Date german_time(std::string_view stamp) {
  using namespace std::chrono;
  stamp = trim(stamp);
  std::optional<Date> date = base::parse_iso_date(stamp);
  if (!date) date = without_signs(stamp);
  if (!date) return {};
  if (date->minute < 0) return *date;
  const sys_days day = year(date->year) / month(static_cast<unsigned>(date->month)) /
                       static_cast<unsigned>(date->day);
  return german_date(day + minutes(date->minute));
}

}  // namespace depesche::extract
