// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/compile.h"

#include "query/expand.h"
#include "query/limits.h"
#include "query/match.h"
#include "query/small_index.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using depesche::tests::SmallIndex;

struct Found {
  std::string query;
  std::string ids;
};

}  // namespace

TEST_SUITE_BEGIN("query/compile");

TEST_CASE("queries find the articles they ask for") {
  SmallIndex index(depesche::tests::news());
  const Found rows[] = {
      {"", "a b c d"},
      {"*", "a b c d"},
      {"Außenministern", "a"},
      {"aussenminister", "a"},
      {"haus", "c"},
      {"=haus", "c"},
      {"=strasse", ""},
      {"Syrien-Gespräche", "a b"},
      {"Syriengespräche", "a b"},
      {"Syrien Gespräche", "a d"},
      {"titel:Gespräche", "a"},
      {"body:Gespräche", "a d"},
      {"body:Syrien", "d"},
      {"titel:Kerry", ""},
      {"tag:konflikt", "a"},
      {"konflikt", "a"},
      {"bild:Kriegsschiff", "c"},
      {"Kriegsschiff", ""},
      {"autor:kern", "c"},
      {"krieg*", "b d"},
      {"*ende", "d"},
      {"*gespräch*", "a b d"},
      {"M?ller", "c"},
      {"Lawrov~1", "a"},
      {"body:krieg*", "b"},
      {"quelle:afp", "a b"},
      {"quelle:(afp -dpa)", "b"},
      {"quelle:dp*", "a c"},
      {"quelle:*", "a b c"},
      {"NICHT quelle:*", "d"},
      {"ort:\"new york\"", "b"},
      {"ort:new*", "b"},
      {"datum:2016", "a b"},
      {"datum:2016-09", "a"},
      {"datum:2016-09..2016-10", "a b"},
      {"datum:2016-10-31", "b"},
      {"datum:2016-10-30..2016-10-31", "b"},
      {"datum:..2016", "a b"},
      {"datum:2016-10..", "b c"},
      {"datum:*", "a b c"},
      {"NOT datum:2016", "c d"},
      {"\"Präsident Baschar al-Assad\"", "b"},
      {"\"Syriengespräche in Genf\"", "a"},
      {"\"Syrien Gespräche in\"", "a"},
      {"\"Gespräch über Syrien\"", "d"},
      {"=\"Gespräch über Syrien\"", ""},
      {"=\"Gespräche über Syrien\"", "d"},
      {"titel:=\"Häuser in Hessen\"", "c"},
      {"titel:=\"Haus in Hessen\"", ""},
      {"\"kerry lawrow\"", ""},
      {"\"kerry lawrow\"~2", "a"},
      {"kerry NEAR/3 lawrow", "a"},
      {"lawrow NEAR/3 kerry", "a"},
      {"lawrow NEAR/2 kerry", ""},
      {"Bürger*innen", "c"},
      {"Bürger", "c"},
      {"die Syrien", "a d"},
      {"der", "b c"},
      {"+der krieg", "b"},
      {"krieg ODER frieden", "b c"},
      {"krieg -quelle:afp", ""},
      {"NOT krieg", "a c d"},
      {"Syrien & Genf", "a"},
      {"&", "0: nothing to search for"},
      {"id:a", "a"},
      {"url:https://example.org/c?x=*", "c"},
      {"krieg^2 ODER haus", "b c"},
  };
  for (const Found& row : rows) {
    CAPTURE(row.query);
    CHECK(index.find(row.query) == row.ids);
  }
}

TEST_CASE("in any mode one of the words is enough") {
  SmallIndex index(depesche::tests::news());
  const Found rows[] = {
      {"Kerry Krieg", "a b"},
      {"+Kerry Krieg", "a"},
      {"Kerry Krieg -Assad", "a"},
      {"-Kerry", "b c d"},
      {"die Kerry", "a"},
      {"Kerry NICHT Syrien", ""},
      {"Kerry ODER NICHT Syrien", "a b c"},
      {"(Kerry Krieg) UND Assad", "b"},
  };
  for (const Found& row : rows) {
    CAPTURE(row.query);
    CHECK(index.find(row.query, true) == row.ids);
  }
}

TEST_CASE("words are found in the compounds of the start list") {
  SmallIndex index(depesche::tests::news());
  const Found rows[] = {
      {"Krieg", "b d"},           // Kriegsende
      {"titel:Gespräch", "a b"},  // Syriengespräche
      {"bild:Schiff", "c"},       // Kriegsschiff
      {"=Krieg", "b"},
  };
  for (const Found& row : rows) {
    CAPTURE(row.query);
    CHECK(index.find(row.query, false, true) == row.ids);
  }
}

