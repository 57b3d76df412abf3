// SPDX-License-Identifier: GPL-2.0-or-later
// Matching term at a time against Xapian's matcher, and what it keeps for the ranking.
#include "query/evaluate.h"

#include "index/columns/column_builder.h"
#include "index/index_directory.h"
#include "query/compile.h"
#include "query/match.h"
#include "query/score.h"
#include "scratch_index.h"
#include "support/random_news.h"

#include <depesche/error.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace {

using depesche::query::match_all;
using depesche::query::PositionQueries;
using depesche::query::PostingLists;
using Docids = std::vector<Xapian::docid>;
using Xapian::Query;

Docids docids_of(const depesche::query::Postings& postings) {
  Docids docids;
  for (const depesche::query::Posting& posting : postings) docids.push_back(posting.docid);
  return docids;
}

// The best documents with their scores, in order.
std::vector<std::pair<Xapian::docid, double>> first(std::vector<depesche::query::Match> matches,
                                                    std::size_t wanted) {
  depesche::query::sort_by_score(matches, wanted);
  matches.resize(std::min(wanted, matches.size()));
  std::vector<std::pair<Xapian::docid, double>> best;
  for (const auto& match : matches) best.emplace_back(match.docid, match.score);
  return best;
}

// 3,000 documents with words of all frequencies: "2" in every second, "3" in every third and so on,
// at neighbouring positions.
Xapian::Database numbers() {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (Xapian::docid docid = 1; docid <= 3000; ++docid) {
    Xapian::Document document;
    for (const unsigned number : {2U, 3U, 7U, 100U, 499U}) {
      if (docid % number == 0) document.add_posting(std::to_string(number), number, docid % 4 + 1);
    }
    database.add_document(document);
  }
  return database;
}

Docids numbers_with(bool (*wanted)(Xapian::docid)) {
  Docids docids;
  for (Xapian::docid docid = 1; docid <= 3000; ++docid) {
    if (wanted(docid)) docids.push_back(docid);
  }
  return docids;
}

}  // namespace

TEST_SUITE_BEGIN("query/evaluate");

TEST_CASE("random queries match and rank as they do by Xapian and with no document dropped") {
  std::size_t matched = 0;
  std::size_t dropped = 0;
  for (const unsigned seed : {11U, 12U}) {
    depesche::tests::RandomNews random(seed);
    const depesche::tests::ScratchIndex index(random.articles(300));
    const auto [database, positions, removed] =
        depesche::index::open_for_searching(index.path());
    const auto dates = std::make_shared<const depesche::index::DateColumn>(
        depesche::index::ColumnBytes(depesche::index::build_date_column(database)));
    depesche::analyse::Analyser analyser;
    for (int i = 0; i < 1500; ++i) {
      const std::string text = random.query();
      depesche::query::CompileOptions options;
      options.positions = positions;
      options.any = random.below(4) == 0;
      options.compounds = random.below(4) != 0;
      if (random.below(2) == 0) options.dates = [&] { return dates; };
      CAPTURE(seed);
      CAPTURE(text);
      CAPTURE(options.any);
      depesche::query::Compiled compiled;
      try {
        compiled = depesche::query::compile(text, options, database, analyser);
      } catch (const depesche::QueryError&) {
        continue;
      }
      PostingLists lists(database);
      const Docids found = depesche::query::evaluate(compiled.query, compiled.positions, lists, removed);
      CHECK(found == match_all(database, compiled.query));
      matched += found.empty() ? 0 : 1;
      const auto with = depesche::query::score(database, *positions, found, compiled.ranking,
                                               options.weights, nullptr, &lists);
      const auto without =
          depesche::query::score(database, *positions, found, compiled.ranking, options.weights);
      CHECK(std::equal(with.begin(), with.end(), without.begin(), without.end(),
                       [](const auto& a, const auto& b) { return a.score == b.score; }));
      for (const std::size_t wanted : {1U, 10U, 60U}) {
        const auto best = depesche::query::score(database, *positions, found, compiled.ranking,
                                                 options.weights, nullptr, &lists, wanted);
        CAPTURE(wanted);
        CHECK(first(best, wanted) == first(without, wanted));
        dropped += without.size() - best.size();
      }
    }
  }
  CHECK(matched > 1000);
  CHECK(dropped > 1000);
}

