// SPDX-License-Identifier: GPL-2.0-or-later
// What a whole query finds when it and the text are written in different ways.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "query/small_index.h"
#include "support/article.h"
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
    articles.push_back(article(std::to_string(articles.size()), "", row[2]));
  }
  SmallIndex index(articles);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string& relation = rows[i][0];
    CAPTURE(relation);
    CAPTURE(rows[i][1]);
    CAPTURE(rows[i][2]);
    const bool known = relation == "finds" || relation == "misses" || relation == "finds-wrongly" ||
                       relation == "misses-wrongly";
    REQUIRE(known);
    const std::string found = " " + index.find(rows[i][1]) + " ";
    const bool finds = found.find(" " + std::to_string(i) + " ") != std::string::npos;
    CHECK(finds == (relation == "finds" || relation == "finds-wrongly"));
  }
}

TEST_SUITE_END();