TEST_CASE("a phrase does not begin in the title and end in the body") {
  // Words of the title stand in the main field without positions.
  SmallIndex index({depesche::tests::article("a", "Frieden", "Syrien hofft"),
                    depesche::tests::article("b", "Frieden Syrien", "Hoffnung")});
  CHECK(index.find("\"Frieden Syrien\"") == "b");
  CHECK(index.find("Frieden NEAR/9 Syrien") == "b");
  CHECK(index.find("text:\"Frieden Syrien\"") == "");
}

TEST_CASE("exact phrases are found in every shard") {
  const auto one = depesche::tests::article("one", "Titel", "Das neue Haus in Genf");
  const auto other = depesche::tests::article("other", "Titel", "Ein neues Haus in Genf");
  SmallIndex first({one, other});
  SmallIndex second({other, depesche::tests::article("third", "Das neue Haus", "")});
  const auto [both, positions, removed] = depesche::tests::joined(first, second);
  depesche::analyse::Analyser analyser;
  depesche::query::CompileOptions options;
  options.positions = positions;
  const auto compiled = depesche::query::compile("=\"neue Haus\"", options, both, analyser);
  Xapian::Enquire enquire(both);
  enquire.set_query(compiled.query);
  const Xapian::MSet found = enquire.get_mset(0, 10);
  std::set<std::string> ids;
  for (auto it = found.begin(); it != found.end(); ++it) {
    ids.insert(depesche::tests::stored_article(both, *it).id);
  }
  CHECK(ids == std::set<std::string>{"one", "third"});
}

TEST_CASE("filters and boosts change scores as they should") {
  SmallIndex index(depesche::tests::news());
  const auto scores = [&](const std::string& text) {
    const auto compiled = index.compile(text);
    std::vector<double> out;
    for (const auto& match : depesche::query::score(
             index.database(), *index.positions(),
             depesche::query::match_all(index.database(), compiled.query), compiled.ranking, {})) {
      out.push_back(match.score);
    }
    return out;
  };
  CHECK(scores("quelle:afp datum:2016 ort:*") == std::vector<double>{0, 0});
  REQUIRE(scores("Kerry").size() == 1);
  CHECK(scores("Kerry quelle:afp datum:2016-09 NICHT ort:Wien") == scores("Kerry"));
  CHECK(scores("Kerry^2")[0] == doctest::Approx(2 * scores("Kerry")[0]));
  CHECK(scores("\"sprach mit Lawrow\"") == scores("+sprach +mit +Lawrow"));
}

TEST_CASE("highlights are the words that were asked for") {
  SmallIndex index(depesche::tests::news());
  const auto highlights = index.compile("titel:Häuser \"Kerry Lawrow\"~2 krieg* -Assad").highlights;
  REQUIRE(highlights.size() == 3);
  CHECK(highlights[0].words_prefix == "S");
  CHECK(highlights[0].words[0].stems == std::set<std::string, std::less<>>{"haus"});
  CHECK(highlights[1].words_prefix == "*");
  CHECK(highlights[1].words.size() == 2);
  CHECK(highlights[1].ordered);
  CHECK(highlights[1].window == 4);
  CHECK(highlights[2].words[0].forms == std::set<std::string, std::less<>>{"krieg", "kriegsende"});
  const auto near = index.compile("Kerry NEAR/5 Lawrow").highlights;
  REQUIRE(near.size() == 1);
  CHECK(!near[0].ordered);
  CHECK(near[0].window == 6);
}

TEST_CASE("highlights know which parts of compounds the query finds") {
  SmallIndex index(depesche::tests::news());
  using depesche::query::Parts;
  depesche::query::CompileOptions options;
  const auto parts = [&](const std::string& text) {
    return index.compile(text, options).highlights[0].words[0].parts;
  };
  CHECK(parts("Krieg") == Parts::any);
  CHECK(parts("titel:Krieg") == Parts::any);
  CHECK(parts("Krieg NEAR/5 Syrien") == Parts::any);
  CHECK(parts("\"neuer Krieg\"") == Parts::heads);
  CHECK(parts("=Krieg") == Parts::none);
  CHECK(parts("krieg*") == Parts::none);
  const auto compound = index.compile("Wahlkampf -Flüchtlingslager", options).highlights;
  REQUIRE(compound.size() == 2);
  CHECK(!compound[0].alternative);
  CHECK(compound[1].alternative);
  CHECK(compound[1].words.size() == 2);
  CHECK(compound[1].window == depesche::query::kPartsWindow);
  CHECK(!compound[1].ordered);
  options.compounds = false;
  CHECK(parts("Krieg") == Parts::none);
  CHECK(parts("\"neuer Krieg\"") == Parts::none);
  CHECK(parts("Krieg NEAR/5 Syrien") == Parts::none);
  CHECK(index.compile("Wahlkampf", options).highlights.size() == 1);
}

