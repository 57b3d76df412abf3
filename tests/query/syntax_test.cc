// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/syntax.h"

#include <depesche/error.h>
#include <doctest/doctest.h>

#include <string>

namespace {

using depesche::query::describe;
using depesche::query::parse;

struct Row {
  std::string text;
  std::string tree;
};

void check(const Row& row, bool any) {
  CAPTURE(row.text);
  std::string tree;
  try {
    tree = describe(parse(row.text, any));
  } catch (const depesche::QueryError& error) {
    tree = std::to_string(error.offset()) + ": " + error.what();
  }
  CHECK(tree == row.tree);
}

}  // namespace

TEST_SUITE_BEGIN("query/syntax");

TEST_CASE("texts become trees") {
  const Row rows[] = {
      {"", "everything"},
      {"  \t\n", "everything"},
      {"*", "everything"},
      {"Syrien", "Syrien"},
      {"Syrien Genf", "(all Syrien Genf)"},
      {"Syrien UND Genf", "(all Syrien Genf)"},
      {"Syrien AND Genf Kerry", "(all Syrien Genf Kerry)"},
      {"Syrien und Genf", "(all Syrien und Genf)"},
      {"Syrien ODER Irak", "(some Syrien Irak)"},
      {"a OR b c", "(some a (all b c))"},
      {"(a OR b) c", "(all (some a b) c)"},
      {"a NICHT b", "(all a (none b))"},
      {"NOT a", "(none a)"},
      {"NOT NOT a", "a"},
      {"a OR NOT b", "(some a (none b))"},
      {"a -b", "(all a (none b))"},
      {"a +b", "(all a +b)"},
      {"-(a b)", "(none (all a b))"},
      {"+\"a b\"", "+\"a b\""},
      {"=Uber", "=Uber"},
      {"=\"a b\"", "=\"a b\""},
      {"-=Uber", "(none =Uber)"},
      {"\"a b\"", "\"a b\""},
      {"„Präsident Assad“", "\"Präsident Assad\""},
      {"»a b«~3", "\"a b\"~3"},
      {"\"a b\"~5^2", "\"a b\"~5^2"},
      {"\"Wer war das?\"", "\"Wer war das?\""},
      {"\"Bürger*innen und *\"", "\"Bürger*innen und *\""},
      {"a NEAR/5 b", "(near/5 a b)"},
      {"a NEAR/5 b c", "(all (near/5 a b) c)"},
      {"a NEAR/3 b NEAR/3 c", "(near/3 a b c)"},
      {"(a ODER b) NEAR/2 c", "(near/2 (some a b) c)"},
      {"titel:(a NEAR/5 b)", "(near/5 title:a title:b)"},
      {"krieg*", "pattern(krieg*)"},
      {"*krieg", "pattern(*krieg)"},
      {"*krieg*", "pattern(*krieg*)"},
      {"Kri*g", "pattern(Kri*g)"},
      {"M?ller", "pattern(M?ller)"},
      {"wort~1", "fuzzy(wort~1)"},
      {"Lawrow~2", "fuzzy(Lawrow~2)"},
      {"Bürger*innen", "Bürger*innen"},
      {"Bürger:innen", "Bürger:innen"},
      {"Bürger(innen) a", "(all Bürger(innen) a)"},
      {"titel:Genf", "title:Genf"},
      {"TITLE:Genf", "title:Genf"},
      {"text:Genf", "body:Genf"},
      {"titel:=Genf", "title:=Genf"},
      {"titel:(a ODER b)", "(some title:a title:b)"},
      {"titel:krieg*", "title:pattern(krieg*)"},
      {"tag:Syrien", "tags:Syrien"},
      {"quelle:dpa", "source=dpa"},
      {"quelle:(dpa ODER afp)", "(some source=dpa source=afp)"},
      {"agentur:dp*", "source:pattern(dp*)"},
      {"quelle:*", "present(source)"},
      {"ort:\"New York\"", "place=New York"},
      {"medium:hna.de", "outlet=hna.de"},
      {"url:http://x.de/?a=b*~c", "url=http://x.de/?a=b*~c"},
      {"id:a:b", "id=a:b"},
      {"datum:2016", "date[2016-01-01..2016-12-31]"},
      {"datum:2016-09", "date[2016-09-01..2016-09-30]"},
      {"date:2016-02-29", "date[2016-02-29..2016-02-29]"},
      {"datum:2016-09..2016-10", "date[2016-09-01..2016-10-31]"},
      {"datum:2016-09..", "date[2016-09-01..]"},
      {"datum:..2016", "date[..2016-12-31]"},
      {"datum:(2015 ODER 2016-09)",
       "(some date[2015-01-01..2015-12-31] date[2016-09-01..2016-09-30])"},
      {"jahr:2016", "year[2016-01-01..2016-12-31]"},
      {"a^2", "a^2"},
      {"(a b)^0.5", "(all a b)^0.5"},
      {"titel:a^3 b", "(all title:a^3 b)"},
      {"10:30", "10:30"},
      {"Syrien: Gespräche", "(all Syrien: Gespräche)"},
      {"Syrien - Genf", "(all Syrien - Genf)"},
      {"C++", "C++"},
      {"titel:UND", "title:UND"},
      {"\"UND\"", "\"UND\""},
  };
  for (const Row& row : rows) check(row, false);
}

TEST_CASE("in any mode words side by side are a bag") {
  const Row rows[] = {
      {"a b", "(bag a b)"},
      {"a", "a"},
      {"+a b -c", "(bag +a b (none c))"},
      {"a NICHT b", "(bag a (none b))"},
      {"-a", "(bag (none a))"},
      {"a b UND c", "(bag a (all b c))"},
      {"a ODER b", "(some a b)"},
      {"a ODER b c", "(bag a b c)"},
      {"a ODER NICHT b", "(some a (some (none b)))"},
      {"titel:(a b) c", "(bag (bag title:a title:b) c)"},
  };
  for (const Row& row : rows) check(row, true);
}

TEST_SUITE_END();
