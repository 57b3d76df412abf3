// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as keys, and years, months and days that are counted by them.
#include "index/columns/date_column.h"

#include <depesche/error.h>
#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "index/columns/column_builder.h"
#include "support/value_database.h"

using depesche::Date;
using depesche::index::ColumnBytes;
using depesche::index::DateColumn;
using depesche::index::DatePartColumn;
using depesche::index::find_field;
using depesche::index::kUnknownDate;
using depesche::tests::ValueDatabase;

TEST_SUITE_BEGIN("index/columns/date_column");

namespace {

std::shared_ptr<const DateColumn> dates_of(ValueDatabase& database) {
  return std::make_shared<const DateColumn>(
      ColumnBytes(depesche::index::build_date_column(database.get())));
}

// "2016 2, 2017 1, missing 1" of the documents 1 to 4.
std::string counted(const std::shared_ptr<const DateColumn>& dates, const char* field) {
  const DatePartColumn column(dates, *find_field(field));
  std::vector<std::uint32_t> counts(column.size());
  const std::uint64_t missing = column.count({1, 2, 3, 4}, counts);
  std::string out;
  for (std::size_t ordinal = 0; ordinal < counts.size(); ++ordinal) {
    if (counts[ordinal] == 0) continue;
    out += column.name(ordinal) + " " + std::to_string(counts[ordinal]) + ", ";
  }
  return out + "missing " + std::to_string(missing);
}

}  // namespace

TEST_CASE("date keys grow with the date and a day comes before its times") {
  const std::vector<Date> dates = {{1500, 1, 1},        {1999, 12, 31, 23 * 60 + 59},
                                   {2000, 1, 1},        {2000, 1, 1, 0},
                                   {2000, 1, 1, 1439},  {2000, 1, 2},
                                   {2000, 1, 31},       {2000, 2, 1},
                                   {2999, 12, 31, 1439}};
  ValueDatabase database;
  for (const Date& date : dates) database.add_date(date);
  database.add_date({});
  const auto column = dates_of(database);
  for (Xapian::docid docid = 1; docid < dates.size(); ++docid) {
    CAPTURE(docid);
    CHECK(column->key(docid) < column->key(docid + 1));
  }
  for (Xapian::docid docid = 1; docid <= dates.size(); ++docid) {
    CHECK(depesche::index::date_of(column->key(docid)) == dates[docid - 1]);
  }
  const auto without = static_cast<Xapian::docid>(dates.size() + 1);
  CHECK(column->key(without) == kUnknownDate);
  CHECK(column->key(without + 1) == kUnknownDate);
  CHECK(column->first() == column->key(1));
  CHECK(column->last() == column->key(without - 1));
  CHECK(column->known() == dates.size());
}

TEST_CASE("year month and day are values of the date") {
  ValueDatabase database;
  database.add_date({2016, 9, 7, 20 * 60 + 44});
  database.add_date({2017, 1, 31});
  database.add_date({});
  database.add_date({2016, 9, 7});
  const auto dates = dates_of(database);
  CHECK(counted(dates, "year") == "2016 2, 2017 1, missing 1");
  CHECK(counted(dates, "month") == "2016-09 2, 2017-01 1, missing 1");
  CHECK(counted(dates, "day") == "2016-09-07 2, 2017-01-31 1, missing 1");
}

TEST_CASE("documents without dates have no years") {
  ValueDatabase database;
  CHECK(counted(dates_of(database), "year") == "missing 4");
  database.add_date({});
  const auto dates = dates_of(database);
  CHECK(counted(dates, "day") == "missing 4");
  CHECK(dates->first() == kUnknownDate);
  CHECK(dates->last() == kUnknownDate);
  CHECK(dates->known() == 0);
}

TEST_CASE("bytes that are no dates are refused") {
  ValueDatabase database;
  database.add_date({2016, 9, 7});
  const std::string sound = depesche::index::build_date_column(database.get());
  CHECK_THROWS_AS(DateColumn(ColumnBytes(sound.substr(1))), depesche::Error);
  CHECK_THROWS_AS(DateColumn(ColumnBytes(sound + std::string(4, '\xff'))), depesche::Error);
  CHECK_THROWS_AS(DateColumn(ColumnBytes(sound + std::string("\1\0\0\0", 4))), depesche::Error);
}

TEST_SUITE_END();