TEST_CASE("words and what joins them are matched in any order") {
  const Xapian::Database database = numbers();
  const auto found = [&](const Query& query) {
    PostingLists lists(database);
    return depesche::query::evaluate(query, PositionQueries(), lists, {});
  };
  const Query two("2");
  const Query three("3");
  const Query rare("499");
  const Query all{std::string()};
  const Query none("5");
  CHECK(found(two & rare) == Docids{998, 1996, 2994});
  CHECK(found(rare & two) == Docids{998, 1996, 2994});
  CHECK(found(two & three & rare) == Docids{2994});
  CHECK(found(two & (three | rare)) ==
        numbers_with([](Xapian::docid n) { return n % 2 == 0 && (n % 3 == 0 || n % 499 == 0); }));
  CHECK(found((two & three) | rare) ==
        numbers_with([](Xapian::docid n) { return n % 6 == 0 || n % 499 == 0; }));
  CHECK(found(Query(Query::OP_AND_NOT, rare, two)) == Docids{499, 1497, 2495});
  CHECK(found(Query(Query::OP_AND_NOT, all, two | three)) ==
        numbers_with([](Xapian::docid n) { return n % 2 != 0 && n % 3 != 0; }));
  CHECK(found(Query(Query::OP_FILTER, rare, all)) == found(rare));
  CHECK(found(all).size() == 3000);
  CHECK(found(rare | none) == found(rare));
  CHECK(found(rare & none).empty());
  CHECK(found(Query()).empty());
}

TEST_CASE("what only Xapian matches is looked for where the words leave it open") {
  const Xapian::Database database = numbers();
  const auto found = [&](const Query& query) {
    PostingLists lists(database);
    return depesche::query::evaluate(query, PositionQueries(), lists, {});
  };
  const Query words[] = {Query("2"), Query("3")};
  const Query near(Query::OP_PHRASE, words, words + 2, 3);
  const Query rare("499");
  CHECK(found(near) == numbers_with([](Xapian::docid n) { return n % 6 == 0; }));
  CHECK(found(rare & near) == Docids{2994});
  CHECK(found(rare & (Query("2") | near)) == Docids{998, 1996, 2994});
  CHECK(found(rare & (Query("7") | near)) == Docids{2994});
  CHECK(found(rare | near) ==
        numbers_with([](Xapian::docid n) { return n % 6 == 0 || n % 499 == 0; }));
  CHECK(found(Query(Query::OP_AND_NOT, rare, near)) == Docids{499, 998, 1497, 1996, 2495});
}

TEST_CASE("a posting list is kept if it answers for all documents that are asked about") {
  const Xapian::Database database = numbers();
  PostingLists lists(database);
  const Docids some{14, 15, 998};
  CHECK(docids_of(lists.read("2", &some, false)) == Docids{14, 998});
  CHECK(lists.kept("2") == nullptr);
  CHECK(docids_of(lists.read("2", &some, true)) == Docids{14, 998});
  REQUIRE(lists.kept("2") != nullptr);
  CHECK(lists.kept("2")->frequency == 1500);
  CHECK(docids_of(lists.kept("2")->postings) == Docids{14, 998});
  CHECK(lists.kept("2")->postings[0].count == 3);
  CHECK(lists.read("2", nullptr, false).size() == 1500);
  CHECK(lists.kept("2")->postings.size() == 1500);
  // A short list is read through, whatever is asked for.
  const Docids many = docids_of(lists.read("2", nullptr, false));
  CHECK(lists.read("499", &many, false).size() == 6);
  CHECK(lists.kept("499") != nullptr);
  CHECK(lists.read("5", &some, true).empty());
  CHECK(lists.frequency("5") == 0);
  CHECK(lists.frequency("100") == 30);
  CHECK(lists.kept("100") == nullptr);
}

TEST_SUITE_END();
