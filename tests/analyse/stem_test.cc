// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyse/stem.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "analyse/tables.h"

using namespace depesche::analyse;

TEST_SUITE_BEGIN("analyse/stem");

namespace {

bool meet(const std::string& a, const std::string& b) {
  const std::set<std::string> left = stems_of(a);
  const std::set<std::string> right = stems_of(b);
  return std::any_of(left.begin(), left.end(),
                     [&right](const std::string& stem) { return right.contains(stem); });
}

}  // namespace

TEST_CASE("the words of stems.tsv have these forms and stems") {
  const auto rows = table("stems.tsv");
  REQUIRE(rows.size() > 50);
  for (const auto& row : rows) {
    REQUIRE(row.size() >= 3);
    CAPTURE(row[0]);
    Analyser analyser;
    const std::vector<Token> tokens = tokens_of(row[0], analyser);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].form == row[1]);
    CHECK(tokens[0].stem == row[2]);
  }
}

// relation, word, word. meet: they do and should; part: they do not and should not. What is known
// to be wrong stands there as well, so that a change of the analysis shows: meet-wrongly,
// part-wrongly.
TEST_CASE("the words of each table in pairs meet or part as it says") {
  std::vector<std::vector<std::string>> rows;
  for (const char* name :
       {"nouns", "verbs", "adjectives", "people", "names", "spelling", "writing", "apart"}) {
    const auto some = table("pairs/" + std::string(name) + ".tsv");
    CAPTURE(name);
    REQUIRE(some.size() > 50);
    rows.insert(rows.end(), some.begin(), some.end());
  }
  for (const auto& row : rows) {
    REQUIRE(row.size() == 3);
    const std::string& relation = row[0];
    CAPTURE(relation);
    CAPTURE(row[1]);
    CAPTURE(row[2]);
    const bool known = relation == "meet" || relation == "part" || relation == "meet-wrongly" ||
                       relation == "part-wrongly";
    REQUIRE(known);
    CHECK(meet(row[1], row[2]) == (relation == "meet" || relation == "meet-wrongly"));
  }
}

TEST_CASE("a form that is analysed again keeps its form and stem") {
  for (const auto& row : table("stems.tsv")) {
    CAPTURE(row[1]);
    Analyser analyser;
    const std::vector<Token> tokens = tokens_of(row[1], analyser);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].form == row[1]);
    CHECK(tokens[0].stem == row[2]);
  }
}

TEST_SUITE_END();
