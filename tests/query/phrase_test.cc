// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/phrase.h"

#include "query/match.h"
#include "query/placed_documents.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

using depesche::query::phrase_query;
using depesche::query::Slots;
using depesche::tests::PlacedDocuments;
using depesche::tests::Places;
using depesche::tests::random_question;

bool matches(const Places& places, const Slots& slots, std::uint32_t window) {
  const PlacedDocuments documents({places});
  return !documents.found(phrase_query(slots, window, documents.queries())).empty();
}

// By Xapian, whose own positions the documents have here.
std::string found_by_xapian(const std::vector<Places>& documents, const Slots& slots,
                            std::uint32_t window) {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (const Places& places : documents) {
    Xapian::Document document;
    for (const auto& [term, positions] : places) {
      for (const std::uint32_t position : positions) document.add_posting(term, position);
    }
    database.add_document(document);
  }
  std::vector<Xapian::Query> words;
  for (const auto& terms : slots) {
    words.emplace_back(Xapian::Query::OP_OR, terms.begin(), terms.end());
  }
  const Xapian::Query phrase(Xapian::Query::OP_PHRASE, words.begin(), words.end(), window);
  std::string out;
  for (const Xapian::docid docid : depesche::query::match_all(database, phrase)) {
    out += (out.empty() ? "" : " ") + std::to_string(docid);
  }
  return out;
}

}  // namespace

TEST_SUITE_BEGIN("query/phrase");

TEST_CASE("words of a phrase stand in its order") {
  const Places places = {{"a", {100}}, {"b", {101}}, {"c", {104}}};
  CHECK(matches(places, {{"a"}, {"b"}}, 2));
  CHECK_FALSE(matches(places, {{"b"}, {"a"}}, 2));
  CHECK(matches(places, {{"a"}, {"b"}, {"c"}}, 5));
  CHECK_FALSE(matches(places, {{"a"}, {"b"}, {"c"}}, 4));
  CHECK(matches(places, {{"x", "b"}, {"c", "y"}}, 4));
  CHECK_FALSE(matches(places, {{"a"}, {"a"}}, 9));
  CHECK(matches({{"a", {4, 6}}}, {{"a"}, {"a"}}, 3));
}

TEST_CASE("a term without positions is in no phrase") {
  CHECK_FALSE(matches({{"a", {}}, {"b", {1}}}, {{"a"}, {"b"}}, 9));
  CHECK(matches({{"a", {}}, {"b", {1}}, {"c", {2}}}, {{"a", "b"}, {"c"}}, 9));
}

TEST_CASE("words of one place can't follow each other") {
  CHECK_FALSE(matches({{"a", {7}}, {"b", {7}}}, {{"a"}, {"b"}}, 9));
}

TEST_CASE("a word that stands in all documents is looked for beside a rare one") {
  std::vector<Places> documents(50, Places{{"often", {1, 5}}});
  documents[30]["rare"] = {2};
  documents[40]["rare"] = {4};
  const PlacedDocuments placed(documents);
  const auto query = phrase_query({{"often"}, {"rare"}}, 2, placed.queries());
  CHECK(placed.found(query) == "31");
  CHECK(placed.found(Xapian::Query(Xapian::Query::OP_AND_NOT, Xapian::Query("rare"), query)) ==
        "41");
}

// More documents than are looked at ahead, in several shards, and lists beside the phrase that lead
// or follow, dense and sparse.
TEST_CASE("a phrase among other queries matches the documents it matches alone") {
  std::mt19937 engine(13);
  const std::vector<std::pair<std::string, unsigned>> chances = {
      {"x", 50}, {"y", 10}, {"z", 2}, {"b", 2}};
  PlacedDocuments placed({});
  for (int shard = 0; shard < 3; ++shard) {
    std::vector<Places> documents(200 + static_cast<std::size_t>(shard) * 77);
    for (Places& places : documents) {
      places["a"] = {static_cast<std::uint32_t>(1 + engine() % 3)};
      for (const auto& [term, among] : chances) {
        if (engine() % among == 0) places[term] = {static_cast<std::uint32_t>(1 + engine() % 4)};
      }
    }
    placed.add(documents);
  }
  using Query = Xapian::Query;
  for (const Slots& slots : {Slots{{"a"}, {"b"}}, Slots{{"a"}, {"x", "b"}}, Slots{{"a"}, {"y"}},
                             Slots{{"z", "a"}, {"b", "x"}, {"x", "y", "z"}}}) {
    const Query phrase = phrase_query(slots, 3, placed.queries());
    const std::set<Xapian::docid> alone = placed.matches(phrase);
    CHECK(alone.size() > 3);
    for (const char* term : {"x", "y", "z", "a"}) {
      CAPTURE(term);
      const std::set<Xapian::docid> others = placed.matches(Query(term));
      const auto expect = [&](Query::op op, const auto& set_operation) {
        std::set<Xapian::docid> expected;
        set_operation(others.begin(), others.end(), alone.begin(), alone.end(),
                      std::inserter(expected, expected.end()));
        CHECK(placed.matches(Query(op, Query(term), phrase)) == expected);
      };
      expect(Query::OP_AND, [](auto... range) { std::set_intersection(range...); });
      expect(Query::OP_FILTER, [](auto... range) { std::set_intersection(range...); });
      expect(Query::OP_OR, [](auto... range) { std::set_union(range...); });
      expect(Query::OP_AND_NOT, [](auto... range) { std::set_difference(range...); });
    }
  }
}

TEST_CASE("random phrases match what Xapian matches") {
  std::mt19937 engine(12);
  std::size_t matched = 0;
  for (int round = 0; round < 300; ++round) {
    const auto [documents, slots, window] = random_question(engine, 20);
    const PlacedDocuments placed(documents);
    const std::string found = placed.found(phrase_query(slots, window, placed.queries()));
    CAPTURE(round);
    CHECK(found == found_by_xapian(documents, slots, window));
    matched += found.empty() ? 0 : 1;
  }
  CHECK(matched > 100);
}

TEST_SUITE_END();
