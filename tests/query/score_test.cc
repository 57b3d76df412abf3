// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/score.h"

#include "index/columns/column_builder.h"
#include "query/match.h"
#include "query/small_index.h"
#include "support/random_news.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

namespace {

using depesche::query::Match;
using depesche::query::Ranking;
using depesche::query::Weights;
using depesche::tests::article;
using depesche::tests::SmallIndex;

std::vector<Xapian::docid> all_docids(const Xapian::Database& database) {
  std::vector<Xapian::docid> docids(database.get_doccount());
  std::iota(docids.begin(), docids.end(), 1);
  return docids;
}

// How often the document has the term, at least once if at all.
double count_of(const Xapian::Database& database, const std::string& term, Xapian::docid docid) {
  auto posting = database.postlist_begin(term);
  posting.skip_to(docid);
  if (posting == database.postlist_end(term) || *posting != docid) return 0;
  return std::max(posting.get_wdf(), 1U);
}

// Document by document: the formula as it is written in books.
double bm25(const Xapian::Database& database, Xapian::docid docid, const Ranking& ranking) {
  const double n = database.get_doccount();
  double sum = 0;
  for (const auto& feature : ranking.features) {
    double tf = 0;
    double df = 0;
    for (const auto& term : feature.terms) {
      tf += term.factor * count_of(database, term.term, docid);
      df += database.get_termfreq(term.term);
    }
    df = std::min(df, n);
    const double idf = std::log(1 + (n - df + 0.5) / (df + 0.5));
    const double length = database.get_doclength(docid) / database.get_average_length();
    sum += feature.weight * idf * tf * 2.2 / (tf + 1.2 * (0.25 + 0.75 * length));
  }
  return sum;
}

std::string id_of(const Xapian::Database& database, Xapian::docid docid) {
  return depesche::tests::stored_article(database, docid).id;
}

std::vector<Match> score(const SmallIndex& index, const Ranking& ranking,
                         const Weights& weights = Weights()) {
  return depesche::query::score(index.database(), *index.positions(), all_docids(index.database()),
                                ranking, weights);
}

}  // namespace

TEST_SUITE_BEGIN("query/score");

TEST_CASE("scores are BM25 over title and body") {
  SmallIndex index(depesche::tests::RandomNews(7).articles(60));
  for (const char* text : {"Syrien", "Krieg Frieden", "Krieg^3 Syrien-Gespräche", "Kr* Genf"}) {
    CAPTURE(text);
    Ranking ranking = index.compile(text).ranking;
    ranking.pairs.clear();
    for (const Match& match : score(index, ranking)) {
      CHECK(match.score == doctest::Approx(bm25(index.database(), match.docid, ranking)));
    }
  }
}

TEST_CASE("lengths at hand give the scores that looked up ones give") {
  SmallIndex index(depesche::tests::RandomNews(8).articles(60));
  const depesche::index::LengthColumn lengths{
      depesche::index::ColumnBytes(depesche::index::build_length_column(index.database()))};
  const Ranking ranking = index.compile("Krieg Frieden").ranking;
  const auto docids = all_docids(index.database());
  const auto with = depesche::query::score(index.database(), *index.positions(), docids, ranking,
                                           Weights(), &lengths);
  const auto without = score(index, ranking);
  REQUIRE(with.size() == without.size());
  for (std::size_t i = 0; i < with.size(); ++i) CHECK(with[i].score == without[i].score);
}

TEST_CASE("the word as it was typed counts more than another form") {
  SmallIndex index({article("1", "", "Die Wahlen in Hessen"),
                    article("2", "", "Die Wahl in Hessen"),
                    article("3", "", "Der Markt in Kassel")});
  const auto matches = score(index, index.compile("Wahl").ranking);
  CHECK(matches[1].score > matches[0].score);
  CHECK(matches[0].score > 0);
  CHECK(matches[2].score == 0);
}

TEST_CASE("words that begin alike count a little") {
  SmallIndex index({article("1", "", "Infektion in Kassel beim Markt"),
                    article("2", "", "Infektion in Kassel infektiös Markt")});
  const auto matches = score(index, index.compile("Infektion").ranking);
  CHECK(matches[1].score > matches[0].score);
  Weights weights;
  weights.start = 0;
  depesche::query::CompileOptions options;
  options.weights = weights;
  const auto without = score(index, index.compile("Infektion", options).ranking, weights);
  CHECK(without[1].score == doctest::Approx(without[0].score));
}

TEST_CASE("words that follow each other as in the query rank higher") {
  SmallIndex index({article("1", "", "Die Polizei sucht nach dem Brand einen Zeugen"),
                    article("2", "", "Die Zeugen suchen nach dem Brand die Polizei"),
                    article("3", "Polizei sucht Zeugen", "Nach dem Brand in einem Haus"),
                    article("4", "", "Der Brand in dem Haus der Zeugen")});
  const auto compiled = index.compile("Polizei sucht");
  CHECK(compiled.ranking.pairs.size() == 1);
  Weights weights;
  weights.pair = 0;
  const auto without = score(index, compiled.ranking, weights);
  const auto with = score(index, compiled.ranking);
  CHECK(with[0].score > without[0].score);
  CHECK(with[1].score == without[1].score);
  CHECK(with[2].score > without[2].score);  // in the title
  CHECK(with[3].score == without[3].score);
}

