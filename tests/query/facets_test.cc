// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/facets.h"

#include <doctest/doctest.h>

#include <string>

#include "index/columns/column_builder.h"
#include "query/scratch_index.h"
#include "support/value_database.h"

using depesche::index::ColumnBytes;
using depesche::index::ValueColumn;
using depesche::query::count_values;
using depesche::tests::shown;
using depesche::tests::ValueDatabase;

TEST_SUITE_BEGIN("query/facets");

namespace {

ValueColumn source_column(ValueDatabase& database) {
  return ValueColumn(ColumnBytes(
      depesche::index::build_value_column(database.get(), *depesche::index::find_field("source"))));
}

}  // namespace

TEST_CASE("values come by falling count and then by value") {
  ValueDatabase database;
  for (const char* source : {"sid", "afp", "dpa", "dpa", "epd", "afp"}) {
    database.add("source", {source});
  }
  const ValueColumn column = source_column(database);
  const std::vector<Xapian::docid> all = {1, 2, 3, 4, 5, 6};
  CHECK(shown(count_values(column, all, 0)) == "afp 2, dpa 2, epd 1, sid 1 (missing 0, more 0)");
  CHECK(shown(count_values(column, all, 3)) == "afp 2, dpa 2, epd 1 (missing 0, more 1)");
  CHECK(shown(count_values(column, {3, 1}, 10)) == "dpa 1, sid 1 (missing 0, more 0)");
  CHECK(shown(count_values(column, {}, 10)) == " (missing 0, more 0)");
}

TEST_CASE("an article counts once for each of its values and as missing without one") {
  ValueDatabase database;
  database.add("source", {"dpa", "afp", "dpa"});
  database.add("source", {"afp"});
  database.add("source", {});
  const ValueColumn column = source_column(database);
  CHECK(shown(count_values(column, {1, 2, 3}, 10)) == "afp 2, dpa 1 (missing 1, more 0)");
}

TEST_SUITE_END();
