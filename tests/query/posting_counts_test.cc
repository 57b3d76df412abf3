// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/posting_counts.h"

#include "query/expand.h"
#include "query/listed_documents.h"
#include "query/match.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace {

using Docids = std::vector<Xapian::docid>;

// "often" stands in each document as often as the remainder of its number by three says, "rare" in
// each hundredth once, "flag" in each tenth with count 0.
Xapian::Database database() {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (Xapian::docid docid = 1; docid <= 1000; ++docid) {
    Xapian::Document document;
    if (docid % 3 != 0) document.add_term("often", docid % 3);
    if (docid % 100 == 0) document.add_term("rare");
    if (docid % 10 == 0) document.add_boolean_term("flag");
    database.add_document(document);
  }
  return database;
}

std::vector<double> counts(const std::string& term, const Docids& docids) {
  const Xapian::Database documents = database();
  std::vector<double> counts(docids.size(), 1);
  depesche::query::add_counts(documents, term, documents.get_termfreq(term), 0.5, docids,
                              depesche::query::DocumentPlaces(docids), counts);
  return counts;
}

}  // namespace

TEST_SUITE_BEGIN("query/posting_counts");

TEST_CASE("counts are added whether the list is read through or skipped in") {
  std::mt19937 random(3);
  for (const std::size_t wanted : {1, 5, 50, 400, 1000}) {
    Docids docids;
    for (std::size_t i = 0; i < wanted; ++i) {
      docids.push_back(static_cast<Xapian::docid>(1 + random() % 1000));
    }
    std::sort(docids.begin(), docids.end());
    docids.erase(std::unique(docids.begin(), docids.end()), docids.end());
    const std::vector<double> often = counts("often", docids);
    const std::vector<double> rare = counts("rare", docids);
    for (std::size_t i = 0; i < docids.size(); ++i) {
      CAPTURE(docids[i]);
      CHECK(often[i] == 1 + 0.5 * (docids[i] % 3));
      CHECK(rare[i] == (docids[i] % 100 == 0 ? 1.5 : 1));
    }
  }
}

TEST_CASE("a term that only marks a document counts once") {
  CHECK(counts("flag", {9, 10, 11, 20}) == std::vector<double>{1, 1.5, 1, 1.5});
}

TEST_CASE("without documents or without the term there is nothing to add") {
  CHECK(counts("often", {}).empty());
  CHECK(counts("missing", {1, 2}) == std::vector<double>{1, 1});
  CHECK(counts("rare", {1000}) == std::vector<double>{1.5});
}

TEST_CASE("listed documents are matched alone and with other conditions") {
  using Xapian::Query;
  const Xapian::Database documents = database();
  const Query listed = depesche::query::listed_documents({3, 10, 200, 999});
  const auto matched = [&](const Query& query) {
    return depesche::query::match_all(documents, query);
  };
  CHECK(matched(listed) == Docids{3, 10, 200, 999});
  CHECK(matched(Query(Query::OP_AND, listed, Query("flag"))) == Docids{10, 200});
  CHECK(matched(Query(Query::OP_OR, listed, Query("rare"))).size() == 13);
  CHECK(matched(depesche::query::listed_documents({})).empty());
}

TEST_CASE("of the terms with one beginning the most frequent are kept in their order") {
  Xapian::WritableDatabase documents(std::string(), Xapian::DB_BACKEND_INMEMORY);
  const std::vector<std::vector<std::string>> terms = {
      {"kreis", "krieg", "krise", "kron"}, {"kreis", "krise"}, {"krise", "kroat"}, {"kurz"}};
  for (const std::vector<std::string>& of_document : terms) {
    Xapian::Document document;
    for (const std::string& term : of_document) document.add_term(term);
    documents.add_document(document);
  }
  const auto found = [&](const std::string& start, std::size_t limit) {
    std::string out;
    for (const auto& match : depesche::query::most_frequent(start, limit, documents)) {
      out += match.form + " " + std::to_string(match.articles) + ", ";
    }
    return out;
  };
  CHECK(found("kr", 10) == "krise 3, kreis 2, krieg 1, kroat 1, kron 1, ");
  CHECK(found("kr", 3) == "krise 3, kreis 2, krieg 1, ");
  CHECK(found("kr", 1) == "krise 3, ");
  CHECK(found("x", 3).empty());
}

TEST_SUITE_END();
