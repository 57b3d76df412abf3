// SPDX-License-Identifier: GPL-2.0-or-later
// The synthetic archive.
#include "bench/speed/corpus.h"

#include <map>
#include <set>
#include <sstream>

#include <depesche/error.h>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

TEST_SUITE_BEGIN("bench/speed/corpus");

using depesche::bench::parse_corpus_size;

namespace {

std::string corpus_of(const char* size, std::uint64_t seed) {
  std::ostringstream out;
  depesche::bench::write_corpus(parse_corpus_size(size), seed, out);
  return out.str();
}

}  // namespace

TEST_CASE("sizes are articles or bytes") {
  CHECK(parse_corpus_size("30000").articles == 30000);
  CHECK(parse_corpus_size("200MB").bytes == 200'000'000);
  CHECK(parse_corpus_size("2GB").bytes == 2'000'000'000);
  for (const char* wrong : {"", "0", "-1", "x", "2 GB", "2TB", "99999999999999999999", "MB"}) {
    CAPTURE(wrong);
    CHECK_THROWS_AS(parse_corpus_size(wrong), depesche::Error);
  }
}

TEST_CASE("an archive of bytes ends behind the article that reaches them") {
  const std::string lines = corpus_of("1MB", 3);
  CHECK(lines.size() >= 1'000'000);
  CHECK(lines.rfind('\n', lines.size() - 2) < 1'000'000);
}

TEST_CASE("a smaller archive begins a larger one and another seed gives another") {
  const std::string large = corpus_of("40", 3);
  CHECK(large.compare(0, corpus_of("20", 3).size(), corpus_of("20", 3)) == 0);
  CHECK(corpus_of("40", 4) != large);
}

TEST_CASE("each line is an article with the keys that peers read") {
  std::istringstream lines(corpus_of("300", 1));
  std::set<std::string> ids;
  std::map<std::string, int> bodies;
  for (std::string line; std::getline(lines, line);) {
    const nlohmann::json article = nlohmann::json::parse(line);
    for (const char* key : {"id", "title", "body", "source", "outlet", "date", "url"}) {
      CAPTURE(key);
      REQUIRE(article.at(key).is_string());
      CHECK(line.find('"' + std::string(key) + "\": \"") != std::string::npos);
    }
    CHECK_FALSE(article["title"].get<std::string>().empty());
    CHECK_FALSE(article["body"].get<std::string>().empty());
    ids.insert(article["id"]);
    ++bodies[article["body"].get<std::string>().substr(0, 200)];
  }
  CHECK(ids.size() == 300);
  CHECK(bodies.size() < 300);  // agency copy in several houses
}

TEST_CASE("planted words stand in as many articles as is told") {
  std::istringstream lines(corpus_of("1100", 1));
  std::map<std::string, std::uint64_t> found;
  for (std::string line; std::getline(lines, line);) {
    for (const auto& row : depesche::bench::planted_hits(1100)) {
      std::string words = row.query;
      std::erase(words, '"');
      if (line.find(" " + words + ".") != std::string::npos) ++found[row.query];
    }
  }
  for (const auto& row : depesche::bench::planted_hits(1100)) {
    CAPTURE(row.query);
    CHECK(found[row.query] == row.hits);
  }
  CHECK(depesche::bench::planted_hits(20000).back().hits == 5);
}
