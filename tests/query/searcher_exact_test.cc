// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers against brute force: totals, facets, pages.
#include <depesche/searcher.h>

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "query/scratch_index.h"

using namespace depesche;
using namespace depesche::tests;

TEST_SUITE_BEGIN("query/searcher/exact");

namespace {

const std::vector<std::string> kWords = {"alpha", "beta", "gamma", "delta", "epsilon"};

// Articles of a few words, some without date or values, some with several and in several spellings.
std::vector<Article> random_archive(std::size_t count, std::mt19937& random) {
  const std::vector<std::string> sources = {"dpa", "afp", "epd", "kna", "sid"};
  const std::vector<std::string> places = {"Genf", "GENF", "Zürich", "Zuerich", "Köln", "Bern"};
  std::vector<Article> archive;
  for (std::size_t i = 0; i < count; ++i) {
    Article article;
    article.id = std::to_string(i);
    article.body = "immer";
    for (const std::string& word : kWords) {
      if (random() % 3 == 0) article.body += " " + word;
    }
    for (std::size_t n = random() % 4; n > 0; --n) {
      article.source.push_back(sources[random() % sources.size()]);
    }
    if (random() % 3 > 0) article.place = {places[random() % places.size()]};
    if (random() % 4 > 0) {
      article.date = {2015 + static_cast<int>(random() % 2), 1 + static_cast<int>(random() % 12),
                      1 + static_cast<int>(random() % 28), static_cast<int>(random() % 1441) - 1};
    }
    archive.push_back(article);
  }
  return archive;
}

bool has_word(const Article& article, const std::string& word) {
  return (" " + article.body + " ").find(" " + word + " ") != std::string::npos;
}

}  // namespace

TEST_CASE("a facet count is the number of hits with a filter on the value") {
  std::mt19937 random(2016);
  const ScratchIndex index(random_archive(400, random));
  const Searcher searcher(index.path());
  for (int round = 0; round < 12; ++round) {
    SearchRequest asked = request(round % 3 == 0 ? "" : kWords[random() % kWords.size()]);
    if (round % 2 == 0) asked.since = "2015-06";
    if (round % 4 == 1) asked.filters.push_back({"ort", {"genf", "Köln"}});
    asked.limit = 0;
    const SearchRequest plain = asked;
    for (const std::string& field : facet_fields()) asked.facets.push_back({field, 0});
    const SearchResult result = searcher.search(asked);
    CHECK(result.hits == searcher.search(plain).hits);
    for (const Facet& facet : result.facets) {
      CAPTURE(facet.field);
      SearchRequest without_own = plain;
      if (facet.field == "place") without_own.filters.clear();
      std::uint64_t single_valued = facet.missing;
      for (const FacetValue& value : facet.values) {
        CAPTURE(value.value);
        CHECK(value.count > 0);
        CHECK(searcher.search(filtered(without_own, facet.field, {value.value})).hits ==
              value.count);
        single_valued += value.count;
      }
      if (facet.field != "source") CHECK(single_valued == searcher.search(without_own).hits);
      CHECK(facet.more == 0);
    }
  }
}

TEST_CASE("a filter on the facet's own field does not shrink it but shrinks the others") {
  const ScratchIndex index({article("1", "x", {"dpa"}, {2016, 9, 7}),
                            article("2", "x", {"afp"}, {2016, 9, 7}),
                            article("3", "x", {"afp"}, {2016, 10, 7}), article("4", "x")});
  SearchRequest asked = filtered(request("x"), "quelle", {"dpa"});
  asked.facets = {{"agentur"}, {"month"}, {"source", 1}};
  const SearchResult result = Searcher(index.path()).search(asked);
  CHECK(result.hits == 1);
  CHECK(result.facets[0].field == "source");
  CHECK(shown(result.facets[0]) == "afp 2, dpa 1 (missing 1, more 0)");
  CHECK(shown(result.facets[1]) == "2016-09 1 (missing 0, more 0)");
  CHECK(shown(result.facets[2]) == "afp 2 (missing 1, more 1)");
}

TEST_CASE("spellings of one value are one facet value and one filter finds them all") {
  std::vector<Article> archive;
  for (const char* place : {"GENF", "Genf", "Genf", "Zürich"}) {
    archive.push_back(article(std::to_string(archive.size()), "x"));
    archive.back().place = {place};
  }
  const ScratchIndex index(archive);
  SearchRequest asked = request("x");
  asked.facets = {{"place"}};
  const Searcher searcher(index.path());
  CHECK(shown(searcher.search(asked).facets[0]) == "Genf 3, Zürich 1 (missing 0, more 0)");
  CHECK(ids(searcher.search(filtered(request("x"), "place", {"genf"}))) == "0 1 2");
}

