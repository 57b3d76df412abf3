// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/columns.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "query/value_database.h"

using depesche::Date;
using depesche::index::find_field;
using depesche::query::Column;
using depesche::query::ColumnCache;
using depesche::query::DateColumn;
using depesche::tests::ValueDatabase;

TEST_SUITE_BEGIN("query/columns");

namespace {

// The values of a document: "dpa afp", by name.
std::string values(const Column& column, Xapian::docid docid) {
  std::vector<std::string> names;
  const bool any =
      column.visit(docid, [&](std::size_t ordinal) { names.push_back(column.name(ordinal)); });
  CHECK(any == !names.empty());
  std::sort(names.begin(), names.end());
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : " ") + name;
  return out;
}

}  // namespace

TEST_CASE("a column knows none one or several values of a document") {
  ValueDatabase database;
  database.add("source", {"dpa"});
  database.add("source", {});
  database.add("source", {"dpa", "afp", "epd"});
  database.add("source", {"afp"});
  database.get().delete_document(4);
  const Column column(database.get(), *find_field("source"));
  CHECK(values(column, 1) == "dpa");
  CHECK(values(column, 2) == "");
  CHECK(values(column, 3) == "afp dpa epd");
  CHECK(values(column, 4) == "");
  CHECK(values(column, 99) == "");
  CHECK(column.size() == 3);
}

TEST_CASE("values that a filter does not tell apart have the most frequent spelling") {
  ValueDatabase database;
  for (const char* place : {"Genf", "GENF", "Genf", "genf", "Zürich", "ZUERICH", "Zuerich"}) {
    database.add("place", {place});
  }
  database.add("place", {"GENF", "genf", "genf"});
  const Column column(database.get(), *find_field("place"));
  CHECK(values(column, 2) == "GENF");  // as frequent as "Genf" and "genf", and first by its bytes
  CHECK(values(column, 8) == "GENF");
  CHECK(values(column, 5) == "ZUERICH");
  CHECK(column.size() == 2);
}

TEST_CASE("year month and day are values of the date") {
  ValueDatabase database;
  database.add_date({2016, 9, 7, 20 * 60 + 44});
  database.add_date({2016, 9, 8});
  database.add_date({});
  const Column year(database.get(), *find_field("year"));
  const Column month(database.get(), *find_field("month"));
  const Column day(database.get(), *find_field("day"));
  CHECK(values(year, 1) == "2016");
  CHECK(values(month, 1) == "2016-09");
  CHECK(values(day, 1) == "2016-09-07");
  CHECK(values(day, 2) == "2016-09-08");
  CHECK(values(day, 3) == "");
  CHECK(month.size() == 1);
}

TEST_CASE("date keys grow with the date and a day comes before its times") {
  const std::vector<Date> dates = {{1999, 12, 31, 23 * 60 + 59},
                                   {2000, 1, 1},
                                   {2000, 1, 1, 0},
                                   {2000, 1, 1, 1439},
                                   {2000, 1, 2},
                                   {2000, 1, 31},
                                   {2000, 2, 1},
                                   {2999, 12, 31, 1439}};
  ValueDatabase database;
  for (const Date& date : dates) database.add_date(date);
  database.add_date({});
  const DateColumn column(database.get());
  for (Xapian::docid docid = 1; docid < dates.size(); ++docid) {
    CAPTURE(docid);
    CHECK(column.key(docid) < column.key(docid + 1));
  }
  CHECK(column.key(static_cast<Xapian::docid>(dates.size() + 1)) == DateColumn::kUnknown);
  CHECK(column.first() == dates.front());
  CHECK(column.last() == dates.back());
  CHECK(column.known() == dates.size());
}

TEST_CASE("a cache loads a column once for each state of the index") {
  ValueDatabase database;
  database.add("source", {"dpa"});
  ColumnCache cache;
  const auto before = cache.column(database.get(), "1", *find_field("source"));
  CHECK(cache.column(database.get(), "1", *find_field("source")) == before);
  database.add("source", {"afp"});
  const auto after = cache.column(database.get(), "2", *find_field("source"));
  CHECK(before->size() == 1);
  CHECK(after->size() == 2);
}

TEST_SUITE_END();
