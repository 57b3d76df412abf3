// SPDX-License-Identifier: GPL-2.0-or-later
// Value columns: what is built from the documents, and bytes that are none.
#include "index/columns/column.h"

#include <depesche/error.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "index/columns/column_builder.h"
#include "support/value_database.h"

using depesche::index::build_value_column;
using depesche::index::ColumnBytes;
using depesche::index::find_field;
using depesche::index::value_column_bytes;
using depesche::index::ValueColumn;
using depesche::tests::ValueDatabase;

TEST_SUITE_BEGIN("index/columns/column");

namespace {

ValueColumn column_of(ValueDatabase& database, const char* field) {
  return ValueColumn(ColumnBytes(build_value_column(database.get(), *find_field(field))));
}

// The values of a document: "afp dpa", by name.
std::string values(const ValueColumn& column, Xapian::docid docid) {
  std::vector<std::uint32_t> counts(column.size());
  const std::uint64_t missing = column.count({docid}, counts);
  std::string out;
  for (std::size_t ordinal = 0; ordinal < counts.size(); ++ordinal) {
    CHECK(counts[ordinal] <= 1);
    if (counts[ordinal] == 1) out += (out.empty() ? "" : " ") + column.name(ordinal);
  }
  CHECK((missing == 1) == out.empty());
  return out;
}

}  // namespace

TEST_CASE("a column knows none one or several values of a document") {
  ValueDatabase database;
  database.add("source", {"dpa"});
  database.add("source", {});
  database.add("source", {"epd", "afp", "dpa", "afp"});
  database.add("source", {"afp"});
  database.add("source", {"", " "});
  database.get().delete_document(4);
  const ValueColumn column = column_of(database, "source");
  CHECK(values(column, 1) == "dpa");
  CHECK(values(column, 2) == "");
  CHECK(values(column, 3) == "afp dpa epd");
  CHECK(values(column, 4) == "");
  CHECK(values(column, 5) == "");
  CHECK(values(column, 99) == "");
  CHECK(column.size() == 3);
}

TEST_CASE("values of several documents add up") {
  ValueDatabase database;
  database.add("source", {"dpa", "afp"});
  database.add("source", {"afp", "dpa"});
  database.add("source", {"afp"});
  database.add("source", {});
  const ValueColumn column = column_of(database, "source");
  std::vector<std::uint32_t> counts(column.size());
  CHECK(column.count({1, 2, 3, 4, 1000}, counts) == 2);
  CHECK(counts == std::vector<std::uint32_t>{3, 2});
}

TEST_CASE("values that a filter does not tell apart have the most frequent spelling") {
  ValueDatabase database;
  for (const char* place : {"Genf", "GENF", "Genf", "genf", "Zürich", "ZUERICH", "Zuerich"}) {
    database.add("place", {place});
  }
  database.add("place", {"GENF", "genf", "genf"});
  const ValueColumn column = column_of(database, "place");
  CHECK(values(column, 2) == "GENF");  // as frequent as "Genf" and "genf", and first by its bytes
  CHECK(values(column, 8) == "GENF");
  CHECK(values(column, 5) == "ZUERICH");
  CHECK(column.size() == 2);
}

TEST_CASE("as many values as need one two or four bytes each are all told apart") {
  for (const std::size_t values_to_tell : {200U, 300U, 40'000U, 70'000U}) {
    CAPTURE(values_to_tell);
    ValueDatabase database;
    for (std::size_t i = 0; i < values_to_tell; ++i) {
      database.add("tags", {"t" + std::to_string(i), "t" + std::to_string(i / 2)});
    }
    const ValueColumn column = column_of(database, "tags");
    CHECK(column.size() == values_to_tell);
    CHECK(values(column, 1) == "t0");
    CHECK(values(column, 151) == "t150 t75");
    const std::string last = "t" + std::to_string(values_to_tell - 1);
    const std::string middle = "t" + std::to_string((values_to_tell - 1) / 2);
    CHECK(values(column, static_cast<Xapian::docid>(values_to_tell)) ==
          std::min(last, middle) + " " + std::max(last, middle));
  }
}

TEST_CASE("a column of no documents has no values") {
  ValueDatabase database;
  const ValueColumn column = column_of(database, "source");
  CHECK(column.size() == 0);
  CHECK(values(column, 1) == "");
}

TEST_CASE("equal lists of values are stored once") {
  ValueDatabase one;
  ValueDatabase many;
  one.add("source", {"dpa", "afp"});
  for (int i = 0; i < 100; ++i) many.add("source", {"afp", "dpa"});
  const std::size_t bytes = build_value_column(one.get(), *find_field("source")).size();
  CHECK(build_value_column(many.get(), *find_field("source")).size() == bytes + 99);
}

TEST_CASE("bytes that are no column are refused or read without leaving them") {
  const std::string sound =
      value_column_bytes({"afp", "dpa", "epd"}, {0, 1, 2, 3, 0, 4, 6}, {0, 3, 2, 5});
  CHECK(values(ValueColumn(ColumnBytes(sound)), 5) == "afp dpa");
  CHECK(values(ValueColumn(ColumnBytes(sound)), 6) == "dpa epd");
  for (std::size_t bytes = 0; bytes < sound.size(); ++bytes) {
    CAPTURE(bytes);
    CHECK_THROWS_AS(ValueColumn(ColumnBytes(sound.substr(0, bytes))), depesche::Error);
  }
  std::mt19937 random(1);
  std::size_t refused = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string damaged = sound;
    for (std::size_t changes = 1 + random() % 3; changes > 0; --changes) {
      damaged[random() % damaged.size()] = static_cast<char>(random());
    }
    try {
      const ValueColumn column{ColumnBytes(damaged)};
      std::vector<std::uint32_t> counts(column.size());
      column.count({0, 1, 2, 3, 4, 5, 6, 7}, counts);
      for (std::size_t ordinal = 0; ordinal < column.size(); ++ordinal) column.name(ordinal);
    } catch (const depesche::Error&) {
      ++refused;
    }
  }
  CHECK(refused > 0);
  CHECK(refused < 20'000);
}

TEST_CASE("values that are no list are damage") {
  ValueDatabase database;
  Xapian::Document document;
  document.add_value(depesche::index::kTagsSlot, "\x7f");
  database.get().add_document(document);
  CHECK_THROWS_AS(column_of(database, "tags"), depesche::Error);
}

TEST_SUITE_END();