TEST_CASE("an explanation is the tree with terms and frequencies") {
  SmallIndex index(depesche::tests::news());
  depesche::query::CompileOptions options;
  options.explain = true;
  CHECK(index.compile("die Häuser krieg* -quelle:afp", options).explanation ==
        "all of\n"
        "  Häuser  [Zhaus 1]\n"
        "  pattern(krieg*)  [2 forms: krieg 1, kriegsende 1]\n"
        "  not\n"
        "    source=afp  [XAGafp 2]\n"
        "left out, a stopword: die\n");
  options.any = true;
  CHECK(index.compile("Häuser +Genf", options).explanation ==
        "any of\n"
        "  Häuser  [Zhaus 1]\n"
        "  in any case\n"
        "    Genf  [Zgenf 1]\n");
  CHECK(index.compile("die Häuser").explanation.empty());
}

TEST_CASE("an explanation names the compounds that a word is found in") {
  SmallIndex index({depesche::tests::article("a", "", "Das Flüchtlingslager. Die Kriegsangst."),
                    depesche::tests::article("b", "", "Die Flüchtlinge. Der Krieg.")});
  depesche::query::CompileOptions options;
  options.explain = true;
  CHECK(index.compile("Krieg", options).explanation ==
        "Krieg  [Zkrieg 1]\n"
        "  in compounds  [XCMkrieg 1]\n");
  CHECK(index.compile("Flüchtlingslager", options).explanation ==
        "Flüchtlingslager  [Zfluchtlingslager 1]\n"
        "  or near each other: fluchtling lager\n");
  CHECK(index.compile("Flüchtlings-Lager", options).explanation ==
        "Flüchtlings-Lager  [Zfluchtling 1, Zfluchtlingslager 1, Zlager 0]\n"
        "  in compounds  [XCHlager 1]\n"
        "  or near each other: fluchtling lager\n");
  options.any = true;
  CHECK(index.compile("Flüchtlingslager", options).explanation ==
        "Flüchtlingslager  [Zfluchtlingslager 1]\n"
        "  or any of: fluchtling lager\n");
  options.any = false;
  CHECK(index.compile("\"im Lager\"", options).explanation ==
        "\"im Lager\"  [Zim 0, Zlager 0]\n"
        "  in compounds  [XCHlager 1]\n");
  CHECK(index.compile("\"dem Krieg\"", options).explanation ==
        "\"dem Krieg\"  [Zdem 0, Zkrieg 1]\n");
  CHECK(index.compile("Krieg NEAR/5 Lager", options).explanation ==
        "(near/5 Krieg Lager)  [Zkrieg 1, Zlager 0]\n"
        "  in compounds  [XCHlager 1, XCMkrieg 1]\n");
  options.compounds = false;
  CHECK(index.compile("Krieg", options).explanation == "Krieg  [Zkrieg 1]\n");
  CHECK(index.compile("Flüchtlingslager", options).explanation ==
        "Flüchtlingslager  [Zfluchtlingslager 1]\n");
}

TEST_CASE("a pattern lists the forms of title, body and tags") {
  SmallIndex index(depesche::tests::news());
  const auto forms = [&](const std::string& pattern, std::size_t limit) {
    std::string out;
    for (const auto& match : depesche::query::match_terms(pattern, limit, index.database(), {})) {
      out += match.form + " " + std::to_string(match.articles) + ";";
    }
    return out;
  };
  CHECK(forms("*gespräche", 10) == "gespraeche 2;syriengespraeche 2;");
  CHECK(forms("*gespräche", 1) == "gespraeche 2;");
  CHECK(forms("Kriegsschif*", 10) == "");
  CHECK(forms("Häuser", 10) == "haeuser 1;");
  CHECK(forms("Lavrow~1", 10) == "lawrow 1;");
  CHECK_THROWS_AS(forms("a b", 10), depesche::QueryError);
  CHECK_THROWS_AS(forms("titel:a", 10), depesche::QueryError);
}

TEST_SUITE_END();
