// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/compile.h"
#include "query/small_index.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using depesche::tests::SmallIndex;

struct Compiled {
  std::string query;
  std::string xapian;
};

// Without compounds, whose terms would stand beside every word.
std::string compiled(SmallIndex& index, const std::string& query) {
  depesche::query::CompileOptions options;
  options.compounds = false;
  return index.compile(query, options).query.get_description();
}

}  // namespace

TEST_SUITE_BEGIN("query/compile_xapian");

TEST_CASE("queries become these Xapian queries") {
  SmallIndex index(depesche::tests::news());
  const Compiled rows[] = {
      {"", "<alldocuments>"},
      {"Häuser", "Zhaus"},
      {"=Häuser", "haeuser"},
      {"titel:Häuser", "ZShaus"},
      {"text:Häuser", "(Zhaus AND_NOT ZXNBhaus)"},
      {"text:=Häuser", "(haeuser AND_NOT XNBhaeuser)"},
      {"tag:Syrien", "ZXKsyri"},
      {"krieg lawrow", "(Zkrieg AND Zlawrow)"},
      {"krieg -lawrow", "(Zkrieg AND_NOT Zlawrow)"},
      {"NICHT krieg", "(<alldocuments> AND_NOT Zkrieg)"},
      {"krieg^3", "Zkrieg"},
      {"titel:\"neue syrien\"", "PostingSource(Phrase 2 (ZSneu) (ZSsyri))"},
      {"titel:(neue NEAR/4 syrien)", "PostingSource(Near 5 (ZSneu) (ZSsyri))"},
      {"titel:(neue NEAR/4 syrien NEAR/4 genf)", "PostingSource(Near 6 (ZSneu) (ZSsyri) (ZSgenf))"},
      {"\"neue syrien\"~3",
       "(PostingSource(Phrase 5 (Zneu) (Zsyri)) OR PostingSource(Phrase 5 (ZSneu) (ZSsyri)))"},
      // Where a word is unknown nothing is looked for.
      {"\"kerry lawrow\"~3", "PostingSource(Phrase 5 (Zkerry) (Zlawrow))"},
      {"titel:(neue NEAR/4 lawrow)", ""},
      {"krieg*", "(krieg OR kriegsende)"},
      {"quelle:AFP", "XAGafp"},
      {"medium:hna.de", "Hhna.de"},
      {"id:A/b", "QA/b"},
      {"datum:2016", "Y2016"},
      {"datum:2016-09", "M201609"},
      {"datum:2016-09-07", "D20160907"},
      {"datum:2016-09..2016-10", "VALUE_RANGE 0 20160901 201610319999"},
      {"datum:2016..", "VALUE_RANGE 0 20160101 9"},
      {"datum:..2016", "VALUE_RANGE 0 0 201612319999"},
  };
  for (const Compiled& row : rows) {
    CAPTURE(row.query);
    CHECK(compiled(index, row.query) == "Query(" + row.xapian + ")");
  }
}

TEST_CASE("stopwords are left out of questions with other words") {
  SmallIndex index(depesche::tests::news());
  const Compiled rows[] = {
      {"die krieg", "Zkrieg"},
      {"krieg in der", "Zkrieg"},
      {"+der krieg", "(Zder AND Zkrieg)"},
      {"=der krieg", "(der AND Zkrieg)"},
      {"\"der\" krieg", "(Zder AND Zkrieg)"},
      {"der", "Zder"},
      {"die der", "(Zdie AND Zder)"},
      {"der -krieg", "(Zder AND_NOT Zkrieg)"},
      {"der quelle:afp", "(Zder AND XAGafp)"},
      {"titel:der krieg", "(ZSder AND Zkrieg)"},
      {"titel:(der krieg)", "ZSkrieg"},
      {"der ODER krieg", "(Zder OR Zkrieg)"},
  };
  for (const Compiled& row : rows) {
    CAPTURE(row.query);
    CHECK(compiled(index, row.query) == "Query(" + row.xapian + ")");
  }
  const auto notes = index.compile("krieg oder frieden").notes;
  REQUIRE(notes.size() == 1);
  CHECK(notes[0] == "\"oder\" is a plain word and was left out; in capitals it means or");
  CHECK(index.compile("krieg und frieden").notes.empty());
}

TEST_CASE("words are looked for in compounds too") {
  SmallIndex index(depesche::tests::news());
  const Compiled rows[] = {
      {"Häuser", "(Zhaus OR XCHhaus OR XCMhaus)"},
      {"titel:Häuser", "(ZShaus OR XCHShaus OR XCMShaus)"},
      {"=Häuser", "haeuser"},
      // A phrase may end in a compound's head, and begin with one.
      {"titel:\"neue Gespräche\"", "PostingSource(Phrase 2 (ZSneu) (ZSgesprach|XCHSgesprach))"},
      {"krieg*", "(krieg OR kriegsende)"},
  };
  for (const Compiled& row : rows) {
    CAPTURE(row.query);
    CHECK(index.compile(row.query).query.get_description() == "Query(" + row.xapian + ")");
  }
}

TEST_SUITE_END();
