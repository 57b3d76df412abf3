// SPDX-License-Identifier: GPL-2.0-or-later
// The columns of a searcher: from the file where there is one, and the same without.
#include "query/columns.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "index/index_directory.h"
#include "query/scratch_index.h"

using depesche::index::find_field;
using depesche::query::ColumnCache;
using depesche::tests::article;
using depesche::tests::ScratchIndex;

TEST_SUITE_BEGIN("query/columns");

namespace {

std::string column_file(const ScratchIndex& index) {
  return index.path() + "/data-0001/" + depesche::index::kColumnFileName;
}

}  // namespace

TEST_CASE("a cache loads a column once for each state of the index") {
  ScratchIndex index({article("1", "Eins", {"dpa"}, {2016, 9, 7})});
  SUBCASE("from the file") {}
  SUBCASE("without a file") { std::filesystem::remove(column_file(index)); }
  ColumnCache cache(index.path());
  const Xapian::Database first = depesche::index::open_for_reading(index.path());
  const auto before = cache.column(first, "1", *find_field("source"));
  CHECK(cache.column(first, "1", *find_field("source")) == before);
  CHECK(cache.dates(first, "1") == cache.dates(first, "1"));
  index.commit({article("2", "Zwei", {"afp"})});
  const Xapian::Database second = depesche::index::open_for_reading(index.path());
  const auto after = cache.column(second, "2", *find_field("source"));
  CHECK(before->size() == 1);
  CHECK(after->size() == 2);
  CHECK(cache.dates(second, "2")->known() == 1);
}

TEST_CASE("a file without one of its columns still serves the others") {
  ScratchIndex index({article("1", "Eins", {"dpa"}, {2016, 9, 7}), article("2", "Zwei", {"afp"})});
  {
    std::fstream file(column_file(index), std::ios::in | std::ios::out | std::ios::binary);
    std::string content(std::istreambuf_iterator<char>(file), {});
    const std::size_t place = content.find("afpdpa");  // the names of the sources
    REQUIRE(place != std::string::npos);
    file.clear();
    file.seekp(static_cast<std::streamoff>(place));
    file << "sid";
  }
  ColumnCache cache(index.path());
  const Xapian::Database database = depesche::index::open_for_reading(index.path());
  const auto column = cache.column(database, "1", *find_field("source"));
  CHECK(column->name(0) == "afp");
  CHECK(cache.column(database, "1", *find_field("year"))->name(0) == "2016");
}

TEST_CASE("years months and days are counted by the dates") {
  ScratchIndex index({article("1", "Eins", {}, {2016, 9, 7}), article("2", "Zwei")});
  ColumnCache cache(index.path());
  const Xapian::Database database = depesche::index::open_for_reading(index.path());
  const auto column = cache.column(database, "1", *find_field("month"));
  std::vector<std::uint32_t> counts(column->size());
  CHECK(column->count({1, 2}, counts) == 1);
  CHECK(column->name(0) == "2016-09");
  CHECK(counts == std::vector<std::uint32_t>{1});
}

TEST_SUITE_END();
