// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as programs write them.
#include "extract/time_stamp.h"

#include <doctest/doctest.h>

#include <string>

#include "base/calendar.h"

TEST_SUITE_BEGIN("extract/time_stamp");

namespace depesche::extract {
namespace {

TEST_CASE("time stamps of programs") {
  const struct {
    std::string text, date;
  } rows[] = {
      {"2016-09-07", "2016-09-07"},
      {"20160907", "2016-09-07"},
      {"2016-09-07 20:44:31", "2016-09-07T20:44"},
      {"2016-09-07T20:44:31+02:00", "2016-09-07T20:44"},
      {"2016-09-07T20:44:31.123Z", "2016-09-07T20:44"},
      {" 2016-09-07T20:44 ", "2016-09-07T20:44"},
      // NewsML 1.2 and dpa's wires
      {"20161111T101530Z", "2016-11-11T10:15"},
      {"20161111T101530+0100", "2016-11-11T10:15"},
      {"20161111T1015", "2016-11-11T10:15"},
      {"20190603150008MESZ", "2019-06-03T15:00"},
      {"20190603150008", "2019-06-03T15:00"},
      // IPTC 7901: day, hour, minute
      {"241205 Sep 24", "2024-09-24T12:05"},
      {"010030 Jan 99", "1999-01-01T00:30"},
      {"311859 Dez 2023", "2023-12-31T18:59"},
      // feeds
      {"Sun, 07 Apr 2024 21:00:00 +0200", "2024-04-07T21:00"},
      {"Thu, 1 Aug 2024 06:05 GMT", "2024-08-01T06:05"},
      {"07 Oct 24 21:00:00 +0000 (UTC)", "2024-10-07T21:00"},
      // seconds and milliseconds since 1970, in German winter and summer time
      {"1712516400", "2024-04-07T21:00"},
      {"1712516400000", "2024-04-07T21:00"},
      {"1704063599", "2023-12-31T23:59"},
      {"1711846799", "2024-03-31T01:59"},
      {"1711846800", "2024-03-31T03:00"},
      {"1729990800", "2024-10-27T02:00"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto date = parse_time_stamp(row.text);
    REQUIRE(date.has_value());
    CHECK(base::format_date(*date) == row.date);
  }
}

TEST_CASE("what is no time stamp") {
  for (const std::string text :
       {"", "2016", "201609", "2016-13-01", "20161311T101530Z", "20160907204", "20160907T256000Z",
        "0000000017", "999999999999999", "12345678901234567890", "241205 Sep", "241205 Foo 24",
        "320000 Sep 24", "242505 Sep 24", "Sun, 32 Apr 2024 21:00:00 +0200", "Sun, 07 Apr 2024",
        "Heute, 07 Apr 2024 was anderes 21:00", "7. September 2016",
        "07 Apr 2024 21:00:00 und noch viel mehr Worte dahinter"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_time_stamp(text).has_value());
  }
}

TEST_CASE("the time of capture becomes German time") {
  CHECK(base::format_date(german_time("2024-04-08T22:30:00Z")) == "2024-04-09T00:30");
  CHECK(base::format_date(german_time("2024-12-31T23:30:00Z")) == "2025-01-01T00:30");
  CHECK(base::format_date(german_time("20240408223000")) == "2024-04-09T00:30");
  CHECK(base::format_date(german_time("2024-04-08")) == "2024-04-08");
  CHECK_FALSE(german_time("gestern").known());
  CHECK_FALSE(german_time("").known());
}

}  // namespace
}  // namespace depesche::extract

TEST_SUITE_END();
