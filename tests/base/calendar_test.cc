// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/calendar.h"

#include <doctest/doctest.h>

#include <string>

using namespace depesche;
using namespace depesche::base;

TEST_SUITE_BEGIN("base/calendar");

TEST_CASE("ISO dates are read with or without time and zone") {
  const Date day{2016, 9, 7};
  const Date evening{2016, 9, 7, 20 * 60 + 44};
  CHECK(parse_iso_date("2016-09-07") == day);
  CHECK(parse_iso_date("20160907") == day);
  for (const char* text : {"2016-09-07T20:44", "2016-09-07 20:44:31", "2016-09-07T20:44:31.125Z",
                           "2016-09-07T20:44+02:00", "2016-09-07T20:44:00+0200",
                           "2016-09-07 20:44:00 +02:00", "20160907T2044"}) {
    CAPTURE(text);
    CHECK(parse_iso_date(text) == evening);
  }
}

TEST_CASE("what is no date or no day of the calendar is refused") {
  for (const char* text : {"", "2016", "2016-09", "2016-13-01", "2016-02-30", "2015-02-29",
                           "2016-09-07T25:00", "2016-09-07T20:60", "2016-09-07x", "0016-09-07",
                           "2016-9-7", "07.09.2016", "2016-09-07T", "2016-0907"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_date(text).has_value());
  }
  CHECK(parse_iso_date("2016-02-29").has_value());
  CHECK_FALSE(parse_iso_date("1900-02-29").has_value());
  CHECK(parse_iso_date("2000-02-29").has_value());
}

TEST_CASE("a year, a month and a day stand for their first to last day") {
  CHECK(parse_date_span("2016")->first == Date{2016, 1, 1});
  CHECK(parse_date_span("2016")->last == Date{2016, 12, 31});
  CHECK(parse_date_span("2016-02")->last == Date{2016, 2, 29});
  CHECK(parse_date_span("2016-09-07")->first == Date{2016, 9, 7});
  CHECK(parse_date_span("2016-09-07")->last == Date{2016, 9, 7});
  for (const char* text : {"", "16", "2016-", "2016-13", "2016-00", "2016-09-31", "201609"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date_span(text).has_value());
  }
}

TEST_CASE("dates are written as they are read") {
  for (const char* text : {"2016-09-07", "2016-09-07T00:00", "1999-12-31T23:59"}) {
    CHECK(format_date(*parse_iso_date(text)) == text);
  }
  CHECK(format_date(Date()).empty());
}

TEST_SUITE_END();
