// SPDX-License-Identifier: GPL-2.0-or-later
// Learning which words begin and end compounds from nothing but counts.
#include "analyse/compound/learn.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "analyse/compound/splitter.h"

namespace {

using depesche::analyse::CompoundLists;
using depesche::analyse::CompoundPart;
using depesche::analyse::learn;
using depesche::analyse::Lexicon;
using depesche::analyse::Splitter;
using depesche::analyse::WordCount;
using depesche::analyse::WordStatistics;

// Nouns, all in upper case, and every compound of a first part and a head; each compound was read
// three times.
std::vector<WordCount> archive() {
  std::vector<WordCount> words = {
      {"bahn", 300, 300},      {"bahnen", 40, 40},   {"strasse", 500, 500}, {"stadt", 900, 900},
      {"regierung", 800, 800}, {"schule", 250, 250}, {"hof", 260, 260},     {"chef", 400, 400},
      {"streik", 200, 200},    {"leiter", 150, 150}, {"gehen", 700, 5},     {"planung", 120, 120},
      {"planu", 2, 2},         {"ngschef", 2, 2},    {"amt", 220, 220}};
  for (const std::string first : {"bahn", "stadt", "regierungs", "schul", "planungs"}) {
    for (const std::string head : {"streik", "chef", "leiter", "amt", "hof"}) {
      words.push_back({first + head, 3, 3});
    }
  }
  std::sort(words.begin(), words.end(),
            [](const WordCount& a, const WordCount& b) { return a.form < b.form; });
  return words;
}

std::string split(const Lexicon& lexicon, const std::string& form) {
  std::string parts;
  for (const CompoundPart& part : Splitter(lexicon).split(form)) {
    if (!parts.empty()) parts += '+';
    parts += part.base;
  }
  return parts;
}

TEST_SUITE_BEGIN("analyse/compound/learn");

TEST_CASE("the words of an archive split its compounds") {
  const Lexicon lexicon = learn(archive(), Lexicon(), {});
  CHECK(split(lexicon, "bahnstreik") == "bahn+streik");
  CHECK(split(lexicon, "regierungschef") == "regierung+chef");
  CHECK(split(lexicon, "planungschef") == "planung+chef");
  CHECK(split(lexicon, "schulhof") == "schule+hof");
  // never read before
  CHECK(split(lexicon, "strassenbahnstreik") == "strasse+bahn+streik");
}

TEST_CASE("first parts and heads are counted with their linking elements") {
  const Lexicon lexicon = learn(archive(), Lexicon(), {});
  WordStatistics known;
  REQUIRE(lexicon.find("regierungs", known));
  CHECK(known.as_first > 3);
  CHECK(known.as_head < 1);
  REQUIRE(lexicon.find("streik", known));
  CHECK(known.as_head > 3);
  CHECK(known.as_first < 1);
}

TEST_CASE("inflected forms count as their word") {
  const Lexicon lexicon = learn(archive(), Lexicon(), {});
  WordStatistics known;
  REQUIRE(lexicon.find("bahn", known));
  CHECK(known.count == doctest::Approx(340).epsilon(.04));
}

TEST_CASE("words that hardly stand behind an article are names") {
  std::vector<WordCount> words = archive();
  words.push_back({"stadtbahn", 90, 90, 1});
  words.push_back({"stadthaus", 90, 90, 20});
  words.push_back({"stadtrat", 15, 15, 0});
  std::sort(words.begin(), words.end(),
            [](const WordCount& a, const WordCount& b) { return a.form < b.form; });
  const Lexicon lexicon = learn(words, Lexicon(), {});
  WordStatistics known;
  REQUIRE(lexicon.find("stadtbahn", known));
  CHECK(known.proper_name);
  REQUIRE(lexicon.find("stadthaus", known));
  CHECK_FALSE(known.proper_name);
  REQUIRE(lexicon.find("stadtrat", known));
  CHECK_FALSE(known.proper_name);
  // not counted
  REQUIRE(lexicon.find("stadt", known));
  CHECK_FALSE(known.proper_name);
}

TEST_CASE("what the start list knows is known") {
  const Lexicon start = learn(archive(), Lexicon(), {});
  const Lexicon lexicon = learn({{"tunnel", 90, 90}}, start, {});
  CHECK(split(lexicon, "bahntunnel") == "bahn+tunnel");
  CHECK(split(start, "bahntunnel").empty());
}

TEST_CASE("the number of rows is bounded and those that matter stay") {
  const Lexicon lexicon = learn(archive(), Lexicon(), {}, 14);
  CHECK(lexicon.size() == 14);
  CHECK(split(lexicon, "bahnstreik") == "bahn+streik");
  CHECK(split(lexicon, "regierungschef") == "regierung+chef");
}

TEST_CASE("equal counts make equal lexicons") {
  CHECK(learn(archive(), Lexicon(), {}).encode() == learn(archive(), Lexicon(), {}).encode());
}

TEST_CASE("the lists are those given") {
  CompoundLists lists;
  lists.whole = {"bahnstreik"};
  const Lexicon lexicon = learn(archive(), Lexicon(), lists);
  CHECK(lexicon.lists().whole == lists.whole);
  CHECK(split(lexicon, "bahnstreik").empty());
}

TEST_CASE("nothing is learned from nothing") {
  const Lexicon lexicon = learn({}, Lexicon(), {});
  CHECK(lexicon.size() == 0);
  CHECK(split(lexicon, "bahnstreik").empty());
}

}  // namespace
