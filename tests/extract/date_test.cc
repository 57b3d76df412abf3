// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as pages print them.
#include "extract/date.h"

#include <doctest/doctest.h>

#include <string>

#include "base/calendar.h"

TEST_SUITE_BEGIN("extract/date");

namespace depesche::extract {
namespace {

TEST_CASE("date lines of pages") {
  const struct {
    std::string line, date;
    DateRole role;
  } rows[] = {
      {"26.04.2024, 20:44 Uhr", "2024-04-26T20:44", DateRole::plain},
      {"Stand: 7. September 2016, 18:03 Uhr", "2016-09-07T18:03", DateRole::updated},
      {"Stand: 26.04.2024, 10:49 UhrLesedauer: 5 Minuten", "2024-04-26T10:49", DateRole::updated},
      {"Erstellt: 26.04.2024, 20:44 Uhr", "2024-04-26T20:44", DateRole::published},
      {"Erstellt: 26.04.2024 Aktualisiert: 27.04.2024, 08:00 Uhr", "2024-04-26",
       DateRole::published},
      {"Aktualisiert: 27.04.2024, 08:00 Uhr Erstellt: 26.04.2024", "2024-04-26",
       DateRole::published},
      {"28.04.2023 | 17:52 Uhr", "2023-04-28T17:52", DateRole::plain},
      {"15.05.2023 - 13:52 Uhr", "2023-05-15T13:52", DateRole::plain},
      {"28.04.2023-19:20", "2023-04-28T19:20", DateRole::plain},
      {"22.11.2024 07.57", "2024-11-22T07:57", DateRole::plain},
      {"05.06.2025 um 14:46", "2025-06-05T14:46", DateRole::plain},
      {"06. 01. 2026, 14:59 Uhr", "2026-01-06T14:59", DateRole::plain},
      {"Veröffentlicht am 27.04.24 um 07:39 Uhr", "2024-04-27T07:39", DateRole::published},
      {"04.05.20 14:50", "2020-05-04T14:50", DateRole::plain},
      {"Freitag, 28.04.2023, 19:25", "2023-04-28T19:25", DateRole::plain},
      {"Fr., 28. Apr. 2023", "2023-04-28", DateRole::plain},
      {"Aktualisiert am 28. April 2023, 20:22 Uhr", "2023-04-28T20:22", DateRole::updated},
      {"Erschienen am 30.04.2024", "2024-04-30", DateRole::published},
      {"9. September 2025 um 15:46 Uhr", "2025-09-09T15:46", DateRole::plain},
      {"Aus: Ausgabe vom 26.04.2024, Seite 1", "2024-04-26", DateRole::plain},
      {"30/04/2024 - 16:17", "2024-04-30T16:17", DateRole::plain},
      {"05. November 2024,10:38", "2024-11-05T10:38", DateRole::plain},
      {"4. Jänner 2016, 18 Uhr", "2016-01-04T18:00", DateRole::plain},
      {"1. Feber 1987", "1987-02-01", DateRole::plain},
      {"3. Mai 2024, 17:47:12", "2024-05-03T17:47", DateRole::plain},
      {"2024-04-26 20:44", "2024-04-26T20:44", DateRole::plain},
      {"2021-03-4", "2021-03-04", DateRole::plain},
      {"12. Sept. 2015", "2015-09-12", DateRole::plain},
      {"07.09.2016, 23:59 Uhr", "2016-09-07T23:59", DateRole::plain},
      {"November 05, 2025, 5:09: Uhr", "2025-11-05T05:09", DateRole::plain},
      {"Köln, 3. März 2024, 8.15 Uhr", "2024-03-03T08:15", DateRole::plain},
      {"27. Februar 20169 Bilder", "2016-02-27", DateRole::plain},
      {"Aus: Ausgabe vom 26.04.2024, Seite 1 / Titel", "2024-04-26", DateRole::plain},
      {"3.5.87", "1987-05-03", DateRole::plain},
      {"Published: March 3, 2024", "2024-03-03", DateRole::published},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    const auto line = parse_date_line(row.line);
    REQUIRE(line.has_value());
    CHECK(base::format_date(line->date) == row.date);
    CHECK(line->role == row.role);
  }
}

TEST_CASE("a date line tells the last change apart from the publication") {
  const struct {
    std::string line, date, updated;
  } rows[] = {
      {"Erstellt: 26.04.2024 Aktualisiert: 27.04.2024, 08:00 Uhr", "2024-04-26",
       "2024-04-27T08:00"},
      {"26.04.2024, 20:44 UhrAktualisiert: 27.04.2024, 08:00 Uhr", "2024-04-26T20:44",
       "2024-04-27T08:00"},
      {"Stand: 27.04.2024", "2024-04-27", "2024-04-27"},
      {"26.04.2024", "2024-04-26", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    const auto line = parse_date_line(row.line);
    REQUIRE(line.has_value());
    CHECK(base::format_date(line->date) == row.date);
    CHECK(base::format_date(line->updated) == row.updated);
  }
}

TEST_CASE("a relative date is counted from the day it was shown") {
  const Date shown{2024, 3, 1, 8 * 60 + 30};
  const struct {
    std::string line, date;
    DateRole role;
  } rows[] = {
      {"vor 9 Stunden", "2024-02-29", DateRole::plain},
      {"vor 5 Stunden", "2024-03-01", DateRole::plain},
      {"vor einer Stunde", "2024-03-01", DateRole::plain},
      {"vor 20 Minuten", "2024-03-01T08:10", DateRole::plain},
      {"Aktualisiert vor 20 Min.", "2024-03-01T08:10", DateRole::updated},
      {"vor einem Tag", "2024-02-29", DateRole::plain},
      {"vor 2 Wochen", "2024-02-16", DateRole::plain},
      {"Heute, 07:07 Uhr", "2024-03-01T07:07", DateRole::plain},
      {"Publiziert heute um 7:19 Uhr", "2024-03-01T07:19", DateRole::published},
      {"Online seit heute, 7.57 Uhr", "2024-03-01T07:57", DateRole::plain},
      {"gestern", "2024-02-29", DateRole::plain},
      {"Vorgestern, 18 Uhr", "2024-02-28T18:00", DateRole::plain},
      {"26.04.2023, 20:44 Uhr", "2023-04-26T20:44", DateRole::plain},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    const auto line = parse_relative_date(row.line, shown);
    REQUIRE(line.has_value());
    CHECK(base::format_date(line->date) == row.date);
    CHECK(line->role == row.role);
    CHECK_FALSE(parse_relative_date(row.line, Date()).has_value());
  }
  CHECK_FALSE(parse_relative_date("vor 9 Stunden", Date{2024, 3, 1}).has_value());
  CHECK(parse_relative_date("gestern", Date{2024, 3, 1}).has_value());
  for (const std::string line : {"Stand: 10:49 Uhr", "Gestern war es kalt", "vor Jahren", "vor 9",
                                 "vor", "", "vor 99999 Tagen"}) {
    CAPTURE(line);
    CHECK_FALSE(parse_relative_date(line, shown).has_value());
  }
}

TEST_CASE("what is no date line") {
  for (const std::string line : {"",
                                 "Uhr",
                                 "Stand: 10:49 Uhr",
                                 "vor 9 Stunden",
                                 "Heute, 11:07 Uhr",
                                 "11.39 Uhr",
                                 "Am 7. September 2016 begann die Waffenruhe",
                                 "31.02.2016",
                                 "32. Januar 2016",
                                 "7. September",
                                 "September 2016",
                                 "2016",
                                 "26.04.2024 Berlin",
                                 "1. FC Köln",
                                 "Der Prozess begann am 26.04.2024.",
                                 "26.04.2024, 25:44 Uhr",
                                 "0. Mai 2016",
                                 "3:2 (1:1)",
                                 "99999999999999999999.1.2016",
                                 "26.04.20245",
                                 "27. Februar 20169 Tote",
                                 "Mai 2016",
                                 "Seit dem Mai 5, 2016",
                                 "Spiel, 3. Mai 2024"}) {
    CAPTURE(line);
    CHECK_FALSE(parse_date_line(line).has_value());
  }
}

TEST_CASE("a record's date is ISO or as on pages") {
  CHECK(base::format_date(*parse_date("2016-09-07T20:44:00+02:00")) == "2016-09-07T20:44");
  CHECK(base::format_date(*parse_date(" 2016-09-07 ")) == "2016-09-07");
  CHECK(base::format_date(*parse_date("7. September 2016")) == "2016-09-07");
  CHECK_FALSE(parse_date("gestern").has_value());
  CHECK_FALSE(parse_date("2016-02-31").has_value());
}

}  // namespace
}  // namespace depesche::extract

TEST_SUITE_END();
