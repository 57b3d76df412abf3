// SPDX-License-Identifier: GPL-2.0-or-later
// What a whole query finds when it and the text are written in different ways.
#include <depesche/searcher.h>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "query/scratch_index.h"
#include "support/table.h"

using namespace depesche;
using namespace depesche::tests;

TEST_SUITE_BEGIN("query/writing");

TEST_CASE("the queries of writing.tsv find their texts or miss them as it says") {
  const auto rows = table(DEPESCHE_QUERY_TABLES "/writing.tsv");
  REQUIRE(rows.size() > 100);
  std::vector<Article> articles;
  for (const auto& row : rows) {
    REQUIRE(row.size() == 3);
    articles.push_back(article(std::to_string(articles.size()), row[2]));
  }
  const ScratchIndex index(articles);
  const Searcher searcher(index.path());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string& relation = rows[i][0];
    CAPTURE(relation);
    CAPTURE(rows[i][1]);
    CAPTURE(rows[i][2]);
    const bool known = relation == "finds" || relation == "misses" || relation == "finds-wrongly" ||
                       relation == "misses-wrongly";
    REQUIRE(known);
    SearchRequest asked = request(rows[i][1]);
    asked.limit = rows.size();
    const std::vector<Hit> hits = searcher.search(asked).results;
    const bool finds = std::any_of(hits.begin(), hits.end(), [i](const Hit& hit) {
      return hit.article.id == std::to_string(i);
    });
    CHECK(finds == (relation == "finds" || relation == "finds-wrongly"));
  }
}

TEST_SUITE_END();
