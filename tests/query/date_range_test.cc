// SPDX-License-Identifier: GPL-2.0-or-later
// Ranges of dates, by the column and by the values of the documents.
#include "query/date_range.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "index/columns/column_builder.h"
#include "query/match.h"
#include "support/random_news.h"
#include "support/value_database.h"

using depesche::Date;
using depesche::index::ColumnBytes;
using depesche::index::DateColumn;
using depesche::query::date_range;
using depesche::query::DatesAtHand;
using depesche::query::match_all;
using depesche::tests::ValueDatabase;
using Docids = std::vector<Xapian::docid>;

TEST_SUITE_BEGIN("query/date_range");

namespace {

DatesAtHand column_of(ValueDatabase& database) {
  const auto column = std::make_shared<const DateColumn>(
      ColumnBytes(depesche::index::build_date_column(database.get())));
  return [column] { return column; };
}

Docids found(ValueDatabase& database, const Date& first, const Date& last,
             const DatesAtHand& dates) {
  return match_all(database.get(), date_range(first, last, dates));
}

}  // namespace

TEST_CASE("a range takes in its first and its last day with all their times") {
  ValueDatabase database;
  const std::vector<Date> dates = {{2016, 8, 31, 1439}, {2016, 9, 1},        {2016, 9, 1, 0},
                                   {2016, 9, 30},       {2016, 9, 30, 1439}, {2016, 10, 1, 0}};
  for (const Date& date : dates) database.add_date(date);
  database.add_date({});
  for (const DatesAtHand& at_hand : {DatesAtHand(), column_of(database)}) {
    CHECK(found(database, {2016, 9, 1}, {2016, 9, 30}, at_hand) == Docids{2, 3, 4, 5});
    CHECK(found(database, {2016, 9, 2}, {2016, 9, 29}, at_hand) == Docids{});
    CHECK(found(database, {2016, 9, 30}, {}, at_hand) == Docids{4, 5, 6});
    CHECK(found(database, {}, {2016, 8, 31}, at_hand) == Docids{1});
    CHECK(found(database, {}, {}, at_hand) == Docids{1, 2, 3, 4, 5, 6});
  }
}

TEST_CASE("the column finds what the documents say under all operators") {
  using Query = Xapian::Query;
  depesche::tests::RandomNews random(3);
  ValueDatabase database;
  for (int i = 0; i < 300; ++i) {
    Xapian::Document document;
    if (random.below(5) > 0) {
      const Date date{2016, 1 + static_cast<int>(random.below(12)),
                      1 + static_cast<int>(random.below(28)),
                      static_cast<int>(random.below(1441)) - 1};
      document.add_value(depesche::index::kDateSlot, depesche::index::date_value(date));
    }
    if (random.below(3) == 0) document.add_term("wort");
    database.get().add_document(document);
  }
  for (const Xapian::docid removed : {1, 77, 300}) database.get().delete_document(removed);
  const DatesAtHand column = column_of(database);
  std::size_t documents = 0;
  for (int i = 0; i < 200; ++i) {
    Date first{2016, 1 + static_cast<int>(random.below(12)),
               1 + static_cast<int>(random.below(28))};
    Date last{2016, 1 + static_cast<int>(random.below(12)), 1 + static_cast<int>(random.below(28))};
    if (random.below(6) == 0) first = Date();
    if (random.below(6) == 0) last = Date();
    const auto queries = [&](const DatesAtHand& dates) {
      const Query range = date_range(first, last, dates);
      const Query word("wort");
      return std::vector<Query>{range,
                                Query(Query::OP_AND, word, range),
                                Query(Query::OP_FILTER, range, word),
                                Query(Query::OP_OR, word, range),
                                Query(Query::OP_AND_NOT, word, range),
                                Query(Query::OP_AND_NOT, Query::MatchAll, range),
                                Query(Query::OP_AND, range, range)};
    };
    const std::vector<Query> by_column = queries(column);
    const std::vector<Query> by_slot = queries({});
    for (std::size_t query = 0; query < by_slot.size(); ++query) {
      CAPTURE(by_slot[query].get_description());
      const Docids docids = match_all(database.get(), by_column[query]);
      CHECK(docids == match_all(database.get(), by_slot[query]));
      documents += docids.size();
    }
  }
  CHECK(documents > 50'000);
}

TEST_CASE("a range describes itself by its days") {
  ValueDatabase database;
  const DatesAtHand column = column_of(database);
  CHECK(date_range({2016, 9, 1}, {2016, 9, 30}, column).get_description() ==
        "Query(PostingSource(Dates(20160901..20160930)))");
  CHECK(date_range({2016, 9, 1}, {}, column).get_description() ==
        "Query(PostingSource(Dates(20160901..)))");
  CHECK(date_range({}, {2016, 9, 30}, column).get_description() ==
        "Query(PostingSource(Dates(..20160930)))");
}

TEST_SUITE_END();
