// SPDX-License-Identifier: GPL-2.0-or-later
// Queries to measure, and the check of what they find.
#include "bench/speed/query_bench.h"

#include <fstream>
#include <sstream>

#include <depesche/error.h>
#include <depesche/writer.h>
#include <doctest/doctest.h>
#include "support/temporary_directory.h"

TEST_SUITE_BEGIN("bench/speed/query_bench");

using namespace depesche::bench;

namespace {

struct Outcome {
  bool right;
  std::string lines, complaints;
};

Outcome run_on_two_articles(const std::string& queries, QueryMode mode) {
  const depesche::tests::TemporaryDirectory directory;
  depesche::Writer writer(directory / "index");
  for (const char* id : {"a", "b"}) {
    depesche::Article article;
    article.id = id;
    article.title = "Neue Brücke";
    article.body = std::string(id) == "a" ? "Der Bau der Brücke beginnt." : "Regen am Abend.";
    article.outlet = "bote.de";
    writer.put(article);
  }
  writer.commit();
  std::ofstream(directory / "queries") << queries;
  std::ostringstream lines;
  std::ostringstream complaints;
  const bool right =
      run_queries({directory / "index", directory / "queries", mode, 1, true}, lines, complaints);
  return {right, lines.str(), complaints.str()};
}

}  // namespace

TEST_CASE("several words are a phrase and a single word is none") {
  CHECK(as_phrase("Angela Merkel") == "\"Angela Merkel\"");
  CHECK(as_phrase("\"Angela Merkel\"") == "\"Angela Merkel\"");
  CHECK(as_phrase("Merkel").empty());
}

TEST_CASE("a query that finds what it must is right in each mode") {
  for (const QueryMode mode : {QueryMode::top, QueryMode::facets, QueryMode::phrase}) {
    const Outcome outcome =
        run_on_two_articles("\"Abend Regen\"\t0\n\"Bau der Brücke\"\t1\n", mode);
    CHECK(outcome.right);
    CHECK(outcome.complaints.empty());
    CHECK(outcome.lines.find("queries=2 mean_ms=") != std::string::npos);
    CHECK(outcome.lines.find("\t1\t\"Bau der Brücke\"\n") != std::string::npos);
  }
}

TEST_CASE("a query that finds something else is told") {
  const Outcome outcome = run_on_two_articles("Brücke\t2\nRegen\t2\n", QueryMode::facets);
  CHECK_FALSE(outcome.right);
  CHECK(outcome.complaints == "Regen: 2 hits expected, 1 found\n");
}

TEST_CASE("the hits of words are not expected of the phrase made of them") {
  const Outcome outcome = run_on_two_articles("Bau beginnt\t1\nBrücke\t2\n", QueryMode::phrase);
  CHECK(outcome.right);
  CHECK(outcome.lines.find("queries=1 ") != std::string::npos);
}

TEST_CASE("what is no query file and no mode is refused") {
  CHECK_THROWS_AS(run_on_two_articles("Brücke\tviele\n", QueryMode::top), depesche::Error);
  CHECK_THROWS_AS(run_on_two_articles("Brücke\n", QueryMode::phrase), depesche::Error);
  CHECK_THROWS_AS(parse_query_mode("Top"), depesche::Error);
}