TEST_CASE("totals of twenty thousand articles are those of counting by hand") {
  std::mt19937 random(7);
  const std::vector<Article> archive = random_archive(20000, random);
  const ScratchIndex index(archive);
  const Searcher searcher(index.path());
  for (const std::string& a : kWords) {
    const std::string& b = kWords[random() % kWords.size()];
    std::uint64_t both = 0;
    std::uint64_t either = 0;
    for (const Article& article : archive) {
      both += has_word(article, a) && has_word(article, b);
      either += has_word(article, a) || has_word(article, b);
    }
    CHECK(searcher.search(request(a + " " + b)).hits == both);
    SearchRequest any = request(a + " " + b);
    any.any = true;
    CHECK(searcher.search(any).hits == either);
  }
  SearchRequest asked = request("");
  asked.facets = {{"source"}};
  const SearchResult result = searcher.search(asked);
  std::map<std::string, std::uint64_t> sources;
  for (const Article& article : archive) {
    for (const std::string& source :
         std::set<std::string>(article.source.begin(), article.source.end())) {
      ++sources[source];
    }
  }
  CHECK(result.hits == archive.size());
  for (const FacetValue& value : result.facets[0].values)
    CHECK(sources[value.value] == value.count);
}

TEST_CASE("pages one after the other are the whole result in the same order") {
  std::mt19937 random(99);
  const ScratchIndex index(random_archive(97, random));
  const Searcher searcher(index.path());
  for (const Sort sort : {Sort::relevance, Sort::oldest_first, Sort::newest_first}) {
    for (const char* query : {"", "alpha ODER beta"}) {
      SearchRequest asked = request(query);
      asked.sort = sort;
      asked.all = true;
      asked.limit = 3;
      const SearchResult all = searcher.search(asked);
      CHECK(all.results.size() == all.hits);
      std::string streamed;
      const SearchResult counted = searcher.search(asked, [&](const Hit& hit) {
        streamed += (streamed.empty() ? "" : " ") + hit.article.id;
        return true;
      });
      CHECK(streamed == ids(all));
      CHECK(counted.hits == all.hits);
      CHECK(counted.results.empty());

      asked.all = false;
      asked.limit = 10;
      std::string pages;
      std::size_t rank = 0;
      for (asked.offset = 0; asked.offset < all.hits; asked.offset += asked.limit) {
        const SearchResult page = searcher.search(asked);
        CHECK(page.offset == asked.offset);
        for (const Hit& hit : page.results) CHECK(hit.rank == ++rank);
        pages += (pages.empty() ? "" : " ") + ids(page);
      }
      CHECK(pages == ids(all));
      CHECK(searcher.search(asked).results.empty());
    }
  }
}

TEST_CASE("a stream ends when its reader has enough") {
  std::mt19937 random(1);
  const ScratchIndex index(random_archive(20, random));
  SearchRequest asked = request("");
  asked.all = true;
  asked.offset = 5;
  std::vector<std::size_t> ranks;
  const SearchResult result = Searcher(index.path()).search(asked, [&](const Hit& hit) {
    ranks.push_back(hit.rank);
    return ranks.size() < 3;
  });
  CHECK(ranks == std::vector<std::size_t>{6, 7, 8});
  CHECK(result.hits == 20);
}

TEST_CASE("articles are given as they were when searched whatever is changed meanwhile") {
  // Enough text that the stored articles fill several blocks.
  std::mt19937 random(5);
  std::vector<Article> archive;
  for (int i = 0; i < 400; ++i) {
    std::string body = "immer";
    for (int word = 0; word < 60; ++word) body += " w" + std::to_string(random());
    archive.push_back(article(std::to_string(i), body));
  }
  ScratchIndex index(archive);
  SearchRequest asked = request("");
  asked.all = true;
  std::set<std::string> streamed;
  std::string changed;
  const SearchResult result = Searcher(index.path()).search(asked, [&](const Hit& hit) {
    if (streamed.empty()) {
      index.remove("200");
      // Further commits take away the state that was being read.
      index.commit({article("new", "immer")});
      index.commit({article("300", "anders")});
    }
    streamed.insert(hit.article.id);
    if (hit.article.id == "300") changed = hit.article.body;
    return true;
  });
  CHECK(result.hits == 400);
  CHECK(streamed.size() == 400);
  CHECK(streamed.count("200") == 1);
  CHECK(streamed.count("new") == 0);
  CHECK(changed == archive[300].body);
  CHECK(result.notes.empty());
}

TEST_SUITE_END();
