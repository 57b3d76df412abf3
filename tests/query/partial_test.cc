// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/partial.h"

#include "query/prune.h"
#include "query/scratch_index.h"
#include "query/syntax.h"

#include <depesche/searcher.h>
#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace depesche;
using namespace depesche::tests;

TEST_SUITE_BEGIN("query/partial");

namespace {

std::string some_of(const std::string& text) {
  analyse::Analyser analyser;
  query::Node root = query::parse(text, false);
  query::prune(root, analyser);
  query::ask_for_some(root);
  return query::describe(root);
}

std::string ids(const std::vector<Hit>& hits) {
  std::string out;
  for (const Hit& hit : hits) out += (out.empty() ? "" : " ") + hit.article.id;
  return out;
}

SearchResult search(const ScratchIndex& index, SearchRequest request) {
  request.partial_limit = 10;
  return Searcher(index.path()).search(request);
}

}  // namespace

TEST_CASE("of words one is enough and of everything else all") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"syrien genf", "(all (bag syrien genf))"},
      {"syrien genf quelle:afp", "(all (bag syrien genf) source=afp)"},
      {"quelle:afp syrien -genf", "(all (bag syrien) source=afp (none genf))"},
      {"+syrien genf", "(all (bag +syrien genf))"},
      {"(syrien OR irak) \"kalter krieg\" krieg*",
       "(all (bag (some syrien irak) \"kalter krieg\" pattern(krieg*)))"},
      {"(quelle:afp OR genf) syrien", "(all (bag syrien) (some source=afp genf))"},
      {"die lage in genf", "(all (bag lage genf))"},
      {"syrien", "syrien"},
      {"syrien OR genf", "(some syrien genf)"},
      {"quelle:afp datum:2016", "(all source=afp date[2016-01-01..2016-12-31])"},
  };
  for (const auto& [text, tree] : rows) {
    CAPTURE(text);
    CHECK(some_of(text) == tree);
  }
}

TEST_CASE("where no article has all words those with some stand apart from the hits") {
  const ScratchIndex index({article("a", "In Syrien wird verhandelt.", {"afp"}),
                            article("b", "Genf im Regen. Genf am Abend.", {"dpa"}),
                            article("c", "Auf dem Markt.", {"dpa"})});
  const SearchResult none = search(index, request("syrien genf"));
  CHECK(none.hits == 0);
  CHECK(none.results.empty());
  CHECK(none.partial.articles == 2);
  CHECK(ids(none.partial.best) == "b a");
  CHECK(none.partial.best.front().rank == 1);
  CHECK(none.partial.best.front().snippet.marks.size() == 2);

  SearchRequest one = request("syrien genf");
  one.partial_limit = 1;
  const SearchResult best = Searcher(index.path()).search(one);
  CHECK(best.partial.articles == 2);
  CHECK(ids(best.partial.best) == "b");
}

TEST_CASE("filters and exclusions hold for partial matches too") {
  const ScratchIndex index({article("a", "In Syrien wird verhandelt.", {"afp"}),
                            article("b", "Genf im Regen.", {"dpa"})});
  CHECK(ids(search(index, request("syrien genf quelle:dpa")).partial.best) == "b");
  CHECK(ids(search(index, filtered(request("syrien genf"), "source", {"afp"})).partial.best) ==
        "a");
  CHECK(ids(search(index, request("syrien genf -regen")).partial.best) == "a");
  CHECK(search(index, request("syrien genf quelle:epd")).partial.articles == 0);
}

TEST_CASE("of a compound that nobody wrote a part will do") {
  const ScratchIndex index({article("a", "Der Trainer schweigt."), article("b", "Am Markt.")});
  const SearchResult result = search(index, request("Trainerwechsel"));
  CHECK(result.hits == 0);
  CHECK(ids(result.partial.best) == "a");
  SearchRequest whole = request("Trainerwechsel");
  whole.compounds = false;
  CHECK(search(index, whole).partial.articles == 0);
}

TEST_CASE("behind one or two hits partial matches go on and no hit is among them") {
  const ScratchIndex index({article("a", "Syrien. Und dann lange nichts von der Stadt Genf."),
                            article("b", "Genf. Genf. Genf."), article("c", "Bonn.")});
  const SearchResult one = search(index, request("syrien genf"));
  REQUIRE(one.hits == 1);
  CHECK(ids(one.results) == "a");
  CHECK(one.partial.articles == 1);
  REQUIRE(ids(one.partial.best) == "b");
  CHECK(one.partial.best.front().rank == 2);
  CHECK(one.partial.best.front().score < one.results.front().score);
}

TEST_CASE("hits and partial matches together are no more than were asked for") {
  const ScratchIndex index({article("a", "Syrien und Genf."), article("b", "Genf."),
                            article("c", "Genf in Bonn."), article("d", "Bonn.")});
  SearchRequest two = request("syrien genf");
  two.partial_limit = 2;
  const SearchResult result = Searcher(index.path()).search(two);
  CHECK(result.partial.articles == 2);
  CHECK(result.partial.best.size() == 1);
  two.partial_limit = 1;
  CHECK(Searcher(index.path()).search(two).partial.articles == 0);
}

TEST_CASE("there are no partial matches behind three hits or on later pages or unasked") {
  const ScratchIndex index({article("a", "Syrien und Genf."), article("b", "Genf in Syrien."),
                            article("c", "Von Genf nach Syrien."), article("d", "Genf. Bonn."),
                            article("e", "Genf. Bonn.")});
  CHECK(search(index, request("syrien genf")).partial.articles == 0);
  CHECK(search(index, request("bonn genf")).partial.articles == 3);
  SearchRequest beyond = request("bonn genf");
  beyond.offset = 2;
  CHECK(search(index, beyond).partial.articles == 0);
  CHECK(Searcher(index.path()).search(request("bonn syrien")).partial.articles == 0);
}

TEST_CASE("what the ranking of pages says of hits does not touch partial matches") {
  const ScratchIndex index({article("a", "Syrien.", {}, {2016, 1, 1}),
                            article("b", "Genf. Genf. Genf.", {}, {2015, 1, 1})});
  SearchRequest paged = request("syrien genf");
  paged.sort = Sort::newest_first;
  paged.facets.push_back({"month", 10});
  const SearchResult result = search(index, paged);
  CHECK(ids(result.partial.best) == "b a");
  REQUIRE(result.facets.size() == 1);
  CHECK(result.facets.front().values.empty());
}
