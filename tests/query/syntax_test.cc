// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/syntax.h"
#include "query/limits.h"

#include "query/prune.h"

#include <depesche/error.h>
#include <doctest/doctest.h>

#include <cstddef>
#include <iterator>
#include <random>
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
      {"(NOT a)", "(none a)"},
      {"(a)UND(b)", "(all a b)"},
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
      {"\"etwa ~5 Meter\"", "\"etwa ~5 Meter\""},
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
      {"Syrien : Gespräche", "(all Syrien : Gespräche)"},
      {"E=mc2", "E=mc2"},
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

TEST_CASE("what can not be read is an error with its place") {
  const std::string near_words =
      "NEAR stands between plain words or brackets with words joined by OR; for signs and NOT put "
      "brackets around it, as in -(a NEAR/5 b)";
  const std::string no_date = " is no date: write 2016, 2016-09, 2016-09-07 or 2016-09..2016-10";
  const Row rows[] = {
      {"agentr:afp", "0: unknown field \"agentr\": did you mean \"agentur\"?"},
      {"a Quele:afp", "2: unknown field \"Quele\": did you mean \"quelle\"?"},
      {"http://x.de", "0: unknown field \"http\": to search for the text, put it in quotes"},
      {"titel: krieg",
       "0: a value directly behind \"titel:\" is expected; to search for the text, put it in "
       "quotes"},
      {"a quelle=afp",
       "8: a colon stands directly behind the field, as in quelle:Wort; to search for the text, "
       "put it in quotes"},
      {"quelle : afp",
       "7: a colon stands directly behind the field, as in quelle:Wort; to search for the text, "
       "put it in quotes"},
      {"titel:quelle:x", "6: a field directly behind a field"},
      {"titel:(a quelle:x)", "9: a field inside the brackets of another field"},
      {"titel:-x", "6: the sign stands before the field, as in -titel:x"},
      {"=titel:x", "1: = stands behind the field, as in titel:=Wort"},
      {"a \"b", "2: quote is not closed"},
      {"(a b", "0: bracket is not closed"},
      {"a b)", "3: closing bracket without an opening one"},
      {"a ()", "2: nothing between the brackets"},
      {"Wort(x)", "4: bracket inside a word: put a space before it, or the word in quotes"},
      {"a UND", "5: the query ends where a word is expected"},
      {"ODER a",
       "0: an operator where a word is expected; to search for the word, put it in quotes"},
      {"quelle:(dpa ODER)", "16: a closing bracket where a word is expected"},
      {"+a ODER b", "1: + has no meaning beside OR: use brackets and AND"},
      {"--a", "1: two signs"},
      {"!a", "0: write -x or NOT x for !x"},
      {"a || b", "2: write OR or ODER for ||"},
      {"a NEAR b", "2: NEAR needs a distance, as in a NEAR/5 b"},
      {"a NEAR/0 b", "2: NEAR/0: the distance is at least 1"},
      {"a NEAR/50 b", "2: NEAR reaches over at most 50 words"},
      {"a NEAR/5 b NEAR/6 c", "11: NEAR with different distances in one chain"},
      {"a NEAR/5 \"b c\"", "9: " + near_words},
      {"a NEAR/5 titel:b", "15: NEAR needs words of one field, as in titel:(a NEAR/5 b)"},
      {"datum:gestern", "6: \"gestern\"" + no_date},
      {"datum:2016-02-30", "6: \"2016-02-30\"" + no_date},
      {"datum:2016-09..bald", "15: \"bald\"" + no_date},
      {"datum:2016..2015", "6: the range of dates ends before it begins"},
      {"datum:..", "6: a range of dates needs at least one end"},
      {"wort~", "4: ~ needs a number, as in wort~1 or \"zwei Worte\"~5"},
      {"wort~3", "0: ~ behind a word is followed by 1 or 2, the letters that may differ"},
      {"ab~1", "0: the word is too short for ~1"},
      {"a ~1", "2: ~ stands directly behind a word, quote or bracket"},
      {"(a b)~2", "4: ~ stands behind a word or a quote"},
      {"ort:\"a\"~2", "4: ~ has no meaning behind a whole value"},
      {"wort^viel", "4: ^ needs a number from 0 to 1000, as in wort^2"},
      {"wort^1e300", "4: ^ needs a number from 0 to 1000, as in wort^2"},
      {"wort^2^3", "4: ^ needs a number from 0 to 1000, as in wort^2"},
      {"wort~1~1", "4: ~ needs a number, as in wort~1 or \"zwei Worte\"~5"},
      {"k*", "0: a word with wildcards needs at least 2 letters"},
      {"krieg*~1", "0: a word has either wildcards or ~"},
      {"=krieg*", "1: = and wildcards or ~ exclude each other"},
      {"\"krieg* in\"", "0: wildcards and ~ have no meaning between quotes"},
      {"\"krieg~1 in\"", "0: wildcards and ~ have no meaning between quotes"},
      {"titel:*", "6: * needs letters beside it"},
      {"a \xff", "2: the query is not valid UTF-8"},
  };
  for (const Row& row : rows) check(row, false);
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

TEST_CASE("a query that asks for too much is an error") {
  using namespace depesche::query;
  const std::string at_limit = repeated("a ", kMaxWords);
  CHECK(describe(parse(at_limit, false)).size() > 2 * kMaxWords);
  const Row rows[] = {
      {repeated("x", kMaxQueryBytes + 1), "4096: the query is longer than 4096 bytes"},
      {at_limit + "b", "512: more than 256 words"},
      {repeated("(", 33) + "a" + repeated(")", 33), "32: brackets are nested more than 32 deep"},
      {repeated("ab* ", 17), "64: more than 16 words with wildcards or ~"},
      {"a" + repeated(" NEAR/3 a", 10), "83: NEAR joins at most 10 words"},
  };
  for (const Row& row : rows) check(row, false);
  check({repeated("(", 32) + "a" + repeated(")", 32), "a"}, false);
}

TEST_CASE("random bytes are read or refused") {
  // Pieces of the grammar, so that more than the first byte is looked at.
  const std::string pieces[] = {"a",        "Krieg",  " ",
                                "(",        ")",      "\"",
                                "„",        "“",      "*",
                                "?",        "~1",     "^2",
                                "-",        "+",      "=",
                                "titel:",   ":",      "..",
                                "AND",      "ODER",   "NOT",
                                " NEAR/3 ", "datum:", "2016-09",
                                "quelle:",  "\n",     std::string(1, '\0'),
                                "\xc3",     "ß",      "\xe2\x80\x8b"};
  std::mt19937 random(7);
  depesche::analyse::Analyser analyser;
  std::size_t read = 0;
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::size_t n = random() % 12; n-- > 0;) {
      text += random() % 8 == 0 ? std::string(1, static_cast<char>(random() % 256))
                                : pieces[random() % std::size(pieces)];
    }
    CAPTURE(text);
    try {
      depesche::query::Node tree = parse(text, random() % 2 == 0);
      depesche::query::prune(tree, analyser);
      CHECK(!describe(tree).empty());
      ++read;
    } catch (const depesche::QueryError& error) {
      CHECK(error.offset() <= text.size());
    }
  }
  CHECK(read > 1000);
}

TEST_SUITE_END();