TEST_CASE("only the articles that stand first are looked at for pairs") {
  SmallIndex index({article("1", "", "Polizei sucht Zeugen in Kassel und Genf und Wien"),
                    article("2", "", "Polizei sucht Polizei")});
  const auto compiled = index.compile("Polizei sucht");
  Weights weights;
  weights.pair_depth = 1;
  Weights none = weights;
  none.pair = 0;
  const auto without = score(index, compiled.ranking, none);
  const auto with = score(index, compiled.ranking, weights);
  REQUIRE(without[1].score > without[0].score);
  CHECK(with[1].score > without[1].score);
  CHECK(with[0].score == without[0].score);
}

TEST_CASE("a word as a part of a compound counts as a share of the same count") {
  SmallIndex index({article("1", "", "Ukrainekrieg Ukrainekrieg Hafen"),
                    article("2", "", "Krieg Friedenspreis Bürgermeister"),
                    article("3", "", "Markt Friedenspreis Bürgermeister")});
  Weights weights;
  weights.form = 0;
  weights.start = 0;
  depesche::query::CompileOptions options;
  options.weights = weights;
  weights.b = 0;  // whatever the length
  // Twice a half is one.
  const auto half = score(index, index.compile("Krieg", options).ranking, weights);
  CHECK(half[0].score > 0);
  CHECK(half[0].score == doctest::Approx(half[1].score));
  CHECK(half[2].score == 0);
  options.compounds = false;
  const auto without = score(index, index.compile("Krieg", options).ranking, weights);
  CHECK(without[0].score == 0);
  CHECK(without[1].score > 0);
}

TEST_CASE("a word ranks before compounds with it and a compound before its parts apart") {
  SmallIndex index({article("1", "", "Der Wechsel des Trainers kam in Kassel"),
                    article("2", "", "Der Trainerwechsel kam gestern in Kassel"),
                    article("3", "", "Der Trainer kam gestern nach Kassel"),
                    article("4", "", "Der Cheftrainer kam gestern nach Kassel")});
  const auto compound = score(index, index.compile("Trainerwechsel").ranking);
  CHECK(compound[1].score > compound[0].score);
  CHECK(compound[0].score > compound[2].score);
  const auto word = score(index, index.compile("Trainer").ranking);
  CHECK(word[2].score > word[3].score);
  CHECK(word[3].score > 0);
}

TEST_CASE("a boost multiplies all that a word counts") {
  SmallIndex index({article("1", "", "Der Trainerwechsel kam gestern"),
                    article("2", "", "Die Trainer wechselten gestern"),
                    article("3", "", "Der Markt kam gestern")});
  const auto once = score(index, index.compile("Trainerwechsel").ranking);
  const auto thrice = score(index, index.compile("Trainerwechsel^3").ranking);
  REQUIRE(once[0].score > 0);
  for (std::size_t i = 0; i < once.size(); ++i) {
    CHECK(thrice[i].score == doctest::Approx(3 * once[i].score));
  }
}

TEST_CASE("scores depend neither on the order of articles nor on how data are divided") {
  const auto articles = depesche::tests::RandomNews(8).articles(40);
  const auto middle = articles.begin() + 17;
  SmallIndex whole(articles);
  SmallIndex backwards({articles.rbegin(), articles.rend()});
  SmallIndex first({articles.begin(), middle});
  SmallIndex second({middle, articles.end()});
  const depesche::index::SearchedIndex divided = depesche::tests::joined(first, second);
  for (const char* text : {"Krieg", "Wahlkampf Frieden", "\"Krieg Haus\"", "Wahl NEAR/5 Kampf"}) {
    CAPTURE(text);
    const Ranking ranking = whole.compile(text).ranking;
    std::map<std::string, double> scores;
    for (const Match& match : score(whole, ranking)) {
      scores[id_of(whole.database(), match.docid)] = match.score;
    }
    REQUIRE(scores.size() == articles.size());
    const depesche::index::SearchedIndex reversed{backwards.database(), backwards.positions()};
    for (const auto& [database, positions, removed] : {reversed, divided}) {
      const auto docids = depesche::query::match_all(database, Xapian::Query(std::string()));
      REQUIRE(docids.size() == articles.size());
      for (const Match& match :
           depesche::query::score(database, *positions, docids, ranking, Weights())) {
        CHECK(match.score == doctest::Approx(scores[id_of(database, match.docid)]));
      }
    }
  }
}

TEST_CASE("words of different parts of a query make no pair") {
  SmallIndex index(depesche::tests::news());
  CHECK(index.compile("Syrien Genf").ranking.pairs.size() == 1);
  CHECK(index.compile("Syrien ODER Genf").ranking.pairs.empty());
  CHECK(index.compile("titel:Syrien Genf").ranking.pairs.empty());
  CHECK(index.compile("Syrien -Kerry Genf").ranking.pairs.empty());
  CHECK(index.compile("\"Baschar al-Assad\"").ranking.pairs.size() == 2);
}

TEST_CASE("what is excluded does not rank") {
  SmallIndex index(depesche::tests::news());
  CHECK(index.compile("-Krieg").ranking.features.empty());
  CHECK(index.compile("quelle:afp datum:2016").ranking.features.empty());
}

TEST_SUITE_END();
